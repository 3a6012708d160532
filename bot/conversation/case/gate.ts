/**
 * The gate: what typed words may do, decided in this one place for a typed line, a line of a plan and what a language
 * model proposes alike. No list of phrases guards it: it goes by what the act weighs, by the mode in which it is said,
 * by how sure the reader is of both, and by whether the line itself names the case.
 */
import { CATALOGUE, SURE } from '../../understand/catalogue';
import type { Asked } from '../turn/feature';

/** Below this a mode is no more than a guess. */
const LIKELY = 0.6;

/**
 * `do`: at once · `readBack`: shown with what follows, done on "yes" · `answer`: nothing is written; it is said where
 * the case stands.
 */
export type Verdict = 'do' | 'readBack' | 'answer';

export function verdictOn({ act, mode, sure, named, confirmed }: Asked): Verdict {
  if (CATALOGUE[act].weight === 'reads') return 'do';
  // Whether a line orders or only speaks of an act that is in doubt is asked: nothing is written by that.
  if (mode !== null && mode !== 'does') return sure >= LIKELY ? 'answer' : 'readBack';
  if (confirmed) return 'do';
  switch (CATALOGUE[act].weight) {
    case 'light':
      return sure >= SURE ? 'do' : 'readBack';
    case 'ordinary':
      return sure >= SURE && named ? 'do' : 'readBack';
    case 'grave':
      return 'readBack';
  }
}
