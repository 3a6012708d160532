/** Orders by their look that are none: under a condition still to be fulfilled, or somebody else's act by hearsay. */
import { CATALOGUE } from '../catalogue';
import { hasMode } from '../mode';
import type { Line } from '../line';
import type { Mode } from '../types';
import { wordsOf } from '../intents/clauses';
import type { Part } from '../intents/part';
import { wavers } from './cues';
import { finerAct } from './finer';
import { noOrder, sentenceOf, type Settled } from './no-order';

/** "If that's ok", "if you can", "if poss": politeness, no condition. */
const POLITE =
  ' if (?:(?:that|it|this|you|u)(?: is|s)? )?(?:(?:is )?(?:ok|okay|fine|alright|all right|cool|good|easier|possible|poss|convenient)|you (?:can|could|would|will|want|like|agree|please|have|get|do not mind|are (?:happy|able|around|free))|you|u|need be|need|please|not too|i may|i can|i could|may)(?= |$)';
const COURTESY = new RegExp(POLITE, 'g');

const OPENS = '^ (?:(?:ok|okay|so|right|and|but|well|then|hi|please|only|maybe) |[,.;:-] )*';
/** A present is still to come: "once mum signs", "when Priya is back". "When mum rang, I …" tells what has been. */
const TO_COME =
  '(?:once|when|whenever|as soon as|after|until) (?!is|are|was|were|do|does|did|has|have|will|can|should)(?:(?:the|my|our|his|her|their|this|that) )?\\S+ (?:is|are|has|have|gets|can|\\w+[^s ]s|agree|sign|come|get|say|reply|confirm)';
const CONDITION = `(?:if|unless|provided|providing|assuming|${TO_COME})`;
const LEADING = new RegExp(`${OPENS}${CONDITION}(?= |$)`);
const ORDER =
  '(?:give|assign|pass|move|hand|send|close|extend|approve|accept|refuse|withdraw|grant|merge|link|acknowledge|put|allocate)';
const POLITELY = new RegExp(`${OPENS}${ORDER} (?:\\S+ )*?REF `);
/** "Close REF once mum signs", "give REF to WHO unless she objects". */
const TRAILING = new RegExp(`${OPENS}${ORDER} (?:\\S+ )*?${CONDITION} `);

const WHO_SAYS =
  '(?:WHO (?:has |just )*(?:says|said|reckons|claims|thinks|mentioned|tells me|told me|told us|tells us|let me know|swears) (?:that )?(?:she|he|they|WHO)|(?:apparently|i hear|i heard|i gather|i am told|word is)(?: that)? (?:WHO|she|he|they))';
const DID =
  '(?:is |has |have |had |already |just |been )*(?!needed|wanted|asked|agreed|tried|preferred|planned|hoped|worried|struggled|called)(?:\\w{2,}ed|sent|gave|given|put|took|taken|wrote|told|made|left|did|done|got|passed|let|withdrew)(?= |$)';
const HEARSAY = new RegExp(`${OPENS}${WHO_SAYS} ${DID}`);

/** Words of its own, or that somebody has too much in hand, are not made another's act by who says them. */
const SAID_ANYWAY: ReadonlySet<string> = new Set([
  'case.request_extension',
  'case.declare_conflict',
  'case.withdraw',
]);

/** "Learning on 10: we should ring when we say we will": what follows the head is the learning, whatever it plans or denies. */
const LEARNT =
  /^ (?:(?:and|please|the|add|record|put|a|some|our) )*(?:learning|lessons?(?: learn(?:ed|t))?)(?: points?)?(?: (?:on|for|from|in|to))?(?: REF)? ?: \S(?!.*\? $)/;

/** Whether words have the form of a condition, or of what somebody is said to have done, around an act. */
export const isNotYet = (text: string): boolean =>
  [HEARSAY, LEADING, TRAILING].some((form) => form.test(text.replace(COURTESY, '')));

/** The mode that the form of the words settles, whatever was learned; null: it settles none. */
export function settledMode(line: Line, part: Part): Settled | null {
  if (!hasMode(part.intent) || part.mode === 'asks') return null;
  if (part.intent === 'case.learning' && LEARNT.test(wordsOf(line, part)))
    return { mode: 'does', remark: false };
  const mode = settledByTelling(line, part);
  if (mode !== null && mode !== 'does') return { mode, remark: false };
  const settled = part.mode === 'does' || mode === 'does' ? noOrder(line, part) : null;
  return settled ?? (mode === null ? null : { mode, remark: false });
}

/** What a condition, hearsay or politeness makes of it. */
function settledByTelling(line: Line, part: Part): Mode | null {
  const { weight, goesOn } = CATALOGUE[finerAct(part.act) ?? part.intent];
  if (weight === 'light' || goesOn || line.input.text.includes('?')) return null;
  const text = wordsOf(line, sentenceOf(line, part));
  const plainly = text.replace(COURTESY, '');
  if (plainly !== text && POLITELY.test(plainly) && !wavers(plainly)) return 'does';
  if (part.mode === 'denies') return null;
  if (HEARSAY.test(text)) return SAID_ANYWAY.has(part.intent) ? null : 'asks';
  return LEADING.test(plainly) || TRAILING.test(plainly) ? 'plans' : null;
}
