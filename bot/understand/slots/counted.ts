/** "i make it the 7th": the day that the sender's own count gives, to be held against the case's. */
import type { DateSlot } from '../types';
import { daysBetween } from '../dates/plain';
import { firstDay, resolve } from '../dates/resolve';
import type { TimeFind } from '../dates/types';
import type { Line } from '../line';

/** Whether a date is the asker's own sum, not the case's. */
export function madeByAsker(line: Line, find: TimeFind): boolean {
  const before = line.tokens
    .slice(Math.max(0, find.at - 9), find.at)
    .map((t) => t.w)
    .join(' ');
  return /((?:i|we) make|i get|i got|i count|i counted|thought it was|makes it|should be|not)( it| that| (?:cf)?[ #\d-]+)?( is| was)?( the)?$/.test(
    before,
  );
}

/** @returns such a day nearest to the due date asked about, else the next; null when none is said */
export function countedIn(line: Line, due: DateSlot | undefined): string | null {
  const find = line.times.find((t) => madeByAsker(line, t));
  if (!find) return null;
  const near = typeof due === 'string' ? due : line.today;
  const days = (['forward', 'back'] as const)
    .filter((direction) => direction === 'forward' || typeof due === 'string')
    .map((direction) => firstDay(resolve(find.expr, { today: near, direction, wholeWeeks: false })))
    .filter((day) => day !== null);
  return (
    days.sort((a, b) => Math.abs(daysBetween(near, a)) - Math.abs(daysBetween(near, b)))[0] ?? null
  );
}
