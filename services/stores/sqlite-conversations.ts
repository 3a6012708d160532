/** What the bot remembers of its conversations, in SQLite. */
import { StoreError } from '../cases/ports';
import type { ConversationStore, Remembered } from '../people/ports';
import { checkId, checkLimit, checkWhole, toJson } from './check';
import { parseKept } from './envelope';
import type { SqlRow, SqliteDb } from './sqlite-db';

/** In force at a moment: an end that has come counts as gone. */
const IN_FORCE = '(expires_at IS NULL OR expires_at > ?)';

const SET = `INSERT INTO remembered VALUES (?, ?, 1, ?, ?) ON CONFLICT DO UPDATE SET
  version = version + 1, value_json = excluded.value_json, expires_at = excluded.expires_at`;
const REMOVE = 'DELETE FROM remembered WHERE kind = ? AND key = ?';
const SWEEP = `DELETE FROM remembered WHERE (kind, key) IN
  (SELECT kind, key FROM remembered WHERE expires_at <= ? ORDER BY expires_at LIMIT ?)`;

export class SqliteConversationStore implements ConversationStore {
  constructor(private readonly db: SqliteDb) {}

  get(kind: string, key: string, now: number): Promise<Remembered | null> {
    return this.db.attempt(() => {
      checkKey(kind, key);
      return this.current(kind, key, checkWhole(now, 'The time'));
    });
  }

  put(
    kind: string,
    key: string,
    value: unknown,
    seen: number,
    expiresAt: number | null,
    now: number,
  ): Promise<number> {
    return this.db.write(() => {
      checkKey(kind, key);
      checkWhole(seen, 'The version seen');
      checkEnd(expiresAt);
      checkWhole(now, 'The time');
      const json = toJson(value, `The ${kind} to remember`);
      return () => {
        const current = this.current(kind, key, now);
        if ((current?.version ?? 0) !== seen) {
          throw new StoreError('conflict', `That ${kind} has changed meanwhile; look again.`);
        }
        this.db.run(
          'INSERT OR REPLACE INTO remembered VALUES (?, ?, ?, ?, ?)',
          kind,
          key,
          seen + 1,
          json,
          expiresAt,
        );
        return seen + 1;
      };
    });
  }

  set(kind: string, key: string, value: unknown, expiresAt: number | null): Promise<void> {
    return this.db.write(() => {
      checkKey(kind, key);
      checkEnd(expiresAt);
      const json = toJson(value, `The ${kind} to remember`);
      return () => void this.db.run(SET, kind, key, json, expiresAt);
    });
  }

  remove(kind: string, key: string): Promise<void> {
    return this.db.write(() => {
      checkKey(kind, key);
      return () => void this.db.run(REMOVE, kind, key);
    });
  }

  list(kind: string, after: string | null, limit: number, now: number): Promise<Remembered[]> {
    return this.db.attempt(() =>
      this.db
        .all(
          `SELECT * FROM remembered WHERE kind = ? AND key > ? AND ${IN_FORCE} ORDER BY key LIMIT ?`,
          checkId(kind, 'The kind'),
          after === null ? '' : checkId(after, 'The key'),
          checkWhole(now, 'The time'),
          checkLimit(limit, 1000),
        )
        .map(asRemembered),
    );
  }

  sweep(now: number, limit: number): Promise<number> {
    return this.db.write(() => {
      checkWhole(now, 'The time');
      checkLimit(limit, 10_000);
      return () => this.db.run(SWEEP, now, limit);
    });
  }

  private current(kind: string, key: string, now: number): Remembered | null {
    const row = this.db.get(
      `SELECT * FROM remembered WHERE kind = ? AND key = ? AND ${IN_FORCE}`,
      kind,
      key,
      now,
    );
    return row === undefined ? null : asRemembered(row);
  }
}

function checkKey(kind: string, key: string): void {
  checkId(kind, 'The kind');
  checkId(key, 'The key');
}

function checkEnd(expiresAt: number | null): void {
  if (expiresAt !== null) checkWhole(expiresAt, 'The end');
}

function asRemembered(row: SqlRow): Remembered {
  return {
    key: row['key'] as string,
    version: row['version'] as number,
    value: parseKept(row['value_json'], `A remembered ${row['kind'] as string}`),
    expiresAt: row['expires_at'] as number | null,
  };
}
