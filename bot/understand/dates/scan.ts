/** Finds every stretch of a line that says a time or a length, longest reading first. */
import type { PlainDate } from '../../../services/timescale/types';
import type { Token } from '../text/tokens';
import {
  countAt,
  dayAndMonth,
  dayOfMonth,
  dayWithWeekday,
  feast,
  namedDay,
  numericDate,
  seen,
  weekdayWithDay,
  word,
} from './grammar';
import type { Reader, Seen, Sight } from './grammar';
import { addDays, mondayOf, weekdayOf } from './plain';
import { ago, casualDay, dayWeek, inWeeks, lengthAt, vague, weekday, weekOn } from './relative';
import {
  endOf,
  halfYear,
  month,
  quarter,
  rolling,
  weekCommencing,
  weekend,
  weekSpan,
  yearSpan,
} from './spans';
import { mayBegin } from './starters';
import type { LengthFind, Prefix, TimeExpr, TimeFind } from './types';
import { DATE_WORDS, DOUBTFUL, VAGUE_PHRASES } from './words';

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
];

export interface Scan {
  times: TimeFind[];
  lengths: LengthFind[];
}

/**
 * @param taken tokens already spoken for (references, full names): no time may use them
 */
export function scan(tokens: readonly Token[], today: PlainDate, taken: readonly boolean[]): Scan {
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
  for (const length of lengths) attachStart(sight, length, times);
  return { times, lengths };
}

function timeAt(s: Sight, i: number): TimeFind | null {
  const range = rangeAt(s, i);
  const found = range ?? singleAt(s, i);
  if (!found) return null;
  const prefix = prefixBefore(s, i);
  const expr = found.value.t === 'feast' ? withSide(found.value, prefix.prefix) : found.value;
  return {
    at: i,
    end: trimmed(s, found.end),
    expr,
    prefix: prefix.prefix,
    prefixAt: prefix.at,
    soFar: false,
  };
}

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
  return found && !doubtful(s, i, found) ? found : null;
}

function longest(s: Sight, i: number): Seen | null {
  let best: Seen | null = null;
  for (const reader of READERS) {
    const found = reader(s, i);
    if (found && (!best || found.end > best.end)) best = found;
  }
  return best;
}

/** Rule 7: "sat with the family", "April on duty", "may", "march" are dates only with a date word beside them. */
function doubtful(s: Sight, i: number, found: Seen): boolean {
  if (found.end - i !== 1 || !DOUBTFUL.has(word(s, i))) return false;
  const before = word(s, i - 1);
  const after = word(s, i + 1);
  const isDay = /^(sat|sun)$/.test(word(s, i));
  if (/^(mon|wed|dec|sep|mar)$/.test(word(s, i))) return false;
  if (
    /^(morning|afternoon|evening|night|just|gone|closure|holidays|figures|numbers|stats|report|data|period|returns)$/.test(
      after,
    )
  )
    return false;
  if (before === 'on' && !isDay) return true;
  if (before === 'this' && /^(be|have|not|need|well|also)$/.test(after)) return true;
  if (before === 'after' && word(s, i) !== 'easter' && /^(was|is|had|rang|called)$/.test(after))
    return true;
  if (before === 'at' && word(s, i) === 'easter') return false;
  if (
    before === 'to' &&
    /^(from|of|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(word(s, i - 2))
  )
    return false;
  if (before === 'from') return !fromAsDate(s, i);
  if (
    before === 'by' &&
    /^(handled|done|written|made|seen|visited|given|taken|sent|raised|logged|dealt|provided|supported|helped|treated)$/.test(
      word(s, i - 2),
    )
  )
    return true;
  if (/^(and|-|\/|to)$/.test(before) && isDay) return !beside(s, i - 2);
  return (
    !DATE_WORDS.has(before) ||
    /^(w|c|week|gone|evening|night|morning|afternoon|start|beginning)$/.test(before)
  );
}

const beside = (s: Sight, i: number): boolean =>
  /^(fri|friday|thurs|thursday|sat|saturday|mon|monday)$/.test(word(s, i));

/** "figures from April" is a date, "compliment from April" a person. */
function fromAsDate(s: Sight, i: number): boolean {
  const what = word(s, i - 2);
  return (
    !/^(compliment|thanks|thank|email|emails|complaint|letter|call|card|heard|message|note|feedback|text|away|it|one|comment|enquiry|came|in|is|was|you|that)$/.test(
      what,
    ) &&
    (/^(to|-|until|onwards|on|till)$/.test(word(s, i + 1)) || !/^[a-z]/.test(word(s, i + 1)))
  );
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
  if (!/^(to|-|–|—|and|until)$/.test(word(s, i + 1)) || !dayAndMonth(s, i + 2)) return null;
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
    if (from.month === null) return { ...from, month: to.month, year: to.year };
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

const PREFIXES: Record<string, Prefix> = {
  since: 'since',
  by: 'by',
  before: 'before',
  until: 'until',
  after: 'after',
  from: 'from',
  on: 'on',
  in: 'in',
  for: 'for',
  back: 'back',
  returning: 'back',
  return: 'back',
  returns: 'back',
  dated: 'dated',
  to: 'to',
  starting: 'from',
  wef: 'from',
  beginning: 'from',
};

function prefixBefore(s: Sight, i: number): { prefix: Prefix; at: number } {
  let at = i - 1;
  while (
    /^(the|about|around|at|,|:|is|work|office|desk|like|end|latest)$/.test(word(s, at)) ||
    (/^(on|in|to)$/.test(word(s, at)) && backBefore(s, at))
  )
    at -= 1;
  const w = word(s, at);
  if (w === 'than' && word(s, at - 1) === 'later') return { prefix: 'by', at: at - 3 };
  if (w === 'to' && word(s, at - 1) === 'prior') return { prefix: 'before', at: at - 1 };
  if (w === 'to' && word(s, at - 1) === 'up') return { prefix: 'until', at: at - 1 };
  if (w === 'from' && word(s, at - 1) === 'back') return { prefix: 'from', at };
  const prefix = Object.hasOwn(PREFIXES, w) ? PREFIXES[w] : undefined;
  return prefix ? { prefix, at } : { prefix: null, at: i };
}

/** "back on the 23rd", "back to work on", "back in the office on", "dated on": the word further left decides. */
function backBefore(s: Sight, i: number): boolean {
  for (let k = 1; k <= 5; k += 1) {
    if (/^(back|returning|returns|return|dated)$/.test(word(s, i - k))) return true;
    if (!/^(to|work|in|the|office|on|at|desk|full|time|again|with|us|is)$/.test(word(s, i - k)))
      return false;
  }
  return false;
}

function amountAt(s: Sight, i: number): LengthFind | null {
  const length = lengthAt(s, i);
  if (length) {
    const within = /^(within|in|inside|under)$/.test(word(s, i - 1));
    const { n, unit, rough } = length.value;
    if (rough) return null;
    return { at: i, end: length.end, n, unit, from: null, within };
  }
  const n = countAt(s, i);
  if (n !== null && /^(wd|wds)$/.test(word(s, i + 1)))
    return { at: i, end: i + 2, n, unit: 'working', from: null, within: false };
  return null;
}

/** "10 working days from 3 March", "5 days after yesterday", "20 wd starting monday". */
function attachStart(s: Sight, length: LengthFind, times: TimeFind[]): void {
  let at = length.end;
  if (/^(time|on)$/.test(word(s, at)) && !times.some((t) => t.at === at)) at += 1;
  if (/^(from|after|starting|since|of|following|beginning)$/.test(word(s, at))) {
    for (const skip of [1, 2, 3, 4]) {
      const time = times.find((t) => t.at === at + skip);
      if (time) {
        length.from = time;
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
