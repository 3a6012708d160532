/** Where each person can be reached: their own chat with the bot, kept by directory id. Personal data; never logged. */
import type { ConversationReference } from 'botbuilder';
import { z } from 'zod/v4';
import type { ConversationStore } from '../../services/people/ports';
import type { Clock } from '../host/clock';

const KIND = 'reference';
/** How long this process trusts that what it saved is still there: another instance may mark it dead. */
const TRUST_MS = 5 * 60_000;

/** As kept. `dead`: the code with which Teams refused the last delivery; speaking to the bot again revives it. */
const Stored = z.object({
  reference: z.looseObject({
    serviceUrl: z.string().min(1),
    channelId: z.string().min(1),
    conversation: z.looseObject({ id: z.string().min(1) }),
    bot: z.looseObject({ id: z.string().min(1) }),
  }),
  dead: z.string().nullable(),
});

/** Where the chats of a tenant are, and as whom the bot is known there: enough to open another. */
const Lobby = z.object({
  serviceUrl: z.string().min(1),
  channelId: z.string().min(1),
  bot: z.object({ id: z.string().min(1), name: z.string().catch('') }),
  tenantId: z.string().min(1),
});
export type Lobby = z.infer<typeof Lobby>;
const [LOBBY, TENANT] = ['teamsLobby', 'tenant'];

/** Only what is needed to speak first: the id of the message that was answered would tie it to that thread. */
function essence(reference: Partial<ConversationReference>) {
  const { serviceUrl, channelId, conversation, bot, user } = reference;
  return { serviceUrl, channelId, conversation, bot, user };
}

export class References {
  private readonly saved = new Map<string, { json: string; at: number }>();

  constructor(
    private readonly store: ConversationStore,
    private readonly clock: Clock,
  ) {}

  /** True when saving would change nothing, as far as this process knows. Costs no round trip. */
  isFresh(aadObjectId: string, reference: Partial<ConversationReference>): boolean {
    const known = this.saved.get(aadObjectId);
    return (
      known !== undefined &&
      known.json === JSON.stringify(essence(reference)) &&
      this.clock.millis() - known.at < TRUST_MS
    );
  }

  /** Keeps where a person can be reached. Call only for an authenticated turn in the person's own chat. */
  async remember(
    personId: string,
    aadObjectId: string,
    reference: Partial<ConversationReference>,
  ): Promise<void> {
    const kept = essence(reference);
    const json = JSON.stringify(kept);
    const now = this.clock.millis();
    const stored = await this.store.get(KIND, personId, now);
    const value = { reference: JSON.parse(json) as unknown, dead: null };
    if (JSON.stringify(stored?.value) !== JSON.stringify(value))
      await this.store.set(KIND, personId, value, null);
    await this.keepLobby(reference, now);
    this.saved.set(aadObjectId, { json, at: now });
  }

  /** From the chats of those who have spoken; nobody's in particular. */
  private async keepLobby(
    { serviceUrl, channelId, bot, conversation }: Partial<ConversationReference>,
    now: number,
  ): Promise<void> {
    const tenantId = conversation?.tenantId;
    const parsed = Lobby.safeParse({ serviceUrl, channelId, bot, tenantId });
    if (!parsed.success) return;
    const known = await this.store.get(LOBBY, TENANT, now);
    if (JSON.stringify(known?.value) !== JSON.stringify(parsed.data))
      await this.store.set(LOBBY, TENANT, parsed.data, null);
  }

  /** Null: nobody has spoken to the bot yet. */
  async lobby(): Promise<Lobby | null> {
    const kept = await this.store.get(LOBBY, TENANT, this.clock.millis());
    const parsed = Lobby.safeParse(kept?.value);
    return parsed.success ? parsed.data : null;
  }

  /** Whether anything is known of where to reach somebody, be it that they can't be. */
  async isKnown(personId: string): Promise<boolean> {
    return (await this.store.get(KIND, personId, this.clock.millis())) !== null;
  }

  /** @returns null: never spoken to the bot, or no longer reachable */
  async find(personId: string): Promise<Partial<ConversationReference> | null> {
    const stored = await this.store.get(KIND, personId, this.clock.millis());
    const parsed = Stored.safeParse(stored?.value);
    if (!parsed.success || parsed.data.dead !== null) return null;
    return parsed.data.reference as unknown as Partial<ConversationReference>;
  }

  /** Teams refused for good. A reference saved meanwhile is left alone. */
  async bury(
    personId: string,
    refused: Partial<ConversationReference>,
    code: string,
  ): Promise<void> {
    this.saved.clear();
    const now = this.clock.millis();
    const stored = await this.store.get(KIND, personId, now);
    const parsed = Stored.safeParse(stored?.value);
    if (!stored || !parsed.success) return;
    const { conversation, serviceUrl } = parsed.data.reference;
    if (conversation.id !== refused.conversation?.id || serviceUrl !== refused.serviceUrl) return;
    await this.store.put(KIND, personId, { ...parsed.data, dead: code }, stored.version, null, now);
  }
}
