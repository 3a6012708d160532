/** A typed line made plain, and the case that it names: what the doors for typed words share. */
import { parseRef } from '../../../services/cases';
import { reach } from './access';
import type { Context } from './feature';

const FULL = /\bcf-?\d{2}-?\d{1,6}\b/i;
/** The 3 of "stage 3" is no case. */
const SHORT = /(?<!\bstage )(?:\b\d{1,6}|#\d{1,6})\b/i;

/** A whole reference wins over any other number of the line. */
const refOf = (text: string): RegExp => (FULL.test(text) ? FULL : SHORT);

/** Lower case, no politeness, the reference as `#`. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(refOf(text), ' # ')
    .replace(/^\s*(please|pls|can you|could you)\s+/, '')
    .replace(/[?!.\s]+$/, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/^ | (?=[:?,])/g, '')
    .trim();
}

/** The case named in the line, ended ones included, if it is there for the sender; null: none is named. */
export async function refIn(context: Context, text: string): Promise<string | null> {
  const typed = refOf(text).exec(text)?.[0];
  if (typed === undefined) return null;
  const number = parseRef(typed)?.number;
  if (number === undefined) return null;
  const found = await context.deps.stores.cases.find(
    { reach: reach(context), number, order: 'newest' },
    { after: null, limit: 10 },
  );
  const exact = found.cases.find(({ ref }) => ref === typed.toUpperCase());
  // One that isn't there is asked for by its own name, so that the refusal is the same for all.
  return (exact ?? found.cases[0])?.ref ?? typed;
}
