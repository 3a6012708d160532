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
  to.types = joined(to.types, more.types);
  to.enquiryKinds = joined(to.enquiryKinds, more.enquiryKinds);
  to.statuses = joined(to.statuses, more.statuses);
  to.stages = joined(to.stages, more.stages);
  to.procedures = joined(to.procedures, more.procedures);
  to.people = joinedBy(to.people, more.people, ({ id, as }) => `${id} ${as}`);
  to.teamsAbout = joined(to.teamsAbout, more.teamsAbout);
  to.teamsAtWork = joined(to.teamsAtWork, more.teamsAtWork);
  to.services = joined(to.services, more.services);
  to.holders = joined(to.holders, more.holders);
  to.blockedBy = joined(to.blockedBy, more.blockedBy);
  to.channels = joined(to.channels, more.channels);
  to.complainants = joined(to.complainants, more.complainants);
  to.categories = joined(to.categories, more.categories);
  to.themes = joined(to.themes, more.themes);
  to.listed = joinedBy(to.listed, more.listed, ({ as, id }) => `${as} ${id}`);
  to.words = joined(to.words, more.words);
  to.outcomes = joined(to.outcomes, more.outcomes);
  to.is = joined(to.is, more.is);
  to.isAny = joined(to.isAny, more.isAny);
  to.isNot = joined(to.isNot, more.isNot);
  if (more.reached !== undefined) to.reached = more.reached;
  if (more.within) to.within = more.within;
  if (more.lateBy !== undefined) to.lateBy = more.lateBy;
}

const joined = <T>(a: T[] | undefined, b: T[] | undefined): T[] | undefined =>
  joinedBy(a, b, (each) => each);

function joinedBy<T>(
  a: T[] | undefined,
  b: T[] | undefined,
  keyOf: (each: T) => unknown,
): T[] | undefined {
  if (!b) return a;
  const all = [...(a ?? []), ...b];
  return all.filter((each, k) => all.findIndex((other) => keyOf(other) === keyOf(each)) === k);
}

/** Without the fields that say nothing, in the order of the type. */
export function tidy(filters: Gathered): Filters {
  const entries = Object.entries(filters).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}
