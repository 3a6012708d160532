/**
 * The bot stops dead after any one of its writes, is started again, and the message that it never answered is
 * delivered again: nothing typed is lost, and nothing is saved twice.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compose, type Parts } from '../../../bot/compose';
import { readSettings } from '../../../bot/host/config';
import { createLog } from '../../../bot/host/log';
import { StoreError } from '../../../services/cases/ports';
import type { CaseView } from '../../../services/cases/view';
import { openStores, type Stores } from '../../../services/stores';
import { SPEAKERS } from '../../support/people';
import { NOW } from '../script';

const WRITES = ['put', 'set', 'remove', 'insert', 'append', 'record', 'nextNumber'];
const me = SPEAKERS.socialWorker;

/** A store that takes so many writes and is then gone, as it is for a process that was killed. */
function stopping<T extends object>(port: T, left: { writes: number }): T {
  return new Proxy(port, {
    get(target, key) {
      const found: unknown = Reflect.get(target, key);
      if (typeof found !== 'function') return found;
      return (...args: unknown[]): unknown => {
        if (left.writes <= 0) return Promise.reject(new StoreError('unavailable', 'Stopped.'));
        if (WRITES.includes(String(key))) left.writes -= 1;
        return Reflect.apply(found, target, args);
      };
    },
  });
}

describe('a bot that stops between two writes', () => {
  let dataDir: string;
  let real: Stores<CaseView>;
  let parts: Parts;
  const left = { writes: Infinity };

  async function start(): Promise<void> {
    const settings = readSettings({ CANDOUR_DATA: dataDir, PORT: '0', LOG_LEVEL: 'silent' });
    const clock = { millis: () => Date.parse(NOW), iso: () => NOW };
    left.writes = Infinity;
    const stores: Stores<CaseView> = {
      cases: stopping(real.cases, left),
      people: real.people,
      conversations: stopping(real.conversations, left),
      audit: stopping(real.audit, left),
      outbox: real.outbox,
      agenda: real.agenda,
      figures: real.figures,
      ping: () => real.ping(),
      close: () => real.close(),
    };
    parts = await compose(settings, stores, clock, createLog('silent'));
  }
  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'candour-stopped-'));
    real = await openStores({ dataDir });
    await start();
  });
  afterEach(async () => {
    await real.close();
    await rm(dataDir, { recursive: true });
  });

  const deliver = async (id: string, text: string): Promise<string> => {
    const replies = await parts.conversation.handle({
      id,
      sender: {
        aadObjectId: me.aadObjectId,
        tenantId: 'tenant',
        name: me.name,
        email: () => Promise.resolve(me.email),
      },
      scope: 'personal',
      conversationId: 'a:chat',
      now: NOW,
      correlationId: 'correlation',
      quoted: null,
      input: { kind: 'text', text },
    });
    return JSON.stringify(replies);
  };

  /** Delivered until it is answered: once more after the stop, as Teams does. */
  async function says(id: string, text: string, stopAfter: number): Promise<[string, boolean]> {
    left.writes = stopAfter;
    const first = await deliver(id, text);
    const stopped = left.writes <= 0;
    await start();
    // What went out before the stop is not unsaid: the last write may have been all there was to do.
    return [stopped ? await deliver(id, text) : first, stopped];
  }

  const total = async () =>
    real.cases.count({ reach: { viewerId: 'P005', grants: 'all' }, order: 'newest' });

  const TAXI = 'complaint from mum received yesterday about the taxi';
  const KIND = 'compliment from dad for Grace Mensah, "so kind"';

  it.each([0, 1, 2, 3, 4])('after %i more writes, whatever it was doing', async (n) => {
    for (const stopped of ['taxi', 'kind', 'save', 'next']) {
      await real.close();
      await rm(dataDir, { recursive: true });
      real = await openStores({ dataDir });
      await start();
      const at = (id: string) => (id === stopped ? n : Infinity);
      expect((await says('taxi', TAXI, at('taxi')))[0]).toContain('not saved yet');
      expect((await says('kind', KIND, at('kind')))[0]).toContain('not saved yet');
      expect(await total()).toBe(0);
      expect((await says('save', 'save', at('save')))[0]).toContain('Saved. The reference is');
      expect(await total()).toBe(1);
      // The complaint waited behind it: it is there, and is saved once.
      const [next] = await says('next', 'save', at('next'));
      expect([stopped, next]).toEqual([
        stopped,
        expect.stringContaining('Saved. The reference is'),
      ]);
      expect(await total()).toBe(2);
      expect(await deliver('again', 'save')).toContain('There is nothing waiting to be saved');
    }
  });

  it('never takes “save” typed anew for the draft behind the one that was meant', async () => {
    await deliver('taxi', TAXI);
    await deliver('kind', KIND);
    // Its number, the case, the emptied draft: all but what the chat remembers.
    left.writes = 3;
    expect(await deliver('save', 'save')).not.toContain('Saved.');
    await start();
    expect(await total()).toBe(1);
    expect(await deliver('save again', 'save')).toContain('There is nothing waiting to be saved');
    expect(await total()).toBe(1);
    expect(await deliver('drafts', 'my drafts')).toContain('the taxi');
    expect(await deliver('save the other', 'save')).toContain('Saved. The reference is');
    expect(await total()).toBe(2);
  });
});
