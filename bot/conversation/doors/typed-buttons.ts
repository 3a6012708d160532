/** Anything a button does can be typed: the words that stand for buttons, before the reader's intents are looked at. */
import type { BuiltCard } from '../../../cards';
import { formatRef, labelOn, parseRef } from '../../../services/cases';
import * as wording from '../../wording/refusals';
import { reach } from '../turn/access';
import { askWhichCase } from '../case/asking';
import { act } from '../case/act';
import type { Context } from '../turn/context';
import { readBack } from '../logging/draft-state';
import { closedByThis, freshDraft, openDraft } from '../logging/store';
import { lastCard } from '../turn/last-card';
import { answerAboutSelf, discardDraft, openForm, showOwnDraft } from '../logging/draft';
import { saveDraft } from '../logging/save';
import { openPlan } from '../plans/open-plan';
import { confirmPlan, discardPlan } from '../plans/plans';
import { showCase } from '../case/card';
import { showHistory } from '../questions/history';
import { explainDate } from '../questions/why-this-date';
import { plain } from '../turn/sentence-card';
import { typedAnswer } from '../logging/answers';

/** @param chosen a case picked in answer to "which case?" */
export async function typedButton(
  context: Context,
  text: string,
  chosen?: string,
): Promise<BuiltCard[] | null> {
  const words = plainWords(text);
  const looked = await looking(context, words, text, chosen);
  if (looked) return [looked];
  return (await onPlan(context, words)) ?? (await onDraft(context, words));
}

function plainWords(text: string): string {
  return text
    .slice(0, 200)
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[.!,]+(?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (please|pls|ta|thanks|thank you)$/, '');
}

/** Said of a case that is there: its type changes, and nothing new is logged. */
const NOT_A_COMPLAINT =
  /^(?:(?:it'?s |is |this is )?not (?:really |actually )?a complaint,? (?:on |for |about |re |in |case )?#?((?:cf-?\d\d-?)?\d{1,5})|#?((?:cf-?\d\d-?)?\d{1,5}) (?:is not|isn'?t|was not|wasn'?t) (?:really |actually )?a complaint)(?=$|[ ,:;-])(?!.*\benquiry\b|.*\bcompliment\b|.*\brequest\b)/;
const STATUS =
  /^(?:open|show|show me|see|status|status of|status on)? ?(?:(?:the )?(?:case|complaint|compliment|comment|enquiry|feedback|panel) )?(.*?)\??$/;
const WHY = /^why(?: this date)? ?(.*?)\??$/;
const HISTORY = /^history(?: of| on| for)? ?(.*?)\??$/;

async function looking(
  context: Context,
  words: string,
  text: string,
  chosen: string | undefined,
): Promise<BuiltCard | null> {
  const comment = NOT_A_COMPLAINT.exec(words)?.slice(1).find(Boolean);
  const noted = comment ? await refIn(context, comment) : null;
  if (noted)
    return act(
      context,
      noted,
      { type: 'retype', feedbackType: 'comment', enquiryKind: null },
      null,
    );
  if (words === 'status' || words === 'status?') {
    const ref = chosen ?? (await lastCard(context));
    return ref ? showCase(context, ref) : askWhichCase(context, text);
  }
  for (const [pattern, show] of [
    [WHY, (ref: string) => explainDate(context, ref, null, null)],
    [HISTORY, (ref: string) => showHistory(context, ref, 1)],
  ] as const) {
    const named = pattern.exec(words)?.[1];
    if (named === undefined) continue;
    const ref = named === '' ? (chosen ?? (await lastCard(context))) : await refIn(context, named);
    if (ref) return show(ref);
    return named === '' ? askWhichCase(context, text) : null;
  }
  const ref = await refIn(context, STATUS.exec(words)?.[1] ?? '');
  return ref === null || (await mayBeADay(context, words)) ? null : showCase(context, ref);
}

/** "status CF-26-0042": a whole reference and the word for looking say all there is to say; nothing is left to read. */
export async function lookedUp(context: Context, text: string): Promise<BuiltCard | null> {
  if (text.length > 80) return null;
  const parts = parseRef((STATUS.exec(plainWords(text))?.[1] ?? '').replace('/', '-'));
  return parts?.label ? showCase(context, formatRef(parts.label, parts.number)) : null;
}

/** While a draft waits, a bare "11" may be the eleventh. */
async function mayBeADay(context: Context, words: string): Promise<boolean> {
  return /^\d{1,2}\??$/.test(words) && (await freshDraft(context)) !== null;
}

/** A reference and nothing else. A bare number is a case that the sender may see, of whatever year, else one of this year. */
async function refIn(context: Context, typed: string): Promise<string | null> {
  const parts = parseRef(typed.replace('/', '-'));
  if (!parts) return null;
  if (parts.label) return formatRef(parts.label, parts.number);
  const { cases } = await context.deps.stores.cases.find(
    { reach: reach(context), number: parts.number, order: 'newest' },
    { after: null, limit: 1 },
  );
  return cases[0]?.ref ?? formatRef(labelOn(context.today), parts.number);
}

const ALL =
  /^(yes|yep|ok|okay|confirm|confirm all|confirm them|confirm both|all|all of them|both|do it|do both|do all|do them|do them all|yes (to )?(all|both)|yes do (it|both|them|all)|go ahead|save all)$/;
const ONE = /^(?:yes )?(?:only|just|confirm|do|line|number|confirm line|only line) ?#?(\d{1,2})$/;
const NONE = /^(discard|discard it|cancel|forget it|none|none of them|no|nope|no don't)$/;

async function onPlan(context: Context, words: string): Promise<BuiltCard[] | null> {
  const one = ONE.exec(words)?.[1];
  if (!one && !ALL.test(words) && !NONE.test(words)) return null;
  const id = await openPlan(context);
  if (id === null) return null;
  if (NONE.test(words)) return [await discardPlan(context, id)];
  return confirmPlan(context, one ? `${id}#${one}` : id);
}

const SAVE =
  /^(save|save it|save that|save this|ok save it|yes save it|yes|yep|yeah|y|confirm|ok|okay|log it|(yes |ok |yeah )?(that'?s|thats|that is|it'?s|looks|all) (right|fine|good|ok|okay|correct)|correct|perfect|go ahead)$/;
const CHANGE = /^(change|change it|change that|edit|edit it)$/;
const DISCARD =
  /^(discard|discard it|discard that|cancel|cancel it|forget it|bin it|scrap it|scrap that)$/;
/** Without a draft these are chat; the others name a button that isn't there. */
const CHAT =
  /^(yes|yep|yeah|y|ok|okay|log it|correct|perfect|go ahead|.*(right|fine|good|ok|okay|correct))$/;

async function onDraft(context: Context, words: string): Promise<BuiltCard[] | null> {
  const saves = SAVE.test(words);
  const ends = CHANGE.test(words) || DISCARD.test(words);
  const answers = /^(yes|no|yep|nope|me|yes me|about me|not me|it is|it was|it's me)$/.test(words);
  if (!saves && !ends && !answers) {
    const asking = await freshDraft(context);
    const answered = asking && (await typedAnswer(context, asking, words));
    return answered ? [answered] : words === 'back' ? goBack(context) : null;
  }
  const repeated = saves || ends ? await closedByThis(context) : null;
  if (repeated) return [await showOwnDraft(context, repeated)];
  const draft = await openDraft(context);
  if (!draft)
    return saves ? noDraft(context, words) : ends ? [plain(context, wording.NO_DRAFT)] : null;
  if (answers) {
    const about = await answerAboutSelf(context, draft, !/^no/.test(words));
    if (about) return [about];
  }
  if (CHANGE.test(words)) return [await openForm(context, draft.draft.id)];
  if (DISCARD.test(words)) return withNext(context, await discardDraft(context, draft.draft.id));
  return saves ? withNext(context, await saveDraft(context, draft.draft.id, {})) : null;
}

/** What was put aside comes back by itself: nothing typed is lost. */
async function withNext(context: Context, card: BuiltCard): Promise<BuiltCard[]> {
  if ((await closedByThis(context)) === null) return [card];
  const next = await openDraft(context);
  return next ? [card, await readBack(context, next, [wording.STILL_WAITING])] : [card];
}

/** From a form: to what is being read back, else to the case last seen. */
async function goBack(context: Context): Promise<BuiltCard[] | null> {
  const ref = await lastCard(context);
  const draft = await freshDraft(context);
  if (draft) return [await readBack(context, draft)];
  return ref ? [await showCase(context, ref)] : null;
}

function noDraft(context: Context, words: string): BuiltCard[] | null {
  return CHAT.test(words) ? null : [plain(context, wording.NO_DRAFT)];
}
