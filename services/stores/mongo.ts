/** The store for production: MongoDB through the official driver, shared by several instances of the bot. */
import { MongoClient } from 'mongodb';
import { StoreError } from '../cases/ports';
import type { CaseView } from '../cases/view';
import { MongoAgenda } from './mongo-agenda';
import { MongoCaseStore } from './mongo-cases';
import { MongoConversationStore } from './mongo-conversations';
import { guarded } from './mongo-errors';
import { MongoFigures } from './mongo-figures';
import { MongoOutbox } from './mongo-outbox';
import { MongoAuditStore, MongoPeopleStore } from './mongo-people';
import type { Stores } from './types';

/** An acknowledged write survives the loss of a server; a read sees nothing that could be rolled back. */
const ALWAYS = {
  writeConcern: { w: 'majority', journal: true, wtimeoutMS: 10_000 },
  readConcern: { level: 'majority' },
  retryWrites: true,
  retryReads: true,
} as const;

/** How long to wait, unless the URI says otherwise (the driver would let these win over it). */
const UNLESS_SAID = {
  serverSelectionTimeoutMS: 5_000,
  connectTimeoutMS: 5_000,
  socketTimeoutMS: 20_000,
  appName: 'candour',
} as const;

/**
 * Connects and makes the indexes that are missing. The database is the one that the URI names, else `candour`.
 * @throws StoreError `unavailable`; its words never repeat the URI, which may hold a password
 */
export async function openMongo<View = CaseView>(uri: string): Promise<Stores<View>> {
  const client = clientFor(uri);
  try {
    await client.connect();
    return await storesOn<View>(client, databaseIn(uri));
  } catch (cause) {
    await client.close();
    throw new StoreError(
      'unavailable',
      'MongoDB could not be reached or refused us; check MONGODB_URI and that the server is up.',
      { cause },
    );
  }
}

async function storesOn<View>(client: MongoClient, database: string): Promise<Stores<View>> {
  const db = client.db(database);
  const cases = new MongoCaseStore<View>(db);
  const people = new MongoPeopleStore(db);
  const conversations = new MongoConversationStore(db);
  const audit = new MongoAuditStore(db);
  const outbox = new MongoOutbox(db);
  for (const each of [cases, people, conversations, audit, outbox]) await each.prepare();
  return {
    cases,
    people,
    conversations,
    audit,
    outbox,
    figures: new MongoFigures(db),
    agenda: new MongoAgenda<View>(db),
    ping: () => guarded(async () => void (await db.command({ ping: 1 }))),
    close: () => client.close(),
  };
}

function clientFor(uri: string): MongoClient {
  const unsaid = Object.entries(UNLESS_SAID).filter(
    ([name]) => !uri.toLowerCase().includes(`${name.toLowerCase()}=`),
  );
  try {
    return new MongoClient(uri, { ...Object.fromEntries(unsaid), ...ALWAYS });
  } catch (cause) {
    throw new StoreError(
      'unavailable',
      'MONGODB_URI is not a MongoDB address; it looks like mongodb://host:27017/candour.',
      { cause },
    );
  }
}

/** The path of the URI: mongodb://user:password@hosts/DATABASE?options. */
function databaseIn(uri: string): string {
  const named = /^[^:]+:\/\/[^/?]+\/([^?]+)/.exec(uri)?.[1];
  return named === undefined ? 'candour' : decodeURIComponent(named);
}
