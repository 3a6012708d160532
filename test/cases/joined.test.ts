/** What reaches further than one case: exclusions of merged cases, and what one act did in several places. */
import fc from 'fast-check';
import { CaseError, type Command } from '../../services/cases';
import { ALL, DCT, Desk, PRIYA, SAM, SHAH, TOM, OWEN, bare, openTestStores } from './support';

let desk: Desk;
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await openTestStores();
  desk = new Desk(opened.stores.cases);
  close = opened.close;
});
afterAll(() => close());

const undo = { type: 'undo' } as const;
const DAY = '2026-03-12';
const conflict = (personId: string): Command => ({
  type: 'decideConflict',
  personId,
  accepted: true,
  reason: 'They are friends of the family',
});
const at = async (ref: string) => (await desk.service.get(ref, { ...ALL, viewerId: 'auditor' }))!;
const barsOf = async (...refs: string[]) =>
  Promise.all(refs.map(async (ref) => [...(await at(ref)).bars].sort()));
const merge = (goes: string, stays: string, by = SAM, day = DAY) =>
  desk.service.merge(goes, stays, desk.context(by, day));
const directory = { by: 'candour', at: `${DAY}T11:00:00Z` };

async function merged() {
  const [stays, goes] = [(await desk.log()).ref, (await desk.log()).ref];
  await merge(goes, stays);
  return { stays, goes };
}

describe('somebody shut out of one of two merged cases', () => {
  it.each(['stays', 'goes'] as const)(
    'by a conflict declared on the one that %s: shut out of both, and of both for good',
    async (which) => {
      const pair = await merged();
      await desk.does(SHAH, DAY, pair[which], conflict(TOM));
      expect(await barsOf(pair.stays, pair.goes)).toEqual([[TOM], [TOM]]);
      await desk.service.unmerge(pair.goes, pair.stays, desk.context(SAM, DAY));
      expect(await barsOf(pair.stays, pair.goes)).toEqual([[TOM], [TOM]]);
    },
  );

  it('by the directory: shut out of both, and still when their merge is undone', async () => {
    for (const which of ['stays', 'goes'] as const) {
      const pair = await merged();
      await desk.service.bar(pair[which], [OWEN], directory);
      expect(await barsOf(pair.stays, pair.goes)).toEqual([[OWEN], [OWEN]]);
      await desk.does(SAM, DAY, pair.goes, undo);
      expect(await barsOf(pair.stays, pair.goes)).toEqual([[OWEN], [OWEN]]);
      expect((await at(pair.stays)).mergedFrom).toEqual([]);
    }
  });

  it('by a change of type to complaint: as by any other way', async () => {
    const pair = await merged();
    await desk.does(SAM, DAY, pair.stays, {
      type: 'retype',
      feedbackType: 'comment',
      enquiryKind: null,
    });
    await desk.does(SHAH, DAY, pair.stays, {
      type: 'retype',
      feedbackType: 'complaint',
      enquiryKind: null,
      bars: [TOM],
    });
    expect(await barsOf(pair.stays, pair.goes)).toEqual([[TOM], [TOM]]);
  });

  it('loses the work on the other one at once', async () => {
    const stays = (await desk.log()).ref;
    await desk.does(SAM, DAY, stays, { type: 'assign', ...DCT, investigatorId: PRIYA });
    const goes = (await desk.log()).ref;
    await merge(goes, stays);
    await desk.does(SAM, DAY, goes, conflict(PRIYA));
    expect((await at(stays)).investigations[0]?.investigatorId).toBeNull();
  });

  it('a declared conflict is taken back on both or, once somebody acted on either, on neither', async () => {
    const pair = await merged();
    await desk.does(SAM, DAY, pair.goes, conflict(TOM));
    await desk.does(SAM, DAY, pair.stays, undo);
    expect(await barsOf(pair.stays, pair.goes)).toEqual([[], []]);
    await desk.does(SAM, DAY, pair.goes, conflict(TOM));
    await desk.does(SHAH, DAY, pair.stays, { type: 'note', note: 'Rang mum' });
    expect((await desk.refusal(SAM, DAY, pair.goes, undo)).code).toBe('someoneElseActed');
    expect(await barsOf(pair.stays, pair.goes)).toEqual([[TOM], [TOM]]);
  });

  it('undone on Thu 12 March while its sender notes something: both merged again or both apart, never half', async () => {
    const pair = await merged();
    await desk.service.unmerge(pair.goes, pair.stays, desk.context(PRIYA, DAY));
    // Between the two halves of the undoing, the same person does something on the case that stayed.
    const between = new Proxy(desk.store, {
      get(store, key) {
        const own: unknown = Reflect.get(store, key, store);
        if (typeof own !== 'function') return own;
        if (key !== 'append') return own.bind(store) as unknown;
        return async (...given: Parameters<typeof store.append>) => {
          await store.append(...given);
          if (given[1].ref === pair.goes)
            await desk.does(PRIYA, DAY, pair.stays, { type: 'note', note: 'Rang mum' });
        };
      },
    });
    const racing = new Desk(between);
    await racing.service
      .execute(pair.stays, undo, racing.context(PRIYA, DAY, 'racing'))
      .catch((error: unknown) => {
        if (!(error instanceof CaseError)) throw error;
      });
    const [stays, goes] = [await at(pair.stays), await at(pair.goes)];
    expect(goes.mergedInto === pair.stays).toBe(stays.mergedFrom.length === 1);
    expect((await desk.history(pair.stays)).map(({ type }) => type)).toContain('noted');
  });

  it('the third case into one unites all three; whoever is shut out can’t let themself in', async () => {
    const pair = await merged();
    const third = await desk.log({ bars: [PRIYA] });
    await merge(third.ref, pair.stays);
    expect(await barsOf(pair.stays, pair.goes, third.ref)).toEqual([[PRIYA], [PRIYA], [PRIYA]]);
    await desk.does(TOM, DAY, third.ref, conflict(TOM));
    expect((await desk.refusal(TOM, DAY, pair.goes, undo)).code).toBe('cannotBeUndone');
    expect((await desk.refusal(TOM, DAY, third.ref, undo)).code).toBe('cannotBeUndone');
  });

  it('the history of the other case says why', async () => {
    const pair = await merged();
    await desk.does(SAM, DAY, pair.goes, conflict(TOM));
    expect((await desk.history(pair.stays)).at(-1)).toMatchObject({
      type: 'barred',
      bars: [TOM],
      with: pair.goes,
      by: SAM,
    });
  });

  it('taking a merge apart can be undone: both are one again', async () => {
    const pair = await merged();
    const before = await Promise.all([at(pair.stays), at(pair.goes)]);
    for (const on of ['stays', 'goes'] as const) {
      await desk.service.unmerge(pair.goes, pair.stays, desk.context(SAM, DAY));
      await desk.does(SAM, DAY, pair[on], undo);
      const after = await Promise.all([at(pair.stays), at(pair.goes)]);
      expect(after.map(bare)).toEqual(before.map(bare));
    }
  });

  it('through a case whose merge is undone on Thu 12 March: what stays merged still shuts out the same', async () => {
    const [first, second, stays] = [await desk.log(), await desk.log(), await desk.log()];
    await merge(first.ref, stays.ref);
    await desk.service.bar(second.ref, [OWEN], directory);
    // Killed before it swept: whoever acts next sweeps for it, so that undoing this merge leaves that sweep standing.
    const killed = new Proxy(desk.store, {
      get(store, key) {
        const own: unknown = Reflect.get(store, key, store);
        if (typeof own !== 'function') return own;
        if (key !== 'append') return own.bind(store) as unknown;
        return (...given: Parameters<typeof store.append>) => {
          if (given[1].ref === first.ref) throw new Error('killed');
          return store.append(...given);
        };
      },
    });
    const cut = new Desk(killed);
    await expect(
      cut.service.merge(second.ref, stays.ref, cut.context(SAM, DAY, 'cut')),
    ).rejects.toThrow('killed');
    await desk.does(SAM, DAY, first.ref, { type: 'note', note: 'Rang mum' });
    expect(await barsOf(stays.ref, first.ref)).toEqual([[OWEN], [OWEN]]);
    await desk.does(SAM, DAY, second.ref, undo);
    expect((await at(second.ref)).mergedInto).toBeNull();
    expect(await barsOf(stays.ref, first.ref)).toEqual([[OWEN], [OWEN]]);
  });

  it('the same undoing delivered twice takes back one act, not two', async () => {
    const pair = await merged();
    await desk.does(SAM, DAY, pair.goes, conflict(TOM));
    const context = desk.context(SAM, DAY);
    await desk.service.execute(pair.goes, undo, context);
    expect((await desk.service.execute(pair.goes, undo, context)).repeated).toBe(true);
    expect((await at(pair.goes)).mergedInto).toBe(pair.stays);
  });
});

type Doing =
  | { what: 'merge' | 'unmerge'; a: number; b: number; by: string }
  | { what: 'conflict' | 'undo' | 'note'; a: number; by: string; id: string }
  | { what: 'directory'; a: number; id: string };

const which = fc.integer({ min: 0, max: 3 });
const officer = fc.constantFrom(SAM, SHAH);
const someone = fc.constantFrom(PRIYA, TOM);
const doing = fc.oneof(
  fc.record({
    what: fc.constantFrom('merge', 'merge', 'unmerge'),
    a: which,
    b: which,
    by: officer,
  }),
  fc.record({
    what: fc.constantFrom('conflict', 'undo', 'note'),
    a: which,
    by: officer,
    id: someone,
  }),
  // Somebody of its own: whom a conflict shuts out already is let in with its undoing, and swept out again by the door.
  fc.record({ what: fc.constant('directory'), a: which, id: fc.constant(OWEN) }),
) as fc.Arbitrary<Doing>;

async function does(refs: readonly string[], one: Doing): Promise<void> {
  const ref = refs[one.a]!;
  if (one.what === 'directory') {
    await desk.service.bar(ref, [one.id], directory);
  } else if (one.what === 'merge') {
    await merge(ref, refs[one.b]!, one.by);
  } else if (one.what === 'unmerge') {
    const into = (await at(ref)).mergedInto;
    if (into) await desk.service.unmerge(ref, into, desk.context(one.by, DAY));
  } else if (one.what === 'conflict') {
    await desk.does(one.by, DAY, ref, conflict(one.id));
  } else if (one.what === 'undo') {
    await desk.does(one.by, DAY, ref, undo);
  } else {
    await desk.does(one.by, DAY, ref, { type: 'note', note: 'Rang' });
  }
}

it('whatever is merged, declared, changed and undone, alone or at once: merged cases shut out the same people', async () => {
  let joined = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(doing, { minLength: 1, maxLength: 2 }), { minLength: 4, maxLength: 14 }),
      async (steps) => {
        const refs = await Promise.all([0, 1, 2, 3].map(async () => (await desk.log()).ref));
        const fromDirectory = new Map<string, Set<string>>(refs.map((ref) => [ref, new Set()]));
        for (const step of steps) {
          const doing = (one: Doing) =>
            does(refs, one).catch((error: unknown) => {
              if (!(error instanceof CaseError)) throw error;
            });
          // An undoing is tried by itself: it takes two cases back one after the other.
          if (step.some(({ what }) => what === 'undo')) for (const one of step) await doing(one);
          else await Promise.all(step.map(doing));
          for (const one of step)
            if (one.what === 'directory') fromDirectory.get(refs[one.a]!)!.add(one.id);
          const views = await Promise.all(refs.map(at));
          for (const view of views) {
            // What the directory shut out is never let in again.
            for (const id of fromDirectory.get(view.ref)!) expect(view.bars).toContain(id);
            const into = view.mergedInto && views.find(({ ref }) => ref === view.mergedInto);
            if (!into || !into.mergedFrom.some(({ ref }) => ref === view.ref)) continue;
            joined += 1;
            expect([...view.bars].sort()).toEqual([...into.bars].sort());
          }
        }
      },
    ),
    { numRuns: 40 },
  );
  expect(joined).toBeGreaterThan(20);
}, 60_000);
