/** When a person may be nudged: their own days and hours, on London's clock. */
import { workingWindow } from '../people/patterns';
import type { Person } from '../people/ports';
import { addDays, londonDate, londonMinutes, weekday } from '../timescale';
import type { Calendar, PlainDate } from '../timescale';
import type { QuietTimes } from './wishes';

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
/** Nobody is nudged outside these, whatever their own pattern says. */
export const EARLIEST = 8 * 60 + 30;
export const LATEST = 17 * 60 + 30;
/** When a reminder on the day itself goes out: late enough to have done it, early enough to still do it. */
const AFTERNOON = 15 * 60;
/** A message in the last minutes of someone's day can't be answered in it. */
const TO_ANSWER = 30;

/** A person's hours on one day, as instants (milliseconds since 1970). */
export interface DayHours {
  morning: number;
  afternoon: number;
  end: number;
}

/**
 * The instant at which London's clocks show this time. Where they skip it (the last Sunday in March),
 * the same wall time an hour on; where they show it twice, the first.
 * @param minutes after midnight, 0..1439
 */
export function londonInstant(date: PlainDate, minutes: number): number {
  const asIfUtc = Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE;
  const summer = asIfUtc - 60 * MINUTE;
  const shown = new Date(summer);
  const same = londonDate(shown) === date && londonMinutes(shown) === minutes % DAY_MINUTES;
  return same ? summer : asIfUtc;
}

/** Whether the calendar has this as a working day. Past its end a weekday stands in: no lawful date hangs on it. */
export function isOpen(calendar: Calendar, date: PlainDate): boolean {
  const known = calendar.isWorkingDay(date);
  return known === 'unknown' ? !isWeekend(date) : known;
}

/** `n` working days after a date (before, when negative); 0 is the date itself, whatever day it is. */
export function stepWorkingDays(calendar: Calendar, date: PlainDate, n: number): PlainDate {
  const known = calendar.addWorkingDays(date, n);
  return known === 'unknown' ? stepWeekdays(calendar, date, n) : known;
}

/** Over the calendar's end, where weekdays stand in. */
function stepWeekdays(calendar: Calendar, date: PlainDate, n: number): PlainDate {
  let day = date;
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, Math.sign(n));
    if (isOpen(calendar, day)) left -= 1;
  }
  return day;
}

/** Working days from one date to another, negative when it lies behind; null past the calendar's end. */
export function workingDaysBetween(
  calendar: Calendar,
  from: PlainDate,
  to: PlainDate,
): number | null {
  const ahead = to >= from;
  const days = ahead ? calendar.countWorkingDays(from, to) : calendar.countWorkingDays(to, from);
  if (days === 'unknown') return null;
  return ahead || days === 0 ? days : -days;
}

/**
 * Whether a person may be nudged on a date at all: it is in their pattern, not a public holiday or closure,
 * and their hours don't lie wholly outside 08:30 to 17:30.
 */
export function isOwnDay(
  person: Person,
  councilHours: string,
  calendar: Calendar,
  date: PlainDate,
  quiet?: QuietTimes,
): boolean {
  return windowOn(person, councilHours, calendar, date, quiet) !== null;
}

/**
 * The hours in which a person may be nudged on a date, or null when the day isn't theirs.
 * @param quiet what they wish; hours that lie outside their pattern on that day are no hours, and don't count
 */
export function hoursOn(
  person: Person,
  councilHours: string,
  calendar: Calendar,
  date: PlainDate,
  quiet?: QuietTimes,
): DayHours | null {
  const window = windowOn(person, councilHours, calendar, date, quiet);
  if (!window) return null;
  const { from, to } = window;
  return {
    morning: londonInstant(date, from),
    afternoon: londonInstant(date, Math.max(from, Math.min(AFTERNOON, to - TO_ANSWER))),
    end: londonInstant(date, to),
  };
}

/** In minutes after London midnight. */
function windowOn(
  person: Person,
  councilHours: string,
  calendar: Calendar,
  date: PlainDate,
  quiet?: QuietTimes,
) {
  const window = workingWindow(person.pattern, councilHours, date);
  if (!window || isHoliday(calendar, date)) return null;
  if (quiet?.quietDays.includes(weekday(date))) return null;
  const from = Math.max(window.fromMinutes, EARLIEST);
  const to = Math.min(window.toMinutes, LATEST);
  if (from >= to) return null;
  const wished = {
    from: Math.max(from, quiet?.hours?.from ?? from),
    to: Math.min(to, quiet?.hours?.to ?? to),
  };
  return wished.from < wished.to ? wished : { from, to };
}

/** A weekend is a matter of the person's pattern (homes work Sundays); a holiday or closure is everyone's. */
function isHoliday(calendar: Calendar, date: PlainDate): boolean {
  if (isWeekend(date)) return calendar.closures.some((closure) => closure.date === date);
  return calendar.isWorkingDay(date) === false;
}

function isWeekend(date: PlainDate): boolean {
  return weekday(date) === 0 || weekday(date) === 6;
}
