/** Blackpool's annual report of 2014/15, to the digit, from the cases of `test/acceptance`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedYear, Report, ReportTable } from '../../services/reports';
import { reportOn, worldOf } from './support';

const FOLDER = join(__dirname, '../acceptance/blackpool-2014-15');
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const lines = read('cases.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as unknown);
const published = JSON.parse(read('published.json')) as PublishedYear[];

interface Expected {
  tables: {
    id: string;
    columns: string[];
    rows: { label: string; values: unknown[] }[];
    total: unknown[] | null;
  }[];
  comparison: Record<string, unknown>[];
  notes: { id: string; printed?: unknown; summed?: unknown; differs?: unknown }[];
}
const expected = JSON.parse(read('expected.json')) as Expected;

describe('Blackpool 2014/15', () => {
  let report: Report;
  const table = (id: string): ReportTable => report.tables.find((one) => one.id === id)!;
  beforeAll(async () => {
    report = await reportOn(worldOf('blackpool-2014-15'), lines, { year: '2014/15' }, published);
  });

  it.each(expected.tables.map(({ id, ...rest }) => [id, rest] as const))(
    '%s',
    (id, { columns, rows, total }) => {
      const own = table(id);
      const values = (all: readonly unknown[]) =>
        columns.map((column) => all[own.columns.indexOf(column)]);
      for (const row of rows) {
        const found = own.rows.find(({ label }) => label === row.label);
        expect([row.label, values(found?.values ?? [])]).toEqual([row.label, row.values]);
      }
      if (total) expect(values(own.total ?? [])).toEqual(total);
    },
  );

  it('stands beside the earlier years as they were printed', () => {
    const { columns, rows } = table('comparison');
    expect(columns.slice(0, 4)).toEqual(['2014/15', '2013/14', '2012/13', 'difference']);
    for (const { label, thisYear, difference, percent, ...years } of expected.comparison) {
      const own = rows.find((one) => one.label === label)!;
      expect([label, ...own.values.slice(0, 3)]).toEqual([
        label,
        ...[thisYear, years['2013/14'], years['2012/13']],
      ]);
      if (difference !== undefined) expect(own.values[3]).toBe(difference);
      if (percent !== undefined) expect(own.values[4]).toBe(percent);
    }
  });

  it('says which published figures contradict each other, and mends none', () => {
    const derived = expected.notes.filter(({ id }) =>
      /^published-(?:feedback|outcomes|timescales)/.test(id),
    );
    for (const note of derived) {
      const own = report.notes.find(({ id }) => id === note.id);
      expect([note.id, own?.['printed'], own?.['summed']]).toEqual([
        note.id,
        note.printed,
        note.summed,
      ]);
    }
  });

  it('every sum holds, and every table says what it counts and of how many', () => {
    expect(report.checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(report.checks.length).toBeGreaterThan(20);
    for (const { definition, base, id } of report.tables) {
      expect([id, definition.length > 20]).toEqual([id, true]);
      if (id !== 'comparison') expect(typeof base).toBe('number');
    }
  });
});
