/**
 * What the bot remembers of one chat, in one document: read at most once a turn, written at most once, at its end.
 * A turn says what it changes as small functions. Where somebody else has written the document meanwhile (a second
 * turn, a reminder), they are applied anew to what is there now, so neither loses what the other has remembered.
 *
 * Words that were typed stand in documents of their own (drafts, plans, lines that were asked about), found by the
 * id that their card carries; the memory only says which of them is meant. So it stays small, whatever is typed.
 */
import { StoreError } from '../../../services/cases/ports';
import type { ConversationStore } from '../../../services/people/ports';
import { EMPTY, endOf, inForce, memorySchema, type Memory } from './memory-shape';

export const MEMORY = 'chat';

/** Returns what it was given where there is nothing to change: then nothing is written. */
export type Change = (memory: Memory) => Memory;

type Store = Pick<ConversationStore, 'get' | 'put'>;

/** A person has one chat of their own with the bot; elsewhere each chat is its own. */
export const ownChat = (personId: string): string => `personal|${personId}`;

export function chatOf(
  scope: 'personal' | 'groupChat' | 'channel',
  conversationId: string,
  personId: string,
): string {
  return scope === 'personal' ? ownChat(personId) : `${conversationId}|${personId}`;
}

interface Loaded {
  memory: Memory;
  /** 0: there is none yet. */
  version: number;
}

/** One chat's memory for the length of one turn. */
export class ChatMemory {
  #loaded: Promise<Loaded> | null = null;
  #changes: Change[] = [];
  #forLater: Change[] = [];

  /** @param now milliseconds since 1970 */
  constructor(
    private readonly store: Store,
    readonly chat: string,
    private readonly now: number,
  ) {}

  /** As it is with all that this turn has changed so far. @throws StoreError `unavailable` */
  async read(): Promise<Memory> {
    const { memory } = await this.#load();
    return applied(this.#changes, memory);
  }

  /** From now on, for this turn; for later ones once it is kept. */
  change(change: Change): void {
    this.#changes.push(change);
  }

  /** For later turns only: this one goes on as if nothing had been said. */
  changeForLater(change: Change): void {
    this.#forLater.push(change);
  }

  /** Writes what has changed; nothing where nothing has. @throws StoreError `unavailable` */
  async keep(): Promise<void> {
    this.#changes.push(...this.#forLater.splice(0));
    while (this.#changes.length > 0) {
      const changes = [...this.#changes];
      const { memory, version } = await this.#load();
      const next = applied(changes, memory);
      if (next !== memory) {
        const written = await this.#put(next, version);
        // Somebody else was first. Each round one of them gets in, so this ends.
        if (written === null) continue;
        this.#loaded = Promise.resolve({ memory: next, version: written });
      }
      this.#changes = this.#changes.slice(changes.length);
    }
  }

  /** @returns the new version; null: what was read is no longer what is there */
  async #put(next: Memory, seen: number): Promise<number | null> {
    try {
      return await this.store.put(MEMORY, this.chat, next, seen, endOf(next, this.now), this.now);
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'conflict')) throw error;
      this.#loaded = null;
      return null;
    }
  }

  #load(): Promise<Loaded> {
    this.#loaded ??= this.#get();
    return this.#loaded;
  }

  async #get(): Promise<Loaded> {
    try {
      const found = await this.store.get(MEMORY, this.chat, this.now);
      return {
        memory: found ? inForce(memorySchema.parse(found.value), this.now) : EMPTY,
        version: found?.version ?? 0,
      };
    } catch (error) {
      // A store that was away may be back when it is asked again.
      this.#loaded = null;
      throw error;
    }
  }
}

const applied = (changes: readonly Change[], memory: Memory): Memory =>
  changes.reduce((so, change) => change(so), memory);

/** Changes the memory of a chat that is not the turn's own. @param now milliseconds since 1970 */
export async function changeChat(
  store: Store,
  chat: string,
  change: Change,
  now: number,
): Promise<void> {
  const memory = new ChatMemory(store, chat, now);
  memory.change(change);
  await memory.keep();
}
