/** The Ombudsman’s enquiry, the council’s reply, the decision. */
import type { OmbudsmanDecision } from '../../../terms';
import type { PlainDate } from '../../../timescale';
import type { TraitsOf } from '../traits';

export type OmbudsmanEvents =
  /**
   * The Ombudsman's letter came. `replyBy`: the day it asks for; absent, the rule of `procedureId` (the council's
   * own for such enquiries, as it was in force that day) counts it. Both are absent in histories from before they were kept.
   */
  | {
      type: 'ombudsmanAsked';
      on: PlainDate;
      replyBy?: PlainDate | null;
      procedureId?: string | null;
    }
  | { type: 'ombudsmanReplied'; on: PlainDate }
  /** Older histories hold the decision in somebody's own words. */
  | { type: 'ombudsmanDecided'; on: PlainDate; outcome: OmbudsmanDecision | (string & {}) };

export const ombudsmanTraits: TraitsOf<OmbudsmanEvents> = {
  ombudsmanAsked: {},
  ombudsmanReplied: {},
  ombudsmanDecided: {},
};
