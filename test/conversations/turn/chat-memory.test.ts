/** One memory a chat: read once, written once, and nothing lost where two turns meet. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import {
  ChatMemory,
  changeChat,
  MEMORY,
  ownChat,
} from '../../../bot/conversation/turn/chat-memory';
import { meaning } from '../../../bot/conversation/turn/last-card';
import { EMPTY, memorySchema, type Memory } from '../../../bot/conversation/turn/memory-shape';
import { retireOldMemory } from '../../../bot/conversation/turn/retire-old-memory';
import { closed, draftsOf, opened } from '../../../bot/conversation/logging/open-drafts';
import type { ConversationStore } from '../../../services/people/ports';
import { openStores, type Stores } from '../../../services/stores';

const NOW = Date.parse('2026-03-11T10:00:00Z');
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const CHAT = ownChat('P009');
const iso = (at: number) => new Date(at).toISOString();
const draft = (id: string, at = NOW, conversationId = 'a') => ({
  id,
  conversationId,
  since: iso(at),
});

let dataDir: string;
let stores: Stores;
let calls: string[];
let store: ConversationStore;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'candour-memory-'));
  stores = await openStores({ dataDir });
});
afterAll(async () => {
  await stores.close();
  await rm(dataDir, { recursive: true });
});
beforeEach(async () => {
  calls = [];
  store = new Proxy(stores.conversations, {
    get: (target, key) => {
      const found: unknown = Reflect.get(target, key);
      if (typeof found !== 'function') return found;
      return (...args: unknown[]): unknown => {
        calls.push(String(key));
        return Reflect.apply(found, target, args);
      };
    },
  });
  await stores.conversations.remove(MEMORY, CHAT);
});

const turn = (now = NOW) => new ChatMemory(store, CHAT, now);
const kept = (now = NOW) => new ChatMemory(stores.conversations, CHAT, now).read();

describe('within one turn', () => {
  it('is read once and written once, however often it is asked and changed', async () => {
    const memory = turn();
    expect(await memory.read()).toEqual(EMPTY);
    memory.change(opened(draft('D-1')));
    memory.change(meaning('CF-26-0001', NOW));
    expect((await memory.read()).it?.ref).toBe('CF-26-0001');
    memory.change(meaning('CF-26-0002', NOW));
    await memory.keep();
    await memory.keep();
    expect(calls).toEqual(['get', 'put']);
    expect(await kept()).toMatchObject({ it: { ref: 'CF-26-0002' }, drafts: [{ id: 'D-1' }] });
  });

  it('is not read where nothing is asked, and not written where nothing changes', async () => {
    await turn().keep();
    expect(calls).toEqual([]);
    const memory = turn();
    memory.change((same) => same);
    await memory.keep();
    expect(calls).toEqual(['get']);
  });

  it('goes on after it was kept in between', async () => {
    const memory = turn();
    memory.change(opened(draft('D-1')));
    await memory.keep();
    memory.change(opened(draft('D-2')));
    await memory.keep();
    expect(calls).toEqual(['get', 'put', 'put']);
    expect((await kept()).drafts.map(({ id }) => id)).toEqual(['D-1', 'D-2']);
  });
});

describe('where two turns meet', () => {
  it('loses neither the draft of the one nor the case of the other', async () => {
    const [one, other] = [turn(), turn()];
    await Promise.all([one.read(), other.read()]);
    one.change(opened(draft('D-1')));
    other.change(meaning('CF-26-0007', NOW));
    await Promise.all([one.keep(), other.keep()]);
    expect(await kept()).toMatchObject({ it: { ref: 'CF-26-0007' }, drafts: [{ id: 'D-1' }] });
    expect(calls.filter((call) => call === 'put')).toHaveLength(3);
  });

  it('loses nothing of sixty at once, reminders among them', async () => {
    await Promise.all(
      Array.from({ length: 60 }, async (_, n) => {
        if (n % 3 === 0) return changeChat(store, CHAT, meaning(`CF-26-${n}`, NOW), NOW);
        const memory = turn();
        if (n % 2) await memory.read();
        memory.change(opened(draft(`D-${n}`, NOW, `conversation ${n % 2}`)));
        if (n % 4 === 1) memory.change(closed({ id: `D-${n}`, turnId: `${n}`, now: iso(NOW) }));
        return memory.keep();
      }),
    );
    const all = Array.from({ length: 60 }, (_, n) => n).filter((n) => n % 3 !== 0 && n % 4 !== 1);
    // The newest of more than the document takes; each of the others is saved from its own card.
    const memory = await kept();
    expect(memory.it).not.toBeNull();
    expect(memory.drafts).toHaveLength(Math.min(24, all.length));
    expect(memory.drafts.every(({ id }) => all.includes(Number(id.slice(2))))).toBe(true);
  });
});

describe('what has come to its end', () => {
  it('counts as gone to the minute, and the store forgets the whole when all of it has', async () => {
    const memory = turn();
    memory.change(meaning('CF-26-0001', NOW));
    await memory.keep();
    expect((await kept(NOW + 30 * MINUTE - 1)).it?.ref).toBe('CF-26-0001');
    expect((await kept(NOW + 30 * MINUTE)).it).toBeNull();
    expect(await stores.conversations.get(MEMORY, CHAT, NOW + 30 * MINUTE)).toBeNull();
  });

  it('keeps the whole as long as the draft that ends last', async () => {
    const memory = turn();
    memory.change(opened(draft('D-1')));
    memory.change(meaning('CF-26-0001', NOW));
    await memory.keep();
    const late = await kept(NOW + 29 * DAY);
    expect(late).toMatchObject({ it: null, drafts: [{ id: 'D-1' }] });
    expect((await kept(NOW + 30 * DAY)).drafts).toEqual([]);
  });
});

it('takes a part that can’t be read as empty, and keeps the others', async () => {
  await stores.conversations.set(
    MEMORY,
    CHAT,
    { it: { ref: 'CF-26-0001', until: NOW + 1 }, drafts: 'none', plan: { id: 7 } },
    null,
  );
  const it = { ref: 'CF-26-0001', until: NOW + 1, told: false, since: null };
  expect(await kept()).toEqual({ ...EMPTY, it });
});

/** The order as a person sees it: a list whose last is the one that "save" means. */
describe('the drafts of a chat', () => {
  it('come back last in, first out, each conversation for itself', () => {
    const step = fc.oneof(
      fc.record({ does: fc.constant('open'), id: fc.nat(5), place: fc.constantFrom('a', 'b') }),
      fc.record({ does: fc.constant('close'), id: fc.nat(5), place: fc.constant('') }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let memory: Memory = EMPTY;
        let expected: { id: string; place: string }[] = [];
        for (const { does, id, place } of steps) {
          const name = `D-${id}`;
          const where = expected.find((each) => each.id === name)?.place ?? place;
          expected = expected.filter((each) => each.id !== name);
          if (does === 'open') expected.push({ id: name, place: where });
          memory =
            does === 'open'
              ? opened(draft(name, NOW, where))(memory)
              : closed({ id: name, turnId: 't', now: iso(NOW) })(memory);
        }
        for (const place of ['a', 'b'])
          expect(draftsOf(memory, place).map(({ id }) => id)).toEqual(
            expected.filter((each) => each.place === place).map(({ id }) => id),
          );
      }),
    );
  });

  it('one that has waited for more than a day doesn’t come back by itself', () => {
    const second = opened(draft('D-2', NOW + MINUTE))(opened(draft('D-1'))(EMPTY));
    const third = opened(draft('D-3', NOW + DAY))(second);
    const done = (now: number) =>
      closed({ id: 'D-3', turnId: 't', now: iso(now) })(third).drafts.map(({ id }) => id);
    expect(done(NOW + DAY + MINUTE)).toEqual(['D-1', 'D-2']);
    // D-1 began to wait when D-2 was opened, D-2 when D-3 was.
    expect(done(NOW + DAY + MINUTE + 1)).toEqual(['D-2']);
  });

  it('the one that comes back is as fresh as if it had just been written', () => {
    const two = opened(draft('D-2', NOW + MINUTE))(opened(draft('D-1'))(EMPTY));
    const { drafts } = closed({ id: 'D-2', turnId: 't', now: iso(NOW + 5 * MINUTE) })(two);
    expect(drafts).toEqual([draft('D-1', NOW + 5 * MINUTE)]);
  });
});

describe('what earlier versions left behind', () => {
  it('is read whole where it was kept before a file was remembered', () => {
    const { file: _new, ...older } = { ...EMPTY, drafts: [draft('D-1')] };
    expect(memorySchema.parse(JSON.parse(JSON.stringify(older)))).toEqual({
      ...EMPTY,
      drafts: [draft('D-1')],
    });
  });

  it('is taken over once, and what is newer stands', async () => {
    const old = stores.conversations;
    await changeChat(old, CHAT, meaning('CF-26-0009', NOW), NOW);
    await old.set('lastCard', CHAT, { ref: 'CF-26-0001' }, NOW + MINUTE);
    await old.set('beyondUndo', 'a:chat|P009', { says: 'Not that.' }, NOW + MINUTE);
    await old.set('readBack', 'a:chat|P009', { nonsense: true }, NOW + MINUTE);
    await retireOldMemory(old, NOW);
    expect(await kept()).toMatchObject({
      it: { ref: 'CF-26-0009' },
      beyondUndo: { says: 'Not that.', until: NOW + MINUTE },
      readBack: null,
    });
    for (const kind of ['lastCard', 'beyondUndo', 'readBack'])
      expect(await old.list(kind, null, 1, NOW)).toEqual([]);
  });

  it('is taken over whole, however much there is', async () => {
    const old = stores.conversations;
    const people = Array.from({ length: 250 }, (_, n) => `X${n}`);
    for (const id of people)
      await old.set('lastCard', ownChat(id), { ref: `CF-26-${id}` }, NOW + MINUTE);
    await retireOldMemory(old, NOW);
    for (const id of people)
      expect((await new ChatMemory(old, ownChat(id), NOW).read()).it?.ref).toBe(`CF-26-${id}`);
  });
});
