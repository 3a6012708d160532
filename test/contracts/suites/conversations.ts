/** ConversationStore: versions and ends. Times are milliseconds since 1970, given by the test. */
import type { Engine, Opened } from '../engines';
import { codeOf } from '../samples';

const NOW = Date.UTC(2026, 10, 20, 9);

export function conversationsContract(engine: Engine): void {
  let at: Opened;
  beforeEach(async () => {
    at = await engine.open();
  });
  afterEach(() => at.drop());
  const remembered = () => at.stores.conversations;

  describe('what is remembered of conversations', () => {
    it('comes back as it was, whatever JSON it is', async () => {
      const values = [
        null,
        0,
        '',
        'text',
        [],
        {},
        [[1, { a: null }]],
        { '@odata.type': 1, $ref: 2 },
      ];
      for (const [number, value] of values.entries()) {
        expect(await remembered().put('draft', `k${number}`, value, 0, null, NOW)).toBe(1);
        expect(await remembered().get('draft', `k${number}`, NOW)).toEqual({
          key: `k${number}`,
          version: 1,
          value,
          expiresAt: null,
        });
      }
      expect(await remembered().get('reference', 'k0', NOW)).toBeNull();
    });

    it('is written over only by one who saw the last version', async () => {
      expect(await remembered().put('draft', 'k', 'a', 0, null, NOW)).toBe(1);
      expect(await remembered().put('draft', 'k', 'b', 1, null, NOW)).toBe(2);
      for (const seen of [0, 1, 3]) {
        expect(await codeOf(remembered().put('draft', 'k', 'c', seen, null, NOW))).toBe('conflict');
      }
      expect((await remembered().get('draft', 'k', NOW))?.value).toBe('b');
      expect(await codeOf(remembered().put('draft', 'other', 'c', 1, null, NOW))).toBe('conflict');
    });

    it('is written by exactly one of many at once, over two instances', async () => {
      const other = (await at.again()).conversations;
      for (const seen of [0, 1]) {
        const outcomes = await Promise.all(
          Array.from({ length: 6 }, (_, racer) =>
            codeOf((racer % 2 ? remembered() : other).put('draft', 'k', racer, seen, null, NOW)),
          ),
        );
        expect(outcomes.filter((code) => code === null)).toHaveLength(1);
        expect(outcomes.filter((code) => code === 'conflict')).toHaveLength(5);
      }
    });

    it('is gone at its end, not a moment before, and may then be made anew', async () => {
      await remembered().put('draft', 'k', 'old', 0, NOW + 1000, NOW);
      expect((await remembered().get('draft', 'k', NOW + 999))?.value).toBe('old');
      expect(await remembered().get('draft', 'k', NOW + 1000)).toBeNull();
      expect(await remembered().list('draft', null, 10, NOW + 1000)).toEqual([]);
      const late = remembered().put('draft', 'k', 'late', 1, null, NOW + 1000);
      expect(await codeOf(late)).toBe('conflict');
      expect(await remembered().put('draft', 'k', 'new', 0, null, NOW + 1000)).toBe(1);
      expect((await remembered().get('draft', 'k', NOW + 1000))?.value).toBe('new');
    });

    it('is set whatever is there, and its version rises', async () => {
      await remembered().set('card', 'k', 1, null);
      await remembered().set('card', 'k', 2, NOW + 5);
      expect(await remembered().get('card', 'k', NOW)).toEqual({
        key: 'k',
        version: 2,
        value: 2,
        expiresAt: NOW + 5,
      });
      await Promise.all(
        Array.from({ length: 8 }, (_, n) => remembered().set('card', 'new', n, null)),
      );
      expect((await remembered().get('card', 'new', NOW))?.version).toBe(8);
    });

    it('is removed, and removing nothing is no fault', async () => {
      await remembered().set('draft', 'k', 1, null);
      await remembered().remove('draft', 'k');
      await remembered().remove('draft', 'k');
      expect(await remembered().get('draft', 'k', NOW)).toBeNull();
    });

    it('is listed by kind in byte order of key, in pages', async () => {
      const keys = ['é', 'a', 'Z', '🙂', 'ｚ', 'a b', '!'];
      for (const key of keys) await remembered().set('reference', key, key, null);
      await remembered().set('draft', 'b', 1, null);
      const byBytes = ['!', 'Z', 'a', 'a b', 'é', 'ｚ', '🙂'];
      const listed: string[] = [];
      for (let after: string | null = null; ; after = listed.at(-1) ?? null) {
        const page = await remembered().list('reference', after, 3, NOW);
        listed.push(...page.map(({ key }) => key));
        if (page.length < 3) break;
      }
      expect(listed).toEqual(byBytes);
    });

    it('is swept when it has ended, in bounded steps, and only then', async () => {
      for (const number of [1, 2, 3, 4, 5]) {
        await remembered().set('draft', `ended-${number}`, 1, NOW - number);
      }
      await remembered().set('draft', 'later', 1, NOW + 1);
      await remembered().set('draft', 'kept', 1, null);
      expect(await remembered().sweep(NOW, 3)).toBe(3);
      expect(await remembered().sweep(NOW, 3)).toBe(2);
      expect(await remembered().sweep(NOW, 3)).toBe(0);
      const left = await remembered().list('draft', null, 10, NOW);
      expect(left.map(({ key }) => key)).toEqual(['kept', 'later']);
    });

    it('refuses a NUL, undefined, and numbers that are not whole', async () => {
      const refused = async (write: Promise<unknown>) =>
        expect(await codeOf(write)).toBe('invalid');
      await refused(remembered().set('draft', 'a\0', 1, null));
      await refused(remembered().set('', 'a', 1, null));
      await refused(remembered().set('draft', 'a', 'x\0', null));
      await refused(remembered().set('draft', 'a', undefined, null));
      await refused(remembered().set('draft', 'a', 1, 1.5));
      await refused(remembered().put('draft', 'a', 1, -1, null, NOW));
      await refused(remembered().put('draft', 'a', 1, 0, null, NaN));
      await refused(remembered().list('draft', null, 1001, NOW));
      await refused(remembered().sweep(NOW, 0));
    });
  });
}
