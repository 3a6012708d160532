/** What does not wait for tomorrow's message: that a lawful date has passed, and that nobody has a case. */
import { isTakingOn, isTask } from './tasks';
import type { Nudge } from './types';

export function isUrgent(nudge: Nudge): boolean {
  if (isTask(nudge.dueId) || isTakingOn(nudge.dueId)) return false;
  const late = nudge.kind === 'overdue' || nudge.kind === 'managerAlert';
  return (late && nudge.basis === 'binding') || isUnallocated(nudge);
}

/** Somebody is to give it to somebody. */
const isUnallocated = ({ role, facts, stage }: Nudge): boolean =>
  (role === 'teamManager' || role === 'complaintsTeam' || role === 'manager') &&
  stage === 1 &&
  facts.teamName !== null &&
  facts.investigatorId === null &&
  !facts.outside;
