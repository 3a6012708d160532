/**
 * What may be asked about the cases: what narrows, what is measured, by what it is broken down. Every answer says
 * these back, so nothing is here that could not be said in words.
 */
import type {
  BlockReason,
  CaseStatus,
  Channel,
  ComplainantKind,
  EnquiryKind,
  FeedbackType,
  Holder,
  Outcome,
} from '../terms';
import type { PlainDate } from '../timescale';

/** Both days included. */
export interface Period {
  from: PlainDate;
  to: PlainDate;
}

/** Which of its days has to fall in a period. `due`: the next date that binds. */
export type DayOf = 'received' | 'logged' | 'answered' | 'closed' | 'due';

/** Somebody's part in a case: who has it, or once recorded the act; `any`: whichever of these. */
/** `has`: investigates it or has it for sign-off. */
export type PartIn =
  | 'has'
  | 'investigates'
  | 'signs'
  | 'reported'
  | 'covers'
  | 'answered'
  | 'closed'
  | 'any';

/** What is so of a case or not. */
export type Trait =
  /** Its next date has passed. */
  | 'late'
  /** Answered, at any stage, after the date that bound. */
  | 'wasLate'
  /** Stage 1 was answered by the date that the council's report rule goes by. */
  | 'inTime'
  | 'extended'
  /** Whoever has it said that something is in the way. */
  | 'blocked'
  | 'moreTimeAsked'
  | 'paused'
  | 'withSignOff'
  /** Came back from sign-off with reasons. */
  | 'sentBack'
  /** Accepted, and some team at work has no investigator. */
  | 'unallocated'
  | 'untriaged'
  /** Given to somebody who has not taken it on yet. */
  | 'notTakenOn'
  /** Owes an acknowledgement. */
  | 'unacknowledged'
  /** Acknowledged by the date that bound; after it. */
  | 'acknowledgedInTime'
  | 'acknowledgedLate'
  | 'withoutOutcome'
  | 'withoutLearning'
  | 'withoutCategory'
  | 'withoutTheme'
  /** The Ombudsman asked about it, or it is a letter of theirs. */
  | 'ombudsman'
  /** … and waits for the council's reply. */
  | 'ombudsmanOwed'
  | 'withRemedy'
  | 'remedyOwed'
  | 'withAction'
  | 'actionOwed'
  | 'byChild'
  | 'lookedAfter'
  | 'withAdvocate'
  /** A reasonable adjustment was agreed. */
  | 'adjusted'
  /** The service was bought from somebody else. */
  | 'withProvider'
  /** Somebody else's to answer: a school's, the NHS's. */
  | 'notOurs'
  /** Made after the time limit, and accepted all the same. */
  | 'acceptedLate'
  /** The same person has another complaint. */
  | 'repeat'
  | 'excludedFromTimescales'
  | 'loggedInError';

/** Of which list of the council's, or the Ombudsman's decisions, an entry is recorded of a case any number of times. */
export type Listed = 'remedy' | 'learning' | 'action' | 'delay' | 'enquiryCategory' | 'decision';

/** Each field narrows; a list means any of its members; absent, no condition. */
export interface Filters {
  types?: FeedbackType[];
  enquiryKinds?: EnquiryKind[];
  statuses?: CaseStatus[];
  /** The stage that it is at. */
  stages?: number[];
  /** A stage that it came to, whatever became of it since. */
  reached?: number;
  /** Ids of procedures. */
  procedures?: string[];
  people?: { id: string; as: PartIn }[];
  /** Ids of teams that it is about. */
  teamsAbout?: string[];
  /** Ids of teams at work on it, now or before. */
  teamsAtWork?: string[];
  /** Ids of teams by which a breakdown counts it: the one at work, else the one that it is about. */
  leadTeams?: string[];
  services?: string[];
  holders?: Holder[];
  blockedBy?: (BlockReason | (string & {}))[];
  channels?: Channel[];
  complainants?: ComplainantKind[];
  categories?: string[];
  themes?: string[];
  /** An entry of one of the council's lists that is recorded of it. */
  listed?: { as: Listed; id: string }[];
  outcomes?: Outcome[];
  /** All of these stand in the handle by which staff know the case. */
  words?: string[];
  within?: { day: DayOf; period: Period };
  /** By more than so many working days, of what is late now. */
  lateBy?: number;
  is?: Trait[];
  /** At least one of these: "no outcome or theme". */
  isAny?: Trait[];
  isNot?: Trait[];
}

/** `days`: working days from the day the stage began to stage 1's answer, mean and median. */
export type Measure = 'list' | 'count' | 'share' | 'days';

/** What an answer may be broken down by. Never a person: it orders cases, not people. */
export type Dimension =
  | 'team'
  | 'service'
  | 'type'
  | 'status'
  | 'stage'
  | 'procedure'
  | 'category'
  | 'theme'
  | 'outcome'
  | 'channel'
  | 'complainant'
  | 'holder'
  | Listed
  /** What is in the way of those that are blocked. */
  | 'block'
  | 'month'
  | 'quarter';

export interface Question {
  measure: Measure;
  filters: Filters;
  /** Of a share: what is counted among what `filters` narrow to, which is its base. */
  of?: Filters;
  /** At most two. */
  by?: Dimension[];
  /** Another period, beside `filters.within`. */
  comparedWith?: Period;
  /** Of a list: "the oldest". Absent: what is due next first; of what is over, the newest first. */
  order?: ListOrder;
}

/** By the day on which they were logged. */
export type ListOrder = 'oldest' | 'newest';

/** What a line changes of the question before it: "and south?", "only the late ones", "same for last year", "by team". */
export interface QuestionChange {
  measure?: Measure;
  /** Takes the place of the same filters of the question before, but for traits, which come beside it. */
  filters?: Filters;
  of?: Filters;
  by?: Dimension[];
  comparedWith?: Period;
  /** What is no longer to narrow: "all teams", "not just complaints", "ever". */
  without?: (keyof Filters)[];
}
