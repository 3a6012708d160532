/**
 * Sends what was planned: leases each bundle, looks again whether every line is still needed, speaks, and
 * records what became of it. Several bots may do so at once: a lease gives each bundle to one of them.
 *
 * The one gap: if a process dies between the channel's "accepted" and our note of it, the lease runs out
 * and the bundle goes out a second time. The other order would lose messages instead, which is worse.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CaseEvent } from '../cases/events';
import type { CaseStore } from '../cases/ports';
import type { CaseView } from '../cases/view';
import { londonDate } from '../timescale';
import { londonInstant } from './hours';
import type { NudgeMemory } from './memory';
import { bundle } from './bundle';
import type { DayPlan } from './plan';
import type { Agenda, Outbox, OutboxRecord } from './ports';
import { PAGE, planAround, readPayload, ToldToday } from './round';
import { isTakingOn, isTask } from './tasks';
import type { Nudge, PersonBundle, PlanContext } from './types';

/** What became of one message. The same shape that the bot's messenger gives. */
export type Delivery =
  | { outcome: 'sent'; activityId: string }
  | { outcome: 'later'; afterMs: number; code: string }
  | { outcome: 'unreachable'; code: string };

/** A card (opaque here) and its plain twin. */
export interface NudgeMessage {
  card: Record<string, unknown> | null;
  text: string;
}

/** How the bot speaks first. Never throws for a delivery that failed. */
export interface NudgeMessenger {
  send(personId: string, message: NudgeMessage): Promise<Delivery>;
}

export interface SendDeps {
  outbox: Outbox;
  cases: Pick<CaseStore<CaseView>, 'get' | 'history'>;
  memory: NudgeMemory;
  /** Told of cases about which somebody could not be reached, so that whoever stands in need not wait. */
  agenda?: Pick<Agenda, 'hurry'>;
  messenger: NudgeMessenger;
  /** Makes the card of a bundle; given the nudges as they stand at this moment. */
  render: (bundle: PersonBundle) => NudgeMessage | Promise<NudgeMessage>;
  /** Hears of each message that was delivered. */
  told?: (bundle: PersonBundle, activityId: string) => Promise<void>;
  /** Everything that planning needs but the time. */
  context: () => Promise<Omit<PlanContext, 'now'>>;
  /** Milliseconds since 1970; asked again before each message, since sending takes time. */
  now: () => number;
  /** This process, among those that share the outbox. */
  owner: string;
}

export interface SendOptions {
  /** Only these keys; others that happen to be leased are handed back untouched. Default: all. */
  only?: ReadonlySet<string>;
  /** How long a lease lasts; a process that dies lets go of its bundles after it. Default two minutes. */
  leaseMs?: number;
  /** How many are leased at a time. Default 20. */
  batch?: number;
}

export interface SendCounts {
  sent: number;
  retried: number;
  failed: number;
  expired: number;
  superseded: number;
  /** Settled by someone else meanwhile: our lease had run out. */
  lost: number;
}

const LEASE_MS = 2 * 60_000;
const BATCH = 20;
export const MAX_ATTEMPTS = 8;
const FIRST_BACK_OFF_MS = 30_000;
const LONGEST_BACK_OFF_MS = 30 * 60_000;

/**
 * Leases and sends until nothing more is due. A fault with one bundle leaves the others unharmed: it is
 * tried again later.
 * @throws StoreError `unavailable` when the outbox itself can't be reached
 */
export async function deliver(deps: SendDeps, options: SendOptions = {}): Promise<SendCounts> {
  const { only, leaseMs = LEASE_MS, batch = BATCH } = options;
  const counts: SendCounts = { sent: 0, retried: 0, failed: 0, expired: 0, superseded: 0, lost: 0 };
  const others: OutboxRecord[] = [];
  for (;;) {
    const leasedAt = deps.now();
    const leased = await deps.outbox.claim(deps.owner, leasedAt, leaseMs, batch);
    if (leased.length === 0) break;
    const known = await knownNow(deps);
    for (const record of leased) {
      if (only && !only.has(record.key)) others.push(record);
      // Too near the end of the lease to be sure that nobody else has it: the next claim takes it up.
      else if (deps.now() - leasedAt < leaseMs / 2)
        counts[await deliverOne(deps, record, known)] += 1;
    }
    if (leased.length < batch) break;
  }
  for (const { key, notBefore, detail } of others) {
    await deps.outbox.retry(key, deps.owner, notBefore, detail ?? '');
  }
  return counts;
}

/** What the bundles of one batch are looked over with: people, calendar and absences as they are when it is leased. */
interface Known {
  context: Omit<PlanContext, 'now'>;
  plans: Map<string, DayPlan>;
}

async function knownNow({ context, memory, now }: SendDeps): Promise<Known> {
  const given = await context();
  const unreachable = given.unreachable ?? (await memory.unreachable(now()));
  return { context: { ...given, unreachable }, plans: new Map() };
}

async function deliverOne(
  deps: SendDeps,
  record: OutboxRecord,
  known: Known,
): Promise<keyof SendCounts> {
  try {
    if (deps.now() > record.notAfter) return await settle(deps, record, 'expired', 'windowClosed');
    const current = await stillNeeded(deps, record, known);
    if (!current) return await settle(deps, record, 'superseded', null);
    const message = await deps.render(current);
    return await conclude(
      deps,
      record,
      current,
      await deps.messenger.send(record.personId, message),
    );
  } catch (error) {
    return tryLater(deps, record, 0, codeOf(error));
  }
}

async function conclude(
  deps: SendDeps,
  record: OutboxRecord,
  current: PersonBundle,
  delivery: Delivery,
): Promise<keyof SendCounts> {
  if (delivery.outcome === 'later') return tryLater(deps, record, delivery.afterMs, delivery.code);
  if (delivery.outcome === 'unreachable') {
    // The next round gives these nudges to whoever stands in, and says for whom.
    await deps.memory.markUnreachable(record.personId, delivery.code, deps.now());
    const settled = await settle(deps, record, 'failed', delivery.code);
    await deps.agenda?.hurry({ refs: current.nudges.map(({ ref }) => ref) });
    return settled;
  }
  // Remembered first: should we die before settling, whoever takes it up finds nothing left to say.
  await deps.memory.markSent(current.nudges, deps.now());
  await deps.told?.(current, delivery.activityId);
  return settle(deps, record, 'sent', delivery.activityId);
}

/** Waits as long as the channel asks, longer with each try; past the person's hours it is of no use. */
async function tryLater(
  deps: SendDeps,
  record: OutboxRecord,
  afterMs: number,
  code: string,
): Promise<keyof SendCounts> {
  if (record.attempts >= MAX_ATTEMPTS) return settle(deps, record, 'failed', code);
  const backOff = Math.min(
    FIRST_BACK_OFF_MS * 2 ** Math.max(0, record.attempts - 1),
    LONGEST_BACK_OFF_MS,
  );
  const at = deps.now() + Math.max(afterMs, backOff);
  if (at > record.notAfter) return settle(deps, record, 'expired', code);
  return (await deps.outbox.retry(record.key, deps.owner, at, code)) ? 'retried' : 'lost';
}

async function settle(
  deps: SendDeps,
  record: OutboxRecord,
  state: 'sent' | 'failed' | 'expired' | 'superseded',
  detail: string | null,
): Promise<keyof SendCounts> {
  const held = await deps.outbox.settle(record.key, deps.owner, state, detail, deps.now());
  return held ? state : 'lost';
}

/** Plans its cases again from what the store says now; null when every line has been overtaken. */
async function stillNeeded(
  deps: SendDeps,
  record: OutboxRecord,
  { context, plans }: Known,
): Promise<PersonBundle | null> {
  const now = deps.now();
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

/** In pages, for a bundle may have hundreds of cases, and whoever types meanwhile must not wait for them. */
async function* viewsOf({ cases }: SendDeps, refs: string[]): AsyncGenerator<CaseView[]> {
  for (let from = 0; from < refs.length; from += PAGE) {
    const page = await Promise.all(refs.slice(from, from + PAGE).map((ref) => cases.get(ref)));
    yield page.flatMap((stored) => (stored ? [stored.view] : []));
    await nextTurn();
  }
}

/** On the day itself: was anything at all recorded since this morning? The view keeps only the last answer. */
async function isInHand({ cases }: SendDeps, nudge: Nudge, now: number): Promise<boolean> {
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

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : 'fault';
}
