/** The stores under contract, each opened afresh and empty. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMongo } from '../../services/stores/mongo';
import { openSqlite } from '../../services/stores/sqlite';
import type { Stores } from '../../services/stores/types';
import { dropDatabase, startEngine, withDatabase } from '../engine/engine';
import type { MongoEngine } from '../engine/engine';
import type { View } from './samples';

/** One empty store; `again` opens it once more, as another instance of the bot would. */
export interface Opened {
  stores: Stores<View>;
  again(): Promise<Stores<View>>;
  /** Closes everything that was opened and leaves nothing behind. */
  drop(): Promise<void>;
}

export interface Engine {
  name: string;
  open(): Promise<Opened>;
  stop(): Promise<void>;
}

export const sqliteEngine: Engine = {
  name: 'SQLite',
  open: () => {
    const folder = mkdtempSync(join(tmpdir(), 'candour-contract-'));
    return opened(
      () => openSqlite<View>(folder),
      () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
    );
  },
  stop: () => Promise.resolve(),
};

let mongo: Promise<MongoEngine> | null = null;

export const mongoEngine: Engine = {
  name: 'MongoDB',
  open: async () => {
    mongo ??= startEngine();
    const uri = withDatabase((await mongo).uri, `candour_${randomBytes(6).toString('hex')}`);
    return opened(
      () => openMongo<View>(uri),
      () => dropDatabase(uri),
    );
  },
  stop: async () => {
    await (await mongo)?.stop();
  },
};

async function opened(
  open: () => Promise<Stores<View>>,
  remove: () => Promise<void>,
): Promise<Opened> {
  const all: Stores<View>[] = [];
  const again = async () => {
    const stores = await open();
    all.push(stores);
    return stores;
  };
  return {
    stores: await again(),
    again,
    drop: async () => {
      for (const stores of all) await stores.close();
      await remove();
    },
  };
}
