/** Who complains, and what they need. */
import type { CaseView, Circumstances } from '../../view';
import type { EvolversOf } from '../evolving';
import type { ComplainantEvents } from './events';

const knowing = (view: CaseView, learned: Partial<Circumstances>): CaseView => ({
  ...view,
  circumstances: { ...view.circumstances, ...learned },
});
const sameWords = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

export const complainantEvolvers: EvolversOf<ComplainantEvents> = {
  complainantDescribed: (view, { complainant, madeByChild, ageBand, lookedAfter }) => ({
    ...knowing(view, { madeByChild, ageBand, lookedAfter }),
    complainant,
  }),

  consentRecorded: (view, { status, on }) => knowing(view, { consent: { status, on } }),

  sufficientInterestDecided: (view, { accepted, reason, on }) =>
    knowing(view, { sufficientInterest: { accepted, reason, on } }),

  advocateRecorded: (view, { status, name, on }) =>
    knowing(view, { advocate: { status, name, on } }),

  // Agreed again, it has been looked at: the later one stands, with its own day for the next look.
  adjustmentAgreed: (view, { what, on, reviewOn }) =>
    knowing(view, {
      noAdjustments: false,
      adjustments: [
        ...view.circumstances.adjustments.filter((one) => !sameWords(one.what, what)),
        { what, on, reviewOn },
      ],
    }),

  providerNamed: (view, { provider }) => knowing(view, { provider, noProvider: provider === null }),

  behaviourMarked: (view, { step, reason, reviewOn }, day) =>
    knowing(view, { behaviour: { step, reason, reviewOn, on: day } }),

  behaviourCleared: (view) => knowing(view, { behaviour: null }),
};
