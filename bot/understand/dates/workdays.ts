/** Working-day sums for the reader, on the timescale service's calendar of England and Wales. */
import { englandAndWales } from '../../../services/timescale/calendar';
import type { PlainDate } from '../../../services/timescale/types';
import { addDays } from './plain';

const calendar = englandAndWales();

/** Past either end of the published bank holidays nothing is certain; the reader then asks. */
export function isWorkingDay(date: PlainDate): boolean | 'unknown' {
  return calendar.isWorkingDay(date);
}

/**
 * The n-th working day after `start` (before it, where `n` is negative); `start` itself is not counted.
 * @returns null where the bank holidays are not known
 */
export function addWorkingDays(start: PlainDate, n: number): PlainDate | null {
  if (!Number.isInteger(n) || Math.abs(n) > 2600) return null;
  const step = n < 0 ? -1 : 1;
  let left = Math.abs(n);
  let date = start;
  while (left > 0) {
    date = addDays(date, step);
    const works = isWorkingDay(date);
    if (works === 'unknown') return null;
    if (works) left -= 1;
  }
  return date;
}
