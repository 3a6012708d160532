/** What the words of one nudge are made of, as the case stands when it is planned. */
import type { CaseView } from '../cases/view';
import type { PlainDate } from '../timescale';
import { workingDaysBetween } from './hours';
import { draftBy } from './ladder';
import type { Placed } from './placing';
import { holdNow, lastWordOn, officerFor, signOffFor, signOffHold } from './receivers';
import type { Dated } from './tasks';
import type { NudgeFacts, PlanContext } from './types';

export function factsOf(
  view: CaseView,
  { due, task }: Dated,
  { rung, track, personId }: Placed,
  today: PlainDate,
  { calendar, council, directory }: PlanContext,
): NudgeFacts {
  const work =
    track.work ??
    view.investigations.findLast(
      (one) =>
        (one.stage === due.stage || due.stage === 0) &&
        (task?.givenBy === undefined || one.investigatorId === task.ownerId),
    );
  const hold = holdNow(view);
  const signing = signOffHold(view, track);
  const investigatorId = work?.investigatorId ?? null;
  const subject = task ? task.ownerId : investigatorId;
  const manages = subject !== null && directory.byId(subject)?.managerId === personId;
  return {
    feedbackType: view.feedbackType,
    binding: due.binding,
    promised: due.promised,
    workingDays: workingDaysBetween(calendar, today, rung.dueOn),
    investigatorId,
    ...(work?.outside ? { outside: work.outside } : {}),
    ...(task ? { ownerId: task.ownerId } : {}),
    ...(task?.ownerId && view.bars.includes(task.ownerId) ? { shutOut: true as const } : {}),
    ...(work?.given && investigatorId
      ? { given: work.given.on, takenOn: work.takenOn ?? null }
      : {}),
    ...(manages ? { manages: subject } : {}),
    ...(rung.audience === 'decider' ? { decides: true as const } : {}),
    ...(task?.givenBy === personId ? { gaveOut: true as const } : {}),
    teamName: work?.teamName ?? view.teamName,
    holder: hold?.holder ?? null,
    holderSince: hold?.from ?? null,
    draftBy: investigatorId === null || task ? null : draftBy(calendar, rung.dueOn, council.nudges),
    signOffId: signing?.personId ?? signOffFor(view, investigatorId, directory),
    lastWord: lastWordOn(view, track),
    officerId: officerFor(view, directory),
  };
}
