/** Figures over time: every month or quarter of the time asked for has a row, and none is counted twice. */
import fc from 'fast-check';
import { answer, besideRow } from '../../services/queries';
import type { Question } from '../../services/queries';
import { addDays, englandAndWales } from '../../services/timescale';
import type { Tally } from '../../services/cases/ports';
import { day, TODAY } from './random-cases';

const asking = {
  reach: { viewerId: 'P005', grants: 'all' as const },
  today: TODAY,
  calendar: englandAndWales(),
  metRule: 'extended' as const,
};

const counted = (months: string[]) => ({
  tally: (_query: unknown, by: readonly unknown[]): Promise<Tally[]> =>
    Promise.resolve(
      by.length === 0
        ? [{ values: [], n: months.length }]
        : [...new Set(months)].map((month) => ({
            values: [month],
            n: months.filter((each) => each === month).length,
          })),
    ),
});

it('has a row for each month of the time asked for, in order, that add up to the whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(day, fc.integer({ min: 0, max: 700 })),
      fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 12 }),
      async ([from, length], days) => {
        const to = addDays(from, length);
        const last = to < TODAY ? to : TODAY;
        const months = days
          .map((n) => addDays(from, n))
          .filter((on) => on <= last)
          .map((on) => on.slice(0, 7));
        const question: Question = {
          measure: 'count',
          filters: { within: { day: 'received', period: { from, to } } },
          by: ['month'],
        };
        const { rows, figure } = await answer(counted(months), question, asking);
        const said = rows.map(({ values }) => String(values[0]));
        expect(rows.reduce((sum, row) => sum + row.figure.n, 0)).toBe(figure.n);
        expect(said).toEqual([...new Set(said)].sort());
        if (months.length === 0) expect(rows).toEqual([]);
        else expect([said[0], said.at(-1)]).toEqual([from.slice(0, 7), last.slice(0, 7)]);
      },
    ),
    { numRuns: 200 },
  );
});

it('names each quarter of the financial year so far once, with those in which nothing came', async () => {
  const question: Question = {
    measure: 'count',
    filters: { within: { day: 'received', period: { from: '2025-04-01', to: '2026-03-31' } } },
    by: ['quarter'],
  };
  const { rows } = await answer(counted(['2025-05', '2025-06', '2026-01']), question, asking);
  expect(rows.map(({ values, figure }) => [values[0], figure.n])).toEqual([
    ['2025/26 Q1', 2],
    ['2025/26 Q2', 0],
    ['2025/26 Q3', 0],
    ['2025/26 Q4', 1],
  ]);
});

it('of all times leaves no month out between the first and today', async () => {
  const question: Question = {
    measure: 'count',
    filters: { within: { day: 'received', period: { from: '1900-01-01', to: TODAY } } },
    by: ['month'],
  };
  const { rows } = await answer(counted(['2025-12']), question, asking);
  expect(rows.map(({ values }) => values[0])).toEqual(['2025-12', '2026-01', '2026-02', '2026-03']);
});

it('puts beside each month the same one of the other period, and shows what there was only then', async () => {
  const tally = (query: { facts?: { between?: { from: string } } }, by: readonly unknown[]) => {
    const then = query.facts?.between?.from.startsWith('2025') ?? false;
    const rows = then
      ? [
          ['2025-01', 4],
          ['2025-03', 2],
        ]
      : [['2026-02', 3]];
    const teams = then
      ? [
          ['T06', 5],
          ['T09', 1],
        ]
      : [['T06', 3]];
    const counted = JSON.stringify(by).includes('month') ? rows : teams;
    return Promise.resolve(
      counted.map(([value, n]) => ({ values: [value as string], n: n as number })),
    );
  };
  const question: Question = {
    measure: 'count',
    filters: { within: { day: 'received', period: { from: '2026-01-01', to: '2026-03-31' } } },
    comparedWith: { from: '2025-01-01', to: '2025-03-31' },
  };
  const beside = async (by: 'month' | 'team') => {
    const said = await answer({ tally }, { ...question, by: [by] }, asking);
    return said.rows.map(({ values, figure }) => [
      values[0],
      figure.n,
      besideRow(said.question, said.compared, values)?.n ?? 0,
    ]);
  };
  expect(await beside('month')).toEqual([
    ['2026-01', 0, 4],
    ['2026-02', 3, 0],
    ['2026-03', 0, 2],
  ]);
  expect(await beside('team')).toEqual([
    ['T06', 3, 5],
    ['T09', 0, 1],
  ]);
});
