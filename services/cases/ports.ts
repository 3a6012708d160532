/** What cases need from a store. Two adapters (SQLite, MongoDB), one contract suite (test/contracts). */
import type { PlainDate } from '../timescale/types';
import type { Figures } from './figures';
import type {
  CaseEvent,
  CaseStatus,
  Channel,
  ComplainantKind,
  EnquiryKind,
  FeedbackType,
  Holder,
  Outcome,
} from './events';

/**
 * The flat facts that queries use, derived from the folded case in one place (`indexOf`).
 * Null is written, never missing. Ids compare as bytes.
 */
export interface CaseIndex {
  status: CaseStatus;
  feedbackType: FeedbackType;
  triaged: boolean;
  stage: number;
  holder: Holder | null;
  teamId: string | null;
  investigatorId: string | null;
  receivedOn: PlainDate;
  /** Binding date of the next thing due; null: nothing is due. */
  nextDueOn: PlainDate | null;
  /** Who may see it: `team:T06`, `person:P006`, `service:…`; the complaints team sees all. */
  grants: string[];
  /** Directory ids that may not see, find, count or be assigned it (the conflict firewall). */
  bars: string[];
  /**
   * Short lists in which it stands, whoever looks: `work:P006` (whose it is at this stage, of any team), `owes:P006`
   * (of those, whose answer is missing), `team:T06` (whose answer is missing, of the teams), `unallocated` and
   * `unallocated:T06` (nobody looks into it), `cover:P007`, `asked:2026-11-20` (given out that day, not yet taken on).
   */
  marks: string[];
  /** What questions about many cases ask beside these. */
  facts: CaseFacts;
}

/** The rest of what a question may narrow by, count by or average (`factsOf`). No citizen's words or names. */
export interface CaseFacts {
  enquiryKind: EnquiryKind | null;
  procedureId: string | null;
  service: string | null;
  channel: Channel | null;
  complainant: ComplainantKind | null;
  /** Pseudonymous; null: nobody can be told from another by it. */
  complainantKey: string | null;
  category: string | null;
  outcome: Outcome | null;
  /** In London; null: an index of before it was kept. */
  loggedOn: PlainDate | null;
  answeredOn: PlainDate | null;
  closedOn: PlainDate | null;
  /** Working days that stage 1's answer took; null: not answered, or not timed. */
  days: number | null;
  /** What is so of it any number of times: `work:T06`, `reported:P007`, `theme:Delay`, `is:extended` (`tag`). */
  tags: string[];
}

/** One stored case. `view` is the folded case (services/cases/view.ts), opaque to stores. */
export interface StoredCase<View = unknown> {
  ref: string;
  /** 1 after the first append; every append adds one. */
  version: number;
  /** Unique: what the case was made from (the draft), so that saving twice makes one case. */
  sourceKey: string;
  index: CaseIndex;
  view: View;
  /**
   * What reports count of it, grouped by the store and never read back. Null: no figure counts it; absent: what is kept
   * of it stays.
   */
  figures?: Figures | null;
}

/** Which cases a person may reach: decided by the one policy function, enforced inside every query. */
export interface Reach {
  viewerId: string;
  /** 'all' or any of these grants; bars always win. */
  grants: 'all' | string[];
}

/** Every field narrows. Absent: no condition. */
export interface CaseQuery {
  reach: Reach;
  statuses?: CaseStatus[];
  feedbackTypes?: FeedbackType[];
  triaged?: boolean;
  teamIds?: string[];
  investigatorId?: string | null;
  /** Any of these: read along an index, so that it costs as much as what is found. */
  marks?: string[];
  holder?: Holder;
  dueFrom?: PlainDate;
  dueTo?: PlainDate;
  receivedFrom?: PlainDate;
  receivedTo?: PlainDate;
  /** A case number without its label, e.g. `0042`: matches every label's. */
  number?: number;
  /** What is asked beside that; with it, the list costs as much as all that it holds, and not as its page. */
  facts?: FactFilter;
  /** 'due': nextDueOn then ref, nulls last; 'newest': ref, latest first; 'oldest': ref, earliest first. */
  order: 'due' | 'newest' | 'oldest';
}

/** Facts of which a case has one, by which questions narrow and count. */
export type FactColumn =
  | 'feedbackType'
  | 'enquiryKind'
  | 'status'
  | 'stage'
  | 'procedureId'
  | 'service'
  | 'teamId'
  | 'holder'
  | 'channel'
  | 'complainant'
  | 'category'
  | 'outcome';

export type FactDay = 'receivedOn' | 'loggedOn' | 'answeredOn' | 'closedOn';

/** Every field narrows. */
export interface FactFilter {
  /** One of these. */
  of?: Partial<Record<FactColumn, readonly (string | number)[]>>;
  /** Both days included. */
  between?: { day: FactDay; from: PlainDate; to: PlainDate };
  /** In each group one of these tags. */
  tags?: readonly (readonly string[])[];
  /** None of these. */
  noTags?: readonly string[];
  /** Of somebody who has another case of the same type within the same reach. */
  repeat?: boolean;
}

/**
 * By what a tally is broken down: a fact; `days`; the month (`2026-03`) of a day; or tags that begin like this, in
 * each of which the case counts.
 */
export type TallyKey = FactColumn | 'days' | { month: FactDay } | { tags: string };

/** How many cases have these values, in the order of the keys. */
export interface Tally {
  values: (string | number | null)[];
  n: number;
}

/** More rows than a person could read, or a chart could show. */
export const MOST_TALLIES = 20_000;

/** `after` is the opaque key of the last row seen; limit 1..100. */
export interface Page {
  after: string | null;
  limit: number;
}

export interface CasePage<View> {
  cases: StoredCase<View>[];
  next: string | null;
}

/** Several questions about lists, each with a reach of its own. */
export interface Survey {
  counts: readonly CaseQuery[];
  pages: readonly { query: CaseQuery; page: Page }[];
}

/** Answers in the order of the questions. */
export interface Surveyed<View> {
  counts: number[];
  pages: CasePage<View>[];
}

export interface CaseStore<View = unknown> {
  /**
   * The next number under a label ("26"), atomic over instances; numbers may skip, never repeat.
   * @param above at least one more than this: numbers that came in with cases from elsewhere are taken
   */
  nextNumber(label: string, above?: number): Promise<number>;
  /** @throws StoreError `duplicate` (ref or sourceKey already there) */
  insert(stored: StoredCase<View>, events: CaseEvent[]): Promise<void>;
  get(ref: string): Promise<StoredCase<View> | null>;
  getBySource(sourceKey: string): Promise<StoredCase<View> | null>;
  /**
   * Appends events and replaces index and view, only if the stored version is still `seen`.
   * `stored.version` must be `seen + 1`. All or nothing.
   * @throws StoreError `conflict` (someone else appended), `notFound`
   */
  append(seen: number, stored: StoredCase<View>, events: CaseEvent[]): Promise<void>;
  /**
   * Replaces what lists and figures go by, and nothing else of the case, if its version is still `seen`.
   * @returns false: it has changed since, and whoever changed it wrote this anew; or there is none
   */
  reindex(ref: string, seen: number, index: CaseIndex, figures?: Figures | null): Promise<boolean>;
  /** Events with seq > `after`, in order, at most `limit` (1..1000). */
  history(ref: string, after: number, limit: number): Promise<CaseEvent[]>;
  find(query: CaseQuery, page: Page): Promise<CasePage<View>>;
  count(query: CaseQuery): Promise<number>;
  /**
   * Counts the cases by their values, all from one moment. Without keys: one row, or none where nothing is found.
   * No order is promised.
   * @param by at most three, of which one may be of tags
   * @throws StoreError `invalid` for more than `MOST_TALLIES` rows
   */
  tally(query: CaseQuery, by: readonly TallyKey[]): Promise<Tally[]>;
  /**
   * What `count` and `find` answer to each of these, asked at once. SQLite answers all of them from one moment;
   * MongoDB in one command, in which a write may come between two of them.
   */
  survey(asked: Survey): Promise<Surveyed<View>>;
}

export type StoreErrorCode = 'conflict' | 'duplicate' | 'notFound' | 'unavailable' | 'invalid';

/** The few ways a store fails. `unavailable`: try again later; `invalid`: refused before writing (NUL in an id …). */
export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'StoreError';
  }
}
