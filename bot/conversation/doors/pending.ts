/**
 * What waits for an answer takes the line if the words fit it: what was read back, the question of what was meant, the
 * plan, the draft. Whatever else is typed leaves them as they are.
 */
import type { BuiltCard } from '../../../cards';
import * as wording from '../../wording/refusals';
import { intentOf, pressedAct } from '../../understand/catalogue';
import { showCase } from '../case/card';
import { doConfirmed } from '../case/confirmed';
import { answeredReadBack } from '../case/read-back';
import { sayWhereItStands } from '../case/where-it-stands';
import { controlled, discardsAll } from '../logging/control';
import { answerAboutSelf, discardDraft, openForm, showOwnDraft } from '../logging/draft';
import { addWords } from '../logging/adding';
import { typedAnswer } from '../logging/answers';
import { wordsToAdd } from '../logging/correction-form';
import { namesKin } from '../logging/not-ours';
import { readDraftBack } from '../logging/draft-state';
import { saveDraft } from '../logging/save';
import { typedRemoval } from '../logging/take-off';
import { closedByThis, freshDraft, isShown, openDraft } from '../logging/store';
import { askWhichGoes, isOneOfSeveral } from '../logging/which-goes';
import { lastCard } from '../turn/last-card';
import { namedCase } from '../turn/asked';
import { isPlanShown, openPlan } from '../plans/open-plan';
import { confirmPlan, discardPlan, isBegun, showPlan } from '../plans/plans';
import type { Context } from '../turn/feature';
import { plain } from '../turn/sentence-card';
import type { CardAction } from '../turn/types';
import { typedChoice } from './clarify';
import { readTyped } from './reading';
import { curtWords, type TypedLine } from './typed-line';
import { putRight, standsAllTheSame } from './puts-right';
import { justSaved } from './just-saved';
import { saidOfBoth } from './saved-put-right';
import { askedAgain } from '../turn/waiting-form';
import { answeredForm, NOTHING, stillWaits } from './waiting-form';

/** @returns null: nothing that waits is answered by the words */
export async function answersPending(
  context: Context,
  line: TypedLine,
): Promise<BuiltCard[] | null> {
  const { text, question } = line;
  const gone = await discardsAll(context, question, curtWords(text));
  if (gone) return [gone];
  const done = await standsAllTheSame(context);
  const put = await putRight(context, line);
  if (put) return put;
  const answer = await answeredForm(context, line);
  if (answer) return [answer];
  const confirmed = await answeredReadBack(context, text);
  if (confirmed === 'dropped') return [plain(context, NOTHING)];
  if (confirmed && 'denied' in confirmed) {
    const stands = await standsAsDenied(context, line, confirmed.denied);
    if (stands) return stands;
    // "No, hang on": denied, and nothing else is said.
    if (isBareDenial(line)) return [plain(context, NOTHING)];
  } else if (confirmed) {
    const done = await doConfirmed(context, confirmed);
    return 'notice' in done ? [plain(context, done.notice)] : done;
  }
  const words = curtWords(text);
  // What was just saved is meant by what follows, not the draft that waits behind it.
  const draft = (await onlyCaseShown(context)) ? null : await freshDraft(context);
  const kin = draft && namesKin(text) ? await typedAnswer(context, draft, words, text) : null;
  if (kin) return [kin];
  const more = draft && namedCase(line.reading, text) === null ? wordsToAdd(text) : null;
  if (draft && more) {
    const alone = await readTyped(context, more, undefined, 'none');
    return [await addWords(context, draft, alone, more)];
  }
  const taken = draft && (await typedRemoval(context, draft, text));
  if (taken) return [taken];
  return (
    (await saidOfBoth(context, question, text)) ??
    (await typedChoice(context, question, text)) ??
    (await onPlan(context, words)) ??
    (await onDraft(context, words, text)) ??
    (await controlled(context, words.replace(/[?\s]+$/, ''))) ??
    bareWord(context, text, done)
  );
}

const onlyCaseShown = async (context: Context): Promise<boolean> =>
  (await justSaved(context))?.beside === null;

const isBareDenial = ({ text, reading: { intents } }: TypedLine): boolean =>
  intents.every((intent) => intent === 'none') && text.trim().split(/\s+/).length <= 4;

/** The same act on the same case, in the words that deny it, is no new order. Null: they say something else. */
async function standsAsDenied(
  context: Context,
  { text, reading }: TypedLine,
  { verb, ref }: CardAction,
): Promise<BuiltCard[] | null> {
  const act = pressedAct(verb)?.act;
  const named = reading.slots.refs?.[0] ?? ref;
  if (!act || !ref || named !== ref || !reading.intents.some((one) => intentOf(act) === one))
    return null;
  return [await sayWhereItStands(context, ref, { act, mode: 'denies', text, reading })];
}

/**
 * "Yes" and "no" are never met with silence: either would be taken for an answer.
 * @param done what the last message wrote, which a "no" leaves as it is
 */
async function bareWord(
  context: Context,
  text: string,
  done: string | null,
): Promise<BuiltCard[] | null> {
  if (AGREES.test(text)) return [(await stillWaits(context)) ?? plain(context, NO_YES)];
  if (!DECLINES.test(text)) return null;
  if (done) askedAgain(context);
  return [plain(context, done ?? NOTHING)];
}
const AGREES = /^\W*(?:yes|yep|yeah|y|confirm|do it|go ahead|record it)(?:,? (?:please|pls))?\W*$/i;
const DECLINES =
  /^\W*(?:no|nope|nah|leave it|never ?mind|nvm|cancel that)(?:,? (?:thanks|thank you))?\W*$/i;
const NO_YES =
  'Nothing waits for a yes, and nothing was recorded by it. Type what you would like to do, or press a button of the card that you mean.';

/** What a plan takes for all of it while none of it is done; later it is too little to do the rest by. */
const YES = /^(yes|yep|yeah|y|ok|okay|confirm|go ahead|do it)$/;
const ALL =
  /^(confirm all|confirm them|confirm both|all|all of them|both|do both|do all|do them|do them all|yes (to )?(all|both)|yes do (it|both|them|all)|save all)$/;
const ONE = /^(?:yes )?(?:only|just|confirm|do|line|number|confirm line|only line) ?#?(\d{1,2})$/;
const NONE = /^(discard|discard it|cancel|forget it|none|none of them|no|nope|no don't)$/;

/** "Bin the lot": the plan, and whatever else is not saved. */
const LOT =
  /^(?:(?:no|oh|ok|actually|just|please|sorry) )*(?:discard|cancel|bin|scrap|drop|ditch|chuck|delete|lose|forget|get rid of|throw away)(?: (?:all|the lot|all the lot|them|them all|all of (?:it|them)|everything|both|both of them|the (?:whole )?plan))(?: (?:please|now|then|thanks))?$/;

async function onPlan(context: Context, words: string): Promise<BuiltCard[] | null> {
  if (LOT.test(words)) {
    const plan = await openPlan(context);
    if (plan === null) return null;
    const drafts = (await freshDraft(context)) ? await controlled(context, words) : null;
    return [await discardPlan(context, plan), ...(drafts ?? [])];
  }
  const one = ONE.exec(words)?.[1];
  const agrees = YES.test(words);
  if (!one && !agrees && !ALL.test(words) && !NONE.test(words)) return null;
  const id = await openPlan(context);
  if (id === null) return null;
  if (!NAMES_PLAN.test(words) && !(await isPlanShown(context)))
    return planAgain(context, id, words);
  if (NONE.test(words)) return [await discardPlan(context, id)];
  // What "only 2" left out is not meant by the next "yes", which answers what that line brought up.
  if (agrees && (await isBegun(context, id)))
    return (await openDraft(context)) ? null : [await showPlan(context, id)];
  return confirmPlan(context, one ? `${id}#${one}` : id);
}

/** Whoever says so means the plan, whatever was shown since. */
const NAMES_PLAN = /^(?:confirm\b|only\b|(?:confirm |only )?line\b)|\bplan\b/;

/** Something else was shown since: short words may be meant for that, so the plan is shown again before they do anything. */
async function planAgain(context: Context, id: string, words: string): Promise<BuiltCard[] | null> {
  const draft = await openDraft(context);
  if (draft && (NONE.test(words) || (await isShown(context, draft)))) return null;
  if (DECLINES.test(words)) return null;
  return [plain(context, wording.SHOWN_SINCE), await showPlan(context, id)];
}

const SAVE =
  /^(?:(?:(?:ok|okay|yes|right|great|fine|good|lovely|perfect|please|just|then|go on|and|so|now)[ ,]+)*save(?: (?:it|that|this|this one|the (?:draft|complaint|compliment|comment|enquiry)|now|then|please|for me|as well|too|also))*|yes|yep|yeah|y|confirm|ok|okay|log it|(yes |ok |yeah )?(that'?s|thats|that is|it'?s|looks|all) (right|fine|good|ok|okay|correct)|correct|perfect|go ahead)$/;
const CHANGE = /^(change|change it|change that|edit|edit it)$/;
const DISCARD =
  /^(?:(?:no|oh|ok|actually|just|please|sorry) )*(?:discard|cancel|(?:discard|cancel|forget|bin|scrap|drop|delete|lose|ditch|chuck|get rid of|throw away|don'?t save|do not save) (?:it|that|this|that one|this one|the draft))(?: (?:please|now|then|thanks))?$/;
/** Without a draft these are chat; the others name a button that isn't there. */
const CHAT =
  /^(yes|yep|yeah|y|ok|okay|log it|correct|perfect|go ahead|.*(right|fine|good|ok|okay|correct))$/;

/** Whether the words agree to what is read back. */
export const savesDraft = (text: string): boolean => SAVE.test(curtWords(text));

async function onDraft(context: Context, words: string, text: string): Promise<BuiltCard[] | null> {
  const saves = SAVE.test(words);
  const ends = CHANGE.test(words) || DISCARD.test(words);
  const answers = /^(yes|no|yep|nope|me|yes me|about me|not me|it is|it was|it's me)$/.test(words);
  if (!saves && !ends && !answers) {
    const asking = await freshDraft(context);
    const answered = asking && (await typedAnswer(context, asking, words, text));
    return answered ? [answered] : words === 'back' ? goBack(context) : null;
  }
  const repeated = saves || ends ? await closedByThis(context) : null;
  if (repeated) return [await showOwnDraft(context, repeated)];
  const draft = await openDraft(context);
  if (DISCARD.test(words) && (await isOneOfSeveral(context, draft)))
    return [await askWhichGoes(context)];
  if (!draft)
    return saves ? noDraft(context, words) : ends ? [plain(context, wording.NO_DRAFT)] : null;
  if (answers) {
    const about = await answerAboutSelf(context, draft, !/^no/.test(words));
    if (about) return [about];
  }
  if (CHANGE.test(words)) return [await openForm(context, draft.draft.id)];
  if (DISCARD.test(words)) return withNext(context, await discardDraft(context, draft.draft.id));
  if (!saves) return null;
  // Something else was shown since: a bare "yes" may be meant for that.
  if (!NAMES_SAVING.test(words) && !(await isShown(context, draft)))
    return [await readDraftBack(context, draft, [wording.openDraftIs(draft.draft.fields)])];
  return withNext(context, await saveDraft(context, draft.draft.id, {}));
}
const NAMES_SAVING = /\b(?:save|log)\b/;

/** What was put aside comes back by itself: nothing typed is lost. */
export async function withNext(context: Context, card: BuiltCard): Promise<BuiltCard[]> {
  if ((await closedByThis(context)) === null) return [card];
  const next = await openDraft(context);
  return next ? [card, await readDraftBack(context, next, [wording.STILL_WAITING])] : [card];
}

/** From a form: to what is being read back, else to the case last seen. */
async function goBack(context: Context): Promise<BuiltCard[] | null> {
  const ref = await lastCard(context);
  const draft = await freshDraft(context);
  if (draft) return [await readDraftBack(context, draft)];
  return ref ? [await showCase(context, ref)] : null;
}

function noDraft(context: Context, words: string): BuiltCard[] | null {
  return CHAT.test(words) ? null : [plain(context, wording.NO_DRAFT)];
}
