/** What plans of nudges stand on in a turn: the same as in the running rounds. */
import { nudgeContext } from '../../../services/absences/nudge-context';
import { NudgeMemory, type PlanContext } from '../../../services/nudges';
import type { Context } from '../turn/feature';

/** @throws StoreError `unavailable` */
export async function planContext({ deps, directory, now }: Context): Promise<PlanContext> {
  const at = Date.parse(now);
  const { conversations } = deps.stores;
  const standing = { conversations, council: deps.council, directory, calendar: deps.calendar() };
  return {
    ...(await nudgeContext({ ...standing, now: at })),
    unreachable: await new NudgeMemory(conversations).unreachable(at),
  };
}
