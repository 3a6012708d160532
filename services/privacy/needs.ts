/** What each command of a case needs of the policy: the same answer for every door. */
import type { Command, CommandType } from '../cases/commands';
import { teamsTouched } from '../cases/touched';
import type { CaseView } from '../cases/view';
import type { Action } from './actions';

/** The action that whoever sends a command must be allowed. A command without one does not compile. */
export const NEEDS: Record<CommandType, Action> = {
  accept: 'case.accept',
  refuse: 'case.refuse',
  referElsewhere: 'case.refuse',
  retype: 'case.retype',
  assign: 'case.assign',
  takeOn: 'case.takeOn',
  handBack: 'case.handBack',
  declareConflict: 'case.declareConflict',
  decideConflict: 'case.decideConflict',
  liftBar: 'case.liftBar',
  changeProcedure: 'case.retype',
  categorise: 'case.accept',
  correct: 'case.correct',
  recordCounted: 'case.count',
  link: 'case.link',
  unlink: 'case.link',
  note: 'case.note',
  acknowledge: 'case.acknowledge',
  allocate: 'case.allocate',
  askMoreTime: 'case.askMoreTime',
  refuseMoreTime: 'case.extend',
  extend: 'case.extend',
  sendHoldingLetter: 'case.holdingLetter',
  pause: 'case.pause',
  resume: 'case.pause',
  requestStage: 'case.progress',
  refuseStage: 'case.progress',
  agreeStatement: 'case.progress',
  takeStep: 'case.progress',
  explainDelay: 'case.delayReason',
  excludeFromTimescales: 'case.retype',
  includeInTimescales: 'case.retype',
  askOmbudsman: 'case.progress',
  replyOmbudsman: 'case.progress',
  recordOmbudsman: 'case.progress',
  block: 'case.block',
  sayOnTrack: 'case.onTrack',
  sendToSignOff: 'case.draftLetter',
  returnFromSignOff: 'case.signOff',
  approve: 'case.signOff',
  recordLetter: 'case.draftLetter',
  appoint: 'case.progress',
  arrangeCover: 'case.assign',
  endCover: 'case.assign',
  respond: 'case.respond',
  agreePoints: 'case.split',
  recordOutcome: 'case.recordOutcome',
  recordLearning: 'case.recordLearning',
  agreeRemedy: 'case.recordLearning',
  finishRemedy: 'case.finishTask',
  addAction: 'case.recordLearning',
  giveAction: 'case.recordLearning',
  finishAction: 'case.finishTask',
  judgeCompliment: 'case.countCompliment',
  thankWorker: 'case.thank',
  close: 'case.close',
  withdraw: 'case.withdraw',
  reopen: 'case.reopen',
  undo: 'case.undo',
  takeIn: 'case.merge',
  goInto: 'case.merge',
  comeApart: 'case.merge',
  describeComplainant: 'case.consent',
  recordConsent: 'case.consent',
  decideSufficientInterest: 'case.consent',
  recordAdvocate: 'case.consent',
  agreeAdjustment: 'case.consent',
  nameProvider: 'case.consent',
  markBehaviour: 'case.behaviour',
  clearBehaviour: 'case.behaviour',
};

export function actionOf(command: Command): Action {
  // Whoever names somebody from outside acts for them from then on.
  if (command.type === 'assign' && command.outside) return 'case.assignOutside';
  return NEEDS[command.type];
}

/**
 * The actions that commands of one act need, each once, with the teams whose investigations they change.
 * @param by whose commands they are
 */
export function actionsNeeded(
  commands: readonly Command[],
  view: CaseView,
  by: string,
): { action: Action; workOf: string[] }[] {
  const asked = commands.map((command) => ({
    action: actionOf(command),
    workOf: teamsTouched(command, view, by),
  }));
  const same = (a: (typeof asked)[number], b: (typeof asked)[number]) =>
    a.action === b.action && a.workOf.join() === b.workOf.join();
  return asked.filter((one, i) => asked.findIndex((other) => same(one, other)) === i);
}
