/** Where a draft stands: open and read back, saved, or gone. */
import { messageCard, type BuiltCard } from '../../../cards';
import * as wording from '../../wording/refusals';
import { Refused } from '../turn/access';
import type { Context } from '../turn/feature';
import { showDraft } from './card';
import { getDraft, openDraft, openDrafts, type StoredDraft } from './store';
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
  if (drafts.length === 0) return [plain(context, wording.NO_DRAFT)];
  return Promise.all(drafts.map((stored) => readDraftBack(context, stored)));
}

/** What stays unsaved while a new draft is read back; empty: nothing. */
export async function sayWaiting(context: Context): Promise<string[]> {
  const waiting = (await openDrafts(context)).map(({ draft }) => draft.fields).reverse();
  return waiting.length > 0 ? [wording.othersWait(waiting)] : [];
}
