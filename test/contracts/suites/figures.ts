/** FigureStore: what reports count, written with the case and grouped by the store. */
import fc from 'fast-check';
import { groupInMemory } from '../../../services/cases/figure-query';
import type { FigureQuery, FigureRow } from '../../../services/cases/figure-query';
import type { Figures } from '../../../services/cases/figures';
import { someFigures, someQuery } from '../figures-arbitrary';
import type { Engine, Opened } from '../engines';
import { aCase, anEvent, codeOf, next, refOf } from '../samples';

const ALL: FigureQuery = { of: 'cases', where: [], by: [], count: 'rows', asAt: '2099-12-31' };
const inOrder = (rows: FigureRow[]) => rows.map((row) => JSON.stringify(row)).sort();

export function figuresContract(engine: Engine): void {
  let at: Opened;
  beforeEach(async () => {
    at = await engine.open();
  });
  afterEach(() => at.drop());

  const plain = (over: object): Figures => {
    const [one] = fc.sample(someFigures, { seed: 7, numRuns: 1 }) as [Figures];
    const { case: own } = one;
    return { case: { ...own, ...over, received: '2024-04-01' }, investigations: [], points: [] };
  };
  const insert = (number: number, figures: Figures | null | undefined) =>
    at.stores.cases.insert({ ...aCase(number), ...(figures === undefined ? {} : { figures }) }, [
      anEvent(1),
    ]);

  describe('figures', () => {
    it('are what the plain reference says, of random cases and questions', async () => {
      const all = fc.sample(someFigures, { seed: 11, numRuns: 120 });
      await Promise.all(all.map((figures, n) => insert(n + 1, figures)));
      const kept = all.map((figures, n) => ({ ref: refOf(n + 1), figures }));
      await fc.assert(
        fc.asyncProperty(someQuery, async (query) => {
          expect(inOrder(await at.stores.figures.group(query))).toEqual(
            inOrder(groupInMemory(kept, query)),
          );
        }),
        { numRuns: 200 },
      );
    });

    it('follow the case: written with it, replaced with it, gone once nothing counts it', async () => {
      const types = async () =>
        (await at.stores.figures.group({ ...ALL, by: ['type'] })).map(({ values, n }) => [
          ...values,
          n,
        ]);
      await insert(1, plain({ type: 'complaint' }));
      await insert(2, null);
      await insert(3, undefined);
      expect(await types()).toEqual([['complaint', 1]]);
      const stored = aCase(1);
      await at.stores.cases.append(1, { ...next(stored), figures: plain({ type: 'comment' }) }, [
        anEvent(2),
      ]);
      expect(await types()).toEqual([['comment', 1]]);
      // Whoever does not say what figures count of it leaves them as they are.
      await at.stores.cases.append(2, next(next(stored)), [anEvent(3)]);
      expect(await types()).toEqual([['comment', 1]]);
      const lost = at.stores.cases.append(
        2,
        { ...next(next(stored)), figures: plain({ type: 'lost' }) },
        [],
      );
      expect(await codeOf(lost)).toBe('conflict');
      expect(await types()).toEqual([['comment', 1]]);
      await at.stores.cases.append(3, { ...next(next(next(stored))), figures: null }, [anEvent(4)]);
      expect(await types()).toEqual([]);
    });

    it('are put beside cases of an earlier version, of the version seen alone', async () => {
      await insert(1, undefined);
      const { index } = aCase(1);
      expect(await at.stores.cases.reindex(refOf(1), 2, index, plain({}))).toBe(false);
      expect(await at.stores.figures.group(ALL)).toEqual([]);
      expect(await at.stores.cases.reindex(refOf(1), 1, index, plain({}))).toBe(true);
      expect(await at.stores.figures.group(ALL)).toEqual([{ values: [], n: 1 }]);
      expect(await at.stores.cases.get(refOf(1))).toEqual(aCase(1));
    });

    it('refuse columns and days that are none', async () => {
      const asked = (over: object) => codeOf(at.stores.figures.group({ ...ALL, ...over }));
      expect(await asked({ by: ['type"; DROP TABLE cases; --'] })).toBe('invalid');
      expect(await asked({ by: ['constructor'] })).toBe('invalid');
      expect(await asked({ where: [{ column: 'nothing', in: [1] }] })).toBe('invalid');
      expect(await asked({ asAt: 'tomorrow' })).toBe('invalid');
      expect(await asked({ of: 'people' })).toBe('invalid');
    });
  });
}
