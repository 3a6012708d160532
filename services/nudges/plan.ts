/**
 * Plan first, send second: what each person should be told on one day, from facts alone. No store, no
 * clock, no message. `planNudges` says what; `bundle` makes one message a person a day of it.
 */
import type { CaseView, DueSummary } from '../cases/view';
import { addDays, londonDate } from '../timescale';
import type { PlainDate } from '../timescale';
import type { DayHours } from './hours';
import { hoursOn, isOpen, londonInstant, stepWorkingDays, workingDaysBetween } from './hours';
import type { Rung } from './ladder';
import { draftBy, reachOf, rungsOf } from './ladder';
import { absenceOn, isInBefore, MAX_SHIFT_DAYS, place } from './placing';
import type { Placed } from './placing';
import { holdNow, signOffFor, tracksFor } from './receivers';
import type { Track } from './receivers';
import type { Nudge, NudgeFacts, NudgeKind, PersonBundle, PlanContext, Slot } from './types';

/** For how many working days a rung whose day was missed is still worth sending. */
export const CATCH_UP_DAYS = 3;

/**
 * The nudges of the London day of `now`: one line a person, case and due date. Nothing for cases that
 * are not open, nor for a stage that is paused; nothing ever for people whom the case bars.
 * Lines for later today are among them (`sendAt`): `dueBundles` picks those whose time has come.
 */
export function planNudges(cases: Iterable<CaseView>, context: PlanContext): Nudge[] {
  const today = londonDate(new Date(context.now));
  const planned: Nudge[] = [];
  for (const view of cases) {
    if (view.status === 'open') planned.push(...planCase(view, today, context));
  }
  return planned;
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

/**
 * One bundle a person: all in the morning, unless everything in it is due today (15:00). Whoever has
 * other nudges that day gets the due-today lines with them in the morning, so that one a day stays one.
 */
export function bundle(nudges: readonly Nudge[]): PersonBundle[] {
  const byPerson = groupBy(nudges, (nudge) => nudge.personId);
  return [...byPerson].map(([personId, own]) => bundleOf(personId, own)).sort(bySendAt);
}

/** Those whose time has come and has not gone. */
export function dueBundles(bundles: readonly PersonBundle[], now: number): PersonBundle[] {
  return bundles.filter((one) => one.sendAt <= now && now <= one.notAfter);
}

/** The outbox's key for one person's message of a day. */
export function bundleKey(personId: string, on: PlainDate, slot: Slot): string {
  return `${personId}|${on}|${slot}`;
}

/** The last binding date that could call for a nudge on `today`: how far a query must look ahead. */
export function horizon(
  today: PlainDate,
  context: Pick<PlanContext, 'calendar' | 'council'>,
): PlainDate {
  const shifted = addDays(today, MAX_SHIFT_DAYS);
  // One more: a rung counted back from a date that is not itself a working day.
  return stepWorkingDays(context.calendar, shifted, reachOf(context.council.nudges) + 1);
}

function bundleOf(personId: string, nudges: Nudge[]): PersonBundle {
  const [first] = nudges as [Nudge];
  const slot: Slot = nudges.every((nudge) => nudge.kind === 'dueToday') ? 'afternoon' : 'morning';
  const on = londonDate(new Date(first.sendAt));
  return {
    key: bundleKey(personId, on, slot),
    personId,
    on,
    slot,
    sendAt: Math.min(...nudges.map((nudge) => nudge.sendAt)),
    notAfter: Math.min(...nudges.map((nudge) => nudge.notAfter)),
    nudges: [...nudges].sort(mostPressing),
  };
}

function planCase(view: CaseView, today: PlainDate, context: PlanContext): Nudge[] {
  const nudges = view.due.flatMap((due) => planDue(view, due, today, context));
  return oneLineEach(nudges);
}

function planDue(view: CaseView, due: DueSummary, today: PlainDate, context: PlanContext): Nudge[] {
  const placed = placedFor(view, due, today, context);
  return placed
    .filter((one) => isForToday(one, placed, view, today, context))
    .flatMap((one) => toNudge(view, due, one, today, context));
}

/** Each rung that can bear on today, with the people found for it and their days. */
function placedFor(
  view: CaseView,
  due: DueSummary,
  today: PlainDate,
  context: PlanContext,
): Placed[] {
  const loggedOn = londonDate(view.loggedAt);
  return rungsOf(view, due, context.council.nudges, context.calendar)
    .map((rung) => bornLate(rung, loggedOn, context))
    .filter((rung) => isNear(rung, today))
    .flatMap((rung) =>
      tracksFor(view, due, rung, context.directory, loggedOn).flatMap((track) =>
        place(view, rung, track, context),
      ),
    );
}

/**
 * Nudges whose day has passed and whose receiver is not in again before the date. Where one was never sent,
 * put it into `missed`: planning then turns to whoever is in.
 */
export function stranded(
  cases: Iterable<CaseView>,
  context: PlanContext,
): Pick<Nudge, 'key' | 'personId'>[] {
  const today = londonDate(new Date(context.now));
  const left: Pick<Nudge, 'key' | 'personId'>[] = [];
  for (const view of cases) {
    if (view.status !== 'open' || context.catchUp === false) continue;
    for (const { rung, personId, plannedOn, track } of view.due.flatMap((due) =>
      placedFor(view, due, today, context),
    )) {
      if (rung.offset > 0 || plannedOn >= today || rung.dueOn < today) continue;
      const answered = track.answerable && view.lastWord !== null && view.lastWord.on >= plannedOn;
      const person = context.directory.byId(personId)!;
      if (!answered && !isInBefore(person, today, rung.dueOn, view, context))
        left.push({ key: rung.key, personId });
    }
  }
  return left;
}

/** A case logged when already late is told of on the first working day that we have it. */
function bornLate(rung: Rung, loggedOn: PlainDate, { calendar }: PlanContext): Rung {
  if (rung.offset <= 0 || rung.idealOn >= loggedOn) return rung;
  const first = isOpen(calendar, loggedOn) ? loggedOn : stepWorkingDays(calendar, loggedOn, 1);
  return { ...rung, idealOn: first };
}

/** Spares the work of placing rungs that can't bear on today. */
function isNear(rung: Rung, today: PlainDate): boolean {
  return (
    rung.idealOn >= addDays(today, -MAX_SHIFT_DAYS) &&
    rung.idealOn <= addDays(today, MAX_SHIFT_DAYS)
  );
}

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
  due: DueSummary,
  one: Placed,
  today: PlainDate,
  context: PlanContext,
): Nudge[] {
  const { rung, track, ...who } = one;
  const person = context.directory.byId(who.personId)!;
  const hours = hoursOn(person, context.council.workingHours, context.calendar, today);
  const kind = kindOf(rung, today);
  if (!hours || isAnswered(view, kind, track, today)) return [];
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
      facts: factsOf(view, due, one, today, context),
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
  if (track.answerable && view.lastWord?.on === today) return true;
  return kind === 'dueToday' && isMovedOn(view, today);
}

const NO_PROGRESS: ReadonlySet<string> = new Set(['received', 'paused', 'resumed']);

/** Whether something happened to the case today that shows it is in hand. */
function isMovedOn(view: CaseView, today: PlainDate): boolean {
  return (
    view.lastWord?.on === today ||
    view.clock.some((event) => event.on === today && !NO_PROGRESS.has(event.kind)) ||
    view.holds.some((hold) => hold.from === today && hold.holder === 'signOff')
  );
}

function factsOf(
  view: CaseView,
  due: DueSummary,
  { rung }: Placed,
  today: PlainDate,
  { calendar, council, directory }: PlanContext,
): NudgeFacts {
  const work = view.investigations.findLast((one) => one.stage === due.stage || due.stage === 0);
  const hold = holdNow(view);
  const investigatorId = work?.investigatorId ?? null;
  return {
    feedbackType: view.feedbackType,
    binding: due.binding,
    promised: due.promised,
    workingDays: workingDaysBetween(calendar, today, rung.dueOn),
    investigatorId,
    teamName: work?.teamName ?? view.teamName,
    holder: hold?.holder ?? null,
    holderSince: hold?.from ?? null,
    draftBy: investigatorId === null ? null : draftBy(calendar, rung.dueOn, council.nudges),
    signOffId:
      hold?.holder === 'signOff' && hold.personId
        ? hold.personId
        : signOffFor(view, investigatorId, directory),
    lastWord: view.lastWord,
  };
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

/** The oldest date first; for one date the rung nearest to it, and a person's own work before their alert. */
function mostPressing(a: Nudge, b: Nudge): number {
  return (
    compare(a.dueOn, b.dueOn) ||
    b.rung - a.rung ||
    Number(a.kind === 'managerAlert') - Number(b.kind === 'managerAlert') ||
    compare(a.ref, b.ref) ||
    compare(a.key, b.key)
  );
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const bySendAt = (a: PersonBundle, b: PersonBundle) =>
  a.sendAt - b.sendAt || compare(a.personId, b.personId);
