/** What is put right for this complainant, and what the council will change. */
import type { PlainDate } from '../../../timescale';
import type { TraitsOf } from '../traits';

export type RemediesEvents =
  | {
      type: 'remedyAgreed';
      id: string;
      stage: number;
      kind: string;
      detail: string | null;
      amountPence: number | null;
      on: PlainDate;
      dueOn: PlainDate | null;
      /** Recommended with the Ombudsman's decision; absent: the council's own. */
      recommendedBy?: 'ombudsman';
    }
  | { type: 'remedyDone'; id: string; on: PlainDate }
  | {
      type: 'actionAdded';
      id: string;
      what: string;
      category: string | null;
      ownerId: string;
      dueOn: PlainDate;
    }
  | { type: 'actionGiven'; id: string; ownerId: string }
  | { type: 'actionDone'; id: string; on: PlainDate };

export const remediesTraits: TraitsOf<RemediesEvents> = {
  remedyAgreed: {},
  remedyDone: {},
  actionAdded: {},
  actionGiven: {},
  actionDone: {},
};
