/**
 * "Undo" means what was just done. Where that was no act on a case, a sentence says what to do instead: the last act
 * on some case must not be taken back in its place.
 */
import { z } from 'zod/v4';
import type { Context } from './context';
import { owe } from './pending-writes';

const KIND = 'beyondUndo';
/** As long as "it" means the last card. */
const HALF_HOUR = 30 * 60_000;
const schema = z.object({ says: z.string() });

/** What each such act answers to "undo". */
export const INSTEAD = {
  planned: 'That handover is only planned. Type planned handovers to call it off.',
  handover:
    'A handover isn’t taken back in one go, because some of the cases may have been worked on since. Type hand over to move them back, or undo and the reference for a single case.',
  snooze: 'Type it again with another day: the last one counts.',
  /** The same whether it was thrown away or became a case that is closed to its sender. */
  draft:
    'That draft is done with, and undo doesn’t reach it. Type it again, or tell the complaints team if something needs putting right.',
} as const;

const keyOf = ({ conversationId, actor }: Context) => `${conversationId}|${actor.id}`;

/** From now on "undo" answers with this sentence, until something is done to a case. */
export function beyondUndo(context: Context, what: keyof typeof INSTEAD): void {
  const { conversations } = context.deps.stores;
  const until = Date.parse(context.now) + HALF_HOUR;
  owe(context, conversations.set(KIND, keyOf(context), { says: INSTEAD[what] }, until));
}

/** Something has been done to a case: that is what "undo" means again. */
export function withinUndo(context: Context): void {
  owe(context, context.deps.stores.conversations.remove(KIND, keyOf(context)));
}

/** Why what was just done can't be undone, and what to do instead; null: it was an act on a case. */
export async function insteadOfUndo(context: Context): Promise<string | null> {
  const { conversations } = context.deps.stores;
  const found = await conversations.get(KIND, keyOf(context), Date.parse(context.now));
  return found ? schema.parse(found.value).says : null;
}
