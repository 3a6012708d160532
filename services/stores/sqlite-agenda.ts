/** When each case is to be looked at for nudges, in SQLite: a small table beside the cases, with an index of its own. */
import type { Agenda, AgendaPlace, Look } from '../nudges/ports';
import { checkGrant, checkId, checkLimit, checkWhole } from './check';
import { asLook } from './envelope';
import type { SqlRow, SqliteDb } from './sqlite-db';

const LOOK = 'SELECT ref, version, view_json, next_at FROM agenda CROSS JOIN cases USING (ref)';
const DUE = `${LOOK} WHERE next_at <= ? AND (next_at, ref) > (?, ?) ORDER BY next_at, ref LIMIT ?`;
const WALK = `${LOOK} WHERE ref > ? ORDER BY ref LIMIT ?`;
const SET = `UPDATE agenda SET next_at = ?
  WHERE ref = ? AND (SELECT version FROM cases WHERE cases.ref = agenda.ref) = ?`;
const HURRY = 'UPDATE agenda SET next_at = 0 WHERE next_at > 0 AND ref';
const HURRY_ONE = `${HURRY} = ?`;
const HURRY_THOSE = `${HURRY} IN (SELECT ref FROM reach WHERE grant_id = ?)`;

export class SqliteAgenda<View> implements Agenda<View> {
  constructor(private readonly db: SqliteDb) {}

  due(upTo: number, after: AgendaPlace | null, limit: number): Promise<Look<View>[]> {
    return this.db.attempt(() => {
      checkWhole(upTo, 'The time');
      const { at, ref } = after ?? { at: 0, ref: '' };
      const rows = this.db.all(DUE, upTo, checkWhole(at, 'The time'), ref, checkLimit(limit, 100));
      return rows.map(asRowsLook<View>);
    });
  }

  walk(after: string | null, limit: number): Promise<Look<View>[]> {
    return this.db.attempt(() => {
      const past = after === null ? '' : checkId(after, 'The reference');
      return this.db.all(WALK, past, checkLimit(limit, 100)).map(asRowsLook<View>);
    });
  }

  set(times: readonly { ref: string; seen: number; at: number | null }[]): Promise<number> {
    return this.db.write(() => {
      const rows = times.map(({ ref, seen, at }) => ({
        ref: checkId(ref, 'The reference'),
        seen: checkWhole(seen, 'The version seen', 1),
        at: at === null ? null : checkWhole(at, 'The time'),
      }));
      return () =>
        rows.reduce((sum, { at, ref, seen }) => sum + this.db.run(SET, at, ref, seen), 0);
    });
  }

  hurry({ refs = [], grants = [] }: Parameters<Agenda['hurry']>[0]): Promise<number> {
    return this.db.write(() => {
      const each = new Set(refs.map((ref) => checkId(ref, 'The reference')));
      const under = new Set(grants);
      under.forEach(checkGrant);
      return () =>
        [...each].reduce((sum, ref) => sum + this.db.run(HURRY_ONE, ref), 0) +
        [...under].reduce((sum, grant) => sum + this.db.run(HURRY_THOSE, grant), 0);
    });
  }
}

const asRowsLook = <View>(row: SqlRow): Look<View> =>
  asLook<View>({
    ref: row['ref'],
    version: row['version'],
    view: row['view_json'],
    at: row['next_at'],
  });
