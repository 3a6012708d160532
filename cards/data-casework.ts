/** What the forms of the longer life of a case are given: sign-off, stages, points, endings, remedies, people. */
import type { PlainDate } from '../services/timescale/types';
import type { ActionSpec, CaseHead, Choice, Common, Line } from './frame/data';
import type { ActionForm, DateFormData, Filled } from './data-forms';

export interface ToSignOffData extends ActionForm {
  approvers: Choice[];
  /** Who signs off for this team, where that is known. */
  approverId: string | null;
  checklist: Line[];
}
export interface SignOffData extends ActionForm {
  checklist: Line[];
}
export interface SendBackData extends ActionForm {
  reasons: Choice[];
}

export interface PointsData extends ActionForm {
  /** Already agreed, in order. */
  points: string[];
  /** Their own words, from which the points are taken. */
  words: string;
}

export interface ProgressData extends DateFormData {
  stage: number;
  /** "Investigation". */
  name: string;
  /** What asking for it sets off, and what must be known first. */
  knows: Line[];
  /** The days among which the words leave it open; empty: any day may be given. */
  days: Choice[];
}
export interface AppointData extends DateFormData {
  parts: Choice[];
  /** Empty: every part is for somebody from outside. */
  people: Choice[];
  /** Parts that nobody of the council may take, in words. */
  outside: string[];
  appointed: Line[];
}
export interface StepData extends DateFormData {
  choices: Choice[];
}
export interface OmbudsmanData extends DateFormData {
  /** "28 days: answer within 28 calendar days …": what counts when the letter names no day. */
  rule: string | null;
  /** The day of a letter that waits already. */
  replyBy: PlainDate | null;
}
export interface OmbudsmanDecisionData extends DateFormData {
  decisions: Choice[];
  remedies: Choice[];
}

export interface AllocateData extends ActionForm {
  latest: PlainDate | null;
}
/** `reasons` empty: the procedure names none, any is typed. */
export interface PauseData extends DateFormData {
  reasons: Choice[];
}
export interface DelayData extends ActionForm {
  reasons: Choice[];
}

export interface ReopenData extends DateFormData {
  /** Each with what it does to the figures. */
  choices: (Choice & { effect: string })[];
}

export interface RemedyData extends ActionForm {
  kinds: Choice[];
  agreed: Line[];
}
export interface ImprovementData extends ActionForm {
  owners: Choice[];
  categories: Choice[];
  min: PlainDate;
  agreed: Line[];
}
/** A remedy or an action that is still to be done. */
export interface DoneData extends DateFormData {
  items: Choice[];
}

export interface HandBackData extends ActionForm {
  /** Who is told. */
  tells: string;
}
export interface ConflictData extends ActionForm {
  /** The sender first. */
  people: Choice[];
}

export interface PairData extends ActionForm {
  /** Cases that look like the same matter; empty: type the reference. */
  candidates: (Choice & { detail: string })[];
}
/** Two cases side by side. `pairRef` names both: what the buttons send. */
export interface PairedData extends Common {
  pairRef: string;
  head: CaseHead;
  other: CaseHead;
  /** What both have in common: "the same team". */
  same: string[];
  /** What a person compares, a line for each case. */
  sides: Line[];
  /** "CF-26-0036 stays, because it came first." */
  stays: string;
  joined: boolean;
  linked: boolean;
}

export interface NeedsData extends ActionForm {
  /** Which parts of the form this complainant needs. */
  sections: { child: boolean; representative: boolean };
  today: PlainDate;
}
export interface BehaviourData extends ActionForm {
  marked: Line | null;
  min: PlainDate;
}

export interface ComplimentData extends ActionForm {
  /** The council's own test, in its words. */
  test: string;
  words: string;
}
export interface ThankData extends ActionForm {
  people: Choice[];
  /** Few enough to tick; else one is picked from the list. */
  several: boolean;
  words: string;
}

export interface LedgerData extends Common {
  head: CaseHead;
  /** Who has it now, or null: nobody, it has ended. */
  now: { who: string; you?: boolean; since: PlainDate; workingDays: number } | null;
  /** Working days per pair of hands; they add up to `elapsed`, with `closedDays`. */
  totals: { who: string; workingDays: number }[];
  elapsed: number;
  closedDays: number;
  /** In order. */
  stretches: { who: string; from: PlainDate; until: PlainDate; workingDays: number }[];
}

export interface WhyLateData extends Common {
  head: CaseHead;
  missed: {
    label: string;
    by: PlainDate;
    metOn: PlainDate | null;
    workingDaysLate: number | null;
  }[];
  /** Who had it and for how long, the longest first. */
  held: { who: string; workingDays: number }[];
  /** Reasons given, extensions, days before it was logged. */
  facts: Line[];
}

export interface ViewersData extends Common {
  head: CaseHead;
  /** Newest first. */
  looks: { asAt: string; who: string; what: string; where: string; refused: boolean }[];
  paging: { ref: string; page: number; pages: number };
}

/** Somebody is away; whoever covers is told once. */
export interface AwayData extends Common, Filled {
  /** The absence that is being changed; null: a new one. */
  changing: string | null;
  /** What could be meant otherwise: "If you are back on Thu 5 Mar, choose Wed 4 Mar." */
  notes?: string[];
  people: Choice[];
  personId: string | null;
  covers: Choice[];
  coverId: string | null;
  firstDay: PlainDate | null;
  lastDay: PlainDate | null;
  min: PlainDate;
}
export interface HandoverFormData extends Common, Filled {
  people: Choice[];
  fromId: string | null;
  toId: string | null;
  /** The day on which they change hands; null: today. */
  on: PlainDate | null;
  awayFrom: PlainDate | null;
  min: PlainDate;
}

/** Bulk handover: what would move, what stays, and that no date moves. */
export interface HandoverPreviewData extends Common {
  planId: string;
  from: string;
  to: string;
  /** The day on which they change hands, where that is a later one. */
  on: PlainDate | null;
  /** First day away, or null: not away, only handing over. */
  awayFrom: PlainDate | null;
  /** Why the preview is shown again: what changed since. */
  changed: string | null;
  moves: Line[];
  /** How many can't go there; who decides instead. No reason is given. */
  stays: { count: number; refs: string[] };
}

export interface ActionsData extends Common {
  title: string;
  rows: { ref: string; what: string; owner: string | null; dueOn: PlainDate; late: boolean }[];
}

/** One thing of a short list that is no case, with at most two things to do about it. */
export interface Item extends Line {
  actions: ActionSpec[];
}
export interface ItemsData extends Common {
  title: string;
  /** Says how many there are, or what would be here. */
  sentence: string;
  items: Item[];
  actions?: ActionSpec[];
}
