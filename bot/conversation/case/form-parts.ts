/** What the forms on a case share: the case's head and dates, days that may be chosen, people who may be. */
import type { Choice } from '../../../cards';
import type { CaseView, DueSummary } from '../../../services/cases/view';
import { nextRunning } from '../../../services/status';
import { barsOf, isHandler, whyKeptOut } from '../../../services/privacy';
import type { Person, Role } from '../../../services/people/ports';
import { earlierHandlers } from '../../../services/cases';
import { peopleChoices } from './choices';
import type { Context, Filled } from '../turn/feature';
import { dateLines, examplesIn, headOf } from './lines';

export function base(context: Context, view: CaseView, filled: Filled) {
  const { values, errors, says } = filled;
  return {
    head: headOf(view),
    asAt: context.now,
    dates: datesAtStake(context, view),
    ...(values ? { values } : {}),
    ...(errors ? { errors } : {}),
    ...(says ? { says } : {}),
  };
}

function datesAtStake(context: Context, view: CaseView) {
  return dateLines(
    view.due.filter((due) => due.state === 'running'),
    context.today,
    context.deps.calendar(),
    examplesIn(context, view.procedureId),
  );
}

/** A form about something that has happened: between receipt and today. */
export function dateForm(context: Context, view: CaseView, filled: Filled) {
  return {
    ...base(context, view, filled),
    on: context.today,
    min: view.receivedOn,
    max: context.today,
  };
}

export function teams(context: Context): Choice[] {
  return context.directory.teams.map((team) => ({ label: team.name, value: team.id }));
}

/** Whoever may be given it: those whose work it is, whom nothing keeps out and who did not handle an earlier stage. */
export function investigators(context: Context, view: CaseView): Choice[] {
  const earlier = earlierHandlers(view, view.stage);
  return fitPeople(context, view, (person) => isHandler(person) && !earlier.includes(person.id));
}

const APPROVERS: readonly Role[] = [
  'complaintsOfficer',
  'complaintsManager',
  'teamManager',
  'serviceManager',
  'director',
  'signOff',
];

/** Those senior enough to put their name to it, the first of them chosen already. */
export function approvers(context: Context, view: CaseView, first: readonly string[]): Choice[] {
  const fit = context.directory.people.filter(
    (person) =>
      !view.bars.includes(person.id) && person.roles.some((role) => APPROVERS.includes(role)),
  );
  return peopleChoices(context, first, view.teamId ? [view.teamId] : [], fit);
}

/** People who fit and whom nothing keeps out of this case. */
export function fitPeople(
  context: Context,
  view: CaseView,
  fits: (person: Person) => boolean,
): Choice[] {
  const { directory } = context;
  const bars = barsOf(view, context.deps.council, directory);
  const fit = directory.people.filter(
    (person) => fits(person) && whyKeptOut(person.id, view, bars, directory) === null,
  );
  return peopleChoices(context, [], view.teamId ? [view.teamId] : [], fit);
}

/** The last lawful day of the date that is running now; null: none. */
export function latestLawful(view: CaseView): string | null {
  return answerDue(view)?.lawfulMaximum ?? null;
}

/** The answer of this stage: what an extension moves, even while the acknowledgement is due before it. */
export function answerDue(view: CaseView): DueSummary | null {
  const [soonest] = view.due
    .filter((due) => due.state === 'running' && due.stage === view.stage)
    .filter((due) => !due.id.endsWith('acknowledge'))
    .sort((a, b) => (a.binding ?? '9').localeCompare(b.binding ?? '9'));
  return soonest ?? nextRunning(view);
}

/** An entry of the council's file as a choice. */
export function categoryChoices(list: readonly { id: string; label: string }[]): Choice[] {
  return list.map(({ id, label }) => ({ value: id, label }));
}
