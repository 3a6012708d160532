/**
 * MongoDB commands answered by PostgreSQL with the DocumentDB extension, which has one SQL function for
 * each. Only what the store's adapter and its tests send is here; anything else is refused by name.
 */
import { BSON } from 'mongodb';
import type { Document } from 'mongodb';
import { Pool } from 'pg';
import type { PoolClient } from 'pg';
import { CommandError, parse } from './wire';
import type { Answer } from './wire';

const DUPLICATE_KEY: [number, string] = [11000, 'DuplicateKey'];

/** The extension's private SQLSTATEs and PostgreSQL's own, as MongoDB numbers them. */
const CODES: Record<string, [number, string]> = {
  '23505': DUPLICATE_KEY,
  '23P01': DUPLICATE_KEY,
  M001C: DUPLICATE_KEY,
  M0001: [2, 'BadValue'],
  M0003: [9, 'FailedToParse'],
  M0004: [14, 'TypeMismatch'],
  M0008: [26, 'NamespaceNotFound'],
  M000D: [40, 'ConflictingUpdateOperators'],
  M000E: [43, 'CursorNotFound'],
  M000M: [66, 'ImmutableField'],
  M000R: [85, 'IndexOptionsConflict'],
  '40001': [112, 'WriteConflict'],
  '40P01': [112, 'WriteConflict'],
};

/** Fields that speak to the server about the request; the functions do not take them. */
const ABOUT_THE_REQUEST = new Set([
  '$db',
  '$readPreference',
  '$clusterTime',
  'lsid',
  'txnNumber',
  'readConcern',
  'writeConcern',
  'apiVersion',
  'maxTimeMS',
]);

const FIRST_PAGES: Record<string, string> = {
  find: 'find_cursor_first_page',
  aggregate: 'aggregate_cursor_first_page',
  listIndexes: 'list_indexes_cursor_first_page',
  listCollections: 'list_collections_cursor_first_page',
};

const WRITES: Record<string, string> = {
  insert: 'insert',
  update: 'update',
  delete: 'delete',
  findAndModify: 'find_and_modify',
};

/** @param socketFolder where PostgreSQL's socket is, as setup.sh prints it */
export function documentDb(socketFolder: string): { answer: Answer; close(): Promise<void> } {
  const pool = new Pool({ host: socketFolder, user: 'postgres', database: 'postgres', max: 20 });
  // An idle connection that breaks is replaced by the pool; the next command says what is wrong.
  pool.on('error', () => undefined);
  const backend = new DocumentDb(pool);
  return { answer: (command) => backend.answer(command), close: () => pool.end() };
}

/** Where a cursor goes on. Some live in the connection that opened them, which is then kept for them. */
interface OpenCursor {
  continuation: unknown;
  client: PoolClient | null;
}

class DocumentDb {
  private readonly cursors = new Map<string, OpenCursor>();

  constructor(private readonly pool: Pool) {}

  async answer(command: Document): Promise<Document> {
    const name = Object.keys(command)[0] as string;
    const database = String(command['$db']);
    const body = without(command, ABOUT_THE_REQUEST);
    const firstPage = FIRST_PAGES[name];
    if (firstPage !== undefined) return this.firstPage(firstPage, database, body);
    const write = WRITES[name];
    if (write !== undefined) return this.write(write, database, body);
    switch (name) {
      case 'getMore':
        return this.nextPage(database, body);
      case 'killCursors':
        return this.killCursors(body);
      case 'createIndexes':
        return this.createIndexes(database, body);
      case 'count':
      case 'distinct':
        return this.document(`documentdb_api.${name}_query($1, $2::documentdb_core.bson)`, [
          database,
          toHex(body),
        ]);
      case 'create':
      case 'drop':
        await this.query(`SELECT documentdb_api.${name}_collection($1, $2)`, [
          database,
          String(command[name]),
        ]);
        return {};
      case 'dropDatabase':
        await this.query('SELECT documentdb_api.drop_database($1)', [database]);
        return {};
      default:
        throw new CommandError(59, 'CommandNotFound', `no such command: '${name}'`);
    }
  }

  private async write(call: string, database: string, body: Document): Promise<Document> {
    const row = await this.query(
      `SELECT p_result::text AS result FROM documentdb_api.${call}($1, $2::documentdb_core.bson)`,
      [database, toHex(body)],
    );
    const result = fromHex(row['result']);
    for (const failure of (result['writeErrors'] ?? []) as Document[]) {
      failure['code'] = mongoCode(Number(failure['code']));
    }
    return result;
  }

  private async firstPage(call: string, database: string, body: Document): Promise<Document> {
    const client = await this.pool.connect();
    let kept = false;
    try {
      const row = await this.query(
        `SELECT cursorpage::text AS page, continuation::text AS continuation, persistconnection AS bound
          FROM documentdb_api.${call}($1, $2::documentdb_core.bson)`,
        [database, toHex(body)],
        client,
      );
      const page = fromHex(row['page']);
      const id = String((page['cursor'] as Document)['id']);
      const open = row['continuation'] !== null && id !== '0';
      kept = open && row['bound'] === true;
      if (open) {
        const continuation = row['continuation'];
        this.cursors.set(id, { continuation, client: kept ? client : null });
      }
      return page;
    } finally {
      if (!kept) client.release();
    }
  }

  private async nextPage(database: string, body: Document): Promise<Document> {
    const id = String(body['getMore']);
    const cursor = this.cursors.get(id);
    if (cursor === undefined) {
      throw new CommandError(43, 'CursorNotFound', `cursor id ${id} not found`);
    }
    const row = await this.query(
      `SELECT cursorpage::text AS page, continuation::text AS continuation
        FROM documentdb_api.cursor_get_more($1, $2::documentdb_core.bson, $3::documentdb_core.bson)`,
      [database, toHex(body), cursor.continuation],
      cursor.client ?? this.pool,
    );
    cursor.continuation = row['continuation'];
    if (cursor.continuation === null) this.closeCursor(id);
    return fromHex(row['page']);
  }

  /** A connection that still holds an open cursor is not fit for anybody else: it is ended. */
  private closeCursor(id: string): void {
    const cursor = this.cursors.get(id);
    cursor?.client?.release(cursor.continuation !== null);
    this.cursors.delete(id);
  }

  private killCursors(body: Document): Document {
    const ids = body['cursors'] as unknown[];
    for (const id of ids) this.closeCursor(String(id));
    return { cursorsKilled: ids, cursorsNotFound: [], cursorsAlive: [], cursorsUnknown: [] };
  }

  /**
   * At once and in the foreground: the function behind MongoDB's own command leaves the work to a job that
   * looks in every two seconds.
   */
  private async createIndexes(database: string, body: Document): Promise<Document> {
    const result = await this.document(
      'documentdb_api_internal.create_indexes_non_concurrently($1, $2::documentdb_core.bson)',
      [database, toHex(body)],
    );
    const shard = Object.values((result['raw'] ?? {}) as Document)[0] as Document | undefined;
    if (shard !== undefined && Number(shard['ok']) !== 1) {
      throw new CommandError(Number(shard['code'] ?? 1), 'IndexError', String(shard['errmsg']));
    }
    return shard ?? result;
  }

  private async document(call: string, values: unknown[]): Promise<Document> {
    return fromHex((await this.query(`SELECT ${call}::text AS result`, values))['result']);
  }

  private async query(
    sql: string,
    values: unknown[],
    through: Pool | PoolClient = this.pool,
  ): Promise<Record<string, unknown>> {
    try {
      return (await through.query(sql, values)).rows[0] as Record<string, unknown>;
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      const [number, name] = CODES[code ?? ''] ?? [1, `DocumentDB ${code ?? 'error'}`];
      throw new CommandError(number, name, message);
    }
  }
}

/** A write error carries its SQLSTATE packed as PostgreSQL packs it: five characters of six bits. */
function mongoCode(packed: number): number {
  const state = [0, 1, 2, 3, 4]
    .map((place) => String.fromCharCode(((packed >> (6 * place)) & 63) + 48))
    .join('');
  return CODES[state]?.[0] ?? packed;
}

function toHex(document: Document): string {
  const bytes = BSON.serialize(document, { ignoreUndefined: true });
  return `BSONHEX${Buffer.from(bytes).toString('hex')}`;
}

function fromHex(text: unknown): Document {
  return parse(Buffer.from((text as string).slice('BSONHEX'.length), 'hex'));
}

function without(command: Document, names: Set<string>): Document {
  return Object.fromEntries(Object.entries(command).filter(([name]) => !names.has(name)));
}
