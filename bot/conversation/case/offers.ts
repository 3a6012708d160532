/** Every act on a case: what its button says, who may press it, when, and how it is typed. */
import type { ActionSpec } from '../../../cards';
import { becameComplaint, maySignOff, ombudsmanAsked, toldOfRights } from '../../../services/cases';
import type { CaseView } from '../../../services/cases/view';
import type { Action } from '../../../services/privacy';
import { mayAllocate, pauseReasons } from '../clock/forms';
import type { Context } from '../turn/context';
import { partsOf, stageAfter, statementAwaited, stepsLeft } from '../stages/stage-facts';

export interface Offer {
  spec: ActionSpec;
  /** What the case itself decides: a stage in the title, the other half of a pair. */
  as?: (view: CaseView) => Partial<ActionSpec>;
  needs: Action;
  when: (view: CaseView, context: Context) => boolean;
  /** What to type instead, before the reference. */
  typed: string;
}

export const isOpen = (view: CaseView): boolean => view.status === 'open';
export const isComplaint = (view: CaseView): boolean => view.feedbackType === 'complaint';
const isLive = (view: CaseView) => isOpen(view) || view.status === 'responded';
const isWork = (view: CaseView) =>
  isOpen(view) && view.triaged && view.feedbackType !== 'compliment';
const ended = (view: CaseView) =>
  !isLive(view) && view.mergedInto === null && view.status !== 'draft';
const answered = (view: CaseView) => view.status === 'responded' || view.status === 'closed';
const hasIt = (view: CaseView, personId: string) =>
  view.investigations.some((each) => each.stage === view.stage && each.investigatorId === personId);
const withSignOff = (view: CaseView) => isOpen(view) && view.signOff?.state === 'with';
const standing = (view: CaseView) =>
  view.status !== 'notAccepted' && !view.loggedInError && view.mergedInto === null;
const runsStage = (view: CaseView) =>
  view.due.some((due) => due.id.startsWith('stage') && due.state === 'running');
const isLate = (view: CaseView) => view.due.some(missed);
const missed = (due: CaseView['due'][number]) =>
  due.window !== true && due.binding !== null && due.metOn !== null && due.metOn > due.binding;

/** The acts of the longer life; those of every day stand in case-actions.ts and come first. */
export const OFFERS: Offer[] = [
  {
    spec: { title: 'Sign off', verb: 'form.signOff' },
    needs: 'case.signOff',
    when: (v, c) => withSignOff(v) && maySignOff(v, c.actor.id, v.signOff?.sentBy ?? null),
    typed: 'approve',
  },
  {
    spec: { title: 'Send back', verb: 'form.sendBack' },
    needs: 'case.signOff',
    when: (v, c) => withSignOff(v) && maySignOff(v, c.actor.id, v.signOff?.sentBy ?? null),
    typed: 'send back',
  },
  {
    spec: { title: 'Send to sign-off', verb: 'form.toSignOff' },
    needs: 'case.draftLetter',
    when: (v) => isWork(v) && v.signOff?.state !== 'with' && v.signOff?.state !== 'approved',
    typed: 'send to sign-off',
  },
  {
    spec: { title: 'Does it count?', verb: 'form.compliment' },
    needs: 'case.countCompliment',
    when: (v) => isLive(v) && v.feedbackType === 'compliment' && v.compliment === null,
    typed: 'count',
  },
  {
    spec: { title: 'Thank the worker', verb: 'form.thank' },
    needs: 'case.thank',
    when: (v) => v.feedbackType === 'compliment' && standing(v),
    typed: 'thank the worker',
  },
  {
    spec: { title: 'Split into points', verb: 'form.points' },
    needs: 'case.split',
    when: (v) => isLive(v) && isComplaint(v),
    typed: 'points',
  },
  {
    spec: { title: 'Next stage', verb: 'form.progress' },
    as: (v) => ({ title: `Stage ${v.stage + 1}` }),
    needs: 'case.progress',
    when: (v, c) =>
      answered(v) && isComplaint(v) && v.mergedInto === null && stageAfter(c, v) !== null,
    typed: 'next stage',
  },
  {
    spec: { title: 'Told how to go further', verb: 'form.rights' },
    needs: 'case.respond',
    when: (v) => answered(v) && isComplaint(v) && standing(v) && !toldOfRights(v),
    typed: 'rights sent',
  },
  {
    spec: { title: 'Statement agreed', verb: 'form.statement' },
    needs: 'case.progress',
    when: (v, c) => isOpen(v) && isComplaint(v) && statementAwaited(c, v),
    typed: 'statement agreed',
  },
  {
    spec: { title: 'Appoint', verb: 'form.appoint' },
    needs: 'case.progress',
    when: (v, c) => isOpen(v) && isComplaint(v) && partsOf(c, v).length > 0,
    typed: 'appoint',
  },
  {
    spec: { title: 'Step taken', verb: 'form.step' },
    needs: 'case.progress',
    when: (v, c) => isLive(v) && isComplaint(v) && stepsLeft(c, v).length > 0,
    typed: 'step',
  },
  {
    spec: { title: 'Ombudsman asked', verb: 'form.ombudsman' },
    needs: 'case.progress',
    when: (v) => isComplaint(v) && standing(v) && !ombudsmanAsked(v),
    typed: 'ombudsman asked',
  },
  {
    spec: { title: 'Reply sent to Ombudsman', verb: 'form.ombudsmanReply' },
    needs: 'case.progress',
    when: (v) => ombudsmanAsked(v) && !v.ombudsman?.repliedOn,
    typed: 'ombudsman reply sent',
  },
  {
    spec: { title: 'Ombudsman decided', verb: 'form.ombudsmanDecision' },
    needs: 'case.progress',
    when: ombudsmanAsked,
    typed: 'ombudsman decided',
  },
  {
    spec: { title: 'Hand back', verb: 'form.handBack' },
    needs: 'case.handBack',
    when: (v, c) => isOpen(v) && hasIt(v, c.actor.id),
    typed: 'hand back',
  },
  {
    spec: { title: 'Conflict of interest', verb: 'form.conflict' },
    needs: 'case.declareConflict',
    when: (v) => isLive(v) && v.feedbackType !== 'compliment',
    typed: 'conflict',
  },
  {
    spec: { title: 'People and needs', verb: 'form.needs' },
    needs: 'case.consent',
    when: (v) => isLive(v) && v.feedbackType !== 'compliment',
    typed: 'needs',
  },
  {
    spec: { title: 'Allocate a date', verb: 'form.allocate' },
    needs: 'case.allocate',
    when: (v, c) => isOpen(v) && runsStage(v) && mayAllocate(c, v),
    typed: 'allocate',
  },
  {
    spec: { title: 'Pause', verb: 'form.pause' },
    needs: 'case.pause',
    when: (v, c) => isOpen(v) && v.pausedSince === null && pauseReasons(c, v) !== null,
    typed: 'pause',
  },
  {
    spec: { title: 'Resume', verb: 'form.resume' },
    needs: 'case.pause',
    when: (v) => isOpen(v) && v.pausedSince !== null,
    typed: 'resume',
  },
  {
    spec: { title: 'Not granted', verb: 'form.noMoreTime' },
    needs: 'case.extend',
    when: (v) => isOpen(v) && v.lastWord?.kind === 'moreTimeAsked',
    typed: 'no more time for',
  },
  {
    spec: { title: 'Reason for delay', verb: 'form.delay' },
    needs: 'case.delayReason',
    when: (v) => isComplaint(v) && standing(v) && (isLive(v) || isLate(v)),
    typed: 'delay',
  },
  {
    spec: { title: 'Add a remedy', verb: 'form.remedy' },
    needs: 'case.recordLearning',
    when: (v) => isComplaint(v) && standing(v) && v.triaged,
    typed: 'remedy',
  },
  {
    spec: { title: 'Remedy done', verb: 'form.remedyDone' },
    needs: 'case.finishTask',
    when: (v) => v.remedies.some((each) => each.doneOn === null),
    typed: 'remedy done',
  },
  {
    spec: { title: 'Add an action', verb: 'form.action' },
    needs: 'case.recordLearning',
    when: (v) => isComplaint(v) && standing(v) && v.triaged,
    typed: 'add action',
  },
  {
    spec: { title: 'Action done', verb: 'form.actionDone' },
    needs: 'case.finishTask',
    when: (v) => v.actions.some((each) => each.doneOn === null),
    typed: 'action done',
  },
  {
    spec: { title: 'Same as another?', verb: 'form.pair' },
    needs: 'case.link',
    when: (v) => v.mergedInto === null && standing(v),
    typed: 'duplicate',
  },
  {
    spec: { title: 'Take the merge apart', verb: 'case.unmerge', version: null },
    as: (v) => ({ ref: `${v.ref}+${v.mergedInto ?? v.mergedFrom.at(-1)?.ref ?? ''}` }),
    needs: 'case.merge',
    when: (v) => v.mergedInto !== null || v.mergedFrom.length > 0,
    typed: 'unmerge',
  },
  {
    spec: { title: 'Behaviour policy', verb: 'form.behaviour' },
    needs: 'case.behaviour',
    when: (v) => standing(v) && v.feedbackType !== 'compliment',
    typed: 'behaviour',
  },
  {
    spec: { title: 'Now a complaint', verb: 'case.nowComplaint' },
    needs: 'case.reopen',
    when: (v) => v.feedbackType === 'serviceRequest' && standing(v) && becameComplaint(v) === null,
    typed: 'now a complaint',
  },
  {
    spec: { title: 'Reopen', verb: 'form.reopen' },
    needs: 'case.reopen',
    when: ended,
    typed: 'reopen',
  },
  {
    spec: { title: 'Who had it', verb: 'case.ledger' },
    needs: 'case.read',
    when: () => true,
    typed: 'who has had',
  },
  {
    spec: { title: 'Why were we late?', verb: 'case.whyLate' },
    needs: 'case.read',
    when: (v) => v.procedureId !== null,
    typed: 'why were we late on',
  },
  {
    spec: { title: 'Who has looked', verb: 'case.viewers', version: 1 },
    needs: 'audit.read',
    when: () => true,
    typed: 'who has looked at',
  },
];
