/**
 * Until a chat had one memory, each thing in it was a document of its own. Those that an earlier version left behind
 * are taken into the memories of their chats at start, so that an open draft, a plan, a question, what was read back
 * and what "it" means outlive the change of version. Killed half-way, the next start does the rest.
 */
import { z } from 'zod/v4';
import type { ConversationStore, Remembered } from '../../../services/people/ports';
import { changeChat, ownChat, type Change } from './chat-memory';
import type { Memory, OpenDraft } from './memory-shape';

const PAGE = 100;

/** Where something belongs, and what it adds. */
interface Moved {
  chat: string;
  change: Change;
}

/** @returns null: it points to nothing that is there any more */
type Mover = (old: Remembered, store: ConversationStore, now: number) => Promise<Moved | null>;

/** Moves what is left of earlier versions. @param now milliseconds since 1970 @throws StoreError `unavailable` */
export async function retireOldMemory(store: ConversationStore, now: number): Promise<void> {
  for (const [kind, mover] of Object.entries(MOVERS)) {
    for (;;) {
      const page = await store.list(kind, null, PAGE, now);
      for (const old of page) {
        const moved = await mover(old, store, now);
        if (moved) await changeChat(store, moved.chat, moved.change, now);
        await store.remove(kind, old.key);
      }
      if (page.length < PAGE) break;
    }
  }
}

/** Fills a part that nothing newer has filled. */
const filling =
  (part: Partial<Memory>): Change =>
  (memory) => {
    const [name] = Object.keys(part) as (keyof Memory)[];
    return name !== undefined && memory[name] === null ? { ...memory, ...part } : memory;
  };

/** All were typed or pressed in somebody's own chat; their keys end in who that was. */
const personIn = (key: string): string => key.slice(key.lastIndexOf('|') + 1);
const endOfOld = ({ expiresAt }: Remembered, now: number): number => expiresAt ?? now;

const ownerSchema = z.object({ ownerId: z.string() });
async function ownerOf(
  store: ConversationStore,
  kind: string,
  id: string,
  now: number,
): Promise<string | null> {
  const found = ownerSchema.safeParse((await store.get(kind, id, now))?.value);
  return found.success ? found.data.ownerId : null;
}

const openSchema = z.object({
  id: z.string().nullable(),
  since: z.string().nullable().default(null),
  waiting: z.array(z.object({ id: z.string(), since: z.string() })).default([]),
  closed: z.object({ id: z.string(), turnId: z.string() }).nullable().default(null),
});

/** The key is the conversation; whose it is, its drafts say. */
const openDrafts: Mover = async ({ key, value }, store, now) => {
  const read = openSchema.safeParse(value);
  if (!read.success) return null;
  const { id, since, waiting, closed } = read.data;
  const last = id === null ? [] : [{ id, since: since ?? new Date(now).toISOString() }];
  const drafts: OpenDraft[] = [...waiting, ...last].map((each) => ({
    ...each,
    conversationId: key,
  }));
  const known = [...drafts.map((each) => each.id), ...(closed ? [closed.id] : [])];
  for (const each of known) {
    const owner = await ownerOf(store, 'draft', each, now);
    if (owner !== null) return { chat: ownChat(owner), change: withDrafts(drafts, closed) };
  }
  return null;
};

const withDrafts =
  (drafts: readonly OpenDraft[], closed: Memory['closed']): Change =>
  (memory) => {
    const there = new Set(memory.drafts.map(({ id }) => id));
    const older = drafts.filter(({ id }) => !there.has(id));
    return {
      ...memory,
      drafts: [...older, ...memory.drafts],
      closed: memory.closed ?? closed,
    };
  };

const idSchema = z.object({ id: z.string() });

const question: Mover = async (old, store, now) => {
  const read = idSchema.extend({ about: z.string() }).safeParse(old.value);
  const owner = read.success ? await ownerOf(store, 'meaning', read.data.id, now) : null;
  return read.success && owner !== null
    ? {
        chat: ownChat(owner),
        change: filling({ question: { ...read.data, until: endOfOld(old, now) } }),
      }
    : null;
};

const plan: Mover = async (old, store, now) => {
  const read = idSchema.safeParse(old.value);
  const owner = read.success ? await ownerOf(store, 'plan', read.data.id, now) : null;
  return read.success && owner !== null
    ? {
        chat: ownChat(owner),
        change: filling({ plan: { id: read.data.id, until: endOfOld(old, now), shownBy: null } }),
      }
    : null;
};

/** Of what says everything itself. */
const whole =
  (
    chatIn: (key: string) => string,
    part: (value: unknown, until: number) => Partial<Memory> | null,
  ): Mover =>
  (old, _store, now) => {
    const filled = part(old.value, endOfOld(old, now));
    return Promise.resolve(filled && { chat: chatIn(old.key), change: filling(filled) });
  };

const pressSchema = z.object({
  verb: z.string(),
  ref: z.string(),
  version: z.number(),
  inputs: z.record(z.string(), z.string()),
});

const MOVERS: Record<string, Mover> = {
  openDraft: openDrafts,
  lastQuestion: question,
  openPlan: plan,
  readBack: whole(
    (key) => ownChat(personIn(key)),
    (value, until) => {
      const { data } = pressSchema.safeParse(value);
      return data ? { readBack: { ...data, asked: true, until } } : null;
    },
  ),
  beyondUndo: whole(
    (key) => ownChat(personIn(key)),
    (value, until) => {
      const { data } = z.object({ says: z.string() }).safeParse(value);
      return data ? { beyondUndo: { ...data, until } } : null;
    },
  ),
  // Its key was the chat's already.
  lastCard: whole(
    (key) => key,
    (value, until) => {
      const { data } = z.object({ ref: z.string() }).safeParse(value);
      return data ? { it: { ...data, until, told: false, since: null } } : null;
    },
  ),
};
