/** What the rest of the house uses of cases. */
export { becameComplaint } from './became';
export { blankView } from './blank';
export { actOf, partOf } from './act-ids';
export { workGiven } from './acts/assignment/decide';
export { answerChecklist, toldOfRights } from './checklist';
export type { ChecklistItem, ChecklistLine } from './checklist';
export type { Command, CommandOf, CommandType, CountedFacts, LogCommand } from './commands';
export { answeredLate, lackingBeforeClosing, lacks } from './counted';
export { decide, decideLog } from './decide';
export type { DecideContext, Decision } from './decide';
export { fullDueDates, OWING, remedyLabel } from './dues';
export { DUPLICATE_WINDOW, alike, possibleDuplicates } from './duplicates';
export type { Alike, Comparable } from './duplicates';
export { CaseError } from './errors';
export type { CaseErrorCode, CaseErrorFacts } from './errors';
export { evolve } from './evolve';
export { everyPointFound, findingsAt } from './findings';
export { fold, standing } from './fold';
export { isAnonymous, NOT_OWED, withoutAcknowledging } from './nobody-to-tell';
export { OMBUDSMAN_REPLY, ombudsmanAsked, OMBUDSMAN_STAGE } from './ombudsman';
export { planHandover } from './handover';
export type { HandoverLine } from './handover';
export { presentHold } from './holds';
export { derivedFrom } from './derived';
export { tag } from './facts';
export { figuresOf } from './figures';
export { EVERYBODY, grantsOf, indexOf, mark } from './index-of';
export {
  atStage,
  earlierHandlers,
  leading,
  maySignOff,
  notTakenOn,
  workOf,
} from './investigations';
export { teamLedgers } from './team-balls';
export { INDEX_VERSION, keepIndex } from './reindex';
export { ledger, whyLate } from './ledger';
export type { Ledger, LedgerEntry, WhyLate } from './ledger';
export { mayName, namedIn } from './naming';
export { overallOutcome } from './outcome';
export { reachable } from './reach';
export { moves, recalculate } from './recalculate';
export { formatRef, labelOn, parseRef } from './refs';
export type { RefParts } from './refs';
export { choicesFor, inForce, proposedProcedure } from './rules';
export type { Rules } from './rules';
export { partsAt, stepsAt, wantsStatement } from './stage-rules';
export { samePerson } from './same-person';
export { CaseService } from './service';
export { outOfTime } from './time-limit';
export type { OutOfTime } from './time-limit';
export { IMPORTER } from './imported';
export { allExcluded, worksOf, workIdFor } from './works';
export type { WorkFacts } from './works';
export { teamDues } from './team-dues';
export type {
  ImportFlag,
  ImportedExtension,
  ImportedInvestigation,
  ServiceRequestEnd,
} from './imported';
export { weighing } from './weighing';
export type { Weighing } from './weighing';
export type { CaseServiceOptions, CommandContext, Executed } from './service';
