/**
 * Words of which it was asked whether they belong to the open draft or are something new, and of which nobody said so:
 * they become a draft of their own behind the open one, and that is said. So whatever comes next, nothing is lost.
 */
import { messageCard, type BuiltCard } from '../../../cards';
import * as wording from '../../wording/refusals';
import { startDraft } from '../logging/draft';
import { readDraftBack } from '../logging/draft-state';
import { bringForward, freshDraft, getDraft, openDraft, type StoredDraft } from '../logging/store';
import { draftIdFor } from '../turn/draft-id';
import type { Context } from '../turn/feature';
import { keptWords, rememberQuestion, type Question } from '../turn/kept-words';
import { answersQuestion } from './clarify';
import { savesDraft } from './pending';
import { readTyped } from './reading';

/** What the line is answered with, and after it what became of the words that were asked about before. */
export async function withHeld(
  context: Context,
  question: Question | null,
  text: string,
  answer: () => Promise<BuiltCard[]>,
): Promise<BuiltCard[]> {
  const answered = question !== null && answersQuestion(question, text);
  const front = (await freshDraft(context)) ?? (await openDraft(context));
  const held = answered ? null : await keepHeld(context, question, front);
  if (!held) {
    const cards = await answer();
    if (question?.about === 'held' && !answered) await stillHeld(context, question);
    return cards;
  }
  // What was open then has been saved by its button: "save" doesn't mean words that were not read back yet.
  if (!front && savesDraft(text))
    return [await readDraftBack(context, held, [wording.STILL_WAITING])];
  const cards = await answer();
  const next = await openDraft(context);
  return next?.draft.id === held.draft.id ? cards : [...cards, sayHeld(context, held)];
}

/** @returns the draft that the words have become; null: none wait */
async function keepHeld(
  context: Context,
  question: Question | null,
  front: StoredDraft | null,
): Promise<StoredDraft | null> {
  if (question?.about !== 'matter') return null;
  const kept = await keptWords(context, question.id);
  if (!kept?.turnId || kept.ownerId !== context.actor.id) return null;
  const { draftDone } = await context.memory.read();
  const reading = await readTyped(context, kept.text, undefined, 'none');
  await startDraft({ ...context, turnId: kept.turnId }, reading, kept.text);
  const held = await getDraft(context, draftIdFor(kept.turnId));
  if (held?.draft.state !== 'open') return null;
  // It is no deed of this turn: "save" and "undo" mean what they meant before.
  if (front) bringForward(context, front);
  context.memory.change((memory) => ({ ...memory, draftDone }));
  rememberQuestion(context, { id: question.id, about: 'held' });
  return held;
}

/** "New" still means them, until something else is asked. */
async function stillHeld(context: Context, question: Question): Promise<void> {
  if ((await context.memory.read()).question === null) rememberQuestion(context, question);
}

const sayHeld = (context: Context, { draft }: StoredDraft): BuiltCard =>
  messageCard({
    title: 'Kept as a draft of its own',
    sentence: wording.HELD,
    asAt: context.now,
    lines: [{ label: 'You typed before', value: draft.fields.words.slice(0, 300) }],
    actions: [{ title: 'Show it', verb: 'draft.back', ref: draft.id }],
  });
