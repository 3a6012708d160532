/** The notation of the evidence tables, over the words that the tripwire reads. */
import { harm } from './harm-notation';

export interface EvidenceClass {
  name: string;
  weight: number;
  words: string;
  phrases: string;
}

/** @param plain the tripwire's own words of a phrase: contractions opened, no accents */
export function classPattern(
  { words, phrases }: Pick<EvidenceClass, 'words' | 'phrases'>,
  plain: (phrase: string) => readonly string[],
): RegExp {
  const notation = (phrase: string): string =>
    phrase
      .split(/ ~ /)
      .map((part) => part.split(' ').flatMap(one).join(' '))
      .join(' ~ ');
  const one = (word: string): readonly string[] =>
    word.endsWith('-') ? [`${word.slice(0, -1)}[a-z]*`] : plain(word);
  const all = [...words.split(' '), ...phrases.split(',').map((p) => p.trim())].filter(Boolean);
  return harm([...new Set(all.map(notation))].join('|'));
}
