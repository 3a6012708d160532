import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { deliver, enqueueDue, NudgeMemory, planNudges } from '../../services/nudges';
import type { Delivery, PlanContext, SendDeps, SendOptions } from '../../services/nudges';
import { at, calendar, complaint, context, council, directory } from './desk';
import { changeCase, openTestStore, putCase, Receiver } from './store';
import type { TestStore } from './store';

const MORNING = at('2026-03-23');
const KEY = 'P006|2026-03-23|morning';

let db: TestStore;
let now: number;
let receiver: Receiver;
let memory: NudgeMemory;

beforeEach(async () => {
  db = await openTestStore();
  now = MORNING;
  receiver = new Receiver(() => now);
  memory = new NudgeMemory(db.stores.conversations);
});
afterEach(() => db.close());

const enqueue = (overrides: Partial<PlanContext> = {}) =>
  enqueueDue({ ...db.stores, memory }, context(now, overrides));

function send(options: SendOptions = {}, overrides: Partial<SendDeps> = {}) {
  return deliver(
    {
      outbox: db.stores.outbox,
      cases: db.stores.cases,
      memory,
      messenger: receiver,
      render: (bundle) => ({ card: null, text: bundle.nudges.map((n) => n.key).join(' ') }),
      context: () => Promise.resolve({ directory, calendar, council }),
      now: () => now,
      random: () => 1,
      owner: 'one',
      ...overrides,
    },
    options,
  );
}

describe('sending', () => {
  it('sends once: planned again and again, and by two bots, it arrives one time', async () => {
    await putCase(db.stores, complaint());
    for (let round = 0; round < 3; round += 1) {
      await enqueue();
      await Promise.all([send(), send({}, { owner: 'two' })]);
      now += 60_000;
    }
    expect(receiver.arrived.map((one) => one.personId)).toEqual(['P006']);
    expect(await db.stores.outbox.get(KEY)).toMatchObject({ state: 'sent', detail: 'a1' });
  });

  it('keeps no personal data in the outbox: references, keys and kinds', async () => {
    await putCase(
      db.stores,
      complaint({
        words: 'She never rang back',
        lastWord: { kind: 'blocked', on: '2026-03-20', reason: 'the school' },
      }),
    );
    await enqueue();
    const record = await db.stores.outbox.get(KEY);
    expect(record?.payload).toEqual({
      nudges: [
        {
          key: 'CF-26-0042|stage1.response|2026-03-24|-1',
          ref: 'CF-26-0042',
          kind: 'reminder',
          covers: [],
        },
      ],
    });
  });

  it('looks again before sending: closed meanwhile is superseded', async () => {
    await putCase(db.stores, complaint());
    await enqueue();
    await changeCase(db.stores, complaint({ status: 'closed' }), now);
    expect(await send()).toMatchObject({ superseded: 1, sent: 0 });
    expect(receiver.arrived).toEqual([]);
  });

  it('drops only the line that was answered, and keeps the rest of the bundle', async () => {
    const other = complaint({ ref: 'CF-26-0043' });
    await putCase(db.stores, complaint());
    await putCase(db.stores, other);
    await enqueue();
    await changeCase(
      db.stores,
      { ...other, lastWord: { kind: 'onTrack', on: '2026-03-23', reason: null } },
      now,
    );
    await send();
    expect(receiver.arrived.map((one) => one.message.text)).toEqual([
      'CF-26-0042|stage1.response|2026-03-24|-1',
    ]);
  });

  it('on the day itself says nothing at 15:00 if anything was recorded since the morning', async () => {
    await putCase(db.stores, complaint());
    now = at('2026-03-24', '15:00');
    await enqueue();
    await changeCase(db.stores, complaint(), at('2026-03-24', '11:20'));
    expect(await send()).toMatchObject({ superseded: 1 });
  });

  it('on the day itself speaks if the last thing was recorded the day before', async () => {
    await putCase(db.stores, complaint());
    await changeCase(db.stores, complaint(), at('2026-03-23', '23:30'));
    now = at('2026-03-24', '15:00');
    await enqueue();
    expect(await send()).toMatchObject({ sent: 1 });
  });

  it('does not even plan at night', async () => {
    await putCase(db.stores, complaint());
    now = at('2026-03-23', '03:00');
    expect(await enqueue()).toEqual([]);
  });
});

describe('when it can’t be delivered', () => {
  beforeEach(() => putCase(db.stores, complaint()));

  it('asked to wait: tried again no sooner than asked, and later each time', async () => {
    receiver.answer = () => ({ outcome: 'later', afterMs: 90_000, code: 'Throttled' });
    await enqueue();
    expect(await send()).toMatchObject({ retried: 1 });
    expect(await db.stores.outbox.get(KEY)).toMatchObject({
      state: 'waiting',
      notBefore: MORNING + 90_000,
      detail: 'Throttled',
      attempts: 1,
    });
    now += 89_000;
    expect(await send()).toMatchObject({ retried: 0 });
    now += 1_000;
    receiver.answer = () => ({ outcome: 'later', afterMs: 1, code: 'Throttled' });
    await send();
    expect((await db.stores.outbox.get(KEY))?.notBefore).toBe(now + 60_000);
    now += 60_000;
    receiver.answer = () => ({ outcome: 'sent', activityId: 'a9' });
    expect(await send()).toMatchObject({ sent: 1 });
  });

  it('still failing when the day ends: expired, with its code; and said the next working day', async () => {
    receiver.answer = () => ({
      outcome: 'later',
      afterMs: 9 * 3_600_000,
      code: 'ServiceUnavailable',
    });
    await enqueue();
    expect(await send()).toMatchObject({ expired: 1 });
    expect(await db.stores.outbox.get(KEY)).toMatchObject({
      state: 'expired',
      detail: 'ServiceUnavailable',
    });
    receiver.answer = () => ({ outcome: 'sent', activityId: 'a2' });
    now = at('2026-03-24', '15:00');
    await enqueue();
    expect(await send()).toMatchObject({ sent: 1 });
  });

  it('unreachable: failed with its code, and her manager is told for her in the next round', async () => {
    receiver.answer = (id) =>
      id === 'P006'
        ? { outcome: 'unreachable', code: 'ConversationNotFound' }
        : { outcome: 'sent', activityId: 'a3' };
    await enqueue();
    expect(await send()).toMatchObject({ failed: 1 });
    expect(await db.stores.outbox.get(KEY)).toMatchObject({
      state: 'failed',
      detail: 'ConversationNotFound',
    });
    now += 60_000;
    await enqueue();
    await send();
    expect(receiver.arrived.map((one) => one.personId)).toEqual(['P008']);
    await memory.markReachable('P006');
    const reachable = planNudges(
      [complaint()],
      context(at('2026-03-24', '15:00'), { unreachable: await memory.unreachable(now) }),
    );
    expect(reachable.map((one) => one.personId)).toEqual(['P006']);
  });

  it('refused as a message: on record as such, she is not taken for unreachable, nobody stands in', async () => {
    receiver.answer = () => ({ outcome: 'refused', code: 'MessageSizeTooBig' });
    await enqueue();
    expect(await send()).toMatchObject({ refused: 1, failed: 0 });
    expect(await db.stores.outbox.get(KEY)).toMatchObject({
      state: 'failed',
      detail: 'refused: MessageSizeTooBig',
    });
    expect(await memory.unreachable(now)).toEqual(new Set());
  });

  it('tried until her day ends at 17:00, never by count; the last time in its last minute', async () => {
    receiver.answer = () => ({ outcome: 'later', afterMs: 0, code: 'ServiceUnavailable' });
    await enqueue();
    const tried: number[] = [];
    for (let record = await db.stores.outbox.get(KEY); record?.state === 'waiting'; ) {
      now = record.notBefore;
      tried.push(now);
      await send();
      record = await db.stores.outbox.get(KEY);
    }
    expect(tried.length).toBeGreaterThan(16);
    expect(tried.at(-1)! - at('2026-03-23', '17:00')).toBeGreaterThan(-60_000);
    expect(await db.stores.outbox.get(KEY)).toMatchObject({ state: 'expired' });
  });

  it('a call that hangs: the others go out meanwhile, it is tried later, and not said twice where it went through', async () => {
    for (const [i, id] of ['P021', 'P016', 'P032'].entries())
      await putCase(
        db.stores,
        complaint({
          ref: `CF-26-005${i}`,
          investigations: [{ ...complaint().investigations[0]!, investigatorId: id }],
        }),
      );
    await enqueue();
    let underWay = 0;
    let most = 0;
    let wake: (delivery: Delivery) => void = () => undefined;
    const messenger: SendDeps['messenger'] = {
      send: async (id, message) => {
        most = Math.max(most, (underWay += 1));
        if (id === 'P006') return new Promise((resolve) => (wake = resolve));
        await new Promise((resolve) => setTimeout(resolve, 5));
        underWay -= 1;
        return receiver.send(id, message);
      },
    };
    expect(await send({ timeoutMs: 60, inFlight: 3 }, { messenger })).toMatchObject({
      sent: 3,
      retried: 1,
    });
    expect(most).toBe(3);
    expect(await db.stores.outbox.get(KEY)).toMatchObject({ state: 'waiting', detail: 'noAnswer' });
    wake({ outcome: 'sent', activityId: 'late' });
    await new Promise((resolve) => setTimeout(resolve, 10));
    now += 60_000;
    expect(await send()).toMatchObject({ superseded: 1, sent: 0 });
  });

  it('a fault in making the card is tried again; the others go out', async () => {
    await putCase(
      db.stores,
      complaint({
        ref: 'CF-26-0044',
        investigations: [{ ...complaint().investigations[0]!, investigatorId: 'P021' }],
      }),
    );
    await enqueue();
    const counts = await send(
      {},
      {
        render: (bundle) => {
          if (bundle.personId === 'P006') throw new Error('no such template');
          return { card: null, text: 'fine' };
        },
      },
    );
    expect(counts).toMatchObject({ sent: 1, retried: 1 });
  });

  it('killed after leasing: someone else takes it up when the lease has run out', async () => {
    await enqueue();
    await db.stores.outbox.claim('dead', now, 120_000, 10);
    expect(await send()).toMatchObject({ sent: 0 });
    now += 120_001;
    expect(await send()).toMatchObject({ sent: 1 });
    expect(receiver.arrived).toHaveLength(1);
  });

  const killed = () => Promise.reject(new Error('killed'));
  const dying = <T extends object>(part: T, methods: Partial<T>): T =>
    Object.assign(Object.create(part) as T, methods);

  async function takeOver(): Promise<number> {
    for (let more = 0; more < 2; more += 1) {
      now += 120_001;
      await send({}, { owner: 'two' });
    }
    return receiver.arrived.length;
  }

  it('killed between the channel’s yes and our note of it: one more time, and no more than one', async () => {
    await enqueue();
    const outbox = dying(db.stores.outbox, { retry: killed });
    await expect(send({}, { outbox, memory: dying(memory, { markSent: killed }) })).rejects.toThrow(
      'killed',
    );
    expect(await takeOver()).toBe(2);
  });

  it('killed after the note, before the outbox knows: not again', async () => {
    await enqueue();
    const outbox = dying(db.stores.outbox, { settle: killed, retry: killed });
    await expect(send({}, { outbox })).rejects.toThrow('killed');
    expect(await takeOver()).toBe(1);
  });

  it('asked for one key only, it hands the others back as they were', async () => {
    await enqueue();
    expect(await send({ only: new Set(['someone else']) })).toMatchObject({ sent: 0 });
    expect(await db.stores.outbox.get(KEY)).toMatchObject({ state: 'waiting', notBefore: MORNING });
    expect(await send({ only: new Set([KEY]) })).toMatchObject({ sent: 1 });
  });
});
