/** Lengths put on a calendar: one at a time from dates, or millions at a time from day numbers. */
import type { Calendar } from './calendar';
import { addMonths, dayNumber, plainDate } from './dates';
import { UNKNOWN } from './day-table';
import { TimescaleError } from './errors';
import type { Length, MaybeDate, PlainDate, Unit } from './types';

/** Every unit, in the order of their numbers in `dueBatch`. */
export const UNITS: readonly Unit[] = ['workingDays', 'calendarDays', 'weeks', 'months'];

const UNIT_NAMES: Record<Unit, [one: string, many: string]> = {
  workingDays: ['working day', 'working days'],
  calendarDays: ['calendar day', 'calendar days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
};

/** "10 working days", "1 week". */
export function sayLength({ n, unit }: Length): string {
  return `${n} ${UNIT_NAMES[unit][n === 1 ? 0 : 1]}`;
}

/**
 * The last day of a length that starts on day zero `start`, itself not counted. Working days are those of
 * the calendar; weeks and months end on the corresponding day, whatever day that is.
 * Cost does not grow with `n`.
 *
 * @returns `unknown` where the count leaves the calendar (working days only: the others need no calendar)
 * @throws TimescaleError `notADate`, `unknownUnit`
 */
export function countForward(
  start: PlainDate,
  n: number,
  unit: Unit,
  calendar: Calendar,
): MaybeDate {
  const { table } = calendar;
  switch (unit) {
    case 'workingDays': {
      const found = table.addWorking(dayNumber(start), n);
      return found === UNKNOWN ? 'unknown' : table.date(found);
    }
    case 'calendarDays':
      return table.date(dayNumber(start) + n);
    case 'weeks':
      return table.date(dayNumber(start) + n * 7);
    case 'months':
      return addMonths(start, n);
    default:
      throw new TimescaleError(
        'unknownUnit',
        `“${String(unit)}” is not a unit: use ${UNITS.join(', ')}.`,
      );
  }
}

/**
 * Due dates in bulk: `out[i]` is the day number of `ns[i]` units after day zero `starts[i]`, or -1 where
 * the calendar does not reach. Arrays are of one length; units are indices of `UNITS`. Allocates nothing.
 */
export function dueBatch(
  starts: Int32Array,
  ns: Int32Array,
  units: Uint8Array,
  out: Int32Array,
  calendar: Calendar,
): void {
  const { upTo, nth, first, last } = calendar.table;
  const size = nth.length;
  for (let i = 0; i < starts.length; i += 1) {
    const start = starts[i] as number;
    const n = ns[i] as number;
    const unit = units[i] as number;
    if (unit === 0) {
      if (start < first || start > last || n < 0) {
        out[i] = UNKNOWN;
        continue;
      }
      const at = (upTo[start - first + 1] as number) + n - 1;
      out[i] = n === 0 ? start : at < size ? (nth[at] as number) : UNKNOWN;
    } else if (unit === 1) out[i] = start + n;
    else if (unit === 2) out[i] = start + n * 7;
    else out[i] = dayNumber(addMonths(plainDate(start), n));
  }
}
