/** What a report says to type for the cases behind a table is read as a question about cases, with nothing left over. */
import { createReader } from '../../bot/understand';
import { demoDirectory } from '../understand/support/sentences';
import { reportOn, worldOf } from './support';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const lines = readFileSync(join(__dirname, '../acceptance/blackpool-2014-15/cases.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as unknown);

test.each([{ year: '2014/15' }, { year: '2014/15', quarter: 'Q3' }])('%j', async (asked) => {
  const reader = createReader(demoDirectory());
  const report = await reportOn(worldOf('blackpool-2014-15'), lines, asked);
  const unread = report.tables.flatMap(({ id, cases }) => {
    if (cases === undefined) return [];
    const { question } = reader.read({
      now: '2026-03-11T10:00:00Z',
      tz: 'Europe/London',
      role: 'complaints_officer',
      scope: 'personal',
      text: cases,
    }).detail;
    const within = question?.question.filters.within;
    return question?.unread.length === 0 && within?.period.from.startsWith('2014-')
      ? []
      : [`${id}: ${cases} ${JSON.stringify(question ?? null)}`];
  });
  expect(unread).toEqual([]);
});
