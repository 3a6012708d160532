/** Days that belong together: one put right by the next ("Monday, no, Tuesday"), or one of two ("Friday or Monday"). */
import { word } from './grammar';
import type { Sight } from './grammar';
import type { TimeFind } from './types';

const BETWEEN =
  /^(?:[,.;()–—…-]|no|nope|sorry|actually|rather|i|mean|meant|make|it|was|is|thats|that|wait|hang|on|hold|scratch|correction|oops|or|the|tell|a|lie|lied|should|be|say|instead|in|fact|apologies|my|mistake|um|er|erm|well|not)$/;
const TURNS =
  /^(?:no|nope|sorry|actually|rather|mean|meant|wait|scratch|correction|oops|lie|lied|apologies|mistake)$/;
/** More words than that between two days, and they are two matters. */
const NEAR = 9;
const MAYBE = /^(?:or|maybe|possibly|perhaps|even|on|by|the|poss|,)$/;

/** @returns the finds, with each that the next one corrects or doubts made one with it */
export function joined(s: Sight, times: readonly TimeFind[]): TimeFind[] {
  const out: TimeFind[] = [];
  for (const time of times) {
    const before = out.at(-1);
    const words = before ? wordsBetween(s, before.end, time.at) : null;
    if (before && words && corrects(words)) {
      out[out.length - 1] = { ...before, end: time.end, expr: time.expr };
    } else if (before && words && chooses(words) && isDay(before) && isDay(time)) {
      const of = before.expr.t === 'either' ? before.expr.of : [before.expr];
      out[out.length - 1] = {
        ...before,
        end: time.end,
        expr: { t: 'either', of: [...of, time.expr] },
      };
    } else out.push(time);
  }
  return out;
}

function wordsBetween(s: Sight, from: number, to: number): string[] | null {
  if (to - from > NEAR) return null;
  return Array.from({ length: to - from }, (_, k) => word(s, from + k));
}

const corrects = (words: readonly string[]): boolean =>
  words.some((w) => TURNS.test(w)) && words.every((w) => BETWEEN.test(w));
const chooses = (words: readonly string[]): boolean =>
  words.includes('or') && words.every((w) => MAYBE.test(w));
const isDay = ({ expr }: TimeFind): boolean =>
  /^(?:day|calendar|weekday|named|either)$/.test(expr.t);
