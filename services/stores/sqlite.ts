/** The embedded store: one file, nothing to install or start. */
import { join } from 'node:path';
import type { CaseView } from '../cases/view';
import { SqliteAgenda } from './sqlite-agenda';
import { SqliteCaseStore } from './sqlite-cases';
import { SqliteConversationStore } from './sqlite-conversations';
import { FILE_NAME, SqliteDb } from './sqlite-db';
import { SqliteFigures } from './sqlite-figures';
import { SqliteReader } from './sqlite-reader';
import { SqliteOutbox } from './sqlite-outbox';
import { SqliteAuditStore, SqlitePeopleStore } from './sqlite-people';
import type { Stores } from './types';

/**
 * Opens `candour.sqlite` in `dataDir`, making the folder (for its owner alone) and the tables where missing.
 * Every acknowledged write has reached the disk.
 * @throws StoreError `unavailable`: the folder cannot be used, or the file is damaged or from a newer version
 */
export function openSqlite<View = CaseView>(dataDir: string): Promise<Stores<View>> {
  return new Promise((resolve) => {
    const db = SqliteDb.open(dataDir);
    const reader = new SqliteReader(join(dataDir, FILE_NAME));
    resolve({
      cases: new SqliteCaseStore<View>(db),
      people: new SqlitePeopleStore(db),
      conversations: new SqliteConversationStore(db),
      audit: new SqliteAuditStore(db),
      outbox: new SqliteOutbox(db),
      figures: new SqliteFigures(reader),
      agenda: new SqliteAgenda<View>(db),
      ping: () => db.attempt(() => void db.get('SELECT version FROM directory')),
      close: async () => {
        await reader.close();
        await db.attempt(() => db.close());
      },
    });
  });
}
