/** When an old card is pressed: did someone else change the very thing that it is about? */
import type { CaseEvent, CaseEventBody, CaseEventType } from './events';

/** Events of one subject replace one another; all others only add, and an old card adds as well as a new one. */
const SUBJECTS: Partial<Record<CaseEventType, string>> = {
  accepted: 'triage',
  refused: 'triage',
  retyped: 'triage',
  assigned: 'whose',
  handedBack: 'whose',
  allocated: 'dates',
  extended: 'dates',
  holdingLetterSent: 'dates',
  paused: 'dates',
  resumed: 'dates',
  sentToSignOff: 'signOff',
  returnedFromSignOff: 'signOff',
  approved: 'signOff',
  outcomeRecorded: 'outcome',
  pointsAgreed: 'outcome',
  closed: 'ending',
  withdrawn: 'ending',
  reopened: 'ending',
  mergedInto: 'ending',
  unmerged: 'ending',
  stageRequested: 'ending',
};

/**
 * The last event by someone else, later than the version seen, on a subject that the command also changes.
 * Null: what changed since does not matter to it.
 */
export function changedMeanwhile(
  history: readonly CaseEvent[],
  seenVersion: number,
  bodies: readonly CaseEventBody[],
  by: string,
): CaseEvent | null {
  const subjects = new Set(
    bodies.map((body) => SUBJECTS[body.type]).filter((one) => one !== undefined),
  );
  const commands = [...new Set(history.map((event) => event.commandId))];
  const unseen = new Set(commands.slice(seenVersion));
  const clashing = history.filter(
    (event) =>
      unseen.has(event.commandId) && event.by !== by && subjects.has(SUBJECTS[event.type] ?? ''),
  );
  return clashing.at(-1) ?? null;
}
