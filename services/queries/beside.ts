/** The row of the other period that stands beside one of this: the same thing, or the same month so much earlier. */
import { monthsBetween } from './periods';
import { quarterOf } from './defaults';
import { addMonths } from '../timescale';
import type { Dimension, Period, Question } from './question';
import type { Figure, Row } from './rows';

/**
 * @param other the other period and its rows
 * @returns null: nothing is counted beside it, or there was nothing of that then
 */
export function besideRow(
  { by = [], filters: { within } }: Question,
  other: { period: Period; rows: readonly Row[] } | null,
  values: Row['values'],
): Figure | null {
  if (other === null || !within) return null;
  const months = monthsBetween(other.period.from, within.period.from);
  const wanted = JSON.stringify(values.map((value, at) => earlier(by[at], value, months)));
  return other.rows.find((row) => JSON.stringify(row.values) === wanted)?.figure ?? null;
}

function earlier(by: Dimension | undefined, value: Row['values'][number], months: number) {
  if (typeof value !== 'string') return value;
  if (by === 'month') return addMonths(`${value}-01`, -months).slice(0, 7);
  if (by !== 'quarter') return value;
  const [year = '', quarter = ''] = [value.slice(0, 4), value.slice(-1)];
  const first = addMonths(`${year}-04-01`, (Number(quarter) - 1) * 3 - months);
  return quarterOf(first.slice(0, 7));
}
