/** How a date that somebody was told of stands for them now, whatever day it is: a card that is opened later says so. */
import type { CaseView } from '../cases/view';
import { londonDate } from '../timescale';
import type { PlainDate } from '../timescale';
import { londonInstant, workingDaysBetween, type DayHours } from './hours';
import type { Audience, Rung } from './ladder';
import { isPaused } from './ladder';
import { datesOf, nudgeOf, placeRung, rungsFor } from './plan';
import type { Dated } from './tasks';
import type { Nudge, PlanContext } from './types';

/** What a nudge was about, as its key has it. */
export interface About {
  ref: string;
  dueId: string;
  dueOn: PlainDate;
}

export function aboutOf(key: string): About {
  const [ref = '', dueId = '', dueOn = ''] = key.split('|');
  return { ref, dueId, dueOn };
}

export type Standing =
  /** Still to be done, as the person would be told of it now. */
  | { is: 'open'; nudge: Nudge }
  /** Done, or no date runs any more. */
  | { is: 'done' }
  | { is: 'paused' }
  /** Somebody else's by now. */
  | { is: 'elsewhere' };

const AUDIENCES: readonly Audience[] = ['handler', 'decider', 'signOff', 'alert'];

/** @param context `absences` and `unreachable` as they are: whoever is in again has their own work back */
export function standingOf(
  view: CaseView,
  { dueId, dueOn }: About,
  personId: string,
  context: PlanContext,
): Standing {
  const date = datesOf(view, context).find(({ due }) => due.id === dueId);
  const days = date ? [date.due.binding, date.due.promised].filter((day) => day !== null) : [];
  const [latest] = days;
  if (!date || !latest || date.due.state !== 'running') return { is: 'done' };
  if (!date.task && isPaused(view, date.due.stage)) return { is: 'paused' };
  const on = days.includes(dueOn) ? dueOn : latest;
  // Whoever opens a card wishes to see it, whatever they wish of messages.
  const asked = { ...context, wishes: new Map() };
  for (const audience of AUDIENCES) {
    const nudge = asToldNow(view, date, audience, on, personId, asked);
    if (nudge) return { is: 'open', nudge };
  }
  return { is: 'elsewhere' };
}

/** The next day on which the person is told of the date again, by what is known today; null: none is in sight. */
export function toldNextOn(
  view: CaseView,
  dueId: string,
  personId: string,
  context: PlanContext,
): PlainDate | null {
  const today = londonDate(new Date(context.now));
  const days = datesOf(view, context)
    .filter(({ due }) => due.id === dueId)
    .flatMap((date) => rungsFor(view, date, context).map((rung) => ({ date, rung })))
    .filter(({ rung }) => rung.idealOn > today)
    .flatMap(({ date, rung }) => placeRung(view, date, rung, context))
    .flatMap((one) => (one.personId === personId && one.plannedOn > today ? [one.plannedOn] : []));
  return days.sort()[0] ?? null;
}

function asToldNow(
  view: CaseView,
  date: Dated,
  audience: Audience,
  dueOn: PlainDate,
  personId: string,
  context: PlanContext,
): Nudge | null {
  const today = londonDate(new Date(context.now));
  const days = workingDaysBetween(context.calendar, dueOn, today) ?? 0;
  const rung: Rung = {
    key: `${view.ref}|${date.due.id}|${dueOn}|now`,
    audience,
    dueOn,
    basis: dueOn === date.due.binding ? 'binding' : 'promised',
    offset: today > dueOn ? Math.max(1, days) : days,
    idealOn: today,
  };
  const placed = placeRung(view, date, rung, context).find((one) => one.personId === personId);
  return placed ? nudgeOf(view, date, placed, { today, hours: dayOf(today) }, context) : null;
}

/** Nothing is sent by it. */
const dayOf = (day: PlainDate): DayHours => ({
  morning: londonInstant(day, 0),
  afternoon: londonInstant(day, 0),
  end: londonInstant(day, 0),
});
