/**
 * Questions about many cases, kept for the cards that answered them: a card carries a short id of its question, and
 * the reach of whoever presses narrows whatever it finds. The last one stands in the chat's memory: "and south?" goes on
 * from it.
 */
import { createHash } from 'node:crypto';
import { questionFrom, type Question } from '../../../services/queries';
import type { Context } from '../turn/feature';
import { HALF_HOUR } from '../turn/memory-shape';

const KIND = 'question';
/** As long as other cards that can be pressed. */
const KEPT = 30 * 86_400_000;

/** Lists of questions are told from the named ones by how they begin. */
export const ASKED = 'q-';

/** @returns the id of the list, for a card */
export async function keepQuestion(context: Context, question: Question): Promise<string> {
  const text = JSON.stringify(question);
  const id = createHash('sha256').update(text).digest('base64url').slice(0, 16);
  const until = Date.parse(context.now) + KEPT;
  await context.deps.stores.conversations.set(KIND, keyOf(context, id), question, until);
  return `${ASKED}${id}`;
}

/** @returns null: never asked by this person, or no longer kept */
export async function keptQuestion(context: Context, listId: string): Promise<Question | null> {
  if (!listId.startsWith(ASKED)) return null;
  const key = keyOf(context, listId.slice(ASKED.length));
  const { conversations } = context.deps.stores;
  const found = await conversations.get(KIND, key, Date.parse(context.now));
  return found ? questionFrom(found.value) : null;
}

const keyOf = ({ actor }: Context, id: string): string => `${actor.id}|${id}`;

/** From now on a follow-up changes this question. */
export function rememberAsked(context: Context, question: Question): void {
  const until = Date.parse(context.now) + HALF_HOUR;
  context.memory.change((memory) => ({ ...memory, asked: { question, until } }));
}

/** The question that was answered last in this chat, for half an hour. */
export async function lastAsked(context: Context): Promise<Question | null> {
  const { asked } = await context.memory.read();
  return asked ? questionFrom(asked.question) : null;
}
