/** What only the embedded store promises: durability, one file for several processes, and its query plans. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseQuery } from '../../services/cases/ports';
import { openStores } from '../../services/stores';
import { openSqlite } from '../../services/stores/sqlite';
import { FILE_NAME, SqliteDb } from '../../services/stores/sqlite-db';
import {
  countStatement,
  numberStatement,
  walkStatements,
} from '../../services/stores/sqlite-query';
import { listStatement, tallyStatement } from '../../services/stores/sqlite-facts';
import { aCase, allRefs, anEvent, insertAll, seenBy } from './samples';
import type { View } from './samples';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candour-sqlite-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function child(...args: string[]) {
  const running = spawn(process.execPath, [
    join(__dirname, '../../bin/typescript.js'),
    join(__dirname, 'child.ts'),
    ...args,
  ]);
  let said = '';
  let complaint = '';
  running.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  running.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const ended = new Promise<void>((resolve) => running.once('close', () => resolve()));
  // The last line may have been cut by the kill: only whole ones are acknowledgements.
  const lines = () => said.split('\n').slice(0, -1);
  return { running, ended, lines, complaint: () => complaint };
}

describe('a process killed while it writes', () => {
  it('has lost nothing that it acknowledged, and left nothing by halves', async () => {
    for (const acknowledgements of [1, 40, 400]) {
      const writer = child('write', folder);
      while (writer.lines().length < acknowledgements && writer.running.exitCode === null) {
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      writer.running.kill('SIGKILL');
      await writer.ended;
      expect(writer.complaint()).toBe('');
      const stores = await openSqlite<View>(folder);
      for (const line of writer.lines()) {
        const [ref = '', version] = line.split(' ');
        expect((await stores.cases.get(ref))?.version).toBeGreaterThanOrEqual(Number(version));
      }
      const all = seenBy('P001', 'all');
      const { cases: seen } = await stores.cases.find(
        { ...all, order: 'newest' },
        { after: null, limit: 100 },
      );
      for (const { ref, version } of seen) {
        const events = await stores.cases.history(ref, 0, 10);
        expect(events).toHaveLength(version === 1 ? 1 : 3);
      }
      await stores.close();
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});

describe('four processes on one file', () => {
  it('claim each of 200 items exactly once', async () => {
    const stores = await openSqlite<View>(folder);
    const items = Array.from({ length: 200 }, (_, number) => ({
      key: `k${number}`,
      personId: 'P006',
      payload: null,
      notBefore: 0,
      notAfter: 10,
    }));
    await stores.outbox.add(items);
    const claimers = ['one', 'two', 'three', 'four'].map((owner) => child('claim', folder, owner));
    await Promise.all(claimers.map(({ ended }) => ended));
    const claimed = claimers.flatMap(({ lines }) => lines());
    expect(claimers.map(({ complaint }) => complaint()).join('')).toBe('');
    expect([...claimed].sort()).toEqual(items.map(({ key }) => key).sort());
    await stores.close();
  }, 60_000);
});

describe('opening', () => {
  const sentenceOf = async (dataDir: string) => {
    const failure: unknown = await openSqlite(dataDir).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'StoreError', code: 'unavailable' });
    return (failure as Error).message;
  };

  it('makes the folder and the file for their owner alone', async () => {
    const dataDir = join(folder, 'new', 'data');
    const stores = await openStores({ dataDir });
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    for (const file of [FILE_NAME, `${FILE_NAME}-wal`]) {
      expect(statSync(join(dataDir, file)).mode & 0o777).toBe(0o600);
    }
    await stores.close();
  });

  it('finds again what an earlier start kept', async () => {
    const first = await openSqlite<View>(folder);
    await first.cases.insert(aCase(42), [anEvent(1)]);
    await first.close();
    const second = await openSqlite<View>(folder);
    expect(await second.cases.get('CF-26-0042')).toEqual(aCase(42));
    await second.close();
  });

  it('says in a sentence that the folder is a file', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const dataDir of [file, join(file, 'below')]) {
      expect(await sentenceOf(dataDir)).toMatch(
        /cannot be read and written \(it is not a folder\)/,
      );
    }
  });

  it('says in a sentence that the file is damaged', async () => {
    writeFileSync(
      join(folder, FILE_NAME),
      'not a database, and long enough to have a header '.repeat(40),
    );
    expect(await sentenceOf(folder)).toMatch(/is damaged or not Candour's; restore it/);
  });

  it('says in a sentence that a newer version wrote it', async () => {
    await (await openSqlite(folder)).close();
    const db = SqliteDb.open(folder);
    db.run('PRAGMA user_version = 999');
    db.close();
    expect(await sentenceOf(folder)).toMatch(/written by a newer version/);
  });

  const asRoot = process.getuid?.() === 0;
  (asRoot ? it.skip : it)(
    'says in a sentence that the folder is not readable or writable',
    async () => {
      for (const mode of [0o000, 0o500]) {
        chmodSync(folder, mode);
        expect(await sentenceOf(folder)).toMatch(/cannot be read and written/);
        chmodSync(folder, 0o700);
      }
    },
  );
});

describe('a document that another hand has changed', () => {
  it('is refused as it comes out, without repeating its contents', async () => {
    const stores = await openSqlite<View>(folder);
    await insertAll(stores.cases, [aCase(1), aCase(2)]);
    const db = SqliteDb.open(folder);
    db.run(`UPDATE cases SET index_json = '{"status":"secret"}' WHERE ref = 'CF-26-0001'`);
    db.run(`UPDATE cases SET view_json = 'secret' WHERE ref = 'CF-26-0002'`);
    db.close();
    for (const ref of ['CF-26-0001', 'CF-26-0002']) {
      const failure = (await stores.cases.get(ref).catch((error: unknown) => error)) as Error;
      expect(failure).toMatchObject({ code: 'invalid' });
      expect(failure.message).not.toContain('secret');
    }
    await stores.close();
  });
});

describe('a store of the version before marks', () => {
  it('gives each investigator the list of what is theirs as it opens', async () => {
    const before = await openSqlite<View>(folder);
    await insertAll(before.cases, [aCase(1), aCase(2, { investigatorId: null, marks: [] })]);
    await before.close();
    const db = SqliteDb.open(folder);
    db.run("DELETE FROM reach WHERE grant_id LIKE '*_%'");
    db.run("UPDATE cases SET index_json = json_remove(index_json, '$.marks')");
    const counted = ['cases', 'investigations', 'points'].map((name) => `TABLE figure_${name}`);
    const facts = ['TABLE tags', 'TABLE facts', 'INDEX reach_received', 'TABLE agenda'];
    for (const later of [...facts, ...counted]) db.run(`DROP ${later}`);
    db.run('PRAGMA user_version = 1');
    db.close();
    const after = await openSqlite<View>(folder);
    const query = seenBy('P001', 'all', { marks: ['work:P006'] });
    expect(await allRefs(after.cases, query)).toEqual(['CF-26-0001']);
    expect((await after.cases.get('CF-26-0001'))?.index.marks).toEqual([]);
    // Nor has anybody looked yet when they are to be nudged about.
    const due = await after.agenda.due(0, null, 10);
    expect(due.map(({ ref }) => ref)).toEqual(['CF-26-0001', 'CF-26-0002']);
    await after.close();
  });
});

describe('query plans', () => {
  const narrow: Partial<CaseQuery> = {
    statuses: ['open'],
    feedbackTypes: ['complaint'],
    triaged: true,
    teamIds: ['T06'],
    holder: 'investigator',
    dueFrom: '2026-11-01',
    dueTo: '2026-12-01',
    receivedFrom: '2026-01-01',
  };
  const queries: CaseQuery[] = [{}, narrow].flatMap((rest) => [
    seenBy('P006', ['team:T06', 'person:P006'], rest),
    seenBy('P006', 'all', rest),
    seenBy('P006', ['team:T06'], { ...rest, marks: ['work:P006'] }),
    seenBy('P006', 'all', { ...rest, marks: ['work:P006', 'cover:P006'] }),
  ]);
  const plansOf = (db: SqliteDb, sql: string, values: (string | number | null)[]) =>
    db.all(`EXPLAIN QUERY PLAN ${sql}`, ...values).map((row) => row['detail'] as string);

  it('never walk a whole table nor sort a list', () => {
    const db = SqliteDb.open(folder);
    for (const query of queries) {
      const newest: CaseQuery = { ...query, order: 'newest', dueFrom: '2026-11-01' };
      const walks = [walkStatements(query, null, 20)[0], walkStatements(newest, null, 20)[0]];
      const statements = [...walks, countStatement(query), numberStatement(query, 42)];
      for (const statement of statements) {
        const { sql, values } = statement as NonNullable<typeof statement>;
        const plan = plansOf(db, sql, values);
        expect(plan.filter((line) => /^SCAN (?!json_each)/.test(line))).toEqual([]);
      }
      const { sql, values } = walks[0] as NonNullable<(typeof walks)[0]>;
      expect(plansOf(db, sql, values).join('\n')).not.toMatch(/ORDER BY/);
    }
    db.close();
  });

  it('answer questions about many cases from an index, but for one of those who see all with neither day, tag nor live status', () => {
    const db = SqliteDb.open(folder);
    const march = { from: '2026-03-01', to: '2026-03-31' };
    const own = { grants: ['team:T06', 'person:P006'] };
    const asked: [string[] | 'all', Partial<CaseQuery>, first: RegExp][] = [
      [own.grants, { facts: {} }, /SEARCH facts USING PRIMARY KEY/],
      [own.grants, { facts: { between: { day: 'closedOn', ...march } } }, /PRIMARY KEY/],
      ['all', { facts: { between: { day: 'receivedOn', ...march } } }, /facts_received/],
      ['all', { facts: { between: { day: 'answeredOn', ...march } } }, /facts_answered/],
      ['all', { facts: { between: { day: 'closedOn', ...march } } }, /facts_closed/],
      ['all', { statuses: ['open'], facts: { noTags: ['is:blocked'] } }, /PRIMARY KEY/],
      ['all', { dueTo: '2026-03-31', facts: {} }, /PRIMARY KEY/],
      ['all', { facts: { tags: [['investigates:P006']] } }, /PRIMARY KEY/],
      ['all', { marks: ['work:P006'], facts: { repeat: true } }, /PRIMARY KEY/],
    ];
    for (const [grants, rest, first] of asked) {
      const query = seenBy('P001', grants, rest);
      const none = { sql: [], values: [] };
      for (const { sql, values } of [
        listStatement(query, none, 11),
        tallyStatement(query, ['category', 'days', { tags: 'theme:' }]),
      ]) {
        const plan = plansOf(db, sql, values);
        expect(plan.filter((line) => /^SCAN (?!json_each)/.test(line))).toEqual([]);
        expect([sql, plan.find((line) => line.includes('facts'))]).toEqual([
          sql,
          expect.stringMatching(first),
        ]);
      }
    }
    const ever = tallyStatement(seenBy('P001', 'all', { facts: {} }), ['category']);
    expect(plansOf(db, ever.sql, ever.values).join('\n')).toMatch(/SCAN facts/);
    db.close();
  });

  it('answer every other question from an index too', () => {
    const db = SqliteDb.open(folder);
    const others = [
      ['SELECT * FROM events WHERE ref = ? AND seq > ? ORDER BY seq LIMIT ?', 3],
      ['SELECT * FROM cases WHERE source_key = ?', 1],
      ['DELETE FROM reach WHERE ref = ?', 1],
      ['DELETE FROM bars WHERE ref = ?', 1],
      ['SELECT * FROM audit WHERE ref = ? AND (at, id) < (?, ?) ORDER BY at DESC, id DESC', 3],
      [
        "SELECT * FROM outbox WHERE state = 'waiting' AND not_before <= ? ORDER BY not_before, key",
        1,
      ],
      ['SELECT * FROM remembered WHERE expires_at <= ? ORDER BY expires_at', 1],
    ] as const;
    for (const [sql, places] of others) {
      const plan = plansOf(db, sql, Array<null>(places).fill(null));
      expect([sql, plan.filter((line) => /^SCAN|TEMP B-TREE/.test(line))]).toEqual([sql, []]);
    }
    db.close();
  });
});
