/** What has been read of a question so far. */
import type { Dimension, Filters, ListOrder, Measure, Period } from '../../../services/queries';
import type { Line } from '../line';
import type { Hit } from './hits';
import type { PreparedLists } from './lists';
import type { LeftOpen, Unsaid } from './types';
import type { Unit } from './units';

/** Filters on the way: a field may be there and say nothing. */
export type Gathered = { [Field in keyof Filters]: Filters[Field] | undefined };

export interface State {
  line: Line;
  lists: PreparedLists;
  units: readonly Unit[];
  hits: readonly Hit[];
  filters: Gathered;
  /** Filters by the hit that said them, in order: a share parts them. */
  said: { hit: number; filters: Gathered }[];
  measure: Measure | null;
  order: ListOrder | null;
  by: Dimension[];
  comparedWith: Period | null;
  comparedMonthsBack: number | null;
  drop: (keyof Filters)[];
  leftOpen: LeftOpen[];
  unsaid: Set<Unsaid>;
  /** Units that can't be read or answered. */
  unread: Set<number>;
  /** How many of them are understood, and can't be answered. */
  refused: number;
  /** A second question of the same line, as typed; it is left. */
  rest: string | null;
  /** What a comparison names, as said. */
  comparedSaid: Period | null;
}

/** Adds filters to others: lists are joined, each member once; the rest is set. */
export function merge(to: Gathered, more: Gathered): void {
  for (const [field, value] of Object.entries(more)) {
    if (value === undefined) continue;
    const before: unknown = to[field as keyof Filters];
    const both = Array.isArray(value) && Array.isArray(before) ? joined(before, value) : value;
    Object.assign(to, { [field]: both });
  }
}

function joined(a: readonly unknown[], b: readonly unknown[]): unknown[] {
  const members = [...a, ...b].map((each): [string, unknown] => [JSON.stringify(each), each]);
  return [...new Map(members).values()];
}

/** Without the fields that say nothing, in the order of the type. */
export function tidy(filters: Gathered): Filters {
  const entries = Object.entries(filters).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}
