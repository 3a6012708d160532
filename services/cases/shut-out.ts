/** What being shut out of a case, or standing too near to it, takes from somebody. */
import { passTo, presentHold } from './holds';
import { NOBODY, changing } from './investigations';
import type { CaseView, Investigation } from './view';

/** Whoever is now shut out has no more part in it. */
export const withoutBarred = (view: CaseView, day: string): CaseView =>
  withoutPart(view, view.bars, day);

/** These people have no more part in it: not the work, not the sign-off, no part by appointment, not the ball. */
export function withoutPart(view: CaseView, ids: readonly string[], day: string): CaseView {
  const leaves = (id: string | null | undefined) => Boolean(id) && ids.includes(id ?? '');
  const mustGo = (one: Investigation) => leaves(one.investigatorId) && one.respondedOn === null;
  const hold = presentHold(view);
  const handled = view.investigations.some(mustGo) || leaves(hold?.personId);
  const next: CaseView = {
    ...view,
    investigations: changing(view, mustGo, NOBODY),
    signOff: leaves(view.signOff?.personId) ? null : view.signOff,
    cover: leaves(view.cover?.personId) ? null : view.cover,
    appointments:
      view.status === 'open'
        ? view.appointments.filter((one) => one.stage !== view.stage || !leaves(one.personId))
        : view.appointments,
  };
  return handled && hold ? passTo(next, 'complaintsTeam', null, day) : next;
}
