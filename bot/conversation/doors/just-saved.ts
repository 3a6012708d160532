/** What the words of the next line may be about: the case that was just saved or shown, or the draft on its card. */
import type { StoredCase } from '../../../services/cases/ports';
import type { CaseView } from '../../../services/cases/view';
import { freshDraft, openDrafts, type StoredDraft } from '../logging/store';
import { allowed } from '../turn/access';
import type { Context } from '../turn/feature';
import { lastCard } from '../turn/last-card';
import { HALF_HOUR } from '../turn/memory-shape';
import { deedIsPast, lastDeed } from '../turn/undo-scope';

/** What was just done, and a draft that came back with it. */
export interface Latest {
  stored: StoredCase<CaseView>;
  /** Null: no draft is shown beside it. */
  beside: StoredDraft | null;
}

/** The case that was just saved or dealt with, where no draft was shown since; null: a draft is what was shown last. */
export async function justSaved(context: Context): Promise<Latest | null> {
  const ref = await lastDeed(context);
  if (ref === null || (await deedIsPast(context))) return null;
  const stored = await context.deps.stores.cases.get(ref);
  if (!stored || !allowed(context, 'case.read', stored.view)) return null;
  const shown = await draftLastShown(context);
  if (shown === null) return { stored, beside: null };
  const { closed, draftShown } = await context.memory.read();
  const cameBack = closed !== null && draftShown?.turnId === closed.turnId;
  return cameBack ? { stored, beside: shown } : null;
}

/** The open draft whose card was shown last; null: something else was. */
async function draftLastShown(context: Context): Promise<StoredDraft | null> {
  const { draftShown } = await context.memory.read();
  const open = draftShown === null ? [] : await openDrafts(context);
  return open.find(({ draft }) => draft.id === draftShown?.id) ?? null;
}

/** The case on the card that was shown last, where no draft is. */
export async function shownLast(context: Context): Promise<Latest | null> {
  const ref = await lastCard(context);
  const stored = ref === null ? null : await context.deps.stores.cases.get(ref);
  if (!stored || !allowed(context, 'case.read', stored.view)) return null;
  return (await draftLastShown(context)) ? null : { stored, beside: null };
}

/** A case that was shown since a draft was: either may be meant. */
export async function shownSince(context: Context): Promise<Latest | null> {
  const open = await freshDraft(context);
  const { it, drafts } = await context.memory.read();
  const since = drafts.find(({ id }) => id === open?.draft.id)?.since;
  if (!open || !it || !since || it.until - HALF_HOUR < Date.parse(since)) return null;
  if (await draftLastShown(context)) return null;
  const stored = await context.deps.stores.cases.get(it.ref);
  return stored && allowed(context, 'case.read', stored.view) ? { stored, beside: open } : null;
}
