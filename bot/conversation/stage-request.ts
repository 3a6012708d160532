/** Asking for the next stage: on which day, and what that day does to the clock, before anything is started. */
import { progressCard, type Choice, type Line } from '../../cards';
import type { CaseView } from '../../services/cases/view';
import {
  dueDates,
  isPlainDate,
  sayDate,
  TimescaleError,
  type DueDate,
  type PlainDate,
} from '../../services/timescale';
import type { Context } from './deps';
import { nameOf } from './facts';
import { dateForm, type Filled, type Forms } from './form-parts';

export const requestForms: Forms = {
  'form.progress': {
    needs: 'case.progress',
    card: (c, v, f) =>
      progressCard({
        ...dateForm(c, v, f),
        min: v.respondedOn ?? v.receivedOn,
        stage: v.stage + 1,
        days: daysAsked(c, f),
        knows: [...knowsBefore(c, v), ...effects(c, v, f)],
      }),
  },
};

function daysAsked(context: Context, { days = [] }: Filled): Choice[] {
  return days.map((day) => ({ value: day, label: sayDate(day, context.today) }));
}

/** What the next stage needs, and who may not handle it. */
function knowsBefore(context: Context, view: CaseView): Line[] {
  const handled = view.investigations
    .filter((each) => each.stage === view.stage && each.investigatorId !== null)
    .map((each) => nameOf(context, each.investigatorId!));
  const window = view.due.find((due) => due.window && due.stage === view.stage + 1);
  return [
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
    {
      label: 'Next',
      value:
        view.stage === 1
          ? 'agree the statement of complaint, appoint the people'
          : 'appoint the panel',
    },
  ];
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
