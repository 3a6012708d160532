/** A request in a line, and all of them: what choosing makes and filling reads. */
import type { Intent } from '../types';

export interface Part {
  intent: Intent;
  score: number;
  /** Token positions [at, end). */
  at: number;
  end: number;
  /** It begins with what it is ("complaint from …"), so that it stands beside another. */
  head?: boolean;
}

export interface Chosen {
  parts: Part[];
  /** The likeliest readings, best first, whatever was chosen. */
  likely: Intent[];
  /** The whole line boiled down. */
  text: string;
}
