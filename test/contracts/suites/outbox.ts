/** Outbox: unique keys, leases, and what becomes of an item. */
import type { OutboxItem } from '../../../services/nudges/ports';
import type { Engine, Opened } from '../engines';
import { codeOf } from '../samples';

const NOW = Date.UTC(2026, 10, 20, 9);
const HOUR = 3_600_000;

function item(key: string, over: Partial<OutboxItem> = {}): OutboxItem {
  return {
    key,
    personId: 'P006',
    payload: { nudges: [{ ref: 'CF-26-0042', kind: 'dueToday' }] },
    notBefore: NOW,
    notAfter: NOW + HOUR,
    ...over,
  };
}

export function outboxContract(engine: Engine): void {
  let at: Opened;
  beforeEach(async () => {
    at = await engine.open();
  });
  afterEach(() => at.drop());
  const outbox = () => at.stores.outbox;
  const keys = (records: { key: string }[]) => records.map(({ key }) => key);

  describe('the outbox', () => {
    it('takes a key once and leaves it alone ever after', async () => {
      expect(await outbox().add([item('a'), item('b'), item('a')])).toBe(2);
      expect(await outbox().add([item('a', { personId: 'P007' }), item('c')])).toBe(1);
      expect(await outbox().get('a')).toEqual({
        ...item('a'),
        state: 'waiting',
        attempts: 0,
        detail: null,
        settledAt: null,
      });
      await outbox().claim('one', NOW, HOUR, 10);
      await outbox().settle('a', 'one', 'sent', 'activity-1', NOW);
      expect(await outbox().add([item('a')])).toBe(0);
      expect((await outbox().get('a'))?.state).toBe('sent');
      expect(await outbox().get('z')).toBeNull();
    });

    it('leases what is due, oldest first, and nothing before its time', async () => {
      await outbox().add([
        item('late', { notBefore: NOW + 1 }),
        item('b', { notBefore: NOW - 2 }),
        item('a', { notBefore: NOW - 2 }),
        item('c', { notBefore: NOW - 9 }),
      ]);
      expect(keys(await outbox().claim('one', NOW, HOUR, 2))).toEqual(['c', 'a']);
      expect(keys(await outbox().claim('two', NOW, HOUR, 10))).toEqual(['b']);
      expect(await outbox().claim('one', NOW, HOUR, 10)).toEqual([]);
    });

    it('leases again when the lease has run out, and counts the attempts', async () => {
      await outbox().add([item('a', { notAfter: NOW + 9 * HOUR })]);
      await outbox().claim('one', NOW, HOUR, 10);
      expect(await outbox().claim('two', NOW + HOUR - 1, HOUR, 10)).toEqual([]);
      const [again] = await outbox().claim('two', NOW + HOUR, HOUR, 10);
      expect(again?.attempts).toBe(2);
      expect(await outbox().settle('a', 'one', 'sent', null, NOW + HOUR)).toBe(false);
      expect(await outbox().retry('a', 'one', NOW, 'late')).toBe(false);
      expect(await outbox().settle('a', 'two', 'sent', null, NOW + HOUR)).toBe(true);
    });

    it('is settled once, by its holder only', async () => {
      await outbox().add([item('a')]);
      expect(await outbox().settle('a', 'one', 'sent', null, NOW)).toBe(false);
      await outbox().claim('one', NOW, HOUR, 10);
      expect(await outbox().settle('a', 'two', 'sent', null, NOW)).toBe(false);
      expect(await outbox().settle('a', 'one', 'failed', 'unreachable', NOW + 5)).toBe(true);
      expect(await outbox().settle('a', 'one', 'sent', null, NOW)).toBe(false);
      expect(await outbox().settle('z', 'one', 'sent', null, NOW)).toBe(false);
      const { state, detail, settledAt } = (await outbox().get('a')) ?? {};
      expect([state, detail, settledAt]).toEqual(['failed', 'unreachable', NOW + 5]);
      expect(await outbox().claim('one', NOW + HOUR, HOUR, 10)).toEqual([]);
    });

    it('is given back for a later try', async () => {
      await outbox().add([item('a')]);
      await outbox().claim('one', NOW, HOUR, 10);
      expect(await outbox().retry('a', 'one', NOW + 60_000, 'throttled')).toBe(true);
      expect(await outbox().settle('a', 'one', 'sent', null, NOW)).toBe(false);
      expect(await outbox().claim('one', NOW + 59_999, HOUR, 10)).toEqual([]);
      const [again] = await outbox().claim('two', NOW + 60_000, HOUR, 10);
      expect([again?.attempts, again?.detail]).toEqual([2, 'throttled']);
    });

    it('expires what is of no use any more, but not what somebody holds', async () => {
      await outbox().add([item('free'), item('held')]);
      const before = NOW - 1;
      await outbox().add([item('first', { notBefore: before })]);
      expect(keys(await outbox().claim('one', before, 3 * HOUR, 1))).toEqual(['first']);
      expect(keys(await outbox().claim('one', NOW + HOUR, HOUR, 1))).toEqual(['free']);
      await outbox().settle('free', 'one', 'sent', null, NOW + HOUR);
      expect(await outbox().claim('one', NOW + HOUR + 1, HOUR, 10)).toEqual([]);
      const { state, settledAt } = (await outbox().get('held')) ?? {};
      expect([state, settledAt]).toEqual(['expired', NOW + HOUR + 1]);
      expect(await outbox().settle('first', 'one', 'sent', null, NOW + 2 * HOUR)).toBe(true);
    });

    it('gives each of 200 items to exactly one of four claimers', async () => {
      await outbox().add(Array.from({ length: 200 }, (_, number) => item(`k${number}`)));
      const boxes = [
        outbox(),
        ...(await Promise.all([1, 2, 3].map(() => at.again()))).map((s) => s.outbox),
      ];
      const claimed = await Promise.all(
        boxes.map(async (box, number) => {
          const mine: string[] = [];
          for (;;) {
            const batch = await box.claim(`owner-${number}`, NOW, HOUR, 7);
            if (batch.length === 0) return mine;
            mine.push(...keys(batch));
          }
        }),
      );
      const all = claimed.flat();
      expect(all).toHaveLength(200);
      expect(new Set(all).size).toBe(200);
    });

    it('is listed in byte order of key, in pages', async () => {
      await outbox().add(['é', 'a', 'Z', '🙂'].map((key) => item(key)));
      const first = keys(await outbox().list(null, 3));
      expect(first).toEqual(['Z', 'a', 'é']);
      expect(keys(await outbox().list('é', 3))).toEqual(['🙂']);
    });

    it('refuses a NUL, undefined, and limits out of bounds, adding none of the batch', async () => {
      const refused = async (write: Promise<unknown>) =>
        expect(await codeOf(write)).toBe('invalid');
      await refused(outbox().add([item('fine'), item('a\0')]));
      await refused(outbox().add([item('fine'), item('b', { payload: { x: undefined } })]));
      await refused(outbox().add([item('fine'), item('b', { payload: '\0' })]));
      expect(await outbox().list(null, 10)).toEqual([]);
      for (const limit of [0, 101, NaN]) await refused(outbox().claim('one', NOW, HOUR, limit));
      await refused(outbox().claim('', NOW, HOUR, 1));
      await refused(outbox().claim('one', NOW, 0, 1));
      await refused(outbox().settle('a', 'one', 'sent', 'x\0', NOW));
      await refused(outbox().retry('a', 'one', -1, 'x'));
    });
  });
}
