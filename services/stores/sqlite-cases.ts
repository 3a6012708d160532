/** Cases in SQLite: the case's row, its events in a table of their own, and its rows in the reach lists. */
import { StoreError } from '../cases/ports';
import type {
  CaseIndex,
  CasePage,
  CaseQuery,
  CaseStore,
  Page,
  StoredCase,
  Survey,
  Surveyed,
  Tally,
  TallyKey,
} from '../cases/ports';
import type { CaseEvent } from '../cases/events';
import type { Figures } from '../cases/figures';
import {
  checkCase,
  checkId,
  checkLimit,
  checkQuery,
  checkRunsOn,
  checkSurvey,
  checkTally,
  checkWhole,
  dueKeyOf,
  numberOf,
  listsIn,
  toJson,
} from './check';
import { asEvent, asStoredCase, checkIndex, parseKept } from './envelope';
import type { SqlRow, SqliteDb } from './sqlite-db';
import { tallied, writeFacts } from './sqlite-facts';
import { writeFigures } from './sqlite-figures';
import { countCases, findRefs } from './sqlite-query';

const NEXT_NUMBER =
  'INSERT INTO counters VALUES (?1, ?2 + 1) ON CONFLICT DO UPDATE SET last = max(last, ?2) + 1 RETURNING last';
const CASE = 'SELECT ref, version, source_key, index_json, view_json FROM cases';
const APPEND =
  'UPDATE cases SET version = ?, last_seq = ?, index_json = ?, view_json = ? WHERE ref = ?';
/** Whatever was to be said of it is looked at anew. */
const LOOK_AT = 'INSERT INTO agenda VALUES (?, 0) ON CONFLICT DO UPDATE SET next_at = 0';

export class SqliteCaseStore<View> implements CaseStore<View> {
  constructor(private readonly db: SqliteDb) {}

  nextNumber(label: string, above = 0): Promise<number> {
    return this.db.write(() => {
      checkId(label, 'The label');
      checkWhole(above, 'The number taken');
      return () => this.db.get(NEXT_NUMBER, label, above)?.['last'] as number;
    });
  }

  insert(stored: StoredCase<View>, events: CaseEvent[]): Promise<void> {
    return this.db.write(() => {
      checkCase(stored, events, 1);
      checkRunsOn(stored.ref, 0, events);
      const { ref, version, sourceKey } = stored;
      const { index, view, rows, reach, figures } = documentsOf(stored, events);
      return () => {
        this.db.run(
          'INSERT INTO cases VALUES (?, ?, ?, ?, ?, ?, ?)',
          ref,
          version,
          sourceKey,
          numberOf(ref),
          rows.length,
          index,
          view,
        );
        this.db.run(LOOK_AT, ref);
        this.addEvents(ref, rows);
        this.addReach(ref, reach);
        writeFigures(this.db, ref, figures, true);
      };
    });
  }

  get(ref: string): Promise<StoredCase<View> | null> {
    return this.db.attempt(() => this.one('ref', checkId(ref, 'The reference')));
  }

  getBySource(sourceKey: string): Promise<StoredCase<View> | null> {
    return this.db.attempt(() => this.one('source_key', checkId(sourceKey, 'The source key')));
  }

  append(seen: number, stored: StoredCase<View>, events: CaseEvent[]): Promise<void> {
    return this.db.write(() => {
      checkCase(stored, events, checkWhole(seen, 'The version seen', 1) + 1);
      const { ref, version } = stored;
      const { index, view, rows, reach, figures } = documentsOf(stored, events);
      return () => {
        const before = this.current(ref, seen);
        const lastSeq = before['last_seq'] as number;
        checkRunsOn(ref, lastSeq, rows);
        this.db.run(APPEND, version, lastSeq + rows.length, index, view, ref);
        this.db.run(LOOK_AT, ref);
        this.addEvents(ref, rows);
        if (index !== before['index_json']) this.replaceReach(ref, reach);
        writeFigures(this.db, ref, figures);
      };
    });
  }

  reindex(ref: string, seen: number, index: CaseIndex, figures?: Figures | null): Promise<boolean> {
    return this.db.write(() => {
      checkId(ref, 'The reference');
      checkWhole(seen, 'The version seen', 1);
      const { text, reach } = indexDocuments(ref, index);
      const counted = structuredClone(figures);
      return () => {
        const now = this.db.get('SELECT version FROM cases WHERE ref = ?', ref);
        if (now?.['version'] !== seen) return false;
        this.db.run('UPDATE cases SET index_json = ? WHERE ref = ?', text, ref);
        this.replaceReach(ref, reach);
        writeFigures(this.db, ref, counted);
        return true;
      };
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
      return this.db.read(() => this.page(query, page));
    });
  }

  survey({ counts, pages }: Survey): Promise<Surveyed<View>> {
    return this.db.attempt(() => {
      checkSurvey({ counts, pages });
      return this.db.read(() => ({
        counts: counts.map((query) => countCases(this.db, query)),
        pages: pages.map(({ query, page }) => this.page(query, page)),
      }));
    });
  }

  count(query: CaseQuery): Promise<number> {
    return this.db.attempt(() => {
      checkQuery(query);
      return countCases(this.db, query);
    });
  }

  tally(query: CaseQuery, by: readonly TallyKey[]): Promise<Tally[]> {
    return this.db.attempt(() => {
      checkQuery(query);
      checkTally(by);
      return tallied(this.db, query, by);
    });
  }

  private page(query: CaseQuery, page: Page): CasePage<View> {
    const { refs, next } = findRefs(this.db, query, page);
    return { cases: refs.flatMap((ref) => this.one('ref', ref) ?? []), next };
  }

  private one(column: 'ref' | 'source_key', key: string): StoredCase<View> | null {
    const row = this.db.get(`${CASE} WHERE ${column} = ?`, key);
    return row === undefined ? null : asCase<View>(row);
  }

  private current(ref: string, seen: number): SqlRow {
    const row = this.db.get('SELECT version, last_seq, index_json FROM cases WHERE ref = ?', ref);
    if (row === undefined) throw new StoreError('notFound', `There is no case ${ref}.`);
    if (row['version'] !== seen) {
      throw new StoreError('conflict', `Someone else has just changed ${ref}; look again.`);
    }
    return row;
  }

  private addEvents(ref: string, rows: Documents['rows']): void {
    for (const { seq, json } of rows) {
      this.db.run('INSERT INTO events VALUES (?, ?, ?)', ref, seq, json);
    }
  }

  private replaceReach(ref: string, reach: Documents['reach']): void {
    this.db.run('DELETE FROM reach WHERE ref = ?', ref);
    this.db.run('DELETE FROM bars WHERE ref = ?', ref);
    this.db.run('DELETE FROM tags WHERE ref = ?', ref);
    this.addReach(ref, reach);
  }

  private addReach(ref: string, { grants, bars, due, of }: Documents['reach']): void {
    for (const grant of grants) {
      this.db.run(
        'INSERT INTO reach VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        grant,
        of.status,
        due,
        ref,
        of.feedbackType,
        Number(of.triaged),
        of.teamId,
        of.investigatorId,
        of.holder,
        of.receivedOn,
      );
    }
    for (const viewer of bars) this.db.run('INSERT INTO bars VALUES (?, ?)', viewer, ref);
    writeFacts(this.db, ref, of, due);
  }
}

/** A case as it is written, taken when it was handed over. */
interface Documents {
  index: string;
  view: string;
  rows: { seq: number; json: string }[];
  reach: { grants: string[]; bars: string[]; due: string; of: StoredCase['index'] };
  figures: Figures | null | undefined;
}

function indexDocuments(
  ref: string,
  index: CaseIndex,
): { text: string; reach: Documents['reach'] } {
  return {
    text: toJson(checkIndex(index, ref), `The index of ${ref}`),
    reach: {
      grants: listsIn(index),
      bars: [...new Set(index.bars)],
      due: dueKeyOf(index.nextDueOn),
      of: { ...index },
    },
  };
}

function documentsOf({ ref, index, view, figures }: StoredCase, events: CaseEvent[]): Documents {
  const { text, reach } = indexDocuments(ref, index);
  return {
    index: text,
    view: toJson(view, `The view of ${ref}`),
    rows: events.map((event) => ({
      seq: event.seq,
      json: toJson(event, `Event ${event.seq} of ${ref}`),
    })),
    reach,
    figures: structuredClone(figures),
  };
}

function asCase<View>(row: SqlRow): StoredCase<View> {
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
