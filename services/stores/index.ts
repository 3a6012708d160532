/** The one door to the stores: opened in bot/index.ts, by the command line and by tests. */
import type { CaseView } from '../cases/view';
import type * as MongoModule from './mongo';
import { openSqlite } from './sqlite';
import type { Stores } from './types';

/** Loaded only where it is used: the driver takes a tenth of the time in which the bot starts. */
const loadMongo = () => require('./mongo') as typeof MongoModule;

/**
 * MongoDB when `mongoUri` is given, else the embedded store under `dataDir`.
 * @throws StoreError `unavailable`, in a sentence for the person who started the program
 */
export function openStores(where: {
  mongoUri?: string;
  dataDir: string;
}): Promise<Stores<CaseView>> {
  return where.mongoUri ? loadMongo().openMongo(where.mongoUri) : openSqlite(where.dataDir);
}

export type { Stores } from './types';
