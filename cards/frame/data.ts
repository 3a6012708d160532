/**
 * What each card is given. Plain data: dates as `YYYY-MM-DD`, distances as numbers, kinds as codes;
 * the cards find the words. Text in here is treated as untrusted: no field is ever read as Markdown.
 */
import type {
  CaseStatus,
  Channel,
  EnquiryKind,
  FeedbackType,
  Holder,
  Outcome,
} from '../../services/cases/events';
import type { DueDate, PlainDate } from '../../services/timescale/types';
import type { Verb } from './verbs';

/** Adaptive Card 1.5 JSON and its plain twin, which stands alone (notification, screen reader, old client). */
export interface BuiltCard {
  card: Record<string, unknown>;
  text: string;
}

/** One thing that a tap does. The card sends back `{verb, ref, version}` and the inputs, nothing else. */
export interface ActionSpec {
  /** A verb in words: "Response sent". */
  title: string;
  verb: Verb;
  /** Default: the card's own. */
  ref?: string | null;
  version?: number | null;
  style?: 'positive' | 'destructive';
  /** A sentence to agree to first, for what can't be taken back. */
  confirm?: string;
  /** The heading that it stands under behind More; those without one come first. */
  group?: string;
  /** Sends and checks the card's inputs; default only for the first action of a form. */
  sendsInputs?: boolean;
}

/** What every card is given. */
export interface Common {
  /** ISO instant of the facts shown; printed in the foot, and "today" for the dates. */
  asAt: string;
  /** Whose it is and who may see it; default "Only you see this". */
  audience?: string;
  /**
   * Lets Teams bring the card up to date by itself whenever it is seen (the Refresh button is there anyway).
   * Leave out for the local client, which prints a warning under such a card.
   */
  autoRefresh?: boolean;
  /** How its actions can be typed: "response sent 0042 today". Shown under More. */
  canType?: string[];
}

export interface CaseHead {
  ref: string;
  version: number;
  feedbackType: FeedbackType;
  enquiryKind: EnquiryKind | null;
}

export type Progress = 'onTrack' | 'dueSoon' | 'overdue';
export type DateStatus = Progress | 'met' | 'metLate' | 'notStarted' | 'unknown' | 'none';

/** One row of a dates table. */
export interface DateLine {
  label: string;
  on: PlainDate | null;
  /** Days from today to `on`, negative once past; null: not said (past the calendar's end, or done). */
  distance: number | null;
  /** Default `working`. */
  unit?: 'working' | 'calendar';
  status: DateStatus;
  /** Why there is no date, or what it depends on: "starts when the acknowledgement is sent". */
  note?: string;
}

export interface Choice {
  label: string;
  value: string;
}

/** One labelled line: "Team: Disabled Children's Team". */
export interface Line {
  label: string;
  value: string;
}

// Logging

export interface ReadBackQuestion {
  /** Input id becomes `q.<slot>`. */
  slot: string;
  says: string;
  choices: Choice[];
  /** Default true; false where something sensible is taken when it is left (the earliest day). */
  required?: boolean;
  /** "If you leave this, the earliest day is taken." */
  hint?: string;
  error?: string | null;
}

export interface ReadBackData extends Common {
  draftId: string;
  version: number;
  /** Null: not known yet, and one of the questions. */
  feedbackType: FeedbackType | null;
  enquiryKind: EnquiryKind | null;
  /** True where the type was read from the words and a person should look: "Looks like a complaint". */
  proposed: boolean;
  receivedOn: PlainDate | null;
  happenedOn: PlainDate | null;
  /** Names with teams, as the directory has them. */
  about: string[];
  from: string | null;
  team: string | null;
  channel: Channel | null;
  /** Verbatim. */
  words: string;
  /** What saving would set off, or nothing for what isn't timed. */
  setsOff: DateLine[];
  /** "If this follows the statutory procedure": stands over the dates. */
  setsOffIf?: string;
  questions: ReadBackQuestion[];
  /** Anything that the sender should know before saving: a possible duplicate, a holiday, a weekend. */
  notes?: string[];
}

export interface ReceiptData extends Common {
  head: CaseHead;
  /** "Sam Doyle in the complaints team decides the procedure by Thu 12 Mar." */
  next: string;
  dates: DateLine[];
  /** False where the sender may not open what they sent (a complaint about themself). */
  mayOpen: boolean;
  /** Absent: can't be undone. */
  undo?: boolean;
}

// A case

export interface CaseCardData extends Common {
  head: CaseHead;
  /** What has just happened, said first: "Acknowledgement recorded for Wed 11 Mar." */
  note?: string;
  status: CaseStatus;
  stage: number;
  procedure: string | null;
  /** The next date first; all that matter. */
  due: DateLine[];
  holder: {
    kind: Holder;
    name: string | null;
    since: PlainDate;
    workingDays: number | null;
  } | null;
  investigator: string | null;
  /** Whether whoever was given it has taken it on, and when. Absent: nobody was asked. */
  taken?: { on: PlainDate | null } | null;
  /** By when a draft should be with sign-off; null or absent: nothing to plan. */
  draftBy?: PlainDate | null;
  /** Where several teams work on this stage: each with whoever has it and how far they are. */
  teams?: Line[];
  team: string | null;
  /** Of the present stage. */
  points: PointLine[];
  outcome: Outcome | null;
  /** What whoever works on it must know of the complainant: consent, advocate, adjustments. */
  needs: Line[];
  /** Where it stands beyond its dates: sent back and why, signed off, the Ombudsman. */
  standing?: Line[];
  /** For Details: who complains and what they need, who takes part, the stages before. */
  more?: Line[];
  /** Newest last; the card shows the last three. */
  events: EventLine[];
  /** Verbatim, or null where this person doesn't see them. */
  words: string | null;
  actions: ActionSpec[];
}

export interface PointLine {
  n: number;
  /** What the point is, where it has been written down. */
  summary?: string | null;
  outcome: Outcome | null;
}

export interface EventLine {
  on: PlainDate;
  /** "Acknowledgement sent". */
  what: string;
  by: string | null;
}

export interface HistoryData extends Common {
  head: CaseHead;
  /** One page, oldest first. */
  events: EventLine[];
  total: number;
  paging: Paging;
}

/** Page 1 is the first. The buttons send `ref` and the wanted page as `version`. */
export interface Paging {
  /** Where the pages are remembered: a list's id, or the case's reference for a history. */
  ref: string;
  page: number;
  pages: number;
}

export interface DateExplainedData extends Common {
  /** Null: a what-if, no case touched. */
  head: CaseHead | null;
  due: DueDate;
  /** From today to the binding date, as the dates table says it. */
  line: DateLine;
  /** The asker's own date and the sentence that explains the difference. */
  asked: { on: PlainDate; says: string } | null;
}

export interface WhatIfData extends Common {
  /** "If it had been received on Tue 23 Dec 2025"; it may lie ahead. */
  ifReceivedOn: PlainDate;
  /** The later stage that is supposed to be asked for that day. */
  stage?: number;
  procedures: {
    name: string;
    dates: DateLine[];
    skipped: string[];
    /** What a date was counted from that has not happened. */
    assumed?: string[];
  }[];
}

// Lists and nudges

export interface CaseRow {
  ref: string;
  version: number;
  feedbackType: FeedbackType;
  enquiryKind: EnquiryKind | null;
  /** What is due, null: nothing. `label` says what: "Answer at stage 1". */
  due: DateLine | null;
  holder: string | null;
  /** One more thing worth a glance: the last reason given, "not triaged". */
  note?: string | null;
}

export interface ListData extends Common {
  /** "Your cases", "Late in Disabled Children's Team". */
  title: string;
  total: number;
  /** At most ten are shown. */
  rows: CaseRow[];
  paging: Paging | null;
  /** What would be here and how to make the first one; said when there is nothing. */
  whenEmpty: string;
}

export interface NudgeData extends Common {
  head: CaseHead;
  due: DateLine;
  /** What is missing: "Nothing is with sign-off yet." */
  missing: string | null;
  /** "Draft to Tom Reeve by Thu 19 Mar." */
  first?: string | null;
  /** What was last said: "Waiting on the school, said Mon 9 Mar." */
  lastSaid?: string | null;
  /** Set once answered: the card says so and offers no second answer. */
  answered?: string | null;
  /** Something to be put right, by its id in the case (`action.1`): it is answered by saying that it is done. */
  task?: string;
  /** Given to them and not yet taken on: that is what is asked. */
  asked?: boolean;
  /** For a manager: reads, opens, but does not answer for the investigator. */
  forManager?: boolean;
}

export interface BundleData extends Common {
  /** First name to greet, or null. */
  name: string | null;
  /** `act`: what can be said of it with one tap, without leaving the list. */
  rows: (CaseRow & { missing?: string | null; act?: ActionSpec | null })[];
  total: number;
  /** Opens the whole list when there is more than a card holds. */
  paging: Paging | null;
}

export type TeamCountId = 'open' | 'dueThisWeek' | 'late' | 'unallocated' | 'waiting';

export interface TeamStatusData extends Common {
  /** "Disabled Children's Team", "All teams". */
  scope: string;
  /** What Refresh sends back as `ref`: the id of the team, or of the set of teams. */
  listRef: string;
  counts: {
    id: TeamCountId;
    /** Default words by id; `waiting` is sign-off or triage by role. */
    label?: string;
    /** A string where small numbers are hidden: "fewer than 5". */
    count: number | string;
    /** Id of the list that it opens. */
    listRef: string;
  }[];
  /** At most eight bars. */
  chart: { title: string; bars: { label: string; count: number }[] } | null;
  /** The three that most need a person. */
  needPerson: CaseRow[];
}

export * from '../data-forms';
export type { PlainDate };
