/** The outbox in SQLite: unique keys, and leases that one owner holds at a time. */
import type { Outbox, OutboxItem, OutboxRecord, OutboxState } from '../nudges/ports';
import { checkId, checkLimit, checkText, checkWhole, toJson } from './check';
import { asOutboxRecord, parseKept } from './envelope';
import type { SqlRow, SqliteDb, Value } from './sqlite-db';

const FREE = `state = 'waiting' AND not_before <= ? AND lease_until <= ?`;
const HELD = `key = ? AND owner = ? AND state = 'waiting'`;

const ADD = `INSERT INTO outbox VALUES (?, ?, ?, ?, ?, 'waiting', 0, NULL, NULL, NULL, 0) ON CONFLICT DO NOTHING`;
const SETTLE = `UPDATE outbox SET state = ?, detail = ?, settled_at = ?, owner = NULL, lease_until = 0 WHERE ${HELD}`;
const RETRY = `UPDATE outbox SET not_before = ?, detail = ?, owner = NULL, lease_until = 0 WHERE ${HELD}`;

export class SqliteOutbox implements Outbox {
  constructor(private readonly db: SqliteDb) {}

  add(items: OutboxItem[]): Promise<number> {
    return this.db.write(() => {
      const rows = items.map(rowOf);
      return () => rows.reduce((added, row) => added + this.db.run(ADD, ...row), 0);
    });
  }

  claim(owner: string, now: number, leaseMs: number, limit: number): Promise<OutboxRecord[]> {
    return this.db.write(() => {
      checkId(owner, 'The owner');
      const until = checkWhole(now, 'The time') + checkWhole(leaseMs, 'The lease', 1);
      checkLimit(limit, 100);
      return () => {
        this.expire(now);
        const due = this.db.all(
          `SELECT key FROM outbox WHERE ${FREE} ORDER BY not_before, key LIMIT ?`,
          now,
          now,
          limit,
        );
        return due.map(({ key }) => this.lease(key as string, owner, until));
      };
    });
  }

  settle(
    key: string,
    owner: string,
    state: Exclude<OutboxState, 'waiting'>,
    detail: string | null,
    now: number,
  ): Promise<boolean> {
    return this.db.write(() => {
      const said = checkText(detail, 'The detail');
      checkWhole(now, 'The time');
      checkHolder(key, owner);
      return () => this.db.run(SETTLE, state, said, now, key, owner) === 1;
    });
  }

  retry(key: string, owner: string, notBefore: number, detail: string): Promise<boolean> {
    return this.db.write(() => {
      checkWhole(notBefore, 'The time');
      const said = checkText(detail, 'The detail');
      checkHolder(key, owner);
      return () => this.db.run(RETRY, notBefore, said, key, owner) === 1;
    });
  }

  get(key: string): Promise<OutboxRecord | null> {
    return this.db.attempt(() => {
      const row = this.db.get('SELECT * FROM outbox WHERE key = ?', checkId(key, 'The key'));
      return row === undefined ? null : asRecord(row);
    });
  }

  list(after: string | null, limit: number): Promise<OutboxRecord[]> {
    return this.db.attempt(() =>
      this.db
        .all(
          'SELECT * FROM outbox WHERE key > ? ORDER BY key LIMIT ?',
          after === null ? '' : checkId(after, 'The key'),
          checkLimit(limit, 1000),
        )
        .map(asRecord),
    );
  }

  /** What nobody holds and is of no use any more ends here, so that no sender has to think of it. */
  private expire(now: number): void {
    this.db.run(
      `UPDATE outbox SET state = 'expired', settled_at = ?, owner = NULL, lease_until = 0
        WHERE ${FREE} AND not_after < ?`,
      now,
      now,
      now,
      now,
    );
  }

  private lease(key: string, owner: string, until: number): OutboxRecord {
    const row = this.db.get(
      `UPDATE outbox SET owner = ?, lease_until = ?, attempts = attempts + 1 WHERE key = ? RETURNING *`,
      owner,
      until,
      key,
    );
    return asRecord(row as SqlRow);
  }
}

function checkHolder(key: string, owner: string): void {
  checkId(key, 'The key');
  checkId(owner, 'The owner');
}

function rowOf(item: OutboxItem): Value[] {
  return [
    checkId(item.key, 'The key'),
    checkId(item.personId, "The person's id"),
    toJson(item.payload, 'The payload'),
    checkWhole(item.notBefore, 'The start'),
    checkWhole(item.notAfter, 'The end'),
  ];
}

function asRecord(row: SqlRow): OutboxRecord {
  return asOutboxRecord({
    key: row['key'],
    personId: row['person_id'],
    payload: parseKept(row['payload_json'], 'The payload of an outbox item'),
    notBefore: row['not_before'],
    notAfter: row['not_after'],
    state: row['state'],
    attempts: row['attempts'],
    detail: row['detail'],
    settledAt: row['settled_at'],
  });
}
