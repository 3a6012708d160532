/** Documents that a turn looks at more than once (its draft, its plan) are read once. */
import type { ConversationStore, Remembered } from '../../../services/people/ports';

type Store = Pick<ConversationStore, 'get' | 'put' | 'remove'>;

export class DocumentsOnce {
  readonly #read = new Map<string, Promise<Remembered | null>>();

  /** @param now milliseconds since 1970 */
  constructor(
    private readonly store: Store,
    private readonly now: number,
  ) {}

  /** As it was when this turn first looked, or as this turn has written it. */
  get(kind: string, key: string): Promise<Remembered | null> {
    const name = nameOf(kind, key);
    const known = this.#read.get(name);
    if (known) return known;
    const asked = this.store.get(kind, key, this.now);
    this.#read.set(name, asked);
    // A store that was away may be back when it is asked again.
    asked.catch(() => this.#read.delete(name));
    return asked;
  }

  /**
   * Writes if the stored version is `seen` (0: there is none). What was read before is forgotten, so that whoever
   * was overtaken looks anew.
   * @returns the new version
   * @throws StoreError `conflict`
   */
  async put(
    kind: string,
    key: string,
    value: unknown,
    seen: number,
    expiresAt: number | null,
  ): Promise<number> {
    const name = nameOf(kind, key);
    this.#read.delete(name);
    const version = await this.store.put(kind, key, value, seen, expiresAt, this.now);
    this.#read.set(name, Promise.resolve({ key, version, value, expiresAt }));
    return version;
  }

  async remove(kind: string, key: string): Promise<void> {
    this.#read.delete(nameOf(kind, key));
    await this.store.remove(kind, key);
  }
}

const nameOf = (kind: string, key: string): string => JSON.stringify([kind, key]);
