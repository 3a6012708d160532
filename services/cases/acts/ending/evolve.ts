/** How a case ends, how it comes back, and what is taken back. */
import { alive, ended, goesOn } from '../../endings';
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
    return goesOn(alive({ ...ours, loggedInError: false, refusedBecause: null }), day);
  },

  undone: (view, event) => ({
    ...view,
    adjustments: [...view.adjustments, ...(event.adjustments ?? [])],
  }),
};
