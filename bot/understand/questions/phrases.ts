/**
 * Phrases in a small notation, one row of them to each thing they say:
 *   `(late|overdue) by (more than)? LEN = is:late lateMore`
 * `|` parts alternatives, `?` makes the word or group before it optional; PERSON, TEAM, TIME, LEN and N stand for
 * what was found. A row is looked at only where a word stands that it can begin with.
 */
import { effectOf } from './effects';
import type { Effect } from './effects';

interface Item {
  /** A word, or the alternatives of a group. */
  word: string | null;
  any: Item[][];
  /** Words that the alternatives can begin with. */
  first: ReadonlySet<string>;
  optional: boolean;
}

export interface Row {
  alternatives: Item[][];
  says: Effect;
}

/** Rows by the words that they can begin with. */
export type Phrases = ReadonlyMap<string, readonly Row[]>;

/** @param tables rows of `phrases = what they say` */
export function phrasesOf(tables: readonly string[]): Phrases {
  const all = new Map<string, Row[]>();
  for (const line of tables.flatMap((table) => table.split('\n'))) {
    const [phrases, says] = line.split(' = ');
    if (phrases === undefined || says === undefined) continue;
    const row = { alternatives: parse(phrases), says: effectOf(says) };
    for (const word of new Set(row.alternatives.flatMap(firstWords))) {
      const list = all.get(word) ?? [];
      list.push(row);
      all.set(word, list);
    }
  }
  return all;
}

function parse(notation: string): Item[][] {
  const tokens = notation.match(/[()|?]|[^\s()|?]+/g) ?? [];
  let at = 0;
  const alternatives = (): Item[][] => {
    const all = [sequence()];
    while (tokens[at] === '|') {
      at += 1;
      all.push(sequence());
    }
    return all;
  };
  const sequence = (): Item[] => {
    const all: Item[] = [];
    while (at < tokens.length && tokens[at] !== '|' && tokens[at] !== ')') all.push(item());
    return all;
  };
  const item = (): Item => {
    const token = tokens[at] ?? '';
    at += 1;
    const any = token === '(' ? alternatives() : [];
    if (token === '(') at += 1;
    const optional = tokens[at] === '?';
    if (optional) at += 1;
    const first = new Set(any.flatMap(firstWords));
    return { word: token === '(' ? null : token, any, first, optional };
  };
  return alternatives();
}

function firstWords(items: readonly Item[]): string[] {
  const words: string[] = [];
  for (const { word, any, optional } of items) {
    words.push(...(word === null ? any.flatMap(firstWords) : [word]));
    if (!optional) break;
  }
  return words;
}

/** @returns where the longest reading of the row that begins at `at` ends; -1: it doesn't fit */
export function endOf(row: Row, words: readonly string[], at: number): number {
  let end = -1;
  for (const items of row.alternatives)
    for (const each of endsOf(items, words, [at])) end = Math.max(end, each);
  return end > at ? end : -1;
}

const NOWHERE: readonly number[] = [];

/** Where the items may end that begin at any of the places: item by item, so that no way is gone twice. */
function endsOf(
  items: readonly Item[],
  words: readonly string[],
  from: readonly number[],
): readonly number[] {
  let places = from;
  for (const item of items) {
    const next = item.optional ? [...places] : [];
    for (const at of places) {
      if (item.word === null) addGroup(next, item, words, at);
      else if (words[at] === item.word) add(next, at + 1);
    }
    if (next.length === 0) return NOWHERE;
    places = next;
  }
  return places;
}

function addGroup(next: number[], item: Item, words: readonly string[], at: number): void {
  if (!item.first.has(words[at] ?? '')) return;
  for (const own of item.any) for (const end of endsOf(own, words, [at])) add(next, end);
}

// There are few places at a time: looking through them is quicker than a set.
function add(places: number[], at: number): void {
  if (!places.includes(at)) places.push(at);
}
