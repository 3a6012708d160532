/** Another process on the same SQLite file: `child.ts write FOLDER` or `child.ts claim FOLDER OWNER`. */
import { openSqlite } from '../../services/stores/sqlite';
import { aCase, anEvent, next } from './samples';
import type { View } from './samples';

/** Writes cases without end and says each reference and version once the store has acknowledged it. */
async function write(folder: string): Promise<void> {
  const { cases } = await openSqlite<View>(folder);
  for (let number = 1; ; number += 1) {
    const fresh = aCase(number);
    await cases.insert(fresh, [anEvent(1)]);
    process.stdout.write(`${fresh.ref} 1\n`);
    await cases.append(1, next(fresh), [anEvent(2), anEvent(3)]);
    process.stdout.write(`${fresh.ref} 2\n`);
  }
}

/** Claims until nothing is left, and says each key. */
async function claim(folder: string, owner: string): Promise<void> {
  const stores = await openSqlite<View>(folder);
  for (;;) {
    const batch = await stores.outbox.claim(owner, 1, 60_000, 3);
    if (batch.length === 0) return stores.close();
    process.stdout.write(batch.map(({ key }) => `${key}\n`).join(''));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const [what, folder = '', owner = ''] = process.argv.slice(2);
void (what === 'write' ? write(folder) : claim(folder, owner));
