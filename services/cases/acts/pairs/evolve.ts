/** Two cases that are one, or belong together. */
import { alive, ended, goesOn } from '../../endings';
import { withMerged } from '../../merging';
import { withoutBarred } from '../../shut-out';
import type { CaseView } from '../../view';
import type { EvolversOf } from '../evolving';
import type { PairsEvents } from './events';

export const pairsEvolvers: EvolversOf<PairsEvents> = {
  linked: (view, event) => ({
    ...view,
    links: [...view.links.filter((link) => link.to !== event.to), { to: event.to, why: event.why }],
  }),

  unlinked: (view, event) => ({
    ...view,
    links: view.links.filter((link) => link.to !== event.to),
  }),

  mergedInto: (view, { ref, on, bars }) =>
    withMerged(
      { ...ended(view, 'closed', on), mergedInto: ref, mergedIntoBars: bars },
      view.mergedFrom,
    ),

  mergedFrom: (view, { ref, receivedOn, bars, about, procedureId }, day) => {
    const one = { ref, receivedOn, bars, ...(about ? { about } : {}) };
    const next: CaseView = procedureId ? { ...view, procedureId } : view;
    const joined = procedureId ? { ...one, procedureId, before: view.procedureId } : one;
    return withoutBarred(withMerged(next, [...view.mergedFrom, joined]), day);
  },

  // On the case that took the other in: its own receipt date and exclusions come back.
  // On the case that had gone into it: it lives again.
  unmerged: (view, event, day) => {
    const remaining = view.mergedFrom.filter((one) => one.ref !== event.ref);
    const left = view.mergedFrom.find((one) => one.ref === event.ref);
    if (left) return withMerged(withoutProcedureOf(left, view), remaining);
    const apart = { ...view, mergedInto: null, mergedIntoBars: [] };
    return goesOn(alive(withMerged(apart, remaining)), day);
  },
};

/** The procedure that came in with a case goes out with it, unless another was chosen since. */
function withoutProcedureOf(
  { procedureId, before }: CaseView['mergedFrom'][number],
  view: CaseView,
): CaseView {
  return procedureId !== undefined && before !== undefined && view.procedureId === procedureId
    ? { ...view, procedureId: before }
    : view;
}
