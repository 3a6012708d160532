/**
 * "How's my team doing?" Counted by the store, within the asker's reach, so that a number never tells of a
 * case that its list would not show. Nothing is loaded but the handful of cases that are named.
 */
import type { Holder } from '../cases/events';
import { OWING } from '../cases/dues';
import { mark } from '../cases/index-of';
import { atWork, lackingInvestigator, leading } from '../cases/investigations';
import { HOLDERS } from '../terms';
import type { CaseQuery, CaseStore, Reach, StoredCase } from '../cases/ports';
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
    ...(scope.teamIds === 'all' ? {} : { marks: scope.teamIds.map(mark.team) }),
  };
  const narrow: Record<StatusNumber, Partial<CaseQuery>> = {
    open: {},
    // A remedy, an improvement action or the Ombudsman's letter may be due on a case that has ended.
    dueThisWeek: { statuses: OWING, dueFrom: today, dueTo: weekOf(today).to },
    late: { statuses: OWING, dueTo: addDays(today, -1) },
    unallocated: {
      triaged: true,
      marks: scope.teamIds === 'all' ? [mark.unallocated()] : scope.teamIds.map(mark.unallocated),
    },
    waitingSignOff: { holder: 'signOff' },
    untriaged: { triaged: false },
  };
  return { ...base, ...narrow[number] };
}

/** A team's numbers, and the handful of cases that they name as they are stored. */
export interface TeamSurvey extends TeamStatus {
  /** Those of `needsAPerson`, in its order. */
  cases: StoredCase<CaseView>[];
}

/** The bars of the chart, each with the open and the late. */
const BARS = HOLDERS.flatMap((holder) => [
  { holder, number: 'open' as const },
  { holder, number: 'late' as const },
]);

/**
 * Counts, chart and the three cases that most need someone: one question to the store, however many cases there are.
 * @throws StoreError `unavailable`
 */
export async function teamStatus(
  cases: Pick<CaseStore<CaseView>, 'survey'>,
  scope: StatusScope,
  today: PlainDate,
  calendar: Calendar,
): Promise<TeamSurvey> {
  const ask = (number: StatusNumber) => queryFor(number, scope, today);
  const { counts, pages } = await cases.survey({
    counts: [
      ...STATUS_NUMBERS.map(ask),
      ...BARS.map(
        ({ holder, number }): CaseQuery => ({
          ...ask(number),
          statuses: ['open'],
          holder,
        }),
      ),
    ],
    // The most pressing by date, and the most pressing of those that nobody has, are looked at together.
    pages: (['open', 'unallocated'] as const).map((number) => ({
      query: ask(number),
      page: { after: null, limit: CANDIDATES },
    })),
  });
  const bars = counts.slice(STATUS_NUMBERS.length);
  const candidates = new Map(pages.flatMap((page) => page.cases.map((one) => [one.ref, one])));
  const needsAPerson = mostInNeed([...candidates.values()], scope.teamIds, today, calendar);
  return {
    counts: numbered(counts),
    holders: HOLDERS.map((holder, i) => ({
      holder,
      open: bars[2 * i] ?? 0,
      late: bars[2 * i + 1] ?? 0,
    })),
    needsAPerson,
    week: weekOf(today),
    cases: needsAPerson.flatMap(({ ref }) => candidates.get(ref) ?? []),
  };
}

const numbered = ([
  open,
  dueThisWeek,
  late,
  unallocated,
  waitingSignOff,
  untriaged,
]: readonly number[]) => ({
  open: open ?? 0,
  dueThisWeek: dueThisWeek ?? 0,
  late: late ?? 0,
  unallocated: unallocated ?? 0,
  waitingSignOff: waitingSignOff ?? 0,
  untriaged: untriaged ?? 0,
});

function mostInNeed(
  candidates: readonly StoredCase<CaseView>[],
  teamIds: StatusScope['teamIds'],
  today: PlainDate,
  calendar: Calendar,
): NeedsAPerson[] {
  const needs = candidates.flatMap(({ view }) => needOf(view, teamIds, today, calendar) ?? []);
  return needs.sort(mostPressing).slice(0, 3);
}

function needOf(
  view: CaseView,
  teamIds: StatusScope['teamIds'],
  today: PlainDate,
  calendar: Calendar,
): NeedsAPerson | null {
  const progress = progressOf(view, today, calendar);
  const asked = (id: string | null) => teamIds === 'all' || (id !== null && teamIds.includes(id));
  // The present stage's own, of the teams asked about: whoever had the one before has no part in it.
  const work = atWork(view).find(({ teamId }) => asked(teamId)) ?? leading(view);
  const investigatorId = work?.investigatorId ?? null;
  const why = reasonOf(view, progress, lackingInvestigator(view).some(asked));
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
  unallocated: boolean,
): NeedsAPerson['why'] | null {
  if (progress === 'overdue') return 'late';
  if (view.lastWord?.kind === 'blocked') return 'blocked';
  if (view.triaged && unallocated) return 'unallocated';
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
