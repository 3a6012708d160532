/** What reports count, in MongoDB: an array on each case's document, grouped by the server; as sqlite-figures.ts has it. */
import type { Collection, Db, Document } from 'mongodb';
import { MOST_FIGURE_ROWS } from '../cases/figure-query';
import type {
  FigureCondition,
  FigureKey,
  FigureQuery,
  FigureRow,
  FigureStore,
  FigureTable,
} from '../cases/figure-query';
import type { FigureValue } from '../cases/figures';
import { checkFigureRows, checkFigures, knownFrom } from './figure-check';
import type { CaseDocument } from './mongo-document';
import { guarded } from './mongo-errors';

/** Where the rows of a table stand; a case's own is one row. */
const FIELD: Record<FigureTable, string> = {
  cases: 'figures.case',
  investigations: 'figures.investigations',
  points: 'figures.points',
};

/** Days by which figures are asked for. Made with the others of the collection, in one command. */
export const FIGURE_INDEXES = [
  { key: { 'figures.case.received': 1 } },
  { key: { 'figures.case.ombudsmanAsked': 1 } },
  { key: { 'figures.investigations.ended': 1 } },
  { key: { 'figures.investigations.started': 1 } },
  { key: { 'figures.points.ended': 1 } },
] as const;

export class MongoFigures implements FigureStore {
  private readonly cases: Collection<CaseDocument>;

  constructor(db: Db) {
    this.cases = db.collection('cases');
  }

  group<T extends FigureTable>(query: FigureQuery<T>): Promise<FigureRow[]> {
    return guarded(async () => {
      const asked = query as unknown as FigureQuery;
      checkFigures(asked);
      const found = await this.cases
        .aggregate<{ _id: Record<string, FigureValue>; n: number }>(figurePipeline(asked))
        .toArray();
      const keys = asked.by.length + (typeof asked.count === 'object' ? 1 : 0);
      return checkFigureRows(
        found.map(({ _id, n }) => ({
          values: Array.from({ length: keys }, (_, at) => _id[`k${at}`] ?? null),
          n,
        })),
      );
    });
  }
}

/** Exported for the test that reads its plan. */
export function figurePipeline({ of, where, by, count, asAt }: FigureQuery): Document[] {
  const field = FIELD[of];
  const keys = Object.fromEntries(by.map((key, at) => [`k${at}`, keyOf(of, key, asAt)]));
  const named = Object.fromEntries(by.map((_, at) => [`k${at}`, `$_id.k${at}`]));
  const all = where.map((one) => conditionOf(of, one, asAt));
  return [
    { $match: { [field]: { $exists: true, $ne: null }, ...narrowing(of, where, asAt) } },
    { $project: { row: `$${field}` } },
    ...(of === 'cases' ? [] : [{ $unwind: '$row' }]),
    ...(all.length > 0 ? [{ $match: { $expr: { $and: all } } }] : []),
    ...grouping(of, keys, named, count, asAt, by.length),
    { $limit: MOST_FIGURE_ROWS + 1 },
  ];
}

function grouping(
  of: FigureTable,
  keys: Document,
  named: Document,
  count: FigureQuery['count'],
  asAt: string,
  length: number,
): Document[] {
  if (count === 'rows') return [{ $group: { _id: keys, n: { $sum: 1 } } }];
  if (count === 'cases')
    return [
      { $group: { _id: { ...keys, ref: '$_id' } } },
      { $group: { _id: named, n: { $sum: 1 } } },
    ];
  return [
    { $group: { _id: { ...keys, per: valueOf(of, count.per, asAt) }, times: { $sum: 1 } } },
    { $match: { '_id.per': { $ne: null } } },
    { $group: { _id: { ...named, [`k${length}`]: '$times' }, n: { $sum: 1 } } },
  ];
}

/** A period, as the index of its day has it: of a case with several rows, one at least is in it. */
function narrowing(
  of: FigureTable,
  where: readonly FigureCondition<string>[],
  asAt: string,
): Document {
  const period = where.find(
    (one) => 'from' in one && (knownFrom(of, one.column) ?? one.column) === one.column,
  );
  if (!period || !('from' in period)) return {};
  // All rows of a case have its receipt.
  const field = period.column === 'received' ? 'figures.case' : FIELD[of];
  const to = knownFrom(of, period.column) !== null && asAt < period.to ? asAt : period.to;
  const range = { $gte: period.from, $lte: to };
  return field === FIELD.cases
    ? { [`${field}.${period.column}`]: range }
    : { [field]: { $elemMatch: { [period.column]: range } } };
}

const bare = (column: string): Document => ({ $ifNull: [`$row.${column}`, null] });

/** A column as it was known on the day; what happened later is not. */
function valueOf(of: FigureTable, column: string, asAt: string): Document {
  const since = knownFrom(of, column);
  if (since === null) return bare(column);
  const known = { $and: [{ $ne: [bare(since), null] }, { $lte: [bare(since), asAt] }] };
  return { $cond: [known, bare(column), null] };
}

function keyOf(of: FigureTable, key: FigureKey<string>, asAt: string): Document {
  if (typeof key === 'string') return valueOf(of, key, asAt);
  const day = valueOf(of, key.month, asAt);
  return { $cond: [{ $eq: [day, null] }, null, { $substrCP: [day, 0, 7] }] };
}

function conditionOf(of: FigureTable, one: FigureCondition<string>, asAt: string): Document {
  const value = valueOf(of, one.column, asAt);
  if ('in' in one) return { $in: [value, one.in] };
  if ('notIn' in one) return { $not: [{ $in: [value, one.notIn] }] };
  return {
    $and: [{ $ne: [value, null] }, { $gte: [value, one.from] }, { $lte: [value, one.to] }],
  };
}
