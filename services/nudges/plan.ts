/**
 * Plan first, send second: what each person should be told on one day, from facts alone. No store, no
 * clock, no message. `planNudges` says what; `bundle` makes one message a person a day of it.
 */
import { OMBUDSMAN_REPLY } from '../cases/ombudsman';
import type { CaseView, DueSummary } from '../cases/view';
import { addDays, londonDate } from '../timescale';
import type { PlainDate } from '../timescale';
import { bundle, groupBy, mostPressing } from './bundle';
import type { DayHours } from './hours';
import { isOpen, londonInstant, stepWorkingDays, workingDaysBetween } from './hours';
import type { Rung } from './ladder';
import { factsOf } from './facts';
import { afterAnswer, rungsOf } from './ladder';
import { absenceOn, hoursOf, isInBefore, MAX_SHIFT_DAYS, place } from './placing';
import type { Placed } from './placing';
import { lastWordOn, signOffHold, tracksFor } from './receivers';
import type { Track } from './receivers';
import {
  closingOf,
  owes,
  takingOnLadder,
  takingOnOf,
  taskTracks,
  tasksOf,
  TASK_LADDER,
  type Dated,
} from './tasks';
import type { Nudge, NudgeKind, PersonBundle, PlanContext, StandIn } from './types';

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

/** Every date of a case that calls for nudges, with the ladder that chases it. */
export function datesOf(view: CaseView, { calendar, council }: PlanContext): Dated[] {
  const { nudges } = council;
  const clocks =
    view.status === 'open' ? view.due : owes(view) ? view.due.filter(isOmbudsmans) : [];
  const asked = takingOnOf(view, nudges.takeOnWithin, calendar);
  return [
    ...clocks.map((due) => ({ due, task: null, ladder: nudges })),
    ...tasksOf(view).map((task) => ({ due: task.due, task, ladder: TASK_LADDER })),
    ...asked.map((task) => ({ due: task.due, task, ladder: takingOnLadder(nudges) })),
    ...(nudges.closeWithin ? closingOf(view, nudges.closeWithin, calendar) : []),
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
function placedFor(view: CaseView, date: Dated, day: Day, context: PlanContext): Placed[] {
  return rungsFor(view, date, context)
    .filter((rung) => isNear(rung, day))
    .flatMap((rung) => placeRung(view, date, rung, context));
}

/** All rungs of one date, each on the first day on which it can be said. */
export function rungsFor(
  view: CaseView,
  { due, task, ladder }: Dated,
  context: PlanContext,
): Rung[] {
  const loggedOn = londonDate(view.loggedAt);
  // A task runs on when the case's clock is paused.
  const of = task ? { ref: view.ref, clock: [] } : view;
  const today = londonDate(new Date(context.now));
  const rungs = rungsOf(of, due, ladder, context.calendar, today).map((rung) =>
    bornLate(rung, loggedOn, context),
  );
  return task ? rungs : afterAnswer(rungs, view, ladder);
}

/** Who is told of one rung, and on which of their days. */
export function placeRung(
  view: CaseView,
  { due, task }: Dated,
  rung: Rung,
  context: PlanContext,
): Placed[] {
  const { directory } = context;
  const loggedOn = londonDate(view.loggedAt);
  const tracks = task
    ? taskTracks(view, task, rung, directory)
    : tracksFor(view, due, rung, directory, loggedOn);
  return tracks.flatMap((track) => place(view, rung, track, loggedOn, context));
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
  const person = context.directory.byId(one.personId)!;
  const hours = hoursOf(person, today, one.rung, context);
  // Nothing else that happens to the case shows that a task is done: then it is not among them.
  const settled = date.task === null && isAnswered(view, kindOf(one.rung, today), one.track, today);
  return !hours || settled ? [] : [nudgeOf(view, date, one, { today, hours }, context)];
}

/** A rung that somebody was found for, as they are told of it on a day. */
export function nudgeOf(
  view: CaseView,
  date: Dated,
  one: Placed,
  { today, hours }: { today: PlainDate; hours: DayHours },
  context: PlanContext,
): Nudge {
  const { due } = date;
  const { rung, track: _track, ...who } = one;
  const kind = kindOf(rung, today);
  return {
    key: rung.key,
    kind,
    ref: view.ref,
    ...who,
    insteadOf: who.insteadOf ?? leftFor(view, date, one, context),
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
  };
}

/** It would be somebody's who is not in the directory any more. */
function leftFor(
  view: CaseView,
  { task }: Dated,
  { rung, track }: Placed,
  { directory }: PlanContext,
): StandIn | null {
  const id = task ? task.ownerId : (track.work?.investigatorId ?? null);
  const has = rung.audience === 'handler' && id !== null && !view.bars.includes(id);
  return has && !directory.byId(id) ? { personId: id, why: 'left' } : null;
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
