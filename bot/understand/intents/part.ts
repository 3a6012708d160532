/** A request in a line, and all of them: what choosing makes and filling reads. */
import type { Intent, Mode } from '../types';

export interface Part {
  intent: Intent;
  score: number;
  /** Token positions [at, end). */
  at: number;
  end: number;
  /** It begins with what it is ("complaint from …"), so that it stands beside another. */
  head?: boolean;
  /** Whether it is ordered or reported, asked, denied or planned; null where that makes no difference. */
  mode?: Mode | null;
  /** It seemed an order and was taken for a remark: neither ordered nor plainly asked, denied or planned. */
  remark?: boolean;
  /** The act, where it is finer than the intent. */
  act?: string | null;
  /** The model's chances of the intent, and of the mode given the intent. */
  chance?: number;
  chanceOfMode?: number;
  /** How likely the intent with this mode is what was meant, 0 to 1. */
  likely?: number;
}

export interface Chosen {
  parts: Part[];
  /** The likeliest readings, best first, whatever was chosen. */
  likely: Intent[];
  /** The whole line boiled down. */
  text: string;
}
