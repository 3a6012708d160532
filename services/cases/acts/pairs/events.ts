/** Two cases that are one, or belong together. */
import type { PlainDate } from '../../../timescale';
import type { TraitsOf } from '../traits';

export type PairsEvents =
  | { type: 'linked'; to: string; why: string }
  | { type: 'unlinked'; to: string }
  | { type: 'mergedInto'; ref: string; on: PlainDate; bars: string[] }
  | { type: 'mergedFrom'; ref: string; receivedOn: PlainDate; bars: string[] }
  | { type: 'unmerged'; ref: string };

export const pairsTraits: TraitsOf<PairsEvents> = {
  linked: {},
  unlinked: {},
  mergedInto: { subject: 'ending' },
  mergedFrom: {},
  unmerged: { subject: 'ending' },
};
