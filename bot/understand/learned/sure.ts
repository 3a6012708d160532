/** How sure a reading is: fitted to readings of voices that the model had not seen. */
import type { Part } from '../intents/part';
import { ASKING, DENYING, PLANNING, WAVERING } from './cues';
import type { Ruled } from './guess';
import type { Guess } from './heads';
import { sigmoid } from './model';
import type { Model } from './model';

interface Around {
  all: Ruled;
  model: Model;
  whole: Guess;
  several: number;
}

/**
 * What says how likely a reading is right: fitted on voices that its model had not seen. An order in which no word denies,
 * plans or asks is weighed on its own: there the model's word is worth more.
 */
export function signsOf(part: Part, { all, whole, several }: Omit<Around, 'model'>): number[] {
  const agrees = all.chosen.parts.some((p) => p.intent === part.intent);
  const [, second] = whole.ranked[1] ?? [null, 0];
  const does = part.mode === 'does';
  const words = does ? all.line.input.text : '';
  const cues = [DENYING, PLANNING, ASKING, WAVERING].map((cue) => does && cue.test(words));
  const plain = does && !cues.includes(true) ? 1 : 0;
  const chance = logit(part.chance ?? 0.5);
  const chanceOfMode = logit(part.chanceOfMode ?? 1);
  return [
    1,
    chance,
    chanceOfMode,
    agrees ? 1 : 0,
    logit(1 - second),
    logit(1 - several),
    does ? 1 : 0,
    ...cues.map(Number),
    plain * chance,
    plain * chanceOfMode,
    plain && all.line.refs.length > 0 ? 1 : 0,
  ];
}
const logit = (p: number): number => {
  const held = Math.min(0.9999, Math.max(0.0001, p));
  return Math.log(held / (1 - held));
};

export function sureOf(part: Part, around: Around): number {
  const { all } = around;
  const { sure } = around.model.header;
  if (sure.length === 0) return (part.chance ?? 0.5) * (part.chanceOfMode ?? 1);
  const sum = signsOf(part, around).reduce((z, x, k) => z + x * (sure[k] ?? 0), 0);
  const { text } = all.line.input;
  const plans = all.line.times.length > 0 && INTENDING.test(text);
  const held = part.mode === 'does' && (plans || DENIED.test(text));
  return held ? Math.min(HELD, sigmoid(sum)) : sigmoid(sum);
}
/** Denials of dialects and of shorthand that few have written, so that none of them is ever done unasked. */
const DENIED =
  /\b(?:div+[ei]?n'?t|dinn?at|nee|neebody|nowt|winn?[aei]t|cann?et|wunt|shan'?t|nil|o\/s|n\/[a-z]+|un(?:acked|sent|answered|signed|paid|closed|done))\b/i;
/** "I'm acknowledging on Monday": with a day it is as often a plan, and never done unasked. */
const INTENDING = /\b(?:i['’]?m|i am|we['’]?re|we are) \w+ing\b/i;
const HELD = 0.97;
