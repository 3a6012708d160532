/** Random cases with a life that questions may ask after, few of each kind of value, so that they meet. */
import fc from 'fast-check';
import { blankView } from '../../services/cases';
import type { CaseView, DueSummary, Investigation } from '../../services/cases/view';
import { addDays } from '../../services/timescale';

/** A Wednesday. */
export const TODAY = '2026-03-11';

export const oneOf = <T>(...all: T[]) => fc.constantFrom(...all);
export const day = fc.integer({ min: -420, max: 0 }).map((n) => addDays(TODAY, n));
export const person = oneOf('P006', 'P007', 'P008');
export const team = oneOf('T06', 'T09');
export const category = oneOf('Delay', 'Conduct');

interface Seed {
  type: CaseView['feedbackType'];
  status: CaseView['status'];
  received: string;
  took: number | null;
  due: number;
  stage: number;
  team: string;
  person: string | null;
  by: string;
  category: string | null;
  themes: string[];
  upheld: boolean;
  flags: boolean[];
  key: string | null;
}

export const seed: fc.Arbitrary<Seed> = fc.record({
  type: oneOf<CaseView['feedbackType']>('complaint', 'complaint', 'compliment'),
  status: oneOf<CaseView['status']>('open', 'open', 'responded', 'closed', 'withdrawn'),
  received: day,
  took: fc.option(fc.integer({ min: 0, max: 40 })),
  due: fc.integer({ min: -40, max: 20 }),
  stage: oneOf(1, 1, 2),
  team,
  person: fc.option(person),
  by: person,
  category: fc.option(category),
  themes: fc.uniqueArray(category, { maxLength: 2 }),
  upheld: fc.boolean(),
  flags: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  key: fc.option(oneOf('c-1', 'c-2', 'c-3')),
});

export function viewOf(s: Seed, i: number): CaseView {
  const answered = s.status === 'responded' || s.status === 'closed';
  const respondedOn = answered && s.took !== null ? addDays(s.received, s.took) : null;
  const due: DueSummary = {
    id: 'stage1.response',
    label: 'Answer at stage 1',
    stage: 1,
    state: respondedOn ? 'met' : 'running',
    target: addDays(s.received, 20),
    lawfulMaximum: addDays(s.received, 28),
    promised: null,
    binding: addDays(s.received, 20),
    metOn: respondedOn,
    ...(respondedOn && s.took !== null ? { days: s.took } : {}),
    reporting: {
      standard: addDays(s.received, 14),
      allocated: addDays(s.received, 14),
      extended: addDays(s.received, 20),
    },
  };
  const work: Investigation = {
    stage: 1,
    teamId: s.team,
    teamName: s.team,
    investigatorId: s.person,
    assignedOn: s.received,
    respondedOn,
    outcome: null,
    points: [],
  };
  const [child, advocate, blocked, remedy, error, extended] = s.flags;
  const live = s.status === 'open' || s.status === 'responded';
  return blankView(`CF-26-${String(i + 1).padStart(4, '0')}`, {
    version: 1,
    feedbackType: s.type,
    status: s.status,
    triaged: s.person !== null || i % 3 > 0,
    receivedOn: s.received,
    // Logged some days after it came.
    loggedAt: `${addDays(s.received, i % 4)}T09:00:00Z`,
    loggedBy: s.by,
    teamId: s.team,
    stage: s.stage,
    investigations: s.stage === 1 ? [work] : [work, { ...work, stage: 2, respondedOn: null }],
    due: [due],
    nextDue: live ? { id: 'x', label: 'x', on: addDays(TODAY, s.due) } : null,
    respondedOn,
    closedBy: s.status === 'closed' ? s.by : null,
    closedOn: s.status === 'closed' ? addDays(s.received, (s.took ?? 0) + 1) : null,
    outcome: answered && s.upheld ? 'upheld' : null,
    problemCategory: s.category,
    themes: s.themes,
    complainant: { kind: 'parent', description: null, key: s.key },
    lastWord: blocked ? { kind: 'blocked', on: s.received, reason: null } : null,
    loggedInError: error === true && s.status === 'withdrawn',
    clock: extended ? [{ kind: 'extended', on: s.received, stage: 1 }] : [],
    remedies: remedy
      ? [
          {
            id: '1',
            stage: 1,
            kind: 'apology',
            detail: null,
            amountPence: null,
            agreedOn: s.received,
            dueOn: null,
            doneOn: i % 2 ? s.received : null,
          },
        ]
      : [],
    circumstances: {
      ...blankView('x').circumstances,
      madeByChild: child ?? null,
      advocate: advocate ? { status: 'appointed', name: null, on: s.received } : null,
    },
  });
}
