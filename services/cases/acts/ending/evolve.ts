/** How a case ends, how it comes back, and what is taken back. */
import { alive, ended, goesOn } from '../../endings';
import type { CaseView } from '../../view';
import type { EvolversOf } from '../evolving';
import type { EndingEvents } from './events';

export const endingEvolvers: EvolversOf<EndingEvents> = {
  closed: (view, event) => ({ ...ended(view, 'closed', event.on), closedBy: event.by }),

  withdrawn: (view, event) => ({
    ...ended(view, 'withdrawn', event.on),
    loggedInError: event.inError ?? false,
  }),

  reopened: (view, _event, day) => {
    const { elsewhere: _, ...ours } = view;
    return goesOn(alive({ ...goingOn(ours), loggedInError: false, refusedBecause: null }), day);
  },

  undone: (view, event) => ({
    ...view,
    adjustments: [...view.adjustments, ...(event.adjustments ?? [])],
  }),
};

/** What was brought in as closed at the present stage is closed no more. */
const goingOn = (view: CaseView): CaseView =>
  view.records
    ? {
        ...view,
        records: view.records.map((one) =>
          one.stage === view.stage ? { ...one, closedOn: null } : one,
        ),
      }
    : view;
