/** What a message has led to beside its own draft: the drafts of its plan, and what it recorded on the case last shown. */
import { actOf } from '../../../services/cases';
import { draftIdFor } from '../turn/draft-id';
import type { Context } from '../turn/feature';
import { lastCard } from '../turn/last-card';
import { openDrafts, type StoredDraft } from '../logging/store';

/** A plan has no more lines than this that log something. */
const MOST = 20;

/** Those that are not saved yet. @param planId the id of the message's plan */
export async function draftsOfPlan(context: Context, planId: string): Promise<StoredDraft[]> {
  const ids = new Set(Array.from({ length: MOST }, (_, i) => draftIdFor(`${planId}/${i + 1}`)));
  return (await openDrafts(context)).filter(({ draft }) => ids.has(draft.id));
}

/** The case on the last card, if that message has recorded something on it; null: nothing that is known here. */
export async function actsOf(context: Context, turnId: string): Promise<string | null> {
  const ref = await lastCard(context);
  const stored = ref ? await context.deps.stores.cases.get(ref) : null;
  const line = `${draftIdFor(turnId)}/`;
  const did = stored?.view.recentCommands.some((commandId) => {
    const act = actOf({ commandId });
    return act === turnId || act.startsWith(line);
  });
  return did ? ref : null;
}
