/** Summaries on a real store: Mon 23 March 2026, 09:05, in the Disabled Children's Team of the demo directory. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Nudger } from '../../../bot/rounds/nudger';
import { renderer } from '../../../bot/rounds/render';
import { loadCouncil } from '../../../services/councils';
import { keepWishes, NudgeMemory, USUAL } from '../../../services/nudges';
import { reachOf } from '../../../services/privacy';
import { teamStatus } from '../../../services/status';
import { executes } from '../../cards/walk';
import { at, calendar, complaint, directory, investigation } from '../../nudges/desk';
import { openTestStore, putCase, Receiver, type TestStore } from '../../nudges/store';

let db: TestStore;
let now = at('2026-03-23', '09:05');
let receiver: Receiver;
const [PRIYA, GRACE, SAM] = ['P006', 'P008', 'P005'];

beforeEach(async () => {
  db = await openTestStore();
  now = at('2026-03-23', '09:05');
  receiver = new Receiver(() => now);
  await putCase(db.stores, complaint({ ref: 'CF-26-0042' }));
  await putCase(db.stores, complaint({ ref: 'CF-26-0043', receivedOn: '2026-02-02' }));
  const investigations = [investigation({ investigatorId: null })];
  await putCase(db.stores, complaint({ ref: 'CF-26-0044', investigations }));
});
afterEach(() => db.close());

async function round(): Promise<void> {
  await new Nudger({
    stores: db.stores,
    council: loadCouncil('demo'),
    directory: () => Promise.resolve(directory),
    calendar: () => calendar,
    messenger: receiver,
    summaries: true,
    render: renderer({
      stores: db.stores,
      council: loadCouncil('demo'),
      directory: () => Promise.resolve(directory),
      calendar: () => calendar,
      now: () => new Date(now).toISOString(),
      autoRefresh: false,
    }),
    now: () => now,
    owner: 'one',
    log: { info: () => undefined, warn: () => undefined },
    metrics: { nudge: () => undefined },
  }).tick();
}
const summaries = (personId: string) =>
  receiver.arrived.filter(
    (one) => one.personId === personId && / late, \d+ due this week/.test(one.message.text),
  );

it('a manager has theirs as Monday begins, with the numbers of the lists that it opens', async () => {
  await round();
  const [one, another] = summaries(GRACE);
  expect(another).toBeUndefined();
  const teams = directory.managedTeams(directory.byId(GRACE)!).map(({ id }) => id);
  const { counts } = await teamStatus(
    db.stores.cases,
    { reach: reachOf(directory.byId(GRACE)!, directory), teamIds: teams },
    '2026-03-23',
    calendar,
  );
  expect(one?.message.text).toContain(
    `${counts.late} late, ${counts.dueThisWeek} due this week, ${counts.unallocated} with nobody, ${counts.waitingSignOff} with sign-off.`,
  );
  expect(counts).toMatchObject({ late: 1, dueThisWeek: 2, unallocated: 1 });
  expect(executes(one!.message.card).map(({ data }) => (data as { ref: string }).ref)).toEqual([
    'late',
    'dueThisWeek',
    'unallocated',
  ]);
  // Once, whatever comes after, and by whichever process.
  now = at('2026-03-23', '09:06');
  await round();
  expect(summaries(GRACE)).toHaveLength(1);
});

it('names whom no message reaches: to their manager and to the complaints team', async () => {
  const memory = new NudgeMemory(db.stores.conversations);
  await memory.markUnreachable(PRIYA, 'BotNotInConversationRoster', now);
  await round();
  for (const who of [GRACE, SAM])
    expect(summaries(who)[0]?.message.text).toContain('Not reached: Priya Nair');
});

it('an investigator has none unless they wish for one; then of their own cases, and it says what still comes', async () => {
  await round();
  expect(summaries(PRIYA)).toEqual([]);
  await keepWishes(db.stores.conversations, PRIYA, {
    ...USUAL,
    daily: false,
    summary: { weekday: 3, at: 10 * 60 },
  });
  // Wednesday 25 March, an hour before and at the wished hour.
  now = at('2026-03-25', '09:30');
  await round();
  expect(summaries(PRIYA)).toEqual([]);
  now = at('2026-03-25', '10:01');
  await round();
  const [one] = summaries(PRIYA);
  expect(one?.message.text).toMatch(/^2 late, 0 due this week, 2 all yours\./);
  expect(one?.message.text).toContain('What is due on the day, and what is late, still comes');
});

it('comes on their next day of the week where they are away on its day, and not at all where they want none', async () => {
  const { conversations } = db.stores;
  const absence = { personId: GRACE, from: '2026-03-23', until: '2026-03-23', coverId: null };
  await conversations.set('absence', `${GRACE}|2026-03-23`, absence, null);
  await keepWishes(conversations, SAM, { ...USUAL, summary: null });
  await round();
  expect([...summaries(GRACE), ...summaries(SAM)]).toEqual([]);
  now = at('2026-03-24', '09:05');
  await round();
  expect(summaries(GRACE)).toHaveLength(1);
  expect(summaries(SAM)).toEqual([]);
});
