/** Where a draft stands: open and read back, saved, or gone. */
import { messageCard, type BuiltCard } from '../../../cards';
import * as wording from '../../wording/refusals';
import { Refused } from '../turn/access';
import type { Context } from '../turn/feature';
import { showDraft } from './card';
import { getDraft, noneShown, openDraft, openDrafts, type StoredDraft } from './store';
import { rememberQuestion, wordsWaiting, type KeptWords, type Question } from '../turn/kept-words';
import { plain } from '../turn/sentence-card';
import { intakeNotes } from './known-before';
import { isBarred, receipt } from './receipt';

/** The draft on its card, with what is known of it already. */
export async function readDraftBack(
  context: Context,
  stored: StoredDraft,
  notes: string[] = [],
): Promise<BuiltCard> {
  return showDraft(context, stored, [...notes, ...(await intakeNotes(context, stored.draft))]);
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
export async function showState(context: Context, stored: StoredDraft): Promise<BuiltCard> {
  const { draft } = stored;
  if (draft.state === 'open') return readDraftBack(context, stored);
  if (draft.savedRef) {
    const saved = await context.deps.stores.cases.get(draft.savedRef);
    // Whoever has lost sight of the case has lost sight of its draft as well: what became of it is not theirs to ask.
    if (saved && isBarred(context, saved.view) && draft.savedBy !== context.turnId)
      throw new Refused(wording.OLD_DRAFT);
    if (saved) return receipt(context, saved.view);
  }
  return messageCard({ title: 'Draft', sentence: wording.DISCARDED, asAt: context.now });
}

/** What is not saved yet, each on a card of its own; the last is the one that "save" means. */
export async function showDrafts(context: Context): Promise<BuiltCard[]> {
  const drafts = await openDrafts(context);
  const waiting = (await wordsWaiting(context)).reverse();
  if (drafts.length + waiting.length === 0) return [plain(context, wording.NO_DRAFT)];
  const last = waiting.at(-1);
  // Straight after it is shown, "note", "new" and "keep the words" mean it.
  const among = drafts.length + waiting.length > 1;
  if (last) rememberQuestion(context, { id: last.id, about: last.about, among });
  const cards = waiting.map((words) => wordsCard(context, words));
  for (const stored of drafts) cards.push(await readDraftBack(context, stored));
  // Of several, a bare "yes" or "discard" may be meant for any.
  if (among) noneShown(context);
  return cards;
}

/** Words that are no draft yet: what was typed, on the card alone, and how they become something. */
export function wordsCard(
  { now }: Context,
  { id, about, text, ref }: KeptWords & Question,
): BuiltCard {
  const alarmed = about === 'safety';
  const pick = (title: string, choice: string) => ({
    title,
    verb: 'pick' as const,
    ref: `${id}#${choice}`,
  });
  return messageCard({
    title: 'Typed, and logged nowhere yet',
    sentence: alarmed ? wording.KEPT_APART : wording.NOT_SETTLED,
    asAt: now,
    onCard: [{ label: 'You typed', value: text.slice(0, 300) }],
    actions: alarmed
      ? [pick('Keep the words as a draft', 'keep')]
      : [
          ...(ref ? [pick(`Add a note to ${ref}`, 'noteOf')] : []),
          pick('Log it as something new', 'newOf'),
        ],
  });
}

/** What stays unsaved while a new draft is read back; empty: nothing. */
export async function sayWaiting(context: Context): Promise<string[]> {
  const waiting = (await openDrafts(context)).map(({ draft }) => draft.fields).reverse();
  return waiting.length > 0 ? [wording.othersWait(waiting)] : [];
}
