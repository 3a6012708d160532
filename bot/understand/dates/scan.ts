/** Finds every stretch of a line that says a time or a length, longest reading first. */
import type { PlainDate } from '../../../services/timescale/types';
import type { Token } from '../text/tokens';
import { amountAt } from './amounts';
import { absoluteDays } from './chrono';
import {
  beforeLast,
  besideDay,
  closeOf,
  datedWeekday,
  inMonth,
  spacedDate,
  spokenDay,
  weekdaysAgo,
} from './compound';
import { joined } from './joined';
import {
  dayAndMonth,
  dayOfMonth,
  dayWithWeekday,
  feast,
  namedDay,
  numericDate,
  OPEN,
  seen,
  weekdayWithDay,
  word,
} from './grammar';
import type { Reader, Seen, Sight } from './grammar';
import { addDays, mondayOf, weekdayOf } from './plain';
import { ago, casualDay, dayWeek, inWeeks, vague, weekday, weekOn } from './relative';
import { endOf, month, rolling, weekCommencing, weekend, weekSpan } from './spans';
import { halfYear, quarter, yearSpan } from './years';
import { doubtful, festive, habitual } from './doubt';
import { prefixBefore } from './prefix';
import { mayBegin } from './starters';
import type { LengthFind, Prefix, TimeExpr, TimeFind } from './types';
import { VAGUE_PHRASES } from './words';

const VAGUE = vague(VAGUE_PHRASES);
const READERS: readonly Reader[] = [
  VAGUE,
  casualDay,
  weekOn,
  dayWeek,
  ago,
  weekdayWithDay,
  dayWithWeekday,
  numericDate,
  dayAndMonth,
  dayOfMonth,
  namedDay,
  weekday,
  weekSpan,
  weekend,
  month,
  quarter,
  yearSpan,
  rolling,
  halfYear,
  endOf,
  feast,
  inWeeks,
  beforeLast,
  weekdaysAgo,
  closeOf,
  datedWeekday,
  inMonth,
  besideDay,
  spacedDate,
  spokenDay,
];

export interface Scan {
  times: TimeFind[];
  lengths: LengthFind[];
}

/**
 * @param taken tokens already spoken for (references, full names): no time may use them
 */
export function scan(
  text: string,
  tokens: readonly Token[],
  today: PlainDate,
  taken: readonly boolean[],
): Scan {
  const sight: Sight = {
    tokens: tokens.map((t, i) => (taken[i] ? { ...t, w: '\u0000', kind: 'symbol', n: null } : t)),
    today,
  };
  const times: TimeFind[] = [];
  const lengths: LengthFind[] = [];
  let i = 0;
  while (i < tokens.length) {
    const begins = mayBegin(sight.tokens[i]);
    const time = begins ? timeAt(sight, i) : null;
    const length = begins && !time ? amountAt(sight, i) : null;
    if (time) times.push(time);
    if (length) lengths.push(length);
    i = Math.max(i + 1, time?.end ?? 0, length?.end ?? 0);
  }
  const all = joined(sight, withAbsolute(sight, text, times, taken));
  for (const length of lengths) attachStart(sight, length, all);
  return { times: all, lengths };
}

/** The days that only chrono finds, in place of whatever part of them our own grammar saw. */
function withAbsolute(
  s: Sight,
  text: string,
  times: TimeFind[],
  taken: readonly boolean[],
): TimeFind[] {
  const days = absoluteDays(text, s.tokens, s.today, times, taken);
  if (days.length === 0) return times;
  const kept = times.filter((t) => !days.some((d) => t.at < d.end && d.at < t.end));
  const added = days.map((d) => asFind(s, d.at, { value: d.expr, end: d.end }));
  return [...kept, ...added].sort((a, b) => a.at - b.at);
}

function timeAt(s: Sight, i: number): TimeFind | null {
  const range = rangeAt(s, i);
  const found = range ?? singleAt(s, i);
  return found && asFind(s, i, found);
}

function asFind(s: Sight, i: number, found: Seen): TimeFind {
  const prefix = prefixBefore(s, i);
  const expr = found.value.t === 'feast' ? withSide(found.value, prefix.prefix) : found.value;
  return {
    at: i,
    end: trimmed(s, found.end),
    expr: hedged(s, found.end) ? OPEN : expr,
    prefix: prefix.prefix,
    prefixAt: prefix.at,
    soFar: false,
  };
}

/** "yesterday or the day before", "the 3rd or thereabouts". */
const hedged = (s: Sight, end: number): boolean =>
  (word(s, end) === 'or' &&
    (/^(so|thereabouts|maybe|possibly|perhaps|around|about)$/.test(word(s, end + 1)) ||
      (word(s, end + 1) === 'the' && /^(day|week|one)$/.test(word(s, end + 2))))) ||
  /^(ish|thereabouts)$/.test(word(s, end));

const trimmed = (s: Sight, end: number): number =>
  /^(inclusive|incl|inc)$/.test(word(s, end)) ? end + 1 : end;

function withSide(expr: TimeExpr & { t: 'feast' }, prefix: Prefix): TimeExpr {
  if (prefix === 'before' || prefix === 'by') return { ...expr, side: 'before' };
  return prefix === 'after' ? { ...expr, side: 'after' } : expr;
}

function singleAt(s: Sight, i: number): Seen | null {
  const start = weekCommencing(s, i);
  if (start > 0) {
    const day = longest(s, start);
    if (day && !/^(week|span|weekOf)$/.test(day.value.t))
      return seen({ t: 'weekOf', of: day.value }, day.end);
  }
  const found = longest(s, i);
  return found && !doubtful(s, i, found) && !festive(s, found) && !habitual(s, i, found)
    ? found
    : null;
}

function longest(s: Sight, i: number): Seen | null {
  let best: Seen | null = null;
  for (const reader of READERS) {
    const found = reader(s, i);
    if (found && (!best || found.end > best.end)) best = found;
  }
  return best;
}

const JOINERS = new Set(['to', '-', '–', '—', 'until', 'through', 'thru']);

function rangeAt(s: Sight, i: number): Seen | null {
  const between = word(s, i - 1) === 'between';
  const first = singleAt(s, i) ?? bareNumber(s, i);
  if (!first) return null;
  let at = first.end;
  let joiner = word(s, at);
  if (!JOINERS.has(joiner) && !(between && joiner === 'and')) {
    if (word(s, at) === 'up' && word(s, at + 1) === 'to') joiner = 'to';
    else return null;
    at += 1;
  }
  at += 1;
  // "on leave 24 March until 2 April", "through to Friday".
  if (joiner === 'through' && word(s, at) === 'to') at += 1;
  while (/^(and|including|incl|the)$/.test(word(s, at)) && !singleAt(s, at)) at += 1;
  const second = singleAt(s, at) ?? restOfRange(s, at);
  if (!second || second.value.t === 'open' || first.value.t === 'open') return null;
  const from = sharing(first.value, second.value);
  if (from === null) return null;
  return seen({ t: 'range', from, to: second.value, joiner }, second.end);
}

/** In "14-18 March" and "3 to 5 april" the first number has no month of its own. */
function bareNumber(s: Sight, i: number): Seen | null {
  const token = s.tokens[i];
  if (
    token?.kind !== 'number' ||
    token.n === null ||
    token.n < 1 ||
    token.n > 31 ||
    /^0\d/.test(token.raw)
  )
    return null;
  const joiner = word(s, i + 1);
  const to = /^(to|-|–|—|and|until)$/.test(joiner)
    ? (dayAndMonth(s, i + 2) ?? numericDate(s, i + 2))
    : null;
  if (to?.value.t !== 'calendar' || to.value.day <= token.n) return null;
  // "park 12 until 20 March": a case, not the 12th.
  if (
    joiner === 'until' &&
    !/^(from|between|leave|off|away|holiday|shut|closed|al)$/.test(word(s, i - 1))
  )
    return null;
  // "extend 20 to 30 January" moves a case.
  if (/^(extend|extended|extending|push|move|put|give|let|case|snooze|park)$/.test(word(s, i - 1)))
    return null;
  return seen({ t: 'calendar', day: token.n, month: null, year: null, weekday: null }, i + 1);
}

/** "april to june", "Easter": a month after "to" needs no date word, having one. */
function restOfRange(s: Sight, i: number): Seen | null {
  const found = month(s, i) ?? weekday(s, i) ?? feast(s, i);
  if (found) return found;
  const token = s.tokens[i];
  // "2nd to 6" – a bare number closes a range begun with a day.
  if (
    token?.kind === 'number' &&
    token.n !== null &&
    token.n >= 1 &&
    token.n <= 31 &&
    s.tokens[i - 2]?.kind === 'ordinal' &&
    !/^(days?|working|weeks?)$/.test(word(s, i + 1))
  ) {
    return seen({ t: 'calendar', day: token.n, month: null, year: null, weekday: null }, i + 1);
  }
  return null;
}

function sharing(from: TimeExpr, to: TimeExpr): TimeExpr | null {
  if (from.t === 'calendar' && to.t === 'calendar') {
    // "the 30th to 10 April" begins in the month before.
    if (from.month === null)
      return from.day > to.day ? from : { ...from, month: to.month, year: to.year };
    if (from.year === null && to.year !== null) {
      const wraps = to.month !== null && from.month > to.month;
      return { ...from, year: wraps ? to.year - 1 : to.year };
    }
  }
  // "Weds to Fri next week": both lie in the week named last.
  if (from.t === 'weekday' && to.t === 'day' && from.weekday <= weekdayOf(to.date)) {
    return { t: 'day', date: addDays(mondayOf(to.date), from.weekday) };
  }
  if (from.t === 'month' && to.t === 'month' && from.year === null && to.year !== null) {
    return { ...from, year: from.month > to.month ? to.year - 1 : to.year };
  }
  return from;
}

/** "10 working days from 3 March", "5 days after yesterday", "20 wd starting monday". */
function attachStart(s: Sight, length: LengthFind, times: TimeFind[]): void {
  let at = length.end;
  if (/^(time|on)$/.test(word(s, at)) && !times.some((t) => t.at === at)) at += 1;
  if (/^(from|after|starting|since|of|following|beginning|before)$/.test(word(s, at))) {
    for (const skip of [1, 2, 3, 4]) {
      const time = times.find((t) => t.at === at + skip);
      if (time) {
        length.from = time;
        length.back = word(s, at) === 'before';
        return;
      }
      if (
        !/^(the|receipt|receiving|getting|it|on|when|starting|a|request|of|date|we|got|received)$/.test(
          word(s, at + skip),
        )
      )
        return;
    }
  }
}
