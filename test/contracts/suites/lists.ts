/** CaseStore: who finds and counts what, in which order, in pages. */
import type { CaseQuery } from '../../../services/cases/ports';
import type { Engine, Opened } from '../engines';
import { aCase, allRefs, anEvent, codeOf, insertAll, next, refOf, seenBy } from '../samples';

export function listsContract(engine: Engine): void {
  let at: Opened;
  beforeEach(async () => {
    at = await engine.open();
  });
  afterEach(() => at.drop());
  const cases = () => at.stores.cases;
  const refs = (query: CaseQuery, limit?: number) => allRefs(cases(), query, limit);

  describe('a survey', () => {
    const queries: CaseQuery[] = [
      seenBy('P006', ['team:T06']),
      seenBy('P006', ['team:T06', 'person:P006'], { order: 'newest' }),
      seenBy('P007', ['team:T06']),
      seenBy('P001', 'all', { dueTo: '2026-11-28' }),
      seenBy('P001', 'all', { holder: 'signOff' }),
      seenBy('P006', ['team:T06'], { marks: ['work:P006'] }),
      seenBy('P001', 'all', { number: 3, order: 'newest' }),
      seenBy('P009', []),
      seenBy('P001', 'all', { statuses: [] }),
    ];
    beforeEach(() =>
      insertAll(cases(), [
        aCase(5, { nextDueOn: null, bars: ['P007'] }),
        aCase(4, { nextDueOn: '2026-12-01', holder: 'signOff' }),
        aCase(3, { nextDueOn: '2026-11-27', status: 'responded' }),
        aCase(2, { nextDueOn: '2026-11-27', bars: ['P006'] }),
        aCase(1, { nextDueOn: null, status: 'closed', grants: ['person:P006'] }),
      ]),
    );

    it('answers each as it would be answered alone, in the order asked', async () => {
      for (const limit of [1, 2, 100]) {
        const pages = queries.map((query) => ({ query, page: { after: null, limit } }));
        const { counts, pages: found } = await cases().survey({ counts: queries, pages });
        for (const [i, query] of queries.entries()) {
          expect(counts[i]).toBe(await cases().count(query));
          expect(found[i]).toEqual(await cases().find(query, { after: null, limit }));
        }
        expect([counts.length, found.length]).toEqual([queries.length, queries.length]);
      }
    });

    it('goes on from where a page ended', async () => {
      for (const query of queries.slice(0, 2)) {
        const { next: after } = await cases().find(query, { after: null, limit: 1 });
        const page = { after, limit: 2 };
        const { pages } = await cases().survey({ counts: [], pages: [{ query, page }] });
        expect(pages).toEqual([await cases().find(query, page)]);
      }
    });

    it('may ask nothing, and refuses all where one question is refused', async () => {
      expect(await cases().survey({ counts: [], pages: [] })).toEqual({ counts: [], pages: [] });
      const wrong = seenBy('P006', ['*']);
      expect(await codeOf(cases().survey({ counts: [queries[0]!, wrong], pages: [] }))).toBe(
        'invalid',
      );
      const page = { after: null, limit: 101 };
      const pages = [{ query: queries[0]!, page }];
      expect(await codeOf(cases().survey({ counts: [], pages }))).toBe('invalid');
    });
  });

  describe('lists', () => {
    it('come by due date, then reference, with nothing due last', async () => {
      await insertAll(cases(), [
        aCase(5, { nextDueOn: null }),
        aCase(4, { nextDueOn: '2026-12-01' }),
        aCase(3, { nextDueOn: '2026-11-27', status: 'responded' }),
        aCase(2, { nextDueOn: '2026-11-27' }),
        aCase(1, { nextDueOn: null, status: 'closed' }),
      ]);
      const inOrder = [2, 3, 4, 1, 5].map(refOf);
      for (const limit of [1, 2, 100]) {
        expect(await refs(seenBy('P006', ['team:T06']), limit)).toEqual(inOrder);
        expect(await refs(seenBy('P001', 'all'), limit)).toEqual(inOrder);
      }
      const newest = await refs(seenBy('P006', ['team:T06'], { order: 'newest' }), 2);
      expect(newest).toEqual([5, 4, 3, 2, 1].map(refOf));
    });

    it('order references by their bytes, not by a language', async () => {
      const odd = ['a-1', 'B-1', 'Z-1', 'é-1', 'ｚ-1', '🙂-1'];
      for (const ref of odd) await cases().insert({ ...aCase(1), ref, sourceKey: ref }, []);
      const byBytes = ['B-1', 'Z-1', 'a-1', 'é-1', 'ｚ-1', '🙂-1'];
      expect(await refs(seenBy('P006', ['team:T06']), 2)).toEqual(byBytes);
      const newest = seenBy('P006', 'all', { order: 'newest' });
      expect(await refs(newest, 2)).toEqual([...byBytes].reverse());
    });

    it('name a case once, however many of the grants reach it', async () => {
      await insertAll(cases(), [aCase(1), aCase(2, { grants: ['person:P006'] })]);
      const query = seenBy('P006', ['person:P006', 'team:T06', 'team:T06']);
      expect(await refs(query, 1)).toEqual([refOf(1), refOf(2)]);
      expect(await cases().count(query)).toBe(2);
    });

    it('show nothing without a grant', async () => {
      await insertAll(cases(), [aCase(1)]);
      for (const grants of [[], ['team:T07'], ['team:T0'], ['TEAM:T06'], ['person:P0']]) {
        expect(await refs(seenBy('P006', grants))).toEqual([]);
        expect(await cases().count(seenBy('P006', grants))).toBe(0);
      }
      expect(await codeOf(cases().count(seenBy('P006', ['*'])))).toBe('invalid');
    });

    it('never show nor count a case to one who is barred, whatever the grants', async () => {
      await insertAll(cases(), [aCase(1, { bars: ['P006', 'P007'] }), aCase(2)]);
      for (const viewer of ['P006', 'P007']) {
        for (const grants of ['all', ['team:T06', 'person:P006']] as const) {
          const query = seenBy(viewer, grants === 'all' ? 'all' : [...grants]);
          expect(await refs(query)).toEqual([refOf(2)]);
          expect(await cases().count(query)).toBe(1);
          expect(await cases().count({ ...query, number: 1 })).toBe(0);
          expect(await refs({ ...query, number: 1 })).toEqual([]);
        }
      }
      expect(await cases().count(seenBy('P008', 'all'))).toBe(2);
    });

    it('follow grants, bars, status and due date as they change', async () => {
      const first = aCase(1);
      await insertAll(cases(), [first]);
      const moved = next(first, { grants: ['team:T09'], bars: ['P003'], status: 'responded' });
      await cases().append(1, moved, [anEvent(2)]);
      expect(await refs(seenBy('P006', ['team:T06']))).toEqual([]);
      expect(await refs(seenBy('P009', ['team:T09']))).toEqual([first.ref]);
      expect(await refs(seenBy('P003', 'all'))).toEqual([]);
      expect(await refs(seenBy('P009', 'all', { statuses: ['open'] }))).toEqual([]);
      await cases().append(2, next(moved, { bars: [] }), []);
      expect(await refs(seenBy('P003', 'all'))).toEqual([first.ref]);
    });

    it('narrow by each field, and by none that is absent', async () => {
      await insertAll(cases(), [
        aCase(1),
        aCase(2, { status: 'responded', holder: 'signOff' }),
        aCase(3, { feedbackType: 'compliment', nextDueOn: null, holder: null }),
        aCase(4, { triaged: false, teamId: null, investigatorId: null }),
        aCase(5, { teamId: 'T07', receivedOn: '2026-10-30', nextDueOn: '2026-12-24' }),
      ]);
      const narrowed: [Partial<CaseQuery>, number[]][] = [
        [{}, [1, 2, 4, 5, 3]],
        [{ statuses: ['responded', 'responded'] }, [2]],
        [{ statuses: [] }, []],
        [{ feedbackTypes: ['compliment', 'comment'] }, [3]],
        [{ feedbackTypes: [] }, []],
        [{ triaged: false }, [4]],
        [{ triaged: true, teamIds: ['T07'] }, [5]],
        [{ teamIds: [] }, []],
        [{ investigatorId: null }, [4]],
        [{ investigatorId: 'P006', holder: 'investigator' }, [1, 5]],
        [{ dueFrom: '2026-12-01' }, [5]],
        [{ dueTo: '2026-11-27' }, [1, 2, 4]],
        [{ dueFrom: '2026-11-27', dueTo: '2026-12-24' }, [1, 2, 4, 5]],
        [{ receivedFrom: '2026-11-01' }, [1, 2, 4, 3]],
        [{ receivedTo: '2026-10-30' }, [5]],
        [{ number: 4 }, [4]],
        [{ number: 4, triaged: true }, []],
      ];
      for (const [condition, expected] of narrowed) {
        for (const grants of ['all' as const, ['team:T06', 'person:P006']]) {
          const query = seenBy('P006', grants, condition);
          expect([condition, await refs(query, 2)]).toEqual([condition, expected.map(refOf)]);
          expect([condition, await cases().count(query)]).toEqual([condition, expected.length]);
        }
      }
    });

    it('by marks: any of them, once, only within the grants and never past a bar', async () => {
      await insertAll(cases(), [
        aCase(1, { marks: ['work:P006', 'work:P011'], nextDueOn: '2026-12-01' }),
        aCase(2, { marks: ['cover:P011'], nextDueOn: null }),
        aCase(3, { marks: ['work:P011', 'cover:P011'], grants: ['team:T07'] }),
        aCase(4, { marks: ['work:P011'], bars: ['P011'] }),
        aCase(5, { marks: [] }),
      ]);
      const marks = ['work:P011', 'cover:P011', 'work:P011'];
      for (const limit of [1, 100]) {
        const own = seenBy('P011', ['team:T06'], { marks });
        expect(await refs(own, limit)).toEqual([1, 2].map(refOf));
        expect(await refs(seenBy('P011', 'all', { marks }), limit)).toEqual([3, 1, 2].map(refOf));
        expect(await refs({ ...own, order: 'newest' }, limit)).toEqual([2, 1].map(refOf));
        expect(await cases().count(own)).toBe(2);
        expect(await cases().count(seenBy('P011', 'all', { marks }))).toBe(3);
      }
      const all = seenBy('P001', 'all');
      expect(await refs({ ...all, marks: ['work:P006'], number: 1 })).toEqual([refOf(1)]);
      expect(await refs({ ...all, marks: ['work:P006'], number: 2 })).toEqual([]);
      for (const none of [[], ['work:P0'], ['team:T06'], ['P011']])
        expect(await refs({ ...all, marks: none })).toEqual([]);
      // No grant reads such a list.
      expect(await codeOf(cases().count(seenBy('P006', ['*work:P006'])))).toBe('invalid');
    });

    it('by marks as they change', async () => {
      const first = aCase(1, { marks: ['work:P006'] });
      await insertAll(cases(), [first]);
      await cases().append(1, next(first, { marks: ['work:P011'] }), [anEvent(2)]);
      const of = (id: string) => refs(seenBy('P001', 'all', { marks: [`work:${id}`] }));
      expect([await of('P006'), await of('P011')]).toEqual([[], [first.ref]]);
    });

    it('find a number under every label', async () => {
      for (const ref of ['CF-25-0042', 'CF-26-0042', 'CF-26-0421', 'CF-26-0142']) {
        await cases().insert({ ...aCase(1), ref, sourceKey: ref }, []);
      }
      const query = seenBy('P006', ['team:T06'], { number: 42, order: 'newest' });
      expect(await refs(query, 1)).toEqual(['CF-26-0042', 'CF-25-0042']);
      expect(await refs({ ...query, order: 'due' }, 1)).toEqual(['CF-25-0042', 'CF-26-0042']);
    });

    it('page by key: what is inserted meanwhile neither repeats nor hides a row', async () => {
      await insertAll(
        cases(),
        [2, 4, 6, 8].map((number) => aCase(number)),
      );
      const query = seenBy('P006', ['team:T06']);
      const first = await cases().find(query, { after: null, limit: 2 });
      await insertAll(cases(), [aCase(1), aCase(3), aCase(7)]);
      const second = await cases().find(query, { after: first.next, limit: 100 });
      expect(first.cases.map(({ ref }) => ref)).toEqual([refOf(2), refOf(4)]);
      expect(second.cases.map(({ ref }) => ref)).toEqual([refOf(6), refOf(7), refOf(8)]);
      expect(second.next).toBeNull();
    });

    it('end on a full page without an empty one after it', async () => {
      await insertAll(cases(), [aCase(1), aCase(2)]);
      const page = await cases().find(seenBy('P006', 'all'), { after: null, limit: 2 });
      expect(page.cases).toHaveLength(2);
      expect(page.next).toBeNull();
    });

    it('refuse a limit out of bounds and a position of another list', async () => {
      const query = seenBy('P006', 'all');
      for (const limit of [0, -1, 1.5, 101, NaN]) {
        expect(await codeOf(cases().find(query, { after: null, limit }))).toBe('invalid');
      }
      await insertAll(cases(), [aCase(1), aCase(2)]);
      const { next: after } = await cases().find(query, { after: null, limit: 1 });
      const other: CaseQuery = { ...query, order: 'newest' };
      expect(await codeOf(cases().find(other, { after, limit: 1 }))).toBe('invalid');
      for (const nonsense of ['', 'x', 'bnVsbA', '%%%']) {
        expect(await codeOf(cases().find(query, { after: nonsense, limit: 1 }))).toBe('invalid');
      }
    });
  });
}
