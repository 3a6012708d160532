/** A faulty file is told what is wrong, where, and what would be right; and writes nothing. */
import fc from 'fast-check';
import { sayLineFault } from '../../services/interchange';
import { aLine } from './arbitrary';
import { Desk, bringIn, faultsOf, linesIn, readAcceptance, worldOf } from './support';

const world = worldOf('blackpool-2014-15');
const GOOD = linesIn(readAcceptance('cases.jsonl'))[2]!;
type Loose = Record<string, unknown>;

let desk: Desk;
beforeEach(() => (desk = new Desk()));
afterEach(() => desk.close());

/** The good line with something else in it, at a dotted path. */
function withValue(path: string, value: unknown): Loose {
  const copy = structuredClone(GOOD);
  const steps = path.split('.');
  const last = steps.pop()!;
  const at = steps.reduce<Loose>((here, step) => here[step] as Loose, copy);
  at[last] = value;
  return copy;
}

async function said(...lines: (Loose | string)[]): Promise<string[]> {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  const faults = await faultsOf(desk.file('cases.jsonl', text.join('\n')), world);
  return faults.map((fault) => sayLineFault('cases.jsonl', fault));
}

it.each([
  ['colour', 'red', 'colour: is not a key of this format; it should be left out (the keys are ref'],
  ['chanel', 'email', 'chanel: is not a key of this format; it should be channel'],
  [
    'investigations.0.outcom',
    'upheld',
    'investigations[0].outcom: is not a key of this format; it should be outcome',
  ],
  ['received', undefined, 'received: is missing; it should be a date, YYYY-MM-DD'],
  [
    'received',
    '2014-02-30',
    'received: is "2014-02-30"; it should be a date that exists, written YYYY-MM-DD',
  ],
  [
    'received',
    '11/06/2014',
    'received: is "11/06/2014"; it should be a date that exists, written YYYY-MM-DD',
  ],
  [
    'received',
    '2014-03-28',
    'procedure: is "complaint-15wd"; it should be one in force on 2014-03-28',
  ],
  [
    'feedbackType',
    'complint',
    'feedbackType: is "complint"; it should be complaint (the choices are',
  ],
  [
    'service',
    'Adults',
    'service: is "Adults"; it should be one of Children’s Social Care, Early Help',
  ],
  [
    'procedure',
    'complaint-15dw',
    'procedure: is "complaint-15dw"; it should be complaint-15wd (the choices are',
  ],
  ['problemCategory', 'Parking', 'problemCategory: is "Parking"; it should be one of assessment'],
  [
    'investigations.0.outcome',
    'uphold',
    'investigations[0].outcome: is "uphold"; it should be upheld (the choices',
  ],
  [
    'investigations.0.remedies',
    ['sorry'],
    'investigations[0].remedies[0]: is "sorry"; it should be one of apology',
  ],
  ['investigations.0.stage', 4, 'investigations[0].stage: is 4; it should be 1, 2 or 3'],
  [
    'investigations.0.responded',
    '2014-06-11',
    'investigations[0].responded: is "2014-06-11"; it should be 2014-06-12 or later: not before investigations[0].started',
  ],
  [
    'acknowledged',
    '2026-12-02',
    'acknowledged: is "2026-12-02"; it should be a day that has come: today is 2026-12-01',
  ],
  [
    'enquiry',
    { kind: 'mp', category: null },
    'enquiry: is an object; it should be null: it is no enquiry',
  ],
  ['ref', 'BP 1', 'ref: is "BP 1"; it should be a reference of up to 60 letters'],
  ['complainant.kind', 'mum', 'complainant.kind: is "mum"; it should be one of child, parent'],
  ['team', 'a\u0000b', 'team: is "a\u0000b"; it should be plain text on one line'],
])('%s', async (path, value, expected) => {
  const all = await said('', withValue(path, value));
  expect(all.map((line) => line.startsWith(`cases.jsonl:2, ${expected}`))).toContain(true);
});

it('names every fault of every line, and of a stage that the procedure has not', async () => {
  const twoAtOnce = { ...withValue('channel', 'fax'), service: 'Nowhere', accepted: 'yes' };
  const stage3 = withValue('investigations.0.stage', 3);
  const all = await said(twoAtOnce, '{', '[]', 'null', stage3);
  expect(all.map((line) => line.split(';')[0])).toEqual([
    'cases.jsonl:1, channel: is "fax"',
    'cases.jsonl:1, accepted: is "yes"',
    'cases.jsonl:2: is not JSON',
    'cases.jsonl:3: is no JSON object',
    'cases.jsonl:4: is no JSON object',
    'cases.jsonl:5, investigations: cannot be',
  ]);
  expect(all.at(-1)).toContain('there is no stage 3');
});

it('names a reference that comes twice', async () => {
  expect(await said(GOOD, withValue('channel', 'letter'))).toEqual([
    'cases.jsonl:2, ref: is the reference of line 1 as well; it should be another case’s, or left out',
  ]);
});

it('finds lines that are no text, or too long, and goes on behind them', async () => {
  const bytes = Buffer.concat([
    Buffer.from([0xff, 0xfe, 0x0a]),
    Buffer.from(`"${'x'.repeat(1 << 21)}"\n`),
    Buffer.from('\uFEFF{}\r\n'),
  ]);
  const faults = await faultsOf(desk.file('cases.jsonl', bytes), world);
  expect(faults.map(({ line, wrong }) => [line, wrong]).slice(0, 2)).toEqual([
    [1, 'is not UTF-8 text'],
    [2, 'is longer than 1048576 bytes'],
  ]);
  expect(faults.at(-1)?.line).toBe(3);
});

describe('a CSV file', () => {
  const header = 'ref,feedbackType,received,service,investigations.stage,investigations.started';
  const faults = async (...rows: string[]) =>
    (await faultsOf(desk.file('cases.csv', rows.join('\n')), world)).map((fault) =>
      sayLineFault('cases.csv', fault),
    );

  it('holds the rows of a case together, with its own columns empty or the same', async () => {
    expect(
      await faults(
        header,
        'A1,complaint,2014-06-12,Education,1,2014-06-12',
        ',,,,1,2014-06-13',
        'A1,,,Education,2,2014-09-01',
      ),
    ).toEqual([]);
    expect(
      await faults(
        header,
        'A1,complaint,2014-06-12,Education,1,2014-06-12',
        'A1,,,Edukation,1,2014-06-12',
      ),
    ).toEqual([
      'cases.csv:2, service: is "Edukation" in line 3; it should be empty, or as in the first row of the case',
    ]);
  });

  it('says which column is none, which cell is wrong, and where the quotes go', async () => {
    expect(await faults('ref,feedbackType,recieved', 'A1,complaint,2014-06-12')).toEqual([
      'cases.csv:1, recieved: is not a column of this format; it should be received',
      'cases.csv:1, received: is missing; it should be a column of the first line',
    ]);
    expect(await faults(header, 'A1,complaint,2014-06-12,Education,first,2014-06-12')).toEqual([
      'cases.csv:2, investigations[0].stage: is "first"; it should be 1, 2 or 3',
    ]);
    expect(await faults(header, 'A1,complaint,2014-06-12,Education,1')).toEqual([
      'cases.csv:2: has 5 values, the first line names 6; it should be one value for each column; quote a value that has a comma in it',
    ]);
    expect((await faults(header, 'A1,"complaint,2014-06-12'))[0]).toContain('never closed');
    expect(await faults('')).toHaveLength(1);
  });
});

it('never throws at what no case is, whatever it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.jsonValue(), { maxLength: 5 }), async (values) => {
      const text = values.map((value) => JSON.stringify(value)).join('\n');
      const faults = await faultsOf(desk.file('any.jsonl', text), world);
      expect(new Set(faults.map(({ line }) => line)).size).toBe(values.length);
      await faultsOf(desk.file('any.csv', text), world);
    }),
    { numRuns: 40 },
  );
});

/** What a check lets through can be written: the timescale service never refuses it afterwards. */
it('of a good line with days put anywhere, either says a fault or brings it in', async () => {
  const store = await desk.store();
  const day = fc.constantFrom(
    '2014-01-01',
    '2014-04-01',
    '2014-06-12',
    '2015-06-05',
    '2016-02-29',
    '2026-11-30',
  );
  const shaken = fc
    .record({ line: aLine(world.council), days: fc.array(day, { minLength: 30, maxLength: 30 }) })
    .map(
      ({ line, days }, at = 0) =>
        JSON.parse(JSON.stringify(line), (_key, value: unknown) =>
          typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
            ? (days[at++ % 30] ?? value)
            : value,
        ) as Loose,
    );
  let through = 0;
  await fc.assert(
    fc.asyncProperty(shaken, async (line) => {
      const file = desk.file('shaken.jsonl', JSON.stringify(line));
      const faults = await faultsOf(file, world);
      const done = await bringIn(file, world, store);
      expect(done.bad).toBe(faults.length > 0 ? 1 : 0);
      through += done.added;
    }),
    { numRuns: 150 },
  );
  expect(through).toBeGreaterThan(5);
});
