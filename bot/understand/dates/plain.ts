/** Plain-date arithmetic for reading. A date is `YYYY-MM-DD`; weekdays count from Monday = 0. */
import type { PlainDate } from '../../../services/timescale/types';

const DAY = 86_400_000;
const at = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`);
const say = (ms: number): PlainDate => new Date(ms).toISOString().slice(0, 10);

export const addDays = (date: PlainDate, n: number): PlainDate => say(at(date) + n * DAY);
/** Days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: PlainDate, b: PlainDate): number => (at(b) - at(a)) / DAY;
/** Monday 0 … Sunday 6. */
export const weekdayOf = (date: PlainDate): number => (new Date(at(date)).getUTCDay() + 6) % 7;
export const mondayOf = (date: PlainDate): PlainDate => addDays(date, -weekdayOf(date));
export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));
export const monthOf = (date: PlainDate): number => Number(date.slice(5, 7));
export const dayOf = (date: PlainDate): number => Number(date.slice(8, 10));

/** The date, or null when there is no such day (31 June, 29 February 2026). */
export function makeDate(year: number, month: number, day: number): PlainDate | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = say(Date.UTC(year, month - 1, day));
  return monthOf(date) === month ? date : null;
}

export const firstOf = (year: number, month: number): PlainDate =>
  say(Date.UTC(year, month - 1, 1));
export const lastOf = (year: number, month: number): PlainDate => say(Date.UTC(year, month, 0));

/** The same day `n` months on, or the month's last day where it has none such. */
export function addMonths(date: PlainDate, n: number): PlainDate {
  const months = yearOf(date) * 12 + monthOf(date) - 1 + n;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return makeDate(year, month, dayOf(date)) ?? lastOf(year, month);
}

const LONDON = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Formatting is slow, and most lines of a run share their clock's minute. */
let latest = { now: '', today: '1970-01-01' };

/** The London date of an ISO instant; an unreadable instant is the start of 1970, never an exception. */
export function londonToday(now: string): PlainDate {
  if (now === latest.now) return latest.today;
  const instant = Date.parse(now);
  const today = LONDON.format(Number.isFinite(instant) ? instant : 0);
  latest = { now, today };
  return today;
}

/** Two-digit years are of this century. */
export const fullYear = (year: number): number => (year < 100 ? 2000 + year : year);

/** Year in which the financial year holding `date` begins. */
export const financialYearOf = (date: PlainDate): number =>
  monthOf(date) >= 4 ? yearOf(date) : yearOf(date) - 1;
