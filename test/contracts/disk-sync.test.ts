/** A write is acknowledged after its log is on the disk, never before; and what the disk refuses is refused. */
import fs, { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteDb } from '../../services/stores/sqlite-db';

type Done = (error: NodeJS.ErrnoException | null) => void;

let folder: string;
let syncs: Done[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candour-sync-'));
  syncs = [];
  jest.spyOn(fs, 'fdatasync').mockImplementation((_fd: number, done: Done) => {
    syncs.push(done);
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const loop = () => new Promise((resolve) => setTimeout(resolve, 5));

function opened() {
  const db = SqliteDb.open(folder);
  db.run('CREATE TABLE things (name TEXT PRIMARY KEY)');
  const told: string[] = [];
  const add = (name: string) =>
    db
      .write(() => () => db.run('INSERT INTO things VALUES (?)', name))
      .then(
        () => told.push(name),
        (error: { code?: string }) => told.push(`${name}: ${error.code}`),
      );
  return { db, told, add };
}

it('acknowledges after the sync that began after the commit', async () => {
  const { db, told, add } = opened();
  void add('a');
  await loop();
  expect([syncs.length, told]).toEqual([1, []]);
  // Committed while the first sync runs: that one may have missed them.
  void add('b');
  await loop();
  void add('c');
  await loop();
  expect([syncs.length, told]).toEqual([1, []]);
  syncs[0]?.(null);
  await loop();
  expect([syncs.length, told]).toEqual([2, ['a']]);
  syncs[1]?.(null);
  await loop();
  expect([syncs.length, told]).toEqual([2, ['a', 'b', 'c']]);
  db.close();
});

it('tells of a refused write at once', async () => {
  const { db, told, add } = opened();
  void add('a');
  await loop();
  syncs[0]?.(null);
  void add('a');
  await loop();
  expect(told).toEqual(['a', 'a: duplicate']);
  db.close();
});

it('acknowledges nothing any more once the disk has failed', async () => {
  const { db, told, add } = opened();
  void add('a');
  await loop();
  syncs[0]?.(Object.assign(new Error('i/o error'), { code: 'EIO' }));
  await loop();
  void add('b');
  await loop();
  syncs[1]?.(null);
  await loop();
  expect(told).toEqual(['a: unavailable', 'b: unavailable']);
  db.close();
});

it('brings what is under way to the disk when it is closed', async () => {
  const really = jest.spyOn(fs, 'fdatasyncSync');
  const { db, told, add } = opened();
  void add('a');
  await loop();
  void add('b');
  await loop();
  void add('c');
  db.close();
  await loop();
  expect([really.mock.calls.length, told]).toEqual([1, ['a', 'b', 'c']]);
  syncs[0]?.(null);
  await loop();
  expect(told).toHaveLength(3);
  const again = SqliteDb.open(folder);
  expect(again.all('SELECT name FROM things')).toHaveLength(3);
  again.close();
});
