/** "Leave me alone about 38 til Monday": reminders about one case wait; what is due or late does not. */
import { messageCard, type BuiltCard } from '../../../cards';
import { NudgeMemory } from '../../../services/nudges';
import { addDays, sayDate, type PlainDate } from '../../../services/timescale';
import { caseFor, Refused } from '../turn/access';
import type { Context } from '../turn/feature';
import { beyondUndo } from '../turn/undo-scope';

/** Longer than this is not a pause but a case nobody works on. */
const LONGEST_DAYS = 14;

/**
 * @param until the first day on which reminders come again; null: the day was not said
 * @throws NotForYou, Refused for a day that is no pause
 */
export async function snooze(
  context: Context,
  ref: string,
  until: PlainDate | null,
): Promise<BuiltCard> {
  const { view } = await caseFor(context, 'case.onTrack', ref);
  const { today } = context;
  if (until === null || until <= today)
    throw new Refused(`Say until when: “leave me alone about ${ref} until Monday”.`);
  if (until > addDays(today, LONGEST_DAYS))
    throw new Refused(
      `I can keep quiet for ${LONGEST_DAYS} days at most. If you are away, type away; if it can’t be done in time, ask for more time.`,
    );
  const memory = new NudgeMemory(context.deps.stores.conversations);
  // Morning messages come after 08:30: midnight in UTC is before them, winter and summer.
  await memory.snooze(context.actor.id, ref, Date.parse(until));
  beyondUndo(context, 'snooze');
  const next = view.nextDue;
  return messageCard({
    title: ref,
    sentence: `Your next reminder about ${ref} comes on ${sayDate(until, today)}; none before.`,
    asAt: context.now,
    notes: [
      'On the day it is due, and if it is late, you hear of it all the same.',
      ...(next ? [`${next.label} is due ${sayDate(next.on, today)}; that has not moved.`] : []),
    ],
    ref,
    version: view.version,
    actions: [{ title: 'Open the case', verb: 'case.open' }],
  });
}
