/** A piece of a line that keeps its place in the original text. */
export type TokenKind = 'word' | 'number' | 'ordinal' | 'date' | 'time' | 'ref' | 'symbol';

export interface Token {
  kind: TokenKind;
  /** Canonical form: lower case, no accents or apostrophes, known misspellings and contractions resolved. */
  w: string;
  /** As typed. */
  raw: string;
  start: number;
  end: number;
  /** The value of a number or ordinal, else null. */
  n: number | null;
  /** Typed with a leading capital. */
  capital: boolean;
  /** Typed with a possessive ("Priya's"). */
  possessive: boolean;
  /** White space (or the start of the text) stands before it. */
  spaced: boolean;
}
