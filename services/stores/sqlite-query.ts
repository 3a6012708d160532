/**
 * Lists and counts of cases in SQLite. A person's list is the merge of a few short ordered walks, one for
 * each grant and status, each along the primary key of `reach`: its cost depends on the page, not on the
 * number of cases in the store.
 */
import type { CaseQuery, Page } from '../cases/ports';
import {
  NOTHING_DUE,
  compareBytes,
  grantsBeside,
  listsOf,
  readPosition,
  writePosition,
} from './check';
import { CASE_STATUSES } from '../terms';
import type { SqliteDb, Value } from './sqlite-db';
import { LIST, listStatement, ORDER_BY, tallied } from './sqlite-facts';
import type { Condition, Statement } from './sqlite-facts';

interface Found {
  ref: string;
  dueKey: string;
}

const NOT_BARRED =
  'NOT EXISTS (SELECT 1 FROM bars WHERE bars.viewer_id = ? AND bars.ref = reach.ref)';

const GRANTED = `EXISTS (SELECT 1 FROM reach AS own
  WHERE own.ref = reach.ref AND own.grant_id IN (SELECT value FROM json_each(?)))`;

/** The references of one page, in order, and the position after the last of them. */
export function findRefs(
  db: SqliteDb,
  query: CaseQuery,
  page: Page,
): { refs: string[]; next: string | null } {
  const one = page.limit + 1;
  const found = foundBy(db, query, page.after, one);
  const ordered = inOrder(found, query.order);
  const kept = ordered.slice(0, page.limit);
  const last = kept.at(-1);
  const more = ordered.length > kept.length && last !== undefined;
  return { refs: kept.map(({ ref }) => ref), next: more ? positionOf(last, query.order) : null };
}

function foundBy(db: SqliteDb, query: CaseQuery, after: string | null, limit: number): Found[] {
  if (query.facts) return read(db, listStatement(query, pastPosition(query.order, after), limit));
  return query.number === undefined
    ? walkStatements(query, after, limit).flatMap((walk) => read(db, walk))
    : numberedAfter(read(db, numberStatement(query, query.number)), query, after);
}

export function countCases(db: SqliteDb, query: CaseQuery): number {
  if (query.facts) return tallied(db, query, [])[0]?.n ?? 0;
  const statement =
    query.number === undefined ? countStatement(query) : numberStatement(query, query.number);
  if (query.number !== undefined) return db.all(statement.sql, ...statement.values).length;
  return db.get(statement.sql, ...statement.values)?.['n'] as number;
}

/** One ordered walk for each grant (or mark) and status. Exported for the test that reads their query plans. */
export function walkStatements(query: CaseQuery, after: string | null, limit: number): Statement[] {
  const filter = filterOf(query);
  const past = pastPosition(query.order, after);
  const order = ORDER_BY[query.order];
  const where = ['grant_id = ?', 'status = ?', ...past.sql, ...filter.sql].join(' AND ');
  // What was received in a few weeks is read along the day, and put in order; else the whole list would be walked.
  const weeks = query.receivedFrom !== undefined && query.receivedTo !== undefined;
  const along = weeks ? ' INDEXED BY reach_received' : '';
  const sql = `SELECT ref, due_key FROM reach${along} WHERE ${where} ORDER BY ${order} LIMIT ?`;
  return listsOf(query).flatMap((grant) =>
    statusesOf(query).map((status) => ({
      sql,
      values: [grant, status, ...past.values, ...filter.values, limit],
    })),
  );
}

/** Counts along the same key. One grant cannot name a case twice; several can. */
export function countStatement(query: CaseQuery): Statement {
  const grants = listsOf(query);
  const filter = filterOf(query);
  const where = [
    grants.length === 1 ? 'grant_id = ?' : `grant_id IN ${LIST}`,
    `status IN ${LIST}`,
    ...filter.sql,
  ].join(' AND ');
  const what = grants.length === 1 ? 'count(*)' : 'count(DISTINCT ref)';
  return {
    sql: `SELECT ${what} AS n FROM reach WHERE ${where}`,
    values: [
      grants.length === 1 ? (grants[0] as string) : JSON.stringify(grants),
      JSON.stringify(statusesOf(query)),
      ...filter.values,
    ],
  };
}

/** A number belongs to one case a label: start from those few. */
export function numberStatement(query: CaseQuery, number: number): Statement {
  const filter = filterOf(query);
  const where = [`grant_id IN ${LIST}`, `status IN ${LIST}`, ...filter.sql].join(' AND ');
  return {
    sql: `SELECT DISTINCT reach.ref AS ref, due_key
      FROM cases CROSS JOIN reach INDEXED BY reach_of_case ON reach.ref = cases.ref
      WHERE cases.number = ? AND ${where}`,
    values: [
      number,
      JSON.stringify(listsOf(query)),
      JSON.stringify(statusesOf(query)),
      ...filter.values,
    ],
  };
}

function filterOf(query: CaseQuery): Condition {
  const sql: string[] = [];
  const values: Value[] = [];
  const when = (given: Value | undefined, text: string) => {
    if (given === undefined) return;
    sql.push(text);
    values.push(given);
  };
  const list = (given: string[] | undefined, column: string) =>
    when(given === undefined ? undefined : JSON.stringify(given), `${column} IN ${LIST}`);
  list(query.feedbackTypes, 'feedback_type');
  list(query.teamIds, 'team_id');
  when(query.triaged === undefined ? undefined : Number(query.triaged), 'triaged = ?');
  when(query.investigatorId, 'investigator_id IS ?');
  when(query.holder, 'holder = ?');
  when(query.dueFrom, 'due_key >= ?');
  when(query.dueTo, 'due_key <= ?');
  if (query.dueFrom !== undefined) when(NOTHING_DUE, 'due_key < ?');
  when(query.receivedFrom, 'received_on >= ?');
  when(query.receivedTo, 'received_on <= ?');
  const beside = grantsBeside(query);
  when(beside === null ? undefined : JSON.stringify(beside), GRANTED);
  when(query.reach.viewerId, NOT_BARRED);
  return { sql, values };
}

function statusesOf(query: CaseQuery): readonly string[] {
  return query.statuses === undefined ? CASE_STATUSES : [...new Set(query.statuses)];
}

function pastPosition(order: CaseQuery['order'], after: string | null): Condition {
  if (after === null) return { sql: [], values: [] };
  return order === 'due'
    ? { sql: ['(due_key, ref) > (?, ?)'], values: readPosition(order, after, 2) }
    : {
        sql: [order === 'newest' ? 'ref < ?' : 'ref > ?'],
        values: readPosition(order, after, 1),
      };
}

function positionOf(last: Found, order: CaseQuery['order']): string {
  return writePosition(order, order === 'due' ? [last.dueKey, last.ref] : [last.ref]);
}

function read(db: SqliteDb, statement: Statement): Found[] {
  return db
    .all(statement.sql, ...statement.values)
    .map((row) => ({ ref: row['ref'] as string, dueKey: row['due_key'] as string }));
}

function numberedAfter(found: Found[], query: CaseQuery, after: string | null): Found[] {
  if (after === null) return found;
  const [first, second] = readPosition(query.order, after, query.order === 'due' ? 2 : 1);
  const last = (
    query.order === 'due' ? { dueKey: first, ref: second } : { dueKey: '', ref: first }
  ) as Found;
  return found.filter((each) => comparing(query.order)(each, last) > 0);
}

function inOrder(found: Found[], order: CaseQuery['order']): Found[] {
  const distinct = [...new Map(found.map((each) => [each.ref, each])).values()];
  return distinct.sort(comparing(order));
}

function comparing(order: CaseQuery['order']): (left: Found, right: Found) => number {
  if (order === 'newest') return (left, right) => compareBytes(right.ref, left.ref);
  if (order === 'oldest') return (left, right) => compareBytes(left.ref, right.ref);
  return (left, right) =>
    compareBytes(left.dueKey, right.dueKey) || compareBytes(left.ref, right.ref);
}
