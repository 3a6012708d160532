/** How figures are grouped: what stores answer by one grouping of their own, and what the plain reference in memory says. */
import type { PlainDate } from '../timescale';
import type {
  CaseFigures,
  Figures,
  FigureValue,
  InvestigationFigures,
  PointFigures,
} from './figures';

export interface FigureTables {
  cases: CaseFigures;
  investigations: InvestigationFigures;
  points: PointFigures;
}
export type FigureTable = keyof FigureTables;

/** All of a query's conditions hold of a row. `in` may have null among its members. */
export type FigureCondition<Column> =
  | { column: Column; in: readonly FigureValue[] }
  | { column: Column; notIn: readonly FigureValue[] }
  /** Both days included; what has no day is not among them. */
  | { column: Column; from: PlainDate; to: PlainDate };

/** A column's value, or the month (`2026-03`) of a day. */
export type FigureKey<Column> = Column | { month: Column };

export interface FigureQuery<T extends FigureTable = FigureTable> {
  of: T;
  where: readonly FigureCondition<keyof FigureTables[T] & string>[];
  by: readonly FigureKey<keyof FigureTables[T] & string>[];
  /**
   * `rows`: rows. `cases`: different cases that they are of. `{ per }`: rows are counted for each value of that column,
   * what has none is left out, and the answer says of how many values so many rows are: its last value is that number.
   */
  count: 'rows' | 'cases' | { per: keyof FigureTables[T] & string };
  /** What happened after this day is not known yet. */
  asAt: PlainDate;
}

export interface FigureRow {
  /** In the order of `by`; of a count per value, that number at the end. */
  values: FigureValue[];
  n: number;
}

/** More rows than that are no table. */
export const MOST_FIGURE_ROWS = 10_000;

/**
 * Columns that are known only from a day on: until then they are null, and a day later than `asAt` is null itself.
 * A column that is not named here is known from receipt on.
 */
export const KNOWN_FROM: { readonly [T in FigureTable]: Readonly<Record<string, string>> } = {
  cases: {
    withdrawn: 'withdrawn',
    refused: 'refused',
    ombudsmanAsked: 'ombudsmanAsked',
    ombudsmanDecided: 'ombudsmanDecided',
    ombudsmanDecision: 'ombudsmanDecided',
    outcome: 'outcomeOn',
    outcomeOn: 'outcomeOn',
    answered: 'answered',
    metStandard: 'answered',
    metAllocated: 'answered',
    metExtended: 'answered',
  },
  investigations: {
    withdrawn: 'withdrawn',
    started: 'started',
    answered: 'answered',
    closed: 'closed',
    ended: 'ended',
    outcome: 'ended',
    compliance: 'answered',
    days: 'answered',
  },
  points: { ended: 'ended' },
};

/** Figures of all cases, grouped by the store. */
export interface FigureStore {
  /** @throws StoreError `unavailable`; `invalid` for more than `MOST_FIGURE_ROWS` rows */
  group<T extends FigureTable>(query: FigureQuery<T>): Promise<FigureRow[]>;
}

/** The plain reference: the same answer from rows in memory, in no order. */
export function groupInMemory<T extends FigureTable>(
  all: readonly { ref: string; figures: Figures }[],
  { of, where, by, count, asAt }: FigureQuery<T>,
): FigureRow[] {
  const known = KNOWN_FROM[of];
  const rows = all.flatMap(({ ref, figures }) => rowsOf(figures, of).map((row) => ({ ref, row })));
  const value = (row: Readonly<Record<string, FigureValue>>, column: string): FigureValue => {
    const since = known[column];
    if (since === undefined) return row[column] ?? null;
    const day = row[since];
    return typeof day === 'string' && day <= asAt ? (row[column] ?? null) : null;
  };
  const holds = (row: Readonly<Record<string, FigureValue>>): boolean =>
    where.every((one) => {
      const has = value(row, one.column);
      if ('in' in one) return one.in.includes(has);
      if ('notIn' in one) return !one.notIn.includes(has);
      return typeof has === 'string' && has >= one.from && has <= one.to;
    });
  const groups = new Map<string, { values: FigureValue[]; refs: string[]; per: FigureValue[] }>();
  for (const { ref, row } of rows) {
    if (!holds(row)) continue;
    const values = by.map((key) => keyOf(key, (column) => value(row, column)));
    const key = JSON.stringify(values);
    const group = groups.get(key) ?? { values, refs: [], per: [] };
    group.refs.push(ref);
    if (typeof count === 'object') group.per.push(value(row, count.per));
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ values, refs, per }) => {
    if (count === 'rows') return [{ values, n: refs.length }];
    if (count === 'cases') return [{ values, n: new Set(refs).size }];
    return timesOf(per).map(([times, n]) => ({ values: [...values, times], n }));
  });
}

const rowsOf = (figures: Figures, of: FigureTable): Readonly<Record<string, FigureValue>>[] =>
  (of === 'cases' ? [figures.case] : figures[of]) as unknown as Record<string, FigureValue>[];

function keyOf(key: FigureKey<string>, value: (column: string) => FigureValue): FigureValue {
  if (typeof key === 'string') return value(key);
  const day = value(key.month);
  return typeof day === 'string' ? day.slice(0, 7) : null;
}

/** How many values stand there once, twice and so on. */
function timesOf(values: readonly FigureValue[]): [times: number, n: number][] {
  const each = new Map<FigureValue, number>();
  for (const one of values) if (one !== null) each.set(one, (each.get(one) ?? 0) + 1);
  const times = new Map<number, number>();
  for (const n of each.values()) times.set(n, (times.get(n) ?? 0) + 1);
  return [...times];
}
