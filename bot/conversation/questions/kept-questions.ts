/**
 * Questions about many cases, kept for the cards that answered them: a card carries a short id of its question, and
 * the reach of whoever presses narrows whatever it finds. The last one stands in the chat's memory: "and south?" goes on
 * from it.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod/v4';
import {
  filtersBehind,
  questionFrom,
  type Filters,
  type Question,
  type Row,
} from '../../../services/queries';
import type { Context } from '../turn/feature';
import { HALF_HOUR } from '../turn/memory-shape';

const KIND = 'question';
/** As long as other cards that can be pressed. */
const KEPT = 30 * 86_400_000;

/** Lists of questions are told from the named ones by how they begin. */
export const ASKED = 'q-';

const keptSchema = z.object({
  question: z.unknown(),
  /** The values of the rows of its answer, which a card opens by their place. */
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
});

/** @returns the id of the list behind it, for a card; those of its rows are made by `rowOf` */
export async function keepQuestion(
  context: Context,
  question: Question,
  rows: readonly Row['values'][] = [],
): Promise<string> {
  const kept = { question, rows };
  const id = createHash('sha256').update(JSON.stringify(kept)).digest('base64url').slice(0, 16);
  const until = Date.parse(context.now) + KEPT;
  await context.deps.stores.conversations.set(KIND, keyOf(context, id), kept, until);
  return `${ASKED}${id}`;
}

/** The id of the list behind a row. */
export const rowOf = (listId: string, row: number): string => `${listId}.${row}`;

/** A list behind a question: what narrows it, and its order where the words said one. */
export type KeptList = Pick<Question, 'filters' | 'order'>;

/** @returns null: never asked by this person, no longer kept, or no such row */
export async function keptList(context: Context, listId: string): Promise<KeptList | null> {
  if (!listId.startsWith(ASKED)) return null;
  const [id = '', row] = listId.slice(ASKED.length).split('.');
  const { conversations } = context.deps.stores;
  const found = await conversations.get(KIND, keyOf(context, id), Date.parse(context.now));
  const kept = keptSchema.safeParse(found?.value).data;
  const question = kept ? questionFrom(kept.question) : null;
  const values = row === undefined ? [] : kept?.rows[Number(row)];
  const filters = question && values ? filtersBehind(question, values) : null;
  return question && filters ? listOf(question, filters) : null;
}

/** The list of a question, or of one of its rows. */
export const listOf = ({ order }: Question, filters: Filters): KeptList =>
  order ? { filters, order } : { filters };

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
