/**
 * Plain dates and their arithmetic. A date is `YYYY-MM-DD` in Europe/London; inside the service it is
 * also a day number (days since 1970-01-01), because integers are what counting is quick with.
 * Nothing here reads a clock.
 */
import { TimescaleError } from './errors';
import type { PlainDate } from './types';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days in a month; `month` is 1 to 12. */
export function monthLength(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? NaN);
}

/** Day number of a civil date that is known to be real. Years are counted from March, so that 29 February comes last. */
export function dayNumberOf(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468
  );
}

const digit = (text: string, at: number) => {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : NaN;
};

/** The day number of `YYYY-MM-DD`, or NaN where the text is not a real date of 1900 to 2199. */
export function parseDay(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return NaN;
  const year = digit(text, 0) * 1000 + digit(text, 1) * 100 + digit(text, 2) * 10 + digit(text, 3);
  const month = digit(text, 5) * 10 + digit(text, 6);
  const day = digit(text, 8) * 10 + digit(text, 9);
  const real =
    year >= FIRST_YEAR &&
    year <= LAST_YEAR &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= monthLength(year, month);
  return real ? dayNumberOf(year, month, day) : NaN;
}

/** True for a real date of 1900 to 2199 written `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  return typeof text === 'string' && !Number.isNaN(parseDay(text));
}

/** The day number of a date. @throws TimescaleError `notADate` */
export function dayNumber(date: PlainDate): number {
  const day = typeof date === 'string' ? parseDay(date) : NaN;
  if (Number.isNaN(day)) {
    throw new TimescaleError(
      'notADate',
      `“${date}” is not a date: write a real day from ${FIRST_YEAR} to ${LAST_YEAR} as YYYY-MM-DD, for example 2026-03-10.`,
    );
  }
  return day;
}

/** The parts of a day number; the inverse of `dayNumberOf`. */
export function civil(day: number): { year: number; month: number; day: number } {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

const two = (n: number) => (n < 10 ? `0${n}` : `${n}`);

/** The date of a day number. */
export function plainDate(day: number): PlainDate {
  const parts = civil(day);
  return `${parts.year}-${two(parts.month)}-${two(parts.day)}`;
}

/** `n` calendar days later (earlier, if negative). @throws TimescaleError `notADate` */
export function addDays(date: PlainDate, n: number): PlainDate {
  return plainDate(dayNumber(date) + n);
}

/**
 * The corresponding date `n` months later; where that month is shorter, its last day
 * (31 January + 1 month = 28 or 29 February): the corresponding-date rule.
 */
export function addMonths(date: PlainDate, n: number): PlainDate {
  const { year, month, day } = civil(dayNumber(date));
  const months = year * 12 + (month - 1) + n;
  const newYear = Math.floor(months / 12);
  const newMonth = (months % 12) + 1;
  return plainDate(dayNumberOf(newYear, newMonth, Math.min(day, monthLength(newYear, newMonth))));
}

/** Calendar days from `a` to `b`; negative where `b` is earlier. */
export function daysBetween(a: PlainDate, b: PlainDate): number {
  return dayNumber(b) - dayNumber(a);
}

/** Weekday of a day number, 0 = Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** Weekday of a date, 0 = Sunday to 6 = Saturday. */
export function weekday(date: PlainDate): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  return weekdayOf(dayNumber(date)) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
}

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const HOUR = 3_600_000;
/** By the hour: the clocks only ever change on it, and the same few hours are asked about again and again. */
const known = new Map<number, number>();
const MOST_KNOWN = 10_000;

/** How far London's clocks are ahead of UTC in an hour (counted from 1970), in minutes. */
function aheadIn(hour: number): number {
  const before = known.get(hour);
  if (before !== undefined) return before;
  const parts = new Map(LONDON.formatToParts(hour * HOUR).map((part) => [part.type, +part.value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? NaN;
  const day = dayNumberOf(part('year'), part('month'), part('day'));
  const ahead = day * 1440 + part('hour') * 60 + part('minute') - hour * 60;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(hour, ahead);
  return ahead;
}

/** Minutes since 1970 on London's clocks. @throws TimescaleError `notADate` */
function londonClock(instant: Date | string): number {
  const ms = instant instanceof Date ? instant.getTime() : Date.parse(instant);
  if (Number.isNaN(ms)) {
    throw new TimescaleError(
      'notADate',
      `“${String(instant)}” is not an instant: write it as 2026-03-10T09:30:00Z.`,
    );
  }
  const hour = Math.floor(ms / HOUR);
  return Math.floor(ms / 60_000) + aheadIn(hour);
}

/** The Europe/London day of an instant. A text that is already a plain date is that date: it has no time to convert. */
export function londonDate(instant: Date | string): PlainDate {
  if (typeof instant === 'string' && isPlainDate(instant)) return instant;
  return plainDate(Math.floor(londonClock(instant) / 1440));
}

/** Minutes after midnight in Europe/London, 0 to 1439. */
export function londonMinutes(instant: Date | string): number {
  return ((londonClock(instant) % 1440) + 1440) % 1440;
}

/** The financial year (1 April to 31 March) that a date is in. */
export function financialYear(date: PlainDate): {
  label: string;
  from: PlainDate;
  to: PlainDate;
  endsIn: number;
} {
  const { year, month } = civil(dayNumber(date));
  const start = month >= 4 ? year : year - 1;
  return {
    label: `${start}/${two((start + 1) % 100)}`,
    from: `${start}-04-01`,
    to: `${start + 1}-03-31`,
    endsIn: start + 1,
  };
}

/** `Tue 24 Mar`, with its year where that is not today's. Without `today`, no year. */
export function sayDate(date: PlainDate, today?: PlainDate): string {
  const { year, month, day } = civil(dayNumber(date));
  const text = `${WEEKDAYS[weekday(date)]} ${day} ${MONTHS[month - 1]}`;
  return today !== undefined && !today.startsWith(`${year}-`) ? `${text} ${year}` : text;
}

/** `Tue 24 Mar 2026`: for sentences that may be read in another year. */
export function sayFullDate(date: PlainDate): string {
  return `${sayDate(date)} ${date.slice(0, 4)}`;
}
