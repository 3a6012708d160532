/** Who complains, and what they need. */
import { no, yes } from '../deciding';
import type { DecidersOf } from '../deciding';
import { after, first, happened, saysSomething } from '../guards';
import type { ComplainantCommands } from './commands';

export const complainantDeciders: DecidersOf<ComplainantCommands['type']> = {
  describeComplainant: ({ complainant, madeByChild, ageBand, lookedAfter }) =>
    yes({ type: 'complainantDescribed', complainant, madeByChild, ageBand, lookedAfter }),

  recordConsent: ({ status, on }, view, context) => {
    const now = view.circumstances.consent;
    if (now?.status === status) return no('alreadyDone', { on: now.on });
    return happened(on, view, context) ?? yes({ type: 'consentRecorded', status, on });
  },

  decideSufficientInterest: ({ accepted, reason, on }, view, context) =>
    first(saysSomething(reason), happened(on, view, context)) ??
    yes({ type: 'sufficientInterestDecided', accepted, reason, on }),

  recordAdvocate: ({ status, name, on }, view, context) => {
    const now = view.circumstances.advocate;
    if (now?.status === status && now.name === name) return no('alreadyDone', { on: now.on });
    return happened(on, view, context) ?? yes({ type: 'advocateRecorded', status, name, on });
  },

  agreeAdjustment: ({ what, reviewOn }, _view, { today }) =>
    first(saysSomething(what), reviewOn === null ? null : after(reviewOn, today)) ??
    yes({ type: 'adjustmentAgreed', what, on: today, reviewOn }),

  nameProvider: ({ provider }, view) =>
    view.circumstances.provider === provider
      ? no('alreadyDone')
      : yes({ type: 'providerNamed', provider }),

  markBehaviour: ({ step, reason, reviewOn }, _view, { today }) =>
    first(saysSomething(step), saysSomething(reason), after(reviewOn, today)) ??
    yes({ type: 'behaviourMarked', step, reason, reviewOn }),

  clearBehaviour: ({ reason }, view) => {
    if (view.circumstances.behaviour === null) return no('alreadyDone');
    return saysSomething(reason) ?? yes({ type: 'behaviourCleared', reason });
  },
};
