/** A procedure as the engine reads it: what a file of `procedures/` becomes once checked. */
import type { Citation, ClockEventKind, Length, PlainDate } from './types';

/** An event at a stage. Stage 0 is the whole case. */
export interface EventAtStage {
  event: ClockEventKind;
  stage: number;
}

/** Where a count may start, tried in order: an event, or the due date of an earlier timescale. */
export type StartRule = EventAtStage | { dueDateOf: string };

export interface ExtensionRule {
  /** The ceiling, counted from the same day zero as the timescale itself. */
  maxTotal: Length;
  /** How often; null: as often as the ceiling allows. */
  times: number | null;
  /** Codes that are good reasons; `any`: a reason must be given, the source does not list them. */
  reasons: string[] | 'any';
  /** The ceiling holds "without good reason": past it with one, and counted apart. */
  beyond: boolean;
  /** Where the latest date is counted from another event than the timescale itself; null: from the same day zero. */
  ceilingFrom: { event: EventAtStage; citation: Citation } | null;
  citation: Citation;
}

export interface AllocationRule {
  citation: Citation;
  /** A letter from outside gives the date: sooner or later than the standard, whenever it comes, and as often. */
  byLetter: boolean;
  /** A limit that the source mentions but that does not bind: crossing it leaves a note. */
  softCeiling: { length: Length; citation: Citation } | null;
}

export interface PauseRule {
  reasons: string[];
  /** True where a pause may carry the date past the extension's ceiling. */
  liftsCeiling: boolean;
  citation: Citation;
}

/** One timescale: its length, what starts and meets it, what may move it, and where each is written. */
export interface Timescale {
  id: string;
  label: string;
  /** "Answer within 10 working days of receipt". */
  rule: string;
  stage: number;
  /** Null where the source gives no limit. */
  length: Length | null;
  from: StartRule[];
  /** A start that was itself late counts from when it was due, by this timescale above; null: from when it happened. */
  startsBy: string | null;
  metBy: EventAtStage[];
  /** Not running before this has happened, although the count may start earlier (a cumulative limit). */
  opensOn: EventAtStage | null;
  /** Left out until one of its own `metBy` events is recorded: a measure, not a date to work to. */
  measureOnly: boolean;
  /** A time in which the complainant may ask for something: it closes, nobody is late. */
  window: boolean;
  /** The council's practice rather than law: a council may set another length. */
  practice: boolean;
  citation: Citation;
  extension: ExtensionRule | null;
  allocation: AllocationRule | null;
  pauses: PauseRule | null;
  notes: string[];
}

/** How a report counts "in time": by the rule, by the date allocated, or by a lawful extension too. */
export type ReportRule = 'standard' | 'allocated' | 'extended';

export interface Stage {
  no: number;
  name: string;
  actor: string;
  /** People whom the source names for it; `outside`: where it says that nobody of the council may be one. */
  parts: { part: string; outside: Citation | null }[];
}

export interface Procedure {
  id: string;
  name: string;
  /** Other ids under which people know it. */
  aliases: string[];
  feedbackType: 'complaint' | 'compliment' | 'comment' | 'enquiry' | 'serviceRequest';
  inForce: {
    from: PlainDate;
    /** The last day; null: still in force. */
    until: PlainDate | null;
    /** What it replaced, in words; null: nothing that the sources name. */
    replaced: string | null;
    citation: Citation;
  };
  /** Whether the law itself gives the procedure: what belongs under it stays under it. */
  statutory: boolean;
  /** In force but not yet used by the ombudsman, …: said beside every date that starts before `until`. */
  transition: { until: PlainDate; says: string } | null;
  workingDay: {
    /** Whether a council's own closure days are left out of the count. */
    skipsClosures: boolean;
    citation: Citation;
  };
  /** How long after its grounds arose a complaint may be made; `discretion`: the council may accept it later. */
  timeLimit: { length: Length; discretion: boolean; citation: Citation } | null;
  stages: Stage[];
  timescales: Timescale[];
  /** What this council's report uses; null: the source does not say. */
  reportRule: ReportRule | null;
  notes: string[];
  /** The version of the same procedure that was in force before this one. */
  earlier: Procedure | null;
}
