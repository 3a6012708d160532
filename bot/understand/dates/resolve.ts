/** From a TimeExpr to a day or span, once the slot has said which way it looks. */
import type { PlainDate } from '../../../services/timescale/types';
import { coming, latest } from './grammar';
import {
  addDays,
  dayOf,
  financialYearOf,
  firstOf,
  lastOf,
  makeDate,
  mondayOf,
  monthOf,
  weekdayOf,
  yearOf,
} from './plain';
import type { Direction, Resolved, TimeExpr } from './types';
import { addWorkingDays } from './workdays';

export interface Outlook {
  today: PlainDate;
  direction: Direction;
  /** A week is Monday to Sunday (lists and reports) rather than Monday to Friday. */
  wholeWeeks: boolean;
}

const NOTHING: Resolved = { kind: 'open', choices: [], vague: true };
const aDay = (date: PlainDate, guessedYear = false): Resolved => ({
  kind: 'day',
  date,
  guessedYear,
});
const aSpan = (from: PlainDate, to: PlainDate, guessedYear = false): Resolved =>
  from === to ? aDay(from, guessedYear) : { kind: 'span', from, to, guessedYear };

export function resolve(expr: TimeExpr, look: Outlook): Resolved {
  switch (expr.t) {
    case 'day':
      return aDay(expr.date);
    case 'span':
      return aSpan(expr.from, expr.to);
    case 'open':
      return { kind: 'open', choices: expr.choices, vague: expr.vague };
    case 'week':
      return weekFrom(expr.monday, look);
    case 'weekday':
      return bareWeekday(expr.weekday, look);
    case 'calendar':
      return calendarDay(expr, look);
    case 'named':
      return namedDay(expr, look);
    case 'feast':
      return feastDays(expr, look);
    case 'weekOf':
      return weekHolding(expr.of, look);
    case 'weekend':
      return weekendNear(look);
    case 'month':
      return monthNear(expr.month, expr.year, look);
    case 'quarter':
      return quarterNear(expr.quarter, expr.startYear, look);
    case 'range':
      return rangeOf(expr, look);
    case 'endOf':
      return lastDayOf(expr.of, look);
    case 'beside': {
      const of = resolve(expr.of, look);
      return of.kind === 'day' ? { ...of, date: addDays(of.date, expr.by) } : of;
    }
    case 'either':
      return {
        kind: 'open',
        choices: expr.of.map((each) => firstDay(resolve(each, look))).filter((d) => d !== null),
        vague: false,
      };
    case 'workingDays': {
      const date = addWorkingDays(look.today, expr.n);
      return date === null ? NOTHING : aDay(date);
    }
  }
}

function weekFrom(monday: PlainDate, look: Outlook): Resolved {
  return aSpan(monday, addDays(monday, look.wholeWeeks ? 6 : 4));
}

function bareWeekday(wd: number, look: Outlook): Resolved {
  if (wd === weekdayOf(look.today)) {
    const other = addDays(look.today, look.direction === 'back' ? -7 : 7);
    return { kind: 'open', choices: [look.today, other], vague: false };
  }
  return aDay(look.direction === 'back' ? latest(look.today, wd) : coming(look.today, wd));
}

function calendarDay(expr: TimeExpr & { t: 'calendar' }, look: Outlook): Resolved {
  const date =
    expr.year === null
      ? nearestDay(expr.day, expr.month, look)
      : makeDate(expr.year, expr.month ?? 1, expr.day);
  if (date === null) return { kind: 'open', choices: [], vague: false };
  if (expr.weekday !== null && weekdayOf(date) !== expr.weekday) {
    const near = addDays(mondayOf(date), expr.weekday);
    return { kind: 'open', choices: [near, date].sort(), vague: false };
  }
  return aDay(date, expr.year === null && expr.month !== null);
}

/** The nearest such day that way, today included; months and years without such a day are passed over. */
function nearestDay(day: number, month: number | null, look: Outlook): PlainDate | null {
  const step = look.direction === 'back' ? -1 : 1;
  const fits = (date: PlainDate): boolean => (step < 0 ? date <= look.today : date >= look.today);
  const start = yearOf(look.today) * 12 + monthOf(look.today) - 1;
  for (let k = 0; k <= 108; k += 1) {
    const months = start + step * k;
    const m = (months % 12) + 1;
    if (month !== null && m !== month) continue;
    const date = makeDate(Math.floor(months / 12), m, day);
    if (date !== null && fits(date)) return date;
  }
  return null;
}

function namedDay(expr: TimeExpr & { t: 'named' }, look: Outlook): Resolved {
  const year = yearOf(look.today);
  const years = expr.year === null ? [year - 1, year, year + 1] : [expr.year];
  const days = years.flatMap(expr.days).sort();
  const back = days.filter((d) => d <= look.today).at(-1);
  const forward = days.find((d) => d >= look.today);
  const date = expr.year !== null ? days[0] : look.direction === 'back' ? back : forward;
  return date === undefined ? NOTHING : aDay(date, expr.year === null);
}

/** A deadline before or after a feast is the last or first working day round its holidays; looking back it is vague. */
function feastDays(expr: TimeExpr & { t: 'feast' }, look: Outlook): Resolved {
  const year = yearOf(look.today);
  const spans = (expr.year === null ? [year - 1, year, year + 1] : [expr.year]).map(expr.days);
  const back = spans.filter(([from]) => from <= look.today).at(-1);
  const forward =
    spans.find(([from, to]) => (expr.side === 'before' ? from > look.today : to >= look.today)) ??
    spans[0];
  const chosen = look.direction === 'back' && expr.year === null ? back : forward;
  if (!chosen) return NOTHING;
  if (expr.side === null) return aSpan(chosen[0], chosen[1], expr.year === null);
  if (look.direction === 'back') return NOTHING;
  const date =
    expr.side === 'before' ? addWorkingDays(chosen[0], -1) : addWorkingDays(chosen[1], 1);
  return date === null ? NOTHING : aDay(date);
}

function weekHolding(of: TimeExpr, look: Outlook): Resolved {
  const day = resolve(of, look);
  if (day.kind !== 'day') return day;
  const week = weekFrom(mondayOf(day.date), look);
  return week.kind === 'span' ? { ...week, guessedYear: day.guessedYear } : week;
}

function weekendNear(look: Outlook): Resolved {
  const saturday = addDays(mondayOf(look.today), 5);
  const from =
    look.direction === 'back' && saturday > look.today ? addDays(saturday, -7) : saturday;
  return aSpan(from, addDays(from, 1));
}

/** The latest begun, looking back; the nearest not yet over, looking forward. */
function monthNear(month: number, year: number | null, look: Outlook): Resolved {
  if (year !== null) return aSpan(firstOf(year, month), lastOf(year, month));
  const thisYear = yearOf(look.today);
  const near =
    look.direction === 'back'
      ? firstOf(thisYear, month) <= look.today
        ? thisYear
        : thisYear - 1
      : lastOf(thisYear, month) >= look.today
        ? thisYear
        : thisYear + 1;
  return aSpan(firstOf(near, month), lastOf(near, month), true);
}

function quarterNear(quarter: number, startYear: number | null, look: Outlook): Resolved {
  const inYear = (start: number): [PlainDate, PlainDate] => {
    const month = ((quarter * 3) % 12) + 1;
    const year = quarter === 4 ? start + 1 : start;
    return [firstOf(year, month), lastOf(year, month + 2)];
  };
  const fy = financialYearOf(look.today);
  if (startYear !== null) return aSpan(...inYear(startYear));
  const now = inYear(fy);
  if (look.direction === 'back') return aSpan(...(now[0] <= look.today ? now : inYear(fy - 1)));
  return aSpan(...(now[1] >= look.today ? now : inYear(fy + 1)));
}

/** The end named last leads when looking back, unless a month is named; else the beginning. */
function rangeOf(expr: TimeExpr & { t: 'range' }, look: Outlook): Resolved {
  if (look.direction === 'back' && !beginsInAMonth(expr.from)) {
    const to = resolve(expr.to, look);
    const end = lastDay(to);
    const from = end === null ? null : firstDay(resolve(expr.from, { ...look, today: end }));
    return end === null || from === null
      ? { kind: 'open', choices: [], vague: false }
      : aSpan(from, end, guessed(to));
  }
  const from = resolve(expr.from, look);
  const start = firstDay(from);
  const end =
    start === null
      ? null
      : lastDay(resolve(expr.to, { ...look, today: start, direction: 'forward' }));
  return start === null || end === null || end < start
    ? { kind: 'open', choices: [], vague: false }
    : aSpan(start, end, guessed(from));
}

/** "Between January and April" has begun, though it is not over; "10th to 20th" looks back as a whole. */
const beginsInAMonth = (from: TimeExpr): boolean =>
  from.t === 'month' || (from.t === 'calendar' && from.month !== null);

const guessed = (r: Resolved): boolean => r.kind !== 'open' && r.guessedYear;
export const firstDay = (r: Resolved): PlainDate | null =>
  r.kind === 'day' ? r.date : r.kind === 'span' ? r.from : null;
export const lastDay = (r: Resolved): PlainDate | null =>
  r.kind === 'day' ? r.date : r.kind === 'span' ? r.to : null;

function lastDayOf(of: TimeExpr, look: Outlook): Resolved {
  if (of.t === 'week') return aDay(addDays(of.monday, 4));
  const span = resolve(of, look);
  const end = lastDay(span);
  return end === null ? span : aDay(end, guessed(span));
}

/** Whether a date is more than six months before today, by day of the month. */
export function overSixMonthsBack(date: PlainDate, today: PlainDate): boolean {
  const months = yearOf(today) * 12 + monthOf(today) - (yearOf(date) * 12 + monthOf(date));
  return months > 6 || (months === 6 && dayOf(date) < dayOf(today));
}
