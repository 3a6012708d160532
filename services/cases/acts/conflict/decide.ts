/** Who is shut out of a case, and why. */
import { no, yes } from '../deciding';
import type { DecidersOf } from '../deciding';
import { saysSomething } from '../guards';
import type { ConflictCommands } from './commands';

export const conflictDeciders: DecidersOf<ConflictCommands['type']> = {
  declareConflict: ({ personId, bars }, view, { by }) => {
    const all = [...new Set([personId, ...bars])];
    if (all.every((id) => view.own.bars.includes(id))) return no('alreadyDone');
    // Whoever is in conflict knows it best; about somebody else it is the complaints team's to decide.
    if (personId === by) return yes({ type: 'conflictDeclared', personId, bars: all });
    const open = view.proposedConflicts?.some((one) => one.personId === personId);
    return open ? no('alreadyDone') : yes({ type: 'conflictProposed', personId, shutsOut: all });
  },

  decideConflict: ({ personId, accepted, reason, bars = [] }, view) => {
    const proposed = view.proposedConflicts?.find((one) => one.personId === personId);
    if (!accepted)
      return proposed
        ? (saysSomething(reason) ?? yes({ type: 'conflictRefused', personId, reason }))
        : no('unknownItem', { conflict: 'notProposed' });
    const all = [...new Set([personId, ...(proposed?.shutsOut ?? []), ...bars])];
    if (all.every((id) => view.own.bars.includes(id))) return no('alreadyDone');
    // Nobody decides about somebody else what they would be rid of themselves by.
    return saysSomething(reason) ?? yes({ type: 'conflictDeclared', personId, bars: all });
  },

  liftBar: ({ personId, reason }, view) => {
    const { bars, fixed = bars } = view.own;
    if (!bars.includes(personId)) return no('unknownItem', { bar: 'none' });
    if (fixed.includes(personId)) return no('notLiftable');
    const joined = view.mergedInto !== null || view.mergedFrom.length > 0;
    if (joined) return no('notAllowedNow', { status: view.status, merged: true });
    return saysSomething(reason) ?? yes({ type: 'barLifted', personId, reason });
  },
};
