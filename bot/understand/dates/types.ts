import type { PlainDate } from '../../../services/timescale/types';

/** What a stretch of words says about time, before it is known which way it looks. */
export type TimeExpr =
  /** One certain day ("yesterday", "3 March 2026"). `fixed`: nothing was guessed, not even the year. */
  | { t: 'day'; date: PlainDate }
  /** A day of a month, perhaps without month or year, perhaps with a weekday that must agree. */
  | {
      t: 'calendar';
      day: number;
      month: number | null;
      year: number | null;
      weekday: number | null;
    }
  | { t: 'weekday'; weekday: number }
  /** A day with a name, in whichever year is nearest. */
  | { t: 'named'; days: (year: number) => PlainDate[]; year: number | null }
  /** A feast of several days; `side` before or after it. */
  | {
      t: 'feast';
      days: (year: number) => [PlainDate, PlainDate];
      side: 'before' | 'after' | null;
      year: number | null;
    }
  /** A certain week, by its Monday: five or seven days as the slot takes it. */
  | { t: 'week'; monday: PlainDate }
  /** The week that holds another day. */
  | { t: 'weekOf'; of: TimeExpr }
  | { t: 'weekend' }
  | { t: 'span'; from: PlainDate; to: PlainDate }
  | { t: 'month'; month: number; year: number | null }
  | { t: 'quarter'; quarter: 1 | 2 | 3 | 4; startYear: number | null }
  | { t: 'range'; from: TimeExpr; to: TimeExpr; joiner: string }
  /** The last day of a span; of a week, its Friday. */
  | { t: 'endOf'; of: TimeExpr }
  /** The day next to another. */
  | { t: 'beside'; of: TimeExpr; by: 1 | -1 }
  /** One day or the other. */
  | { t: 'either'; of: TimeExpr[] }
  /** A number of working days counted from today, or back from it. */
  | { t: 'workingDays'; n: number }
  /** Words that leave the day open: vague, impossible, or with two readings. */
  | { t: 'open'; choices: PlainDate[]; vague: boolean };

export type Prefix =
  | 'since'
  | 'by'
  | 'before'
  | 'until'
  | 'after'
  | 'from'
  | 'on'
  | 'in'
  | 'for'
  | 'back'
  | 'dated'
  | 'to'
  | null;

/** A stretch of tokens that says a time: [at, end). */
export interface TimeFind {
  at: number;
  end: number;
  expr: TimeExpr;
  prefix: Prefix;
  /** Where the prefix begins, else `at`. */
  prefixAt: number;
  /** "so far", "to date" stand with it: a period that ends today. */
  soFar: boolean;
}

/** A stretch of tokens that says a length: "10 working days", "3 more days", "a fortnight". */
export interface LengthFind {
  at: number;
  end: number;
  n: number;
  unit: 'working' | 'calendar' | 'day' | 'week' | 'month' | 'year' | 'hour';
  /** From which day it counts, when the words go on to say ("from 3 March", "after yesterday", "from today"). */
  from: TimeFind | null;
  /** "a week before 1 April": counted back from that day. */
  back: boolean;
  /** "within", "in": the length is a deadline rather than an amount. */
  within: boolean;
}

export type Resolved =
  | { kind: 'day'; date: PlainDate; guessedYear: boolean }
  | { kind: 'span'; from: PlainDate; to: PlainDate; guessedYear: boolean }
  | { kind: 'open'; choices: PlainDate[]; vague: boolean };

export type Direction = 'back' | 'forward';
