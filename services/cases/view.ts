/** The folded case: what `evolve` makes of the events. Kept beside them for queries; never edited by hand. */
import type { ClockEvent, DueState, PlainDate, ReportingDates } from '../timescale/types';
import type {
  Adjustment,
  AdvocateStatus,
  BlockReason,
  CaseStatus,
  Channel,
  Complainant,
  ConsentStatus,
  EnquiryKind,
  FeedbackType,
  Holder,
  RecordedLetter,
  OmbudsmanDecision,
  Outcome,
  Part,
} from './events';

import type { ImportFacts, ImportedInvestigation, ServiceRequestEnd } from './imported';

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
  /** Working days from day zero to `metOn`, pauses included. Absent: not met, or counted before it was kept. */
  days?: number;
  /** What each report rule measures against; absent where the clock has not started. */
  reporting?: ReportingDates;
  /** The complainant's own time for asking: nobody is late when it closes. */
  window?: boolean;
  /** What a clock that has not started waits for, in a sentence. */
  waitingFor?: string;
}

/** One team's work on one stage. */
export interface Investigation {
  stage: number;
  teamId: string;
  teamName: string;
  investigatorId: string | null;
  assignedOn: PlainDate;
  /** Somebody from outside, in nobody's directory, for whom the complaints team acts. */
  outside?: { name: string; body: string | null } | null;
  /** When it was last given to whoever has it, and by whom. Absent in cases folded before it was kept. */
  given?: { on: PlainDate; by: string };
  /** When they said that they do it, or first did something for it. Null or absent: not yet. */
  takenOn?: PlainDate | null;
  respondedOn: PlainDate | null;
  outcome: Outcome | null;
  points: Outcome[];
  /** Why it was found so; absent: not given. */
  reasons?: string | null;
  /** Whose it was and is, for this team alone. Absent in cases folded before it was kept. */
  holds?: Hold[];
}

/** What was found where no team was at work: the complaints team's own findings. */
export type OwnFinding = Pick<Investigation, 'stage' | 'outcome' | 'points' | 'reasons'>;

/** A stretch of time in one pair of hands. `until` null: still so. */
export interface Hold {
  holder: Holder;
  personId: string | null;
  from: PlainDate;
  until: PlainDate | null;
}

export interface Remedy {
  id: string;
  stage: number;
  kind: string;
  detail: string | null;
  amountPence: number | null;
  agreedOn: PlainDate;
  dueOn: PlainDate | null;
  doneOn: PlainDate | null;
  recommendedBy?: 'ombudsman';
}

/** What the council will change. Outlives the case, and is chased. */
export interface ImprovementAction {
  id: string;
  what: string;
  category: string | null;
  ownerId: string;
  /** Absent in cases folded before it was kept. */
  addedOn?: PlainDate;
  dueOn: PlainDate;
  doneOn: PlainDate | null;
}

/** Who complains beyond the description, and what they need. */
export interface Circumstances {
  madeByChild: boolean | null;
  ageBand: 'under12' | '12AndOver' | null;
  lookedAfter: boolean | null;
  consent: { status: ConsentStatus; on: PlainDate } | null;
  sufficientInterest: { accepted: boolean; reason: string; on: PlainDate } | null;
  advocate: { status: AdvocateStatus; name: string | null; on: PlainDate } | null;
  adjustments: { what: string; on: PlainDate; reviewOn: PlainDate | null }[];
  provider: string | null;
  /** Asked, and none is needed; the council itself provides the service. Absent: not asked. */
  noAdjustments?: boolean;
  noProvider?: boolean;
  /** `on` is absent in cases folded before it was kept. */
  behaviour: { step: string; reason: string; reviewOn: PlainDate; on?: PlainDate } | null;
}

/** The last that the Ombudsman asked about the case. What is optional is absent in cases folded before it was kept. */
export interface OmbudsmanEnquiry {
  askedOn: PlainDate;
  /** The day that their letter asks for; null: the council's own rule, `procedureId`. */
  replyBy?: PlainDate | null;
  procedureId?: string | null;
  repliedOn?: PlainDate | null;
  decidedOn: PlainDate | null;
  outcome: OmbudsmanDecision | (string & {}) | null;
}

/** A stage that has ended: its points stay with it, the findings with its investigations. */
export interface PastStage {
  stage: number;
  points: string[];
  outcome: Outcome | null;
  /** Absent in cases folded before they were kept. */
  respondedOn?: PlainDate | null;
  learning?: { recorded: boolean; noneBecause: string | null };
}

/** A stage that was withdrawn or refused after it had begun: the case went on without it. */
export interface EndedStage {
  stage: number;
  how: 'withdrawn' | 'refused';
  on: PlainDate;
  reason: string | null;
  points: string[];
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
  /** What it is about in a few words, where somebody gave it; absent or null: as the words say. Personal data. */
  subject?: string | null;
  teamId: string | null;
  teamName: string | null;
  service: string | null;
  stage: number;
  investigations: Investigation[];
  /** Whoever had a part in a stage, also once somebody else has it. Absent: nobody, or folded before it was kept. */
  handlers?: {
    stage: number;
    personId: string;
    as: 'investigated' | 'drafted' | 'signed' | 'answered';
  }[];
  holds: Hold[];
  /** The dated facts that the timescale engine reads. */
  clock: ClockEvent[];
  due: DueSummary[];
  nextDue: { id: string; label: string; on: PlainDate } | null;
  acknowledgedOn: PlainDate | null;
  respondedOn: PlainDate | null;
  closedOn: PlainDate | null;
  /** Who closed it. Absent: nobody, or folded before it was kept. */
  closedBy?: string | null;
  outcome: Outcome | null;
  learning: { recorded: boolean; noneBecause: string | null };
  /** Last answer to a nudge; changes the next one's wording. */
  lastWord: {
    kind: 'onTrack' | 'blocked' | 'moreTimeAsked';
    on: PlainDate;
    /** Whose word it is. Absent in cases folded before it was kept. */
    by?: string;
    reason: string | null;
    /** The day until which more time is asked for. */
    to?: PlainDate;
  } | null;
  /** Ids that may not see the case: those complained about, and their line where the council says so. */
  bars: string[];
  /** Command ids already folded in, latest last (bounded), so that a repeat is recognised. */
  recentCommands: string[];
  /** Sequence number of the last event folded in. */
  lastSeq: number;
  /** The calendar and way of counting behind `due`; others in force are told apart by it. */
  countedBy: string;
  /** The case this one was made from (new points, a service request that became a complaint). */
  madeFrom: string | null;
  /** Logged by mistake and taken back by its sender: status `withdrawn`, in no figure. */
  loggedInError: boolean;
  refusedBecause: string | null;
  /** Not the council's to answer: whose, and what the complainant is told. Absent: it is the council's. */
  elsewhere?: { to: string; label: string; says: string; on: PlainDate };
  /** Made after the limit, accepted all the same. Absent: it was in time, or nothing is known of when it happened. */
  acceptedLate?: { limit: PlainDate; reason: string };
  mergedInto: string | null;
  /** Exclusions of the case that it went into: they hold here too, or this one would give that one away. */
  mergedIntoBars: string[];
  /** Its own receipt and exclusions, apart from those of cases merged into it. */
  own: {
    receivedOn: PlainDate;
    bars: string[];
    /** Of the bars those of the words and the directory, which no person lifts. Absent: all of them. */
    fixed?: string[];
  };
  /** Conflicts of somebody else's, which the complaints team is to decide. Absent: none. */
  proposedConflicts?: { personId: string; shutsOut: string[]; by: string }[];
  /** Whom the council's file names where nobody of the complaints team is left. Absent: nobody was called. */
  standIn?: string;
  /** Cases merged into this one: the earliest receipt counts, the exclusions unite. */
  mergedFrom: {
    ref: string;
    receivedOn: PlainDate;
    bars: string[];
    /** Whom it is about. Absent: nobody named, or folded before it was kept. */
    about?: string[];
    /** The statutory procedure that came with it, and the one that it took the place of. */
    procedureId?: string;
    before?: string | null;
  }[];
  links: { to: string; why: string }[];
  problemCategory: string | null;
  themes: string[];
  /** Of an enquiry: which of the council's kinds. Absent: not recorded. */
  enquiryCategory?: string;
  /** Texts of the numbered points of this stage, once agreed. Personal data. */
  points: string[];
  /** Absent: none. */
  ownFindings?: OwnFinding[];
  /** Absent in cases folded before it was kept. */
  pastStages?: PastStage[];
  /** Absent: none. */
  endedStages?: EndedStage[];
  /** Requests for a stage that were weighed and not let in. Absent: none. */
  refusedStages?: { stage: number; on: PlainDate; reason: string }[];
  learningPoints: { what: string; category: string | null }[];
  remedies: Remedy[];
  actions: ImprovementAction[];
  circumstances: Circumstances;
  appointments: {
    stage: number;
    part: Part;
    personId: string | null;
    name: string | null;
    on: PlainDate;
  }[];
  letters: { kind: RecordedLetter; on: PlainDate }[];
  signOff: {
    state: 'with' | 'returned' | 'approved';
    personId: string;
    /** Who sent it. Absent in cases folded before it was kept. */
    sentBy?: string;
    /** Who signed it or sent it back, whoever it was sent to. Absent while it waits, and in cases folded before it was kept. */
    doneBy?: string;
    since: PlainDate;
    reasons: string[];
  } | null;
  block: { reason: BlockReason | (string & {}); note: string | null; on: PlainDate } | null;
  pausedSince: PlainDate | null;
  cover: { personId: string; from: PlainDate; until: PlainDate } | null;
  /** `category`: of the council's list; absent: in somebody's own words alone. */
  delayReasons: { stage: number; reason: string; category?: string }[];
  excludedBecause: string | null;
  ombudsman: OmbudsmanEnquiry | null;
  /** Compliments: counted by the council's own test or kept as a thank-you; null: not yet judged. */
  compliment: { counted: boolean; reason: string | null } | null;
  thanked: { personIds: string[]; on: PlainDate }[];
  /** Every date that an action turned from late into something else: the report prints all of them. */
  adjustments: Adjustment[];
  /** Brought in from another system. Absent: logged here. */
  imported?: { on: PlainDate } & Pick<ImportFacts, 'file' | 'teamName' | 'flags' | 'written'>;
  /** Its investigations as they were brought in; what happened to them since stands in the other fields. */
  records?: ImportedInvestigation[];
  /** What the other system knew became of a service request. Absent: as the status and the links say. */
  serviceRequest?: ServiceRequestEnd;
  /** The answer of each team where several are at work on one stage: one due date each. Absent: one at most. */
  teamDues?: { stage: number; workId: string; due: DueSummary }[];
}
