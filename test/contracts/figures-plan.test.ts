/** A period is read along an index, never by reading every row. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FigureQuery } from '../../services/cases/figure-query';
import { SqliteDb } from '../../services/stores/sqlite-db';
import { figureStatement } from '../../services/stores/sqlite-figures';

const folder = mkdtempSync(join(tmpdir(), 'candour-plan-'));
const db = SqliteDb.open(folder);
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const YEAR = { from: '2024-04-01', to: '2025-03-31' };
const asked = (query: object): FigureQuery => ({
  of: 'cases',
  where: [],
  by: [],
  count: 'rows',
  asAt: '2025-06-01',
  ...query,
});

const PERIODS: [table: string, column: string][] = [
  ['cases', 'received'],
  ['cases', 'ombudsmanAsked'],
  ['investigations', 'received'],
  ['investigations', 'ended'],
  ['investigations', 'started'],
  ['points', 'received'],
  ['points', 'ended'],
];

describe.each(PERIODS)('%s by %s', (of, column) => {
  const period = [{ column, ...YEAR }];
  const beside = { column: 'type', in: ['complaint'] };
  it.each([
    ['counted', { where: period }],
    ['by service and month', { where: [...period, beside], by: ['service', { month: column }] }],
    ['different cases', { where: [beside, ...period], by: ['service'], count: 'cases' }],
    ['per person', { where: period, count: { per: 'service' } }],
  ])('%s', (_name, query) => {
    const { sql, values } = figureStatement(asked({ of, ...query }));
    const plan = db
      .all(`EXPLAIN QUERY PLAN ${sql}`, ...values)
      .map((row) => row['detail'] as string);
    const reads = plan.filter((line) => line.includes(`figure_${of}`));
    expect(reads).toHaveLength(1);
    expect(reads[0]).toMatch(
      new RegExp(`^SEARCH figure_${of} USING .*\\(${column}>\\? AND ${column}<\\?\\)`),
    );
    // The only things scanned are lists of the question itself, and the groups of one that counts per value.
    const scans = plan.filter((line) => line.startsWith('SCAN'));
    expect(scans.filter((line) => !/json_each|\(subquery|VIRTUAL TABLE/.test(line))).toEqual([]);
  });
});
