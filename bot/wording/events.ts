/** Each event of a case in the words of staff, for histories and audit. No quotes from citizens. */
import type {
  CaseEvent,
  CaseEventType,
  Outcome,
  Part,
  ReopenChoice,
  Step,
  OmbudsmanDecision,
  StageAcceptance,
} from '../../services/cases/events';
import { lowerFirst } from '../../cards';
import type { Correction } from '../../services/cases/commands';
import { londonDate, sayDate, type PlainDate } from '../../services/timescale';
import { sayFacts } from './counted';
import { sayOutside } from './outside';
import { sayUndone } from './undone';

export const OUTCOME_WORDS: Record<Outcome, string> = {
  upheld: 'upheld',
  partiallyUpheld: 'partially upheld',
  notUpheld: 'not upheld',
  noFinding: 'no finding',
  withdrawn: 'withdrawn',
  questionAnswered: 'question answered',
  notRecorded: 'not recorded',
};

/** The Ombudsman's decisions in the words of its letters. */
export const DECISION_WORDS: Record<OmbudsmanDecision, string> = {
  upheld: 'Upheld: fault and injustice',
  faultNoInjustice: 'Upheld: fault, no injustice',
  notUpheld: 'Not upheld: no fault',
  noFinding: 'No finding',
  premature: 'Premature: the council answers first',
  referredBack: 'Referred back for local resolution',
  closedAfterInitialEnquiries: 'Closed after initial enquiries',
  notInvestigated: 'Not investigated',
  incompleteOrInvalid: 'Incomplete or invalid',
  withdrawn: 'Withdrawn',
};

/** Older cases hold the decision in somebody's own words: those are said as they stand. */
export const decisionWords = (outcome: string): string =>
  DECISION_WORDS[outcome as OmbudsmanDecision] ?? outcome;

type Names = (personId: string) => string;
type Sayer<T extends CaseEventType> = (
  event: Extract<CaseEvent, { type: T }>,
  names: Names,
) => string;

const day = (on: PlainDate) => sayDate(on);
const stageOf = (stage: number) => (stage > 1 ? ` at stage ${stage}` : '');

const typeWords = (e: Extract<CaseEvent, { type: 'retyped' }>): string => {
  if (e.feedbackType === 'serviceRequest') return 'service request';
  if (e.enquiryKind === null) return e.feedbackType;
  return `${e.enquiryKind === 'mp' ? 'MP' : e.enquiryKind} enquiry`;
};

const SAYERS: { [T in CaseEventType]: Sayer<T> } = {
  received: () => 'Received and logged',
  accepted: (e) => (e.late ? 'Accepted although it was made late' : 'Accepted'),
  refused: () => 'Not accepted',
  referredElsewhere: (e) => `Not the council’s to answer: ${lowerFirst(e.label)}`,
  assigned: (e, names) =>
    e.outside
      ? `Given to ${sayOutside(e.outside)}, from outside the council, for ${e.teamName}`
      : `Given to ${e.teamName}${e.investigatorId ? `, ${names(e.investigatorId)} investigating` : ''}`,
  takenOn: () => 'Taken on',
  handedBack: () => 'Handed back',
  conflictDeclared: (e, names) => `${names(e.personId)} declared a conflict of interest`,
  conflictProposed: (e, names) => `A conflict of interest of ${names(e.personId)} was proposed`,
  conflictRefused: (e, names) => `${names(e.personId)} has no conflict of interest: decided`,
  barLifted: (e, names) => `${names(e.personId)} may see it again`,
  standInCalled: (e, names) => `${names(e.personId)} stands in for the complaints team`,
  stoodDown: (e, names) =>
    `${e.personIds.map(names).join(', ')} no longer ${e.personIds.length === 1 ? 'has' : 'have'} it in hand: it is about somebody above them`,
  barred: (e, names) =>
    `Closed to ${e.bars.map(names).join(', ')}: ${e.with ? 'so is the case that this one is merged with' : 'the directory’s lines of management changed'}`,
  noted: () => 'Note added',
  retyped: (e) => `Type changed to ${typeWords(e)}`,
  procedureChanged: () => 'Procedure changed, the dates counted again from receipt',
  closed: () => 'Closed',
  withdrawn: (e) => (e.inError ? 'Taken back: logged in error' : 'Withdrawn by the complainant'),
  reopened: (e) => REOPENED[e.choice],
  linked: (e) => (e.why === 'becameComplaint' ? `Became complaint ${e.to}` : `Linked to ${e.to}`),
  unlinked: (e) => `Link to ${e.to} removed`,
  mergedInto: (e) => `Merged into ${e.ref}`,
  mergedFrom: (e) => `${e.ref} merged into this case`,
  unmerged: (e) => `Merge with ${e.ref} undone`,
  categorised: () => 'Category recorded',
  counted: (e) => `Recorded for the figures: ${sayFacts(e.facts)}`,
  corrected: (e) => `Corrected: ${CORRECTED[e.now.what]}`,
  recalculated: () => 'Dates counted again: the calendar changed',
  undone: (e) => `Taken back: ${sayUndone(e.what)}`,
  acknowledged: () => 'Acknowledgement sent',
  allocated: (e) => `Answer date allocated: ${day(e.to)}`,
  extended: (e) =>
    `Extended${stageOf(e.stage)} to ${day(e.to)}${e.beyond ? ', past the latest day, for a good reason' : ''}`,
  moreTimeRefused: () => 'More time not granted',
  moreTimeAsked: (e) => `More time asked for, to ${day(e.to)}`,
  holdingLetterSent: (e) =>
    e.promised === null
      ? 'Holding letter sent'
      : `Holding letter sent, promising ${day(e.promised)}`,
  paused: () => 'Clock paused',
  resumed: () => 'Clock resumed',
  stageRequested: (e) => `Stage ${e.stage} asked for${e.accepted ? LET_IN[e.accepted.as] : ''}`,
  stageRefused: (e) => `Stage ${e.stage} asked for and not accepted`,
  stageEnded: (e) =>
    `Stage ${e.stage} ${e.how === 'withdrawn' ? 'withdrawn by the complainant' : 'not taken further'}`,
  statementAgreed: () => 'Statement of complaint agreed',
  stepTaken: (e) => STEP_WORDS[e.step],
  responded: (e) => `Answer sent${stageOf(e.stage)}`,
  delayExplained: () => 'Reason for delay recorded',
  excludedFromTimescales: () => 'Left out of timescale figures, with a reason',
  includedInTimescales: () => 'Back in the timescale figures, with a reason',
  ombudsmanAsked: (e) =>
    `The Ombudsman asked the council${e.replyBy ? `, for a reply by ${day(e.replyBy)}` : ''}`,
  ombudsmanReplied: () => 'Reply sent to the Ombudsman',
  ombudsmanDecided: (e) => `The Ombudsman decided: ${decisionWords(e.outcome)}`,
  blocked: () => 'Reported as blocked',
  onTrack: () => 'Reported as on track',
  sentToSignOff: (e, names) => `Sent to ${names(e.to)} for sign-off`,
  returnedFromSignOff: (e) => `Sent back from sign-off: ${e.reasons.join('; ')}`,
  approved: () => 'Signed off',
  letterSent: (e) => `Letter recorded: ${e.kind === 'furtherRights' ? 'further rights' : e.kind}`,
  appointed: (e, names) =>
    `Appointed: ${e.personId ? names(e.personId) : (e.name ?? 'somebody')}, ${PART_WORDS[e.part]}`,
  coverEnded: (e, names) => `${names(e.personId)} no longer covers it`,
  coverArranged: (e, names) => `${names(e.personId)} covers ${day(e.from)} to ${day(e.until)}`,
  pointsAgreed: (e) => `${e.points.length} ${e.points.length === 1 ? 'point' : 'points'} agreed`,
  outcomeRecorded: (e) => `Outcome recorded${stageOf(e.stage)}: ${OUTCOME_WORDS[e.outcome]}`,
  learningRecorded: (e) => (e.noneBecause ? 'No learning, with a reason' : 'Learning recorded'),
  remedyAgreed: (e) =>
    `${e.recommendedBy ? 'Remedy recommended by the Ombudsman' : 'Remedy agreed'}${e.dueOn ? `, by ${day(e.dueOn)}` : ''}`,
  remedyDone: () => 'Remedy done',
  actionAdded: (e, names) => `Improvement action for ${names(e.ownerId)}, due ${day(e.dueOn)}`,
  actionGiven: (e, names) => `Improvement action given to ${names(e.ownerId)}`,
  actionDone: () => 'Improvement action done',
  complimentJudged: (e) =>
    e.counted ? 'Counted as a compliment' : 'Kept as a thank-you, not counted',
  workerThanked: () => 'Thanks passed on',
  complainantDescribed: () => 'Details of the complainant recorded',
  consentRecorded: (e) => `Consent: ${e.status === 'notNeeded' ? 'not needed' : e.status}`,
  sufficientInterestDecided: (e) =>
    `Sufficient interest ${e.accepted ? 'accepted' : 'not accepted'}`,
  advocateRecorded: (e) => `Advocate ${e.status}`,
  adjustmentAgreed: () => 'Reasonable adjustment agreed',
  providerNamed: () => 'Provider recorded',
  behaviourMarked: () => 'Behaviour policy step recorded',
  behaviourCleared: () => 'Behaviour policy step ended',
  imported: (e) => `Brought in from ${e.file ?? 'another system'}`,
};

/** As what a request was let in that came late, or before the answer. */
const LET_IN: Record<StageAcceptance, string> = {
  discretion: ', and accepted all the same',
  unanswered: ', the stage before it not answered in time',
  agreed: ' before the answer, by agreement',
};

const CORRECTED: Record<Correction['what'], string> = {
  receivedOn: 'the day of receipt',
  happenedOn: 'the day it happened',
  date: 'a recorded day',
  complainant: 'who complains',
  channel: 'how it came in',
  subject: 'what it is about',
  about: 'whom it is about',
  team: 'the team it is about',
  category: 'category and themes',
  enquiryCategory: 'what the enquiry is about',
  flags: 'the child’s details',
  appointment: 'an appointment',
  loggedInError: 'it should not have been logged',
};

/** What each way back does to the figures (docs/decisions/0010), said again once it is done. */
const REOPENED: Record<ReopenChoice, string> = {
  newPoints: 'Reopened for new points',
  samePoints: 'Reopened for the same points: one more investigation, no further complaint counted',
  correction: 'Reopened as a correction: the old dates stand, nothing is counted twice',
};

const STEP_WORDS: Record<Step, string> = {
  investigationReported: 'Investigation reported',
  adjudicated: 'Adjudication sent',
  panelMet: 'Panel met',
  panelReported: 'Panel reported',
  authorityResponded: 'Council answered the panel',
};

const PART_WORDS: Record<Part, string> = {
  investigatingOfficer: 'investigating officer',
  independentPerson: 'independent person',
  adjudicator: 'adjudicating officer',
  panelChair: 'panel chair',
  panelMember: 'panel member',
};

/** The day it happened (for what has a day of its own) or was recorded, and what happened. */
export function sayEvent(event: CaseEvent, names: Names): { on: PlainDate; what: string } {
  // The table has one entry per type, each taking its own event: the pairing is by key.
  const sayer = SAYERS[event.type] as Sayer<CaseEventType>;
  const on =
    'on' in event ? event.on : event.type === 'received' ? event.receivedOn : londonDate(event.at);
  return { on, what: sayer(event, names) };
}
