/** What was recorded wrongly, put right: old, new, who and why stay in the history. */
import type { Recalculation } from '../../adjustment';
import type { TraitsOf } from '../traits';
import type { Correction } from './commands';

/** `was`: the same fact as it stood; null: nothing was recorded. `moved`: what it did to the dates. */
export type CorrectionsEvents = {
  type: 'corrected';
  was: Correction | null;
  now: Correction;
  reason: string;
  moved?: Recalculation[];
};

export const correctionsTraits: TraitsOf<CorrectionsEvents> = { corrected: {} };
