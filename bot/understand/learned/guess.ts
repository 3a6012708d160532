/** What the model makes of a line. */
import { isPersonal } from '../channel';
import type { Prepared } from '../directory/index';
import { choose } from '../intents/choose';
import { isRefused } from '../intents/guards';
import type { Chosen } from '../intents/part';
import { readLine } from '../line';
import type { Line } from '../line';
import { alarmIn } from '../safety';
import type { ReadInput } from '../types';
import { featuresOf } from './features';
import type { Bag } from './features';
import { hitsOf } from './hits';

/** Beyond this many characters only safety looks; a pasted e-mail says what it wants at its head. */
export const IN_DEPTH = 3000;

export interface Ruled {
  line: Line;
  chosen: Chosen;
  verdicts: { safety: boolean; personal: boolean; refused: boolean };
  /** What sounded like danger was a record in dispute or an order. */
  excused: boolean;
  /** Classes of words that bear on danger. */
  signs: ReadonlySet<string>;
  /** What trips the wire beyond where the model looks. */
  beyond: readonly string[];
}

/** All that the rules say of a line. */
export function ruled(input: ReadInput, prepared: Prepared): Ruled {
  const line = readLine({ ...input, text: input.text.slice(0, IN_DEPTH) }, prepared);
  const chosen = choose(line);
  const plain = chosen.text.replace(/ \. /g, ' ');
  const intents = chosen.parts.map((p) => p.intent);
  const alarm = alarmIn(input.text);
  return {
    line,
    chosen,
    excused: alarm.excused,
    signs: alarm.signs,
    beyond: alarm.beyond,
    verdicts: {
      safety: alarm.trips,
      personal: input.scope === 'channel' && isPersonal(line, plain, intents),
      refused: isRefused(plain),
    },
  };
}

export const bagOf = ({ line, chosen, verdicts, signs }: Ruled): Bag =>
  featuresOf(line, null, signs, hitsOf(chosen.text.replace(/ \. /g, ' '), chosen, verdicts));

/** A labelled line's features, with or without what the rules say. */
export function evidenceOf(input: ReadInput, prepared: Prepared, withRules: boolean): Bag {
  const all = ruled(input, prepared);
  return withRules ? bagOf(all) : featuresOf(all.line, null, all.signs, null);
}
