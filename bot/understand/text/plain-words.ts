/** Text as the tripwire reads it: plain lower-case words, with "." where a sentence ends. */
import { DIALECT } from '../lexicon/dialect';
import { CONTRACTIONS } from '../lexicon/spellings';
import { fold } from './tokens';

/** Lower-case words with contractions opened and dialect made plain, and "." where a sentence ends. */
export function wordsOf(text: string): string[] {
  const plain = text.replace(
    /(?<=[a-z])['’‘ʼ`](ll|d|ve|re|m)(?![a-z])/gi,
    (_, end: string) => ` ${OPENED[end.toLowerCase()] ?? ''}`,
  );
  const spaced = fold(plain)
    .replace(/[.?!;\n]+(?=\s|$)|\n+/g, ' . ')
    .replace(/[^a-z0-9.]+|\.(?=[a-z0-9])/g, ' ');
  const words: string[] = [];
  for (const word of spaced.trim().split(/ +/))
    words.push(...(CONTRACTIONS.get(word) ?? DIALECT.get(word) ?? [word]));
  return words;
}

const OPENED: Record<string, string> = { ll: 'will', d: 'would', ve: 'have', re: 'are', m: 'am' };

/** The sentences, each without its full stop; one longer than `longest` words in pieces that overlap. */
export function sentencesOf(words: readonly string[], longest: number): string[][] {
  const sentences: string[][] = [];
  let own: string[] = [];
  for (const word of words) {
    if (word === '.' || own.length === longest) {
      sentences.push(own);
      own = word === '.' ? [] : own.slice(-Math.floor(longest / 3));
    }
    if (word !== '.') own.push(word);
  }
  return [...sentences, own].filter((s) => s.length > 0);
}
