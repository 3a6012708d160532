/**
 * What the model sees of a line: its words and word pairs (as typed, and boiled down with REF, DATE and WHO for
 * what was found), pieces of words, how it begins and ends, who says it where, and which rules fit.
 * Every feature is a 32-bit hash; each block of them is weighed on its own, so that a long line is not louder.
 */
import { firstDay, lastDay, resolve } from '../dates/resolve';
import type { Line } from '../line';
import { pieces } from '../intents/clauses';
import { ASKING, DENYING, PLANNING } from './cues';
import type { RuleHits } from './hits';
import { skeletonOf } from './skeleton';

/** Hashes of one line's features, block after block. `values` are given where a block is no mere presence. */
export interface Bag {
  ids: Uint32Array;
  /** The place after the last feature of each block. */
  ends: number[];
  /** Parallel to the last block, the rules' hits: how well each fits, 0 to 1. */
  hits: number[];
}

/** Blocks in their order; the last one is the rules' hits. */
export const BLOCKS = [
  'typed',
  'found',
  'letters',
  'edges',
  'shape',
  'cues',
  'skeleton',
  'rules',
] as const;
/** How loud each block is beside the others, by trial on voices left out. */
export const LOUDNESS: readonly number[] = [1, 1, 1, 0.6, 0.5, 0.8, 0.8, 0];

/** Characters beyond which nothing more is looked at: who writes says what it is at the head. */
const LOOKED_AT = 1500;

const FNV = 0x811c9dc5;
const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
function hashOf(text: string, seed: number): number {
  let hash = step(FNV, seed);
  for (let i = 0; i < text.length; i += 1) hash = step(hash, text.charCodeAt(i));
  return finished(hash);
}
/** FNV's last bits are poor: mixed once more. */
function finished(hash: number): number {
  let h = hash ^ (hash >>> 15);
  h = Math.imul(h, 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

/** Words as typed: lower case, digits as one 0, question and exclamation marks kept. */
export const typedWords = (text: string): string[] =>
  text
    .slice(0, LOOKED_AT)
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\d+/g, '0')
    .match(/[\p{L}\p{M}']+|0|[?!:;.,\n£%-]/gu) ?? [];

/**
 * @param span tokens of the clause; the whole line if left out
 * @param signs of danger in it; null: they are not looked for
 * @param hits what the rules make of it; null: they are not asked
 */
export function featuresOf(
  line: Line,
  span: { at: number; end: number } | null,
  signs: ReadonlySet<string> | null,
  hits: RuleHits | null,
): Bag {
  const seen = new Set<number>();
  const ends: number[] = [];
  const close = (): void => void ends.push(seen.size);
  const text = span === null ? line.input.text : textOf(line, span);
  const typed = typedWords(text);
  const words = typed.filter((w) => !/^[:;.,\n-]$/.test(w));
  grams(seen, words, 3, 1);
  close();
  const found = pieces(line)
    .filter((p) => span === null || (p.at >= span.at && p.end <= span.end))
    .slice(0, 300)
    .map((p) => p.w);
  grams(seen, ['<', ...found, '>'], 3, 2);
  close();
  letters(seen, words);
  close();
  edges(seen, typed, words);
  close();
  for (const said of shapeOf(line, words, found, span !== null)) seen.add(hashOf(said, 5));
  close();
  for (const said of cuesOf(line, `${text} ${found.join(' ')}`, span)) seen.add(hashOf(said, 7));
  for (const sign of signs ?? []) seen.add(hashOf(sign, 8));
  close();
  grams(seen, skeletonOf(found.flatMap((w) => w.split(' '))).slice(0, 60), 4, 9);
  close();
  const fits: number[] = [];
  for (const [said, value] of hits ?? []) {
    const id = hashOf(said, 6);
    if (seen.has(id)) continue;
    seen.add(id);
    fits.push(value);
  }
  close();
  return { ids: Uint32Array.from(seen), ends, hits: fits };
}

/** The words of a stretch of tokens as typed, with the question mark after them. */
export function textOf(line: Line, { at, end }: { at: number; end: number }): string {
  const from = line.tokens[at]?.start ?? 0;
  const to = line.tokens[end - 1]?.end ?? line.input.text.length;
  const mark = /^\s*\?/.exec(line.input.text.slice(to, to + 3)) ? '?' : '';
  return line.input.text.slice(from, to) + mark;
}

function grams(seen: Set<number>, words: readonly string[], most: number, seed: number): void {
  for (let i = 0; i < words.length; i += 1) {
    let said = '';
    for (let n = 0; n < most && i + n < words.length; n += 1) {
      said = n === 0 ? (words[i] ?? '') : `${said} ${words[i + n]}`;
      seen.add(hashOf(said, seed));
    }
  }
}

/** Two to five letters within a word, its beginning and end marked. */
function letters(seen: Set<number>, words: readonly string[]): void {
  for (const word of new Set(words)) {
    const marked = ` ${word} `;
    for (let i = 0; i < marked.length - 1; i += 1) {
      let hash = step(FNV, 3);
      for (let n = 0; n < 5 && i + n < marked.length; n += 1) {
        hash = step(hash, marked.charCodeAt(i + n));
        if (n > 0) seen.add(finished(hash));
      }
    }
  }
}

/** How it begins and ends: the frame of a letter, a closing "yet?". */
function edges(seen: Set<number>, typed: readonly string[], words: readonly string[]): void {
  for (const [k, word] of words.slice(0, 8).entries()) {
    seen.add(hashOf(`head ${word}`, 4));
    if (k < 3) seen.add(hashOf(`at ${k} ${word}`, 4));
    if (k > 0) seen.add(hashOf(`head ${words[k - 1]} ${word}`, 4));
  }
  for (const word of words.slice(-5)) seen.add(hashOf(`tail ${word}`, 4));
  seen.add(hashOf(`ends ${typed.at(-1) ?? ''}`, 4));
  const colon = typed.indexOf(':');
  if (colon > 0 && colon < 12) seen.add(hashOf('has a head', 4));
}

/** Who says it where, and how much of what is in it. */
function* shapeOf(
  line: Line,
  words: readonly string[],
  found: readonly string[],
  part: boolean,
): Generator<string> {
  const { role, scope, context, text } = line.input;
  yield `role ${role}`;
  yield `scope ${scope}`;
  if (context?.draft) yield 'draft';
  if (context?.lastCard !== undefined) yield 'last card';
  if (part) yield 'part';
  for (const kind of ['REF', 'DATE', 'WHO', 'TEAM', 'LEN'])
    yield `${kind} ${Math.min(2, found.filter((w) => w === kind).length)}`;
  yield `long ${lengthOf(words.length)}`;
  if (words.includes('?')) yield 'question mark';
  if (/^["“'‘]|["”][.!]?\s*$/.test(text)) yield 'quoted';
  if (/\n/.test(text.trim())) yield 'lines';
  if (/\bdear\b|regards|sincerely|^from:/im.test(text.slice(0, 8000))) yield 'letter';
}

/** Words of denying, planning and asking, and which way its days look. */
function* cuesOf(
  line: Line,
  text: string,
  span: { at: number; end: number } | null,
): Generator<string> {
  const head = text.slice(0, LOOKED_AT);
  for (const [name, cue] of Object.entries({ DENYING, PLANNING, ASKING })) {
    const found = cue.exec(head);
    if (!found) yield `without ${name}`;
    else yield* [name, `${name} ${found.index < 12 ? 'first' : 'later'}`];
  }
  for (const { at, end, expr } of line.times.slice(0, 20)) {
    if (span !== null && (at < span.at || end > span.end)) continue;
    const [back, ahead] = (['back', 'forward'] as const).map((direction) =>
      resolve(expr, { today: line.today, direction, wholeWeeks: false }),
    );
    const [from, to] = [back && firstDay(back), ahead && lastDay(ahead)];
    if (!from || !to) continue;
    yield from > line.today
      ? 'day ahead'
      : to < line.today
        ? 'day behind'
        : from === to
          ? 'today'
          : 'day';
  }
}

const lengthOf = (n: number): number => [2, 4, 7, 12, 20, 35, 60, 120].findIndex((m) => n <= m);
