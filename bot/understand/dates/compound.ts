/** Days said through other days: "the Friday before last", "COP Friday", "the last Friday of March", "the day after Easter Monday". */
import type { PlainDate } from '../../../services/timescale/types';
import {
  coming,
  dayAndMonth,
  dayOfMonth,
  inWeek,
  latest,
  namedDay,
  numericDate,
  OPEN,
  open,
  phraseEnd,
  seen,
  weekdayAt,
  weekdayWithDay,
  word,
} from './grammar';
import type { Reader, Seen, Sight } from './grammar';
import { addDays, dayOf, firstOf, lastOf, makeDate, monthOf, weekdayOf, yearOf } from './plain';
import { casualDay, weekday } from './relative';
import type { TimeExpr } from './types';
import { MONTHS, NUMBERS, ORDINALS } from './words';

const day = (date: PlainDate): TimeExpr => ({ t: 'day', date });
const afterThe = (s: Sight, i: number): number => (word(s, i) === 'the' ? i + 1 : i);

/** "the Friday before last", "last Friday but one", "the night before last"; "Friday after next" has two readings. */
export const beforeLast: Reader = (s, i) => {
  const at = afterThe(s, i);
  if (/^(night|evening)$/.test(word(s, at)) && phraseEnd(s, at + 1, ['before', 'last']) > 0)
    return seen(day(addDays(s.today, -2)), at + 3);
  const wd = weekdayAt(s, at);
  if (wd !== null) {
    if (phraseEnd(s, at + 1, ['before', 'last']) > 0)
      return seen(day(addDays(latest(s.today, wd), -7)), at + 3);
    if (phraseEnd(s, at + 1, ['after', 'next']) > 0) {
      const next = coming(s.today, wd);
      return seen(open(addDays(next, 7), addDays(next, 14)), at + 3);
    }
  }
  const last = word(s, at) === 'last' ? weekdayAt(s, at + 1) : null;
  return last !== null && phraseEnd(s, at + 2, ['but', 'one']) > 0
    ? seen(day(addDays(latest(s.today, last), -7)), at + 4)
    : null;
};

/** "three Fridays ago", "two mondays back": the first is the latest that is over. */
export const weekdaysAgo: Reader = (s, i) => {
  const n = NUMBERS.get(word(s, i)) ?? s.tokens[i]?.n ?? null;
  if (n === null || n < 2 || n > 12 || !/^(ago|back)$/.test(word(s, i + 2))) return null;
  const wd = weekdayAt(s, i + 1);
  return wd === null ? null : seen(day(addDays(latest(s.today, wd), -7 * (n - 1))), i + 3);
};

const CLOSES: readonly (readonly string[])[] = [
  'cop',
  'cob',
  'eod',
  'close of play',
  'end of play',
  'close of business',
  'close',
  'the close of play',
  'the end of the day',
  'end of the day',
  'end of day',
  'the end of',
  'end of',
].map((phrase) => phrase.split(' '));

/** "COP Friday", "close of play on the 16th", "the end of Friday": that day (ruling 6). */
export const closeOf: Reader = (s, i) => {
  for (const phrase of CLOSES) {
    const end = phraseEnd(s, i, phrase);
    if (end < 0) continue;
    const at = /^(on|of|,)$/.test(word(s, end)) ? end + 1 : end;
    const found =
      beforeLast(s, at) ??
      datedWeekday(s, at) ??
      weekdayWithDay(s, at) ??
      numericDate(s, at) ??
      dayAndMonth(s, at) ??
      dayOfMonth(s, at) ??
      namedDay(s, at) ??
      weekday(s, at) ??
      casualDay(s, at);
    if (found) return found;
  }
  return null;
};

/** "next Thursday 19th March": the date settles which; "this Friday 27/3" must lie in this week, else it is asked. */
export const datedWeekday: Reader = (s, i) => {
  const at = afterThe(s, i);
  const how = word(s, at);
  if (!/^(next|this|last|coming|past)$/.test(how)) return null;
  const dated = weekdayWithDay(s, at + 1);
  if (dated?.value.t !== 'calendar') return null;
  if (how !== 'this') return dated;
  const { day: n, month, weekday: wd } = dated.value;
  const own = inWeek(s.today, 0, wd ?? 0);
  const agrees = dayOf(own) === n && (month === null || monthOf(own) === month);
  const other = makeDate(yearOf(s.today), month ?? monthOf(s.today), n);
  return seen(agrees ? day(own) : open(own, other), dated.end);
};

/** "the first Monday of March", "last Friday in April", "the last day of February". */
export const inMonth: Reader = (s, i) => {
  const at = afterThe(s, i);
  const nth = word(s, at) === 'last' ? -1 : (ORDINALS.get(word(s, at)) ?? ordinalAt(s, at));
  if (nth === null || nth > 5) return null;
  const unit = word(s, at + 1);
  const wd = weekdayAt(s, at + 1);
  if ((wd === null && !/^(day|week)$/.test(unit)) || !/^(of|in)$/.test(word(s, at + 2)))
    return null;
  const named = monthAt(s, at + 3);
  if (!named) return null;
  if (unit === 'week') return seen(OPEN, named.end);
  const { month, year } = named.value;
  if (wd === null && nth !== -1) return null;
  const days = (y: number): PlainDate[] => {
    const found = wd === null ? lastOf(y, month) : nthWeekday(y, month, nth, wd);
    return found === null ? [] : [found];
  };
  return seen({ t: 'named', days, year }, named.end);
};

const ordinalAt = (s: Sight, i: number): number | null =>
  s.tokens[i]?.kind === 'ordinal' ? (s.tokens[i]?.n ?? null) : null;

function monthAt(s: Sight, i: number): Seen<{ month: number; year: number | null }> | null {
  const by = { the: 0, this: 0, next: 1, last: -1 }[word(s, i)];
  if (by !== undefined && word(s, i + 1) === 'month') {
    const months = yearOf(s.today) * 12 + monthOf(s.today) - 1 + by;
    return seen({ month: (months % 12) + 1, year: Math.floor(months / 12) }, i + 2);
  }
  const month = MONTHS.get(word(s, i));
  if (month === undefined) return null;
  const year = /^20[0-4]\d$/.test(word(s, i + 1)) ? Number(word(s, i + 1)) : null;
  return seen({ month, year }, year === null ? i + 1 : i + 2);
}

function nthWeekday(year: number, month: number, nth: number, wd: number): PlainDate | null {
  if (nth < 0) {
    const last = lastOf(year, month);
    return addDays(last, -((weekdayOf(last) - wd + 7) % 7));
  }
  const first = firstOf(year, month);
  const date = addDays(first, ((wd - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
  return monthOf(date) === month ? date : null;
}

/** "the day after Easter Monday", "the day before the 20th"; a weekday before or after a feast is asked. */
export const besideDay: Reader = (s, i) => {
  const at = afterThe(s, i);
  const side = word(s, at + 1);
  if (!/^(after|before|following)$/.test(side)) return null;
  const from = afterThe(s, at + 2);
  if (word(s, at) === 'day') {
    const of =
      numericDate(s, from) ?? dayAndMonth(s, from) ?? dayOfMonth(s, from) ?? namedDay(s, from);
    return of && seen({ t: 'beside', of: of.value, by: side === 'before' ? -1 : 1 }, of.end);
  }
  const feast = /^(easter|christmas|xmas)$/.test(word(s, from)) && namedDay(s, from) === null;
  return weekdayAt(s, at) !== null && feast ? seen(open(), from + 1) : null;
};

/** "9 / 3 / 2026", "9 - 3 - 26": figures set apart by spaces. */
export const spacedDate: Reader = (s, i) => {
  const [d, sign, m, other, y] = [0, 1, 2, 3, 4].map((k) => s.tokens[i + k]);
  if (!d || !m || !y || !sign || !/^[/.–-]$/.test(sign.raw) || other?.raw !== sign.raw) return null;
  if (![d, m, y].every((t) => t.kind === 'number') || !/^(20)?\d\d$/.test(y.raw)) return null;
  const year = Number(y.raw.slice(-2)) + 2000;
  if (makeDate(year, m.n ?? 0, d.n ?? 0) === null) return null;
  return seen({ t: 'calendar', day: d.n ?? 0, month: m.n ?? 0, year, weekday: null }, i + 5);
};

/** "received the ninth": in words without its month, after a word that a day follows and before nothing that it could tell apart. */
export const spokenDay: Reader = (s, i) => {
  const n = ORDINALS.get(word(s, i + 1)) ?? 0;
  if (word(s, i) !== 'the' || n < 4) return null;
  if (!/^(on|received|by|until|to|from|since|dated|in)$/.test(word(s, i - 1))) return null;
  if (!/^(|[.,;:!?)]|on|for|at|from|and|to|about)$/.test(word(s, i + 2))) return null;
  return seen({ t: 'calendar', day: n, month: null, year: null, weekday: null }, i + 2);
};
