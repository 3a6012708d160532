/** A reaction under a reminder: whoever asks what somebody was told reads that they have seen it. */
import { NudgeMemory, saidTo } from '../../../services/nudges';
import { addDays } from '../../../services/timescale';
import type { Context } from '../turn/feature';

/** Nobody reacts to what is older. */
const DAYS = 30;

/** @param activityId what the channel calls the message; where it is no reminder, nothing is kept */
export async function reminderSeen(context: Context, activityId: string): Promise<void> {
  const { actor, deps, today, now } = context;
  const { outbox, conversations } = deps.stores;
  const said = await saidTo(outbox, actor.id, { from: addDays(today, -DAYS), to: today });
  const found = said.find(({ state, detail }) => state === 'sent' && detail === activityId);
  if (found) await new NudgeMemory(conversations).markSeen(found.key, Date.parse(now));
}
