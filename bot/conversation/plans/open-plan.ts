/** Which plan of a chat "confirm all" and "just 2" mean: the last one read back, until it is done or something newer is. */
import type { Context } from '../turn/feature';

const DAY = 86_400_000;

/** It is read back by this turn. */
export function rememberPlan(context: Context, id: string): void {
  const until = Date.parse(context.now) + DAY;
  const shownBy = context.turnId;
  context.memory.change((memory) => ({ ...memory, plan: { id, until, shownBy } }));
}

export function forgetPlan(context: Context): void {
  context.memory.change((memory) => (memory.plan ? { ...memory, plan: null } : memory));
}

/** This turn was answered with something: unless that was the plan, a bare "yes" no longer means it. */
export function leavePlan({ memory, turnId }: Context): void {
  memory.change((before) =>
    before.plan === null || before.plan.shownBy === null || before.plan.shownBy === turnId
      ? before
      : { ...before, plan: { ...before.plan, shownBy: null } },
  );
}

/** The id of the open plan; null: none. Whose it is, is asked when it is confirmed. */
export async function openPlan(context: Context): Promise<string | null> {
  return (await context.memory.read()).plan?.id ?? null;
}

/** Whether nothing else has been shown since the plan. */
export async function isPlanShown(context: Context): Promise<boolean> {
  const { plan } = await context.memory.read();
  return plan !== null && plan.shownBy !== null;
}
