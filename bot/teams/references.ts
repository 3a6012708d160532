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
    this.saved.set(aadObjectId, { json, at: now });
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
