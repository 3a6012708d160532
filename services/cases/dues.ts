/** The due dates of a case: the timescale engine's, from the dated facts and the rule kept since receipt. */
import { dueDates, nextDue } from '../timescale';
import type { DueDate } from '../timescale';
import type { Rules } from './rules';
import type { CaseView, DueSummary } from './view';

/** In full, each with its explanation. @throws TimescaleError when no version of the procedure was in force */
export function fullDueDates(view: CaseView, rules: Rules): DueDate[] {
  if (view.procedureId === null) return [];
  const procedure = rules.procedure(view.procedureId, view.receivedOn);
  return dueDates(procedure, view.clock, rules.calendar, rules.counting);
}

/** Counts the dates anew. */
export function withDues(view: CaseView, rules: Rules): CaseView {
  const dates = fullDueDates(view, rules);
  const calendarVersion = rules.calendar.version;
  return withNext({ ...view, due: dates.map(summary), calendarVersion }, dates);
}

/** What is next: the engine's earliest binding date, or a remedy or action that comes due before it. */
export function withNext(view: CaseView, dates?: DueDate[]): CaseView {
  const timed = dates ? timedNext(dates) : keptNext(view);
  const all = [...(timed ? [timed] : []), ...tasks(view)];
  const first = all.reduce<CaseView['nextDue']>(
    (soonest, one) => (soonest === null || one.on < soonest.on ? one : soonest),
    null,
  );
  return { ...view, nextDue: first };
}

function timedNext(dates: DueDate[]): CaseView['nextDue'] {
  const next = nextDue(dates);
  return next?.binding ? { id: next.id, label: next.label, on: next.binding } : null;
}

/** The engine's choice made from the summaries: same rule, without the explanations. */
function keptNext(view: CaseView): CaseView['nextDue'] {
  const running = view.due.filter((one) => one.state === 'running' && one.binding !== null);
  const first = running.reduce<DueSummary | null>(
    (soonest, one) => (soonest === null || one.binding! < soonest.binding! ? one : soonest),
    null,
  );
  return first && { id: first.id, label: first.label, on: first.binding! };
}

function tasks(view: CaseView): NonNullable<CaseView['nextDue']>[] {
  const remedies = view.remedies
    .filter((one) => one.doneOn === null && one.dueOn !== null)
    .map((one) => ({ id: `remedy.${one.id}`, label: 'Remedy', on: one.dueOn! }));
  const actions = view.actions
    .filter((one) => one.doneOn === null)
    .map((one) => ({ id: `action.${one.id}`, label: 'Improvement action', on: one.dueOn }));
  return [...remedies, ...actions];
}

function summary(date: DueDate): DueSummary {
  const { explanation: _, ...rest } = date;
  return rest;
}
