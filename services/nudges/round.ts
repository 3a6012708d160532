/** One round of planning against the stores: page through the cases, plan, and put what is due in the outbox. */
import type { CaseQuery, CaseStore } from '../cases/ports';
import type { CaseView } from '../cases/view';
import { londonDate, londonMinutes } from '../timescale';
import { EARLIEST, LATEST } from './hours';
import type { NudgeMemory } from './memory';
import { bundle, bundleKey, dueBundles, horizon, planNudges } from './plan';
import type { Outbox, OutboxItem } from './ports';
import type { Nudge, PersonBundle, PlanContext, Slot } from './types';

const PAGE = 100;

/** The product itself asks, not a person: everyone's cases, none hidden. Bars are kept by the planner. */
const EVERYTHING = { viewerId: 'nudges', grants: 'all' } as const;

export interface RoundStores {
  cases: Pick<CaseStore<CaseView>, 'find'>;
  outbox: Pick<Outbox, 'add' | 'get'>;
  memory: NudgeMemory;
}

/** What the outbox keeps of a bundle: references and keys, so that the words are made fresh when it is sent. */
export interface BundlePayload {
  nudges: { key: string; ref: string; kind: Nudge['kind'] }[];
}

/**
 * All of a day's bundles, not yet sent: cases are read a page at a time and only their nudges kept.
 * @throws StoreError `unavailable`
 */
export async function planBundles(
  stores: Pick<RoundStores, 'cases' | 'memory'>,
  context: PlanContext,
): Promise<PersonBundle[]> {
  const unreachable = context.unreachable ?? (await stores.memory.unreachable(context.now));
  const nudges: Nudge[] = [];
  for await (const views of openCases(stores.cases, context)) {
    nudges.push(...planNudges(views, { ...context, unreachable }));
  }
  return bundle(await stores.memory.unsent(nudges, context.now));
}

/**
 * Those who have had no message on that day and are not about to. Whoever has gets no second: what came up
 * since waits for tomorrow's.
 */
export async function withoutOne(
  outbox: Pick<Outbox, 'get'>,
  bundles: readonly PersonBundle[],
): Promise<PersonBundle[]> {
  const left: PersonBundle[] = [];
  for (const one of bundles) if (!(await hasHadOne(outbox, one))) left.push(one);
  return left;
}

/**
 * Puts into the outbox what should go out now; outside everyone's hours it doesn't even look.
 * Returns the keys that were offered.
 * @throws StoreError `unavailable`
 */
export async function enqueueDue(stores: RoundStores, context: PlanContext): Promise<string[]> {
  const minutes = londonMinutes(new Date(context.now));
  if (minutes < EARLIEST || minutes > LATEST) return [];
  const due = dueBundles(await planBundles(stores, context), context.now);
  const fresh = (await withoutOne(stores.outbox, due)).map(toItem);
  if (fresh.length > 0) await stores.outbox.add(fresh);
  return fresh.map((item) => item.key);
}

async function hasHadOne(outbox: Pick<Outbox, 'get'>, one: PersonBundle): Promise<boolean> {
  const slots: Slot[] = ['morning', 'afternoon'];
  for (const slot of slots) {
    const known = await outbox.get(bundleKey(one.personId, one.on, slot));
    if (!known) continue;
    // A morning's that came to nothing leaves the afternoon's free, but not the morning's again.
    if (slot === one.slot || known.state === 'waiting' || known.state === 'sent') return true;
  }
  return false;
}

function toItem(one: PersonBundle): OutboxItem {
  const payload: BundlePayload = {
    nudges: one.nudges.map(({ key, ref, kind }) => ({ key, ref, kind })),
  };
  const { key, personId, sendAt: notBefore, notAfter } = one;
  return { key, personId, payload, notBefore, notAfter };
}

/** Open cases with anything due up to the ladder's horizon, late ones included, in pages. */
async function* openCases(
  cases: Pick<CaseStore<CaseView>, 'find'>,
  context: PlanContext,
): AsyncGenerator<CaseView[]> {
  const query: CaseQuery = {
    reach: { viewerId: EVERYTHING.viewerId, grants: EVERYTHING.grants },
    statuses: ['open'],
    dueTo: horizon(londonDate(new Date(context.now)), context),
    order: 'due',
  };
  let after: string | null = null;
  do {
    const page = await cases.find(query, { after, limit: PAGE });
    yield page.cases.map((stored) => stored.view);
    after = page.next;
  } while (after !== null);
}
