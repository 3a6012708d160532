/** "Put a note on all my cases", "extend all of them": an act is of one case, and never of whichever was shown last. */
import { messageCard, type BuiltCard } from '../../../cards';
import { CATALOGUE } from '../../understand/catalogue';
import { namedCase } from '../turn/asked';
import type { Context } from '../turn/feature';
import type { TypedLine } from './typed-line';

const ALL =
  /\b(?:all|each|every one|both)(?: of)? (?:them|these|those|(?:my|the|our|her|his|their|these|those) (?:\w+ ){0,2}(?:cases|ones|complaints|enquiries))\b|\b(?:all|every|each) (?:\w+ )?(?:cases?|complaints?|enquir(?:y|ies))\b/i;
/** Behind a colon stand somebody's words. */
const BEFORE_COLON = /^[^:“"]{0,120}/;

/** @returns null: the line orders nothing of several cases at once, or names them */
export function orderOfMany(
  { now }: Context,
  { reading, text, chosen }: TypedLine,
): BuiltCard | null {
  const { intents, modes } = reading;
  const orders = intents.some(
    (intent, at) =>
      // Giving away all that somebody has is an order of its own.
      CATALOGUE[intent].ofCase === true && intent !== 'case.assign' && modes[at] === 'does',
  );
  if (chosen !== null || !orders || namedCase(reading, text) !== null) return null;
  if (!ALL.test(BEFORE_COLON.exec(text)?.[0] ?? '')) return null;
  return messageCard({
    title: 'One case at a time',
    sentence:
      'I do that to one case at a time, so nothing was recorded. Type it with the references, such as “note on 3 and 5: …”.',
    asAt: now,
    lines: [{ label: 'You typed', value: text.slice(0, 300) }],
  });
}
