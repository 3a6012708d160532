/** Accepting or refusing, and what kind of feedback it is. */
import { endHolds } from '../../holds';
import { fixedWith, withMerged } from '../../merging';
import { withoutBarred } from '../../shut-out';
import type { EvolversOf } from '../evolving';
import type { TriageEvents } from './events';

export const triageEvolvers: EvolversOf<TriageEvents> = {
  accepted: (view, event) => ({ ...view, triaged: true, procedureId: event.procedureId }),

  refused: (view, event, day) =>
    endHolds(
      {
        ...view,
        triaged: true,
        status: 'notAccepted',
        refusedBecause: event.reason,
        clock: [...view.clock, { kind: 'closed', on: day, stage: 0 }],
      },
      day,
    ),

  // Receipt, clock and history stay: only what the facts are called changes. Nobody is let back in by it.
  retyped: (view, event, day) => {
    const shutOut = event.bars ?? (event.feedbackType === 'complaint' ? view.about : []);
    const own = fixedWith(view.own, shutOut);
    const { feedbackType, enquiryKind, procedureId } = event;
    const named = { ...view, own, feedbackType, enquiryKind, procedureId };
    return withoutBarred(withMerged(named, view.mergedFrom), day);
  },

  // Receipt, clock and work stay: the dates are counted anew, from the same day, by the other rules.
  procedureChanged: (view, { to }) => ({ ...view, procedureId: to }),

  categorised: (view, event) => ({
    ...view,
    problemCategory: event.problemCategory,
    themes: event.themes,
  }),
};
