/** Who is shut out of a case, and why. */
import { united, withMerged } from '../../merging';
import { withoutBarred } from '../../shut-out';
import type { EvolversOf } from '../evolving';
import type { ConflictEvents } from './events';

export const conflictEvolvers: EvolversOf<ConflictEvents> = {
  conflictDeclared: (view, event, day) => {
    const own = { ...view.own, bars: united(view.own.bars, event.bars) };
    return withoutBarred(withMerged({ ...view, own }, view.mergedFrom), day);
  },

  barred: (view, event, day) => {
    const own = { ...view.own, bars: united(view.own.bars, event.bars) };
    return withoutBarred(withMerged({ ...view, own }, view.mergedFrom), day);
  },
};
