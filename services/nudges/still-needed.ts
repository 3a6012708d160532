/** Looks again, just before a message goes out, whether each of its lines is still to be said. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CaseEvent } from '../cases/events';
import type { CaseStore } from '../cases/ports';
import type { CaseView } from '../cases/view';
import { londonDate } from '../timescale';
import { stillAsked } from './asked';
import { bundle } from './bundle';
import { londonInstant } from './hours';
import type { DayPlan } from './plan';
import type { NudgeMemory } from './memory';
import type { Outbox, OutboxRecord } from './ports';
import { PAGE, planAround, readPayload, ToldToday } from './round';
import { whenOf } from './said';
import { summaryFor } from './summaries';
import { isTakingOn, isTask } from './tasks';
import type { Nudge, PersonBundle, PlanContext } from './types';

/** What looking again needs. */
export interface LookAgain {
  outbox: Pick<Outbox, 'list'>;
  cases: Pick<CaseStore<CaseView>, 'get' | 'history'>;
  memory: NudgeMemory;
  /** Everything that planning needs but the time. */
  context: () => Promise<Omit<PlanContext, 'now'>>;
  /** Milliseconds since 1970; asked again before each message, since sending takes time. */
  now: () => number;
}

/** What the bundles of one batch are looked over with: people, calendar and absences as they are when it is leased. */
export interface Known {
  context: Omit<PlanContext, 'now'>;
  plans: Map<string, DayPlan>;
}

export async function knownNow({ context, memory, now }: LookAgain): Promise<Known> {
  const given = await context();
  const unreachable = given.unreachable ?? (await memory.unreachable(now()));
  return { context: { ...given, unreachable }, plans: new Map() };
}

/** Plans its cases again from what the store says now; null when every line has been overtaken. */
export async function stillNeeded(
  deps: LookAgain,
  record: OutboxRecord,
  { context, plans }: Known,
): Promise<PersonBundle | null> {
  const now = deps.now();
  const { slot } = whenOf(record.key);
  if (slot === 'summary') return summaryStill(record, { ...context, now });
  if (slot === 'asked') return askedStill(deps, record, { ...context, now });
  const wanted = readPayload(record.payload).nudges;
  const keys = new Set(wanted.map((one) => one.key));
  const told = new ToldToday(deps.outbox, londonDate(new Date(now)));
  const current: Nudge[] = [];
  for await (const views of viewsOf(deps, [...new Set(wanted.map((one) => one.ref))])) {
    const all = await planAround(
      views,
      { ...context, now },
      { told, memory: deps.memory, plans },
      record.personId,
    );
    const planned = all.filter(
      (nudge) =>
        nudge.personId === record.personId &&
        [nudge.key, ...nudge.covers].some((key) => keys.has(key)),
    );
    for (const nudge of await deps.memory.unsent(planned, now)) {
      if (!(await isInHand(deps, nudge, now))) current.push(nudge);
    }
  }
  const [left] = bundle(current);
  // Only what is due today is left of a morning's bundle: that can wait for the afternoon round.
  return left && left.sendAt <= now ? { ...left, key: record.key } : null;
}

/** Unless whoever wished for it has left, or wishes for none any more. */
function summaryStill({ key, personId }: OutboxRecord, context: PlanContext): PersonBundle | null {
  const person = context.directory.byId(personId);
  const one = person && summaryFor(person, context);
  return one?.key === key ? one : null;
}

async function askedStill(
  deps: LookAgain,
  record: OutboxRecord,
  context: PlanContext,
): Promise<PersonBundle | null> {
  const refs = readPayload(record.payload).nudges.map(({ ref }) => ref);
  const views: CaseView[] = [];
  for await (const page of viewsOf(deps, [...new Set(refs)])) views.push(...page);
  return stillAsked(record, views, context);
}

/** In pages, for a bundle may have hundreds of cases, and whoever types meanwhile must not wait for them. */
async function* viewsOf({ cases }: LookAgain, refs: string[]): AsyncGenerator<CaseView[]> {
  for (let from = 0; from < refs.length; from += PAGE) {
    const page = await Promise.all(refs.slice(from, from + PAGE).map((ref) => cases.get(ref)));
    yield page.flatMap((stored) => (stored ? [stored.view] : []));
    await nextTurn();
  }
}

/** On the day itself: was anything at all recorded since this morning? The view keeps only the last answer. */
async function isInHand({ cases }: LookAgain, nudge: Nudge, now: number): Promise<boolean> {
  // A task that is done is no longer planned; anything else recorded says nothing of it.
  if (nudge.kind !== 'dueToday' || isTask(nudge.dueId) || isTakingOn(nudge.dueId)) return false;
  const morning = new Date(londonInstant(londonDate(new Date(now)), 0)).toISOString();
  const limit = 1000;
  for (let after = 0; ; ) {
    const events: CaseEvent[] = await cases.history(nudge.ref, after, limit);
    if (
      events.some(
        (event) => Date.parse(event.at) >= Date.parse(morning) && !ARRIVAL.has(event.type),
      )
    )
      return true;
    if (events.length < limit) return false;
    after = events.at(-1)!.seq;
  }
}

/** Work that arrives on the day it is due is not work in hand. */
const ARRIVAL: ReadonlySet<CaseEvent['type']> = new Set([
  'received',
  'accepted',
  'assigned',
  'retyped',
  'undone',
  'resumed',
]);
