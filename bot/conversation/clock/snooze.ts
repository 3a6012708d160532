/** "Leave me alone about 38 til Monday": reminders about one case wait; what is due or late does not. */
import { messageCard, type BuiltCard } from '../../../cards';
import type { CaseView } from '../../../services/cases/view';
import { NudgeMemory, stepWorkingDays } from '../../../services/nudges';
import { addDays, sayDate, type PlainDate } from '../../../services/timescale';
import { caseFor, Refused } from '../turn/access';
import type { Context } from '../turn/feature';
import { beyondUndo } from '../turn/undo-scope';

/** Longer than this is not a pause but a case nobody works on. */
const LONGEST_DAYS = 14;

/**
 * @param until the first day on which reminders come again; null: the day before it is due
 * @throws NotForYou, Refused for a day that is no pause, and where it is due or late
 */
export async function snooze(
  context: Context,
  ref: string,
  until: PlainDate | null,
): Promise<BuiltCard> {
  const { view } = await caseFor(context, 'case.onTrack', ref);
  const { today } = context;
  const latest = latestFor(context, view);
  const asked = until ?? latest;
  if (asked === null || asked <= today)
    throw new Refused(`Say until when: “leave me alone about ${ref} until Monday”.`);
  const last = addDays(today, LONGEST_DAYS);
  const allowed = latest !== null && latest < asked ? latest : asked;
  if (until !== null && allowed > last)
    throw new Refused(
      `I can keep quiet for ${LONGEST_DAYS} days at most. If you are away, type away; if it can’t be done in time, ask for more time.`,
    );
  return quiet(context, view, allowed < last ? allowed : last, asked);
}

/** The working day before its next date; null: nothing is due. @throws Refused where that is today or past */
function latestFor(context: Context, view: CaseView): PlainDate | null {
  const { nextDue, ref } = view;
  if (!nextDue) return null;
  const calendar = context.deps.calendar();
  const before = stepWorkingDays(calendar, nextDue.on, -1);
  if (before > context.today) return before;
  const when =
    nextDue.on < context.today
      ? `is late: it was due ${sayDate(nextDue.on, context.today)}`
      : `is due ${sayDate(nextDue.on, context.today)}`;
  throw new Refused(
    `${nextDue.label} on ${ref} ${when}, so reminders can’t be put off. If it can’t be done in time, ask for more time.`,
  );
}

async function quiet(
  context: Context,
  view: CaseView,
  until: PlainDate,
  asked: PlainDate,
): Promise<BuiltCard> {
  const { today } = context;
  const { ref } = view;
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
      ...(until < asked ? ['I can’t keep quiet for longer.'] : []),
      'The working day before it is due, on that day, and if it is late, you hear of it all the same.',
      ...(next ? [`${next.label} is due ${sayDate(next.on, today)}; that has not moved.`] : []),
    ],
    ref,
    version: view.version,
    actions: [{ title: 'Open the case', verb: 'case.open' }],
  });
}
