/**
 * "No wait it was dad", "it reached us yesterday", "make that a comment", right after something was saved: that case is
 * meant and read back as a correction, never an older draft. Where the older draft came back with the save, it is asked.
 */
import { messageCard, type BuiltCard } from '../../../cards';
import type { StoredCase } from '../../../services/cases/ports';
import type { CaseView } from '../../../services/cases/view';
import { handleOf } from '../../../services/cases/handle';
import { propose } from '../case/perform';
import { AGREED } from '../corrections/said';
import { notYours, OLD_DRAFT, openDraftIs } from '../../wording/refusals';
import { corrected } from '../logging/corrections';
import { correctDraft } from '../logging/draft';
import { isCorrection, withoutWrong } from '../logging/correction-form';
import { tellsReceipt } from '../logging/receipt-told';
import type { DraftFields, StoredDraft } from '../logging/store';
import { justSaved, shownLast, shownSince, type Latest } from './just-saved';
import { allowed, peek, Refused } from '../turn/access';
import { namedCase } from '../turn/asked';
import type { Context } from '../turn/feature';
import type { Inputs } from '../turn/form-input';
import { dropQuestion, keepWords, keptWords, type Question } from '../turn/kept-words';
import { askMeaning } from './clarify';
import { isWho } from '../logging/meant';
import { readTyped } from './reading';
import type { TypedLine } from './typed-line';

/** "Log that as a comment": of what was just saved or shown, and of no draft that waits behind it; null: of a draft. */
export async function ofCaseShown(context: Context, text: string): Promise<BuiltCard | null> {
  const latest = (await justSaved(context)) ?? (await shownSince(context));
  const [card] = (latest && (await ofLatest(context, latest, text))) ?? [];
  return card ?? null;
}

/** @returns null: nothing was just saved, or the words put nothing right */
export async function savedPutRight(
  context: Context,
  line: TypedLine,
): Promise<BuiltCard[] | null> {
  const { text, reading, chosen } = line;
  if (chosen !== null || text.includes('?') || namedCase(reading, text) !== null) return null;
  const latest =
    (await justSaved(context)) ??
    (tellsReceipt(text) ? await shownLast(context) : null) ??
    (await shownSince(context));
  if (!latest || !(await putsRight(context, line, latest))) return null;
  return ofLatest(context, latest, text);
}

async function ofLatest(
  context: Context,
  { stored, beside }: Latest,
  text: string,
): Promise<BuiltCard[] | null> {
  if (beside === null) return [await onSaved(context, stored, text)];
  const [ofCase, ofDraft] = [
    stored.view.complainant.description,
    beside.draft.fields.fromDescription,
  ];
  const wrong = NOT.exec(text)?.groups?.['whom'] ?? '';
  if (wrong && isWho(wrong, ofCase) !== isWho(wrong, ofDraft))
    return isWho(wrong, ofCase) ? [await onSaved(context, stored, text)] : null;
  return [await askWhichOfBoth(context, stored, beside, text)];
}
const SAYS_WHO =
  /^\W*(?:(?:no|oh|sorry|actually|oops|wait|hang on)\W+)*(?:(?:it|that|this)(?:['’]?s| is| was)|from\b|make (?:it|that)\b|(?:the |her |his )?(?:mum|mam|dad|nan|gran|grandad|carer|aunt|uncle)(?:['’]?s| is) (?:called|named|name)|(?:her|his|their) (?:sur|first |last |full )?name|s?he(?:['’]?s| is) called)/iu;
const NOT = /\bnot (?:an? |the |from |by |her |his |their )*(?<whom>[\p{L}’']+)/iu;

/** Of what was only dealt with, a bare name or a kind puts nothing right: the words say so themselves. */
async function putsRight(
  context: Context,
  { text, reading }: TypedLine,
  { stored: { view } }: Latest,
): Promise<boolean> {
  if (tellsReceipt(text)) return true;
  const isFresh = view.loggedBy === context.actor.id && view.lastSeq <= 1;
  if (!isFresh && !SAYS_WHO.test(text)) return false;
  if (isCorrection(reading, text)) return true;
  // Read without a draft its words may look like an order; as said of one they put right.
  const as = await readTyped(context, text, undefined, 'as');
  return reading.intents[0] === 'case.correct' || isCorrection(as, text);
}

/**
 * The words as a correction of that case, read back; where they change nothing of it, it is asked what is meant.
 * @throws Refused where the case is not theirs to put right
 */
export async function onSaved(
  context: Context,
  stored: StoredCase<CaseView>,
  text: string,
): Promise<BuiltCard> {
  const reading = await readTyped(context, withoutWrong(text), undefined, 'as');
  const before = fieldsOf(stored.view);
  const after = corrected(context, before, reading, text);
  const retyped = after.feedbackType !== before.feedbackType ? kindOf(after) : null;
  const inputs = changes(before, after);
  if (!retyped && Object.keys(inputs).length === 0) return askMeaning(context, reading, text, null);
  const action = retyped ? 'case.retype' : 'case.correct';
  if (!allowed(context, action, stored.view))
    throw new Refused(notYours(stored.ref, context.deps.council));
  return retyped
    ? propose(context, 'case.retype', stored, { kind: retyped })
    : propose(context, 'case.correct', stored, {
        ...inputs,
        reason: text.slice(0, 500),
        ...AGREED,
      });
}

const fieldsOf = (view: CaseView): DraftFields => ({
  feedbackType: view.feedbackType,
  enquiryKind: view.enquiryKind,
  receivedOn: view.own.receivedOn,
  happenedOn: view.happenedOn,
  aboutIds: [...view.about],
  fromDescription: view.complainant.description,
  complainantKind: view.complainant.kind,
  channel: view.channel,
  teamId: view.teamId,
  lookedAfter: view.circumstances.lookedAfter,
  madeByChild: view.circumstances.madeByChild,
  words: '',
});

/** As the form for it has it: `comment`, or `enquiry.mp`. */
const kindOf = ({ feedbackType, enquiryKind }: DraftFields): string | null =>
  feedbackType === 'enquiry' && enquiryKind ? `enquiry.${enquiryKind}` : feedbackType;

const flag = (said: boolean | null): string | null => (said === null ? null : said ? 'yes' : 'no');

function changes(before: DraftFields, after: DraftFields): Inputs {
  const values: Record<string, [string | null, string | null]> = {
    receivedOn: [before.receivedOn, after.receivedOn],
    happenedOn: [before.happenedOn, after.happenedOn],
    channel: [before.channel, after.channel],
    team: [before.teamId, after.teamId],
    from: [before.fromDescription, after.fromDescription],
    fromKind: [before.complainantKind, after.complainantKind],
    about: [before.aboutIds.join(), after.aboutIds.join()],
    lookedAfter: [flag(before.lookedAfter), flag(after.lookedAfter)],
    madeByChild: [flag(before.madeByChild), flag(after.madeByChild)],
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([id, [was, is]]) => (was === is ? [] : [[id, is ?? '']])),
  );
}

/** The button of that question, `id#onCase`; null: it is another question's. @throws Refused when it has grown old */
export async function answeredBoth(context: Context, picked: string): Promise<BuiltCard[] | null> {
  const [id = '', choice = ''] = picked.split('#');
  if (choice !== 'onCase' && choice !== 'onDraft') return null;
  const kept = await keptWords(context, id);
  if (!kept?.ref || kept.ownerId !== context.actor.id) throw new Refused(OLD_DRAFT);
  dropQuestion(context, id);
  if (choice === 'onCase')
    return [await onSaved(context, await peek(context, kept.ref), kept.text)];
  const changed = await correctDraft(context, await readTyped(context, kept.text), kept.text);
  if (!changed) throw new Refused(OLD_DRAFT);
  return [changed.card];
}

const SAYS_SAVED =
  /^\W*(?:(?:no|yes|sorry|it's|its|the)\W+)*(?:the )?(?:(?:one (?:i |you )?(?:just )?saved|saved(?: one)?|just saved|first(?: one)?|case|cf-?\d\d-?\d+)(?: one)?)\W*$/i;
const SAYS_OTHER =
  /^\W*(?:(?:no|yes|sorry|it's|its|the)\W+)*(?:the )?(?:(?:one )?(?:not|still to be|isn't|that isn't) saved(?: yet)?|unsaved(?: one)?|other(?: one)?|second(?: one)?|draft|open(?: one)?|(?:one )?waiting)\W*$/i;

/** The same said in words; null: they answer no such question. */
export async function saidOfBoth(
  context: Context,
  question: Question | null,
  text: string,
): Promise<BuiltCard[] | null> {
  if (question?.about !== 'ofBoth') return null;
  const choice = SAYS_OTHER.test(text) ? 'onDraft' : SAYS_SAVED.test(text) ? 'onCase' : null;
  return choice && answeredBoth(context, `${question.id}#${choice}`);
}

/** A case and a draft stand on the screen together, or one after the other: which of the two the words don't tell. */
async function askWhichOfBoth(
  context: Context,
  { ref, view }: StoredCase<CaseView>,
  { draft }: StoredDraft,
  text: string,
): Promise<BuiltCard> {
  const id = await keepWords(context, 'ofBoth', text, ref);
  const pick = (title: string, choice: string) => ({
    title,
    verb: 'pick' as const,
    ref: `${id}#${choice}`,
  });
  return messageCard({
    title: 'Which of the two?',
    sentence: `Is that about ${ref}, or about what is not saved yet? ${openDraftIs(draft.fields)} Nothing was changed.`,
    asAt: context.now,
    onCard: [{ label: 'Case', value: handleOf(view) }],
    lines: [{ label: 'You typed', value: text.slice(0, 300) }],
    notes: ['You can also type “the case” or “the other one”.'],
    actions: [pick(ref, 'onCase'), pick('The one not saved yet', 'onDraft')],
  });
}
