/** Two cases that are one, or belong together. */
import { alive, ended } from '../../endings';
import { passTo } from '../../holds';
import { withMerged } from '../../merging';
import { withoutBarred } from '../../shut-out';
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

  mergedFrom: (view, { ref, receivedOn, bars }, day) =>
    withoutBarred(withMerged(view, [...view.mergedFrom, { ref, receivedOn, bars }]), day),

  // On the case that took the other in: its own receipt date and exclusions come back.
  // On the case that had gone into it: it lives again.
  unmerged: (view, event, day) => {
    const remaining = view.mergedFrom.filter((one) => one.ref !== event.ref);
    if (remaining.length < view.mergedFrom.length) return withMerged(view, remaining);
    const apart = { ...view, mergedInto: null, mergedIntoBars: [] };
    return passTo(alive(withMerged(apart, remaining)), 'complaintsTeam', null, day);
  },
};
