/** Logging: typed line → draft → read back; corrected, changed or discarded. Nothing is a case before it is saved. */
import { isDeepStrictEqual } from 'node:util';
import { messageCard, type BuiltCard } from '../../../cards';
import { barsFor } from '../../../services/privacy';
import type { Reading } from '../../understand/types';
import * as wording from '../../wording/refusals';
import { asksAboutSelf, readSelf, typedBySender, withSelf } from './about-self';
import { Refused } from '../turn/access';
import { withDescribed } from './described';
import { nightQuestion } from './night-question';
import type { Context } from '../turn/feature';
import { draftForm, showDraft } from './card';
import { fieldsFrom, fromForm, MAX_WORDS, questionsOf } from './fields';
import { corrected, namedInstead, saysNot, takesOut, wordsIn } from './corrections';
import { ownDraft, readDraftBack, showState } from './draft-state';
import {
  emptied,
  freshDraft,
  keepDiscarded,
  putDraft,
  putNewDraft,
  type Draft,
  type DraftFields,
  type DraftQuestion,
  type DraftRead,
  type StoredDraft,
  rememberShown,
} from './store';
import { draftIdFor } from '../turn/draft-id';
import { beyondUndo, draftGone } from '../turn/undo-scope';
import { emptyOf, isBareHead } from './empty';
import { withJustNow } from './just-now';
import { withMailHead } from './mail-head';
import { forgetPlan } from '../plans/open-plan';

/**
 * A new draft from what was typed, read back on a card.
 * @param notes what the sender should know before saving
 * @param linkTo a case to link it with once it is saved; whether the sender may is the caller's to ask
 * @throws Refused when it is too long to keep
 */
export async function startDraft(
  context: Context,
  reading: Reading,
  text: string,
  notes: string[] = [],
  linkTo: string | null = null,
): Promise<BuiltCard> {
  const told = withJustNow(reading, text, context.today);
  const read = withMailHead(told, text, context.today, context.directory);
  return makeDraft(context, read, text, typedBySender(context, read, text), notes, linkTo);
}

/** A draft from somebody else's message: "me" in it is not the sender. */
export async function startDraftFrom(
  context: Context,
  reading: Reading,
  message: string,
): Promise<BuiltCard> {
  return makeDraft(context, reading, message, { aboutSelf: false, questions: [] }, [], null);
}

/** What a message makes of a draft, read at the instant of the context. */
function readAs(
  context: Context,
  reading: Reading,
  text: string,
  sender: { aboutSelf: boolean; questions: DraftQuestion[] },
): DraftRead {
  const night = nightQuestion(context, reading, text);
  const read = [...questionsOf(reading, text, context.today), ...sender.questions];
  const { fields, questions } = withDescribed(
    context,
    fieldsFrom(context, reading, text),
    text,
    read,
  );
  return {
    at: context.now,
    fields: withSelf(context, night ? { ...fields, receivedOn: null } : fields, sender.aboutSelf),
    questions: [...read, ...(night ? [night] : []), ...questions],
  };
}

/** The same for words that the sender typed. */
export function readTypedWords(context: Context, reading: Reading, text: string): DraftRead {
  const told = withJustNow(reading, text, context.today);
  const read = withMailHead(told, text, context.today, context.directory);
  return readAs(context, read, text, typedBySender(context, read, text));
}

async function makeDraft(
  context: Context,
  reading: Reading,
  text: string,
  sender: { aboutSelf: boolean; questions: DraftQuestion[] },
  notes: string[],
  linkTo: string | null,
): Promise<BuiltCard> {
  if (text.length > MAX_WORDS) throw new Refused(wording.tooLong(MAX_WORDS));
  const whole = readAs(context, reading, text, sender);
  const gathers = isBareHead(whole, text);
  const read = gathers ? emptyOf(context, whole, text) : whole;
  const draft: Draft = {
    id: draftIdFor(context.turnId),
    ownerId: context.actor.id,
    conversationId: context.conversationId,
    fields: read.fields,
    questions: read.questions,
    read,
    edits: [],
    state: 'open',
    savedRef: null,
    savedBy: null,
    from: null,
    linkTo,
    gathers,
  };
  const stored = await putNewDraft(context, draft);
  if (!stored.isNew) return showState(context, stored);
  forgetPlan(context);
  return readDraftBack(context, stored, notes);
}

/** "no, thursday": changes the open draft, or says that nothing in it did. Null when there is none. */
export async function correctDraft(
  context: Context,
  reading: Reading,
  text: string,
): Promise<{ card: BuiltCard; changes: boolean } | null> {
  const stored = await freshDraft(context);
  if (!stored) return null;
  const { draft } = stored;
  const instead = namedInstead(context, text);
  // Whoever is taken out is asked about no further, by whichever name.
  const asksAfter = ({ slot, choices }: DraftQuestion): boolean =>
    slot !== 'people' ||
    !choices.some(({ value }) => instead.includes(value) || saysNot(context, value, text));
  const questions = wordsIn(text)
    ? []
    : questionsOf(reading, text, context.today).filter(asksAfter);
  const asked = new Set(questions.map((question) => question.slot));
  const self = readSelf(text) === 'yes';
  const kept = draft.questions
    .filter(asksAfter)
    .filter(
      ({ slot }) => !asked.has(slot) && !settles(reading, slot) && !(slot === 'people' && self),
    );
  const fields = withSelf(context, corrected(context, draft.fields, reading, text), self);
  // A day that has to be asked again is not the day that stood there before.
  if (asked.has('received')) fields.receivedOn = null;
  const described = takesOut(text)
    ? { fields, questions: [] }
    : withDescribed(context, fields, text, [...kept, ...questions]);
  const next = {
    ...draft,
    fields: described.fields,
    questions: [...kept, ...questions, ...described.questions],
  };
  if (isDeepStrictEqual(next, draft))
    return { card: showDraft(context, stored, [wording.NO_CHANGE]), changes: false };
  const card = await readDraftBack(context, await putDraft(context, next, stored.version));
  return { card, changes: true };
}

/** "yes" or "no" to whether the draft is about the sender; null when that isn't asked. */
export async function answerAboutSelf(
  context: Context,
  { draft, version }: StoredDraft,
  yes: boolean,
): Promise<BuiltCard | null> {
  if (!draft.questions.some((question) => asksAboutSelf(question, context.actor.id))) return null;
  const next = {
    ...draft,
    fields: withSelf(context, draft.fields, yes),
    questions: draft.questions.filter((question) => !asksAboutSelf(question, context.actor.id)),
  };
  return readDraftBack(context, await putDraft(context, next, version));
}

function settles(reading: Reading, slot: Draft['questions'][number]['slot']): boolean {
  const { received, people, team, type } = reading.slots;
  return {
    received: typeof received === 'string',
    people: people !== undefined,
    team: team !== undefined,
    type: type !== undefined,
    words: false,
  }[slot];
}

export async function showOwnDraft(context: Context, id: string | null): Promise<BuiltCard> {
  return showState(context, await ownDraft(context, id));
}

export async function openForm(context: Context, id: string | null): Promise<BuiltCard> {
  const stored = await ownDraft(context, id);
  if (stored.draft.state !== 'open') return showState(context, stored);
  rememberShown(context, stored.draft.id);
  return draftForm(context, stored);
}

/** The form comes back: errors beside their fields, or the new read-back. */
export async function updateDraft(
  context: Context,
  id: string | null,
  inputs: Record<string, string>,
): Promise<BuiltCard> {
  const stored = await ownDraft(context, id);
  if (stored.draft.state !== 'open') return showState(context, stored);
  const { fields, errors } = fromForm(context, stored.draft.fields, inputs);
  if (Object.keys(errors).length > 0) return draftForm(context, stored, { values: inputs, errors });
  const questions = stored.draft.questions.filter(
    (question) => question.slot === 'type' && !fields.feedbackType,
  );
  return readDraftBack(
    context,
    await putDraft(context, { ...stored.draft, fields, questions }, stored.version),
  );
}

/**
 * Thrown away by its sender: "undo" brings it back for half an hour. Not one whose case would be closed to them: what follows
 * is then the same whether it was thrown away or saved.
 */
export async function discardDraft(context: Context, id: string | null): Promise<BuiltCard> {
  const stored = await ownDraft(context, id);
  if (stored.draft.state !== 'open') return showState(context, stored);
  const { fields } = stored.draft;
  const says = (more: string): BuiltCard =>
    messageCard({ title: 'Discarded', sentence: `${wording.DISCARDED}${more}`, asAt: context.now });
  if (wouldBeClosed(context, fields)) {
    await letGoOfDraft(context, stored.draft.id);
    return says('');
  }
  await keepDiscarded(context, stored.draft);
  await endDraft(context, stored);
  draftGone(context, stored.draft.id);
  return says(` ${wording.mayComeBack(fields)}`);
}

const wouldBeClosed = ({ actor, deps, directory }: Context, fields: DraftFields): boolean =>
  barsFor(fields.aboutIds, deps.council, directory, fields.feedbackType ?? 'complaint').includes(
    actor.id,
  );

/** It goes for good: its message was deleted, or its words stand in another. */
export async function letGoOfDraft(context: Context, id: string): Promise<void> {
  const stored = await ownDraft(context, id);
  if (stored.draft.state !== 'open') return;
  await endDraft(context, stored);
  beyondUndo(context, 'draft');
}

async function endDraft(context: Context, { draft, version }: StoredDraft): Promise<void> {
  const done: Draft = { ...emptied(draft), state: 'discarded', savedBy: context.turnId };
  await putDraft(context, done, version);
}
