/**
 * Long questions of the embedded store are answered by a thread of its own with a connection of its own, so that no
 * turn waits for them. It sees what has been committed when it is asked, and writes nothing.
 */
import { Worker } from 'node:worker_threads';
import { StoreError } from '../cases/ports';
import type { SqlRow, Value } from './sqlite-db';

/** The whole of the thread: plain JavaScript, so that it runs alike from sources, in tests and from the build. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const { DatabaseSync } = require(workerData.driver);
const db = new DatabaseSync(workerData.file, { readOnly: true });
db.exec('PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000;');
parentPort.on('message', ({ id, sql, values }) => {
  try {
    parentPort.postMessage({ id, rows: db.prepare(sql).all(...values) });
  } catch (error) {
    parentPort.postMessage({ id, failed: String(error && error.message) });
  }
});
`;

interface Waiting {
  resolve: (rows: SqlRow[]) => void;
  reject: (error: Error) => void;
}

type Answer = { id: number } & ({ rows: SqlRow[] } | { failed: string });

export class SqliteReader {
  private thread: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;
  private closed = false;

  constructor(private readonly file: string) {}

  /** @throws StoreError `unavailable` */
  all(sql: string, values: readonly Value[]): Promise<SqlRow[]> {
    if (this.closed) return Promise.reject(unanswered('The store is closed.'));
    return new Promise((resolve, reject) => {
      const id = (this.asked += 1);
      this.waiting.set(id, { resolve, reject });
      const thread = this.running();
      // Only while somebody waits for it does it keep the program alive.
      thread.ref();
      thread.postMessage({ id, sql, values });
    });
  }

  /** Whoever still waits is told that there is no answer. */
  async close(): Promise<void> {
    this.closed = true;
    this.fail('The store is closed.');
    await this.thread?.terminate();
    this.thread = null;
  }

  /** Begun when it is first needed, and again where it has died. */
  private running(): Worker {
    if (this.thread) return this.thread;
    const driver = require.resolve('@photostructure/sqlite');
    const thread = new Worker(THREAD, { eval: true, workerData: { file: this.file, driver } });
    thread.on('message', (answer: Answer) => this.answered(answer, thread));
    const died = (why: string) => {
      if (this.thread === thread) this.thread = null;
      this.fail(why);
    };
    thread.on('error', ({ message }) => died(message));
    thread.on('exit', () => died('The thread that reads has ended.'));
    this.thread = thread;
    return thread;
  }

  private answered(answer: Answer, thread: Worker): void {
    const one = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if (this.waiting.size === 0) thread.unref();
    if ('rows' in answer) one?.resolve(answer.rows);
    else one?.reject(unanswered(answer.failed));
  }

  private fail(why: string): void {
    for (const { reject } of this.waiting.values()) reject(unanswered(why));
    this.waiting.clear();
  }
}

const unanswered = (why: string) =>
  new StoreError('unavailable', 'The store did not answer; try again shortly.', {
    cause: new Error(why),
  });
