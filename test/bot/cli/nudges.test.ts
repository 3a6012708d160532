import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { run } from '../../../bot/cli/nudges';
import type { NudgesIo } from '../../../bot/cli/nudges';
import { saveAbsence } from '../../../services/absences/store';
import { at, complaint, directory } from '../../nudges/desk';
import { openTestStore, putCase, Receiver } from '../../nudges/store';
import type { TestStore } from '../../nudges/store';

let db: TestStore;
let receiver: Receiver;

beforeEach(async () => {
  db = await openTestStore();
  receiver = new Receiver(() => 0);
  await db.stores.people.replace([...directory.people], [...directory.teams]);
  await putCase(db.stores, complaint());
});
afterEach(() => db.close());

async function candour(argv: string[], overrides: Partial<NudgesIo> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const io: NudgesIo = {
    stdin: process.stdin,
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    env: {},
    now: () => new Date(at('2026-03-16')).toISOString(),
    openStores: () =>
      Promise.resolve({ ...db.stores, ...asMethods(), close: () => Promise.resolve() }),
    messenger: () => receiver,
    ...overrides,
  };
  const code = await run(argv, io);
  return { code, out: out.join(''), err: err.join('') };
}

/** The adapter object's own functions, kept when it is spread. */
const asMethods = () => ({ ping: () => db.stores.ping() });

describe('candour nudges', () => {
  it('lists Mon 23 Mar 09:00, London time, and sends nothing', async () => {
    const { code, out } = await candour(['--at', '2026-03-23T09:00']);
    expect(code).toBe(0);
    expect(out).toContain('Mon 23 Mar, 09:00 London time: 1 message\n');
    expect(out).toContain(
      'Priya Nair (P006), from 09:00\n  CF-26-0042  reminder      0042 – Answer due tomorrow.',
    );
    expect(receiver.arrived).toEqual([]);
    expect(await db.stores.outbox.list(null, 10)).toEqual([]);
  });

  it('takes an offset: 08:00Z on Tue 31 Mar is 09:00 in summer time', async () => {
    const { out } = await candour(['--at', '2026-03-31T08:00:00Z', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      at: '2026-03-31T08:00:00.000Z',
      bundles: [{ personId: 'P006', sendAt: '2026-03-31T08:00:00.000Z' }, { personId: 'P008' }],
    });
  });

  it('shows what comes later that day: Tue 24 Mar at 15:00', async () => {
    const { out } = await candour(['--at', '2026-03-24T09:00', '--json']);
    const { bundles, laterToday } = JSON.parse(out);
    expect(bundles).toEqual([]);
    expect(laterToday).toMatchObject([
      {
        personId: 'P006',
        sendAt: '2026-03-24T15:00:00.000Z',
        nudges: [{ kind: 'dueToday', dueOn: '2026-03-24' }],
      },
    ]);
  });

  it('--send sends it, once', async () => {
    const first = await candour(['--at', '2026-03-23T09:00', '--send']);
    expect(first).toMatchObject({ code: 0, err: '1 sent.\n' });
    const second = await candour(['--at', '2026-03-23T09:00', '--send']);
    expect(second).toMatchObject({ code: 0, err: 'Nothing to send.\n' });
    expect(receiver.arrived.map((one) => one.personId)).toEqual(['P006']);
  });

  it('says so when it could not be delivered', async () => {
    receiver.answer = () => ({ outcome: 'unreachable', code: 'ConversationNotFound' });
    expect(await candour(['--at', '2026-03-23T09:00', '--send'])).toMatchObject({
      code: 1,
      err: '1 could not be delivered.\n',
    });
  });

  it('reminds nobody on leave: whoever covers is told, here as by the running bot', async () => {
    const leave = { personId: 'P006', from: '2026-03-20', until: '2026-04-01', coverId: 'P021' };
    await saveAbsence(db.stores.conversations, { ...leave, act: '', ended: false });
    await candour(['--at', '2026-03-23T09:00', '--send']);
    expect(receiver.arrived.map((one) => one.personId)).toEqual(['P021']);
  });

  it('lists days ahead, for one person or one team, and who was not reached', async () => {
    const listed = async (...more: string[]) =>
      (await candour(['--at', '2026-03-23T09:00', '--days', '3', ...more])).out;
    const all = await listed();
    expect(all).toContain('Mon 23 Mar, 09:00 London time: 1 message\n');
    expect(all).toContain('Tue 24 Mar: 1 message\n');
    expect(all).toMatch(/Wed 25 Mar: \d messages?\n/);
    expect(await listed('--for', 'priya')).toContain('Priya Nair (P006), from 15:00');
    expect(await listed('--for', 'P005')).not.toContain('Priya');
    expect(await listed('--team', 'Disabled')).toContain('Tue 24 Mar: 1 message\n');
    expect(await candour(['--for', 'Nobody'])).toMatchObject({ code: 1, out: '' });
    expect((await candour(['--send', '--for', 'P006'])).code).toBe(2);
    expect((await candour(['--days', '0'])).code).toBe(2);

    expect((await candour(['--failed'])).out).toBe('Everything that was due was delivered.\n');
    receiver.answer = () => ({ outcome: 'unreachable', code: 'ConversationNotFound' });
    await candour(['--at', '2026-03-23T09:00', '--send']);
    const failed = await candour(['--failed', '--at', '2026-03-23T10:00']);
    expect(failed.out).toBe(
      'Priya Nair (P006), Mon 23 Mar: could not be reached; whoever stands in was told (ConversationNotFound)\n  CF-26-0042\n',
    );
    const json = await candour(['--failed', '--at', '2026-03-23T10:00', '--json']);
    expect(JSON.parse(json.out)).toMatchObject({
      failed: [{ personId: 'P006', fate: 'unreachable', refs: ['CF-26-0042'] }],
    });
    const later = await candour(['--failed', '--at', '2026-03-25T10:00', '--json']);
    expect(JSON.parse(later.out)).toEqual({ failed: [] });
  });

  it.each([
    ['a day that isn’t', ['--at', '2026-02-30T09:00']],
    ['a time that isn’t', ['--at', 'tomorrow']],
    ['an unknown option', ['--now']],
  ])('wrong usage: %s', async (_, argv) => {
    const { code, out, err } = await candour(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^candour nudges: /);
  });

  it('in Teams, --send goes by the real clock only', async () => {
    const { code, err } = await candour(['--at', '2026-03-23T09:00', '--send'], {
      env: { MicrosoftAppId: 'x' },
    });
    expect(code).toBe(2);
    expect(err).toContain('only in local mode');
  });
});
