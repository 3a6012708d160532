import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { enqueueDue, NudgeMemory } from '../../services/nudges';
import { at, complaint, context } from './desk';
import { openTestStore, putCase, type TestStore } from './store';

let db: TestStore;
let memory: NudgeMemory;
beforeEach(async () => {
  db = await openTestStore();
  memory = new NudgeMemory(db.stores.conversations);
});
afterEach(() => db.close());

/** Keys in the outbox once a day's messages are planned; what is due today is said from 15:00. */
const planned = async (day: string, time?: string) => {
  await enqueueDue({ ...db.stores, memory }, context(at(day, time)));
  return (await db.stores.outbox.list(null, 100)).map(({ key }) => key);
};

it('is quiet on Fri 20 March until Mon 23 March, the working day before it is due', async () => {
  const view = complaint();
  await putCase(db.stores, view);
  await memory.snooze('P006', view.ref, Date.parse('2026-03-23'));
  expect(await planned('2026-03-20')).toEqual([]);
  expect(await planned('2026-03-23')).toEqual([expect.stringContaining('P006|2026-03-23')]);
});

it('says it on Mon 23 March, the working day before, however long the snooze', async () => {
  const view = complaint();
  await putCase(db.stores, view);
  await memory.snooze('P006', view.ref, Date.parse('2026-04-06'));
  expect(await planned('2026-03-20')).toEqual([]);
  expect(await planned('2026-03-23')).toEqual([expect.stringContaining('P006|2026-03-23')]);
});

it('what is due today on Tue 24 March is said, however long the snooze', async () => {
  const view = complaint();
  await putCase(db.stores, view);
  await memory.snooze('P006', view.ref, Date.parse('2026-04-06'));
  expect(await planned('2026-03-24', '15:05')).toEqual([
    expect.stringContaining('P006|2026-03-24'),
  ]);
});

it('keeps quiet for nobody else', async () => {
  const view = complaint();
  await putCase(db.stores, view);
  await memory.snooze('P008', view.ref, Date.parse('2026-03-24'));
  expect(await planned('2026-03-23')).toEqual([expect.stringContaining('P006|2026-03-23')]);
});
