/** The Ombudsman’s enquiry, the council’s reply, the decision. */
import type { EvolversOf } from '../evolving';
import type { OmbudsmanEvents } from './events';

export const ombudsmanEvolvers: EvolversOf<OmbudsmanEvents> = {
  ombudsmanAsked: (view, { on, replyBy, procedureId }) => ({
    ...view,
    ombudsman: {
      askedOn: on,
      replyBy: replyBy ?? null,
      procedureId: procedureId ?? null,
      repliedOn: null,
      decidedOn: null,
      outcome: null,
    },
  }),

  ombudsmanReplied: (view, { on }) => ({
    ...view,
    ombudsman: view.ombudsman && { ...view.ombudsman, repliedOn: on },
  }),

  ombudsmanDecided: (view, { on, outcome }) => ({
    ...view,
    ombudsman: { askedOn: on, ...view.ombudsman, decidedOn: on, outcome },
  }),
};
