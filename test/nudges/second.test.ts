/** A second message on one day, and only of what can't wait. Mon 23 March 2026; an answer of Priya Nair's is due on Tue 24. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { CaseView } from '../../services/cases/view';
import { deliver, lookAround, NudgeMemory, saidOn, whenOf } from '../../services/nudges';
import { at, complaint, context, investigation } from './desk';
import { changeCase, openTestStore, putCase, Receiver, type TestStore } from './store';

const DAY = '2026-03-23';
let db: TestStore;
let now: number;
let receiver: Receiver;
beforeEach(async () => {
  db = await openTestStore();
  now = at(DAY, '09:05');
  receiver = new Receiver(() => now);
});
afterEach(() => db.close());

/** Each message as its receiver and cases. */
async function round(time: string): Promise<string[]> {
  now = at(DAY, time);
  const { stores } = db;
  const memory = new NudgeMemory(stores.conversations);
  const from = receiver.arrived.length;
  await lookAround({ ...stores, memory }, context(now));
  await deliver({
    outbox: stores.outbox,
    cases: stores.cases,
    memory,
    agenda: stores.agenda,
    messenger: receiver,
    render: ({ nudges }) => ({ card: null, text: nudges.map(({ ref }) => ref).join(' ') }),
    context: () => Promise.resolve(context(now)),
    now: () => now,
    owner: 'one',
  });
  return receiver.arrived
    .slice(from)
    .map(({ personId, message }) => `${personId} ${message.text}`)
    .sort();
}
const late = (ref: string, over: Partial<CaseView> = {}) =>
  complaint({
    ref,
    receivedOn: '2026-03-02',
    loggedAt: new Date(at(DAY, '10:30')).toISOString(),
    ...over,
  });

it('a breach that comes up after the morning’s message is said the same day, once; the next waits', async () => {
  await putCase(db.stores, complaint());
  expect(await round('09:05')).toEqual(['P006 CF-26-0042']);
  // Logged at half past ten: an answer that was due on Mon 16 March.
  await putCase(db.stores, late('CF-26-0050'));
  const second = await round('10:31');
  expect(second).toContain('P006 CF-26-0050');
  await putCase(db.stores, late('CF-26-0051'));
  expect((await round('12:00')).filter((one) => one.startsWith('P006'))).toEqual([]);
  const said = await saidOn(db.stores.outbox, 'P006', DAY);
  expect(said.map(({ key, state }) => `${whenOf(key).slot} ${state}`).sort()).toEqual([
    'morning sent',
    'second sent',
  ]);
});

it('a reminder that comes up then waits for tomorrow', async () => {
  await putCase(db.stores, complaint());
  await round('09:05');
  await putCase(db.stores, complaint({ ref: 'CF-26-0052' }));
  expect(await round('10:31')).toEqual([]);
});

it('what is urgent takes nothing else along', async () => {
  await putCase(db.stores, complaint());
  await round('09:05');
  await putCase(db.stores, complaint({ ref: 'CF-26-0052' }));
  await putCase(db.stores, late('CF-26-0050'));
  expect(await round('10:31')).toContain('P006 CF-26-0050');
});

it('a case that nobody has any more is said the same day to whoever gives it out', async () => {
  const nobody = [investigation({ investigatorId: null })];
  await putCase(db.stores, complaint({ ref: 'CF-26-0060', investigations: nobody }));
  expect(await round('09:05')).toEqual(['P008 CF-26-0060']);
  const view = complaint();
  await putCase(db.stores, { ...view, lastWord: { kind: 'onTrack', on: DAY, reason: null } });
  expect((await round('09:30')).filter((one) => one.startsWith('P008'))).toEqual([]);
  await changeCase(db.stores, { ...view, investigations: nobody, holds: [] }, at(DAY, '11:00'));
  expect(await round('11:01')).toEqual(['P008 CF-26-0042']);
});

it('nobody who had no message yet gets two', async () => {
  await putCase(db.stores, late('CF-26-0050'));
  await putCase(db.stores, complaint());
  expect((await round('10:31')).filter((one) => one.startsWith('P006'))).toEqual([
    'P006 CF-26-0050 CF-26-0042',
  ]);
});
