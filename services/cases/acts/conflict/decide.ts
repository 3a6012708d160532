/** Who is shut out of a case, and why. */
import { whoIsLeft } from '../../complaints-team';
import type { CaseView } from '../../view';
import { no, yes } from '../deciding';
import type { DecideContext, DecidersOf, Decision } from '../deciding';
import { saysSomething } from '../guards';
import type { ConflictCommands } from './commands';

export const conflictDeciders: DecidersOf<ConflictCommands['type']> = {
  declareConflict: ({ personId, bars }, view, context) => {
    const all = [...new Set([personId, ...bars])];
    if (all.every((id) => view.own.bars.includes(id))) return no('alreadyDone');
    // Whoever is in conflict knows it best; about somebody else it is the complaints team's to decide.
    if (personId === context.by) return declared(personId, all, view, context);
    const open = view.proposedConflicts?.some((one) => one.personId === personId);
    return open ? no('alreadyDone') : yes({ type: 'conflictProposed', personId, shutsOut: all });
  },

  decideConflict: ({ personId, accepted, reason, bars = [] }, view, context) => {
    const proposed = view.proposedConflicts?.find((one) => one.personId === personId);
    if (!accepted)
      return proposed
        ? (saysSomething(reason) ?? yes({ type: 'conflictRefused', personId, reason }))
        : no('unknownItem', { conflict: 'notProposed' });
    const all = [...new Set([personId, ...(proposed?.shutsOut ?? []), ...bars])];
    if (all.every((id) => view.own.bars.includes(id))) return no('alreadyDone');
    // Nobody decides about somebody else what they would be rid of themselves by.
    return saysSomething(reason) ?? declared(personId, all, view, context);
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

/** The bar, unless it would leave nobody to run the case; then with the council's stand-in. */
function declared(
  personId: string,
  bars: string[],
  view: CaseView,
  context: DecideContext,
): Decision {
  const declaredNow = { type: 'conflictDeclared', personId, bars } as const;
  const left = whoIsLeft([...view.bars, ...bars], view.standIn ?? null, context);
  if (left === 'nobody') return no('needsStandIn');
  return left === null
    ? yes(declaredNow)
    : yes(declaredNow, { type: 'standInCalled', personId: left.call });
}
