/**
 * What "it" means: the case on the last card in somebody's chat, for half an hour. A message that the bot wrote of its
 * own accord is such a card too, so "blocked" or "happy to take it" typed under it mean its case.
 */
import { z } from 'zod/v4';
import type { ConversationStore } from '../../../services/people/ports';

const KIND = 'lastCard';
const KEPT_MS = 30 * 60_000;
const schema = z.object({ ref: z.string() });

/** A person has one chat of their own with the bot; elsewhere each chat is its own. */
export const ownChat = (personId: string): string => `personal|${personId}`;

/** @param now milliseconds since 1970 */
export async function getLastCard(
  conversations: Pick<ConversationStore, 'get'>,
  chat: string,
  now: number,
): Promise<string | null> {
  const found = await conversations.get(KIND, chat, now);
  return found ? schema.parse(found.value).ref : null;
}

/** @param now milliseconds since 1970 @throws StoreError `unavailable` */
export async function setLastCard(
  conversations: Pick<ConversationStore, 'set'>,
  chat: string,
  ref: string,
  now: number,
): Promise<void> {
  await conversations.set(KIND, chat, { ref }, now + KEPT_MS);
}

export async function removeLastCard(
  conversations: Pick<ConversationStore, 'remove'>,
  chat: string,
): Promise<void> {
  await conversations.remove(KIND, chat);
}
