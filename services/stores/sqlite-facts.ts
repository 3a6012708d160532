/**
 * Questions about many cases in SQLite: which of them, and how many by what. One row of facts for each case, one row
 * for each of its tags. Whoever looks comes first: their own lists are walked, or, for those who see all, the
 * narrowest index of a day or a tag.
 */
import type { CaseIndex, CaseQuery, FactColumn, FactDay, Tally, TallyKey } from '../cases/ports';
import { MOST_TALLIES } from '../cases/ports';
import { CASE_STATUSES } from '../terms';
import { NOTHING_DUE, afterAll, checkTallied, grantsBeside, grantsWanted, listsOf } from './check';
import type { SqliteDb, Value } from './sqlite-db';

export interface Condition {
  sql: string[];
  values: Value[];
}

export interface Statement {
  sql: string;
  values: Value[];
}

const COLUMNS: Record<FactColumn, string> = {
  feedbackType: 'feedback_type',
  enquiryKind: 'enquiry_kind',
  status: 'status',
  stage: 'stage',
  procedureId: 'procedure_id',
  service: 'service',
  teamId: 'team_id',
  holder: 'holder',
  channel: 'channel',
  complainant: 'complainant',
  category: 'category',
  outcome: 'outcome',
};

const DAYS: Record<FactDay, { column: string; index: string }> = {
  receivedOn: { column: 'received_on', index: 'facts_received' },
  loggedOn: { column: 'logged_on', index: 'facts_logged' },
  answeredOn: { column: 'answered_on', index: 'facts_answered' },
  closedOn: { column: 'closed_on', index: 'facts_closed' },
};

/** Writes the facts and tags of a case that has no tags there. */
export function writeFacts(db: SqliteDb, ref: string, index: CaseIndex, dueKey: string): void {
  const { facts } = index;
  db.run(
    'INSERT OR REPLACE INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ref,
    index.status,
    index.feedbackType,
    Number(index.triaged),
    index.stage,
    index.holder,
    index.teamId,
    index.investigatorId,
    dueKey,
    index.receivedOn,
    facts.enquiryKind,
    facts.procedureId,
    facts.service,
    facts.channel,
    facts.complainant,
    facts.complainantKey,
    facts.category,
    facts.outcome,
    facts.answeredOn,
    facts.closedOn,
    facts.days,
    facts.loggedOn,
  );
  for (const tag of new Set(facts.tags)) db.run('INSERT INTO tags VALUES (?, ?)', tag, ref);
}

export const ORDER_BY: Record<CaseQuery['order'], string> = {
  due: 'due_key, ref',
  newest: 'ref DESC',
  oldest: 'ref',
};

/** One page of what a question finds, in its order. Exported for the test that reads its plan. */
export function listStatement(query: CaseQuery, past: Condition, limit: number): Statement {
  const { from, where, values } = narrowed(query);
  return {
    sql: `SELECT ref, due_key FROM ${from} WHERE ${[...where, ...past.sql].join(' AND ')}
      ORDER BY ${ORDER_BY[query.order]} LIMIT ?`,
    values: [...values, ...past.values, limit],
  };
}

/** @throws StoreError `invalid` for too many rows */
export function tallied(db: SqliteDb, query: CaseQuery, by: readonly TallyKey[]): Tally[] {
  const { sql, values } = tallyStatement(query, by);
  const rows = db.all(sql, ...values).map((row) => ({
    values: by.map((_, at) => row[`k${at}`] as string | number | null),
    n: row['n'] as number,
  }));
  return checkTallied(rows.filter(({ n }) => n > 0));
}

export function tallyStatement(query: CaseQuery, by: readonly TallyKey[]): Statement {
  const { from, where, values } = narrowed(query);
  const kind = by.find((key) => typeof key === 'object' && 'tags' in key) as
    | { tags: string }
    | undefined;
  const keys = by.map((key, at) => `${expressionOf(key)} AS k${at}`);
  const groups = by.map((_, at) => `k${at}`).join(', ');
  const tagged = kind
    ? ` CROSS JOIN tags AS shown INDEXED BY tags_of_case ON shown.ref = facts.ref
        AND shown.tag >= ? AND shown.tag < ?`
    : '';
  return {
    sql: `SELECT ${[...keys, 'count(*) AS n'].join(', ')} FROM ${from}${tagged}
      WHERE ${where.join(' AND ')}${by.length > 0 ? ` GROUP BY ${groups}` : ''}
      LIMIT ${MOST_TALLIES + 1}`,
    values: [...(kind ? [kind.tags, afterAll(kind.tags)] : []), ...values],
  };
}

function expressionOf(key: TallyKey): string {
  if (key === 'days') return 'days';
  if (typeof key === 'string') return COLUMNS[key];
  if ('tags' in key) return `substr(shown.tag, ${key.tags.length + 1})`;
  return `substr(${DAYS[key.month].column}, 1, 7)`;
}

/** A list as one JSON value, so that the statement's text does not depend on its length. */
export const LIST = '(SELECT value FROM json_each(?))';
const HAS_TAG = `EXISTS (SELECT 1 FROM tags WHERE tags.ref = facts.ref AND tags.tag IN ${LIST})`;
const granted = (ref: string) =>
  `EXISTS (SELECT 1 FROM reach WHERE reach.ref = ${ref} AND reach.grant_id IN ${LIST})`;
const notBarred = (ref: string) =>
  `NOT EXISTS (SELECT 1 FROM bars WHERE bars.viewer_id = ? AND bars.ref = ${ref})`;
/** Another of the same person and type, which whoever looks may see too: one that they may not is not told of. */
const REPEAT = `facts.complainant_key IS NOT NULL AND EXISTS (SELECT 1 FROM facts AS other
  WHERE other.complainant_key = facts.complainant_key AND other.ref <> facts.ref
    AND other.feedback_type = facts.feedback_type
    AND ${granted('other.ref')} AND ${notBarred('other.ref')})`;

/** What narrows, each condition with the values of its places. */
class Narrowing {
  readonly where: string[] = [];
  readonly values: Value[] = [];

  add(text: string, ...values: Value[]): this {
    this.where.push(text);
    this.values.push(...values);
    return this;
  }

  /** Only where something is given. */
  when(given: Value | undefined, text: string): this {
    return given === undefined ? this : this.add(text, given);
  }

  list(given: readonly unknown[] | undefined, column: string): this {
    return given === undefined ? this : this.add(`${column} IN ${LIST}`, JSON.stringify(given));
  }
}

/** Everything that the question asks, and from where the cases are read. */
function narrowed(query: CaseQuery): { from: string; where: string[]; values: Value[] } {
  const by = new Narrowing();
  const along = drive(query, by);
  const beside = grantsBeside(query);
  by.list(query.statuses ?? CASE_STATUSES, 'facts.status')
    .list(query.feedbackTypes, 'facts.feedback_type')
    .list(query.teamIds, 'facts.team_id')
    .when(query.triaged === undefined ? undefined : Number(query.triaged), 'facts.triaged = ?')
    .when(query.investigatorId, 'facts.investigator_id IS ?')
    .when(query.holder, 'facts.holder = ?')
    .when(query.dueFrom, 'facts.due_key >= ?')
    .when(query.dueTo, 'facts.due_key <= ?')
    .when(query.dueFrom === undefined ? undefined : NOTHING_DUE, 'facts.due_key < ?')
    .when(query.receivedFrom, 'facts.received_on >= ?')
    .when(query.receivedTo, 'facts.received_on <= ?')
    .when(query.number, 'facts.ref IN (SELECT ref FROM cases WHERE number = ?)')
    .when(beside === null ? undefined : JSON.stringify(beside), granted('facts.ref'));
  narrowByFacts(query, by);
  by.add(notBarred('facts.ref'), query.reach.viewerId);
  return { from: `facts${along}`, where: by.where, values: by.values };
}

function narrowByFacts(query: CaseQuery, by: Narrowing): void {
  const { of = {}, between, tags = [], noTags = [], repeat = false } = query.facts ?? {};
  for (const [column, given] of Object.entries(of))
    by.list(given, `facts.${COLUMNS[column as FactColumn]}`);
  if (between) {
    const { column } = DAYS[between.day];
    by.add(`facts.${column} BETWEEN ? AND ?`, between.from, between.to);
  }
  for (const group of tags) by.add(HAS_TAG, JSON.stringify(group));
  if (noTags.length > 0) by.add(`NOT ${HAS_TAG}`, JSON.stringify(noTags));
  if (repeat) by.add(REPEAT, JSON.stringify(grantsWanted(query)), query.reach.viewerId);
}

/** Ended cases are most of a store: of those who see all, only questions about live ones may walk a status. */
const LIVE = ['draft', 'open', 'responded'];

/**
 * From where the cases are read. One's own lists first; of those who see all, a day, then live or due cases, then a
 * tag. Without any of these every case is read.
 * @returns the index of `facts` to read along; none where the cases come from another table
 */
function drive(query: CaseQuery, by: Narrowing): string {
  const { reach, marks, statuses, dueTo, receivedFrom, receivedTo, facts } = query;
  if (marks !== undefined || reach.grants !== 'all') return fromReach(query, by);
  if (facts?.between) return ` INDEXED BY ${DAYS[facts.between.day].index}`;
  if (receivedFrom !== undefined && receivedTo !== undefined) return ' INDEXED BY facts_received';
  const live = statuses?.every((status) => LIVE.includes(status)) ?? false;
  if (live || dueTo !== undefined) return fromReach(query, by);
  const [tags] = facts?.tags ?? [];
  if (tags)
    by.add(`facts.ref IN (SELECT ref FROM tags WHERE tag IN ${LIST})`, JSON.stringify(tags));
  return '';
}

function fromReach(query: CaseQuery, by: Narrowing): string {
  const due = query.dueTo === undefined ? '' : ' AND due_key <= ?';
  by.add(
    `facts.ref IN (SELECT ref FROM reach WHERE grant_id IN ${LIST} AND status IN ${LIST}${due})`,
    JSON.stringify(listsOf(query)),
    JSON.stringify(query.statuses ?? CASE_STATUSES),
    ...(query.dueTo === undefined ? [] : [query.dueTo]),
  );
  return '';
}
