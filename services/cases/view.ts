/** The folded case: what `evolve` makes of the events. Kept beside them for queries; never edited by hand. */
import type { ClockEvent, DueState, PlainDate } from '../timescale/types';
import type {
  CaseStatus, Channel, Complainant, EnquiryKind, FeedbackType, Holder, Outcome,
} from './events';

/** A due date as kept in the view: the explanation is recomputed on demand. */
export interface DueSummary {
  id: string;
  label: string;
  stage: number;
  state: DueState;
  target: PlainDate | null;
  lawfulMaximum: PlainDate | null;
  promised: PlainDate | null;
  binding: PlainDate | null;
  metOn: PlainDate | null;
}

/** One team's work on one stage. */
export interface Investigation {
  stage: number;
  teamId: string;
  teamName: string;
  investigatorId: string | null;
  assignedOn: PlainDate;
  respondedOn: PlainDate | null;
  outcome: Outcome | null;
  points: Outcome[];
}

/** A stretch of time in one pair of hands. `until` null: still so. */
export interface Hold {
  holder: Holder;
  personId: string | null;
  from: PlainDate;
  until: PlainDate | null;
}

export interface CaseView {
  ref: string;
  version: number;
  feedbackType: FeedbackType;
  enquiryKind: EnquiryKind | null;
  status: CaseStatus;
  triaged: boolean;
  procedureId: string | null;
  receivedOn: PlainDate;
  happenedOn: PlainDate | null;
  loggedAt: string;
  loggedBy: string;
  channel: Channel | null;
  complainant: Complainant;
  /** Verbatim. Personal data. */
  words: string;
  about: string[];
  teamId: string | null;
  teamName: string | null;
  service: string | null;
  stage: number;
  investigations: Investigation[];
  holds: Hold[];
  /** The dated facts that the timescale engine reads. */
  clock: ClockEvent[];
  due: DueSummary[];
  nextDue: { id: string; label: string; on: PlainDate } | null;
  acknowledgedOn: PlainDate | null;
  respondedOn: PlainDate | null;
  closedOn: PlainDate | null;
  outcome: Outcome | null;
  learning: { recorded: boolean; noneBecause: string | null };
  /** Last answer to a nudge; changes the next one's wording. */
  lastWord: { kind: 'onTrack' | 'blocked' | 'moreTimeAsked'; on: PlainDate; reason: string | null } | null;
  /** Ids that may not see the case: those complained about, and their line where the council says so. */
  bars: string[];
  /** Command ids already folded in, latest last (bounded), so that a repeat is recognised. */
  recentCommands: string[];
}
