/** What being shut out takes from somebody. */
import { passTo, presentHold } from './holds';
import { NOBODY, changing } from './investigations';
import type { CaseView, Investigation } from './view';

/** Whoever is now shut out has no more part in it: not the work, not the sign-off, not the ball. */
export function withoutBarred(view: CaseView, day: string): CaseView {
  const isBarred = (id: string | null | undefined) => Boolean(id) && view.bars.includes(id ?? '');
  const mustGo = (one: Investigation) => isBarred(one.investigatorId) && one.respondedOn === null;
  const hold = presentHold(view);
  const handled = view.investigations.some(mustGo) || isBarred(hold?.personId);
  const next: CaseView = {
    ...view,
    investigations: changing(view, mustGo, NOBODY),
    signOff: isBarred(view.signOff?.personId) ? null : view.signOff,
    cover: isBarred(view.cover?.personId) ? null : view.cover,
  };
  return handled && hold ? passTo(next, 'complaintsTeam', null, day) : next;
}
