/** Asking for the next stage: on which day, and what that day does to the clock, before anything is started. */
import {
  progressCard,
  type ActionSpec,
  type BuiltCard,
  type Choice,
  type Line,
} from '../../../cards';
import type { CaseView } from '../../../services/cases/view';
import {
  dueDates,
  isPlainDate,
  sayDate,
  TimescaleError,
  type DueDate,
  type PlainDate,
} from '../../../services/timescale';
import type { Context, Filled, Form } from '../turn/feature';
import { whoHas } from '../case/lines';
import { dateForm } from '../case/form-parts';
import {
  notNow,
  PART_NAMES,
  partsOf,
  procedureOf,
  stageAfter,
  statementAwaited,
} from '../case/stage-facts';
import { readRefusal, readRequest, toWeigh, weighForm } from './weigh';

export const requestForm: Form = {
  needs: 'case.progress',
  card: progress,
  read: readRequest,
};

/** The request is not let in: the case stays where it is, with the reason. */
export const refusalForm: Form = {
  needs: 'case.progress',
  card: (c, v, f) => {
    const cannot = whyNotNext(c, v, v.stage + 1);
    return cannot
      ? notNow(c, v, cannot.says, cannot.actions)
      : weighForm(c, v, f, 'refuse', knowsBefore(c, v));
  },
  read: readRefusal,
};

/** @param filled `stage` among its values: the stage that the sender named */
function progress(context: Context, view: CaseView, filled: Filled): BuiltCard {
  const next = stageAfter(context, view);
  const wanted = Number(filled.values?.['stage'] ?? view.stage + 1);
  const cannot = whyNotNext(context, view, wanted);
  if (cannot || !next) return notNow(context, view, cannot?.says ?? '', cannot?.actions);
  const knows = [...knowsBefore(context, view), ...effects(context, view, filled)];
  const given = filled.values?.['on'] ?? '';
  const asked = isPlainDate(given) ? given : context.today;
  if (!filled.days?.length && toWeigh(context, view, asked))
    return weighForm(context, view, filled, 'accept', knows);
  return progressCard({
    ...dateForm(context, view, filled),
    min: view.respondedOn ?? view.receivedOn,
    stage: next.no,
    name: next.name === `Stage ${next.no}` ? 'a review' : next.name,
    days: daysAsked(context, filled),
    knows,
  });
}

function whyNotNext(
  context: Context,
  view: CaseView,
  wanted: number,
): { says: string; actions?: ActionSpec[] } | null {
  const { ref, stage, feedbackType } = view;
  const procedure = procedureOf(context, view);
  if (feedbackType !== 'complaint' || !procedure)
    return {
      says: `${ref} follows no procedure with stages. Only a complaint that is accepted has them.`,
    };
  if (wanted <= stage) return { says: `${ref} is at stage ${stage} already.` };
  const next = stageAfter(context, view);
  const asked = procedure.stages.find(({ no }) => no === wanted);
  if (!next || !asked)
    return {
      says: `${procedure.name} ends with stage ${procedure.stages.at(-1)?.no ?? 1}. After that the complainant may go to the Ombudsman.`,
      actions: [{ title: 'Ombudsman asked', verb: 'form.ombudsman' }],
    };
  if (wanted === next.no) return null;
  return {
    says: `Stage ${wanted}${named(asked)} can’t start yet: ${ref} is at stage ${stage}. Stage ${next.no}${named(next)} comes before it.`,
    actions: [{ title: `Stage ${next.no}`, verb: 'form.progress' }],
  };
}

const named = ({ no, name }: { no: number; name: string }): string =>
  name === `Stage ${no}` ? '' : ` (${name.toLowerCase()})`;

function daysAsked(context: Context, { days = [] }: Filled): Choice[] {
  return days.map((day) => ({ value: day, label: sayDate(day, context.today) }));
}

/** What the next stage needs, and who may not handle it. */
function knowsBefore(context: Context, view: CaseView): Line[] {
  const handled = view.investigations
    .filter((each) => each.stage === view.stage)
    .flatMap((each) => whoHas(context, each) ?? []);
  const window = view.due.find((due) => due.window && due.stage === view.stage + 1);
  return [
    ...(view.status === 'open'
      ? [
          {
            label: `Stage ${view.stage}`,
            value: 'stays not answered in every figure, and late from its own date on',
          },
        ]
      : []),
    ...(handled.length > 0
      ? [
          {
            label: 'Can’t handle it',
            value: `${handled.join(', ')}, who handled stage ${view.stage}`,
          },
        ]
      : []),
    ...(window?.binding
      ? [{ label: 'Could be asked for until', value: sayDate(window.binding, context.today) }]
      : []),
    { label: 'Next', value: nextSteps(context, { ...view, stage: view.stage + 1 }) },
  ];
}

/** What has to be done once the stage has begun. @param at the case as it would be then */
function nextSteps(context: Context, at: CaseView): string {
  const people = partsOf(context, at).map(({ part }) => PART_NAMES[part].toLowerCase());
  const statement = statementAwaited(context, at)
    ? 'agree the statement of complaint, which starts the clock; '
    : '';
  return people.length > 0
    ? `${statement}appoint the ${people.join(', the ')}`
    : `${statement}give it to somebody who did not handle stage ${at.stage - 1}`;
}

/** For each day that it may have been: where the count starts, and where it ends. */
function effects(context: Context, view: CaseView, { values, days = [] }: Filled): Line[] {
  const given = values?.['on'] ?? '';
  const possible = days.length > 0 ? days : [isPlainDate(given) ? given : context.today];
  return possible.flatMap((on) => {
    const says = effectOf(context, view, on);
    return says ? [{ label: `If asked for on ${sayDate(on, context.today)}`, value: says }] : [];
  });
}

function effectOf(context: Context, view: CaseView, on: PlainDate): string | null {
  const calendar = context.deps.calendar();
  const resting = calendar.isWorkingDay(on) === false ? ['not a working day'] : [];
  const says = datesIf(context, view, on).map((due) => sayDue(context, due));
  return says.length > 0 ? [...resting, ...new Set(says)].join('; ') : null;
}

/** The dates of the next stage, had it been asked for on that day; by the engine that will count them. */
function datesIf({ deps }: Context, view: CaseView, on: PlainDate): DueDate[] {
  if (view.procedureId === null) return [];
  const rules = deps.rules();
  const stage = view.stage + 1;
  try {
    const procedure = rules.procedure(view.procedureId, view.receivedOn);
    const asked = { kind: 'stageRequested', on, stage } as const;
    return dueDates(procedure, [...view.clock, asked], rules.calendar, rules.counting).filter(
      (due) => due.stage === stage && !due.window && !due.metOn,
    );
  } catch (error) {
    if (error instanceof TimescaleError) return [];
    throw error;
  }
}

function sayDue({ today }: Context, due: DueDate): string {
  const by = due.binding ?? due.target;
  if (by === null) return `${due.label}: ${due.waitingFor ?? 'no date yet'}`;
  const [first] = due.explanation?.days ?? [];
  const last =
    due.lawfulMaximum && due.lawfulMaximum !== by
      ? `, at the latest ${sayDate(due.lawfulMaximum, today)}`
      : '';
  const start = first && first !== by ? `day 1 is ${sayDate(first, today)}, ` : '';
  return `${start}${due.label.toLowerCase()} by ${sayDate(by, today)}${last}`;
}
