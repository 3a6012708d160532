/** What a change did to dates, as it is kept. */
import type { PlainDate } from '../timescale';

/** One date that an event turned from late into something else, for the report's adjustments table. */
export interface Adjustment {
  /** The event's own sequence number. */
  seq: number;
  by: string;
  on: PlainDate;
  /** What was done: `retyped`, `paused`, `undone` … */
  what: string;
  /** Null: the case itself, left out of the figures while no date of it was running. */
  dueId: string | null;
  /** Which of the dates had been missed. */
  measure: 'target' | 'binding';
  from: PlainDate | null;
  /** The date that stands now; null: it no longer counts at all. */
  to: PlainDate | null;
}

export interface Recalculation {
  dueId: string;
  measure: 'target' | 'lawfulMaximum' | 'promised' | 'binding';
  from: PlainDate | null;
  to: PlainDate | null;
}
