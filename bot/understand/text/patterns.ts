/**
 * Many patterns over plain words, of which a sentence can match only few: each is run only where every
 * word it cannot do without is there. Words are looked up once; the same words are known again.
 */
import { alternativesOf, needsOf, rarity } from './needs';
import type { Need } from './needs';

const ids = new Map<string, number>();
/** By a piece of a word ("=" before it: by a whole word), the needs it meets. */
const meets = new Map<string, number[]>();
const known = new Map<string, readonly number[]>();
const LONGEST_PIECE = 24;

function idOf(need: Need): number {
  const key = need.join('|');
  const id = ids.get(key) ?? ids.size;
  if (!ids.has(key)) {
    ids.set(key, id);
    for (const piece of need) meets.set(piece, [...(meets.get(piece) ?? []), id]);
    known.clear();
  }
  return id;
}

/** The needs that one word meets. */
function metBy(word: string): readonly number[] {
  const before = known.get(word);
  if (before) return before;
  const met = new Set(meets.get(`=${word}`));
  const letters = word.slice(0, LONGEST_PIECE * 2);
  for (let from = 0; from < letters.length; from += 1)
    for (let to = from + 1; to <= letters.length && to <= from + LONGEST_PIECE; to += 1)
      for (const id of meets.get(letters.slice(from, to)) ?? []) met.add(id);
  if (known.size > 20_000) known.clear();
  known.set(word, [...met]);
  return known.get(word) ?? [];
}

/** Everything the words of a text could be part of. */
export class Met {
  readonly all: number[] = [];
  private readonly marks = new Uint8Array(ids.size);

  constructor(words: readonly string[]) {
    for (const word of words)
      for (const id of metBy(word)) {
        if (this.marks[id] === 0) this.all.push(id);
        this.marks[id] = 1;
      }
  }

  has(needs: readonly number[]): boolean {
    for (const id of needs) if (this.marks[id] !== 1) return false;
    return true;
  }
}

interface Alternative {
  /** The place of its pattern in the list. */
  of: number;
  needs: number[];
  matches: (text: string) => boolean;
}

/** A list of patterns, their alternatives apart, each filed under its rarest need. */
export class Patterns {
  private readonly always: Alternative[] = [];
  private readonly filed = new Map<number, Alternative[]>();
  private readonly whole: { pattern: RegExp; alternatives: number[][] }[] = [];

  /** @param patterns each made by `harm`: a blank, the alternatives in brackets, a blank ahead */
  constructor(patterns: readonly RegExp[]) {
    patterns.forEach((pattern, of) => {
      const [before, body, after] = frameOf(pattern.source);
      const alternatives = alternativesOf(body).map((source) => {
        const needs = [...needsOf(source)].sort((a, b) => rarity(b) - rarity(a)).map(idOf);
        // Plain words are found without a pattern.
        if (/^[a-z0-9 ]+$/.test(source)) {
          const plain = ` ${source} `;
          return { of, needs, matches: (text: string) => text.includes(plain) };
        }
        const own = new RegExp(`${before}${source}${after}`);
        return { of, needs, matches: (text: string) => own.test(text) };
      });
      this.whole.push({ pattern, alternatives: alternatives.map((a) => a.needs) });
      for (const a of alternatives) this.file(a);
    });
  }

  private file(alternative: Alternative): void {
    const key = alternative.needs[0];
    const drawer = key === undefined ? this.always : (this.filed.get(key) ?? []);
    drawer.push(alternative);
    if (key !== undefined) this.filed.set(key, drawer);
  }

  /** @param met of the words of the text, or of more */
  test(text: string, met: Met): boolean {
    const matches = (a: Alternative): boolean => met.has(a.needs) && a.matches(text);
    return met.all.some((id) => this.filed.get(id)?.some(matches)) || this.always.some(matches);
  }

  /** @returns the places in the list of those that match */
  matching(text: string, met: Met): Set<number> {
    const found = new Set<number>();
    const look = (a: Alternative): void => {
      if (!found.has(a.of) && met.has(a.needs) && a.matches(text)) found.add(a.of);
    };
    for (const id of met.all) this.filed.get(id)?.forEach(look);
    this.always.forEach(look);
    return found;
  }

  /** Puts `mark` for every match, one pattern after another. */
  cut(text: string, met: Met, mark: string): string {
    return this.whole.reduce(
      (rest, { pattern, alternatives }) =>
        alternatives.some((needs) => met.has(needs)) ? rest.replace(pattern, mark) : rest,
      text,
    );
  }
}

/** What stands before, in and after the brackets that hold a pattern's alternatives. */
function frameOf(source: string): [string, string, string] {
  const match = /^( \(\?:)([\s\S]*)(\)\(\?= \))$/.exec(source);
  if (!match) throw new Error(`not a pattern of the harm tables: ${source}`);
  return [match[1] ?? '', match[2] ?? '', match[3] ?? ''];
}
