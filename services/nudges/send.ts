/**
 * Sends what was planned: leases each bundle, looks again whether every line is still needed, speaks, and
 * records what became of it. Several bots may do so at once: a lease gives each bundle to one of them.
 *
 * The one gap: if a process dies between the channel's "accepted" and our note of it, the lease runs out
 * and the bundle goes out a second time. The other order would lose messages instead, which is worse.
 */
import { InFlight } from './in-flight';
import type { Agenda, Outbox, OutboxRecord } from './ports';
import { knownNow, stillNeeded, type Known, type LookAgain } from './still-needed';
import type { PersonBundle } from './types';

/** What became of one message. The same shape that the bot's messenger gives. */
export type Delivery =
  | { outcome: 'sent'; activityId: string }
  | { outcome: 'later'; afterMs: number; code: string }
  /** The person can't be written to: somebody stands in for them. */
  | { outcome: 'unreachable'; code: string }
  /** Nobody would get this message: a fault of ours, and the operator's to see to. */
  | { outcome: 'refused'; code: string };

/** A card (opaque here) and its plain twin. */
export interface NudgeMessage {
  card: Record<string, unknown> | null;
  text: string;
}

/** How the bot speaks first. Never throws for a delivery that failed. */
export interface NudgeMessenger {
  send(personId: string, message: NudgeMessage): Promise<Delivery>;
}

export interface SendDeps extends LookAgain {
  outbox: Outbox;
  /** Told of cases about which somebody could not be reached, so that whoever stands in need not wait. */
  agenda?: Pick<Agenda, 'hurry'>;
  messenger: NudgeMessenger;
  /** Makes the card of a bundle; given the nudges as they stand at this moment. Null: there is nothing to say. */
  render: (bundle: PersonBundle) => NudgeMessage | null | Promise<NudgeMessage | null>;
  /** Hears of each message that was delivered. */
  told?: (bundle: PersonBundle, activityId: string) => Promise<void>;
  /** This process, among those that share the outbox. */
  owner: string;
  /** From 0 to 1, for waits of different lengths; default chance. */
  random?: () => number;
}

export interface SendOptions {
  /** Only these keys; others that happen to be leased are handed back untouched. Default: all. */
  only?: ReadonlySet<string>;
  /** How long a lease lasts; a process that dies lets go of its bundles after it. Default two minutes. */
  leaseMs?: number;
  /** How many messages are under way at once. Default 12. */
  inFlight?: number;
  /** How long one of them may take before it is tried again later. Default ten seconds. */
  timeoutMs?: number;
}

export interface SendCounts {
  sent: number;
  retried: number;
  failed: number;
  /** Refused as messages, though their receivers can be reached. */
  refused: number;
  expired: number;
  superseded: number;
  /** Settled by someone else meanwhile: our lease had run out. */
  lost: number;
}

const LEASE_MS = 2 * 60_000;
const IN_FLIGHT = 12;
const TIMEOUT_MS = 10_000;
/** The last try is made so long before the receiver's day ends. */
const LAST_MS = 60_000;
const FIRST_BACK_OFF_MS = 30_000;
const LONGEST_BACK_OFF_MS = 30 * 60_000;

/**
 * Leases and sends until nothing more is due. A fault with one bundle leaves the others unharmed: it is
 * tried again later.
 * @throws StoreError `unavailable` when the outbox itself can't be reached
 */
export async function deliver(deps: SendDeps, options: SendOptions = {}): Promise<SendCounts> {
  const { only, leaseMs = LEASE_MS, timeoutMs = TIMEOUT_MS } = options;
  const flight = new InFlight(options.inFlight ?? IN_FLIGHT);
  const counts = nothingSent();
  const others: OutboxRecord[] = [];
  const sendOne = async (record: OutboxRecord, known: Known) => {
    counts[await deliverOne(deps, record, known, timeoutMs)] += 1;
  };
  try {
    for (let more = true; more; ) {
      const { room } = flight;
      // No more than can be begun at once: none waits while its lease runs out.
      const leased = await deps.outbox.claim(deps.owner, deps.now(), leaseMs, room);
      const known = leased.length > 0 ? await knownNow(deps) : null;
      for (const record of leased) {
        if (only && !only.has(record.key)) others.push(record);
        else if (known) flight.begin(sendOne(record, known));
      }
      more = leased.length === room;
      if (more) await flight.untilHalfFree();
    }
  } finally {
    await flight.end();
  }
  for (const { key, notBefore, detail } of others) {
    await deps.outbox.retry(key, deps.owner, notBefore, detail ?? '');
  }
  return counts;
}

const nothingSent = (): SendCounts => ({
  sent: 0,
  retried: 0,
  failed: 0,
  refused: 0,
  expired: 0,
  superseded: 0,
  lost: 0,
});

async function deliverOne(
  deps: SendDeps,
  record: OutboxRecord,
  known: Known,
  timeoutMs: number,
): Promise<keyof SendCounts> {
  try {
    if (deps.now() > record.notAfter) return await settle(deps, record, 'expired', 'windowClosed');
    const current = await stillNeeded(deps, record, known);
    if (!current) return await settle(deps, record, 'superseded', null);
    const message = await deps.render(current);
    if (!message) return await settle(deps, record, 'superseded', null);
    return await conclude(deps, record, current, await speak(deps, current, message, timeoutMs));
  } catch (error) {
    return tryLater(deps, record, 0, codeOf(error));
  }
}

/** One call that hangs holds up nobody else; where it went through after all, it is not said a second time. */
async function speak(
  { messenger, memory, now }: SendDeps,
  { personId, nudges }: PersonBundle,
  message: NudgeMessage,
  timeoutMs: number,
): Promise<Delivery> {
  const sending = messenger.send(personId, message);
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), timeoutMs);
  });
  const delivery = await Promise.race([sending, tooLong]);
  clearTimeout(timer);
  if (delivery) return delivery;
  void sending
    .then((late) => (late.outcome === 'sent' ? memory.markSent(nudges, now()) : undefined))
    .catch(() => undefined);
  return { outcome: 'later', afterMs: 0, code: 'noAnswer' };
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
  if (delivery.outcome === 'refused') {
    const held = await settle(deps, record, 'failed', `${REFUSED}${delivery.code}`);
    return held === 'failed' ? 'refused' : held;
  }
  // Remembered first: should we die before settling, whoever takes it up finds nothing left to say.
  await deps.memory.markSent(current.nudges, deps.now());
  await deps.told?.(current, delivery.activityId);
  return settle(deps, record, 'sent', delivery.activityId);
}

/** How the outbox tells a message that was refused from a person who can't be reached. */
export const REFUSED = 'refused: ';

/**
 * Waits as long as the channel asks, longer with each try and never as long as another does, until the person's
 * hours end: the last try is made just before.
 */
async function tryLater(
  deps: SendDeps,
  record: OutboxRecord,
  afterMs: number,
  code: string,
): Promise<keyof SendCounts> {
  const now = deps.now();
  const tries = Math.max(0, record.attempts - 1);
  const longest = Math.min(FIRST_BACK_OFF_MS * 2 ** tries, LONGEST_BACK_OFF_MS);
  const chance = (deps.random ?? Math.random)();
  const last = Math.max(now + FIRST_BACK_OFF_MS, record.notAfter - LAST_MS * (1 - chance / 2));
  const backOff = Math.min(now + longest * (0.5 + chance / 2), last);
  const at = Math.round(Math.max(now + afterMs, backOff));
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

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : 'fault';
}
