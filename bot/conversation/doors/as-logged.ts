/**
 * "Log that as a complaint", "keep the words as a draft", "discard the words": an order about words that were typed before,
 * never the sentence in which it is said. Those that were asked about last are meant, else those that brought up the duty
 * number, else the open draft's.
 */
import type { BuiltCard } from '../../../cards';
import * as wording from '../../wording/refusals';
import { correctDraft, startDraft } from '../logging/draft';
import { readDraftBack, sayWaiting } from '../logging/draft-state';
import { bringForward, freshDraft, getDraft, rememberShown } from '../logging/store';
import { draftIdFor } from '../turn/draft-id';
import type { Context } from '../turn/feature';
import {
  discardWords,
  keptWords,
  settleWords,
  wordsWaiting,
  type KeptWords,
  type Question,
} from '../turn/kept-words';
import { plain } from '../turn/sentence-card';
import { alarmedAsDraft, kindIn } from './after-safety';
import { readTyped } from './reading';
import { ofCaseShown } from './saved-put-right';
import { curtWords } from './typed-line';

const OPENS =
  "(?:(?:yes|no|ok|okay|and|so|now|then|sorry|actually|right|please|pls|just|can you|could you|i want to|i need to|i'd like to|we should|let's)[, ]+)*";
const KIND =
  '(?:formal |stage one |stage 1 |new )?(?:complaint|compliment|comment|enquiry|service request)';
const KEEP = '(?:log|put|save|keep|record|enter|add|make|treat|raise|take)';
const THAT =
  '(?:that|this|it|them|those|these|what (?:s?he|they|i) (?:just )?(?:said|typed|told (?:me|us)))';
const WORDS = '(?:the|my|those|these|her|his|their) (?:last )?words';
const NOT_KIND = `(?: (?:and |but )?(?:not|rather than|instead of|isn't|its not|it's not) (?:an? )?${KIND})?`;
const END = `${NOT_KIND}(?: (?:then|now|please|too|as well|anyway|instead|for me|first))*`;
/** "Log that as a complaint", "make that a complaint". */
const AS_KIND = new RegExp(
  `^${OPENS}${KEEP} (?:${THAT}|${WORDS})(?: (?:down|in))? (?:as |into )?an? ${KIND}${END}$`,
);
/** "Keep the words as a draft". */
const AS_DRAFT = new RegExp(
  `^${OPENS}(?:${KEEP} (?:${WORDS})(?: (?:as|in) (?:a )?draft)?|${KEEP} ${THAT} (?:as|in) (?:a )?draft|make a draft (?:of|from|out of) (?:${THAT}|${WORDS}))${END}$`,
);
const DROPS = new RegExp(`^${OPENS}(?:discard|delete|drop|forget|bin|lose) ${WORDS}${END}$`);
const LONGEST = 160;

type Kept = KeptWords & { id: string };

/** @returns null: the line is no such order */
export async function asLogged(
  context: Context,
  question: Question | null,
  text: string,
): Promise<BuiltCard[] | null> {
  if (text.length > LONGEST || text.includes('?')) return null;
  const words = curtWords(text).replaceAll(',', '');
  const asKind = AS_KIND.test(words);
  const asked = await askedAbout(context, question);
  // Of words that were just asked about it is one of the answers (doors/clarify.ts).
  if (DROPS.test(words)) return asked || question?.about === 'safety' ? null : dropped(context);
  if (!asKind && !AS_DRAFT.test(words)) return null;
  const [alarmed] = asked ? [] : (await wordsWaiting(context)).filter(isAlarmed);
  if (alarmed) return [await alarmedAsDraft(context, alarmed, kindIn(words))];
  const kind = asKind ? (KIND_SAID.exec(words)?.[0] ?? null) : null;
  if (asked) return [await drafted(context, asked, kind)];
  return [(await ofCaseShown(context, text)) ?? (await openAs(context, kind))];
}
const KIND_SAID = /\b(?:complaint|compliment|comment|enquiry|service request)\b/;
const isAlarmed = ({ about }: Question): boolean => about === 'safety';

const OTHERS: readonly Question['about'][] = [
  'safety',
  'nothingChanged',
  'held',
  'discardAll',
  'ofBoth',
];

/** Words that the last message asked about. */
async function askedAbout(context: Context, question: Question | null): Promise<Kept | null> {
  if (!question || OTHERS.includes(question.about)) return null;
  const kept = await keptWords(context, question.id);
  return kept?.ownerId === context.actor.id ? { ...kept, id: question.id } : null;
}

/** The words alone, under the kind that was named. */
async function drafted(context: Context, kept: Kept, kind: string | null): Promise<BuiltCard> {
  settleWords(context, kept.id);
  const source = { ...context, turnId: kept.turnId ?? context.turnId };
  // They may have become a draft behind the open one by this very line (doors/held.ts).
  const own = await getDraft(context, draftIdFor(source.turnId));
  if (own?.draft.state === 'open') {
    bringForward(context, own);
    return openAs(context, kind);
  }
  const head = kind ? `${kind}: ` : '';
  const reading = await readTyped(source, `${head}${kept.text}`, undefined, 'none');
  const card = await startDraft(source, reading, kept.text, await sayWaiting(context));
  rememberShown(context, draftIdFor(source.turnId));
  return card;
}

async function openAs(context: Context, kind: string | null): Promise<BuiltCard> {
  const open = await freshDraft(context);
  if (!open) return plain(context, wording.WHICH_WORDS);
  if (kind === null) return readDraftBack(context, open);
  const order = `make it a ${kind}`;
  const changed = await correctDraft(context, await readTyped(context, order), order);
  return changed?.changes ? changed.card : readDraftBack(context, open);
}

async function dropped(context: Context): Promise<BuiltCard[]> {
  const [last] = await wordsWaiting(context);
  if (!last) return [plain(context, wording.NO_DRAFT)];
  await discardWords(context, last);
  return [plain(context, wording.DISCARDED)];
}
