/** Logging: typed line → draft → read back → saved once. Nothing becomes a case before the sender says so. */
import { isDeepStrictEqual } from 'node:util';
import { messageCard, receiptCard, type BuiltCard } from '../../cards';
import { StoreError } from '../../services/cases/ports';
import type { CaseView } from '../../services/cases/view';
import { barsFor, barsOf } from '../../services/privacy';
import type { Reading } from '../understand/types';
import * as wording from '../wording';
import { Refused } from './access';
import type { Context } from './deps';
import { decideContext } from './case-work';
import { draftForm, openQuestions, showDraft } from './draft-card';
import {
  corrected,
  fieldsFrom,
  fromForm,
  MAX_WORDS,
  questionsOf,
  withAnswers,
} from './draft-fields';
import {
  draftIdFor,
  getDraft,
  openDraft,
  putDraft,
  rememberCard,
  type Draft,
  type DraftQuestion,
  type StoredDraft,
} from './drafts';
import { asksAboutSelf, readSelf, typedBySender, withSelf } from './about-self';
import { dateLines, headOf } from './facts';
import { intakeNotes } from './intake';
import { forgetPlan } from './open-plan';
import { complainantKey, rememberComplainant } from './repeat';

/**
 * A new draft from what was typed, read back on a card.
 * @param notes what the sender should know before saving
 * @throws Refused when it is too long to keep
 */
export async function startDraft(
  context: Context,
  reading: Reading,
  text: string,
  notes: string[] = [],
): Promise<BuiltCard> {
  return makeDraft(context, reading, text, typedBySender(context, reading, text), notes);
}

/** A draft from somebody else's message: "me" in it is not the sender. */
export async function startDraftFrom(
  context: Context,
  reading: Reading,
  message: string,
): Promise<BuiltCard> {
  return makeDraft(context, reading, message, { aboutSelf: false, questions: [] }, []);
}

async function makeDraft(
  context: Context,
  reading: Reading,
  text: string,
  sender: { aboutSelf: boolean; questions: DraftQuestion[] },
  notes: string[],
): Promise<BuiltCard> {
  if (text.length > MAX_WORDS) throw new Refused(wording.tooLong(MAX_WORDS));
  const id = draftIdFor(context.turnId);
  const known = await getDraft(context, id);
  if (known) return showState(context, known);
  const draft: Draft = {
    id,
    ownerId: context.actor.id,
    conversationId: context.conversationId,
    fields: withSelf(
      context,
      fieldsFrom(context, reading, reading.detail.quote ?? text),
      sender.aboutSelf,
    ),
    questions: [...questionsOf(reading, text, context.today), ...sender.questions],
    state: 'open',
    savedRef: null,
    savedBy: null,
  };
  const [stored] = await Promise.all([putOnce(context, draft), forgetPlan(context)]);
  return readBack(context, stored, notes);
}

/** The draft on its card, with what is known of it already. */
async function readBack(
  context: Context,
  stored: StoredDraft,
  notes: string[] = [],
): Promise<BuiltCard> {
  return showDraft(context, stored, [...notes, ...(await intakeNotes(context, stored.draft))]);
}

/** Two deliveries at once: the second finds the first one's draft. */
async function putOnce(context: Context, draft: Draft): Promise<StoredDraft> {
  try {
    return await putDraft(context, draft, 0);
  } catch (error) {
    const there =
      error instanceof StoreError && error.code === 'conflict'
        ? await getDraft(context, draft.id)
        : null;
    if (!there) throw error;
    return there;
  }
}

/** "no, thursday": changes the open draft, or says that nothing in it did. Null when there is none. */
export async function correctDraft(
  context: Context,
  reading: Reading,
  text: string,
): Promise<BuiltCard | null> {
  const stored = await openDraft(context);
  if (!stored) return null;
  const { draft } = stored;
  const questions = questionsOf(reading, text, context.today);
  const asked = new Set(questions.map((question) => question.slot));
  const self = readSelf(text) === 'yes';
  const kept = draft.questions.filter(
    ({ slot }) => !asked.has(slot) && !settles(reading, slot) && !(slot === 'people' && self),
  );
  const fields = withSelf(context, corrected(draft.fields, reading, text, context.today), self);
  // A day that has to be asked again is not the day that stood there before.
  if (asked.has('received')) fields.receivedOn = null;
  const next = { ...draft, fields, questions: [...kept, ...questions] };
  if (isDeepStrictEqual(next, draft)) return showDraft(context, stored, [wording.NO_CHANGE]);
  return readBack(context, await putDraft(context, next, stored.version));
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
  return readBack(context, await putDraft(context, next, version));
}

function settles(reading: Reading, slot: Draft['questions'][number]['slot']): boolean {
  const { received, people, team, type } = reading.slots;
  return {
    received: typeof received === 'string',
    people: people !== undefined,
    team: team !== undefined,
    type: type !== undefined,
  }[slot];
}

/** The sender's own draft, whatever its state. @throws Refused */
export async function ownDraft(context: Context, id: string | null): Promise<StoredDraft> {
  const stored = id ? await getDraft(context, id) : await openDraft(context);
  // Someone else's draft and one that never was are the same sentence.
  if (!stored || stored.draft.ownerId !== context.actor.id) {
    throw new Refused(id ? wording.OLD_DRAFT : wording.NO_DRAFT);
  }
  return stored;
}

/** A draft as it stands now: read back, saved, or gone. */
async function showState(context: Context, stored: StoredDraft): Promise<BuiltCard> {
  const { draft } = stored;
  if (draft.state === 'open') return readBack(context, stored);
  if (draft.savedRef) {
    const saved = await context.deps.stores.cases.get(draft.savedRef);
    // Whoever has lost sight of the case has lost sight of its draft as well: what became of it is not theirs to ask.
    if (saved && isBarred(context, saved.view) && draft.savedBy !== context.turnId)
      throw new Refused(wording.OLD_DRAFT);
    if (saved) return receipt(context, saved.view);
  }
  return messageCard({ title: 'Draft', sentence: wording.DISCARDED, asAt: context.now });
}

export async function showOwnDraft(context: Context, id: string | null): Promise<BuiltCard> {
  return showState(context, await ownDraft(context, id));
}

export async function openForm(context: Context, id: string | null): Promise<BuiltCard> {
  const stored = await ownDraft(context, id);
  return stored.draft.state === 'open' ? draftForm(context, stored) : showState(context, stored);
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
  return readBack(
    context,
    await putDraft(context, { ...stored.draft, fields, questions }, stored.version),
  );
}

export async function discardDraft(context: Context, id: string | null): Promise<BuiltCard> {
  const stored = await ownDraft(context, id);
  if (stored.draft.state !== 'open') return showState(context, stored);
  const emptied: Draft = {
    ...stored.draft,
    state: 'discarded',
    questions: [],
    fields: { ...stored.draft.fields, words: '', fromDescription: null, aboutIds: [] },
  };
  await putDraft(context, emptied, stored.version);
  return messageCard({ title: 'Discarded', sentence: wording.DISCARDED, asAt: context.now });
}

/**
 * Save: once, however often it is pressed, by whatever delivery. The draft's id is the case's unique source.
 * @param inputs answers to the questions on the card
 */
export async function saveDraft(
  context: Context,
  id: string | null,
  inputs: Record<string, string>,
): Promise<BuiltCard> {
  const stored = await ownDraft(context, id);
  if (stored.draft.state !== 'open') return showState(context, stored);
  const { fields, left } = withAnswers(
    stored.draft.fields,
    openQuestions(stored.draft, context.today),
    inputs,
  );
  const draft = { ...stored.draft, fields, questions: left };
  const open = openQuestions(draft, context.today);
  if (open.length > 0) {
    return readBack(context, await putDraft(context, draft, stored.version));
  }
  if (fields.words.trim() === '' || (fields.feedbackType === 'enquiry' && !fields.enquiryKind)) {
    const again = await putDraft(context, draft, stored.version);
    return draftForm(context, again, {
      errors: fromForm(context, fields, { words: fields.words }).errors,
    });
  }
  const view = await logCase(context, draft);
  const card = receipt(context, view);
  await closeDraft(context, draft, stored.version, view.ref);
  return card;
}

async function logCase(context: Context, draft: Draft): Promise<CaseView> {
  const { fields } = draft;
  const { deps, directory } = context;
  const team = fields.teamId ? directory.team(fields.teamId) : null;
  const bars = barsFor(fields.aboutIds, deps.council, directory, fields.feedbackType!);
  const key = await complainantKey(context, fields.fromDescription);
  const logged = await deps.cases.log(
    draft.id,
    {
      type: 'log',
      feedbackType: fields.feedbackType!,
      enquiryKind: fields.enquiryKind,
      receivedOn: fields.receivedOn!,
      happenedOn: fields.happenedOn,
      channel: fields.channel,
      complainant: { kind: fields.complainantKind, description: fields.fromDescription, key },
      words: fields.words,
      about: fields.aboutIds,
      teamId: team?.id ?? null,
      teamName: team?.name ?? null,
      service: team?.service ?? null,
      bars,
    },
    decideContext(context),
  );
  await rememberComplainant(context, key, logged.view.ref);
  return logged.view;
}

/** The words now live in the case; the draft keeps only where they went. Lost by a crash, it is redone by the next press. */
async function closeDraft(
  context: Context,
  draft: Draft,
  seen: number,
  ref: string,
): Promise<void> {
  const emptied: Draft = {
    ...draft,
    state: 'saved',
    savedRef: ref,
    savedBy: context.turnId,
    questions: [],
    fields: { ...draft.fields, words: '', fromDescription: null, aboutIds: [] },
  };
  try {
    await putDraft(context, emptied, seen);
  } catch (error) {
    // A double press: the other one has closed it.
    if (!(error instanceof StoreError && error.code === 'conflict')) throw error;
  }
}

/** Proof that it is safe. Someone the case is closed to gets a receipt and nothing that opens it. */
function receipt(context: Context, view: CaseView): BuiltCard {
  const mayOpen = !isBarred(context, view);
  if (mayOpen) rememberCard(context, view.ref);
  return receiptCard({
    head: headOf(view),
    asAt: context.now,
    next: mayOpen ? nextStep(view) : wording.CLOSED_TO_YOU,
    dates: mayOpen
      ? dateLines(
          view.due.filter((due) => due.state === 'running'),
          context.today,
          context.deps.calendar(),
        )
      : [],
    mayOpen,
    ...(mayOpen ? { undo: true } : {}),
  });
}

function isBarred(context: Context, view: CaseView): boolean {
  return barsOf(view, context.deps.council, context.directory).includes(context.actor.id);
}

function nextStep(view: CaseView): string {
  switch (view.feedbackType) {
    case 'compliment':
      return 'The complaints team checks whether it counts as a compliment and passes the thanks on.';
    case 'complaint':
      return 'The complaints team decides the procedure and who looks into it.';
    case 'comment':
      return 'The complaints team reads it and decides whether it needs an answer.';
    case 'enquiry':
      return 'The complaints team gives it to whoever will answer.';
    case 'serviceRequest':
      return 'The complaints team passes it to the service.';
  }
}
