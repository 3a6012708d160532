/**
 * Plan first, send second: what each person should be told on one day, from facts alone. No store, no
 * clock, no message. `planNudges` says what; `bundle` makes one message a person a day of it.
 */
import { OMBUDSMAN_REPLY } from '../cases/ombudsman';
import type { CaseView, DueSummary } from '../cases/view';
import { addDays, daysBetween, londonDate } from '../timescale';
import type { PlainDate } from '../timescale';
import { bundle, groupBy, mostPressing } from './bundle';
import type { DayHours } from './hours';
import { hoursOn, isOpen, londonInstant, stepWorkingDays, workingDaysBetween } from './hours';
import type { Rung } from './ladder';
import { factsOf } from './facts';
import { ladderReach, rungsOf } from './ladder';
import { absenceOn, isInBefore, MAX_SHIFT_DAYS, place } from './placing';
import type { Placed } from './placing';
import { lastWordOn, signOffHold, tracksFor } from './receivers';
import type { Track } from './receivers';
import {
  owes,
  takingOnLadder,
  takingOnOf,
  taskTracks,
  tasksOf,
  TASK_LADDER,
  type Dated,
} from './tasks';
import type { Nudge, NudgeKind, PersonBundle, PlanContext } from './types';

/** For how many working days a rung whose day was missed is still worth sending. */
export const CATCH_UP_DAYS = 3;

/**
 * The nudges of the London day of `now`: one line a person, case and due date. Of cases that are not open only
 * what is still to be put right; nothing for a stage that is paused; nothing ever for people whom the case bars.
 * Lines for later today are among them (`sendAt`): `dueBundles` picks those whose time has come.
 */
export function planNudges(cases: Iterable<CaseView>, context: PlanContext): Nudge[] {
  return planAndStranded(cases, context).nudges;
}

/** A nudge by what the memory of those sent knows it by. */
type NudgeKey = Pick<Nudge, 'key' | 'personId'>;

export interface DayPlan {
  nudges: Nudge[];
  stranded: NudgeKey[];
}

/**
 * The day's nudges, and beside them those whose day has passed and whose receiver is not in again before the date.
 * Where one of these was never sent, put it into `missed` and plan again: then it turns to whoever is in.
 */
export function planAndStranded(cases: Iterable<CaseView>, context: PlanContext): DayPlan {
  const day = dayOf(context);
  const nudges: Nudge[] = [];
  const stranded: NudgeKey[] = [];
  for (const view of cases) {
    const laid = datesOf(view, context).map((date) => ({
      date,
      placed: placedFor(view, date, day, context),
    }));
    nudges.push(
      ...oneLineEach(
        laid.flatMap(({ date, placed }) => nudgesOf(view, date, placed, day.today, context)),
      ),
    );
    stranded.push(...laid.flatMap(({ placed }) => strandedOf(view, placed, day.today, context)));
  }
  return { nudges, stranded };
}

/** The day that is planned, and between which days a rung can bear on it. */
interface Day {
  today: PlainDate;
  from: PlainDate;
  to: PlainDate;
}

function dayOf({ now }: PlanContext): Day {
  const today = londonDate(new Date(now));
  return { today, from: addDays(today, -MAX_SHIFT_DAYS), to: addDays(today, MAX_SHIFT_DAYS) };
}

/** The bundles of a whole day, as its evening would see them if nothing more were recorded. */
export function planDay(
  cases: Iterable<CaseView>,
  context: PlanContext,
  date: PlainDate,
): PersonBundle[] {
  const now = londonInstant(date, 12 * 60);
  return bundle(planNudges(cases, { ...context, now }));
}

/** The last binding date that could call for a nudge on `today`: how far a query must look ahead. */
export function horizon(
  today: PlainDate,
  context: Pick<PlanContext, 'calendar' | 'council'>,
): PlainDate {
  const shifted = addDays(today, MAX_SHIFT_DAYS);
  // One more: a rung counted back from a date that is not itself a working day.
  const reach = Math.max(ladderReach(context.council.nudges), ladderReach(TASK_LADDER));
  return stepWorkingDays(context.calendar, shifted, reach + 1);
}

/** The days on which work was given out whose taking on could call for a nudge on the day of `now`. */
export function askedDays({ now, calendar, council }: PlanContext): PlainDate[] {
  const today = londonDate(new Date(now));
  const { takeOnWithin } = council.nudges;
  // One more: given on a day that is not itself a working day.
  const reach = takeOnWithin + takingOnLadder(takeOnWithin).managerAlertAfter + 1;
  const first = stepWorkingDays(calendar, addDays(today, -MAX_SHIFT_DAYS), -reach);
  return Array.from({ length: daysBetween(first, today) + 1 }, (_, n) => addDays(first, n));
}

function datesOf(view: CaseView, { calendar, council }: PlanContext): Dated[] {
  const { nudges } = council;
  const clocks =
    view.status === 'open' ? view.due : owes(view) ? view.due.filter(isOmbudsmans) : [];
  const asked = takingOnOf(view, nudges.takeOnWithin, calendar);
  return [
    ...clocks.map((due) => ({ due, task: null, ladder: nudges })),
    ...tasksOf(view).map((task) => ({ due: task.due, task, ladder: TASK_LADDER })),
    ...asked.map((task) => ({ due: task.due, task, ladder: takingOnLadder(nudges.takeOnWithin) })),
  ];
}

/** The Ombudsman waits for the council's reply whatever became of the case meanwhile. */
const isOmbudsmans = ({ id }: DueSummary): boolean => id === OMBUDSMAN_REPLY;

function nudgesOf(
  view: CaseView,
  date: Dated,
  placed: Placed[],
  today: PlainDate,
  context: PlanContext,
): Nudge[] {
  return placed
    .filter((one) => isForToday(one, placed, view, today, context))
    .flatMap((one) => toNudge(view, date, one, today, context));
}

/** Each rung that can bear on today, with the people found for it and their days. */
function placedFor(
  view: CaseView,
  { due, task, ladder }: Dated,
  day: Day,
  context: PlanContext,
): Placed[] {
  const { directory, calendar } = context;
  const loggedOn = londonDate(view.loggedAt);
  // A task runs on when the case's clock is paused.
  const rungs = rungsOf(task ? { ref: view.ref, clock: [] } : view, due, ladder, calendar);
  return rungs
    .map((rung) => bornLate(rung, loggedOn, context))
    .filter((rung) => isNear(rung, day))
    .flatMap((rung) =>
      (task
        ? taskTracks(view, task, rung, directory)
        : tracksFor(view, due, rung, directory, loggedOn)
      ).flatMap((track) => place(view, rung, track, loggedOn, context)),
    );
}

function strandedOf(
  view: CaseView,
  placed: Placed[],
  today: PlainDate,
  context: PlanContext,
): NudgeKey[] {
  if (context.catchUp === false) return [];
  return placed.flatMap(({ rung, personId, plannedOn, track }) => {
    if (rung.offset > 0 || plannedOn >= today || rung.dueOn < today) return [];
    const said = lastWordOn(view, track);
    const answered = track.answerable && said !== null && said.on >= plannedOn;
    const person = context.directory.byId(personId)!;
    return answered || isInBefore(person, today, rung.dueOn, view, context)
      ? []
      : [{ key: rung.key, personId }];
  });
}

/** A case logged when already late is told of on the first working day that we have it. */
function bornLate(rung: Rung, loggedOn: PlainDate, { calendar }: PlanContext): Rung {
  if (rung.offset <= 0 || rung.idealOn >= loggedOn) return rung;
  const first = isOpen(calendar, loggedOn) ? loggedOn : stepWorkingDays(calendar, loggedOn, 1);
  return { ...rung, idealOn: first };
}

/** Spares the work of placing rungs that can't bear on today. */
const isNear = ({ idealOn }: Rung, { from, to }: Day): boolean => idealOn >= from && idealOn <= to;

function isForToday(
  one: Placed,
  all: Placed[],
  view: CaseView,
  today: PlainDate,
  context: PlanContext,
): boolean {
  if (one.plannedOn === today) return true;
  if (one.plannedOn > today || context.catchUp === false) return false;
  const { rung, personId } = one;
  if (rung.offset <= 0 && rung.dueOn < today) return false;
  const missed = workingDaysBetween(context.calendar, rung.idealOn, today);
  if (missed !== null && missed > CATCH_UP_DAYS) return false;
  const overtaken = all.some(
    (other) =>
      (other.rung.audience === 'alert') === (rung.audience === 'alert') &&
      other.rung.dueOn === rung.dueOn &&
      other.rung.idealOn > rung.idealOn &&
      other.plannedOn <= today,
  );
  return !overtaken && !absenceOn(personId, today, view, context);
}

function toNudge(
  view: CaseView,
  date: Dated,
  one: Placed,
  today: PlainDate,
  context: PlanContext,
): Nudge[] {
  const { due, task } = date;
  const { rung, track, ...who } = one;
  const person = context.directory.byId(who.personId)!;
  const hours = hoursOn(person, context.council.workingHours, context.calendar, today);
  const kind = kindOf(rung, today);
  // Nothing else that happens to the case shows that a task is done: then it is not among them.
  if (!hours || (task === null && isAnswered(view, kind, track, today))) return [];
  return [
    {
      key: rung.key,
      kind,
      ref: view.ref,
      ...who,
      dueId: due.id,
      dueLabel: due.label,
      stage: due.stage,
      dueOn: rung.dueOn,
      basis: rung.basis,
      rung: rung.offset,
      idealOn: rung.idealOn,
      late: who.plannedOn < today,
      sendAt: sendAt(kind, hours),
      notAfter: hours.end,
      covers: [],
      facts: factsOf(view, date, one, today, context),
    },
  ];
}

const sendAt = (kind: NudgeKind, hours: DayHours) =>
  kind === 'dueToday' ? hours.afternoon : hours.morning;

function kindOf(rung: Rung, today: PlainDate): NudgeKind {
  if (rung.audience === 'alert') return 'managerAlert';
  if (rung.dueOn < today) return 'overdue';
  return rung.dueOn === today ? 'dueToday' : 'reminder';
}

/** Told today already: no nudge needed. A manager is still told that a date has passed, with the reason given. */
function isAnswered(view: CaseView, kind: NudgeKind, track: Track, today: PlainDate): boolean {
  if (kind === 'managerAlert') return false;
  if (track.answerable && lastWordOn(view, track)?.on === today) return true;
  return kind === 'dueToday' && isMovedOn(view, track, today);
}

const NO_PROGRESS: ReadonlySet<string> = new Set(['received', 'paused', 'resumed']);

/** Whether something happened to the case today that shows it is in hand. */
function isMovedOn(view: CaseView, track: Track, today: PlainDate): boolean {
  return (
    lastWordOn(view, track)?.on === today ||
    view.clock.some((event) => event.on === today && !NO_PROGRESS.has(event.kind)) ||
    signOffHold(view, track)?.from === today
  );
}

/** A person reads one line about one due date a day: the most pressing; its key settles the others too. */
function oneLineEach(nudges: Nudge[]): Nudge[] {
  const byLine = groupBy(nudges, (nudge) => `${nudge.personId}|${nudge.dueId}`);
  return [...byLine.values()].map((same) => {
    const [first, ...rest] = [...same].sort(mostPressing) as [Nudge, ...Nudge[]];
    const covers = rest.map((nudge) => nudge.key).filter((key) => key !== first.key);
    return { ...first, covers: [...new Set(covers)] };
  });
}
