/** Which plan of a chat "confirm all" and "just 2" mean: the last one read back, until it is done or something newer is. */
import type { Context } from '../turn/feature';

const DAY = 86_400_000;

export function rememberPlan(context: Context, id: string): void {
  const until = Date.parse(context.now) + DAY;
  context.memory.change((memory) => ({ ...memory, plan: { id, until } }));
}

export function forgetPlan(context: Context): void {
  context.memory.change((memory) => (memory.plan ? { ...memory, plan: null } : memory));
}

/** The id of the open plan; null: none. Whose it is, is asked when it is confirmed. */
export async function openPlan(context: Context): Promise<string | null> {
  return (await context.memory.read()).plan?.id ?? null;
}
