/** CaseStore: random questions about random cases, against the plainest way of answering them. */
import * as fc from 'fast-check';
import type {
  CaseQuery,
  FactColumn,
  StoredCase,
  Tally,
  TallyKey,
} from '../../../services/cases/ports';
import { aQuery, anIndex, inOrder, keys } from '../arbitrary';
import type { Engine, Opened } from '../engines';
import { aCase, allRefs, codeOf, insertAll, next, anEvent, seenBy } from '../samples';

type Case = StoredCase['index'] & { ref: string };

const DAY = {
  receivedOn: (one: Case) => one.receivedOn,
  loggedOn: (one: Case) => one.facts.loggedOn,
  answeredOn: (one: Case) => one.facts.answeredOn,
  closedOn: (one: Case) => one.facts.closedOn,
};

const valueOf = (one: Case, column: FactColumn): unknown =>
  ({ ...one, ...one.facts })[column as 'status'];

/** Whoever looks sees it at all. */
const reaches = (one: Case, { viewerId, grants }: CaseQuery['reach']): boolean =>
  !one.bars.includes(viewerId) &&
  (grants === 'all' || grants.some((grant) => one.grants.includes(grant)));

const within = (day: string | null, from = '', to = '~'): boolean =>
  day !== null && day >= from && day <= to;

function matches(one: Case, query: CaseQuery, all: readonly Case[]): boolean {
  const { dueFrom, dueTo, marks, number, facts = {} } = query;
  const due = one.nextDueOn;
  return (
    reaches(one, query.reach) &&
    (query.statuses?.includes(one.status) ?? true) &&
    (query.feedbackTypes?.includes(one.feedbackType) ?? true) &&
    (query.teamIds?.some((id) => id === one.teamId) ?? true) &&
    (query.triaged ?? one.triaged) === one.triaged &&
    (query.investigatorId === undefined || query.investigatorId === one.investigatorId) &&
    (query.holder ?? one.holder) === one.holder &&
    ((dueFrom === undefined && dueTo === undefined) || within(due, dueFrom, dueTo)) &&
    within(one.receivedOn, query.receivedFrom, query.receivedTo) &&
    (marks?.some((mark) => one.marks.includes(mark)) ?? true) &&
    (number === undefined || Number(one.ref.slice(-4)) === number) &&
    Object.entries(facts.of ?? {}).every(([column, values]) =>
      (values as unknown[]).includes(valueOf(one, column as FactColumn)),
    ) &&
    (!facts.between || within(DAY[facts.between.day](one), facts.between.from, facts.between.to)) &&
    (facts.tags ?? []).every((group) => group.some((tag) => one.facts.tags.includes(tag))) &&
    !(facts.noTags ?? []).some((tag) => one.facts.tags.includes(tag)) &&
    (!facts.repeat || isRepeat(one, query, all))
  );
}

const isRepeat = (one: Case, { reach }: CaseQuery, all: readonly Case[]): boolean =>
  all.some(
    (other) =>
      other.ref !== one.ref &&
      reaches(other, reach) &&
      other.feedbackType === one.feedbackType &&
      other.facts.complainantKey !== null &&
      other.facts.complainantKey === one.facts.complainantKey,
  );

function valuesOf(one: Case, by: readonly TallyKey[]): Tally['values'][] {
  return by.reduce<Tally['values'][]>(
    (rows, key) => {
      const values =
        typeof key === 'string'
          ? [key === 'days' ? one.facts.days : (valueOf(one, key) as string)]
          : 'tags' in key
            ? one.facts.tags
                .filter((tag) => tag.startsWith(key.tags))
                .map((tag) => tag.slice(key.tags.length))
            : [DAY[key.month](one)?.slice(0, 7) ?? null];
      return rows.flatMap((row) => values.map((value) => [...row, value ?? null]));
    },
    [[]],
  );
}

function tallyOf(found: readonly Case[], by: readonly TallyKey[]): Tally[] {
  const rows = new Map<string, Tally>();
  for (const values of found.flatMap((one) => valuesOf(one, by))) {
    const kept = rows.get(JSON.stringify(values)) ?? { values, n: 0 };
    rows.set(JSON.stringify(values), { values, n: kept.n + 1 });
  }
  return [...rows.values()];
}

const orderOf =
  (order: CaseQuery['order']) =>
  (a: Case, b: Case): number => {
    const key = ({ nextDueOn, ref }: Case) => `${nextDueOn ?? '~'} ${ref}`;
    if (order === 'newest') return a.ref < b.ref ? 1 : -1;
    if (order === 'oldest') return a.ref < b.ref ? -1 : 1;
    return key(a) < key(b) ? -1 : 1;
  };

export function questionsContract(engine: Engine): void {
  let at: Opened;
  beforeEach(async () => {
    at = await engine.open();
  });
  afterEach(() => at.drop());
  const cases = () => at.stores.cases;

  describe('a question about many cases', () => {
    it('is answered like the plainest way of asking each case, whoever asks', async () => {
      const indexes = fc.sample(anIndex, { numRuns: 60, seed: 26 });
      await insertAll(
        cases(),
        indexes.map((index, i) => aCase(i + 1, index)),
      );
      const all = indexes.map((index, i): Case => ({ ...index, ref: aCase(i + 1).ref }));
      await fc.assert(
        fc.asyncProperty(aQuery, keys, async (query, by) => {
          const found = all.filter((one) => matches(one, query, all)).sort(orderOf(query.order));
          const refs = found.map(({ ref }) => ref);
          expect(await allRefs(cases(), query, 7)).toEqual(refs);
          expect(await cases().count(query)).toBe(refs.length);
          expect(inOrder(await cases().tally(query, by))).toEqual(inOrder(tallyOf(found, by)));
        }),
        { numRuns: 250, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: false },
      );
    }, 60_000);

    it('counts a case by what it has become', async () => {
      const first = aCase(1);
      await insertAll(cases(), [first]);
      const { facts } = first.index;
      const changed = next(first, {
        status: 'closed',
        facts: { ...facts, closedOn: '2026-11-27', tags: ['theme:Delay'] },
      });
      await cases().append(1, changed, [anEvent(2)]);
      const closed = seenBy('P001', 'all', {
        facts: { between: { day: 'closedOn', from: '2026-11-01', to: '2026-11-30' } },
      });
      expect(await cases().tally(closed, [{ tags: 'theme:' }])).toEqual([
        { values: ['Delay'], n: 1 },
      ]);
      const old = seenBy('P001', 'all', { facts: { tags: [['workTeam:T06']] } });
      expect(await cases().count(old)).toBe(0);
    });

    it('is refused where it goes by more than it may', async () => {
      const query = seenBy('P001', 'all');
      const tags = { tags: 'theme:' };
      expect(await codeOf(cases().tally(query, [tags, { tags: 'is:' }]))).toBe('invalid');
      expect(await codeOf(cases().tally(query, ['stage', 'status', 'days', 'teamId']))).toBe(
        'invalid',
      );
      expect(await codeOf(cases().count({ ...query, facts: { tags: [['']] } }))).toBe('invalid');
    });
  });
}
