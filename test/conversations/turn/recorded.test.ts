/**
 * The store goes away in the middle of a turn, after any one of its calls: what was recorded by then is said to be
 * recorded, what was not is not, and the same message delivered again writes nothing twice. Wed 11 March 2026.
 */
import { openDesk, NOW, PRIYA, WHO, type Desk } from '../desk';
import { compose, type Parts } from '../../../bot/compose';
import { createClock } from '../../../bot/host/clock';
import { readSettings } from '../../../bot/host/config';
import { createLog } from '../../../bot/host/log';
import type { Turn } from '../../../bot/conversation/turn/types';
import { StoreError } from '../../../services/cases/ports';
import type { Speaker } from '../../support/people';

/** A store that takes so many calls and is then gone. */
function leaving<T extends object>(port: T, left: { calls: number }): T {
  return new Proxy(port, {
    get(target, key) {
      const found: unknown = Reflect.get(target, key);
      if (typeof found !== 'function') return found;
      return (...args: unknown[]): unknown => {
        left.calls -= 1;
        if (left.calls < 0) return Promise.reject(new StoreError('unavailable', 'Gone.'));
        return Reflect.apply(found, target, args);
      };
    },
  });
}

const MOST_CALLS = 40;

describe('a store that goes away in the middle of a turn', () => {
  let desk: Desk;
  let parts: Parts;
  const left = { calls: Infinity };
  let turns = 0;
  beforeAll(async () => {
    desk = await openDesk();
    const { stores } = desk;
    parts = await compose(
      readSettings({ CANDOUR_NOW: NOW, LOG_LEVEL: 'silent' }),
      {
        ...stores,
        cases: leaving(stores.cases, left),
        conversations: leaving(stores.conversations, left),
        audit: leaving(stores.audit, left),
      },
      createClock(NOW),
      createLog('silent'),
    );
  });
  afterAll(() => desk.close());

  async function deliver(id: string, who: Speaker, input: Turn['input'], calls = Infinity) {
    left.calls = calls;
    const replies = await parts.conversation.handle({
      id,
      sender: {
        aadObjectId: who.aadObjectId,
        tenantId: 'tenant',
        name: who.name,
        email: () => Promise.resolve(who.email),
      },
      scope: 'personal',
      conversationId: `a:${who.name}`,
      now: NOW,
      correlationId: 'correlation',
      quoted: null,
      input,
    });
    const enough = left.calls >= 0;
    left.calls = Infinity;
    return { says: JSON.stringify(replies), enough };
  }

  const typed = (text: string): Turn['input'] => ({ kind: 'text', text });
  const pressed = (verb: string, ref: string, version: number): Turn['input'] => ({
    kind: 'action',
    action: { verb, ref, version, inputs: {} },
  });
  const all = async () =>
    await desk.stores.cases.count({ reach: { viewerId: 'P005', grants: 'all' }, order: 'newest' });

  /** A case that Priya Nair has taken on, with a note that she may take back. */
  async function begun(): Promise<string> {
    const ref = await desk.logged();
    const at = '2026-03-10T09:00:00Z';
    await desk.done(ref, PRIYA, at, { type: 'takeOn' }, { type: 'note', note: 'Rang.' });
    return ref;
  }

  const KINDS: [string, Speaker, (ref: string, version: number) => Turn['input']][] = [
    ['typed', WHO.investigator, (ref) => typed(`note on ${ref}: rang mum`)],
    ['pressed', WHO.investigator, (ref, version) => pressed('case.onTrack', ref, version)],
    ['taken back', WHO.investigator, (ref) => typed(`undo ${ref}`)],
  ];

  it.each(KINDS)(
    '%s: what was recorded is said, and is not recorded twice',
    async (_kind, who, input) => {
      let recordedUnshown = 0;
      for (let calls = 0; calls < MOST_CALLS; calls += 1) {
        const ref = await begun();
        const before = await desk.view(ref);
        const id = `turn-${(turns += 1)}`;
        const { says, enough } = await deliver(id, who, input(ref, before.version), calls);
        const after = await desk.view(ref);
        if (enough) break;
        if (after.lastSeq > before.lastSeq) {
          recordedUnshown += 1;
          expect(says).toContain(`Recorded on ${ref}: `);
          expect(says).toContain('Don’t type it again');
        } else expect(says).not.toContain('Recorded on');
        const again = await deliver(id, who, input(ref, before.version));
        if (after.lastSeq > before.lastSeq) expect(again.says).toContain('already recorded');
        expect((await desk.view(ref)).lastSeq).toBe(before.lastSeq + 1);
      }
      // There are calls after the write, so that the sentence was needed.
      expect(recordedUnshown).toBeGreaterThan(0);
    },
  );

  /** Teams may lose the answer: whoever sees none presses again, and that is a delivery of its own. */
  it.each([
    ['case.onTrack', WHO.investigator],
    ['undo', WHO.investigator],
  ] as const)('%s pressed a second time on the same card writes nothing', async (verb, who) => {
    let recordedUnshown = 0;
    for (let calls = 0; calls < MOST_CALLS; calls += 1) {
      const ref = await begun();
      const before = await desk.view(ref);
      const press = pressed(verb, ref, before.version);
      const { enough } = await deliver(`turn-${(turns += 1)}`, who, press, calls);
      const after = await desk.view(ref);
      if (enough) break;
      if (after.lastSeq === before.lastSeq) continue;
      recordedUnshown += 1;
      const { says } = await deliver(`turn-${(turns += 1)}`, who, press);
      expect(says).toContain('already recorded');
      expect((await desk.view(ref)).lastSeq).toBe(after.lastSeq);
    }
    expect(recordedUnshown).toBeGreaterThan(0);
  });

  it('a draft that is saved: the case is there once, and is named', async () => {
    let recordedUnshown = 0;
    for (let calls = 0; calls < MOST_CALLS; calls += 1) {
      const [draft, save] = [`turn-${(turns += 1)}`, `turn-${(turns += 1)}`];
      await deliver(draft, WHO.socialWorker, typed('complaint from mum yesterday about the taxi'));
      const before = await all();
      const { says, enough } = await deliver(save, WHO.socialWorker, typed('save'), calls);
      if (enough) break;
      if ((await all()) > before) {
        recordedUnshown += 1;
        expect(says).toMatch(/Recorded on CF-26-\d+: Received and logged\./);
      } else expect(says).not.toContain('Recorded on');
      await deliver(save, WHO.socialWorker, typed('save'));
      expect(await all()).toBe(before + 1);
    }
    expect(recordedUnshown).toBeGreaterThan(0);
  });
});
