/**
 * The tripwire. High recall first: a false alarm costs a line of text, a miss may cost a child.
 * It reads the whole message however long, looking closely only round words that can mean harm.
 */
import { DANGER, FIGURES, OVER, STEMS } from './lexicon/harm';
import { CONTRACTIONS } from './lexicon/spellings';
import { fold } from './text/tokens';

/** Up to here the whole text is looked at closely. */
const SHORT = 1_500;
const WINDOW = 200;
/** The next look starts this far on: what lies between has been seen with room on both sides. */
const STRIDE = 120;

/** @returns whether someone may be seriously harmed now or soon, going by the words */
export function isSafety(text: string): boolean {
  const plain = flatten(text);
  if (plain.length <= SHORT) return dangerous(` ${plain} `);
  let from = 0;
  STEMS.lastIndex = 0;
  for (let hit = STEMS.exec(plain); hit; hit = STEMS.exec(plain)) {
    if (hit.index < from) continue;
    const start = Math.max(0, hit.index - WINDOW);
    const around = ` ${plain.slice(start, hit.index + WINDOW)} `;
    if (dangerous(around)) return true;
    from = hit.index + STRIDE;
    STEMS.lastIndex = Math.max(STEMS.lastIndex, from);
  }
  return false;
}

function dangerous(around: string): boolean {
  if (!DANGER.some((pattern) => pattern.test(around))) return false;
  const literal = FIGURES.reduce((text, figure) => text.replace(figure, ' '), around);
  return (
    DANGER.some((pattern) => pattern.test(literal)) && !OVER.some((pattern) => pattern.test(around))
  );
}

/** Lower case, contractions opened, everything but letters and digits a single space. */
function flatten(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/[a-z]+/g, (w) => CONTRACTIONS.get(w)?.join(' ') ?? w);
}
