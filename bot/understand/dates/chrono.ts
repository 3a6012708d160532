/**
 * What chrono-node is good at: absolute dates, day and month written in one of the many shapes that our own
 * grammar leaves alone ("3-Mar-26", "03MAR26", "the twenty-third of March"). It says which day of which month
 * stands there; which way an unsaid year lies is still the slot's to decide. It is slow, so it is asked only
 * where a month stands by a number and our grammar saw no day.
 */
import type * as chrono from 'chrono-node';
import type { PlainDate } from '../../../services/timescale/types';
import type { Token } from '../text/tokens';
import { makeDate } from './plain';
import type { TimeExpr, TimeFind } from './types';

/** Loaded with the first line that needs it: few do, and it takes longer than the rest of the reader. */
const loaded = () => require('chrono-node') as typeof chrono;

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
/** A month beside a number, in figures or in a compound word, with little between them. */
const NUMBER_BY_MONTH = new RegExp(
  `(?:\\d|(?:twenty|thirty)[ -][a-z]{5,7})(?:st|nd|rd|th)?(?: of(?: the)?)?[ ./-]{0,2}${MONTH}|${MONTH}[a-z]{0,6}[ ./-]{0,2}\\d`,
  'gi',
);
/** chrono goes over the whole text for each of its patterns; a date this far into prose is not the line's. */
const AS_FAR_AS = 600;

/** Where a day of a month stands, as tokens [at, end). */
export interface AbsoluteDay {
  at: number;
  end: number;
  expr: TimeExpr;
}

/**
 * @param text the line as typed
 * @param found what our own grammar saw; a month alone gives way to a day of that month
 * @param taken tokens that are references or names
 */
export function absoluteDays(
  text: string,
  tokens: readonly Token[],
  today: PlainDate,
  found: readonly TimeFind[],
  taken: readonly boolean[],
): AbsoluteDay[] {
  const head = text.slice(0, AS_FAR_AS);
  if (!unread(head, tokens, found)) return [];
  return loaded()
    .en.GB.parse(head, { instant: new Date(`${today}T12:00:00Z`), timezone: 'UTC' })
    .map((hit) => asDay(hit, tokens))
    .filter((day) => day !== null)
    .filter((day) => !taken.slice(day.at, day.end).some(Boolean))
    .filter((day) => found.every((own) => givesWay(own, day)));
}

/** Whether a number by a month stands where our own grammar saw no day. */
function unread(text: string, tokens: readonly Token[], found: readonly TimeFind[]): boolean {
  for (const match of text.matchAll(NUMBER_BY_MONTH)) {
    const from = match.index;
    const to = from + match[0].length;
    const seen = found.some((f) => {
      const start = tokens[f.at]?.start ?? 0;
      const end = tokens[f.end - 1]?.end ?? 0;
      return f.expr.t !== 'month' && start <= from && to <= Math.max(end, from + 1);
    });
    if (!seen) return true;
  }
  return false;
}

function asDay(hit: chrono.ParsedResult, tokens: readonly Token[]): AbsoluteDay | null {
  const { start } = hit;
  const day = start.get('day');
  const month = start.get('month');
  if (hit.end || !start.isCertain('day') || !start.isCertain('month') || !day || !month)
    return null;
  // Rule 7: a word that is also a date is one only with a number beside it.
  if (!/\d|twent|thirt/i.test(hit.text)) return null;
  const year = start.isCertain('year') ? start.get('year') : null;
  if (
    makeDate(year ?? 2024, month, day) === null ||
    (year !== null && (year < 2000 || year > 2099))
  )
    return null;
  const to = hit.index + hit.text.length;
  const at = tokens.findIndex((t) => t.end > hit.index);
  const after = tokens.findIndex((t) => t.start >= to);
  if (at < 0) return null;
  const weekday = start.isCertain('weekday') ? ((start.get('weekday') ?? 1) + 6) % 7 : null;
  return {
    at,
    end: after < 0 ? tokens.length : after,
    expr: { t: 'calendar', day, month, year, weekday },
  };
}

/** What our grammar saw stays, unless it is no more than a part of the day found here. */
const givesWay = (own: TimeFind, day: AbsoluteDay): boolean =>
  own.end <= day.at ||
  own.at >= day.end ||
  (own.at >= day.at && own.end <= day.end && own.end - own.at < day.end - day.at);
