/**
 * Puts right a one-letter slip (missing, doubled, wrong or swapped) in the words that matter to us.
 * Only those: a general speller would "correct" names and everyday words into trouble.
 */
import { CORRECTABLE, REAL_WORDS } from '../lexicon/correctable';

const EXACT = new Set(CORRECTABLE);

/** All forms with one letter left out, to the word they come from (the symmetric-delete index). */
const DELETES = new Map<string, string[]>();
for (const word of CORRECTABLE) {
  for (const form of [word, ...deletes(word)]) {
    const list = DELETES.get(form);
    if (list) list.push(word);
    else DELETES.set(form, [word]);
  }
}

const memo = new Map<string, string>();

/** @returns the word meant, or the word itself */
export function correct(word: string): string {
  if (
    word.length < 5 ||
    word.length > 20 ||
    EXACT.has(word) ||
    REAL_WORDS.has(word) ||
    inflected(word)
  )
    return word;
  const seen = memo.get(word);
  if (seen !== undefined) return seen;
  const found = lookUp(word);
  if (memo.size > 20_000) memo.clear();
  memo.set(word, found);
  return found;
}

/** "deadlines", "holdings": endings of a known word, not slips of it. */
const inflected = (word: string): boolean =>
  ENDINGS.some((ending) => word.endsWith(ending) && EXACT.has(word.slice(0, -ending.length)));
const ENDINGS = ['s', 'es', 'ed', 'd', 'ing', 'ly', 'er'];

function lookUp(word: string): string {
  for (const form of [word, ...deletes(word)]) {
    for (const candidate of DELETES.get(form) ?? []) {
      if (candidate[0] === word[0] && withinOneSlip(word, candidate)) return candidate;
    }
  }
  return word;
}

function deletes(word: string): string[] {
  const forms: string[] = [];
  for (let i = 0; i < word.length; i += 1) forms.push(word.slice(0, i) + word.slice(i + 1));
  return forms;
}

/** Whether one insertion, deletion, substitution or swap of neighbours makes them equal. */
export function withinOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
  const restA = a.slice(i);
  const restB = b.slice(i);
  if (restA.length === restB.length) {
    const swapped =
      restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0];
    return swapped || restA.slice(1) === restB.slice(1);
  }
  return restA.length > restB.length ? restA.slice(1) === restB : restA === restB.slice(1);
}
