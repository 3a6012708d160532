/** The period of a question: what its words say of time, for the kind of day that it narrows. */
import { monthsEarlier, type DayOf, type Period } from '../../../services/queries';
import type { PlainDate } from '../../../services/timescale/types';
import { shift } from '../dates/amounts';
import {
  addDays,
  addMonths,
  daysBetween,
  financialYearOf,
  firstOf,
  mondayOf,
  monthOf,
  yearOf,
} from '../dates/plain';
import { firstDay, lastDay, resolve } from '../dates/resolve';
import type { LengthFind, Resolved, TimeFind } from '../dates/types';
import { addWorkingDays } from '../dates/workdays';
import { EARLIEST, LATEST } from './types';

/** @returns null where the words leave the days open */
export function periodOf(
  find: TimeFind,
  day: DayOf,
  today: PlainDate,
  soFar: boolean,
): Period | null {
  const forward = day === 'due' && find.prefix !== 'since' && !soFar;
  const r = eitherDay(find, today, forward) ?? look(find, today, forward ? 'forward' : 'back');
  const from = firstDay(r);
  const to = lastDay(r);
  if (from === null || to === null) return null;
  return forward ? ahead(find, { from, to }, today) : behind(find, { from, to }, today, soFar);
}

const look = (find: TimeFind, today: PlainDate, direction: 'back' | 'forward'): Resolved =>
  resolve(find.expr, { today, direction, wholeWeeks: true });

/** "Today or tomorrow": both. */
function eitherDay(find: TimeFind, today: PlainDate, forward: boolean): Resolved | null {
  if (find.expr.t !== 'either') return null;
  const days = find.expr.of
    .map((of) => resolve(of, { today, direction: forward ? 'forward' : 'back', wholeWeeks: true }))
    .map(firstDay)
    .filter((d) => d !== null)
    .sort();
  const [from] = days;
  const to = days.at(-1);
  return from !== undefined && to !== undefined && daysBetween(from, to) < days.length
    ? { kind: 'span', from, to, guessedYear: false }
    : null;
}

function ahead(find: TimeFind, { from, to }: Period, today: PlainDate): Period {
  const { prefix, expr } = find;
  if (prefix === 'after') return { from: addDays(to, 1), to: LATEST };
  if (prefix === 'from') return expr.t === 'range' ? { from, to } : { from, to: LATEST };
  const through =
    prefix === 'by' || prefix === 'before' || prefix === 'until' || expr.t === 'endOf';
  return through && to >= today ? { from: today, to } : { from, to };
}

function behind(find: TimeFind, { from, to }: Period, today: PlainDate, soFar: boolean): Period {
  const { prefix, expr } = find;
  if (prefix === 'since' || (prefix === 'from' && from === to && expr.t !== 'range'))
    return { from, to: today };
  if (prefix === 'after') return { from: addDays(to, 1), to: today };
  if (prefix === 'before') return { from: EARLIEST, to: addDays(from, -1) };
  if (prefix === 'by' || prefix === 'until') return { from: EARLIEST, to };
  return soFar && from <= today ? { from, to: today } : { from, to };
}

/** Periods said one after the other that follow on each other are one: "Q3 and Q4". */
export function joinedPeriods(a: Period, b: Period): Period | null {
  const [first, second] = a.from <= b.from ? [a, b] : [b, a];
  return addDays(first.to, 1) === second.from ? { from: first.from, to: second.to } : null;
}

/** "Due in the next 5 days", from today on. */
export const within = (length: LengthFind, today: PlainDate): Period => ({
  from: today,
  to: reach(length, today, 1),
});
/** "Older than 3 months": received before. */
export const olderThan = (length: LengthFind, today: PlainDate): Period => ({
  from: EARLIEST,
  to: addDays(reach(length, today, -1), -1),
});

const reach = ({ n, unit }: LengthFind, today: PlainDate, way: 1 | -1): PlainDate =>
  unit === 'working'
    ? (addWorkingDays(today, way * n) ?? addDays(today, way * n))
    : shift(today, way * n, unit === 'hour' || unit === 'calendar' ? 'day' : unit);

/** Working days of a length; months and years of calendar weeks, five days each. */
export function workingDaysIn({ n, unit }: LengthFind): number {
  if (unit === 'week') return n * 5;
  if (unit === 'month') return Math.round((n * 52) / 12) * 5;
  return unit === 'year' ? n * 260 : n;
}

/** What the words of a comparison name. */
export interface Compared {
  /** As said, whatever it is held against. */
  said: Period;
  period: Period;
  monthsBack: number | null;
}

/** "… than last year": the same days so long before, if the period in question is the shorter; else as named. */
export function comparedPeriod(
  find: TimeFind,
  main: Period | null,
  today: PlainDate,
): Compared | null {
  const said = periodOf({ ...find, prefix: null }, 'received', today, false);
  if (!said) return null;
  const monthsBack = monthsOf(find, said, today);
  if (monthsBack === null || !main)
    return { said, period: withYearOf(find, said, main, today), monthsBack };
  return daysBetween(main.from, main.to) >= daysBetween(said.from, said.to)
    ? { said, period: said, monthsBack }
    : { said, period: monthsEarlier(main, monthsBack), monthsBack };
}

/** What is compared with "last year" and names no period itself: the same so far of this one. */
export function currentBeside(find: TimeFind, today: PlainDate): Period | null {
  const said = periodOf({ ...find, prefix: null }, 'received', today, false);
  const months = said && monthsOf(find, said, today);
  if (!said) return null;
  if (months !== null) return { from: addMonths(said.from, months), to: today };
  return find.expr.t === 'week' ? { from: mondayOf(today), to: today } : null;
}

/** 12, 3 or 1 where the words name the year, quarter or month before this one. */
function monthsOf(find: TimeFind, said: Period, today: PlainDate): number | null {
  if (find.expr.t !== 'span') return null;
  const year = financialYearOf(today);
  const quarter = firstOf(yearOf(today), Math.floor((monthOf(today) - 1) / 3) * 3 + 1);
  const month = firstOf(yearOf(today), monthOf(today));
  if (said.from === `${year - 1}-04-01` && said.to === `${year}-03-31`) return 12;
  if (said.from === addMonths(quarter, -3) && said.to === addDays(quarter, -1)) return 3;
  return said.from === addMonths(month, -1) && said.to === addDays(month, -1) ? 1 : null;
}

/** "Q3 against Q2": the one before it, never one after. */
function withYearOf(find: TimeFind, said: Period, main: Period | null, today: PlainDate): Period {
  const open =
    (find.expr.t === 'quarter' && find.expr.startYear === null) ||
    (find.expr.t === 'month' && find.expr.year === null);
  // Whatever begins later than the other and has begun is meant as it stands: "compare February with March".
  return main && open && said.from > main.from && said.from > today
    ? monthsEarlier(said, 12)
    : said;
}
