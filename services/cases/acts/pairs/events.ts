/** Two cases that are one, or belong together. */
import type { PlainDate } from '../../../timescale';
import type { Recalculation } from '../../adjustment';
import type { TraitsOf } from '../traits';

export type PairsEvents =
  | { type: 'linked'; to: string; why: string }
  | { type: 'unlinked'; to: string }
  | { type: 'mergedInto'; ref: string; on: PlainDate; bars: string[] }
  /**
   * `procedureId`: the statutory one that came in with it; `moved`: what its earlier receipt and procedure did to the
   * dates here, old and new; `about`: whom it is about. All are absent in histories from before they were kept.
   */
  | {
      type: 'mergedFrom';
      ref: string;
      receivedOn: PlainDate;
      bars: string[];
      about?: string[];
      procedureId?: string;
      moved?: Recalculation[];
    }
  | { type: 'unmerged'; ref: string };

export const pairsTraits: TraitsOf<PairsEvents> = {
  linked: {},
  unlinked: {},
  mergedInto: { subject: 'ending' },
  mergedFrom: {},
  unmerged: { subject: 'ending' },
};
