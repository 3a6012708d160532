/**
 * How fast the bot speaks first in a tenant, kept in the store, so that several instances together stay below what
 * Teams allows for the whole bot. The store holds the instant at which the next message may go; whoever takes places
 * moves it on, a few at a time where many are sent. Replies to people who have just spoken don't count.
 */
import { z } from 'zod/v4';
import { StoreError } from '../../services/cases/ports';
import type { ConversationStore } from '../../services/people/ports';
import { GLOBAL } from './limits';

const [KIND, KEY] = ['sendPace', 'tenant'];
const [{ count, ms }] = GLOBAL as [(typeof GLOBAL)[number]];
/** Milliseconds between two messages. */
export const BETWEEN_MS = ms / count;
/** Places taken at once while messages follow one another; taken and not used they are lost. */
const AT_ONCE = 10;
const CLOSE_MS = 500;
const TRIES = 8;
/** No instance plans further ahead; what says so was written by a clock that is wrong. */
const FURTHEST_MS = 60_000;

const kept = z.object({ free: z.number() });

export class SharedPace {
  #places: number[] = [];
  #takenAt = -Infinity;
  #queue: Promise<unknown> = Promise.resolve();

  /** @param now milliseconds since 1970, by the machine's own clock: instances must agree on it */
  constructor(
    private readonly store: Pick<ConversationStore, 'get' | 'put'>,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Takes the next place.
   * @returns in how many milliseconds it is; more than `patience`: none was taken
   */
  take(patience: number): Promise<number> {
    const taking = this.#queue.then(() => this.#take(patience));
    this.#queue = taking.catch(() => undefined);
    return taking;
  }

  async #take(patience: number): Promise<number> {
    const now = this.now();
    // A place that has gone by may be somebody else's by now.
    this.#places = this.#places.filter((place) => place > now - BETWEEN_MS);
    if (this.#places.length === 0) this.#places = await this.#reserve(now);
    const wait = Math.max(0, Math.ceil((this.#places[0] ?? now) - now));
    if (wait <= patience) this.#places.shift();
    return wait;
  }

  async #reserve(now: number): Promise<number[]> {
    const many = now - this.#takenAt < CLOSE_MS ? AT_ONCE : 1;
    this.#takenAt = now;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const stored = await this.store.get(KIND, KEY, now);
      const known = kept.safeParse(stored?.value);
      const free = known.success && known.data.free < now + FURTHEST_MS ? known.data.free : now;
      const first = Math.max(now, free);
      const next = { free: first + many * BETWEEN_MS };
      try {
        await this.store.put(KIND, KEY, next, stored?.version ?? 0, null, now);
        return Array.from({ length: many }, (_, n) => first + n * BETWEEN_MS);
      } catch (error) {
        if (!(error instanceof StoreError && error.code === 'conflict')) throw error;
      }
    }
    // Others are busy taking theirs: after a moment there will be room.
    return [now + AT_ONCE * BETWEEN_MS];
  }
}
