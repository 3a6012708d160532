/** `candour import` and `candour export`, from file to file, over an embedded store. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import * as exporting from '../../../bot/cli/export';
import * as importing from '../../../bot/cli/import';
import { sortedJson } from '../../../services/interchange/line';
import { publishedYears } from '../../../services/interchange';
import { linesIn, readAcceptance } from '../../interchange/support';
import { Terminal } from './io';

let at: Terminal;
beforeEach(() => {
  at = new Terminal('2026-12-01T09:00:00.000Z', { CANDOUR_COUNCIL: 'blackpool-2014-15' });
});
afterEach(() => at.close());

const CASES = readAcceptance('cases.jsonl');
const FIRST = CASES.split('\n').slice(0, 3);
const sorted = (text: string) => linesIn(text).map(sortedJson).sort();

it('brings in the whole of a year, and writes it out again as it was', async () => {
  const file = at.file('cases.jsonl', CASES);
  expect(await at.run(importing, file)).toBe(0);
  expect([at.out, at.err]).toEqual(['', '252 cases brought in.\n']);
  expect(await at.run(exporting, 'cases')).toBe(0);
  expect(sorted(at.out)).toEqual(sorted(CASES));
  expect(at.err).toBe('252 cases written.\n');
});

it('writes a file for its owner alone, in the format of its ending, that comes in again', async () => {
  await at.run(importing, at.file('cases.jsonl', CASES));
  const csv = path.join(at.folder, 'out.csv');
  expect(await at.run(exporting, 'cases', '--out', csv)).toBe(0);
  expect(statSync(csv).mode & 0o777).toBe(0o600);
  expect(readFileSync(csv, 'utf8').split('\r\n')).toHaveLength(254);
  expect(await at.run(importing, csv)).toBe(0);
  expect(at.err).toBe('0 cases brought in; 252 there already.\n');
});

describe('a faulty file', () => {
  const bad = () =>
    at.file('cases.jsonl', [FIRST[0], '{"ref":"X1","colour":1}', FIRST[1]].join('\n'));

  it('writes nothing, and names every fault', async () => {
    expect(await at.run(importing, bad())).toBe(1);
    expect(at.out.split('\n').map((line) => line.split(': ')[0])).toEqual([
      'cases.jsonl:2, feedbackType',
      'cases.jsonl:2, received',
      'cases.jsonl:2, colour',
      '',
    ]);
    expect(at.err).toBe('3 cases, 1 at fault; nothing was written.\n');
    await at.run(exporting, 'cases');
    expect(at.out).toBe('');
  });

  it('with --skip-bad brings in the good ones and keeps the rest, as they were, for another go', async () => {
    const file = bad();
    expect(await at.run(importing, file, '--skip-bad')).toBe(0);
    const rejects = path.join(at.folder, 'cases.rejects.jsonl');
    expect(readFileSync(rejects, 'utf8')).toBe('{"ref":"X1","colour":1}\n');
    expect(at.err).toBe(`2 cases brought in; 1 at fault, in ${rejects}.\n`);
  });

  it('as CSV keeps the rejects under the first line', async () => {
    const header = 'ref,feedbackType,received,service\r\n';
    const rows = 'A1,complaint,2014-06-12,Education\r\nA2,complaint,2014-06-12,"Edu, kation"\r\n';
    const file = at.file('cases.csv', header + rows);
    expect(await at.run(importing, file, '--skip-bad')).toBe(0);
    expect(readFileSync(path.join(at.folder, 'cases.rejects.csv'), 'utf8')).toBe(
      `${header}A2,complaint,2014-06-12,"Edu, kation"\r\n`,
    );
  });

  it('is told as JSON too', async () => {
    expect(await at.run(importing, bad(), '--json')).toBe(1);
    expect(at.json()).toMatchObject({ ok: false, cases: 3, bad: 1, faults: [{ line: 2 }, {}, {}] });
  });

  it('writes no file of rejects where nothing is at fault, or nothing is written', async () => {
    await at.run(importing, bad(), '--skip-bad', '--dry-run');
    await at.run(importing, at.file('good.jsonl', FIRST.join('\n')), '--skip-bad');
    expect(existsSync(path.join(at.folder, 'cases.rejects.jsonl'))).toBe(false);
    expect(existsSync(path.join(at.folder, 'good.rejects.jsonl'))).toBe(false);
  });
});

it('shows a rate and an end on a terminal', async () => {
  const { io } = at;
  const stderr = { isTTY: true, write: (text: string) => (at.err += text) };
  await importing.run([at.file('cases.jsonl', CASES)], { ...io, stderr });
  expect(at.err).toMatch(/Checked 252 cases, [\d,]+ a second\.\n/);
  expect(at.err).toMatch(/Wrote 252 cases, [\d,]+ a second\.\n252 cases brought in\.\n$/);
});

it('keeps what earlier years published, slips and all, and replaces it by what comes later', async () => {
  const file = at.file('published.json', readAcceptance('published.json'));
  expect(await at.run(importing, '--published', file)).toBe(0);
  expect(at.err).toBe('Kept the published figures of 2012/13, 2013/14.\n');
  await at.run(importing, '--published', file);
  const stores = await at.io.openStores();
  const kept = await publishedYears(stores.conversations, Date.parse(at.now));
  expect(kept.map(({ year }) => year)).toEqual(['2012/13', '2013/14']);
  // 43 + 50 + 87 + 66 is 246; the rows by type say otherwise, and it stays as printed.
  expect(kept[0]?.byQuarter?.['feedback']).toEqual([43, 50, 87, 66, 246]);
  await stores.close();
});

it('says what is wrong in published figures', async () => {
  const file = at.file('p.json', '[{"year":"2013/15","figures":{"complaints":"134"}},{"yeer":1}]');
  expect(await at.run(importing, '--published', file)).toBe(1);
  expect(at.out.split('\n')[0]).toBe(
    'p.json, [0].year: is "2013/15"; it should be a reporting year, such as 2013/14',
  );
  expect(at.err).toMatch(/^\d to mend; nothing was written\.\n$/);
});

it.each([
  [[], 'name a file of cases.'],
  [['a.jsonl', 'b.jsonl'], 'one file at a time.'],
  [['a.txt'], 'say --format jsonl or csv: the file’s name does not tell.'],
  [['a.jsonl', '--rejects', 'b'], '--rejects goes with --skip-bad.'],
  [['a.jsonl', '--published', 'b.json'], '--published takes one file of figures, and no cases.'],
])('is told how it is used: %s', async (argv, says) => {
  expect(await at.run(importing, ...argv)).toBe(2);
  expect(at.err).toBe(`candour import: ${says} See candour import --help.\n`);
});

it('says of a file that is not there that it is not there', async () => {
  expect(await at.run(importing, './nowhere.jsonl')).toBe(1);
  expect(at.err).toBe('candour import: ./nowhere.jsonl is not there.\n');
  expect(await at.run(exporting, 'things')).toBe(2);
});
