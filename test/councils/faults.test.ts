import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { CouncilFileError, loadCouncil, parseCouncil } from '../../services/councils';
import type { CouncilFault } from '../../services/councils';
import { loadProcedures } from '../../services/timescale';

const PROCEDURES = loadProcedures();
const SOUND = readFileSync(
  path.join(__dirname, '../../services/councils/files/england-2026.yaml'),
  'utf8',
);
const lineOf = (text: string, words: string) =>
  text.slice(0, text.indexOf(words)).split('\n').length;

function faultsOf(text: string): readonly CouncilFault[] {
  try {
    parseCouncil(text, 'mine.yaml', PROCEDURES);
    return [];
  } catch (error) {
    if (error instanceof CouncilFileError) return error.faults;
    throw error;
  }
}

describe('one fault, its line and what would be right', () => {
  it.each<[string, string, string, string, string, string]>([
    [
      'an unknown procedure',
      'procedureId: lgsco-code',
      'procedureId: lgsco-cod',
      'procedures.complaint[1].procedureId',
      'is "lgsco-cod", which is no procedure',
      'lgsco-code',
    ],
    [
      'an enquiry under a complaint’s procedure',
      'procedureId: enquiry-mp',
      'procedureId: lgsco-code',
      'procedures.enquiry.mp[0].procedureId',
      'is "lgsco-code", a procedure for another type (complaint)',
      'one of enquiry-councillor, enquiry-mp, lgo-28cal, lgo-5wd',
    ],
    [
      'a misspelt setting',
      'complimentTest: >-',
      'complimentTets: >-',
      'complimentTets',
      'is not a setting',
      'complimentTest',
    ],
    ['a number for a list', 'before: [5, 2, 1, 0]', 'before: 5', 'nudges.before', 'is 5', 'a list'],
    [
      'a slip in a procedure marked as an example',
      'examples: [comment-15wd, enquiry-mp',
      'examples: [comment-15wd, enquiry-pm',
      'counting.examples[1]',
      'is "enquiry-pm", which is no procedure and no timescale of one',
      'enquiry-mp',
    ],
    [
      'a timescale marked as an example that its procedure has not',
      'lgo-28cal, statutory-children.acknowledge]',
      'lgo-28cal, enquiry-mp.holding]',
      'counting.examples[4]',
      'is "enquiry-mp.holding", which is no procedure and no timescale of one',
      'one of enquiry-mp, enquiry-mp.stage1.response',
    ],
    [
      'an example marked twice',
      'examples: [comment-15wd, enquiry-mp,',
      'examples: [comment-15wd, comment-15wd,',
      'counting.examples[1]',
      'repeats "comment-15wd"',
      'there once only',
    ],
    [
      'a ladder out of order',
      'before: [5, 2, 1, 0]',
      'before: [5, 1, 2, 0]',
      'nudges.before',
      'is out of order',
      'falling, such as [5, 2, 1, 0]',
    ],
    [
      'a ladder that rises',
      'after: [1, 3, 5]',
      'after: [3, 1]',
      'nudges.after',
      'is out of order',
      'rising, such as [1, 3, 5]',
    ],
    [
      'an unknown rule',
      'timescalesMetRule: extended',
      'timescalesMetRule: extendd',
      'report.timescalesMetRule',
      'is "extendd"',
      'extended (the choices are standard, allocated, extended)',
    ],
    [
      'too many decimals',
      'percentDecimals: 1',
      'percentDecimals: 3',
      'report.percentDecimals',
      'is 3',
      '0, 1 or 2',
    ],
    [
      'half a decimal',
      'percentDecimals: 1',
      'percentDecimals: 1.5',
      'report.percentDecimals',
      'is 1.5',
      'a whole number',
    ],
    [
      'a word for yes or no',
      'withdrawnInBase: false',
      'withdrawnInBase: never',
      'report.withdrawnInBase',
      'is "never"',
      'true or false',
    ],
    [
      'hours that are none',
      'workingHours: Mon-Fri 09:00-17:00',
      'workingHours: office hours',
      'workingHours',
      'is "office hours"',
      'days and hours, such as Mon-Fri 09:00-17:00',
    ],
    [
      'an id with a space',
      '{ id: quality, label: Quality or',
      '{ id: qua lity, label: Quality or',
      'problemCategories[0].id',
      'is "qua lity"',
      'an id of letters and digits that begins with a small letter, such as serviceProvided',
    ],
    [
      'an id twice',
      '{ id: delay,',
      '{ id: quality,',
      'problemCategories[1].id',
      'repeats "quality"',
      'there once only',
    ],
    [
      'a service twice',
      '- Early Help',
      "- Children's Social Care",
      'services[1]',
      'repeats "Children\'s Social Care"',
      'there once only',
    ],
    [
      'an empty text',
      "complaintsTeam: your council's complaints team",
      "complaintsTeam: ' '",
      'contact.complaintsTeam',
      'is " "',
      'a text that is not empty',
    ],
    [
      'a retention of nothing',
      'retention: null',
      'retention: { n: 0, unit: months }',
      'retention.n',
      'is 0',
      '1 or more',
    ],
  ])('%s', (_what, before, after, at, wrong, right) => {
    const text = SOUND.replace(before, after);
    expect(text).not.toBe(SOUND);
    const found = faultsOf(text).filter((fault) => !fault.wrong.startsWith('is missing'));
    expect(found).toEqual([
      {
        file: 'mine.yaml',
        line: lineOf(SOUND, before),
        column: expect.any(Number),
        path: at,
        wrong,
        right,
      },
    ]);
  });

  it('a setting that is missing, at the group it is missing from', () => {
    const text = SOUND.replace(/^ {2}safety:.*\n(?: {4}.*\n)+/m, '');
    expect(faultsOf(text)).toMatchObject([
      {
        line: lineOf(text, 'contact:'),
        path: 'contact.safety',
        wrong: 'is missing',
        right: 'a text',
      },
    ]);
  });

  it('a closure on 31 February', () => {
    const text = SOUND.replace(
      '  closures: []',
      '  closures:\n    - { date: 2026-02-31, why: Moving }',
    );
    expect(faultsOf(text)).toMatchObject([
      {
        line: lineOf(text, '- { date: 2026-02-31'),
        path: 'counting.closures[0].date',
        right: 'a date that exists, written YYYY-MM-DD',
      },
    ]);
  });

  it('complaints recorded, and no procedure for them', () => {
    const text = SOUND.replace(/ {2}complaint:\n(?: {4}.*\n)+/, '  complaint: []\n');
    expect(faultsOf(text)).toMatchObject([
      { path: 'procedures.complaint', right: 'a list of at least one procedure' },
    ]);
  });
});

it('all faults come at once, in the order of the lines, those of shape and those between settings', () => {
  const text = SOUND.replace('name: England', 'title: England')
    .replace('procedureId: lgsco-code', 'procedureId: corporate')
    .replace('meanDecimals: 1', 'meanDecimals: one');
  const found = faultsOf(text);
  expect(found.map(({ path: at }) => at)).toEqual(
    expect.arrayContaining([
      'name',
      'title',
      'procedures.complaint[1].procedureId',
      'report.meanDecimals',
    ]),
  );
  expect(found).toHaveLength(4);
  expect(found.map(({ line }) => line)).toEqual(
    [...found].map(({ line }) => line).sort((a, b) => a - b),
  );
});

describe('what is no council file at all', () => {
  it.each([
    ['nothing', '', 1],
    ['a list', '- a\n- b\n', 1],
    ['a bracket left open', 'id: a\nservices: [x\nname: y\n', 3],
    ['a key twice', 'id: a\nname: b\nid: c\n', 3],
    ['an anchor that bites its tail', 'id: &a [*a]\n', 1],
  ])('%s: at least one fault, with its line', (_what, text, line) => {
    expect(faultsOf(text)[0]).toMatchObject({ file: 'mine.yaml', line });
  });

  it('a file that is not there: the ids that there are', () => {
    expect(() => loadCouncil('./nowhere.yaml')).toThrow(
      /nowhere\.yaml:1: is not there; .*england-2026/,
    );
  });

  it('any text gives a council or faults with a line, never another error', () => {
    const lines = SOUND.split('\n');
    const damaged = fc
      .tuple(
        fc.nat(lines.length - 1),
        fc.oneof(fc.string(), fc.constantFrom('', '  - x', 'id: {', '&a', '? ', '!!binary x')),
      )
      .map(([at, put]) => [...lines.slice(0, at), put, ...lines.slice(at + 1)].join('\n'));
    fc.assert(
      fc.property(fc.oneof(fc.string(), damaged), (text) => {
        for (const fault of faultsOf(text)) {
          expect(fault.line).toBeGreaterThanOrEqual(1);
          expect(fault.right).not.toBe('');
        }
      }),
      { numRuns: 150 },
    );
  });
});
