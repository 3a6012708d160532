/** One period held against another: the same days so long before, or the one right before. */
import { addDays, addMonths, daysBetween } from '../timescale';
import type { PlainDate } from '../timescale';
import type { Period } from './question';

/** The period of the same length that ends the day before: whole months before whole months. */
export function periodBefore({ from, to }: Period): Period {
  const whole = from.endsWith('-01') && addDays(to, 1).endsWith('-01');
  if (!whole) return { from: addDays(from, -daysBetween(from, to) - 1), to: addDays(from, -1) };
  return { from: addMonths(from, -monthsIn({ from, to })), to: addDays(from, -1) };
}

/** The same days, so many months before; a month's last day stays one. */
export const monthsEarlier = ({ from, to }: Period, months: number): Period => ({
  from: addMonths(from, -months),
  // A month's last day goes with the last day of the other: from the day after.
  to: addDays(addMonths(addDays(to, 1), -months), -1),
});

const monthsIn = ({ from, to }: Period): number => monthsBetween(from, to) + 1;

/** From the month of one day to that of a later one. */
export const monthsBetween = (from: PlainDate, to: PlainDate): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(to.slice(5, 7)) -
  Number(from.slice(5, 7));
