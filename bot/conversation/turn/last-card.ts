/**
 * What "it" means: the case on the last card in somebody's chat, for half an hour. A message that the bot wrote of its
 * own accord is such a card too, so "blocked" or "happy to take it" typed under it mean its case.
 */
import type { Change } from './chat-memory';
import type { Context } from './feature';
import { HALF_HOUR } from './memory-shape';

/** From now on "it" means this case. @param now milliseconds since 1970 */
export const meaning =
  (ref: string, now: number): Change =>
  (memory) => ({ ...memory, it: { ref, until: now + HALF_HOUR, told: false, since: null } });

/**
 * The bot wrote of this case of its own accord: "it" means it, unless the sender spoke of another just before, for whom
 * it is then open which of the two. @param now milliseconds since 1970
 */
export const meaningUnasked =
  (ref: string, now: number): Change =>
  (memory) => {
    const until = now + HALF_HOUR;
    const { it } = memory;
    return it && !it.told && it.ref !== ref
      ? { ...memory, it: { ...it, since: { ref, until } } }
      : { ...memory, it: { ref, until, told: it === null || it.told, since: null } };
  };

const NOTHING: Change = (memory) => (memory.it ? { ...memory, it: null } : memory);

/** What "it" and "that one" mean; null: nothing. */
export async function lastCard(context: Context): Promise<string | null> {
  return (await context.memory.read()).it?.ref ?? null;
}

/** All cases that "it" may mean, the one that the sender last spoke of first: two where the bot wrote of another since. */
export async function lastCards(context: Context): Promise<string[]> {
  const { it } = await context.memory.read();
  return it ? [it.ref, ...(it.since ? [it.since.ref] : [])] : [];
}

export function rememberCard(context: Context, ref: string): void {
  context.memory.change(meaning(ref, Date.parse(context.now)));
}

/** Whoever has lost sight of a case can't mean it by "it" any more. */
export function forgetCard(context: Context, ref: string): void {
  context.memory.change((memory) => (memory.it?.ref === ref ? { ...memory, it: null } : memory));
}

/** What came after it was about no case: "it" and "undo" don't mean that one any more. */
export function forgetLastCard(context: Context): void {
  context.memory.change(NOTHING);
}
