/**
 * One open database file: statements prepared once, writes that share a commit, and every failure turned
 * into a StoreError.
 */
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers';
import { DatabaseSync } from '@photostructure/sqlite';
import { StoreError } from '../cases/ports';
import { DiskSync } from './disk-sync';
import { MIGRATIONS } from './sqlite-schema';

export type SqlRow = Record<string, unknown>;
export type Value = string | number | null;

type Database = InstanceType<typeof DatabaseSync>;

export const FILE_NAME = 'candour.sqlite';

/** https://www.sqlite.org/rescode.html: the extended codes of a unique index and a primary key. */
const UNIQUE_VIOLATIONS = new Set([2067, 1555]);

/** A write that waits for the next commit. */
interface Waiting {
  work: () => unknown;
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

export class SqliteDb {
  private readonly statements = new Map<string, ReturnType<Database['prepare']>>();
  private waiting: Waiting[] = [];
  /** Null: SQLite itself waits for the disk at each commit. */
  private sync: DiskSync | null = null;

  private constructor(private readonly db: Database) {}

  /**
   * Opens (or makes) the file in `dataDir` and brings its schema up to date.
   * @throws StoreError `unavailable`, in a sentence for the person who started the program
   */
  static open(dataDir: string): SqliteDb {
    const file = join(dataDir, FILE_NAME);
    let db: Database | undefined;
    try {
      mkdirSync(dataDir, { recursive: true, mode: 0o700 });
      db = new DatabaseSync(file);
      // Personal data: the owner's alone, whatever the umask says. SQLite gives -wal and -shm the same mode.
      chmodSync(file, 0o600);
      db.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
      db.exec('PRAGMA foreign_keys = ON; PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY;');
      const opened = new SqliteDb(db);
      opened.migrate(dataDir);
      opened.syncBeside(file);
      return opened;
    } catch (cause) {
      db?.close();
      if (cause instanceof StoreError) throw cause;
      throw new StoreError('unavailable', sentenceFor(cause, dataDir), { cause });
    }
  }

  /**
   * From here on a commit leaves its pages to the system, and a write is acknowledged once its log has been synced by
   * a thread of its own: waiting for the disk inside of a commit stops every other turn. Who reads a write before it
   * is on the disk can't pass it on unrecorded: what is recorded lies behind it in the same log.
   * https://www.sqlite.org/pragma.html#pragma_synchronous: with NORMAL, checkpoints still sync in the right order.
   */
  private syncBeside(file: string): void {
    const log = `${file}-wal`;
    // Some file systems have no write-ahead log.
    if (!existsSync(log)) return;
    this.sync = new DiskSync(log);
    this.db.exec('PRAGMA synchronous = NORMAL');
  }

  private migrate(dataDir: string): void {
    this.transaction('BEGIN IMMEDIATE', () => {
      const version = this.get('PRAGMA user_version')?.['user_version'] as number;
      if (version > MIGRATIONS.length) {
        throw new StoreError(
          'unavailable',
          `The data folder ${dataDir} was written by a newer version of Candour; start that one.`,
        );
      }
      MIGRATIONS.slice(version).forEach((step) => this.db.exec(step));
      // Written even when nothing has changed: a folder that cannot be written is found now, not mid-case.
      this.db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    });
  }

  /** The first row, or undefined. */
  get(sql: string, ...values: Value[]): SqlRow | undefined {
    return this.prepared(sql).get(...values) as SqlRow | undefined;
  }

  all(sql: string, ...values: Value[]): SqlRow[] {
    return this.prepared(sql).all(...values) as SqlRow[];
  }

  /** @returns how many rows changed */
  run(sql: string, ...values: Value[]): number {
    return this.prepared(sql).run(...values).changes;
  }

  /**
   * A write, all or nothing, acknowledged once it is on the disk. Writes asked for in one round of the event
   * loop share one commit: waiting for the disk costs many times what the statements do.
   * @param prepare runs now, so that nothing is changed under it meanwhile; what it returns runs in the transaction
   * @returns what the work returned; rejects with StoreError, after which nothing of this write is kept
   */
  write<T>(prepare: () => () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      try {
        const work = prepare();
        if (!this.db.isOpen) throw new Error('the database is not open');
        if (this.waiting.length === 0) setImmediate(() => this.commit());
        this.waiting.push({ work, resolve: resolve as Waiting['resolve'], reject });
      } catch (error) {
        reject(asStoreError(error));
      }
    });
  }

  /** Several reads that see one moment. */
  read<T>(work: () => T): T {
    return this.transaction('BEGIN', work);
  }

  /** Runs `work` as a promise, its failure a StoreError. */
  attempt<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      try {
        resolve(work());
      } catch (error) {
        reject(asStoreError(error));
      }
    });
  }

  close(): void {
    this.commit();
    this.sync?.close();
    this.statements.clear();
    if (this.db.isOpen) this.db.close();
  }

  /** Everything that waits, in one transaction: IMMEDIATE, so that it waits for another writer at the start only. */
  private commit(): void {
    const batch = this.waiting;
    this.waiting = [];
    if (batch.length === 0) return;
    try {
      const settled = this.transaction('BEGIN IMMEDIATE', () => this.steps(batch));
      this.whenOnDisk(batch, settled);
    } catch (error) {
      for (const { reject } of batch) reject(asStoreError(error));
    }
  }

  /** Tells each caller; where the disk fails nobody is told that anything was kept. */
  private whenOnDisk(batch: Waiting[], settled: (() => void)[]): void {
    const tell = (error: Error | null) => {
      if (error === null) for (const settle of settled) settle();
      else for (const { reject } of batch) reject(notOnDisk(error));
    };
    if (this.sync) this.sync.after(tell);
    else tell(null);
  }

  /** A write alone needs no savepoint: if it fails, so does the transaction. */
  private steps(batch: Waiting[]): (() => void)[] {
    const [first] = batch;
    if (first === undefined || batch.length > 1) return batch.map((one) => this.step(one));
    const result = first.work();
    return [() => first.resolve(result)];
  }

  /**
   * One write of a batch, behind a savepoint: its failure leaves the others alone.
   * @returns what tells its caller, to be called after the commit
   */
  private step({ work, resolve, reject }: Waiting): () => void {
    this.run('SAVEPOINT step');
    try {
      const result = work();
      this.run('RELEASE step');
      return () => resolve(result);
    } catch (error) {
      // A full disk may have rolled back the whole transaction: then the batch has failed, not this write.
      if (!this.db.isTransaction) throw error;
      this.run('ROLLBACK TO step');
      this.run('RELEASE step');
      return () => reject(asStoreError(error));
    }
  }

  private transaction<T>(begin: string, work: () => T): T {
    this.run(begin);
    try {
      const result = work();
      this.run('COMMIT');
      return result;
    } catch (error) {
      if (this.db.isTransaction) this.run('ROLLBACK');
      throw error;
    }
  }

  private prepared(sql: string) {
    let statement = this.statements.get(sql);
    if (statement === undefined) {
      statement = this.db.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}

/** @returns the error as a StoreError: `duplicate` for a unique index, else `unavailable` */
function asStoreError(error: unknown): Error {
  if (error instanceof StoreError) return error;
  const code = (error as { errcode?: number }).errcode;
  if (code !== undefined && UNIQUE_VIOLATIONS.has(code)) {
    return new StoreError('duplicate', 'It is in the store already.', { cause: error });
  }
  if (code === undefined && !isClosed(error)) return error as Error;
  return new StoreError('unavailable', 'The store did not answer; try again shortly.', {
    cause: error,
  });
}

const notOnDisk = (cause: Error) =>
  new StoreError(
    'unavailable',
    'The disk does not take what is written; look at it, then restart.',
    {
      cause,
    },
  );

function isClosed(error: unknown): boolean {
  return (
    (error as { code?: string }).code === 'ERR_INVALID_STATE' || /not open/.test(String(error))
  );
}

function sentenceFor(error: unknown, dataDir: string): string {
  const { code, errcode, message } = error as { code?: string; errcode?: number; message?: string };
  const primary = errcode === undefined ? null : errcode & 0xff;
  if (primary === 26 || primary === 11) {
    return `The file ${join(dataDir, FILE_NAME)} is damaged or not Candour's; restore it from a backup or set CANDOUR_DATA to another folder.`;
  }
  if (primary === 5) {
    return `The data folder ${dataDir} is in use by another program; stop that one first.`;
  }
  const why = code === 'ENOTDIR' || code === 'EEXIST' ? 'it is not a folder' : (message ?? code);
  return `The data folder ${dataDir} cannot be read and written (${why}); change its permissions or set CANDOUR_DATA to another folder.`;
}
