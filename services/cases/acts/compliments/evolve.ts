/** What becomes of thanks. */
import type { EvolversOf } from '../evolving';
import type { ComplimentsEvents } from './events';

export const complimentsEvolvers: EvolversOf<ComplimentsEvents> = {
  // The council's own test is all the triage that thanks need.
  complimentJudged: (view, { counted, reason }) => ({
    ...view,
    triaged: true,
    compliment: { counted, reason },
  }),

  workerThanked: (view, { personIds, on }) => ({
    ...view,
    thanked: [...view.thanked, { personIds, on }],
  }),
};
