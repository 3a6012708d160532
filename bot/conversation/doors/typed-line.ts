/** A typed line, made once: everything that the doors look at is here. */
import type { Reading } from '../../understand/types';
import type { Context } from '../turn/feature';
import type { Question } from '../turn/kept-words';
import { plainWords } from '../turn/typed-ref';
import { readTyped } from './reading';

export interface TypedLine {
  /** As it was typed. */
  text: string;
  /** Made plain: lower case, without politeness, the reference as `#`. */
  words: string;
  reading: Reading;
  /** The case picked in answer to "which case?", or that of the card which the line quotes. */
  chosen: string | null;
  /** What the last message of this chat asked. */
  question: Question | null;
}

export async function typedLine(
  context: Context,
  text: string,
  chosen: string | null,
  question: Question | null,
): Promise<TypedLine> {
  const read = await readTyped(context, text, chosen ?? undefined);
  const reading = chosen === null ? read : about(read, chosen);
  return { text, words: plainWords(text), reading, chosen, question };
}

/** The case is settled, though the words alone would leave it open ("the Hassan one"). */
const about = (reading: Reading, ref: string): Reading =>
  reading.slots.refs ? reading : { ...reading, slots: { ...reading.slots, refs: [ref] } };

/** A short line for comparing with phrases: lower case, no full stops or thanks, its numbers as they were typed. */
export function curtWords(text: string): string {
  return text
    .slice(0, 200)
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[.!,]+(?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (please|pls|ta|thanks|thank you)$/, '');
}
