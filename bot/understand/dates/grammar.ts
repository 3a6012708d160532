/**
 * The grammar of days: words to a TimeExpr. Each reader looks at position `i` and says what it saw and
 * how far it reached, or null. chrono-node comes after it (chrono.ts): its British grammar lacks most of these
 * forms and guesses a direction, which only the slot can know.
 */
import type { PlainDate } from '../../../services/timescale/types';
import { isFinancialYear } from '../text/tokens';
import type { Token } from '../text/tokens';
import { bankHolidayMondays, FEASTS, NAMED_DAYS } from './holidays';
import { addDays, addMonths, fullYear, makeDate, mondayOf, weekdayOf } from './plain';
import type { TimeExpr } from './types';
import { MONTHS, NOT_A_DAY_AFTER, NUMBERS, ORDINALS, WEEKDAYS } from './words';

export interface Seen<T = TimeExpr> {
  value: T;
  end: number;
}
export interface Sight {
  tokens: readonly Token[];
  today: PlainDate;
}
export type Reader<T = TimeExpr> = (sight: Sight, i: number) => Seen<T> | null;

export const seen = <T>(value: T, end: number): Seen<T> => ({ value, end });
export const word = (s: Sight, i: number): string => s.tokens[i]?.w ?? '';
export const OPEN: TimeExpr = { t: 'open', choices: [], vague: true };
export const open = (...choices: (PlainDate | null)[]): TimeExpr => ({
  t: 'open',
  vague: false,
  choices: choices.filter((c) => c !== null),
});

/** Whether the words stand at `i`; returns where they end, or -1. */
export function phraseEnd(s: Sight, i: number, phrase: readonly string[]): number {
  for (let k = 0; k < phrase.length; k += 1) if (word(s, i + k) !== phrase[k]) return -1;
  return i + phrase.length;
}

/** A count: digits (not zero-padded references) or a number word. */
export function countAt(s: Sight, i: number): number | null {
  const token = s.tokens[i];
  if (token?.kind === 'number') return /^0\d/.test(token.raw) ? null : token.n;
  return NUMBERS.get(token?.w ?? '') ?? null;
}

export function weekdayAt(s: Sight, i: number): number | null {
  const token = s.tokens[i];
  if (token?.kind !== 'word') return null;
  const plain = WEEKDAYS.get(token.w);
  if (plain !== undefined) return plain;
  // "Monday's visit", "from fridays meeting"; "on mondays" is a habit.
  const base = token.w.endsWith('s') ? WEEKDAYS.get(token.w.slice(0, -1)) : undefined;
  const habit = /^(on|every|each|of)$/.test(word(s, i - 1)) && !token.possessive;
  return base !== undefined && token.w.length > 5 && !habit ? base : null;
}

/** "24", "24th", "the 24th", "twenty-fourth" is left to ordinals with a month. */
function dayNumberAt(s: Sight, i: number): Seen<number> | null {
  const at = word(s, i) === 'the' ? i + 1 : i;
  const token = s.tokens[at];
  const day =
    token?.kind === 'number' || token?.kind === 'ordinal'
      ? token.n
      : (ORDINALS.get(token?.w ?? '') ?? null);
  return day !== null && day >= 1 && day <= 31 && !/^0\d\d/.test(token?.raw ?? '')
    ? seen(day, at + 1)
    : null;
}

function yearAt(s: Sight, i: number): Seen<number | null> {
  // "3 Mar '26"
  if (/^['’‘]$/.test(s.tokens[i]?.raw ?? '') && /^2\d$/.test(s.tokens[i + 1]?.raw ?? ''))
    return seen(2000 + Number(s.tokens[i + 1]?.raw), i + 2);
  const comma = word(s, i) === ',' ? i + 1 : i;
  const token = s.tokens[comma];
  if (token?.kind === 'number' && /^(?:19[5-9]|20[0-4])\d$/.test(token.raw))
    return seen(Number(token.raw), comma + 1);
  const ofAMonth = MONTHS.has(word(s, comma + 1));
  if (token?.kind === 'number' && comma === i && !ofAMonth && /^2[0-9]$/.test(token.raw))
    return seen(2000 + Number(token.raw), comma + 1);
  return seen(null, i);
}

/** "last year" after a day and month. */
function lastYearAt(s: Sight, i: number): Seen<number | null> {
  const of = word(s, i) === 'of' ? i + 1 : i;
  if (word(s, of) === 'last' && word(s, of + 1) === 'year')
    return seen(Number(s.today.slice(0, 4)) - 1, of + 2);
  if (word(s, of) === 'this' && word(s, of + 1) === 'year')
    return seen(Number(s.today.slice(0, 4)), of + 2);
  return yearAt(s, i);
}

/** 24/2, 3.3.26, 03-03-2026, 2026-03-11: the day always first, but for the ISO form. */
export const numericDate: Reader = (s, i) => {
  const token = s.tokens[i];
  if (token?.kind !== 'date' || isFinancialYear(token.raw)) return null;
  const parts = token.raw.split(/[/.-]/).map(Number);
  const iso = /^\d{4}/.test(token.raw);
  const [day = 0, month = 0, year] = iso ? parts.reverse() : parts;
  return calendarDayOf(day, month, year === undefined ? null : fullYear(year), i + 1);
};

/** "3rd March", "3 of march 2026", "March 3rd", "the 9th of April last year". */
export const dayAndMonth: Reader = (s, i) => {
  const day = dayNumberAt(s, i);
  if (day) {
    const at = word(s, day.end) === 'of' ? day.end + 1 : day.end;
    const month = MONTHS.get(word(s, at));
    if (month !== undefined) return calendarDay(s, day.value, month, at + 1);
  }
  const month = MONTHS.get(word(s, i));
  if (month === undefined) return null;
  const after = dayNumberAt(s, afterStop(s, i));
  if (!after || s.tokens[after.end - 1]?.kind === 'word') return null;
  const unit = word(s, after.end);
  if (/^(days?|weeks?|working|complaints?|points?|more|am|pm)$/.test(unit)) return null;
  return calendarDay(s, after.value, month, after.end);
};

/** After "Dec." or "Mon.", the stop that shortens them; what a stop ends is another matter. */
function afterStop(s: Sight, i: number): number {
  const short = (s.tokens[i]?.raw.length ?? 9) < 6 && word(s, i + 1) === '.';
  if (!short || word(s, i) === 'may') return i + 1;
  const day = numericDate(s, i + 2) ?? dayNumberAt(s, i + 2);
  const verb = /^(is|was|has|are|late|upheld|not|still|to|needs|can|from|hasnt|isnt)$/;
  return day && !verb.test(word(s, day.end)) ? i + 2 : i + 1;
}

function calendarDay(s: Sight, day: number, month: number, end: number): Seen {
  const year = lastYearAt(s, end);
  return calendarDayOf(day, month, year.value, year.end);
}

function calendarDayOf(day: number, month: number, year: number | null, end: number): Seen {
  // A leap year stands in for "some year": 29/2 exists, 31/2 never does.
  if (makeDate(year ?? 2024, month, day) === null) return seen(open(), end);
  return seen({ t: 'calendar', day, month, year, weekday: null }, end);
}

const SHIFTS: Record<string, number> = { this: 0, last: -1, next: 1 };

/** "the 6th", "6th" – an ordinal, never a bare number. */
export const dayOfMonth: Reader = (s, i) => {
  const at = word(s, i) === 'the' ? i + 1 : i;
  const token = s.tokens[at];
  if (token?.kind !== 'ordinal' || token.n === null || token.n < 1 || token.n > 31) return null;
  if (NOT_A_DAY_AFTER.has(word(s, at + 1)) && word(s, at + 1) !== 'of') return null;
  const shift =
    word(s, at + 1) === 'of' && word(s, at + 3) === 'month' ? SHIFTS[word(s, at + 2)] : undefined;
  if (shift !== undefined) {
    const month = addMonths(`${s.today.slice(0, 8)}01`, shift);
    return calendarDayOf(token.n, Number(month.slice(5, 7)), Number(month.slice(0, 4)), at + 4);
  }
  if (word(s, at + 1) === 'of') return null;
  return seen({ t: 'calendar', day: token.n, month: null, year: null, weekday: null }, at + 1);
};

/** A weekday with the day it must agree with: "Friday 6th", "Mon 3 March", "tues the 24th", "Monday (9/3)". */
export const weekdayWithDay: Reader = (s, i) => {
  const weekday = weekdayAt(s, i);
  if (weekday === null) return null;
  let at = afterStop(s, i);
  if (/^[,(]$/.test(word(s, at))) at += 1;
  const day = numericDate(s, at) ?? dayAndMonth(s, at) ?? dayOfMonth(s, at) ?? bareDay(s, at);
  if (!day) return null;
  const end = word(s, day.end) === ')' ? day.end + 1 : day.end;
  return seen(day.value.t === 'calendar' ? { ...day.value, weekday } : day.value, end);
};

/** "3rd March, a Monday" or "the 9th (Monday)". */
export const dayWithWeekday: Reader = (s, i) => {
  const day = numericDate(s, i) ?? dayAndMonth(s, i) ?? dayOfMonth(s, i);
  if (day?.value.t !== 'calendar') return null;
  let at = day.end;
  if (word(s, at) !== '(') return null;
  at += 1;
  const weekday = weekdayAt(s, at);
  return weekday === null
    ? null
    : seen({ ...day.value, weekday }, word(s, at + 1) === ')' ? at + 2 : at + 1);
};

/** "tues 24", "Friday the 6": a bare number straight after a weekday, unless it counts something or is a time. */
const bareDay: Reader = (s, i) => {
  const token = s.tokens[i];
  if (
    token?.kind !== 'number' ||
    token.n === null ||
    token.n < 1 ||
    token.n > 31 ||
    /^0\d/.test(token.raw)
  )
    return null;
  if (
    /^(days?|weeks?|working|months?|times?|complaints?|points?|more|people|calls?|visits?|oclock|and)$/.test(
      word(s, i + 1),
    )
  )
    return null;
  return seen({ t: 'calendar', day: token.n, month: null, year: null, weekday: null }, i + 1);
};

/** Boxing Day, Good Friday 2025, bank holiday Monday. */
type NamedDay = readonly [words: readonly string[], day: (year: number) => PlainDate];

/** The named days by the first word of the name, in their own order. */
const NAMED_BY_FIRST = new Map<string, NamedDay[]>();
for (const [name, day] of NAMED_DAYS) {
  const words = name.split(' ');
  const first = words[0] ?? '';
  NAMED_BY_FIRST.set(first, [...(NAMED_BY_FIRST.get(first) ?? []), [words, day]]);
}

export const namedDay: Reader = (s, i) => {
  const monday = phraseEnd(s, i, ['bank', 'holiday', 'monday']);
  if (monday > 0) return saidOutright(s, monday, 0) ?? withYear(s, bankHolidayMondays, monday);
  const weekend = phraseEnd(s, i, ['bank', 'holiday', 'weekend']);
  if (weekend > 0) {
    const monday = bankHolidayMondays(Number(s.today.slice(0, 4)))
      .filter((day) => day <= s.today)
      .at(-1);
    return seen(
      monday === undefined ? OPEN : { t: 'span', from: addDays(monday, -2), to: monday },
      weekend,
    );
  }
  for (const [name, day] of NAMED_BY_FIRST.get(word(s, i)) ?? []) {
    const end = phraseEnd(s, i, name);
    if (end > 0) return saidOutright(s, end, null) ?? withYear(s, (year) => [day(year)], end);
  }
  return null;
};

/** "bank holiday Monday 4 May", "Good Friday (3 April)": the day that is written beside the name. */
function saidOutright(s: Sight, end: number, weekday: number | null): Seen | null {
  const at = /^[,(]$/.test(word(s, end)) ? end + 1 : end;
  const day = numericDate(s, at) ?? dayAndMonth(s, at);
  if (day?.value.t !== 'calendar') return null;
  return seen({ ...day.value, weekday }, word(s, day.end) === ')' ? day.end + 1 : day.end);
}

function withYear(s: Sight, days: (year: number) => PlainDate[], end: number): Seen {
  const year = lastYearAt(s, end);
  return seen({ t: 'named', days, year: year.value }, year.end);
}

/** Easter, Christmas, New Year as a whole; `before` and `after` are set by whoever sees the prefix. */
export const feast: Reader = (s, i) => {
  const at = word(s, i) === 'the' ? i + 1 : i;
  const name = word(s, at) === 'new' && /^years?$/.test(word(s, at + 1)) ? 'new year' : word(s, at);
  const days = Object.hasOwn(FEASTS, name) ? FEASTS[name] : undefined;
  if (!days) return null;
  let end = at + name.split(' ').length;
  if (/^(holidays?|break|weekend|period|hols|time|closure)$/.test(word(s, end))) end += 1;
  const year = lastYearAt(s, end);
  return seen({ t: 'feast', days, side: null, year: year.value }, year.end);
};

/** The Monday-to-Sunday week's day of that weekday, `weeks` on from this week. */
export const inWeek = (today: PlainDate, weeks: number, weekday: number): PlainDate =>
  addDays(mondayOf(today), weeks * 7 + weekday);
/** The latest such weekday before today. */
export const latest = (today: PlainDate, weekday: number): PlainDate =>
  addDays(today, -(((weekdayOf(today) - weekday + 6) % 7) + 1));
/** The next such weekday after today. */
export const coming = (today: PlainDate, weekday: number): PlainDate =>
  addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
