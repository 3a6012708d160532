/** What can be answered to a nudge: whose answer it is, and which kind of date it is about. */
import { GIVE_ON, TAKING_ON, type ActionSpec } from '../../cards';
import { isClosing, isReview, isTask, type Nudge } from '../../services/nudges';
import { isAcknowledgement, isAsked, isOmbudsmans, isOwners, type NudgeWords } from './nudges';

const OPEN: ActionSpec = { title: 'Open', verb: 'case.open' };
const ON_TRACK: ActionSpec = { title: 'On track', verb: 'case.onTrack' };
const BLOCKED: ActionSpec = { title: 'Blocked…', verb: 'form.blocked' };
const MORE_TIME: ActionSpec = { title: 'Need time', verb: 'form.moreTime' };
const NOT_MINE: ActionSpec = { title: 'Not mine', verb: 'form.handBack' };
const SENT: ActionSpec = { title: 'Sent', verb: 'form.respond' };
const ACKNOWLEDGED: ActionSpec = { title: 'Acknowledgement sent', verb: 'form.acknowledge' };
const ASSIGN: ActionSpec = { title: 'Assign…', verb: 'form.assign' };
const APPROVE: ActionSpec = { title: 'Approve…', verb: 'form.signOff' };
const SEND_BACK: ActionSpec = { title: 'Send back…', verb: 'form.sendBack' };
const EXTEND: ActionSpec = { title: 'Extend', verb: 'form.extend' };
const NO_MORE_TIME: ActionSpec = { title: 'Not granted', verb: 'form.noMoreTime' };

/** The likeliest first; "Open" is always among them. */
export function nudgeAnswers(nudge: Nudge, words: NudgeWords): ActionSpec[] {
  const [first, ...rest] = [...ownAnswers(nudge, words), OPEN];
  const primary = first && first !== OPEN ? { ...first, style: 'positive' as const } : OPEN;
  return [primary, ...rest];
}

/** What one tap settles without leaving a list of several; everything else is answered on the case's own card. */
export function nudgeTaps(nudge: Nudge, words: NudgeWords): ActionSpec[] {
  const { ref } = nudge;
  return ownAnswers(nudge, words).flatMap(({ verb, title }): ActionSpec[] => {
    if (verb === 'case.taskDone')
      return [{ title, verb: 'row.taskDone', ref: taskRef(nudge), version: null }];
    if (verb === 'form.giveAction') return [{ ...GIVE_ON, ref, version: null }];
    return verb === 'case.onTrack' ? [{ title, verb: 'row.onTrack', ref }] : [];
  });
}

const taskRef = ({ ref, dueId }: Nudge): string => `${ref}+${dueId}`;

/** A manager or stand-in beside the work opens the case; the answer is the investigator's. */
function ownAnswers(nudge: Nudge, words: NudgeWords): ActionSpec[] {
  const { role, facts, dueId } = nudge;
  if (isReview(dueId) || isClosing(dueId) || isOmbudsmans(nudge)) return [];
  if (isTask(dueId)) return taskAnswers(nudge);
  if (isAsked(nudge)) return TAKING_ON;
  if (isAcknowledgement(nudge)) return nudge.kind === 'managerAlert' ? [] : [ACKNOWLEDGED];
  if (role === 'signOff') return facts.decides ? [] : [APPROVE, SEND_BACK];
  if (role === 'complaintsTeam' || role === 'teamManager' || role === 'manager') {
    if (facts.lastWord?.kind === 'moreTimeAsked') return [EXTEND, NO_MORE_TIME];
    return facts.investigatorId === null && !facts.outside && nudge.stage < 3 ? [ASSIGN] : [];
  }
  return workAnswers(nudge, words);
}

function taskAnswers(nudge: Nudge): ActionSpec[] {
  if (nudge.facts.shutOut && nudge.dueId.startsWith('action.')) return [GIVE_ON];
  return isOwners(nudge)
    ? [{ title: 'Done', verb: 'case.taskDone', ref: taskRef(nudge), version: null }]
    : [];
}

/** For whoever does the work, and whoever covers for them. */
function workAnswers({ kind, facts }: Nudge, { nameOf }: NudgeWords): ActionSpec[] {
  const officer = facts.officerId && nameOf(facts.officerId);
  const call: ActionSpec[] = officer ? [{ title: `Call me – ${officer}`, verb: 'nudge.call' }] : [];
  const far = kind === 'reminder' && facts.workingDays !== null && facts.workingDays > 1;
  switch (facts.lastWord?.kind) {
    case 'blocked': {
      const free = { ...ON_TRACK, title: 'No longer blocked' };
      const still = { ...BLOCKED, title: 'Still so…' };
      return far ? [free, still, MORE_TIME, ...call] : [SENT, free, still, MORE_TIME, ...call];
    }
    case 'moreTimeAsked': {
      const fits = { ...ON_TRACK, title: 'No longer needed' };
      return far ? [fits, BLOCKED, ...call] : [SENT, fits, BLOCKED, ...call];
    }
    default:
      return far ? [ON_TRACK, BLOCKED, MORE_TIME, NOT_MINE] : [SENT, MORE_TIME, BLOCKED, ...call];
  }
}
