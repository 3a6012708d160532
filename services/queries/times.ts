/** Figures over time leave no month or quarter out: where nothing came, that is what is said. */
import { addMonths } from '../timescale';
import type { PlainDate } from '../timescale';
import type { Figure, Row } from './rows';
import { quarterOf } from './defaults';
import type { Dimension, Filters } from './question';

/** Ten years. */
const MOST_MONTHS = 120;

/**
 * @param rows by one thing, in order of time
 * @param empty the figure of a time in which there was nothing
 * @returns those rows, with every month or quarter between the first and the last of the time asked for; up to today
 */
export function everyTime(
  rows: Row[],
  by: readonly Dimension[],
  { within }: Filters,
  { today, empty }: { today: PlainDate; empty: Figure },
): Row[] {
  const [one, another] = by;
  if (another || (one !== 'month' && one !== 'quarter') || rows.length === 0) return rows;
  const named = one === 'month' ? (month: string) => month : quarterOf;
  const wanted = monthsBetween(...endsOf(rows, within?.period, today, one)).map(named);
  const known = new Map(rows.map((row) => [row.values[0] ?? null, row]));
  const times = [...new Set([...wanted, ...known.keys()])];
  return times
    .map((time) => known.get(time) ?? { values: [time], figure: { ...empty } })
    .sort(({ values: [a] }, { values: [b] }) => (a === b ? 0 : after(a, b) ? 1 : -1));
}

type Value = Row['values'][number] | undefined;

/** What has no date stands last. */
const after = (a: Value, b: Value): boolean =>
  typeof a !== 'string' || (typeof b === 'string' && a > b);

/** The months from which and to which; without a time, or with one that has no beginning, those of the rows. */
function endsOf(
  rows: readonly Row[],
  period: { from: PlainDate; to: PlainDate } | undefined,
  today: PlainDate,
  by: 'month' | 'quarter',
): [from: string, to: string] {
  const months = rows.map(({ values: [time] }) => time).filter((time) => typeof time === 'string');
  const own = by === 'month' ? months : [];
  const from = period && period.from > '1950' ? period.from.slice(0, 7) : (own[0] ?? '');
  const until = period && period.to < today ? period.to : today;
  return [from, until.slice(0, 7)];
}

/** @returns none where `from` is empty; ten years at the most */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (
    let month = from;
    month !== '' && month <= to && months.length < MOST_MONTHS;
    month = addMonths(`${month}-01`, 1).slice(0, 7)
  )
    months.push(month);
  return months;
}
