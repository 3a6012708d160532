/** The due dates of a case: the timescale engine's, from the dated facts and the rule kept since receipt. */
import { daysTaken, dueDates, nextDue } from '../timescale';
import type { ClockEvent, DueDate } from '../timescale';
import type { CaseStatus } from './events';
import { isAnonymous, withoutAcknowledging } from './nobody-to-tell';
import { ombudsmanDue } from './ombudsman';
import { countedBy } from './rules';
import type { Rules } from './rules';
import { teamDues } from './team-dues';
import type { CaseView, DueSummary, Remedy } from './view';

/** A promise to the complainant, and the Ombudsman's letter, stand whatever became of the case meanwhile. */
export const OWING: CaseStatus[] = ['open', 'responded', 'closed', 'withdrawn'];

/** In full, each with its explanation. @throws TimescaleError when no version of the procedure was in force */
export function fullDueDates(view: CaseView, rules: Rules): DueDate[] {
  const asked = ombudsmanDue(view, rules);
  if (view.procedureId === null) return asked;
  const procedure = rules.procedure(view.procedureId, view.receivedOn);
  const dues = dueDates(procedure, view.clock, rules.calendar, rules.counting);
  return [...(isAnonymous(view) ? withoutAcknowledging(dues, procedure) : dues), ...asked];
}

/** Counts the dates anew. */
export function withDues(view: CaseView, rules: Rules): CaseView {
  const due = fullDueDates(view, rules).map((one) => summary(one, view.clock, rules));
  const { teamDues: _, ...rest } = view;
  return withNext({ ...rest, ...withTeams(view, rules), due, countedBy: countedBy(rules) });
}

function withTeams(view: CaseView, rules: Rules): Pick<CaseView, 'teamDues'> {
  const dues = teamDues(view, rules).map(({ stage, workId, due, clock }) => ({
    ...{ stage, workId },
    due: summary(due, clock, rules),
  }));
  return dues.length > 0 ? { teamDues: dues } : {};
}

/** What is next: the engine's earliest binding date, or a remedy, action or review that comes due before it. */
export function withNext(view: CaseView): CaseView {
  // What went into another case, or never was one, owes nothing of its own.
  if (view.mergedInto !== null || view.loggedInError) return { ...view, nextDue: null };
  const timed = nextDue(view.due.map((one) => ({ ...one, explanation: null })));
  const first = timed?.binding ? { id: timed.id, label: timed.label, on: timed.binding } : null;
  const next = tasks(view).reduce<CaseView['nextDue']>(
    (soonest, one) => (soonest === null || one.on < soonest.on ? one : soonest),
    first,
  );
  return { ...view, nextDue: next };
}

/** "Remedy", or whose it is that isn't the council's own. */
export const remedyLabel = ({ recommendedBy }: Pick<Remedy, 'recommendedBy'>): string =>
  recommendedBy === 'ombudsman' ? 'Remedy the Ombudsman recommended' : 'Remedy';

function tasks(view: CaseView): NonNullable<CaseView['nextDue']>[] {
  const remedies = view.remedies
    .filter((one) => one.doneOn === null && one.dueOn !== null)
    .map((one) => ({ id: `remedy.${one.id}`, label: remedyLabel(one), on: one.dueOn! }));
  const actions = view.actions
    .filter((one) => one.doneOn === null)
    .map((one) => ({ id: `action.${one.id}`, label: 'Improvement action', on: one.dueOn }));
  return [...remedies, ...actions, ...reviewsOf(view)];
}

/** Arrangements that are to be looked at again. The label says no more: lists show it to whoever logged the case. */
export function reviewsOf(view: CaseView): NonNullable<CaseView['nextDue']>[] {
  const { behaviour, adjustments } = view.circumstances;
  const live = view.status === 'open' || view.status === 'responded';
  const agreed = adjustments.flatMap((one, at) =>
    live && one.reviewOn !== null
      ? [{ id: `adjustment.${at + 1}`, label: 'Review', on: one.reviewOn }]
      : [],
  );
  return behaviour
    ? [...agreed, { id: 'behaviour.1', label: 'Review', on: behaviour.reviewOn }]
    : agreed;
}

function summary(date: DueDate, clock: readonly ClockEvent[], { calendar }: Rules): DueSummary {
  const { explanation: _, ...rest } = date;
  const taken = date.metOn === null ? null : daysTaken(date, clock, calendar);
  return taken === null ? rest : { ...rest, days: taken.gross };
}
