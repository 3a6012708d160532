/** CaseStore: writing, versions and history. */
import type { CaseEvent } from '../../../services/cases/events';
import type { Engine, Opened } from '../engines';
import { aCase, anEvent, codeOf, next } from '../samples';

export function casesContract(engine: Engine): void {
  let at: Opened;
  beforeEach(async () => {
    at = await engine.open();
  });
  afterEach(() => at.drop());
  const cases = () => at.stores.cases;

  describe('cases', () => {
    it('gives back what was put in, by reference and by source', async () => {
      const view = {
        words: 'Two lines\nand "quotes", ’typographic’, 🙂',
        nothing: null,
        deep: { list: [1, 2.5, -3, 1e300, { 'a.b': true, $c: '' }], empty: [], none: {} },
      };
      const stored = { ...aCase(42, { holder: null, nextDueOn: null }), view };
      await cases().insert(stored, [anEvent(1)]);
      expect(await cases().get('CF-26-0042')).toEqual(stored);
      expect(await cases().getBySource(stored.sourceKey)).toEqual(stored);
      expect(await cases().history('CF-26-0042', 0, 10)).toEqual([anEvent(1)]);
    });

    it('answers null and an empty history for what is not there', async () => {
      expect(await cases().get('CF-26-9999')).toBeNull();
      expect(await cases().getBySource('nothing')).toBeNull();
      expect(await cases().history('CF-26-9999', 0, 10)).toEqual([]);
    });

    it('tells ids apart byte for byte', async () => {
      const composed = { ...aCase(1), ref: 'CF-É', sourceKey: 'É' };
      const decomposed = { ...aCase(1), ref: 'CF-E\u0301', sourceKey: 'E\u0301' };
      const lower = { ...aCase(1), ref: 'cf-É', sourceKey: 'é' };
      for (const each of [composed, decomposed, lower]) await cases().insert(each, []);
      expect((await cases().get('CF-É'))?.sourceKey).toBe('É');
      expect((await cases().get('CF-E\u0301'))?.sourceKey).toBe('E\u0301');
      expect((await cases().getBySource('é'))?.ref).toBe('cf-É');
    });

    it('refuses a second case with the same reference, and one from the same source', async () => {
      await cases().insert(aCase(1), [anEvent(1)]);
      const sameSource = { ...aCase(2), sourceKey: aCase(1).sourceKey };
      expect(await codeOf(cases().insert({ ...aCase(1), sourceKey: 'other' }, []))).toBe(
        'duplicate',
      );
      expect(await codeOf(cases().insert(sameSource, [anEvent(1)]))).toBe('duplicate');
      expect(await cases().get('CF-26-0002')).toBeNull();
      expect(await cases().history('CF-26-0002', 0, 10)).toEqual([]);
    });

    it('makes one case when the same draft is saved twice at once', async () => {
      const other = (await at.again()).cases;
      const tries = [1, 2, 3, 4, 5, 6].map((number) =>
        codeOf((number % 2 ? cases() : other).insert({ ...aCase(number), sourceKey: 'd' }, [])),
      );
      const outcomes = await Promise.all(tries);
      expect(outcomes.filter((code) => code === null)).toHaveLength(1);
      expect(outcomes.filter((code) => code === 'duplicate')).toHaveLength(5);
    });

    it('appends: events added, index and view replaced, source kept', async () => {
      const first = aCase(1);
      await cases().insert(first, [anEvent(1), anEvent(2)]);
      const second = next(first, { status: 'closed', nextDueOn: null });
      await cases().append(1, { ...second, sourceKey: 'changed' }, [anEvent(3)]);
      expect(await cases().get(first.ref)).toEqual(second);
      const seqs = (await cases().history(first.ref, 0, 10)).map(({ seq }) => seq);
      expect(seqs).toEqual([1, 2, 3]);
    });

    it('replaces index and view without an event, for a case folded anew', async () => {
      const first = aCase(1);
      await cases().insert(first, [anEvent(1)]);
      await cases().append(1, next(first, { grants: ['team:T09'] }), []);
      expect((await cases().get(first.ref))?.version).toBe(2);
      await cases().append(2, next(next(first)), [anEvent(2)]);
      expect(await cases().history(first.ref, 0, 10)).toHaveLength(2);
    });

    it('reports a version that is not the stored one as a conflict and writes nothing', async () => {
      const first = aCase(1);
      await cases().insert(first, [anEvent(1)]);
      await cases().append(1, next(first), [anEvent(2, 'kept')]);
      const late = cases().append(1, next(first, { status: 'closed' }), [anEvent(2, 'lost')]);
      expect(await codeOf(late)).toBe('conflict');
      const ahead = { ...next(first), version: 8 };
      expect(await codeOf(cases().append(7, ahead, [anEvent(3)]))).toBe('conflict');
      expect((await cases().get(first.ref))?.index.status).toBe('open');
      expect((await cases().history(first.ref, 1, 10)) as unknown).toEqual([anEvent(2, 'kept')]);
    });

    it('reports an unknown case as not found', async () => {
      expect(await codeOf(cases().append(1, next(aCase(3)), [anEvent(2)]))).toBe('notFound');
    });

    it('lets exactly one of many appends at once win, over two instances', async () => {
      const other = (await at.again()).cases;
      const first = aCase(1);
      await cases().insert(first, [anEvent(1)]);
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, racer) =>
          codeOf((racer % 2 ? cases() : other).append(1, next(first), [anEvent(2, `by ${racer}`)])),
        ),
      );
      expect(outcomes.filter((code) => code === null)).toHaveLength(1);
      expect(outcomes.filter((code) => code === 'conflict')).toHaveLength(7);
      const winner = outcomes.indexOf(null);
      expect(await cases().history(first.ref, 1, 10)).toEqual([anEvent(2, `by ${winner}`)]);
    });

    it('keeps a long history whole and in order, in pages', async () => {
      let stored = aCase(1);
      await cases().insert(stored, [anEvent(1)]);
      const all: CaseEvent[] = [anEvent(1)];
      while (all.length < 300) {
        const batch = [1, 2, 3].map((step) => anEvent(all.length + step));
        await cases().append(stored.version, next(stored), batch);
        stored = next(stored);
        all.push(...batch);
      }
      expect(await cases().history(stored.ref, 0, 1000)).toEqual(all);
      for (const [after, limit] of [
        [0, 5],
        [60, 10],
        [250, 30],
        [284, 40],
        [301, 5],
      ] as const) {
        const page = await cases().history(stored.ref, after, limit);
        expect(page).toEqual(all.slice(after, after + limit));
      }
      expect(await cases().get(stored.ref)).toEqual(stored);
    });

    it('replaces what lists go by, of the version seen alone, and nothing else', async () => {
      const stored = aCase(1);
      await cases().insert(stored, [anEvent(1)]);
      const index = { ...stored.index, marks: ['team:T07'], nextDueOn: '2026-11-30' };
      expect(await cases().reindex('CF-26-0001', 2, index)).toBe(false);
      expect(await cases().reindex('CF-26-0009', 1, index)).toBe(false);
      expect(await cases().get('CF-26-0001')).toEqual(stored);
      expect(await cases().reindex('CF-26-0001', 1, index)).toBe(true);
      expect(await cases().get('CF-26-0001')).toEqual({ ...stored, index });
      expect(await cases().history('CF-26-0001', 0, 10)).toEqual([anEvent(1)]);
      const query = { reach: { viewerId: 'P001', grants: 'all' }, order: 'due' } as const;
      expect(await cases().count({ ...query, marks: ['team:T07'] })).toBe(1);
      expect(await cases().count({ ...query, marks: ['work:P006'] })).toBe(0);
      expect(await cases().count({ ...query, dueFrom: '2026-11-30' })).toBe(1);
    });

    it('never gives a number twice, over two instances', async () => {
      const other = (await at.again()).cases;
      const numbers = await Promise.all(
        Array.from({ length: 60 }, (_, turn) => (turn % 2 ? cases() : other).nextNumber('26')),
      );
      expect(new Set(numbers).size).toBe(60);
      expect(Math.min(...numbers)).toBe(1);
      expect(await cases().nextNumber('27')).toBe(1);
    });

    it('gives numbers above those that came in with cases from elsewhere', async () => {
      expect(await cases().nextNumber('26', 40)).toBe(41);
      expect(await cases().nextNumber('26', 7)).toBe(42);
      expect(await cases().nextNumber('26')).toBe(43);
      expect(await codeOf(cases().nextNumber('26', -1))).toBe('invalid');
    });
  });

  describe('what a case store refuses before writing', () => {
    const refused = async (write: Promise<unknown>) => {
      expect(await codeOf(write)).toBe('invalid');
      expect(
        await cases().count({ reach: { viewerId: 'P001', grants: 'all' }, order: 'due' }),
      ).toBe(0);
    };

    it('a NUL, in an id or anywhere in a document', async () => {
      await refused(cases().insert({ ...aCase(1), ref: 'CF\0' }, []));
      await refused(cases().insert({ ...aCase(1), sourceKey: '\0' }, []));
      await refused(cases().insert({ ...aCase(1), view: { words: ['a\0b'] } }, []));
      await refused(cases().insert({ ...aCase(1), view: { 'a\0b': 1 } }, []));
      await refused(cases().insert(aCase(1), [anEvent(1, 'a\0b')]));
      expect(await codeOf(cases().get('CF\0'))).toBe('invalid');
    });

    it('undefined, and what JSON would change', async () => {
      const odd = [undefined, NaN, Infinity, 1n, new Date(0), () => 1, new Map(), [undefined]];
      for (const value of odd) {
        await refused(cases().insert({ ...aCase(1), view: { value } }, []));
      }
    });

    it('a version or a seq that does not run on', async () => {
      await refused(cases().insert({ ...aCase(1), version: 2 }, []));
      await refused(cases().insert(aCase(1), [anEvent(2)]));
      await refused(cases().insert(aCase(1), [anEvent(1), anEvent(3)]));
    });

    it('an appended seq that does not run on, and a version not one above the seen', async () => {
      await cases().insert(aCase(1), [anEvent(1)]);
      expect(await codeOf(cases().append(1, next(aCase(1)), [anEvent(1)]))).toBe('invalid');
      expect(await codeOf(cases().append(1, next(aCase(1)), [anEvent(3)]))).toBe('invalid');
      expect(await codeOf(cases().append(2, next(aCase(1)), [anEvent(2)]))).toBe('invalid');
      expect((await cases().get('CF-26-0001'))?.version).toBe(1);
    });

    it('an index that would hide the case, and a grant that would open it to all', async () => {
      await refused(cases().insert(aCase(1, { grants: ['*'] }), []));
      await refused(cases().insert(aCase(1, { nextDueOn: '27/11/2026' }), []));
      await refused(cases().insert(aCase(1, { status: 'lost' as 'open' }), []));
    });

    it('a limit out of bounds', async () => {
      for (const limit of [0, -1, 1.5, NaN, 1001]) {
        expect(await codeOf(cases().history('CF-26-0001', 0, limit))).toBe('invalid');
      }
    });

    it('half an emoji becomes a replacement character, the same in each store', async () => {
      await cases().insert({ ...aCase(1), view: { words: 'cut \ud83d' } }, []);
      expect((await cases().get('CF-26-0001'))?.view).toEqual({ words: 'cut \ufffd' });
    });
  });
}
