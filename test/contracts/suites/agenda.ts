/** When each case is to be looked at for nudges: what appending, setting and hurrying do to it. */
import type { Engine, Opened } from '../engines';
import { aCase, anEvent, codeOf, next } from '../samples';

export function agendaContract(engine: Engine): void {
  let at: Opened;
  beforeEach(async () => {
    at = await engine.open();
  });
  afterEach(() => at.drop());
  const agenda = () => at.stores.agenda;
  const times = async () =>
    Object.fromEntries((await agenda().walk(null, 100)).map((one) => [one.ref, one.at]));
  const due = async (upTo: number) => (await agenda().due(upTo, null, 100)).map(({ ref }) => ref);

  describe('the agenda', () => {
    it('has every new case and every changed one at once, and each set one at its time, in order', async () => {
      const [one, two, three, four] = [1, 2, 3, 4].map((n) => aCase(n));
      for (const each of [one!, two!, three!, four!])
        await at.stores.cases.insert(each, [anEvent(1)]);
      expect(await due(0)).toEqual([one!.ref, two!.ref, three!.ref, four!.ref]);
      const seen = 1;
      expect(
        await agenda().set([
          { ref: one!.ref, seen, at: 50 },
          { ref: two!.ref, seen, at: 20 },
          { ref: three!.ref, seen, at: 20 },
          { ref: four!.ref, seen, at: null },
        ]),
      ).toBe(4);
      expect(await due(19)).toEqual([]);
      expect(await due(20)).toEqual([two!.ref, three!.ref]);
      expect(await due(1e15)).toEqual([two!.ref, three!.ref, one!.ref]);
      const [first] = await agenda().due(1e15, null, 1);
      expect(first).toEqual({ ref: two!.ref, version: 1, view: two!.view, at: 20 });
      const rest = await agenda().due(1e15, { at: 20, ref: two!.ref }, 100);
      expect(rest.map(({ ref }) => ref)).toEqual([three!.ref, one!.ref]);
      expect((await agenda().due(1e15, { at: 21, ref: '' }, 100)).map(({ ref }) => ref)).toEqual([
        one!.ref,
      ]);
      expect((await agenda().walk(two!.ref, 1)).map(({ ref }) => ref)).toEqual([three!.ref]);

      // Changed: at once. Whoever still holds the version before sets nothing.
      await at.stores.cases.append(1, next(four!), [anEvent(2)]);
      expect(await due(0)).toEqual([four!.ref]);
      expect(await agenda().set([{ ref: four!.ref, seen: 1, at: 99 }])).toBe(0);
      expect(await due(0)).toEqual([four!.ref]);
      // Indexed anew: what it is about has not changed.
      await at.stores.cases.reindex(two!.ref, 1, two!.index);
      expect((await times())[two!.ref]).toBe(20);
    });

    it('hurries what is named or stands under a grant and has a time, and nothing else', async () => {
      const mine = aCase(1, { grants: ['person:P006', 'team:T05'] });
      const ended = aCase(2, { grants: ['person:P006'] });
      const theirs = aCase(3, { grants: ['person:P007'] });
      for (const each of [mine, ended, theirs]) await at.stores.cases.insert(each, [anEvent(1)]);
      const set = (ref: string, when: number | null) => ({ ref, seen: 1, at: when });
      await agenda().set([set(mine.ref, 70), set(ended.ref, null), set(theirs.ref, 70)]);
      expect(await agenda().hurry({ grants: ['person:P006', 'team:T05'] })).toBe(1);
      expect(await times()).toEqual({ [mine.ref]: 0, [ended.ref]: null, [theirs.ref]: 70 });
      expect(await agenda().hurry({})).toBe(0);
      expect(await agenda().hurry({ refs: [theirs.ref, ended.ref, 'CF-26-0099'] })).toBe(1);
      expect(await times()).toEqual({ [mine.ref]: 0, [ended.ref]: null, [theirs.ref]: 0 });
    });

    it('refuses what could not be kept or asked', async () => {
      expect(await codeOf(agenda().due(-1, null, 10))).toBe('invalid');
      expect(await codeOf(agenda().due(1, null, 101))).toBe('invalid');
      expect(await codeOf(agenda().walk('', 10))).toBe('invalid');
      expect(await codeOf(agenda().set([{ ref: 'CF', seen: 1, at: 1.5 }]))).toBe('invalid');
      expect(await codeOf(agenda().hurry({ grants: ['*'] }))).toBe('invalid');
      expect(await agenda().set([])).toBe(0);
    });
  });
}
