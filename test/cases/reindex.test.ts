/** A store of an earlier version: lists that it did not keep are made at start, once, whatever cuts it off. */
import { indexOf, keepIndex, mark } from '../../services/cases';
import type { CaseStore } from '../../services/cases/ports';
import type { CaseView } from '../../services/cases/view';
import { ALL, DCT, Desk, NORTH, openTestStores, PRIYA, SAM, SHAH } from './support';

const NOW = Date.parse('2026-03-12T10:00:00Z');

async function earlierStore() {
  const { stores, close } = await openTestStores();
  const desk = new Desk(stores.cases);
  const refs: string[] = [];
  for (let n = 0; n < 3; n += 1) {
    const { ref } = await desk.log();
    await desk.does(SAM, '2026-03-11', ref, { type: 'assign', ...DCT, investigatorId: PRIYA });
    await desk.does(SAM, '2026-03-11', ref, {
      ...{ type: 'assign', ...NORTH, investigatorId: SHAH },
      also: true,
    });
    const stored = (await stores.cases.get(ref))!;
    // What that version kept: whose it is, and nothing of teams.
    await stores.cases.reindex(ref, stored.version, {
      ...stored.index,
      marks: [mark.work(PRIYA)],
    });
    refs.push(ref);
  }
  const north = () => stores.cases.count({ reach: ALL, order: 'due', marks: [mark.team('T03')] });
  return { stores, desk, refs, north, close };
}

it('gives each team the list of its own, once', async () => {
  const { stores, refs, north, close } = await earlierStore();
  expect(await north()).toBe(0);
  expect(await keepIndex(stores, NOW)).toBe(3);
  expect(await north()).toBe(3);
  for (const ref of refs) {
    const stored = (await stores.cases.get(ref))!;
    expect(stored.index).toEqual(indexOf(stored.view));
  }
  // The next start has nothing to look at.
  const closed = { find: () => Promise.reject(new Error('looked through again')) };
  expect(await keepIndex({ ...stores, cases: { ...stores.cases, ...closed } }, NOW)).toBe(0);
  await close();
});

it('cut off, the next start does the rest; a case changed meanwhile keeps what its change wrote', async () => {
  const { stores, desk, refs, north, close } = await earlierStore();
  let left = 2;
  const cut: Pick<CaseStore<CaseView>, 'find' | 'reindex'> = {
    find: (query, page) => stores.cases.find(query, page),
    reindex: async (ref, seen, index) => {
      left -= 1;
      if (left < 0) throw new Error('killed');
      // Somebody acts on it between its reading and its writing.
      await desk.does(SAM, '2026-03-12', ref, { type: 'note', note: 'Rang mum' });
      return stores.cases.reindex(ref, seen, index);
    },
  };
  await expect(keepIndex({ ...stores, cases: cut }, NOW)).rejects.toThrow('killed');
  expect(await north()).toBe(2);
  expect(await keepIndex(stores, NOW)).toBe(1);
  expect(await north()).toBe(3);
  for (const ref of refs) {
    const stored = (await stores.cases.get(ref))!;
    expect(stored.index).toEqual(indexOf(stored.view));
    expect(stored.version).toBe((await desk.history(ref)).length);
  }
  await close();
});

it('cut off after many pages, goes on from the last place that it marked', async () => {
  const { stores, refs, close } = await earlierStore();
  const one = (await stores.cases.get(refs[0]!))!;
  const asked: (string | null)[] = [];
  const pages = (last: number): Pick<CaseStore<CaseView>, 'find' | 'reindex'> => ({
    find: (_query, { after }) => {
      asked.push(after);
      const page = Number(after ?? 0) + 1;
      if (page > last) return Promise.reject(new Error('killed'));
      return Promise.resolve({ cases: [one], next: page < 50 ? String(page) : null });
    },
    reindex: () => Promise.resolve(true),
  });
  await expect(keepIndex({ ...stores, cases: pages(45) }, NOW)).rejects.toThrow('killed');
  asked.length = 0;
  await keepIndex({ ...stores, cases: pages(50) }, NOW);
  // Every twentieth page is marked: of the 45 only five are read again.
  expect([asked[0], asked.length]).toEqual(['40', 10]);
  await close();
});
