/** Finds, for one rung, who can be told of it and on which of their own days. */
import { grantsOf } from '../cases/index-of';
import { leading } from '../cases/investigations';
import type { CaseView } from '../cases/view';
import type { Person } from '../people/ports';
import { reachOf } from '../privacy/reach';
import { addDays, londonDate } from '../timescale';
import type { PlainDate } from '../timescale';
import { hoursOn } from './hours';
import type { Rung } from './ladder';
import { lastWordOn, type Group, type Track } from './receivers';
import type { Absence, NudgeRole, PlanContext, StandIn } from './types';
import { isMuted, quietTimes } from './wishes';

/** How far a nudge may move earlier to find the receiver's own day; beyond it someone else is told. */
export const MAX_SHIFT_DAYS = 14;
/** A rung for which somebody is to be found. */
interface Sought {
  view: CaseView;
  rung: Rung;
  /** Since when it can be theirs who are tried. */
  since: PlainDate;
  /** The day on which the case was logged. */
  loggedOn: PlainDate;
}

/** A rung with the person found for it. */
export interface Placed {
  rung: Rung;
  track: Track;
  personId: string;
  role: NudgeRole;
  insteadOf: StandIn | null;
  plannedOn: PlainDate;
}

/**
 * Finds the first group with someone who can be told; each of them once. Where that is nobody, those whom
 * messages don't reach are tried all the same: a failure on record is better than silence.
 */
export function place(
  view: CaseView,
  rung: Rung,
  track: Track,
  loggedOn: PlainDate,
  context: PlanContext,
): Placed[] {
  const since = sinceFor(view, rung, track);
  // A rung that had passed before the work was theirs says nothing new: the next one will.
  if (rung.offset <= 0 && rung.idealOn < since) return [];
  if (rung.drops && track.answerable && lastWordOn(view, track)?.kind === 'onTrack') return [];
  const sought = { view, rung, since, loggedOn };
  const found = tryGroups(sought, track, context);
  const placed =
    found.length > 0 || !context.unreachable?.size
      ? found
      : tryGroups(sought, track, { ...context, unreachable: new Set() });
  return placed.filter(({ personId }) => !isMuted(context.wishes?.get(personId), rung));
}

function tryGroups(sought: Sought, track: Track, context: PlanContext): Placed[] {
  const { rung } = sought;
  let insteadOf: StandIn | null = null;
  for (const group of track.groups) {
    const tried = group.ids.map((id) => ({ id, ...tryPerson(id, sought, context) }));
    const found = tried.flatMap((one) => ('plannedOn' in one ? [one] : []));
    if (found.length > 0) {
      return found.map(({ id, plannedOn }) => ({
        rung,
        track,
        personId: id,
        role: group.role,
        insteadOf,
        plannedOn,
      }));
    }
    const [first] = tried;
    if (first && 'why' in first && names(group))
      insteadOf ??= { personId: first.id, why: first.why };
    const cover = coverFor(group, sought, context);
    if (cover) return [{ rung, track, ...cover, role: 'cover', insteadOf }];
  }
  return [];
}

/** Only for people who were to do something: that a manager is off is nobody's news. */
const names = (group: Group) => group.role === 'investigator' || group.role === 'signOff';

function tryPerson(
  id: string,
  sought: Sought,
  context: PlanContext,
): { plannedOn: PlainDate } | { why: StandIn['why'] } {
  const { view } = sought;
  const person = context.directory.byId(id);
  if (!person || view.bars.includes(id)) return { why: 'notIn' };
  if (context.unreachable?.has(id)) return { why: 'unreachable' };
  const plannedOn = ownDay(person, sought, context);
  if (plannedOn === null || isTooLateFor(person, plannedOn, sought, context))
    return { why: 'notIn' };
  return absenceOn(id, plannedOn, view, context) ? { why: 'absent' } : { plannedOn };
}

/** The receiver's own day at or before the rung's: earlier, never later; never before there was anything to say. */
function ownDay(
  person: Person,
  { view, rung, since, loggedOn }: Sought,
  context: PlanContext,
): PlainDate | null {
  const overdueFrom = rung.offset > 0 ? addDays(rung.dueOn, 1) : since;
  const furthest = addDays(rung.idealOn, -MAX_SHIFT_DAYS);
  const floor = latest(latest(overdueFrom, since), latest(loggedOn, furthest));
  for (let day = rung.idealOn; day >= floor; day = addDays(day, -1)) {
    if (!isTheirs(person, day, rung, context)) continue;
    if (day > loggedOn || hoursOf(person, day, rung, context)!.end > Date.parse(view.loggedAt))
      return day;
  }
  return null;
}

const latest = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other);

/** Today's message went without it, and they have no other day before the date. */
function isTooLateFor(
  person: Person,
  plannedOn: PlainDate,
  { view, rung }: Sought,
  context: PlanContext,
): boolean {
  if (rung.offset > 0 || !context.missed?.has(`${rung.key}|${person.id}`)) return false;
  const today = londonDate(new Date(context.now));
  if (plannedOn > today) return false;
  return !isInBefore(person, addDays(today, 1), rung.dueOn, view, context);
}

/** A reminder before its date. */
const BEFORE = { offset: -1 };

/** Whether a person has a day of their own in [from, upTo] and is not away on it. */
export function isInBefore(
  person: Person,
  from: PlainDate,
  upTo: PlainDate,
  view: CaseView,
  context: PlanContext,
): boolean {
  for (let day = from; day <= upTo; day = addDays(day, 1)) {
    if (isTheirs(person, day, BEFORE, context) && !absenceOn(person.id, day, view, context))
      return true;
  }
  return false;
}

type Offset = Pick<Rung, 'offset'>;
const isTheirs = (person: Person, day: PlainDate, rung: Offset, context: PlanContext) =>
  hoursOf(person, day, rung, context) !== null;

/** The hours of a day in which somebody may be told of a rung, as they wish. */
export const hoursOf = (
  person: Person,
  day: PlainDate,
  rung: Offset,
  { council, calendar, wishes }: PlanContext,
) => hoursOn(person, council.workingHours, calendar, day, quietTimes(wishes?.get(person.id), rung));

function coverFor(
  group: Group,
  sought: Sought,
  context: PlanContext,
): { personId: string; plannedOn: PlainDate } | null {
  for (const id of group.ids) {
    const found = coverOf(id, sought, context);
    if (found) return found;
  }
  return null;
}

/** Whoever covers a person; where they are away too, whoever covers them, and so on. */
function coverOf(
  id: string,
  sought: Sought,
  context: PlanContext,
): { personId: string; plannedOn: PlainDate } | null {
  const { view, rung } = sought;
  const asked = new Set([id]);
  for (let away = id; ; ) {
    const personId = absenceOn(away, rung.idealOn, view, context)?.coverId;
    if (!personId || asked.has(personId) || !sees(personId, view, context)) return null;
    const cover = tryPerson(personId, sought, context);
    if ('plannedOn' in cover) return { personId, plannedOn: cover.plannedOn };
    asked.add(personId);
    away = personId;
  }
}

/** Whoever was named as cover without being given these cases is told nothing of them. */
function sees(id: string, view: CaseView, { directory }: PlanContext): boolean {
  const person = directory.byId(id);
  if (!person || view.bars.includes(id)) return false;
  const { grants } = reachOf(person, directory);
  return grants === 'all' || grantsOf(view).some((grant) => grants.includes(grant));
}

/** Since when a rung can be theirs: the work came to them, or the date itself was set, whichever is later. */
function sinceFor(view: CaseView, rung: Rung, track: Track): PlainDate {
  const moved = view.clock.filter((event) => event.to === rung.dueOn).map((event) => event.on);
  return [track.since, ...moved].sort().at(-1)!;
}

/** Away on a day: by the absences given, or because cover was arranged for the investigator of this case. */
export function absenceOn(
  id: string,
  on: PlainDate,
  view: Pick<CaseView, 'cover' | 'investigations' | 'stage'>,
  { absences = [] }: PlanContext,
): Pick<Absence, 'coverId'> | null {
  const { cover } = view;
  const covered = cover && cover.from <= on && (cover.until === null || on <= cover.until);
  const isInvestigator = leading(view)?.investigatorId === id;
  if (covered && isInvestigator && cover.personId !== id) return { coverId: cover.personId };
  return absences.find((one) => one.personId === id && one.from <= on && on <= one.until) ?? null;
}
