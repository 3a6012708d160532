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
  | 'staff' | 'telephone' | 'email' | 'letter' | 'onlineForm' | 'portal' | 'inPerson' | 'socialMedia' | 'other';
export type ComplainantKind =
  | 'child' | 'parent' | 'carer' | 'fosterCarer' | 'relative' | 'advocate' | 'solicitor'
  | 'professional' | 'mp' | 'councillor' | 'organisation' | 'anonymous' | 'other';

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
}

export type CaseEventBody =
  | Received
  | { type: 'accepted'; procedureId: string | null }
  | { type: 'refused'; reason: string }
  | { type: 'acknowledged'; on: PlainDate }
  | { type: 'assigned'; stage: number; teamId: string; teamName: string; investigatorId: string | null }
  | { type: 'allocated'; stage: number; to: PlainDate; on: PlainDate }
  | { type: 'extended'; stage: number; to: PlainDate; on: PlainDate; reason: string; complainantToldOn: PlainDate | null; approvedBy: string }
  | { type: 'moreTimeAsked'; stage: number; to: PlainDate; reason: string }
  | { type: 'holdingLetterSent'; stage: number; on: PlainDate; promised: PlainDate }
  | { type: 'blocked'; reason: string; note: string | null }
  | { type: 'onTrack' }
  | { type: 'noted'; note: string }
  | { type: 'responded'; stage: number; on: PlainDate }
  | { type: 'outcomeRecorded'; stage: number; outcome: Outcome; points: Outcome[] }
  | { type: 'learningRecorded'; learning: string | null; noneBecause: string | null }
  | { type: 'closed'; on: PlainDate }
  | { type: 'withdrawn'; on: PlainDate }
  | { type: 'retyped'; feedbackType: FeedbackType; enquiryKind: EnquiryKind | null; procedureId: string | null }
  | { type: 'undone'; seq: number };

export type CaseEventType = CaseEventBody['type'];

/** An event as it is kept. `seq` counts from 1 in each case; `at` is an ISO instant; `by` a directory id. */
export type CaseEvent = CaseEventBody & {
  seq: number;
  at: string;
  by: string;
  /** One per command: the same command delivered twice is recognised by it. */
  commandId: string;
};
