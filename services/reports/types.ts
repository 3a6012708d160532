/**
 * A report as data: what `--format json` prints, and what every other form is drawn from. Nothing in a form is computed
 * again; a figure, its base, its definition and its cases come from here.
 */
import type { PlainDate } from '../timescale/types';

/** What a rounded figure was rounded from: [21, 31] for 67.74. */
export type Fraction = readonly [numerator: number, denominator: number];

/** How many were answered in time, of how many; no percentage of nothing. */
export interface TimescaleValue {
  readonly met: number;
  readonly total: number;
  readonly percent: number | null;
}

export interface OutcomeValue {
  readonly upheld: number;
  readonly partiallyUpheld: number;
  readonly received: number;
}

/** Parts that a table needs of its own; each has a name that reads as a word in camel case. */
export type PartsValue = Readonly<Record<string, number | null>>;

/** Not said, so that nobody can be made out: small itself, or needed to keep a small one from being worked out. */
export interface WithheldValue {
  readonly withheld: 'small' | 'protects';
}

/** Null where the figure can't be: an enquiry has no outcome, and nothing has no percentage. */
export type Value =
  | number
  | string
  | null
  | TimescaleValue
  | OutcomeValue
  | PartsValue
  | WithheldValue;

export interface ReportRow {
  readonly label: string;
  /** One a column. */
  readonly values: readonly Value[];
  /** One a column; null where nothing was rounded. */
  readonly exact?: readonly (Fraction | null)[];
  /** What a reader must know of this row: a person's override, a figure printed otherwise. */
  readonly note?: string;
}

export interface ReportTable {
  /** As in the list of tables: `complaints-by-service-and-quarter`. */
  readonly id: string;
  readonly title: string;
  /** What is counted, in one sentence. */
  readonly definition: string;
  /** How many records the table is made from; null where rows have bases of their own. */
  readonly base: number | null;
  /** What a row stands for: `Service`, `Month`. */
  readonly rowsAre?: string;
  /** `Q1`–`Q4`, `year`, `count`, `percent` and others by name. */
  readonly columns: readonly string[];
  readonly rows: readonly ReportRow[];
  /** One a column, or null where rows are not to be added up. */
  readonly total: readonly Value[] | null;
  readonly totalExact?: readonly (Fraction | null)[];
  /** How to list the cases behind a cell. */
  readonly cases?: string;
  /** What the table says in words: peaks, changes, shares. */
  readonly sentences?: readonly string[];
}

/** A sum that was done in two ways. */
export interface ReportCheck {
  readonly id: string;
  readonly holds: boolean;
  readonly says: string;
}

/** Acts that moved a date or a count: extensions, pauses, corrections, withdrawals, exclusions and the like. */
export interface ReportAdjustment {
  readonly id: string;
  readonly says: string;
  readonly on?: PlainDate;
  /** The case, where the reader may see it. */
  readonly ref?: string;
  /** How many acts this line stands for. */
  readonly count?: number;
}

/** What a reader must know: a table that is left out, a published figure that doesn't add up. */
export interface ReportNote {
  readonly id: string;
  readonly says: string;
  /** The tables it belongs under; none: the whole report. */
  readonly tables?: readonly string[];
  /** Other figures of the note, as they were printed and as they add up. */
  readonly [figure: string]: unknown;
}

/** A chapter of the report. Tables that no section names follow in one of the usual ones. */
export interface ReportSection {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly string[];
  /** Ids, in order. */
  readonly tables: readonly string[];
}

export interface ReportPeriod {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** `2014/15`, `Q3 2014/15`. */
  readonly label: string;
  /** Not over yet, or not closed. */
  readonly provisional: boolean;
}

export interface Report {
  readonly council: string;
  /** One service only, or none: all. */
  readonly service?: string;
  readonly period: ReportPeriod;
  /** Nothing that happened after this day is in it. */
  readonly asAt: PlainDate;
  readonly sections?: readonly ReportSection[];
  readonly tables: readonly ReportTable[];
  readonly checks: readonly ReportCheck[];
  readonly adjustments: readonly ReportAdjustment[];
  readonly notes: readonly ReportNote[];
}
