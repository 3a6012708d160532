/**
 * One round by the agenda: looks at the cases whose time has come, puts what is due into the outbox, and sets when
 * each is to be looked at next. A case's time is moved only once what it called for is in the outbox: killed between,
 * the next round finds it again.
 */
import type { CaseView } from '../cases/view';
import { addDays, londonDate } from '../timescale';
import { Breath } from './breath';
import { bundle, dueBundles } from './bundle';
import { londonInstant } from './hours';
import type { NudgeMemory } from './memory';
import { lookAhead, tomorrowMorning } from './next-look';
import type { Agenda, AgendaPlace, Look, Outbox } from './ports';
import { PAGE, planAround, ToldToday, toItem, withoutOne } from './round';
import type { Nudge, PlanContext } from './types';

export interface AgendaStores {
  agenda: Agenda<CaseView>;
  outbox: Pick<Outbox, 'add' | 'list'>;
  memory: NudgeMemory;
}

export interface AgendaRound {
  /** How many cases were looked at. */
  looked: number;
  /** The keys that were offered to the outbox. */
  offered: string[];
  /** References of cases that could not be planned: a fault with one leaves the others unharmed. */
  faults: { ref: string; error: unknown }[];
}

/** What could not be planned is tried again after it. */
const AFTER_FAULT_MS = 10 * 60_000;

/** What looking at one case after the other stands on. */
export interface Desk {
  stores: AgendaStores;
  context: PlanContext;
  told: ToldToday;
  breath: Breath;
  round: AgendaRound;
}

export interface Time {
  ref: string;
  seen: number;
  at: number | null;
}

/** @throws StoreError `unavailable` */
export async function lookAround(stores: AgendaStores, given: PlanContext): Promise<AgendaRound> {
  const desk = await openDesk(stores, given);
  const { now } = desk.context;
  const today: Nudge[] = [];
  const waiting: Time[] = [];
  for await (const looks of pages(stores.agenda, now, null)) {
    const settled: Time[] = [];
    for (const look of looks) {
      const { time, nudges } = await lookAt(desk, look);
      today.push(...nudges);
      (nudges.length > 0 ? waiting : settled).push(time);
      await desk.breath.take();
    }
    await stores.agenda.set(settled);
  }
  await offer(desk, today);
  for (let from = 0; from < waiting.length; from += PAGE)
    await stores.agenda.set(waiting.slice(from, from + PAGE));
  return desk.round;
}

export async function openDesk(stores: AgendaStores, given: PlanContext): Promise<Desk> {
  const { now } = given;
  const unreachable = given.unreachable ?? (await stores.memory.unreachable(now));
  return {
    stores,
    context: { ...given, unreachable },
    told: new ToldToday(stores.outbox, londonDate(new Date(now))),
    breath: new Breath(),
    round: { looked: 0, offered: [], faults: [] },
  };
}

/** What may be said today of one case whose time has come, and when it is to be looked at next. */
async function lookAt(desk: Desk, look: Look<CaseView>): Promise<{ time: Time; nudges: Nudge[] }> {
  const { round, context } = desk;
  const { ref, version: seen, view } = look;
  const { now } = context;
  round.looked += 1;
  try {
    const { at, today } = await outlook(desk, view);
    return { time: { ref, seen, at }, nudges: today };
  } catch (error) {
    if (isStoreFault(error)) throw error;
    round.faults.push({ ref, error });
    return { time: { ref, seen, at: now + AFTER_FAULT_MS }, nudges: [] };
  }
}

/** What may still be said of a case today, and when it is to be looked at if that is seen to now. */
export async function outlook(
  desk: Desk,
  view: CaseView,
): Promise<{ today: Nudge[]; at: number | null }> {
  const { now } = desk.context;
  const unsent = await unsentOf(desk, view);
  const at = soonest([
    await nextLook(view, desk.stores.memory, desk.context),
    ...unsent.map(({ sendAt }) => (sendAt > now ? sendAt : tomorrowMorning(now))),
  ]);
  return { today: unsent.filter(({ notAfter }) => now <= notAfter), at };
}

/** When the case is to be looked at after today, by its facts and by what was sent of it. */
async function nextLook(
  view: CaseView,
  memory: NudgeMemory,
  context: PlanContext,
): Promise<number | null> {
  const ahead = lookAhead(view, context);
  for (const one of ahead.open) {
    if (!(await memory.wasSent(one, context.now)))
      return soonest([ahead.at, tomorrowMorning(context.now)]);
  }
  return ahead.at;
}

async function unsentOf({ stores, context, told }: Desk, view: CaseView): Promise<Nudge[]> {
  const { memory } = stores;
  const planned = await planAround([view], context, { told, memory, plans: new Map() }, null);
  return memory.unsent(planned, context.now);
}

/**
 * Makes the messages of those who have something due now: with it goes whatever else they have today, so that a
 * person gets one message a day.
 */
async function offer(desk: Desk, found: readonly Nudge[]): Promise<void> {
  const { stores, context, round, breath } = desk;
  const { now } = context;
  const people = new Set(found.flatMap((one) => (one.sendAt <= now ? [one.personId] : [])));
  if (people.size === 0) return;
  const all = [...found, ...(await laterToday(desk, found))];
  const theirs = bundle(all.filter(({ personId }) => people.has(personId)));
  const free = await withoutOne(stores.outbox, dueBundles(theirs, now), breath);
  const items = free.map(toItem);
  for (let from = 0; from < items.length; from += PAGE)
    await stores.outbox.add(items.slice(from, from + PAGE));
  round.offered.push(...items.map(({ key }) => key));
}

/** What the cases call for that are to be looked at later today. */
async function laterToday(desk: Desk, found: readonly Nudge[]): Promise<Nudge[]> {
  const known = new Set(found.map(({ ref }) => ref));
  const { now } = desk.context;
  const midnight = londonInstant(addDays(londonDate(new Date(now)), 1), 0);
  const later: Nudge[] = [];
  for await (const looks of pages(desk.stores.agenda, midnight, { at: now + 1, ref: '' })) {
    for (const { ref, view } of looks) {
      if (!known.has(ref)) later.push(...(await unsentOf(desk, view)));
      await desk.breath.take();
    }
  }
  return later;
}

async function* pages(
  agenda: Agenda<CaseView>,
  upTo: number,
  from: AgendaPlace | null,
): AsyncGenerator<Look<CaseView>[]> {
  let after = from;
  for (;;) {
    const looks = await agenda.due(upTo, after, PAGE);
    if (looks.length > 0) yield looks;
    const last = looks.at(-1);
    if (last === undefined || looks.length < PAGE) return;
    // What has just been set to a later time is not met again: places only rise.
    after = { at: last.at ?? upTo, ref: last.ref };
  }
}

const isStoreFault = (error: unknown): boolean =>
  error instanceof Error && error.name === 'StoreError';

function soonest(times: readonly (number | null)[]): number | null {
  const known = times.filter((at) => at !== null);
  return known.length === 0 ? null : Math.min(...known);
}
