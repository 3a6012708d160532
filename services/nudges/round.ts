/** Planning against the stores: what a case calls for beside what was already said, and a plan of every case. */
import { z } from 'zod/v4';
import type { CaseView } from '../cases/view';
import { londonDate, londonMinutes } from '../timescale';
import type { PlainDate } from '../timescale';
import { EARLIEST, LATEST } from './hours';
import { Breath } from './breath';
import type { NudgeMemory } from './memory';
import { bundle, bundleKey, dueBundles, SLOTS } from './bundle';
import { planAndStranded, type DayPlan } from './plan';
import type { Agenda, Look, Outbox, OutboxItem, OutboxRecord } from './ports';
import { saidOn, whenOf } from './said';
import type { Nudge, PersonBundle, PlanContext, Slot } from './types';
import { isUrgent } from './urgent';

/** How many cases are read at a time: so few that a message that comes meanwhile waits for a moment only. */
export const PAGE = 25;

export interface RoundStores {
  agenda: Pick<Agenda<CaseView>, 'walk'>;
  outbox: Pick<Outbox, 'add' | 'list'>;
  memory: NudgeMemory;
}

const payloadDoor = z.object({
  /** Who had it sent, where it was not planned. */
  askedBy: z.string().optional(),
  nudges: z.array(
    z.object({
      key: z.string(),
      ref: z.string(),
      kind: z.enum(['reminder', 'dueToday', 'overdue', 'managerAlert']),
      covers: z.array(z.string()),
    }),
  ),
});

/** What the outbox keeps of a bundle: references and keys, so that the words are made fresh when it is sent. */
export type BundlePayload = z.infer<typeof payloadDoor>;

/** A document out of the store. @throws ZodError when it is none of ours */
export const readPayload = (payload: unknown): BundlePayload => payloadDoor.parse(payload);

/**
 * All of a day's bundles, not yet sent, whatever the agenda says: every case is read, and only nudges are kept.
 * @throws StoreError `unavailable`
 */
export async function planBundles(
  stores: Pick<RoundStores, 'agenda' | 'memory'> & { outbox: Pick<Outbox, 'list'> },
  context: PlanContext,
): Promise<PersonBundle[]> {
  const unreachable = context.unreachable ?? (await stores.memory.unreachable(context.now));
  const told = new ToldToday(stores.outbox, londonDate(new Date(context.now)));
  const nudges: Nudge[] = [];
  for await (const views of everyCase(stores.agenda)) {
    const planned = await planAround(
      views,
      { ...context, unreachable },
      { told, memory: stores.memory, plans: new Map() },
      null,
    );
    nudges.push(...(await stores.memory.unsent(planned, context.now)));
  }
  return bundle(nudges);
}

/** What planning asks of the stores about messages already sent, and what it has worked out already. */
export interface Said {
  told: ToldToday;
  memory: NudgeMemory;
  /** Of cases as they stand while nobody has missed a message; good for as long as the context is the same. */
  plans: Map<string, DayPlan>;
}

/**
 * Plans each case, then again knowing which nudges came too late for their receiver, until no more turn up: those
 * that missed the message of the day, and those that were to go out on a day that has passed.
 * @param own whose message is being made now: its nudges have not come too late for it
 */
export async function planAround(
  views: readonly CaseView[],
  context: PlanContext,
  said: Said,
  own: string | null,
): Promise<Nudge[]> {
  const nudges: Nudge[] = [];
  for (const view of views) nudges.push(...(await planOne(view, context, said, own)));
  return nudges;
}

async function planOne(
  view: CaseView,
  context: PlanContext,
  said: Said,
  own: string | null,
): Promise<Nudge[]> {
  const { told, memory } = said;
  const missed = new Set<string>();
  for (
    let plan = firstPlan(view, context, said);
    ;
    plan = planAndStranded([view], { ...context, missed })
  ) {
    const known = missed.size;
    for (const one of plan.stranded) {
      if (!(await memory.wasSent(one, context.now))) missed.add(`${one.key}|${one.personId}`);
    }
    for (const nudge of plan.nudges) {
      if (nudge.personId === own || !(await told.missed(nudge))) continue;
      for (const key of [nudge.key, ...nudge.covers]) missed.add(`${key}|${nudge.personId}`);
    }
    if (missed.size === known) return plan.nudges;
  }
}

/** The same case is asked of for everybody who has a line about it. */
function firstPlan(view: CaseView, context: PlanContext, { plans }: Said): DayPlan {
  const key = `${view.ref} ${view.lastSeq}`;
  const plan = plans.get(key) ?? planAndStranded([view], { ...context, missed: new Set() });
  plans.set(key, plan);
  return plan;
}

/** What each person's messages of one day say or said; each is asked of the outbox once. */
export class ToldToday {
  readonly #known = new Map<string, Promise<DaySaid>>();
  constructor(
    private readonly outbox: Pick<Outbox, 'list'>,
    private readonly on: PlainDate,
  ) {}

  /** Whether the person has had a message, or is about to, without this in it: and it is nothing for a second one. */
  async missed(nudge: Nudge): Promise<boolean> {
    const { personId } = nudge;
    const asked = this.#known.get(personId) ?? saidOn(this.outbox, personId, this.on).then(daySaid);
    this.#known.set(personId, asked);
    const { keys, second } = await asked;
    return keys !== null && !keys.has(nudge.key) && (second || !isUrgent(nudge));
  }
}

/** What was said in a day's messages, or is about to be (null: nothing), and whether the second is among them. */
interface DaySaid {
  keys: Set<string> | null;
  second: boolean;
}

function daySaid(records: readonly OutboxRecord[]): DaySaid {
  const daily = records.filter(({ key }) => isDaily(whenOf(key).slot));
  const spoken = daily.filter(({ state }) => state === 'waiting' || state === 'sent');
  return {
    keys: spoken.length === 0 ? null : new Set(spoken.flatMap(({ payload }) => keysOf(payload))),
    second: daily.some(({ key }) => whenOf(key).slot === 'second'),
  };
}

const isDaily = (slot: string): boolean => SLOTS.some((each) => each === slot);

const keysOf = (payload: unknown) =>
  readPayload(payload).nudges.flatMap((nudge) => [nudge.key, ...nudge.covers]);

/**
 * Those who have had no message on that day and are not about to. Whoever has gets a second only of what is urgent:
 * whatever else came up since waits for tomorrow's.
 */
export async function withoutOne(
  outbox: Pick<Outbox, 'list'>,
  bundles: readonly PersonBundle[],
  breath = new Breath(),
): Promise<PersonBundle[]> {
  const left: PersonBundle[] = [];
  for (const one of bundles) {
    const free = await inFreeSlot(outbox, one);
    if (free) left.push(free);
    await breath.take();
  }
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

/**
 * A morning's that came to nothing leaves the afternoon's free, but not the morning's again; one that could not
 * be delivered is tried once more, for it is planned again only when its receiver can be reached.
 */
async function inFreeSlot(
  outbox: Pick<Outbox, 'list'>,
  one: PersonBundle,
): Promise<PersonBundle | null> {
  const records = await saidOn(outbox, one.personId, one.on);
  const said = daySaid(records);
  if (said.keys) return said.second ? null : secondOf(one, said.keys);
  const recordOf = (slot: Slot) => records.find(({ key }) => whenOf(key).slot === slot);
  const own = recordOf(one.slot);
  if (!own) return one;
  return own.state !== 'failed' || recordOf('again') ? null : inSlot(one, 'again');
}

/** What can't wait of a bundle whose day's message went without it. */
function secondOf(one: PersonBundle, said: ReadonlySet<string>): PersonBundle | null {
  const nudges = one.nudges.filter((nudge) => isUrgent(nudge) && !said.has(nudge.key));
  if (nudges.length === 0) return null;
  const sendAt = Math.min(...nudges.map((nudge) => nudge.sendAt));
  return inSlot({ ...one, nudges, sendAt }, 'second');
}

const inSlot = (one: PersonBundle, slot: Slot): PersonBundle => ({
  ...one,
  slot,
  key: bundleKey(one.personId, one.on, slot),
});

export function toItem(one: PersonBundle): OutboxItem {
  const payload: BundlePayload = {
    nudges: one.nudges.map(({ key, ref, kind, covers }) => ({ key, ref, kind, covers })),
  };
  const { key, personId, sendAt: notBefore, notAfter } = one;
  return { key, personId, payload, notBefore, notAfter };
}

/** All cases, in pages; between them whoever types meanwhile gets their turn. */
async function* everyCase(agenda: Pick<Agenda<CaseView>, 'walk'>): AsyncGenerator<CaseView[]> {
  const breath = new Breath();
  let after: string | null = null;
  do {
    const page: Look<CaseView>[] = await agenda.walk(after, PAGE);
    yield page.map(({ view }) => view);
    after = page.length === PAGE ? page.at(-1)!.ref : null;
    await breath.take();
  } while (after !== null);
}
