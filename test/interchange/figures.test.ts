/** What reports count of a council's cases: written with them as they come in and as they change, and after an upgrade. */
import fc from 'fast-check';
import { CaseService, figuresOf, keepIndex } from '../../services/cases';
import { groupInMemory } from '../../services/cases/figure-query';
import type { FigureQuery } from '../../services/cases/figure-query';
import type { CaseStore } from '../../services/cases/ports';
import type { CaseView } from '../../services/cases/view';
import type { Stores } from '../../services/stores/types';
import { someQuery } from '../contracts/figures-arbitrary';
import { aLine } from './arbitrary';
import { Desk, TODAY, bringIn, readAcceptance, worldOf } from './support';

const EVERYTHING = { reach: { viewerId: 'P001', grants: 'all' }, order: 'oldest' } as const;

async function viewsIn({ cases }: Stores<CaseView>): Promise<CaseView[]> {
  const views: CaseView[] = [];
  let after: string | null = null;
  do {
    const page = await cases.find(EVERYTHING, { after, limit: 100 });
    views.push(...page.cases.map(({ view }) => view));
    after = page.next;
  } while (after !== null);
  return views;
}

const inOrder = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort();

/** Random questions: the store's answer is the reference's, made anew of every case as it stands. */
async function sameFigures(stores: Stores<CaseView>, numRuns: number): Promise<void> {
  const views = await viewsIn(stores);
  const all = views.flatMap((view) => {
    const figures = figuresOf(view);
    return figures ? [{ ref: view.ref, figures }] : [];
  });
  await fc.assert(
    fc.asyncProperty(someQuery, async (query) => {
      expect(inOrder(await stores.figures.group(query))).toEqual(
        inOrder(groupInMemory(all, query)),
      );
    }),
    { numRuns },
  );
}

let desk: Desk;
let stores: Stores<CaseView>;
beforeEach(async () => {
  desk = new Desk();
  stores = await desk.open();
});
afterEach(() => desk.close());

const YEAR = { column: 'received', from: '2014-04-01', to: '2015-03-31' } as const;

it('of Blackpool 2014/15 are the printed ones', async () => {
  const world = worldOf('blackpool-2014-15');
  await bringIn(desk.file('cases.jsonl', readAcceptance('cases.jsonl')), world, stores.cases);
  const asked = async (query: Partial<FigureQuery<'cases'>>) => {
    const whole: FigureQuery<'cases'> = {
      ...{ of: 'cases', by: [], count: 'rows', asAt: TODAY, ...query },
      where: [YEAR, ...(query.where ?? [])],
    };
    const rows = await stores.figures.group(whole);
    return Object.fromEntries(rows.map(({ values, n }) => [values.join(' '), n]));
  };
  expect(await asked({ by: ['type'] })).toEqual({
    ...{ complaint: 125, compliment: 39, comment: 13, enquiry: 75 },
  });
  const complaints = { column: 'type', in: ['complaint'] } as const;
  expect(await asked({ where: [complaints], by: ['metAllocated'] })).toEqual({ 0: 44, 1: 81 });
  expect(await asked({ where: [complaints], by: ['service'] })).toMatchObject({
    'Children’s Social Care': 108,
  });
  await sameFigures(stores, 60);
});

it('follow random cases in, and what is done to them here', async () => {
  const world = worldOf('shropshire-2024-25');
  const lines = fc
    .sample(aLine(world.council), { seed: 3, numRuns: 60 })
    .map((line, n) => JSON.stringify({ ...line, ref: `T-${n}` }));
  await bringIn(desk.file('cases.jsonl', lines.join('\n')), world, stores.cases);
  await sameFigures(stores, 40);
  const { council, rules } = world;
  const cases = new CaseService({ store: stores.cases, council, rules: () => rules });
  const open = (await viewsIn(stores)).filter(({ status }) => status === 'open').slice(0, 12);
  expect(open.length).toBeGreaterThan(5);
  for (const [n, { ref }] of open.entries())
    await cases.execute(
      ref,
      n % 2 === 0 ? { type: 'withdraw', on: TODAY } : { type: 'note', note: 'Rang' },
      { commandId: `later-${n}`, by: 'P005', at: `${TODAY}T10:00:00.000Z` },
    );
  await sameFigures(stores, 40);
});

it('are made for cases of a version that kept none, also when making them was cut off', async () => {
  const world = worldOf('blackpool-2014-15');
  const lines = fc
    .sample(aLine(world.council), { seed: 5, numRuns: 30 })
    .map((line, n) => JSON.stringify({ ...line, ref: `T-${n}` }));
  const earlier: CaseStore<CaseView> = Object.create(stores.cases, {
    insert: {
      value: (
        { figures: _, ...stored }: Parameters<CaseStore<CaseView>['insert']>[0],
        events: never,
      ) => stores.cases.insert(stored, events),
    },
  }) as CaseStore<CaseView>;
  await bringIn(desk.file('cases.jsonl', lines.join('\n')), world, earlier);
  const all = { of: 'cases', where: [], by: [], count: 'rows', asAt: TODAY } as const;
  expect(await stores.figures.group(all)).toEqual([]);

  let left = 25;
  const cut = {
    find: stores.cases.find.bind(stores.cases),
    reindex: (...args: Parameters<CaseStore<CaseView>['reindex']>) =>
      left-- > 0 ? stores.cases.reindex(...args) : Promise.reject(new Error('killed')),
  };
  const now = Date.parse(`${TODAY}T10:00:00Z`);
  await expect(keepIndex({ ...stores, cases: cut }, now)).rejects.toThrow('killed');
  await keepIndex(stores, now);
  await sameFigures(stores, 40);
});
