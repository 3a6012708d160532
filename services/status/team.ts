/**
 * "How's my team doing?" Counted by the store, within the asker's reach, so that a number never tells of a
 * case that its list would not show. Nothing is loaded but the handful of cases that are named.
 */
import type { Holder } from '../cases/events';
import { OWING } from '../cases/dues';
import { leading } from '../cases/investigations';
import { HOLDERS } from '../terms';
import type { CaseQuery, CaseStore, Reach } from '../cases/ports';
import type { CaseView } from '../cases/view';
import { COMPLAINTS_ROLES, holdsAny } from '../people/directory';
import type { Directory } from '../people/directory';
import type { Person } from '../people/ports';
import { addDays, weekday } from '../timescale';
import type { Calendar, PlainDate } from '../timescale';
import type { Distance, Progress } from './progress';
import { distance, progressOf } from './progress';

export type StatusNumber =
  | 'open'
  | 'dueThisWeek'
  | 'late'
  | 'unallocated'
  | 'waitingSignOff'
  | 'untriaged';

export const STATUS_NUMBERS: readonly StatusNumber[] = [
  'open',
  'dueThisWeek',
  'late',
  'unallocated',
  'waitingSignOff',
  'untriaged',
];

/** Which cases an answer is about. `all`: every team that the reach allows. */
export interface StatusScope {
  reach: Reach;
  teamIds: readonly string[] | 'all';
}

/** One bar of the chart: open cases in one pair of hands, those late among them. */
export interface HolderBar {
  holder: Holder;
  open: number;
  late: number;
}

/** A case that most needs a person, and why. */
export interface NeedsAPerson {
  ref: string;
  why: 'late' | 'blocked' | 'unallocated' | 'dueSoon';
  dueLabel: string | null;
  distance: Distance | null;
  progress: Progress;
  investigatorId: string | null;
  holder: Holder | null;
  lastWord: CaseView['lastWord'];
}

export interface TeamStatus {
  counts: Record<StatusNumber, number>;
  holders: HolderBar[];
  /** At most three, most pressing first. */
  needsAPerson: NeedsAPerson[];
  /** The first and last day of "this week". */
  week: { from: PlainDate; to: PlainDate };
}

/** How many of the most pressing cases are read to choose three from. */
const CANDIDATES = 20;

/**
 * Whose cases a person's "my team" means: for complaints staff all; for a manager the teams they manage;
 * null for anyone else, who has no team to ask about.
 */
export function teamsFor(person: Person, directory: Directory): string[] | 'all' | null {
  if (holdsAny(person, COMPLAINTS_ROLES)) return 'all';
  const teams = directory.managedTeams(person).map((team) => team.id);
  return teams.length > 0 ? teams : null;
}

/** The list behind a number: the same query that counted it, so that the two can't differ. */
export function queryFor(number: StatusNumber, scope: StatusScope, today: PlainDate): CaseQuery {
  const base: CaseQuery = {
    reach: scope.reach,
    statuses: ['open'],
    order: 'due',
    ...(scope.teamIds === 'all' ? {} : { teamIds: [...scope.teamIds] }),
  };
  const narrow: Record<StatusNumber, Partial<CaseQuery>> = {
    open: {},
    // A remedy, an improvement action or the Ombudsman's letter may be due on a case that has ended.
    dueThisWeek: { statuses: OWING, dueFrom: today, dueTo: weekOf(today).to },
    late: { statuses: OWING, dueTo: addDays(today, -1) },
    unallocated: { triaged: true, investigatorId: null },
    waitingSignOff: { holder: 'signOff' },
    untriaged: { triaged: false },
  };
  return { ...base, ...narrow[number] };
}

/**
 * Counts, chart and the three cases that most need someone: sixteen counts and two short pages, however
 * many cases there are.
 * @throws StoreError `unavailable`
 */
export async function teamStatus(
  cases: Pick<CaseStore<CaseView>, 'count' | 'find'>,
  scope: StatusScope,
  today: PlainDate,
  calendar: Calendar,
): Promise<TeamStatus> {
  const [numbers, holders, needsAPerson] = await Promise.all([
    Promise.all(STATUS_NUMBERS.map((number) => cases.count(queryFor(number, scope, today)))),
    Promise.all(HOLDERS.map((holder) => barOf(cases, holder, scope, today))),
    mostInNeed(cases, scope, today, calendar),
  ]);
  const counts = Object.fromEntries(STATUS_NUMBERS.map((number, i) => [number, numbers[i]!]));
  return { counts: counts as TeamStatus['counts'], holders, needsAPerson, week: weekOf(today) };
}

async function barOf(
  cases: Pick<CaseStore<CaseView>, 'count'>,
  holder: Holder,
  scope: StatusScope,
  today: PlainDate,
): Promise<HolderBar> {
  const [open, late] = await Promise.all(
    (['open', 'late'] as const).map((number) =>
      cases.count({ ...queryFor(number, scope, today), statuses: ['open'], holder }),
    ),
  );
  return { holder, open: open!, late: late! };
}

/** The most pressing by date, and the most pressing of those that nobody has, looked at together. */
async function mostInNeed(
  cases: Pick<CaseStore<CaseView>, 'find'>,
  scope: StatusScope,
  today: PlainDate,
  calendar: Calendar,
): Promise<NeedsAPerson[]> {
  const pages = await Promise.all(
    (['open', 'unallocated'] as const).map((number) =>
      cases.find(queryFor(number, scope, today), { after: null, limit: CANDIDATES }),
    ),
  );
  const views = new Map(pages.flatMap((page) => page.cases.map((one) => [one.ref, one.view])));
  const needs = [...views.values()].flatMap((view) => needOf(view, today, calendar) ?? []);
  return needs.sort(mostPressing).slice(0, 3);
}

function needOf(view: CaseView, today: PlainDate, calendar: Calendar): NeedsAPerson | null {
  const progress = progressOf(view, today, calendar);
  // The present stage's own: whoever had the one before has no part in it.
  const investigatorId = leading(view)?.investigatorId ?? null;
  const why = reasonOf(view, progress, investigatorId);
  if (why === null) return null;
  return {
    ref: view.ref,
    why,
    dueLabel: view.nextDue?.label ?? null,
    distance: view.nextDue ? distance(today, view.nextDue.on, calendar) : null,
    progress,
    investigatorId,
    holder: view.holds.findLast((hold) => hold.until === null)?.holder ?? null,
    lastWord: view.lastWord,
  };
}

function reasonOf(
  view: CaseView,
  progress: Progress,
  investigatorId: string | null,
): NeedsAPerson['why'] | null {
  if (progress === 'overdue') return 'late';
  if (view.lastWord?.kind === 'blocked') return 'blocked';
  if (view.triaged && investigatorId === null) return 'unallocated';
  return progress === 'dueSoon' ? 'dueSoon' : null;
}

const RANK: Record<NeedsAPerson['why'], number> = {
  late: 0,
  blocked: 1,
  unallocated: 2,
  dueSoon: 3,
};

function mostPressing(a: NeedsAPerson, b: NeedsAPerson): number {
  const dueOn = (one: NeedsAPerson) => one.distance?.date ?? '9999-12-31';
  return (
    RANK[a.why] - RANK[b.why] ||
    (dueOn(a) < dueOn(b) ? -1 : dueOn(a) > dueOn(b) ? 1 : a.ref < b.ref ? -1 : 1)
  );
}

/** Monday to Sunday around a date. */
function weekOf(today: PlainDate): { from: PlainDate; to: PlainDate } {
  const sinceMonday = (weekday(today) + 6) % 7;
  return { from: addDays(today, -sinceMonday), to: addDays(today, 6 - sinceMonday) };
}
