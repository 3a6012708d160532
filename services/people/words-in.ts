/** A text as words, each as typed and made plain, for finding people in it. */
import { plainName } from './directory';

export interface Word {
  raw: string;
  /** Lower case, without accents and apostrophes. */
  plain: string;
  /** The same without a possessive "s". */
  base: string;
  possessive: boolean;
  /** It begins a sentence, so that its capital says nothing. */
  opens: boolean;
  /** Nothing but a space stands between it and the word before. */
  adjoins: boolean;
}

const WORD = /[\p{L}\d][\p{L}\d'’.@_-]*/gu;

export function wordsIn(text: string): Word[] {
  let end = 0;
  return [...text.matchAll(WORD)].map(({ 0: found, index }, i) => {
    const raw = found.replace(/[.'’_-]+$/u, '');
    const between = text.slice(end, index);
    end = index + raw.length;
    const own = raw.replace(/['’]s$/iu, '');
    return {
      raw,
      plain: plainName(raw),
      base: plainName(own),
      possessive: own !== raw,
      opens: i === 0 || /[.!?:\n]/.test(between),
      adjoins: /^ +$/.test(between) || between === '. ',
    };
  });
}
