/** What reports count, in SQLite: rows beside each case, written with it, grouped by the database. */
import { MOST_FIGURE_ROWS } from '../cases/figure-query';
import type {
  FigureCondition,
  FigureKey,
  FigureQuery,
  FigureRow,
  FigureStore,
  FigureTable,
} from '../cases/figure-query';
import type { Figures, FigureValue } from '../cases/figures';
import { FIGURE_COLUMNS } from './figure-columns';
import { checkFigureRows, checkFigures, knownFrom } from './figure-check';
import type { SqlRow, SqliteDb, Value } from './sqlite-db';
import { LIST } from './sqlite-facts';
import type { SqliteReader } from './sqlite-reader';
import type { Statement } from './sqlite-facts';

type Row = Readonly<Record<string, FigureValue>>;

const COLUMNS = {
  cases: Object.keys(FIGURE_COLUMNS.cases),
  investigations: Object.keys(FIGURE_COLUMNS.investigations),
  points: Object.keys(FIGURE_COLUMNS.points),
} as const satisfies Record<FigureTable, string[]>;
const TABLES = Object.keys(COLUMNS) as FigureTable[];

const DELETE = TABLES.map((table) => `DELETE FROM figure_${table} WHERE ref = ?`);
const insertInto = (table: FigureTable, key: readonly string[]): string => {
  const names = [...key, ...COLUMNS[table].map(quoted)];
  return `INSERT INTO figure_${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
};
const INSERT: Record<FigureTable, string> = {
  cases: insertInto('cases', ['ref']),
  investigations: insertInto('investigations', ['ref', 'n']),
  points: insertInto('points', ['ref', 'n']),
};

export class SqliteFigures implements FigureStore {
  constructor(private readonly reader: Pick<SqliteReader, 'all'>) {}

  async group<T extends FigureTable>(query: FigureQuery<T>): Promise<FigureRow[]> {
    const asked = query as unknown as FigureQuery;
    checkFigures(asked);
    const { sql, values } = figureStatement(asked);
    return checkFigureRows(rowsOf(asked, await this.reader.all(sql, values)));
  }
}

/** In the transaction of whoever calls. @param fresh the case is new: nothing of it is there */
export function writeFigures(
  db: SqliteDb,
  ref: string,
  figures: Figures | null | undefined,
  fresh = false,
): void {
  if (figures === undefined) return;
  if (!fresh) for (const statement of DELETE) db.run(statement, ref);
  if (figures === null) return;
  const valuesOf = (table: FigureTable, row: object): Value[] =>
    COLUMNS[table].map((column) => (row as Row)[column] ?? null);
  db.run(INSERT.cases, ref, ...valuesOf('cases', figures.case));
  for (const table of ['investigations', 'points'] as const)
    figures[table].forEach((row, n) => db.run(INSERT[table], ref, n, ...valuesOf(table, row)));
}

function rowsOf(query: FigureQuery, found: readonly SqlRow[]): FigureRow[] {
  const keys = query.by.length + (typeof query.count === 'object' ? 1 : 0);
  return found.flatMap((row) => {
    const n = row['n'] as number;
    const values = Array.from({ length: keys }, (_, at) => row[`k${at}`] as FigureValue);
    // Without anything to group by SQL gives a row even where nothing is found.
    return n > 0 ? [{ values, n }] : [];
  });
}

/** Exported for the test that reads its plan. */
export function figureStatement(query: FigureQuery): Statement {
  const { of, where, by, count, asAt } = query;
  const put = new Places();
  const keys = by.map((key, at) => `${keyOf(of, key, asAt, put)} AS k${at}`);
  const groups = by.map((_, at) => `k${at}`);
  const per = typeof count === 'object' ? valueOf(of, count.per, asAt, put) : null;
  const conditions = where.map((one) => conditionOf(of, one, asAt, put));
  const from = `FROM figure_${of}${conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''}`;
  const limit = `LIMIT ${MOST_FIGURE_ROWS + 1}`;
  if (per === null) {
    const n = count === 'cases' ? 'count(DISTINCT ref)' : 'count(*)';
    const grouped = groups.length > 0 ? ` GROUP BY ${groups.join(', ')}` : '';
    return put.statement(`SELECT ${[...keys, `${n} AS n`].join(', ')} ${from}${grouped} ${limit}`);
  }
  const inner = [...groups, 'per'].join(', ');
  const outer = [...groups, 'times'];
  const named = outer.map((name, at) => (name === 'times' ? `times AS k${at}` : name)).join(', ');
  return put.statement(
    `SELECT ${named}, count(*) AS n FROM (
       SELECT ${[...keys, `${per} AS per`, 'count(*) AS times'].join(', ')} ${from} GROUP BY ${inner}
     ) WHERE per IS NOT NULL GROUP BY ${outer.join(', ')} ${limit}`,
  );
}

function quoted(column: string): string {
  return `"${column}"`;
}

/** The places of a statement, by number: what stands in its text more than once is given once. */
class Places {
  private readonly values: Value[] = [];

  put(value: Value): string {
    this.values.push(value);
    return `?${this.values.length}`;
  }

  statement(sql: string): Statement {
    return { sql, values: this.values };
  }
}

/** A column as it was known on the day; what happened later is not. */
function valueOf(of: FigureTable, column: string, asAt: string, places: Places): string {
  const since = knownFrom(of, column);
  return since === null
    ? quoted(column)
    : `CASE WHEN ${quoted(since)} <= ${places.put(asAt)} THEN ${quoted(column)} END`;
}

const keyOf = (of: FigureTable, key: FigureKey<string>, asAt: string, places: Places): string =>
  typeof key === 'string'
    ? valueOf(of, key, asAt, places)
    : `substr(${valueOf(of, key.month, asAt, places)}, 1, 7)`;

function conditionOf(
  of: FigureTable,
  one: FigureCondition<string>,
  asAt: string,
  places: Places,
): string {
  if ('from' in one) return periodOf(of, one, asAt, places);
  const value = valueOf(of, one.column, asAt, places);
  const given = 'in' in one ? one.in : one.notIn;
  const known = given.filter((each) => each !== null);
  const listed = LIST.replace('?', places.put(JSON.stringify(known)));
  const withNull = given.includes(null);
  if ('in' in one)
    return withNull ? `(${value} IN ${listed} OR ${value} IS NULL)` : `${value} IN ${listed}`;
  return withNull
    ? `(${value} IS NOT NULL AND ${value} NOT IN ${listed})`
    : `(${value} IS NULL OR ${value} NOT IN ${listed})`;
}

/** Written on the bare column wherever its own day says whether it is known: so an index of that day is read. */
function periodOf(
  of: FigureTable,
  { column, from, to }: Extract<FigureCondition<string>, { from: string }>,
  asAt: string,
  places: Places,
): string {
  const since = knownFrom(of, column);
  const value =
    since === null || since === column ? quoted(column) : valueOf(of, column, asAt, places);
  const last = since === column && asAt < to ? asAt : to;
  return `${value} BETWEEN ${places.put(from)} AND ${places.put(last)}`;
}
