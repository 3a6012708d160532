/**
 * The gate: what typed words may do, decided in this one place for a typed line, a line of a plan and what a language
 * model proposes alike. No list of phrases guards it: it goes by what the act weighs, by the mode in which it is said,
 * by how sure the reader is of both, and by whether the line itself names the case.
 */
import { CATALOGUE, SURE } from '../../understand/catalogue';
import type { Asked } from '../turn/feature';

/**
 * `do`: at once · `readBack`: shown with what follows, done on "yes" · `answer`: nothing is written; it is said where
 * the case stands.
 */
export type Verdict = 'do' | 'readBack' | 'answer';

export function verdictOn({ act, mode, sure, named, confirmed }: Asked): Verdict {
  if (CATALOGUE[act].weight === 'reads') return 'do';
  // However unsure that is: a hurried "yes" to what was denied or only asked would be harm, and an order is soon said again.
  if (mode !== null && mode !== 'does') return 'answer';
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
