/** Who complains, and what they need. */
import type { AdvocateStatus, Complainant, ConsentStatus } from '../../../terms';
import type { PlainDate } from '../../../timescale';

export type ComplainantCommands =
  | {
      type: 'describeComplainant';
      complainant: Complainant;
      madeByChild: boolean | null;
      ageBand: 'under12' | '12AndOver' | null;
      lookedAfter: boolean | null;
    }
  | { type: 'recordConsent'; status: ConsentStatus; on: PlainDate }
  | { type: 'decideSufficientInterest'; accepted: boolean; reason: string; on: PlainDate }
  | { type: 'recordAdvocate'; status: AdvocateStatus; name: string | null; on: PlainDate }
  | { type: 'agreeAdjustment'; what: string; reviewOn: PlainDate | null }
  | { type: 'nameProvider'; provider: string | null }
  | { type: 'markBehaviour'; step: string; reason: string; reviewOn: PlainDate }
  | { type: 'clearBehaviour'; reason: string };
