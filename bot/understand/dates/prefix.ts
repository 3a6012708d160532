/** "by", "since", "back on": the word before a time that says how it is meant. */
import { word } from './grammar';
import type { Sight } from './grammar';
import type { Prefix } from './types';

const PREFIXES: Record<string, Prefix> = {
  since: 'since',
  by: 'by',
  before: 'before',
  until: 'until',
  while: 'until',
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

/** The word before a time that says how it is meant; small words and hours between are passed over. */
export function prefixBefore(s: Sight, i: number): { prefix: Prefix; at: number } {
  let at = i - 1;
  while (
    /^(the|about|around|at|,|:|is|work|office|desk|like|end|latest|noon|midday|lunchtime|teatime|lunch|close|first|thing|last)$/.test(
      word(s, at),
    ) ||
    (s.tokens[at]?.kind === 'time' && at < i) ||
    (s.tokens[at]?.kind === 'number' &&
      /^(by|before|until|at)$/.test(word(s, at - 1)) &&
      at === i - 1) ||
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
