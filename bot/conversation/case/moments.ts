/** Where a case stands, as its buttons ask: what may be done to it, and what it waits for. */
import { notTakenOn, ombudsmanAsked } from '../../../services/cases';
import type { CaseView } from '../../../services/cases/view';
import type { PlainDate } from '../../../services/timescale';
import type { Context } from '../turn/feature';

export const isOpen = (view: CaseView): boolean => view.status === 'open';
export const isComplaint = (view: CaseView): boolean => view.feedbackType === 'complaint';
export const isLive = (view: CaseView): boolean => isOpen(view) || view.status === 'responded';
export const isWork = (view: CaseView): boolean =>
  isOpen(view) && view.triaged && view.feedbackType !== 'compliment';
export const hasEnded = (view: CaseView): boolean =>
  !isLive(view) && view.mergedInto === null && view.status !== 'draft';
export const isAnswered = (view: CaseView): boolean =>
  view.status === 'responded' || view.status === 'closed';
export const stands = (view: CaseView): boolean =>
  view.status !== 'notAccepted' && !view.loggedInError && view.mergedInto === null;
export const isWithSignOff = (view: CaseView): boolean =>
  isOpen(view) && view.signOff?.state === 'with';
/** A date whose id begins so is running. */
export const runs = (view: CaseView, id: string): boolean =>
  view.due.some((due) => due.id.startsWith(id) && due.state === 'running');
export const wasLate = (view: CaseView): boolean =>
  view.due.some(
    (due) =>
      due.window !== true && due.binding !== null && due.metOn !== null && due.metOn > due.binding,
  );
/** A date was missed, or is missed now. */
export const isOrWasLate = (view: CaseView, today: PlainDate): boolean =>
  wasLate(view) ||
  view.due.some(
    (due) =>
      due.window !== true && due.state === 'running' && due.binding !== null && due.binding < today,
  );
/** The answer of the present stage is still owed, and its date has passed: the complainant may go on without it. */
export const answerIsLate = (view: CaseView, today: PlainDate): boolean =>
  isOpen(view) &&
  view.due.some(
    (due) =>
      due.stage === view.stage &&
      due.id.endsWith('.response') &&
      due.binding !== null &&
      due.binding < today,
  );
export const investigates = (view: CaseView, personId: string): boolean =>
  view.investigations.some((one) => one.stage === view.stage && one.investigatorId === personId);
/** Given to this person, who has not said yet that they do it. */
export const isAskedToTake = (view: CaseView, personId: string): boolean =>
  notTakenOn(view).some((one) => one.investigatorId === personId);

/** What a case waits for before anything else; null: for nothing in particular. */
export type Moment = 'takingOn' | 'signOff' | 'compliment' | 'ombudsman' | 'answered' | null;

export function momentOf(view: CaseView, { actor }: Context): Moment {
  if (isAskedToTake(view, actor.id)) return 'takingOn';
  if (view.signOff?.state === 'with') return 'signOff';
  if (view.feedbackType === 'compliment') return 'compliment';
  if (view.status !== 'open' && ombudsmanAsked(view)) return 'ombudsman';
  return view.status === 'responded' ? 'answered' : null;
}

/** Somebody waits to hear whether there is more time. */
export const waitsForMoreTime = (view: CaseView, context: Context): boolean =>
  view.lastWord?.kind === 'moreTimeAsked' && momentOf(view, context) !== 'takingOn';

/** What an answered case still needs, one after another: its outcome, its learning, its closing. */
export function afterAnswer(view: CaseView): 'outcome' | 'learning' | 'closing' {
  if (!isComplaint(view)) return 'closing';
  if (view.outcome === null) return 'outcome';
  const learnt = view.learning.recorded || view.learning.noneBecause !== null;
  return learnt ? 'closing' : 'learning';
}
