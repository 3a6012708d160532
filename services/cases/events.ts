/**
 * A case is its history: an append-only list of these events. Everything else is derived from them.
 * Past tense, in the field's words (docs/glossary.md). Personal data sits only where marked.
 */
import type { PlainDate } from '../timescale/types';

export type FeedbackType = 'compliment' | 'comment' | 'complaint' | 'enquiry' | 'serviceRequest';
export type EnquiryKind = 'mp' | 'councillor' | 'ombudsman';
export type CaseStatus = 'draft' | 'open' | 'responded' | 'closed' | 'withdrawn' | 'notAccepted';
export type Holder = 'complaintsTeam' | 'investigator' | 'signOff' | 'otherAgency' | 'complainant';
export type Outcome =
  | 'upheld'
  | 'partiallyUpheld'
  | 'notUpheld'
  | 'noFinding'
  | 'withdrawn'
  | 'questionAnswered'
  | 'notRecorded';
export type Channel =
  | 'staff'
  | 'telephone'
  | 'email'
  | 'letter'
  | 'onlineForm'
  | 'portal'
  | 'inPerson'
  | 'socialMedia'
  | 'other';
export type ComplainantKind =
  | 'child'
  | 'parent'
  | 'carer'
  | 'fosterCarer'
  | 'relative'
  | 'advocate'
  | 'solicitor'
  | 'professional'
  | 'mp'
  | 'councillor'
  | 'organisation'
  | 'anonymous'
  | 'other';

export interface Complainant {
  kind: ComplainantKind | null;
  /** As the sender wrote it ("mum", "foster carers", a name). Personal data. */
  description: string | null;
  /** Pseudonymous key for repeat complainants; null when unknown. */
  key: string | null;
}

/** What was logged, read back and confirmed by the sender. */
export interface Received {
  type: 'received';
  feedbackType: FeedbackType;
  enquiryKind: EnquiryKind | null;
  receivedOn: PlainDate;
  happenedOn: PlainDate | null;
  channel: Channel | null;
  complainant: Complainant;
  /** The words exactly as typed or quoted. Personal data. */
  words: string;
  /** Directory ids of staff thanked or complained about. */
  about: string[];
  teamId: string | null;
  teamName: string | null;
  service: string | null;
  /** What the council file proposes; decided at triage. Null where nothing is timed. */
  procedureId: string | null;
  /** Who may not see it (policy's `barsFor`, as it stood when logged); absent: a complaint bars those in `about`. */
  bars?: string[];
  /** A case made from another (new points raised, a service request that became a complaint). */
  from?: string | null;
}

/** Choices on a return after closure: each says what it does to the figures (docs/decisions). */
export type ReopenChoice = 'newPoints' | 'samePoints' | 'correction';
export type BlockReason =
  | 'complainant'
  | 'otherAgency'
  | 'staffAway'
  | 'signOff'
  | 'workload'
  | 'other';
export type ConsentStatus = 'notNeeded' | 'asked' | 'given' | 'refused';
export type AdvocateStatus = 'offered' | 'requested' | 'appointed' | 'declined';
export type Step =
  | 'investigationReported'
  | 'adjudicated'
  | 'panelMet'
  | 'panelReported'
  | 'authorityResponded';
/** Statutory parts played by people, who may be outside the directory. */
export type Part =
  | 'investigatingOfficer'
  | 'independentPerson'
  | 'adjudicator'
  | 'panelChair'
  | 'panelMember';
/** How the Ombudsman closes a complaint: its own list, as the annual letters and the councils' reports print it. */
export type OmbudsmanDecision =
  | 'premature'
  | 'referredBack'
  | 'incompleteOrInvalid'
  | 'notInvestigated'
  | 'closedAfterInitialEnquiries'
  | 'upheld'
  | 'faultNoInjustice'
  | 'notUpheld'
  | 'noFinding'
  | 'withdrawn';
export type LetterKind =
  | 'acknowledgement'
  | 'holding'
  | 'extension'
  | 'response'
  | 'furtherRights'
  | 'other';

/** One date that an event turned from late into something else, for the report's adjustments table. */
export interface Adjustment {
  /** The event's own sequence number. */
  seq: number;
  by: string;
  on: PlainDate;
  /** What was done: `retyped`, `paused`, `undone` … */
  what: string;
  dueId: string;
  /** Which of the dates had been missed. */
  measure: 'target' | 'binding';
  from: PlainDate;
  /** The date that stands now; null: it no longer counts at all. */
  to: PlainDate | null;
}

export interface Recalculation {
  dueId: string;
  measure: 'target' | 'lawfulMaximum' | 'promised' | 'binding';
  from: PlainDate | null;
  to: PlainDate | null;
}

/** Triage and the thread of the case. */
export type ThreadEvent =
  | Received
  | { type: 'accepted'; procedureId: string | null }
  | { type: 'refused'; reason: string }
  | {
      type: 'assigned';
      stage: number;
      teamId: string;
      teamName: string;
      investigatorId: string | null;
      service?: string | null;
      replaces?: string | null;
    }
  /** Whoever was given it says that they do it. */
  | { type: 'takenOn'; stage: number; teamId: string }
  | { type: 'handedBack'; stage: number; teamId: string; reason: string }
  | { type: 'conflictDeclared'; personId: string; bars: string[] }
  /**
   * A change of the directory shut more people out (who now manages somebody it is about); or, `with` a case that
   * this one is merged with, something that was done there did.
   */
  | { type: 'barred'; bars: string[]; with?: string }
  | { type: 'noted'; note: string }
  | {
      type: 'retyped';
      feedbackType: FeedbackType;
      enquiryKind: EnquiryKind | null;
      procedureId: string | null;
      bars?: string[];
    }
  | { type: 'closed'; on: PlainDate }
  | { type: 'withdrawn'; on: PlainDate; inError?: boolean }
  | { type: 'reopened'; choice: ReopenChoice; on: PlainDate; reason: string }
  | { type: 'linked'; to: string; why: string }
  | { type: 'unlinked'; to: string }
  | { type: 'mergedInto'; ref: string; on: PlainDate; bars: string[] }
  | { type: 'mergedFrom'; ref: string; receivedOn: PlainDate; bars: string[] }
  | { type: 'unmerged'; ref: string }
  | { type: 'categorised'; problemCategory: string | null; themes: string[] }
  | { type: 'recalculated'; countedBy: string; moved: Recalculation[] }
  /** `undoes`: the command taken back, with all its events; `what`: the first of them. */
  | { type: 'undone'; undoes: string; what: string; adjustments: Adjustment[] };

/** What bears on dates. */
export type ClockActionEvent =
  | { type: 'acknowledged'; on: PlainDate }
  | { type: 'allocated'; stage: number; to: PlainDate; on: PlainDate }
  | {
      type: 'extended';
      stage: number;
      to: PlainDate;
      on: PlainDate;
      reason: string;
      complainantToldOn: PlainDate | null;
      approvedBy: string;
    }
  | { type: 'moreTimeAsked'; stage: number; to: PlainDate; reason: string }
  | { type: 'moreTimeRefused'; stage: number; reason: string }
  | { type: 'holdingLetterSent'; stage: number; on: PlainDate; promised: PlainDate }
  | { type: 'paused'; stage: number; on: PlainDate; reason: string }
  | { type: 'resumed'; stage: number; on: PlainDate }
  | { type: 'stageRequested'; stage: number; on: PlainDate }
  | { type: 'statementAgreed'; stage: number; on: PlainDate }
  | { type: 'stepTaken'; stage: number; step: Step; on: PlainDate }
  | { type: 'responded'; stage: number; on: PlainDate; teamId?: string | null }
  | { type: 'delayExplained'; stage: number; reason: string }
  | { type: 'excludedFromTimescales'; reason: string }
  /**
   * The Ombudsman's letter came. `replyBy`: the day it asks for; absent, the rule of `procedureId` (the council's
   * own for such enquiries, as it was in force that day) counts it. Both are absent in histories from before they were kept.
   */
  | {
      type: 'ombudsmanAsked';
      on: PlainDate;
      replyBy?: PlainDate | null;
      procedureId?: string | null;
    }
  | { type: 'ombudsmanReplied'; on: PlainDate }
  /** Older histories hold the decision in somebody's own words. */
  | { type: 'ombudsmanDecided'; on: PlainDate; outcome: OmbudsmanDecision | (string & {}) };

/** The work: who has the ball, the answer, what came of it. */
export type WorkEvent =
  | { type: 'blocked'; reason: BlockReason | (string & {}); note: string | null }
  | { type: 'onTrack' }
  | { type: 'sentToSignOff'; to: string; on: PlainDate }
  | { type: 'returnedFromSignOff'; reasons: string[] }
  | { type: 'approved' }
  | { type: 'letterSent'; kind: LetterKind; on: PlainDate }
  | {
      type: 'appointed';
      stage: number;
      part: Part;
      personId: string | null;
      name: string | null;
      on: PlainDate;
    }
  | { type: 'coverArranged'; personId: string; from: PlainDate; until: PlainDate }
  | { type: 'coverEnded'; personId: string }
  | { type: 'pointsAgreed'; points: string[] }
  | {
      type: 'outcomeRecorded';
      stage: number;
      outcome: Outcome;
      points: Outcome[];
      teamId?: string | null;
      /** Why it was found so, as the answer says it. */
      reasons?: string | null;
    }
  | {
      type: 'learningRecorded';
      learning: string | null;
      noneBecause: string | null;
      category?: string | null;
    }
  | {
      type: 'remedyAgreed';
      id: string;
      stage: number;
      kind: string;
      detail: string | null;
      amountPence: number | null;
      on: PlainDate;
      dueOn: PlainDate | null;
      /** Recommended with the Ombudsman's decision; absent: the council's own. */
      recommendedBy?: 'ombudsman';
    }
  | { type: 'remedyDone'; id: string; on: PlainDate }
  | {
      type: 'actionAdded';
      id: string;
      what: string;
      category: string | null;
      ownerId: string;
      dueOn: PlainDate;
    }
  | { type: 'actionDone'; id: string; on: PlainDate }
  | { type: 'complimentJudged'; counted: boolean; reason: string | null }
  | { type: 'workerThanked'; personIds: string[]; on: PlainDate };

/** Who complains, and what they need. */
export type PeopleEvent =
  | {
      type: 'complainantDescribed';
      complainant: Complainant;
      madeByChild: boolean | null;
      ageBand: 'under12' | '12AndOver' | null;
      lookedAfter: boolean | null;
    }
  | { type: 'consentRecorded'; status: ConsentStatus; on: PlainDate }
  | { type: 'sufficientInterestDecided'; accepted: boolean; reason: string; on: PlainDate }
  | { type: 'advocateRecorded'; status: AdvocateStatus; name: string | null; on: PlainDate }
  | { type: 'adjustmentAgreed'; what: string; on: PlainDate; reviewOn: PlainDate | null }
  | { type: 'providerNamed'; provider: string | null }
  | { type: 'behaviourMarked'; step: string; reason: string; reviewOn: PlainDate }
  | { type: 'behaviourCleared'; reason: string };

export type CaseEventBody = ThreadEvent | ClockActionEvent | WorkEvent | PeopleEvent;

export type CaseEventType = CaseEventBody['type'];

/** An event as it is kept. `seq` counts from 1 in each case; `at` is an ISO instant; `by` a directory id. */
export type CaseEvent = CaseEventBody & {
  seq: number;
  at: string;
  by: string;
  /** One per command: the same command delivered twice is recognised by it. */
  commandId: string;
};
