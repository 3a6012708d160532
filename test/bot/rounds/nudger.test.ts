import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Nudger } from '../../../bot/rounds/nudger';
import type { NudgerParts } from '../../../bot/rounds/nudger';
import { loadCouncil } from '../../../services/councils';
import { openSqlite } from '../../../services/stores/sqlite';
import type { CaseView } from '../../../services/cases/view';
import { at, calendar, complaint, directory, investigation } from '../../nudges/desk';
import { openTestStore, putCase, Receiver } from '../../nudges/store';
import type { TestStore } from '../../nudges/store';

let db: TestStore;
let now = at('2026-03-23', '09:05');
let receiver: Receiver;
const counted: string[] = [];

beforeEach(async () => {
  db = await openTestStore();
  now = at('2026-03-23', '09:05');
  counted.length = 0;
  receiver = new Receiver(() => now);
});
afterEach(() => db.close());

function nudger(overrides: Partial<NudgerParts> = {}): Nudger {
  return new Nudger({
    stores: db.stores,
    council: loadCouncil('demo'),
    directory: () => Promise.resolve(directory),
    calendar: () => calendar,
    messenger: receiver,
    render: (bundle) => ({ card: null, text: bundle.nudges.map((one) => one.ref).join(' ') }),
    now: () => now,
    owner: 'one',
    log: { info: () => undefined, warn: () => undefined },
    metrics: { nudge: (outcome, count = 1) => counted.push(`${outcome} ${count}`) },
    ...overrides,
  });
}

const until = async (done: () => boolean) => {
  for (let i = 0; i < 200 && !done(); i += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
};

describe('the scheduler', () => {
  it('sends by itself once started, counts it, and stops when told', async () => {
    await putCase(db.stores, complaint());
    const running = nudger({ everyMs: 20 });
    running.start();
    await until(() => receiver.arrived.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await running.stop();
    expect(receiver.arrived.map((one) => one.message.text)).toEqual(['CF-26-0042']);
    expect(counted).toEqual(['sent 1']);
    await putCase(
      db.stores,
      complaint({ ref: 'CF-26-0050', investigations: [investigation({ investigatorId: 'P021' })] }),
    );
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(receiver.arrived).toHaveLength(1);
  });

  it('two bots on one store, each with its own connection, send each person’s message once', async () => {
    const investigators = ['P006', 'P021', 'P016', 'P032', 'P013', 'P011'];
    for (const [i, id] of investigators.entries()) {
      await putCase(
        db.stores,
        complaint({
          ref: `CF-26-01${String(i).padStart(2, '0')}`,
          investigations: [investigation({ investigatorId: id })],
        }),
      );
    }
    const second = await openSqlite<CaseView>(db.folder);
    const bots = [nudger(), nudger({ stores: second, owner: 'two' })];
    for (let round = 0; round < 3; round += 1) await Promise.all(bots.map((bot) => bot.tick()));
    await second.close();
    expect(receiver.arrived.map((one) => one.personId).sort()).toEqual([...investigators].sort());
  });

  it('reads open cases in pages: 250 cases of one person make one message', async () => {
    for (let i = 0; i < 250; i += 1)
      await putCase(db.stores, complaint({ ref: `CF-26-${1000 + i}` }));
    await nudger().tick();
    expect(receiver.arrived).toHaveLength(1);
    expect(receiver.arrived[0]!.message.text.split(' ')).toHaveLength(250);
  });

  it('looks at a case that has come or changed in the next minute, and in the night at all of them', async () => {
    // Monday 23 March 2026, office hours: the case's reminder is for this day.
    const bot = nudger();
    await bot.tick();
    await putCase(db.stores, complaint());
    now = at('2026-03-23', '09:06');
    await bot.tick();
    expect(receiver.arrived).toHaveLength(1);
    // Its next reminder is on Tue 24 March. Whatever would put it off for good is made good in the night.
    await bot.tick();
    const { agenda } = db.stores;
    await agenda.set([{ ref: 'CF-26-0042', seen: 1, at: null }]);
    now = at('2026-03-24', '02:01');
    await bot.tick();
    await bot.stop();
    const [look] = await agenda.walk(null, 1);
    expect(look?.at).toBe(at('2026-03-24', '15:00'));
  });

  it('does not wait for the ten minutes where a message reached nobody: its stand-in is told in the next', async () => {
    await putCase(db.stores, complaint());
    receiver.answer = (id) =>
      id === 'P006'
        ? { outcome: 'unreachable', code: 'BotNotInConversationRoster' }
        : { outcome: 'sent', activityId: 'a1' };
    const bot = nudger();
    await bot.tick();
    expect(receiver.arrived).toEqual([]);
    now = at('2026-03-23', '09:06');
    await bot.tick();
    expect(receiver.arrived.map((one) => one.personId)).not.toEqual([]);
    expect(receiver.arrived.map((one) => one.personId)).not.toContain('P006');
  });

  it('survives a store that is away: a warning without names, and the next round works', async () => {
    await putCase(db.stores, complaint());
    const warned: string[] = [];
    let away = true;
    const directoryOrFault = () =>
      away ? Promise.reject(new Error('gone')) : Promise.resolve(directory);
    const bot = nudger({
      directory: directoryOrFault,
      log: {
        info: () => undefined,
        warn: ((_: unknown, text: string) => void warned.push(text)) as never,
      },
    });
    expect(await bot.tick()).toBeNull();
    away = false;
    expect(await bot.tick()).toMatchObject({ sent: 1 });
    expect(warned).toEqual(['a round of nudges failed; the next is in a minute']);
  });
});
