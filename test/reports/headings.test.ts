/** A report under the headings of the Ombudsman's Code, the statutory guidance and Ofsted: Blackpool's of 2014/15. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { READERS, underHeadings, type Report } from '../../services/reports';
import { reportOn, worldOf } from './support';

let report: Report;
beforeAll(async () => {
  const file = join(__dirname, '../acceptance/blackpool-2014-15/cases.jsonl');
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  report = await reportOn(
    worldOf('blackpool-2014-15'),
    lines.map((line) => JSON.parse(line) as unknown),
    { year: '2014/15' },
  );
});

it.each(READERS)('%s: only tables that are there, each once, and no empty heading', (reader) => {
  const { sections = [], tables } = underHeadings(report, reader);
  const named = sections.flatMap((one) => one.tables);
  expect(named.length).toBeGreaterThan(5);
  expect(new Set(named).size).toBe(named.length);
  expect(named.filter((id) => !tables.some((one) => one.id === id))).toEqual([]);
  for (const one of sections) expect(one.tables.length + one.sentences.length).toBeGreaterThan(0);
});

it('counts complaints that were not accepted apart: the files of Blackpool have none', () => {
  const refused = report.tables.find(({ id }) => id === 'complaints-refused');
  expect(refused?.total).toEqual([0, 0, 0, 0, 0]);
});
