/** Who complains, and what they need. */
import type { CaseView } from '../../view';
import { no, yes } from '../deciding';
import type { DecideContext, DecidersOf, Decision } from '../deciding';
import type { CommandOf } from '../../commands';
import { after, first, happened, saysSomething } from '../guards';
import { fits } from '../triage/decide';
import type { ComplainantCommands } from './commands';

export const complainantDeciders: DecidersOf<ComplainantCommands['type']> = {
  describeComplainant: ({ complainant, madeByChild, ageBand, lookedAfter }) =>
    yes({ type: 'complainantDescribed', complainant, madeByChild, ageBand, lookedAfter }),

  recordConsent: ({ status, on }, view, context) => {
    const now = view.circumstances.consent;
    if (now?.status === status) return no('alreadyDone', { on: now.on });
    return happened(on, view, context) ?? yes({ type: 'consentRecorded', status, on });
  },

  decideSufficientInterest: ({ accepted, reason, on, goesOnUnder }, view, context) =>
    first(saysSomething(reason), happened(on, view, context)) ??
    withoutInterest({ accepted, reason, goesOnUnder, on }, view, context) ??
    yes({ type: 'sufficientInterestDecided', accepted, reason, on }),

  recordAdvocate: ({ status, name, on }, view, context) => {
    const now = view.circumstances.advocate;
    if (now?.status === status && now.name === name) return no('alreadyDone', { on: now.on });
    return happened(on, view, context) ?? yes({ type: 'advocateRecorded', status, name, on });
  },

  agreeAdjustment: ({ what, reviewOn }, _view, { today }) =>
    first(saysSomething(what), reviewOn === null ? null : after(reviewOn, today)) ??
    yes({ type: 'adjustmentAgreed', what, on: today, reviewOn }),

  nameProvider: ({ provider }, { circumstances: now }) =>
    now.provider === provider && (provider !== null || now.noProvider === true)
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

type Interest = Omit<CommandOf<'decideSufficientInterest'>, 'type'>;

/**
 * The statutory procedure is for the child and for those whose interest in the child's welfare the council finds
 * sufficient (Children Act 1989, section 26(3)(e)). Without it that route ends, with the reason: the complaint goes on
 * under another procedure of the council, or is not accepted; at a later stage only that stage ends.
 */
function withoutInterest(
  { accepted, reason, goesOnUnder, on }: Interest,
  view: CaseView,
  context: DecideContext,
): Decision | null {
  const { procedureId: from, stage } = view;
  if (accepted || view.status !== 'open' || view.feedbackType !== 'complaint' || from === null)
    return null;
  const statutory = (id: string) => context.rules.procedure(id, view.receivedOn).statutory;
  if (!statutory(from)) return null;
  const decided = { type: 'sufficientInterestDecided', accepted, reason, on } as const;
  if (goesOnUnder !== undefined) {
    const fault = fits(goesOnUnder, view.feedbackType, view.enquiryKind, view, context);
    if (fault) return fault;
    if (statutory(goesOnUnder)) return no('unknownProcedure', { procedureId: goesOnUnder });
    return yes(decided, { type: 'procedureChanged', from, to: goesOnUnder, reason });
  }
  return stage > 1
    ? yes(decided, { type: 'stageEnded', stage, how: 'refused', on, reason })
    : yes(decided, { type: 'refused', reason });
}
