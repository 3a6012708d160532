/** Who complains, and what they need. */
import type { AdvocateStatus, Complainant, ConsentStatus } from '../../../terms';
import type { PlainDate } from '../../../timescale';
import type { TraitsOf } from '../traits';

export type ComplainantEvents =
  | {
      type: 'complainantDescribed';
      complainant: Complainant;
      madeByChild: boolean | null;
      ageBand: 'under12' | '12AndOver' | null;
      lookedAfter: boolean | null;
    }
  | { type: 'consentRecorded'; status: ConsentStatus; on: PlainDate }
  | { type: 'sufficientInterestDecided'; accepted: boolean; reason: string; on: PlainDate }
  | { type: 'advocateRecorded'; status: AdvocateStatus; name: string | null; on: PlainDate }
  | { type: 'adjustmentAgreed'; what: string; on: PlainDate; reviewOn: PlainDate | null }
  | { type: 'providerNamed'; provider: string | null }
  | { type: 'behaviourMarked'; step: string; reason: string; reviewOn: PlainDate }
  | { type: 'behaviourCleared'; reason: string };

export const complainantTraits: TraitsOf<ComplainantEvents> = {
  complainantDescribed: {},
  consentRecorded: {},
  sufficientInterestDecided: {},
  advocateRecorded: {},
  adjustmentAgreed: {},
  providerNamed: {},
  behaviourMarked: {},
  behaviourCleared: {},
};
