/** Small cases, events and people for the contracts. */
import type { CaseEvent } from '../../services/cases/events';
import { StoreError } from '../../services/cases/ports';
import type {
  CaseIndex,
  CaseQuery,
  CaseStore,
  StoreErrorCode,
  StoredCase,
} from '../../services/cases/ports';
import type { Person } from '../../services/people/ports';

/** Stores do not look into a view. */
export type View = Record<string, unknown>;

export const INDEX: CaseIndex = {
  status: 'open',
  feedbackType: 'complaint',
  triaged: true,
  stage: 1,
  holder: 'investigator',
  teamId: 'T06',
  investigatorId: 'P006',
  receivedOn: '2026-11-02',
  nextDueOn: '2026-11-27',
  grants: ['team:T06', 'person:P006'],
  bars: [],
  marks: ['work:P006'],
  facts: {
    enquiryKind: null,
    procedureId: 'statutory-children',
    service: 'Children’s Social Care',
    channel: 'email',
    complainant: 'parent',
    complainantKey: null,
    category: null,
    outcome: null,
    loggedOn: null,
    answeredOn: null,
    closedOn: null,
    days: null,
    tags: ['investigates:P006', 'workTeam:T06'],
  },
};

export function refOf(number: number): string {
  return `CF-26-${String(number).padStart(4, '0')}`;
}

export function aCase(number: number, index: Partial<CaseIndex> = {}): StoredCase<View> {
  const ref = refOf(number);
  return {
    ref,
    version: 1,
    sourceKey: `draft-${ref}`,
    index: { ...INDEX, ...index },
    view: { words: 'She never rang back.' },
  };
}

export function anEvent(seq: number, note = `note ${seq}`): CaseEvent {
  return {
    type: 'noted',
    note,
    seq,
    at: '2026-11-20T09:00:00.000Z',
    by: 'P006',
    commandId: `command-${seq}-${note}`,
  };
}

/** The same case one version on, with the events that make it so. */
export function next(stored: StoredCase<View>, index: Partial<CaseIndex> = {}): StoredCase<View> {
  return {
    ...stored,
    version: stored.version + 1,
    index: { ...stored.index, ...index },
    view: { ...stored.view, version: stored.version + 1 },
  };
}

export async function insertAll(cases: CaseStore<View>, all: StoredCase<View>[]): Promise<void> {
  for (const each of all) await cases.insert(each, [anEvent(1)]);
}

export function seenBy(
  viewerId: string,
  grants: 'all' | string[],
  rest: Partial<CaseQuery> = {},
): CaseQuery {
  return { reach: { viewerId, grants }, order: 'due', ...rest };
}

/** All the pages of a list, as references. */
export async function allRefs(
  cases: CaseStore<View>,
  query: CaseQuery,
  limit = 100,
): Promise<string[]> {
  const refs: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof cases.find>> = await cases.find(query, { after, limit });
    refs.push(...page.cases.map(({ ref }) => ref));
    after = page.next;
  } while (after !== null);
  return refs;
}

export function aPerson(id: string, over: Partial<Person> = {}): Person {
  return {
    id,
    aadObjectId: null,
    name: `Person ${id}`,
    email: `${id}@council.example`,
    jobTitle: 'Social worker',
    teamId: 'T06',
    teamName: "Disabled Children's Team",
    service: "Children's social care",
    roles: ['socialWorker'],
    managerId: null,
    pattern: '',
    aliases: [],
    ...over,
  };
}

/** The code with which a promise fails; `null` when it does not. Other errors fail the test. */
export async function codeOf(promise: Promise<unknown>): Promise<StoreErrorCode | null> {
  try {
    await promise;
    return null;
  } catch (error) {
    if (error instanceof StoreError) return error.code;
    throw error;
  }
}
