/** Who is shut out of a case, and why. */
import { fixedWith, united, withMerged } from '../../merging';
import { withoutBarred, withoutPart } from '../../shut-out';
import type { CaseView } from '../../view';
import type { EvolversOf } from '../evolving';
import type { ConflictEvents } from './events';

export const conflictEvolvers: EvolversOf<ConflictEvents> = {
  conflictDeclared: (view, { personId, bars }, day) => {
    const { own, proposedConflicts = [] } = view;
    const next = {
      ...view,
      own: { ...own, fixed: own.fixed ?? own.bars, bars: united(own.bars, bars) },
      ...waiting(proposedConflicts.filter((one) => one.personId !== personId)),
    };
    return withoutBarred(withMerged(next, view.mergedFrom), day);
  },

  conflictProposed: (view, { personId, shutsOut, by }) => ({
    ...view,
    proposedConflicts: [...(view.proposedConflicts ?? []), { personId, shutsOut, by }],
  }),

  conflictRefused: (view, { personId }) => ({
    ...view,
    ...waiting((view.proposedConflicts ?? []).filter((one) => one.personId !== personId)),
  }),

  barLifted: (view, { personId }) => {
    const bars = view.own.bars.filter((id) => id !== personId);
    return withMerged({ ...view, own: { ...view.own, bars } }, view.mergedFrom);
  },

  standInCalled: (view, { personId }) => ({ ...view, standIn: personId }),

  stoodDown: (view, { personIds }, day) => withoutPart(view, personIds, day),

  barred: (view, { bars }, day) =>
    withoutBarred(withMerged({ ...view, own: fixedWith(view.own, bars) }, view.mergedFrom), day),
};

const waiting = (proposedConflicts: NonNullable<CaseView['proposedConflicts']>) => ({
  proposedConflicts,
});
