/**
 * Which case or draft a message of the bot's was about, so that a quoted reply finds it. The channel names a message
 * only once it has been sent, when the turn's memory has been written already: the chat's next turn writes it along
 * with its own, or it is written by itself when none comes soon. A process that dies in between forgets it, and the
 * quoted words themselves, which name the reference, are what is left.
 */
import { parseRef } from '../../../services/cases';
import type { ConversationStore } from '../../../services/people/ports';
import { changeChat, type Change } from './chat-memory';
import type { Context } from './feature';
import { meaning, meaningUnasked } from './last-card';
import { cardEnd, type ShownCard } from './memory-shape';
import type { SentCard } from './types';

/** Enough for a quoted reply; older ones fall out. */
const MOST = 30;
/** A conversation under way takes them along for nothing. */
const SOON_MS = 2_000;

/** A case's reference or a draft's id; null: a list, a person, a question. */
function kindOf(about: string): ShownCard['kind'] | null {
  if (/^D-[0-9a-f]{20}$/.test(about)) return 'draft';
  return parseRef(about)?.label ? 'case' : null;
}

/** A card that is changed in place is about something else from then on. @param now milliseconds since 1970 */
export const showing =
  (cards: readonly SentCard[], now: number): Change =>
  (memory) => {
    const ids = new Set(cards.map(({ activityId }) => activityId));
    const added = cards.flatMap(({ activityId, about }): ShownCard[] => {
      const kind = kindOf(about);
      return kind ? [{ activityId, ref: about, kind, until: cardEnd(now) }] : [];
    });
    const others = memory.shown.filter(({ activityId }) => !ids.has(activityId));
    if (added.length === 0 && others.length === memory.shown.length) return memory;
    return { ...memory, shown: [...others, ...added].slice(-MOST) };
  };

/** The bot wrote of its own accord: that message is about this case, and so may be "it". @param now milliseconds since 1970 */
export const toldOf =
  (ref: string, activityId: string | null, now: number): Change =>
  (memory) => {
    const cards = activityId ? [{ activityId, about: ref }] : [];
    return meaningUnasked(ref, now)(showing(cards, now)(memory));
  };

/** A reply to a card means its case, whatever was shown since. @param now milliseconds since 1970 */
export const quoting =
  (activityId: string, now: number): Change =>
  (memory) => {
    const card = memory.shown.find((each) => each.activityId === activityId);
    return card?.kind === 'case' ? meaning(card.ref, now)(memory) : memory;
  };

/** What a message of this chat's was about; null: not known, or not any more. */
export async function shownOn(context: Context, activityId: string): Promise<ShownCard | null> {
  const { shown } = await context.memory.read();
  return shown.find((card) => card.activityId === activityId) ?? null;
}

export class SentCards {
  readonly #waiting = new Map<string, Change[]>();
  #timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly store: Pick<ConversationStore, 'get' | 'put'>,
    private readonly soonMs = SOON_MS,
  ) {}

  /** @param now milliseconds since 1970 */
  note(chat: string, card: SentCard, now: number): void {
    this.#waiting.set(chat, [...(this.#waiting.get(chat) ?? []), showing([card], now)]);
    this.#timer ??= setTimeout(() => void this.rest(now), this.soonMs).unref();
  }

  /** What a turn of this chat takes along. */
  take(chat: string): Change[] {
    const changes = this.#waiting.get(chat) ?? [];
    this.#waiting.delete(chat);
    return changes;
  }

  /** Writes what no turn has taken. Never throws: a quoted reply is worth no fault. */
  async rest(now: number): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const chats = [...this.#waiting.keys()];
    await Promise.all(
      chats.map(async (chat) => {
        const changes = this.take(chat);
        const all: Change = (memory) => changes.reduce((so, change) => change(so), memory);
        await changeChat(this.store, chat, all, now).catch(() => undefined);
      }),
    );
  }
}
