/** Random cases and questions, few of each kind of value, so that they meet. */
import * as fc from 'fast-check';
import type {
  CaseIndex,
  CaseQuery,
  FactDay,
  FactFilter,
  Tally,
  TallyKey,
} from '../../services/cases/ports';

const oneOf = <T>(...all: T[]) => fc.constantFrom(...all);
const day = oneOf('2026-11-20', '2026-11-23', '2026-11-27', '2026-12-24');
export const viewer = oneOf('P001', 'P002', 'P003');
const grant = oneOf('team:T06', 'team:T07', 'person:P001', 'person:P002');
const mark = oneOf('work:P001', 'work:P002', 'asked:2026-11-20');
const tag = oneOf('theme:Delay', 'theme:Tone of a letter', 'is:extended', 'workTeam:T06');
const holder = oneOf<CaseIndex['holder']>('investigator', 'signOff', null);
const team = oneOf<string | null>('T06', 'T07', null);
const status = oneOf<CaseIndex['status']>('open', 'responded', 'closed', 'withdrawn');
const type = oneOf<CaseIndex['feedbackType']>('complaint', 'compliment');
const category = oneOf('Delay', 'Staff’s manner');
const channel = oneOf<'email' | 'letter'>('email', 'letter');

const facts: fc.Arbitrary<CaseIndex['facts']> = fc.record({
  enquiryKind: oneOf<'mp' | null>('mp', null),
  procedureId: oneOf('statutory-children', null),
  service: oneOf('Schools', null),
  channel: fc.option(channel),
  complainant: oneOf<'parent' | 'child' | null>('parent', 'child', null),
  complainantKey: oneOf('c-1', 'c-2', null),
  category: fc.option(category),
  outcome: oneOf<'upheld' | null>('upheld', null),
  loggedOn: fc.option(day),
  answeredOn: fc.option(day),
  closedOn: fc.option(day),
  days: fc.option(fc.integer({ min: 0, max: 40 })),
  tags: fc.uniqueArray(tag, { maxLength: 3 }),
});

export const anIndex: fc.Arbitrary<CaseIndex> = fc.record({
  status,
  feedbackType: type,
  triaged: fc.boolean(),
  stage: fc.integer({ min: 0, max: 3 }),
  holder,
  teamId: team,
  investigatorId: oneOf('P001', null),
  receivedOn: day,
  nextDueOn: fc.option(day),
  grants: fc.array(grant, { maxLength: 3 }),
  bars: fc.array(viewer, { maxLength: 1 }),
  marks: fc.uniqueArray(mark, { maxLength: 2 }),
  facts,
});

const factFilter: fc.Arbitrary<FactFilter> = fc.record(
  {
    of: fc.record(
      {
        stage: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }),
        category: fc.array(category, { maxLength: 2 }),
        channel: fc.array(channel, { maxLength: 2 }),
        outcome: fc.constant(['upheld']),
      },
      { requiredKeys: [] },
    ),
    between: fc
      .tuple(oneOf<FactDay>('receivedOn', 'loggedOn', 'answeredOn', 'closedOn'), day, day)
      .map(([on, from, to]) => ({ day: on, from, to })),
    tags: fc.array(fc.array(tag, { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
    noTags: fc.array(tag, { maxLength: 2 }),
    repeat: fc.boolean(),
  },
  { requiredKeys: [] },
);

export const aQuery: fc.Arbitrary<CaseQuery> = fc.record(
  {
    reach: fc.record({
      viewerId: viewer,
      grants: fc.oneof(oneOf<'all' | string[]>('all'), fc.array(grant, { maxLength: 3 })),
    }),
    order: oneOf<CaseQuery['order']>('due', 'newest', 'oldest'),
    statuses: fc.array(status, { maxLength: 2 }),
    feedbackTypes: fc.array(type, { maxLength: 2 }),
    triaged: fc.boolean(),
    teamIds: fc.array(oneOf('T06', 'T07'), { maxLength: 2 }),
    investigatorId: oneOf('P001', null),
    marks: fc.array(mark, { maxLength: 2 }),
    holder: oneOf<NonNullable<CaseIndex['holder']>>('investigator', 'signOff'),
    dueFrom: day,
    dueTo: day,
    receivedFrom: day,
    receivedTo: day,
    number: fc.integer({ min: 1, max: 6 }),
    facts: factFilter,
  },
  { requiredKeys: ['reach', 'order'] },
);

export const keys: fc.Arbitrary<TallyKey[]> = fc.uniqueArray(
  oneOf<TallyKey>(
    'status',
    'stage',
    'category',
    'teamId',
    'days',
    { month: 'receivedOn' },
    { month: 'closedOn' },
    { tags: 'theme:' },
  ),
  { maxLength: 3 },
);

const textOf = (row: Tally) => JSON.stringify(row.values);

/** No order of rows is promised. */
export const inOrder = (rows: Tally[]): Tally[] =>
  [...rows].sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
