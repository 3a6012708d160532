/**
 * A note that a file exists: what is attached to a message is not kept, but a case or a draft can say that it is there.
 * The words of the note wait under an id, for a button or for "note it on 3".
 */
import type { BuiltCard } from '../../../cards';
import { parseRef } from '../../../services/cases';
import { askWhichCase } from '../case/asking';
import { perform } from '../case/perform';
import { addToDraft } from '../logging/adding';
import { asked } from '../turn/asked';
import type { Context } from '../turn/feature';
import { keptWords } from '../turn/kept-words';
import { lastCard } from '../turn/last-card';
import { refIn } from '../turn/typed-ref';
import { readTyped } from './reading';

const NOTE_IT =
  /^\W*(?:(?:yes|ok|okay|please|pls|can you|could you|just)\W+)*(?:note|record|mention|log|add|put|say)(?: (?:it|this|that|them|so|the (?:file|files|picture|document)|a note|that it exists|it exists))*(?: (?:on|to|in|for|against)(?: case)? (?<where>it|that|that one|the draft|this draft|(?:#|cf-?)?\d[\d-]*))?(?: (?:please|pls))?\W*$/i;

/**
 * "note it on 3", for as long as the file is remembered.
 * @param chosen a case picked in answer to "which case?", or that of the card which the line quotes
 * @returns null: the words are no such order
 */
export async function noteOfFile(
  context: Context,
  text: string,
  chosen: string | null,
): Promise<BuiltCard[] | null> {
  const said = text.length < 80 ? NOTE_IT.exec(text) : null;
  const { file } = said ? await context.memory.read() : { file: null };
  const kept = file ? await keptWords(context, file.id) : null;
  if (!said || !kept || kept.ownerId !== context.actor.id) return null;
  const where = said.groups?.['where'] ?? '';
  if (/draft/i.test(where)) return noteFrom(context, 'draft', kept.text, null);
  const ref = /\d/.test(where)
    ? await refIn(context, where)
    : (chosen ?? (await lastCard(context)));
  return noteFrom(context, ref ?? 'which', kept.text, null);
}

/**
 * @param choice what the button says: a reference, the open draft, or a case that is still to be chosen
 * @param draftId the draft that the file came with; null: the open one
 * @returns null where it says something else
 */
export async function noteFrom(
  context: Context,
  choice: string,
  note: string,
  draftId: string | null,
): Promise<BuiltCard[] | null> {
  if (choice === 'draft') return [await addToDraft(context, draftId, note)];
  if (choice === 'which') return [await askWhichCase(context, 'note it')];
  if (!parseRef(choice)) return null;
  const text = `note on ${choice}: ${note}`;
  const reading = await readTyped(context, text, choice);
  const order = { slots: { refs: [choice] }, mode: 'does' as const, sure: 1, named: true };
  const said = { ...asked(reading, text, 'case.note', order), act: 'case.note' as const };
  return (await perform(context, said)).cards;
}
