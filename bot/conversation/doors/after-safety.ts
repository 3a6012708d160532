/**
 * After the duty route was shown: the words that set it off are logged nowhere, but they are kept until the sender says
 * what is to become of them. "Log it anyway" means those words, never the sentence in which it is said.
 */
import type { BuiltCard } from '../../../cards';
import type { Intent, Reading } from '../../understand/types';
import { safety } from '../basics/feature';
import { typeOf } from '../logging/fields';
import { readTypedWords, startDraft } from '../logging/draft';
import { readDraftBack, sayWaiting } from '../logging/draft-state';
import { reread } from '../logging/reread';
import { getDraft, rememberShown } from '../logging/store';
import { askWhichGoes } from '../logging/which-goes';
import { draftIdFor } from '../turn/draft-id';
import type { Context } from '../turn/feature';
import {
  discardWords,
  keptWords,
  rememberQuestion,
  settleWords,
  type KeptWords,
  type Question,
} from '../turn/kept-words';
import { plain } from '../turn/sentence-card';
import { DISCARDED } from '../../wording/refusals';
import { readTyped } from './reading';
import { apartFromHarm } from './told-of-harm';
import { curtWords } from './typed-line';

const NOT_DANGER =
  "(?:but )?(?:(?:it|this|that)(?:'s| is| was)? ?)?(?:not|isn't|isnt|wasn't|wasnt|no)(?: really| actually)?(?: an?| any)? (?:immediate )?(?:safety|safeguarding|danger|emergency|urgent|risk)(?: (?:matter|concern|issue|thing|one|case|at all))?";
const NOBODY =
  "(?:nobody|no one|no-one|no child|everyone|everybody|all|she|he|they|the (?:child|children|kids?|baby|family))(?:'s| is| are)?(?: all)?(?: (?:safe|fine|ok|okay|not (?:in danger|at risk)|in danger|at risk))(?: now)?";
const TOLD =
  "(?:i've|i have|i|we've|we have|we) (?:already )?(?:told|rung|rang|called|phoned|spoken to|spoke to|informed|reported it to) [a-z ]{2,40}?(?: already)?";
const LOGS =
  "(?:and |so |but |just |please |pls |then |now |can you |could you |i (?:just |only |really )?(?:want|need|wanted) to |i'd (?:just )?like to |i would like to )*(?:log|keep|save|record|draft|enter)(?: (?:it|this|that|them|those|these|the words|my words|those words|what (?:i|s?he|they|mum|dad|nan) (?:has |have )?(?:said|says|typed|wrote|told (?:me|us))(?: (?:about|of) (?:me|us|you|it|the \\w+))?))?(?: (?:anyway|all the same|as it is|please|then|now|here|for me|(?:as|in) (?:an? )?(?:draft|feedback|compliment|complaint|comment|enquiry|service request)))*";
const GONE =
  "(?:but )?(?:it|that|this)(?:'s| is| has)?s?(?: been)? (?:already |all )?(?:gone|been|reported|passed|sent|referred|with|told|dealt with|in hand)(?: (?:to|on to|with|by) [a-z ]{2,30}?)?(?: already)?";
const OPENS = '(?:no|yes|yeah|ok|okay|sorry|thanks|i know|false alarm|understood)';
const CLAUSE = `(?:${NOT_DANGER}|${NOBODY}|${TOLD}|${GONE}|${LOGS}|${OPENS})`;
const JOIN = '(?:[ ,;:–—-]+(?:and |but |so )?)';
const ANYWAY = new RegExp(`^${CLAUSE}(?:${JOIN}${CLAUSE})*$`);
/** An order to keep them, or a denial that anybody is in danger: "thanks" alone is neither. */
const MEANS_THEM = new RegExp(
  `\\b(?:log|keep|save|record|draft|enter)\\b|${NOT_DANGER}|false alarm`,
);
/** It names neither the words nor the draft that was open before them. */
const SAVE = /^(?:(?:yes|ok|okay|and|just)[ ,]+)*save$|^(?:yes|yep|yeah)$/;
/** Words that tell of harm go by their name alone. */
const BARE =
  /^(?:discard|cancel|forget|bin|drop|scrap|never ?mind|don't log|do not log|delete|nothing)(?: it| that| this)?$/;
const NOTHING = /^(?:discard|forget|bin|drop|scrap|delete) (?:the|my|those|these) words$/;

const KINDS: readonly [RegExp, Intent][] = [
  [/\bas an? compliment\b/, 'log.compliment'],
  [/\bas an? complaint\b/, 'log.complaint'],
  [/\bas an? comment\b/, 'log.comment'],
  [/\bas an? enquiry\b/, 'log.enquiry'],
  [/\bas an? service request\b/, 'log.service_request'],
];

/** What was typed straight after the safety card, where it speaks of the words before it; null: it is a line of its own. */
export async function afterSafety(
  context: Context,
  question: Question | null,
  text: string,
): Promise<BuiltCard[] | null> {
  if (question?.about !== 'safety' || text.length > 200) return null;
  const words = curtWords(text);
  if (NOTHING.test(words)) {
    await discardWords(context, question);
    return [plain(context, DISCARDED)];
  }
  if (SAVE.test(words) || BARE.test(words)) {
    rememberQuestion(context, question);
    return [await askWhichGoes(context)];
  }
  if (asksWhatNow(words)) {
    rememberQuestion(context, question);
    return [safety(context, question.id)];
  }
  if (!ANYWAY.test(words) || !MEANS_THEM.test(words)) return null;
  const kept = await keptWords(context, question.id);
  if (!kept || kept.ownerId !== context.actor.id) return null;
  return [await alarmedAsDraft(context, { ...kept, id: question.id }, kindIn(words))];
}

export const kindIn = (words: string): Intent | null =>
  KINDS.find(([says]) => says.test(words))?.[1] ?? null;

/** They are settled by it. */
export async function alarmedAsDraft(
  context: Context,
  { id, text, turnId }: KeptWords & { id: string },
  kind: Intent | null,
): Promise<BuiltCard> {
  settleWords(context, id);
  const source = { ...context, turnId: turnId ?? context.turnId };
  const card = await keepAsDraft(source, text, kind);
  // It is a draft of the message that brought the words, and shown by this one.
  rememberShown(context, draftIdFor(source.turnId));
  return card;
}

/** "Have I got to tell someone", "what do I do about that": the duty route is the answer, again. */
const WHAT_NOW =
  /^(?:(?:and|so|ok|but|right|oh|god|sorry) )*(?:have (?:i|we) got to|do (?:i|we) (?:have|need) to|should (?:i|we)|must (?:i|we)|shall (?:i|we)|can (?:i|we)|who (?:do|should|can|must) (?:i|we)|what (?:do|should|can|must|shall) (?:i|we)|how (?:do|should) (?:i|we)|where (?:do|should) (?:i|we)|what (?:now|next|then|happens now)|(?:is|isn't|isnt) (?:it|that) (?:for )?(?:mash|safeguarding|duty|the police|serious|enough|urgent)|does (?:it|that) (?:count|need|go)|who to (?:ring|call|tell)|which number|what(?:'?s| is) the number)\b/;
const asksWhatNow = (words: string): boolean =>
  WHAT_NOW.test(words) && !/\d/.test(words) && !LOG_IT.test(words);
const LOG_IT = /\b(?:log|save|keep|record|draft)\b/;

/** The words that set the alarm off, as they were typed, as a draft that is read back like any other. */
export async function keepAsDraft(
  context: Context,
  text: string,
  kind: Intent | null,
): Promise<BuiltCard> {
  const reading = await readCalmly(context, text, kind);
  // The message was edited into an alarm: it has its draft already.
  const own = await getDraft(context, draftIdFor(context.turnId));
  if (own?.draft.state === 'open' && own.draft.ownerId === context.actor.id) {
    const next = readTypedWords(context, reading, text);
    return readDraftBack(context, await reread(context, own, draftIdFor(text), next));
  }
  return startDraft(context, reading, text, await sayWaiting(context));
}

/** Read for what they say beside the danger. Where they don't say what they are, that is asked on the draft. */
async function readCalmly(context: Context, text: string, kind: Intent | null): Promise<Reading> {
  const alone = await readTyped(context, text, undefined, 'none', true);
  if (kind === null && typeOf(alone) !== null) return apartFromHarm(context, alone, text);
  // With a head before them their people and days are read as those of something that is logged.
  const head = kind?.replace('log.', '').replace('_', ' ') ?? 'complaint';
  const headed = await readTyped(context, `${head}: ${text}`, undefined, 'none', true);
  const intents = kind === null ? [] : [kind];
  return apartFromHarm(
    context,
    {
      ...headed,
      intents,
      modes: intents.map(() => null),
      sure: intents.map(() => 1),
      acts: intents.map(() => null),
      detail: { ...headed.detail, parts: [] },
    },
    text,
  );
}
