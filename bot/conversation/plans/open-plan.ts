/** Which plan of a chat "confirm all" and "just 2" mean: the last one read back, until it is done or something newer is. */
import { z } from 'zod/v4';
import type { Context } from '../turn/context';

const KIND = 'openPlan';
const DAY = 86_400_000;

export async function rememberPlan(context: Context, id: string): Promise<void> {
  const expires = Date.parse(context.now) + DAY;
  await context.deps.stores.conversations.set(KIND, context.conversationId, { id }, expires);
}

export async function forgetPlan(context: Context): Promise<void> {
  await context.deps.stores.conversations.remove(KIND, context.conversationId);
}

/** The id of the open plan; null: none. Whose it is, is asked when it is confirmed. */
export async function openPlan(context: Context): Promise<string | null> {
  const { conversations } = context.deps.stores;
  const found = await conversations.get(KIND, context.conversationId, Date.parse(context.now));
  return found ? z.object({ id: z.string() }).parse(found.value).id : null;
}
