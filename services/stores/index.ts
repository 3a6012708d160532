/** The one door to the stores: opened in bot/index.ts, by the command line and by tests. */
import type { CaseView } from '../cases/view';
import { openMongo } from './mongo';
import { openSqlite } from './sqlite';
import type { Stores } from './types';

/**
 * MongoDB when `mongoUri` is given, else the embedded store under `dataDir`.
 * @throws StoreError `unavailable`, in a sentence for the person who started the program
 */
export function openStores(where: {
  mongoUri?: string;
  dataDir: string;
}): Promise<Stores<CaseView>> {
  return where.mongoUri ? openMongo(where.mongoUri) : openSqlite(where.dataDir);
}

export type { Stores } from './types';
