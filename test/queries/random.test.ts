/**
 * Random questions about random cases, each answered a second time by looking at every case. The second way is written
 * from what the words mean and shares nothing with the first but the cases.
 */
import fc from 'fast-check';
import { indexOf } from '../../services/cases';
import type { CaseView } from '../../services/cases/view';
import { answer, filtersBehind, narrow } from '../../services/queries';
import type { Asking, DayOf, Filters, Question, Trait } from '../../services/queries';
import type { Stores } from '../../services/stores/types';
import { addDays, englandAndWales, financialYear, londonDate } from '../../services/timescale';
import { openTestStores } from '../cases/support';
import { category, day, oneOf, person, seed, team, TODAY, viewOf } from './random-cases';

const calendar = englandAndWales();
const asking: Asking = {
  reach: { viewerId: 'P005', grants: 'all' },
  today: TODAY,
  calendar,
  metRule: 'extended',
};

/** Each trait as its words mean it, read off the case. */
const HOLDS: Partial<Record<Trait, (v: CaseView, all: readonly CaseView[]) => boolean>> = {
  late: (v) => v.nextDue !== null && v.nextDue.on < TODAY && v.status !== 'notAccepted',
  wasLate: (v) => v.respondedOn !== null && v.respondedOn > addDays(v.receivedOn, 20),
  inTime: (v) => v.respondedOn !== null && v.respondedOn <= addDays(v.receivedOn, 20),
  extended: (v) => v.clock.length > 0,
  blocked: (v) => v.lastWord !== null,
  unallocated: (v) =>
    v.status === 'open' && v.triaged && v.investigations.at(-1)!.investigatorId === null,
  untriaged: (v) => v.status === 'open' && !v.triaged,
  withoutOutcome: (v) => v.feedbackType === 'complaint' && v.respondedOn !== null && !v.outcome,
  withoutCategory: (v) =>
    v.feedbackType === 'complaint' && v.status !== 'withdrawn' && v.problemCategory === null,
  withoutTheme: (v) =>
    v.feedbackType === 'complaint' && v.status !== 'withdrawn' && v.themes.length === 0,
  withRemedy: (v) => v.remedies.length > 0,
  remedyOwed: (v) => v.remedies.some((one) => one.doneOn === null),
  byChild: (v) => v.circumstances.madeByChild === true,
  withAdvocate: (v) => v.circumstances.advocate !== null,
  loggedInError: (v) => v.loggedInError,
  repeat: (v, all) =>
    all.some(
      (other) =>
        other.ref !== v.ref &&
        other.feedbackType === v.feedbackType &&
        v.complainant.key !== null &&
        other.complainant.key === v.complainant.key,
    ),
};
const NAMED = Object.keys(HOLDS) as Trait[];
const TAGGED = NAMED.filter((trait) => trait !== 'late' && trait !== 'repeat');

function plainly(v: CaseView, f: Filters, all: readonly CaseView[]): boolean {
  const holds = (trait: Trait) => HOLDS[trait]!(v, all);
  const dayOf = {
    received: v.receivedOn,
    logged: londonDate(v.loggedAt),
    answered: v.respondedOn,
    closed: v.closedOn,
  };
  const due = v.nextDue?.on ?? null;
  const on = f.within && (f.within.day === 'due' ? due : dayOf[f.within.day]);
  const now = v.investigations.filter(({ stage }) => stage === v.stage);
  const ofNow =
    (!f.within || f.within.day === 'due') &&
    (f.statuses ?? []).every((status) => status === 'open' || status === 'responded');
  const whose = ofNow ? now : v.investigations;
  const lateDays = due !== null && due < TODAY ? calendar.countWorkingDays(due, TODAY) : -1;
  return (
    (f.types?.includes(v.feedbackType) ?? true) &&
    (f.statuses?.includes(v.status) ?? true) &&
    (f.stages?.includes(v.stage) ?? true) &&
    (f.reached === undefined || v.stage >= f.reached) &&
    (f.categories?.includes(v.problemCategory ?? '') ?? true) &&
    (f.themes?.some((theme) => v.themes.includes(theme)) ?? true) &&
    (f.outcomes?.some((outcome) => v.outcome === outcome) ?? true) &&
    (f.teamsAtWork?.some((id) => whose.some(({ teamId }) => teamId === id)) ?? true) &&
    (f.people ?? []).every(({ id, as }) =>
      as === 'reported'
        ? v.loggedBy === id
        : as === 'closed'
          ? v.closedBy === id
          : whose.some((one) => one.investigatorId === id),
    ) &&
    (!f.within || (on !== null && on! >= f.within.period.from && on! <= f.within.period.to)) &&
    (f.lateBy === undefined || (lateDays !== 'unknown' && lateDays > f.lateBy)) &&
    (f.is ?? []).every(holds) &&
    !(f.isNot ?? []).some(holds) &&
    (!f.isAny || f.isAny.some(holds)) &&
    ((f.is ?? []).includes('loggedInError') || !v.loggedInError)
  );
}

const period = fc
  .tuple(day, fc.integer({ min: 0, max: 200 }))
  .map(([from, n]) => ({ from, to: addDays(from, n) }));
const traits = (from: Trait[]) => fc.uniqueArray(oneOf(...from), { minLength: 1, maxLength: 2 });

const whole = fc.record({
  types: fc.constant<CaseView['feedbackType'][]>(['complaint']),
  statuses: fc.uniqueArray(oneOf<CaseView['status']>('open', 'responded', 'closed'), {
    minLength: 1,
    maxLength: 2,
  }),
  stages: oneOf([1], [2]),
  reached: oneOf(2),
  categories: fc.uniqueArray(category, { minLength: 1 }),
  themes: fc.uniqueArray(category, { minLength: 1 }),
  outcomes: fc.constant<NonNullable<Filters['outcomes']>>(['upheld']),
  teamsAtWork: fc.uniqueArray(team, { minLength: 1 }),
  people: fc
    .record({
      id: person,
      as: oneOf<'investigates' | 'reported' | 'closed'>('investigates', 'reported', 'closed'),
    })
    .map((one) => [one]),
  within: fc.record({
    day: oneOf<DayOf>('received', 'logged', 'answered', 'closed', 'due'),
    period,
  }),
  lateBy: fc.integer({ min: 0, max: 15 }),
  is: traits(NAMED),
  isNot: traits(TAGGED),
  isAny: traits(TAGGED),
});
const KEYS = [
  'types',
  'statuses',
  'stages',
  'reached',
  'categories',
  'themes',
  'outcomes',
  'teamsAtWork',
  'people',
  'within',
  'lateBy',
  'is',
  'isNot',
  'isAny',
] as const;

/** Few conditions at once: of many, nothing is left to compare. */
const filters: fc.Arbitrary<Filters> = fc
  .tuple(whole, fc.subarray([...KEYS], { maxLength: 3 }))
  .map(
    ([all, keys]) => Object.fromEntries(keys.map((key) => [key, all[key]])) as unknown as Filters,
  );

let stores: Stores<CaseView>;
let close: () => Promise<void>;
const views = fc.sample(seed, { numRuns: 240, seed: 11 }).map(viewOf);
beforeAll(async () => {
  const opened = await openTestStores();
  ({ stores } = opened);
  close = opened.close;
  for (const view of views) {
    const { ref } = view;
    const event = {
      type: 'noted',
      note: '',
      seq: 1,
      at: `${TODAY}T09:00:00Z`,
      by: 'P005',
      commandId: ref,
    } as const;
    await stores.cases.insert({ ref, version: 1, sourceKey: ref, index: indexOf(view), view }, [
      event,
    ]);
  }
});
afterAll(() => close());

const refsOf = async (query: ReturnType<typeof narrow>) => {
  const refs: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof stores.cases.find>> = await stores.cases.find(query, {
      after,
      limit: 100,
    });
    refs.push(...page.cases.map(({ ref }) => ref));
    after = page.next;
  } while (after !== null);
  return refs.sort();
};

it('every list and its count are what looking at each case finds', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(filters, async (asked) => {
      const expected = views.filter((view) => plainly(view, asked, views)).map(({ ref }) => ref);
      const query = narrow(asked, asking);
      expect(await refsOf(query)).toEqual(expected.sort());
      expect(await stores.cases.count(query)).toBe(expected.length);
      found += expected.length > 0 ? 1 : 0;
    }),
    { numRuns: 300, seed: 7 },
  );
  expect(found).toBeGreaterThan(100);
}, 60_000);

const completed = (f: Filters): Filters => ({
  ...f,
  types: f.types ?? ['complaint'],
  within: f.within ?? {
    day: 'answered',
    period: { from: financialYear(TODAY).from, to: TODAY },
  },
});

it('means, medians and shares are those of the cases, and each row opens to as many as it says', async () => {
  await fc.assert(
    fc.asyncProperty(
      filters,
      oneOf('category' as const, 'team' as const, 'theme' as const),
      async (f, by) => {
        const { lateBy: _l, is: _i, isAny: _a, isNot: _n, statuses: _s, ...plain } = f;
        const all = completed(plain);
        const base = views.filter((view) => plainly(view, all, views));
        const days = await answer(stores.cases, { measure: 'days', filters: plain }, asking);
        const took = base.flatMap((view) => view.due[0]!.days ?? []).sort((a, b) => a - b);
        const [low, high] = [took[(took.length - 1) >> 1], took[took.length >> 1]];
        expect(days.figure).toEqual(
          took.length === 0
            ? { n: 0 }
            : {
                n: took.length,
                days: { sum: took.reduce((so, n) => so + n, 0), median: (low! + high!) / 2 },
              },
        );
        const share: Question = {
          measure: 'share',
          filters: plain,
          of: { is: ['inTime'] },
          by: [by],
        };
        const said = await answer(stores.cases, share, asking);
        const met = base.filter((view) => HOLDS.inTime!(view, views));
        expect(said.figure).toEqual({ n: met.length, base: base.length });
        for (const { values, figure } of said.rows) {
          if (values[0] === null) continue;
          const list = narrow(filtersBehind(said.question, values)!, asking);
          expect(await stores.cases.count(list)).toBe(figure.n);
        }
      },
    ),
    { numRuns: 150, seed: 3 },
  );
}, 60_000);
