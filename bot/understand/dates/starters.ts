/**
 * Which words can begin a time. Most words of a line cannot, and twenty readers looking at each of them is
 * where the reader would spend its day. Built from the same tables that the readers use.
 */
import type { Token } from '../text/tokens';
import { FEASTS, NAMED_DAYS } from './holidays';
import { MONTHS, NUMBERS, ORDINALS, VAGUE_PHRASES, WEEKDAYS } from './words';

const firstOf = (phrase: string): string => phrase.split(' ')[0] ?? '';

const STARTERS = new Set<string>([
  ...VAGUE_PHRASES.map(firstOf),
  ...NAMED_DAYS.map(([name]) => firstOf(name)),
  ...Object.keys(FEASTS).map(firstOf),
  ...[...MONTHS.keys()].flatMap((w) => [w, `${w}s`]),
  ...ORDINALS.keys(),
  ...NUMBERS.keys(),
  ...[...WEEKDAYS.keys()].flatMap((w) => [w, `${w}s`]),
  ...`the last next this coming past previous current week weeks wc wb with weekend weekends mid early late middle
   beginning start around q quarter year ytd financial h1 h2 month end eow eom eod cop cob close night evening another extra further
   additional couple few several fortnight in within today todays tomorrow tomorrows yesterday yesterdays tonight
   overnight day earlier later first rest some sometime bank about roughly approx approximately nearly almost over
   maybe perhaps circa like say good least q1 q2 q3 q4`.split(/\s+/),
]);

/** Whether a time may begin with this token; a number of any kind may. */
export const mayBegin = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === 'word'
    ? STARTERS.has(token.w)
    : (token.kind !== 'ref' && token.n !== null) || token.kind === 'date');
