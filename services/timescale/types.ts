/**
 * The language of the timescale service. Pure data: no clock, no store, no council's name.
 * A date is a plain `YYYY-MM-DD` in Europe/London; a length is in the unit that its rule names.
 */

/** A calendar date, `YYYY-MM-DD`, Europe/London. Never an instant. */
export type PlainDate = string;

/** A date, or that the calendar does not reach it. Written out although `string` swallows it: the reader must see it. */
// eslint-disable-next-line @typescript-eslint/no-redundant-type-constituents
export type MaybeDate = PlainDate | 'unknown';

export type Unit = 'workingDays' | 'calendarDays' | 'weeks' | 'months';

export interface Length {
  n: number;
  unit: Unit;
}

/** Where a number comes from, in the words that a card may print. */
export interface Citation {
  /** Short: "Children Act 1989 Representations Procedure (England) Regulations 2006, reg 14". */
  source: string;
  /** Longer note, where the source needs one. */
  note?: string;
}

/** What can happen in a case that a timescale starts from, is met by, or is moved by. */
export type ClockEventKind =
  | 'groundsArose'
  | 'received'
  | 'acknowledged'
  | 'stageRequested'
  | 'statementAgreed'
  | 'investigationReported'
  | 'allocated'
  | 'extended'
  | 'holdingLetterSent'
  | 'paused'
  | 'resumed'
  | 'responded'
  | 'adjudicated'
  | 'panelMet'
  | 'panelReported'
  | 'authorityResponded'
  /** Withdrawn or not accepted: the stage is over, the case is not. */
  | 'stageEnded'
  | 'withdrawn'
  | 'closed';

/** One dated fact of a case, as the engine reads it. Cases turn their history into these. */
export interface ClockEvent {
  kind: ClockEventKind;
  /** The day it happened (for `extended`: the day it was granted). */
  on: PlainDate;
  /** 0 for the whole case (received, acknowledged at stage 1 is stage 1); 1, 2, 3 for a stage. */
  stage: number;
  /** For `allocated`, `extended`, `holdingLetterSent`: the new date. */
  to?: PlainDate;
  /** A code of the procedure (`complex`, `advocateRequested`, `awaitingConsent` …). */
  reason?: string;
  /** For `extended`: when the complainant was told; absent or null: not told. */
  complainantToldOn?: PlainDate | null;
  /** For `extended`: past the ceiling, for a good reason, where the source allows that. */
  beyond?: boolean;
}

/** One skipped day, by name: "Good Friday", "Saturday", "Council closure: …". */
export interface SkippedDay {
  date: PlainDate;
  why: string;
}

/** How one extension, allocation, letter or pause bore on a date; `counts` false says why not in `says`. */
export interface Movement {
  kind: 'allocated' | 'extended' | 'holdingLetterSent' | 'paused';
  on: PlainDate;
  to: PlainDate | null;
  reason: string | null;
  counts: boolean;
  says: string;
}

/** Everything needed to redo the sum by hand; cards, chat, command line and report print from it. */
export interface Explanation {
  procedureId: string;
  procedureName: string;
  /** The rule in a sentence: "Answer within 10 working days of receipt". */
  rule: string;
  citation: Citation;
  /** Day zero: the day the count starts from, itself not counted. `assumed`: a fall-back stood in. */
  start: { event: ClockEventKind; date: PlainDate; assumed: string | null };
  length: Length;
  /** The days counted, in order: day 1 to day n (for weeks and months: only the last day). */
  days: PlainDate[];
  skipped: SkippedDay[];
  movements: Movement[];
  /** Notes that a reader must see: past the calendar's end, conflict of sources, … */
  notes: string[];
  /** Where an extension could still reach: the further days counted after `days`, up to the ceiling. */
  maximum?: Ceiling | null;
}

/** The lawful maximum, explained: the days between the binding date and it. */
export interface Ceiling {
  length: Length;
  citation: Citation;
  date: PlainDate;
  days: PlainDate[];
  skipped: SkippedDay[];
}

/** The date against which each report rule measures. Pauses never enter it. */
export interface ReportingDates {
  /** The rule alone. */
  standard: PlainDate | null;
  /** The longer date allocated at the start, where the procedure lets one be. */
  allocated: PlainDate | null;
  /** The latest date of a lawful extension; else as `allocated`. */
  extended: PlainDate | null;
}

export type DueState = 'notStarted' | 'running' | 'met' | 'ended' | 'unknown';

/** One due date of one case: three dates, never one. */
export interface DueDate {
  /** `acknowledge`, `stage1.response`, `stage2.response`, `stage3.panel` … */
  id: string;
  /** In staff's words: "Acknowledge", "Answer at stage 1". */
  label: string;
  stage: number;
  state: DueState;
  /** The rule's own date, or the longer one allocated at the start. Null: not started, no limit, or unknown. */
  target: PlainDate | null;
  /** The last date that any extension could lawfully reach. */
  lawfulMaximum: PlainDate | null;
  /** What the complainant was last told, by extension or holding letter. */
  promised: PlainDate | null;
  /** The date that binds today: the target, moved only by what lawfully moves it. */
  binding: PlainDate | null;
  /** When it was met, if it was. */
  metOn: PlainDate | null;
  explanation: Explanation | null;
  /** What each report rule measures against; absent where the clock has not started. */
  reporting?: ReportingDates;
  /** The complainant's own time for asking: it closes, nobody is late, `nextDue` passes over it. */
  window?: boolean;
  /** Where the clock has not started, or nothing can be counted: what it waits for, in a sentence. */
  waitingFor?: string;
}

/** What a council may set about counting. */
export interface CountingOptions {
  /** Weekend or holiday receipt counts as received on the next working day. Default false. */
  receiptRollsForward: boolean;
  /** Extra days on which the council is closed, each with its name. */
  closures: SkippedDay[];
  /** Other lengths for timescales that are the council's practice, by timescale id, or `<procedure>.<timescale>`. What law fixes cannot be set. */
  lengths?: Record<string, Length> | undefined;
  /**
   * Procedures, or timescales as `<procedure>.<timescale>`, whose days no rule gives this council: they stand as an
   * example until the council confirms or replaces them, and each sum says so.
   */
  examples?: string[] | undefined;
  /** A statement of complaint that is agreed late moves the latest date too. Default false: it runs from the request. */
  statementMovesMaximum?: boolean | undefined;
  /** Working days from the start within which another date may be allocated. Default 3. */
  allocateWithin?: number | undefined;
}
