/**
 * The tripwire. High recall first: a false alarm costs a line of text, a miss may cost a child.
 * Families of harm words are matched with who and when; figures of speech are cut out first, then
 * sentences that only ask or count, then what is said to be over and dealt with.
 * A long text is read in overlapping windows, and only those that hold a word of harm.
 */
import { FAMILIES } from './lexicon/harm';
import { HINTS } from './lexicon/harm-hints';
import { FIGURES } from './lexicon/harm-figures';
import { CHILD, CUES, ENOUGH_CUES, SOMEONE } from './lexicon/harm-cues';
import { CERTAIN, OVER, STILL, TOPIC } from './lexicon/harm-over';
import { CONTRACTIONS } from './lexicon/spellings';
import { fold } from './text/tokens';

/** Words looked at together. No pattern spans more than a third of it. */
const WINDOW = 90;
const STRIDE = 65;

/** @returns whether someone may be seriously harmed now or soon, going by the words */
export function isSafety(text: string): boolean {
  const words = wordsOf(text);
  if (words.length <= WINDOW) return dangerous(words);
  const kinds = words.map(kindsOf);
  let seen = '';
  for (let from = 0; from < words.length; from += STRIDE) {
    let kind = 0;
    for (let k = from; k < from + WINDOW && k < words.length; k += 1) kind |= kinds[k] ?? 0;
    if (kind === 0) continue;
    const window = words.slice(from, from + WINDOW);
    // Pasted threads repeat themselves; the same words need no second look.
    const same = window.join(' ');
    if (same !== seen && dangerous(window)) return true;
    seen = same;
  }
  return false;
}

function dangerous(words: readonly string[]): boolean {
  const around = ` ${words.join(' ')} . `;
  if (!harmIn(around)) return false;
  const over = (): boolean => !STILL.test(around) && OVER.some((pattern) => pattern.test(around));
  // These say so much that no figure of speech or paper holds them.
  if (HINTS.some((f) => f.rows.some((row) => row.test(around))) && !over()) return true;
  const literal = withoutTopics(FIGURES.reduce((text, f) => text.replace(f, ' #'), around));
  if (!harmIn(literal)) return false;
  return STILL.test(literal) || !OVER.some((pattern) => pattern.test(around));
}

const harmIn = (text: string): boolean =>
  FAMILIES.some((f) => f.rows.some((row) => row.test(text))) ||
  text.split(' . ').some((sentence) => cued(sentence.split(' ')));

/** Whether a sentence about a person gathers several different kinds of alarming words. */
function cued(words: readonly string[]): boolean {
  if (!words.some((w) => SOMEONE.has(w))) return false;
  const weights = new Map<number, number>();
  for (const word of words) {
    const cue = CUES.get(word);
    if (cue) weights.set(cue.kind, cue.weight);
  }
  const child = words.some((w) => CHILD.has(w)) ? 1 : 0;
  return [...weights.values()].reduce((sum, weight) => sum + weight, child) >= ENOUGH_CUES;
}

/** Leaves out the sentences in which harm is only a topic. */
const withoutTopics = (text: string): string =>
  text
    .split(' . ')
    .map((sentence) => ` ${sentence.trim()} `)
    .filter((sentence) => CERTAIN.test(sentence) || !TOPIC.some((t) => t.test(sentence)))
    .join('. ');

const memo = new Map<string, number>();

/** The kinds of harm a word may be part of, one bit each. */
function kindsOf(word: string): number {
  const known = memo.get(word);
  if (known !== undefined) return known;
  const cue = CUES.has(word) ? 1 << FAMILIES.length : 0;
  const kinds = FAMILIES.reduce(
    (bits, f, k) => (f.anchors.test(word) ? bits | (1 << k) : bits),
    cue,
  );
  if (memo.size > 20_000) memo.clear();
  memo.set(word, kinds);
  return kinds;
}

/** Lower-case words with contractions opened, and "." where a sentence ends. */
function wordsOf(text: string): string[] {
  const plain = text.replace(
    /(?<=[a-z])['’‘ʼ`](ll|d|ve|re|m)(?![a-z])/gi,
    (_, end: string) => ` ${OPENED[end.toLowerCase()] ?? ''}`,
  );
  return fold(plain)
    .replace(/[.?!;\n]+(?=\s|$)|\n+/g, ' . ')
    .replace(/[^a-z0-9.]+|\.(?=[a-z0-9])/g, ' ')
    .trim()
    .split(/ +/)
    .flatMap((w) => CONTRACTIONS.get(w) ?? [w]);
}
const OPENED: Record<string, string> = { ll: 'will', d: 'would', ve: 'have', re: 'are', m: 'am' };
