/** How the bot speaks first. Never throws for a delivery that failed: it says what became of it. */
import type { ConversationReference } from 'botbuilder';
import type { CardJson, Delivery, Messenger } from '../conversation/turn/types';
import type { Logger } from '../host/log';
import type { Metrics } from '../host/metrics';
import type { Settings } from '../host/config';
import { isTrustedServiceUrl } from './activity';
import type { CandourAdapter } from './adapter';
import { codeOf, retryDelay, statusOf } from './faults';
import type { FirstContact } from './first-contact';
import { SendLimits } from './limits';
import { messageOf } from './messages';
import type { SharedPace } from './pace';
import type { References } from './references';

/** A wait of the length of a breath is waited out; a longer one is the caller's to plan. */
const PATIENCE_MS = 2_000;
const LONGEST_MS = 15 * 60_000;
const SHORTEST_MS = 1_000;

export interface MessengerParts {
  adapter: CandourAdapter;
  references: References;
  /** Opens the chat of somebody who has never spoken; absent: nobody's is. */
  firstContact?: FirstContact;
  /** What all instances of the bot share. */
  pace: Pick<SharedPace, 'take'>;
  settings: Settings;
  log: Logger;
  metrics: Metrics;
  /** Milliseconds of a steady clock. */
  steady?: () => number;
}

type Message = { card: CardJson | null; text: string };

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const bounded = (ms: number) => Math.round(Math.min(LONGEST_MS, Math.max(SHORTEST_MS, ms)));

/** The person is gone for us: blocked, uninstalled, no such chat. */
const DEAD: readonly (number | null)[] = [403, 404];

/** The message itself is refused (400, 413 and their like), whoever it is for. */
function isRefusal(error: unknown): boolean {
  const status = statusOf(error);
  if (status === null || DEAD.includes(status)) return false;
  return status >= 400 && status < 500 && ![401, 408, 412, 429].includes(status);
}

export function createMessenger(parts: MessengerParts): Messenger {
  const { adapter, references, pace, settings, log, metrics } = parts;
  const steady = parts.steady ?? (() => performance.now());
  const limits = new SendLimits();

  /** @returns null once there is a place; else how long it would take */
  async function place(conversationId: string): Promise<number | null> {
    if (!settings.sendLimits) return null;
    const own = await ownPlace(conversationId);
    if (own !== null) return own;
    const wait = await pace.take(PATIENCE_MS);
    if (wait > PATIENCE_MS) return wait;
    if (wait > 0) await pause(wait);
    return null;
  }

  /** As far as this process alone can tell. */
  async function ownPlace(conversationId: string): Promise<number | null> {
    const patientUntil = steady() + PATIENCE_MS;
    for (;;) {
      const wait = limits.take(conversationId, steady());
      if (wait === 0) return null;
      if (steady() + wait > patientUntil) return wait;
      await pause(wait);
    }
  }

  async function deliver(
    reference: Partial<ConversationReference>,
    message: Message,
  ): Promise<Delivery> {
    let activityId = '';
    await adapter.once(settings.app?.id ?? '', reference, async (context) => {
      const sent = await context.sendActivity(messageOf(message));
      activityId = sent?.id ?? '';
    });
    return { outcome: 'sent', activityId };
  }

  async function explain(
    personId: string,
    reference: Partial<ConversationReference>,
    error: unknown,
  ): Promise<Delivery> {
    const code = codeOf(error);
    if (isRefusal(error)) return { outcome: 'refused', code };
    if (!DEAD.includes(statusOf(error)))
      return { outcome: 'later', afterMs: bounded(retryDelay(error, 4)), code };
    // A dead reference is kept as such, so that nobody tries it each morning; failing to note that costs one more try.
    await references
      .bury(personId, reference, code)
      .catch((lost: unknown) => log.warn({ err: lost }, 'a dead reference was not marked'));
    return { outcome: 'unreachable', code };
  }

  /** @returns where they are; why they can't be reached, or not yet; null: there is no such way */
  async function openChat(
    personId: string,
  ): Promise<Partial<ConversationReference> | Delivery | null> {
    if (!parts.firstContact) return null;
    const wait = settings.sendLimits ? await pace.take(PATIENCE_MS) : 0;
    if (wait > PATIENCE_MS) return { outcome: 'later', afterMs: bounded(wait), code: 'ownLimit' };
    if (wait > 0) await pause(wait);
    try {
      return await parts.firstContact(personId);
    } catch (error) {
      const code = codeOf(error);
      const status = statusOf(error);
      // Whatever is refused here is refused of this person: they don't have the app, or aren't there.
      if (DEAD.includes(status) || isRefusal(error)) return { outcome: 'unreachable', code };
      return { outcome: 'later', afterMs: bounded(retryDelay(error, 4)), code };
    }
  }

  async function attempt(personId: string, message: Message): Promise<Delivery> {
    const reference = (await references.find(personId)) ?? (await openChat(personId));
    if (reference && 'outcome' in reference) return reference;
    const conversationId = reference?.conversation?.id;
    if (!reference || !conversationId) return { outcome: 'unreachable', code: 'neverSpoken' };
    if (!isTrustedServiceUrl(reference.serviceUrl ?? '', settings.mode))
      return { outcome: 'unreachable', code: 'untrustedAddress' };
    const wait = await place(conversationId);
    if (wait !== null) return { outcome: 'later', afterMs: bounded(wait), code: 'ownLimit' };
    try {
      return await withoutCard(reference, message);
    } catch (error) {
      return explain(personId, reference, error);
    }
  }

  /** A card that Teams won't take goes out once more as its plain twin: the words matter more than the buttons. */
  async function withoutCard(
    reference: Partial<ConversationReference>,
    message: Message,
  ): Promise<Delivery> {
    try {
      return await deliver(reference, message);
    } catch (error) {
      if (message.card === null || !isRefusal(error)) throw error;
      log.warn({ code: codeOf(error) }, 'a card was refused; its words are sent without it');
      return deliver(reference, { card: null, text: message.text });
    }
  }

  return {
    async send(personId, message) {
      const delivery = await attempt(personId, message).catch((error: unknown): Delivery => {
        log.error({ err: error }, 'a message could not be tried');
        return { outcome: 'later', afterMs: 60_000, code: codeOf(error) };
      });
      metrics.delivery(delivery.outcome);
      if (delivery.outcome !== 'sent')
        log.info({ outcome: delivery.outcome, code: delivery.code }, 'a message was not delivered');
      return delivery;
    },
  };
}
