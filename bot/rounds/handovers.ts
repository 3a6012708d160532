/**
 * The daily run's part in handovers: those whose day has come are carried out, those cut off are finished, and
 * whoever it concerns is told in their own hours. It is looked at every minute, so it needs no hour of its own.
 */
import { hoursOn } from '../../services/nudges';
import { londonDate } from '../../services/timescale';
import { tell } from '../conversation/turn/send-message';
import { AT_ONCE, moveSome, write } from '../../services/handovers/move';
import { openHandovers, type Handover, type StoredHandover } from '../../services/handovers/store';
import { doneMessages, outcome, type Desk, type Message } from '../conversation';

/** Nobody waits for it for longer: then it is said to the one who arranged it. */
const TELL_FOR_DAYS = 5;
const DAY = 86_400_000;

/** @throws StoreError `unavailable` */
export async function carryOutHandovers(desk: Desk): Promise<void> {
  const now = Date.parse(desk.now);
  const today = londonDate(desk.now);
  for (const stored of await openHandovers(desk.deps.stores.conversations, now)) {
    const { plan } = stored;
    if (plan.on > today || plan.leasedUntil > now) continue;
    const begun =
      plan.state === 'planned' ? await write(desk, stored, { state: 'moving' }) : stored;
    const moved = begun?.plan.state === 'moving' ? await moveSome(desk, begun, AT_ONCE) : begun;
    if (moved?.plan.state === 'moved') await tellInHours(desk, moved);
    // Not finished: whoever comes next need not wait for the lease to run out.
    else if (moved?.plan.state === 'moving') await write(desk, moved, { leasedUntil: 0 });
  }
}

async function tellInHours(desk: Desk, stored: StoredHandover): Promise<void> {
  const { plan } = stored;
  const messages = (await doneMessages(desk, plan)).filter(
    ({ personId }) => !plan.told.includes(personId),
  );
  let settled = plan;
  for (const message of messages) settled = await tellOne(desk, settled, message);
  const waiting = messages.some(({ personId }) => !settled.told.includes(personId));
  if (!waiting) settled = await tellGiver(desk, settled);
  const done = settled.told.includes(plan.ownerId);
  await write(desk, stored, { ...settled, leasedUntil: 0, ...(done ? { state: 'done' } : {}) });
}

/** Last of all, for it says whom nobody could reach. Whoever has left need not be told. */
async function tellGiver(desk: Desk, plan: Handover): Promise<Handover> {
  if (!desk.directory.byId(plan.ownerId)) return { ...plan, told: [...plan.told, plan.ownerId] };
  const card = await outcome(desk, { ...plan, state: 'done' });
  return tellOne(desk, plan, { personId: plan.ownerId, card });
}

async function tellOne(desk: Desk, plan: Handover, message: Message): Promise<Handover> {
  const { personId, card } = message;
  const settled = { ...plan, told: [...plan.told, personId] };
  const givenUp = Date.parse(desk.now) > Date.parse(plan.on) + TELL_FOR_DAYS * DAY;
  if (givenUp) return { ...settled, unreached: [...plan.unreached, personId] };
  if (!isIn(desk, personId)) return plan;
  const teller = { deps: desk.deps, now: desk.now, turnId: plan.id };
  const { unreached, later } = await tell(teller, [personId], () => card, `${plan.id}#done`);
  if (later.length > 0) return plan;
  return unreached.length === 0
    ? settled
    : { ...settled, unreached: [...plan.unreached, personId] };
}

/** Within their own hours of a working day. */
function isIn({ deps, directory, now }: Desk, personId: string): boolean {
  const person = directory.byId(personId);
  const at = Date.parse(now);
  const hours =
    person && hoursOn(person, deps.council.workingHours, deps.calendar(), londonDate(now));
  return Boolean(hours && at >= hours.morning && at <= hours.end);
}
