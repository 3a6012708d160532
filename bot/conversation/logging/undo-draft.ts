/** "Undo" where the last thing done was a draft: it is taken back, and no act on a case in its place. */
import type { BuiltCard } from '../../../cards';
import type { Context } from '../turn/feature';
import { draftToUndo } from '../turn/undo-scope';
import { discardDraft } from './draft';
import { getDraft } from './store';

/** Null: something was done to a case since, or no draft waits. */
export async function undoDraft(context: Context): Promise<BuiltCard | null> {
  const id = await draftToUndo(context);
  const stored = id === null ? null : await getDraft(context, id);
  const waits = stored?.draft.state === 'open' && stored.draft.ownerId === context.actor.id;
  return waits ? discardDraft(context, id) : null;
}
