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
  /**
   * Not accepted, it ends the statutory route. `goesOnUnder`: the council's other procedure under which it is
   * looked at all the same; absent: it is not taken further, for the reason given.
   */
  | {
      type: 'decideSufficientInterest';
      accepted: boolean;
      reason: string;
      on: PlainDate;
      goesOnUnder?: string | undefined;
    }
  | { type: 'recordAdvocate'; status: AdvocateStatus; name: string | null; on: PlainDate }
  | { type: 'agreeAdjustment'; what: string; reviewOn: PlainDate | null }
  | { type: 'nameProvider'; provider: string | null }
  | { type: 'markBehaviour'; step: string; reason: string; reviewOn: PlainDate }
  | { type: 'clearBehaviour'; reason: string };
