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
import { Met, Patterns } from './text/patterns';
import { fold } from './text/tokens';

const HARM = new Patterns(FAMILIES.flatMap((f) => f.rows));
const SURE = new Patterns(HINTS.flatMap((f) => f.rows));
const SAYINGS = new Patterns(FIGURES);
const TOPICS = new Patterns(TOPIC);
const PAST = new Patterns(OVER);

/** Words that may bear on one another: what is over, or still going on, is looked for as far as this. */
const WINDOW = 90;
/** A sentence longer than that is read in pieces that overlap by a third. */
const STRIDE = 60;

/** @returns whether someone may be seriously harmed now or soon, going by the words */
export function isSafety(text: string): boolean {
  const seen = new Map<string, Sentence>();
  const sentences = sentencesOf(wordsOf(text)).map((words) => {
    const own = ` ${words.join(' ')} . `;
    const sentence = seen.get(own) ?? sentenceOf(own, words);
    seen.set(own, sentence);
    return sentence;
  });
  return sentences.some((s, k) => (s.certain || s.harm) && !isOver(s, around(sentences, k)));
}

interface Sentence {
  words: readonly string[];
  /** Between blanks, with its full stop. */
  text: string;
  /** Literally speaks of harm. */
  harm: boolean;
  /** Says so much that no figure of speech or paper holds it. */
  certain: boolean;
}

function sentenceOf(text: string, words: readonly string[]): Sentence {
  const met = new Met(words);
  if (!speaksOfHarm(text, words, met)) return { words, text, harm: false, certain: false };
  const certain = SURE.test(text, met);
  const literal = literalOf(text, met);
  const harm = literal !== '' && speaksOfHarm(literal, literal.trim().split(' '), met);
  return { words, text, harm, certain };
}

/** Without figures of speech, and nothing where harm is only a topic. */
function literalOf(text: string, met: Met): string {
  const literal = SAYINGS.cut(text, met, ' #');
  return TOPICS.test(literal, met) && !CERTAIN.test(literal) ? '' : literal;
}

const speaksOfHarm = (text: string, words: readonly string[], met: Met): boolean =>
  HARM.test(text, met) || cued(words);

/** Whether what stands around says that it is over, and nothing that it goes on. */
function isOver(sentence: Sentence, near: readonly Sentence[]): boolean {
  const said = ` ${near.map((s) => s.text.trim()).join(' ')} `;
  if (!PAST.test(said, new Met(near.flatMap((s) => s.words)))) return false;
  const literal = (s: Sentence): string => literalOf(s.text, new Met(s.words));
  return !STILL.test(sentence.certain ? said : near.map(literal).join(''));
}

/** The sentence and its neighbours on both sides, as many as stay within the window. */
function around(sentences: readonly Sentence[], at: number): Sentence[] {
  const size = (k: number): number => sentences[k]?.words.length ?? Infinity;
  let from = at;
  let to = at;
  let words = size(at);
  for (let grown = true; grown; ) {
    grown = false;
    if (words + size(from - 1) <= WINDOW)
      [words, from, grown] = [words + size(from - 1), from - 1, true];
    if (words + size(to + 1) <= WINDOW) [words, to, grown] = [words + size(to + 1), to + 1, true];
  }
  return sentences.slice(from, to + 1);
}

function sentencesOf(words: readonly string[]): string[][] {
  const sentences: string[][] = [];
  let own: string[] = [];
  for (const word of words) {
    if (word === '.' || own.length === WINDOW) {
      sentences.push(own);
      own = word === '.' ? [] : own.slice(STRIDE);
    }
    if (word !== '.') own.push(word);
  }
  return [...sentences, own].filter((s) => s.length > 0);
}

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

/** Lower-case words with contractions opened, and "." where a sentence ends. */
function wordsOf(text: string): string[] {
  const plain = text.replace(
    /(?<=[a-z])['’‘ʼ`](ll|d|ve|re|m)(?![a-z])/gi,
    (_, end: string) => ` ${OPENED[end.toLowerCase()] ?? ''}`,
  );
  const spaced = fold(plain)
    .replace(/[.?!;\n]+(?=\s|$)|\n+/g, ' . ')
    .replace(/[^a-z0-9.]+|\.(?=[a-z0-9])/g, ' ');
  const words: string[] = [];
  for (const word of spaced.trim().split(/ +/)) words.push(...(CONTRACTIONS.get(word) ?? [word]));
  return words;
}
const OPENED: Record<string, string> = { ll: 'will', d: 'would', ve: 'have', re: 'are', m: 'am' };
