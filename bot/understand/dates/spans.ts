/** Weeks, weekends, months, rolling spans and the ends of them. */
import type { PlainDate } from '../../../services/timescale/types';

import { inWeek, OPEN, open, phraseEnd, seen, word } from './grammar';
import type { Reader, Sight } from './grammar';
import {
  addDays,
  addMonths,
  financialYearOf,
  firstOf,
  fullYear,
  lastOf,
  monthOf,
  yearOf,
} from './plain';
import { lengthAt, shift } from './amounts';
import type { TimeExpr } from './types';
import { financialYear, quarter, span, yearSpan } from './years';
import { MONTHS } from './words';

const week = (monday: PlainDate): TimeExpr => ({ t: 'week', monday });

const WEEKS: [string[], number][] = [
  ['the week before last', -2],
  ['week before last', -2],
  ['last week but one', -2],
  ['the week after next', 2],
  ['week after next', 2],
  ['last week', -1],
  ['previous week', -1],
  ['next week', 1],
  ['this coming week', 1],
  ['coming week', 1],
  ['this past week', -1],
  ['this week', 0],
  ['the week just gone', -1],
  ['last weeks', -1],
  ['this weeks', 0],
  ['next weeks', 1],
  ['some time last week', -1],
  ['sometime last week', -1],
  ['some point last week', -1],
  ['one day last week', -1],
].map(([text, shift]): [string[], number] => [(text as string).split(' '), shift as number]);

const WEEKENDS: [string[], number][] = [
  ['the weekend before last', -2],
  ['weekend before last', -2],
].map(([text, shift]): [string[], number] => [(text as string).split(' '), shift as number]);

/** "the rest of the week": from today to Friday (ruling 6). */
function restOfWeek(s: Sight, i: number): ReturnType<Reader> {
  const at = word(s, i) === 'the' ? i + 1 : i;
  const end = phraseEnd(s, at, ['rest', 'of', 'the', 'week']);
  const short = Math.max(
    phraseEnd(s, at, ['rest', 'of', 'week']),
    phraseEnd(s, at, ['rest', 'of', 'this', 'week']),
  );
  const friday = inWeek(s.today, 0, 4);
  if (end <= 0 && short <= 0) return null;
  return seen(
    span(s.today, friday < s.today ? inWeek(s.today, 0, 6) : friday),
    Math.max(end, short),
  );
}

export const weekSpan: Reader = (s, i) => {
  const rest = restOfWeek(s, i);
  if (rest) return rest;
  for (const [phrase, weeks] of WEEKENDS) {
    const end = phraseEnd(s, i, phrase);
    if (end > 0)
      return seen(span(addDays(inWeek(s.today, weeks, 5), 0), inWeek(s.today, weeks, 6)), end);
  }
  for (const [phrase, weeks] of WEEKS) {
    const end = phraseEnd(s, i, phrase);
    if (end > 0) return seen(week(inWeek(s.today, weeks, 0)), end);
  }
  return null;
};

/** "w/c", "week commencing", "wc", "week beginning", "week of", "the week starting". Returns where the day begins. */
export function weekCommencing(s: Sight, i: number): number {
  let at = word(s, i) === 'the' ? i + 1 : i;
  if (/^(wc|wb)$/.test(word(s, at))) at += 1;
  else if (
    word(s, at) === 'with' &&
    /^[/.\\]$/.test(word(s, at + 1)) &&
    /^(c|b|com|comm|beg)$/.test(word(s, at + 2))
  )
    at += 3;
  else if (
    word(s, at) === 'week' &&
    /^(commencing|commencin|comm|com|beginning|beg|starting|of|begining|commenced|c)$/.test(
      word(s, at + 1),
    )
  )
    at += 2;
  else return -1;
  while (/^[.:,]$/.test(word(s, at)) || word(s, at) === 'the' || word(s, at) === 'on') at += 1;
  return at;
}

export const weekend: Reader = (s, i) => {
  const at = word(s, i) === 'the' ? i + 1 : i;
  const how = word(s, at);
  if (how === 'weekend' || how === 'weekends') {
    return /^(just|gone)$/.test(word(s, at + 1))
      ? seen(lastWeekend(s), at + (word(s, at + 1) === 'just' ? 3 : 2))
      : seen({ t: 'weekend' }, at + 1);
  }
  if (word(s, at + 1) !== 'weekend') return null;
  if (how === 'last' || how === 'past') return seen(lastWeekend(s), at + 2);
  if (how === 'this') return seen({ t: 'weekend' }, at + 2);
  if (how === 'next') {
    const soon = inWeek(s.today, 0, 5);
    return seen(open(soon, addDays(soon, 7)), at + 2);
  }
  return null;
};

const lastWeekend = (s: Sight): TimeExpr => span(inWeek(s.today, -1, 5), inWeek(s.today, -1, 6));

const owner = (s: Sight, i: number): string =>
  s.tokens[i]?.w.endsWith('s') && (s.tokens[i]?.w.length ?? 0) > 5 ? word(s, i).slice(0, -1) : '';

/** "January", "march 2025", "last month", "mid-Feb" (open), "early march" (open). */
export const month: Reader = (s, i) => {
  const rough = /^(mid|early|late|middle|beginning|start|around)$/.test(word(s, i));
  if (rough) {
    let at = i + 1;
    // "we were late in January" is no part of January.
    while (/^(-|of|the|\/)$/.test(word(s, at)) || (word(s, at) === 'in' && word(s, i) === 'early'))
      at += 1;
    return MONTHS.has(word(s, at)) ? seen(OPEN, at + 1) : null;
  }
  const shifts: Record<string, number> = { last: -1, this: 0, next: 1, previous: -1 };
  const by = shifts[word(s, i)];
  if (by !== undefined && /^months?$/.test(word(s, i + 1))) {
    const first = addMonths(firstOf(yearOf(s.today), monthOf(s.today)), by);
    return seen(span(first, lastOf(yearOf(first), monthOf(first))), i + 2);
  }
  const at = by === undefined ? i : i + 1;
  // "October's closed cases"
  const number = MONTHS.get(word(s, at)) ?? MONTHS.get(owner(s, at));
  if (number === undefined) return null;
  const year = s.tokens[at + 1];
  const digits =
    year && /^(20\d\d|'?2\d)$/.test(year.raw) && year.kind === 'number'
      ? fullYear(Number(year.w))
      : null;
  if (digits !== null) return seen({ t: 'month', month: number, year: digits }, at + 2);
  if (word(s, at + 1) === 'last' && word(s, at + 2) === 'year')
    return seen({ t: 'month', month: number, year: yearOf(s.today) - 1 }, at + 3);
  return seen({ t: 'month', month: number, year: null }, at + 1);
};

/** "the last 3 months", "past 30 days", "over the last year", "next 10 days": they end, or begin, today. */
export const rolling: Reader = (s, i) => {
  const at = word(s, i) === 'the' ? i + 1 : i;
  const how = word(s, at);
  if (!/^(last|past|previous|next|coming)$/.test(how)) return null;
  const length = lengthAt(s, at + 1);
  const bareUnit = /^(fortnight|month|year|week|quarter)$/.test(word(s, at + 1)) && how === 'past';
  if (bareUnit && word(s, at + 1) === 'week')
    return seen(span(addDays(s.today, -6), s.today), at + 2);
  if (bareUnit)
    return seen(
      span(
        addMonths(s.today, { year: -12, month: -1, quarter: -3 }[word(s, at + 1)] ?? 0),
        s.today,
      ),
      at + 2,
    );
  if (!length || length.value.rough) return null;
  const { n, unit } = length.value;
  if (n === 1 && unit === 'week' && word(s, at + 1) === 'week') return null;
  if (/^(next|coming)$/.test(how)) return seen(span(s.today, shift(s.today, n, unit)), length.end);
  // Seven days that end today begin six days ago (ruling 6).
  const from = shift(s.today, -n, unit);
  const inDays = /^(?:day|calendar|week)/.test(unit);
  return seen(span(from !== null && inDays ? addDays(from, 1) : from, s.today), length.end);
};

const ENDS: [string[], (s: Sight) => TimeExpr][] = [
  ['week', (s: Sight) => week(inWeek(s.today, 0, 0))],
  ['month', (s: Sight) => span(s.today, lastOf(yearOf(s.today), monthOf(s.today)))],
  [
    'quarter',
    (s: Sight) =>
      span(s.today, lastOf(yearOf(s.today), Math.floor((monthOf(s.today) - 1) / 3) * 3 + 3)),
  ],
  ['financial year', (s: Sight) => financialYear(financialYearOf(s.today))],
  ['year', (s: Sight) => financialYear(financialYearOf(s.today))],
].map(([text, of]) => [(text as string).split(' '), of as (s: Sight) => TimeExpr]);

/** "end of the week", "end of April", "month end", "year end", "end of next week". */
export const endOf: Reader = (s, i) => {
  let at = word(s, i) === 'the' ? i + 1 : i;
  for (const [phrase, of] of ENDS) {
    const end = phraseEnd(s, at, [...phrase, 'end']);
    if (end > 0) return seen({ t: 'endOf', of: of(s) }, end);
  }
  if (word(s, at) === 'eow') return seen({ t: 'endOf', of: week(inWeek(s.today, 0, 0)) }, at + 1);
  if (word(s, at) === 'eom')
    return seen(
      { t: 'endOf', of: span(s.today, lastOf(yearOf(s.today), monthOf(s.today))) },
      at + 1,
    );
  if (word(s, at) !== 'end') return null;
  at += 1;
  if (word(s, at) === 'of') at += 1;
  const named = weekSpan(s, at) ?? month(s, at) ?? quarter(s, at) ?? yearSpan(s, at);
  if (named) return seen({ t: 'endOf', of: named.value }, named.end);
  if (/^(the|this)$/.test(word(s, at))) at += 1;
  for (const [phrase, of] of ENDS) {
    const end = phraseEnd(s, at, phrase);
    if (end > 0) return seen({ t: 'endOf', of: of(s) }, end);
  }
  return null;
};
