/** Who complains, and what they need. */
import type { PeopleEvent } from '../events';
import type { CaseView, Circumstances } from '../view';
import type { EvolversOf } from './types';

const knowing = (view: CaseView, learned: Partial<Circumstances>): CaseView => ({
  ...view,
  circumstances: { ...view.circumstances, ...learned },
});

export const people: EvolversOf<PeopleEvent> = {
  complainantDescribed: (view, { complainant, madeByChild, ageBand, lookedAfter }) => ({
    ...knowing(view, { madeByChild, ageBand, lookedAfter }),
    complainant,
  }),
  consentRecorded: (view, { status, on }) => knowing(view, { consent: { status, on } }),
  sufficientInterestDecided: (view, { accepted, reason, on }) =>
    knowing(view, { sufficientInterest: { accepted, reason, on } }),
  advocateRecorded: (view, { status, name, on }) =>
    knowing(view, { advocate: { status, name, on } }),
  adjustmentAgreed: (view, { what, on, reviewOn }) =>
    knowing(view, { adjustments: [...view.circumstances.adjustments, { what, on, reviewOn }] }),
  providerNamed: (view, { provider }) => knowing(view, { provider }),
  behaviourMarked: (view, { step, reason, reviewOn }) =>
    knowing(view, { behaviour: { step, reason, reviewOn } }),
  behaviourCleared: (view) => knowing(view, { behaviour: null }),
};
