/** Writes that share a commit: each is still all or nothing, and acknowledged once it is on the disk. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../services/stores/sqlite';
import { FILE_NAME, SqliteDb } from '../../services/stores/sqlite-db';
import { aCase, anEvent } from './samples';
import type { View } from './samples';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candour-commit-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** https://www.sqlite.org/fileformat2.html#walformat: the last frame of a commit says the size of the file. */
function commits(): number {
  const wal = readFileSync(join(folder, `${FILE_NAME}-wal`));
  const step = 24 + wal.readUInt32BE(8);
  let count = 0;
  for (let at = 32; at + step <= wal.length; at += step) {
    if (wal.readUInt32BE(at + 4) > 0) count += 1;
  }
  return count;
}

it('writes asked for at one moment share one commit', async () => {
  const stores = await openSqlite<View>(folder);
  const before = commits();
  const numbers = await Promise.all(
    Array.from({ length: 50 }, () => stores.cases.nextNumber('CF-26')),
  );
  expect(new Set(numbers).size).toBe(50);
  expect(commits() - before).toBe(1);
  await stores.close();
});

it('a write that fails leaves those beside it alone', async () => {
  const stores = await openSqlite<View>(folder);
  const outcomes = await Promise.allSettled([
    stores.cases.insert(aCase(1), [anEvent(1)]),
    stores.cases.insert({ ...aCase(1), sourceKey: 'another' }, [anEvent(1)]),
    stores.cases.insert(aCase(2), [anEvent(1)]),
    stores.conversations.put('kind', 'key', 'late', 7, null, 1),
    stores.conversations.set('kind', 'key', 'kept', null),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  expect(outcomes[1]).toMatchObject({ reason: { code: 'duplicate' } });
  expect(outcomes[3]).toMatchObject({ reason: { code: 'conflict' } });
  expect(await stores.cases.history('CF-26-0001', 0, 10)).toHaveLength(1);
  expect(await stores.cases.get('CF-26-0002')).toEqual(aCase(2));
  expect(await stores.conversations.get('kind', 'key', 1)).toMatchObject({ value: 'kept' });
  await stores.close();
});

it('on a full disk, what is acknowledged is there and what is refused is not', async () => {
  const db = SqliteDb.open(folder);
  db.run('CREATE TABLE things (name TEXT, size INTEGER, filling TEXT)');
  const pages = db.get('PRAGMA page_count')?.['page_count'] as number;
  db.run(`PRAGMA max_page_count = ${pages + 20}`);
  const add = (name: string, size: number) =>
    db.write(
      () => () => db.run('INSERT INTO things VALUES (?, ?, ?)', name, size, 'x'.repeat(size)),
    );
  const outcomes = await Promise.allSettled([add('small', 1), add('huge', 1e6), add('after', 1)]);
  expect(outcomes[1]).toMatchObject({ status: 'rejected', reason: { code: 'unavailable' } });
  db.close();
  const again = SqliteDb.open(folder);
  const kept = again.all('SELECT name FROM things').map(({ name }) => name);
  const told = ['small', 'huge', 'after'].filter((_, n) => outcomes[n]?.status === 'fulfilled');
  expect(kept).toEqual(told);
  again.close();
});

it('nobody else sees a write before it is acknowledged, nor is one lost to closing', async () => {
  const stores = await openSqlite<View>(folder);
  const writing = stores.conversations.set('kind', 'key', 'value', null);
  expect(await stores.conversations.get('kind', 'key', 1)).toBeNull();
  await Promise.all([stores.close(), writing]);
  const again = await openSqlite<View>(folder);
  expect(await again.conversations.get('kind', 'key', 1)).toMatchObject({ value: 'value' });
  await again.close();
});

it('what is written is what was handed over, whatever becomes of it afterwards', async () => {
  const stores = await openSqlite<View>(folder);
  const value = { words: 'first' };
  const writing = stores.conversations.set('kind', 'key', value, null);
  value.words = 'second';
  await writing;
  expect(await stores.conversations.get('kind', 'key', 1)).toMatchObject({
    value: { words: 'first' },
  });
  await stores.close();
});
