/**
 * Words that are asked about: kept in a document of their own until the answer comes, so that nothing typed is lost,
 * and found by the id that the question's buttons carry.
 */
import { z } from 'zod/v4';
import type { Context } from './feature';
import { draftIdFor } from './draft-id';
import { HALF_HOUR, type Memory } from './memory-shape';
import { draftGone } from './undo-scope';

const KIND = 'meaning';
/** As long as a draft. */
const KEPT = 30 * 86_400_000;

const keptSchema = z.object({
  ownerId: z.string(),
  text: z.string(),
  /** The turn that brought the words: what becomes of them is a draft of that message. Absent in older documents. */
  turnId: z.string().optional(),
  /** The case that they seem to be about; absent or null: none, or an older document. */
  ref: z.string().nullable().optional(),
});
export type KeptWords = z.infer<typeof keptSchema>;

const questionSchema = z.object({
  id: z.string(),
  /** `ofCase`: whether it is a note on the case that it names, or something new. `noteIt`: they ordered nothing, and “note” keeps them on the case. `held`: of another matter, that was not answered: the words became a draft of their own, and “new” shows it. `discardAll`: whether all that is not saved goes. `ofBoth`: whether they put right what was just saved, or the draft that came back with it. */
  about: z.enum([
    'meaning',
    'matter',
    'ofCase',
    'noteIt',
    'held',
    'safety',
    'nothingChanged',
    'discardAll',
    'ofBoth',
  ]),
  /** They were shown among other things that are not saved: “discard” alone means none of them. */
  among: z.boolean().optional(),
});
export type Question = z.infer<typeof questionSchema>;

/** The question that the last message of this chat was answered with; asked for once. */
export async function takeQuestion(context: Context): Promise<Question | null> {
  const { question } = await context.memory.read();
  if (!question) return null;
  dropQuestion(context, question.id);
  return questionSchema.parse(question);
}

/** That question waits no longer; another one does. */
export function dropQuestion(context: Context, id: string): void {
  context.memory.change((memory) =>
    memory.question?.id === id ? { ...memory, question: null } : memory,
  );
}

export function rememberQuestion(context: Context, question: Question): void {
  // Words that nobody answered for are kept, whenever the next line comes.
  const lasts = question.about === 'matter' ? KEPT : HALF_HOUR;
  const until = Date.parse(context.now) + lasts;
  context.memory.change((memory) => ({ ...memory, question: { ...question, until } }));
}

/**
 * @param about what is asked of them; null: nothing, they only wait for a button
 * @param ref the case that they seem to be about
 * @returns the id that the question's buttons carry
 */
export async function keepWords(
  context: Context,
  about: Question['about'] | null,
  text: string,
  ref: string | null = null,
): Promise<string> {
  const id = draftIdFor(context.turnId);
  const until = Date.parse(context.now) + KEPT;
  const kept: KeptWords = { ownerId: context.actor.id, text, turnId: context.turnId, ref };
  await context.deps.stores.conversations.set(KIND, id, kept, until);
  if (about !== null) rememberQuestion(context, { id, about });
  if (about === 'safety' || about === 'ofCase') wait(context, { id, about, until });
  return id;
}

/**
 * What was typed into a form that was left: it waits as words about its case until the form is sent.
 * @returns the id under which it waits
 */
export async function keepFormWords(context: Context, text: string, ref: string): Promise<string> {
  const id = draftIdFor(`${context.turnId}#form`);
  const until = Date.parse(context.now) + KEPT;
  const kept: KeptWords = { ownerId: context.actor.id, text, ref };
  await context.deps.stores.conversations.set(KIND, id, kept, until);
  wait(context, { id, about: 'ofCase', until });
  return id;
}

/** Null: they have grown old, or were let go of. */
export async function keptWords(context: Context, id: string): Promise<KeptWords | null> {
  const found = await context.deps.stores.conversations.get(KIND, id, Date.parse(context.now));
  return found ? keptSchema.parse(found.value) : null;
}

export async function forgetWords(context: Context, id: string): Promise<void> {
  settleWords(context, id);
  await context.deps.stores.conversations.remove(KIND, id);
}

const GONE = 'discardedWords';
const goneSchema = keptSchema.extend({ about: z.enum(['safety', 'ofCase']) });

/** They are thrown away by their sender's word: “undo” finds them for as long as it may bring anything back. */
export async function discardWords(context: Context, { id, about }: Question): Promise<void> {
  const kept = await keptWords(context, id);
  await forgetWords(context, id);
  if (kept?.ownerId !== context.actor.id || (about !== 'safety' && about !== 'ofCase')) return;
  const until = Date.parse(context.now) + HALF_HOUR;
  await context.deps.stores.conversations.set(GONE, id, { ...kept, about }, until);
  draftGone(context, id);
}

/** @returns the words, which wait again; null: none were thrown away under this id, or too long ago */
export async function wordsBack(
  context: Context,
  id: string,
): Promise<(KeptWords & Question) | null> {
  const { conversations } = context.deps.stores;
  const found = await conversations.get(GONE, id, Date.parse(context.now));
  const gone = found ? goneSchema.parse(found.value) : null;
  if (gone?.ownerId !== context.actor.id) return null;
  await conversations.remove(GONE, id);
  const until = Date.parse(context.now) + KEPT;
  const { about, ...kept } = gone;
  await conversations.set(KIND, id, kept, until);
  wait(context, { id, about, until });
  rememberQuestion(context, { id, about });
  return { ...kept, id, about };
}

/** So many are found again; older ones keep their card's buttons. */
const MOST_WAITING = 12;

function wait(context: Context, words: Memory['waiting'][number]): void {
  context.memory.change(({ waiting, ...memory }) => ({
    ...memory,
    waiting: [...waiting.filter(({ id }) => id !== words.id), words].slice(-MOST_WAITING),
  }));
}

/** It has been said what becomes of them. */
export function settleWords(context: Context, id: string): void {
  context.memory.change((memory) =>
    memory.waiting.some((words) => words.id === id)
      ? { ...memory, waiting: memory.waiting.filter((words) => words.id !== id) }
      : memory,
  );
}

/** Words that nobody has settled yet, the newest first. */
export async function wordsWaiting(context: Context): Promise<(KeptWords & Question)[]> {
  const { waiting } = await context.memory.read();
  const found = await Promise.all(
    [...waiting].reverse().map(async ({ id, about }) => {
      const kept = await keptWords(context, id);
      return kept?.ownerId === context.actor.id
        ? [{ ...kept, ...questionSchema.parse({ id, about }) }]
        : [];
    }),
  );
  return found.flat();
}
