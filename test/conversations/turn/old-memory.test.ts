/**
 * What an earlier version remembered of its chats, each thing in a document of its own: old-memory.json is what it had
 * written at NOW, after a few turns of each of these people. A bot started on it goes on where they were.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Stores } from '../../../services/stores';
import { NOW, openBot, type Bot } from '../script';

interface Old {
  kind: string;
  key: string;
  value: unknown;
  expiresAt: number | null;
}

const OLD = JSON.parse(readFileSync(path.join(__dirname, 'old-memory.json'), 'utf8')) as Old[];
const POINTERS = ['openDraft', 'lastQuestion', 'openPlan', 'readBack', 'beyondUndo', 'lastCard'];

const { openStores } = createRequire(__filename)('../../../services/stores') as {
  openStores: (options: { dataDir: string }) => Promise<Stores>;
};

describe('a bot started on what an earlier version remembered', () => {
  let dataDir: string;
  let bot: Bot;
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'candour-old-'));
    const stores = await openStores({ dataDir });
    for (const { kind, key, value, expiresAt } of OLD)
      await stores.conversations.set(kind, key, value, expiresAt);
    await stores.close();
    bot = await openBot({ dataDir });
  });
  afterAll(async () => {
    await bot.close();
    await rm(dataDir, { recursive: true });
  });

  it('was given each kind of thing that there was', () => {
    expect([...new Set(OLD.map(({ kind }) => kind))]).toEqual(expect.arrayContaining(POINTERS));
  });

  it('saves the open draft, and the one that waited behind it comes back', async () => {
    const me = bot.chat('socialWorker');
    (await me.says('save')).sees('Saved.', 'Compliment · CF-26-', 'still waiting', 'the taxi');
    (await me.says('save')).sees('Saved.', 'Complaint · CF-26-').seesNo('still waiting');
    (await me.says('save')).sees('There is nothing waiting to be saved');
  });

  it('knows the case on the last card, and the plan that waits', async () => {
    const me = bot.chat('officer');
    (await me.says('status')).sees('CF-26-0004');
    await me.says('confirm all');
    me.sees('1. Close CF-26-0004', '2. Record that CF-26-0008 was acknowledged').seesNo('Waiting');
  });

  it('records what was read back when “yes” is typed', async () => {
    (await bot.chat('investigator').says('yes')).sees('CF-26-0003', /[Oo]utcome|[Uu]pheld/);
  });

  it('takes the answer to its question', async () => {
    (await bot.chat('manager').says('log it')).sees('frobnicate everything twice');
  });

  it('says of a draft thrown away that undo doesn’t reach it', async () => {
    (await bot.chat('otherManager').says('undo')).sees('That draft is done with');
  });

  it('leaves nothing of the old kinds behind', async () => {
    const stores = await openStores({ dataDir });
    const left = await Promise.all(
      POINTERS.map((kind) => stores.conversations.list(kind, null, 10, Date.parse(NOW))),
    );
    await stores.close();
    expect(left.flat()).toEqual([]);
  });
});
