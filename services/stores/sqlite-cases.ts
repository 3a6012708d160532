/** Cases in SQLite: the case's row, its events in a table of their own, and its rows in the reach lists. */
import { StoreError } from '../cases/ports';
import type { CasePage, CaseQuery, CaseStore, Page, StoredCase } from '../cases/ports';
import type { CaseEvent } from '../cases/events';
import {
  checkCase,
  checkId,
  checkLimit,
  checkQuery,
  checkRunsOn,
  checkWhole,
  dueKeyOf,
  numberOf,
  reachOf,
  toJson,
} from './check';
import { asEvent, asStoredCase, checkIndex, parseKept } from './envelope';
import type { Row, SqliteDb } from './sqlite-db';
import { countCases, findRefs } from './sqlite-query';

const CASE = 'SELECT ref, version, source_key, index_json, view_json FROM cases';

export class SqliteCaseStore<View> implements CaseStore<View> {
  constructor(private readonly db: SqliteDb) {}

  nextNumber(label: string): Promise<number> {
    return this.db.attempt(() => {
      const row = this.db.get(
        `INSERT INTO counters VALUES (?, 1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last`,
        checkId(label, 'The label'),
      );
      return row?.['last'] as number;
    });
  }

  insert(stored: StoredCase<View>, events: CaseEvent[]): Promise<void> {
    return this.db.attempt(() => {
      checkCase(stored, events, 1);
      checkRunsOn(stored.ref, 0, events);
      const { index, view } = documentsOf(stored);
      this.db.write(() => {
        this.db.run(
          'INSERT INTO cases VALUES (?, ?, ?, ?, ?, ?, ?)',
          stored.ref,
          stored.version,
          stored.sourceKey,
          numberOf(stored.ref),
          events.length,
          index,
          view,
        );
        this.addEvents(stored.ref, events);
        this.addReach(stored);
      });
    });
  }

  get(ref: string): Promise<StoredCase<View> | null> {
    return this.db.attempt(() => this.one('ref', checkId(ref, 'The reference')));
  }

  getBySource(sourceKey: string): Promise<StoredCase<View> | null> {
    return this.db.attempt(() => this.one('source_key', checkId(sourceKey, 'The source key')));
  }

  append(seen: number, stored: StoredCase<View>, events: CaseEvent[]): Promise<void> {
    return this.db.attempt(() => {
      checkCase(stored, events, checkWhole(seen, 'The version seen', 1) + 1);
      const documents = documentsOf(stored);
      this.db.write(() => {
        const before = this.current(stored.ref, seen);
        const lastSeq = before['last_seq'] as number;
        checkRunsOn(stored.ref, lastSeq, events);
        this.db.run(
          'UPDATE cases SET version = ?, last_seq = ?, index_json = ?, view_json = ? WHERE ref = ?',
          stored.version,
          lastSeq + events.length,
          documents.index,
          documents.view,
          stored.ref,
        );
        this.addEvents(stored.ref, events);
        if (documents.index !== before['index_json']) this.replaceReach(stored);
      });
    });
  }

  history(ref: string, after: number, limit: number): Promise<CaseEvent[]> {
    return this.db.attempt(() =>
      this.db
        .all(
          'SELECT event_json FROM events WHERE ref = ? AND seq > ? ORDER BY seq LIMIT ?',
          checkId(ref, 'The reference'),
          checkWhole(after, 'The seq'),
          checkLimit(limit, 1000),
        )
        .map((row) => asEvent(parseKept(row['event_json'], `An event of ${ref}`), ref)),
    );
  }

  find(query: CaseQuery, page: Page): Promise<CasePage<View>> {
    return this.db.attempt(() => {
      checkQuery(query);
      checkLimit(page.limit, 100);
      return this.db.read(() => {
        const { refs, next } = findRefs(this.db, query, page);
        return { cases: refs.flatMap((ref) => this.one('ref', ref) ?? []), next };
      });
    });
  }

  count(query: CaseQuery): Promise<number> {
    return this.db.attempt(() => {
      checkQuery(query);
      return countCases(this.db, query);
    });
  }

  private one(column: 'ref' | 'source_key', key: string): StoredCase<View> | null {
    const row = this.db.get(`${CASE} WHERE ${column} = ?`, key);
    return row === undefined ? null : asCase<View>(row);
  }

  private current(ref: string, seen: number): Row {
    const row = this.db.get('SELECT version, last_seq, index_json FROM cases WHERE ref = ?', ref);
    if (row === undefined) throw new StoreError('notFound', `There is no case ${ref}.`);
    if (row['version'] !== seen) {
      throw new StoreError('conflict', `Someone else has just changed ${ref}; look again.`);
    }
    return row;
  }

  private addEvents(ref: string, events: CaseEvent[]): void {
    for (const event of events) {
      const json = toJson(event, `Event ${event.seq} of ${ref}`);
      this.db.run('INSERT INTO events VALUES (?, ?, ?)', ref, event.seq, json);
    }
  }

  private replaceReach(stored: StoredCase<View>): void {
    this.db.run('DELETE FROM reach WHERE ref = ?', stored.ref);
    this.db.run('DELETE FROM bars WHERE ref = ?', stored.ref);
    this.addReach(stored);
  }

  private addReach({ ref, index }: StoredCase<View>): void {
    for (const grant of reachOf(index.grants)) {
      this.db.run(
        'INSERT INTO reach VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        grant,
        index.status,
        dueKeyOf(index.nextDueOn),
        ref,
        index.feedbackType,
        Number(index.triaged),
        index.teamId,
        index.investigatorId,
        index.holder,
        index.receivedOn,
      );
    }
    for (const viewer of new Set(index.bars)) {
      this.db.run('INSERT INTO bars VALUES (?, ?)', viewer, ref);
    }
  }
}

function documentsOf(stored: StoredCase): { index: string; view: string } {
  return {
    index: toJson(checkIndex(stored.index, stored.ref), `The index of ${stored.ref}`),
    view: toJson(stored.view, `The view of ${stored.ref}`),
  };
}

function asCase<View>(row: Row): StoredCase<View> {
  const ref = row['ref'] as string;
  const stored = {
    ref,
    version: row['version'],
    sourceKey: row['source_key'],
    index: parseKept(row['index_json'], `The index of ${ref}`),
    view: parseKept(row['view_json'], `The view of ${ref}`),
  };
  return asStoredCase<View>(stored, ref);
}
