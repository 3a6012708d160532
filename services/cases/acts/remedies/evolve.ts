/** What is put right for this complainant, and what the council will change. */
import type { EvolversOf } from '../evolving';
import type { RemediesEvents } from './events';

export const remediesEvolvers: EvolversOf<RemediesEvents> = {
  remedyAgreed: (view, { id, stage, kind, detail, amountPence, on, dueOn, recommendedBy }) => ({
    ...view,
    remedies: [
      ...view.remedies,
      {
        ...{ id, stage, kind, detail, amountPence, agreedOn: on, dueOn, doneOn: null },
        ...(recommendedBy ? { recommendedBy } : {}),
      },
    ],
  }),

  remedyDone: (view, { id, on }) => ({
    ...view,
    remedies: view.remedies.map((one) => (one.id === id ? { ...one, doneOn: on } : one)),
  }),

  actionAdded: (view, { id, what, category, ownerId, dueOn }, day) => ({
    ...view,
    actions: [...view.actions, { id, what, category, ownerId, addedOn: day, dueOn, doneOn: null }],
  }),

  actionGiven: (view, { id, ownerId }) => ({
    ...view,
    actions: view.actions.map((one) => (one.id === id ? { ...one, ownerId } : one)),
  }),

  actionDone: (view, { id, on }) => ({
    ...view,
    actions: view.actions.map((one) => (one.id === id ? { ...one, doneOn: on } : one)),
  }),
};
