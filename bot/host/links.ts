/**
 * Links that open one file, for a while: in an address there is nothing about anybody, only a random id, when it
 * ends, and a signature over both. What the id stands for is kept beside the conversations.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { StoreError } from '../../services/cases/ports';
import type { ConversationStore } from '../../services/people/ports';

/** Long enough to finish a letter, short enough that an address found later in a history opens nothing. */
const LIVES_MS = 60 * 60_000;

const KIND = 'link';
const SECRET = { kind: 'linkSecret', key: 'current' } as const;

/** Where the bot can be reached by a browser; null: nobody has said, so no link can be given. */
export interface Site {
  url: string | null;
}

export interface IssuedLink {
  url: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

export class Links {
  private signing: Promise<Buffer> | null = null;

  constructor(
    private readonly store: ConversationStore,
    private readonly site: Site,
  ) {}

  /**
   * @param what plain JSON: what is to be opened, and for whom
   * @param now milliseconds since 1970
   * @returns null where the bot has no public address
   */
  async issue(what: object, now: number): Promise<IssuedLink | null> {
    if (this.site.url === null) return null;
    const id = randomBytes(16).toString('base64url');
    const expiresAt = now + LIVES_MS;
    await this.store.set(KIND, id, what, expiresAt);
    const signed = `${id}.${expiresAt.toString(36)}`;
    const signature = sign(await this.secret(now), signed).toString('base64url');
    return { url: `${this.site.url}/files/${signed}.${signature}`, expiresAt };
  }

  /**
   * What a link stands for; null for one that is forged, malformed, over or forgotten: they are not told apart.
   * The signature is looked at first, so guesses never reach the store.
   */
  async open(token: string, now: number): Promise<unknown> {
    const parts = /^([\w-]{22})\.([0-9a-z]{1,11})\.([\w-]{43})$/.exec(token);
    if (!parts) return null;
    const [, id = '', ends = '', signature = ''] = parts;
    const expected = sign(await this.secret(now), `${id}.${ends}`);
    if (!timingSafeEqual(expected, Buffer.from(signature, 'base64url'))) return null;
    if (parseInt(ends, 36) <= now) return null;
    return (await this.store.get(KIND, id, now))?.value ?? null;
  }

  /** One for all instances: whoever comes first makes it. A failure is not remembered. */
  private secret(now: number): Promise<Buffer> {
    this.signing ??= this.sharedSecret(now).catch((error: unknown) => {
      this.signing = null;
      throw error;
    });
    return this.signing;
  }

  private async sharedSecret(now: number): Promise<Buffer> {
    const { kind, key } = SECRET;
    const kept = await this.store.get(kind, key, now);
    if (kept) return Buffer.from(kept.value as string, 'base64url');
    const fresh = randomBytes(32);
    try {
      await this.store.put(kind, key, fresh.toString('base64url'), 0, null, now);
      return fresh;
    } catch (error) {
      if (error instanceof StoreError && error.code === 'conflict') return this.sharedSecret(now);
      throw error;
    }
  }
}

function sign(secret: Buffer, text: string): Buffer {
  return createHmac('sha256', secret).update(text).digest();
}
