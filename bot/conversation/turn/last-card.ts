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
  (memory) => ({ ...memory, it: { ref, until: now + HALF_HOUR } });

const NOTHING: Change = (memory) => (memory.it ? { ...memory, it: null } : memory);

/** What "it" and "that one" mean; null: nothing. */
export async function lastCard(context: Context): Promise<string | null> {
  return (await context.memory.read()).it?.ref ?? null;
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
