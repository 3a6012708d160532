/** A summary as a message: what is late, near, with nobody, with sign-off, and whom no message reached. */
import { messageCard, type ActionSpec } from '../../cards';
import type { CaseStore } from '../../services/cases/ports';
import type { CaseView } from '../../services/cases/view';
import type { Council } from '../../services/councils/types';
import type { NudgeMemory, NudgeMessage, Wishes } from '../../services/nudges';
import type { Directory, Person } from '../../services/people';
import { reachOf } from '../../services/privacy';
import { answer, type Asking, type Filters } from '../../services/queries';
import { teamsFor } from '../../services/status';
import {
  addDays,
  londonDate,
  weekday,
  type Calendar,
  type PlainDate,
} from '../../services/timescale';
import { summaryWords, type SummaryCount, type SummaryCountId } from '../wording/summary';

export interface SummaryDesk {
  cases: Pick<CaseStore<CaseView>, 'tally'>;
  memory: NudgeMemory;
  council: Council;
  directory: Directory;
  calendar: Calendar;
  /** ISO instant. */
  now: string;
}

/**
 * @param wishes of that person; where they wished for none and there is nothing to say, none is sent
 * @returns null: there is nothing to say, or nobody to say it to
 */
export async function summaryMessage(
  personId: string,
  desk: SummaryDesk,
  wishes: Wishes,
): Promise<NudgeMessage | null> {
  const person = desk.directory.byId(personId);
  if (!person) return null;
  const today = londonDate(desk.now);
  const teams = teamsFor(person, desk.directory);
  const counts = await countsFor(person, teams, today, desk);
  const unreached = await unreachedFor(person, teams, desk);
  const quiet = counts.every(({ n }) => n === 0) && unreached.length === 0;
  if (quiet && wishes.summary === 'usual') return null;
  const { title, sentence, lines, notes } = summaryWords({
    counts,
    unreached,
    own: teams === null,
    wishes,
  });
  const { card, text } = messageCard({
    asAt: desk.now,
    title,
    sentence,
    lines,
    notes,
    actions: counts.filter(({ n }) => n > 0).map(listOf),
  });
  return { card, text };
}

/** Each opens the list that it was counted from. */
const listOf = ({ id, title }: SummaryCount): ActionSpec => ({
  title,
  verb: 'list.open',
  ref: LISTS[id],
  version: 1,
});

const LISTS: Record<SummaryCountId, string> = {
  late: 'late',
  near: 'dueThisWeek',
  unallocated: 'unallocated',
  withSignOff: 'waitingSignOff',
  untriaged: 'untriaged',
  mine: 'mine',
};

async function countsFor(
  person: Person,
  teams: string[] | 'all' | null,
  today: PlainDate,
  { cases, council, directory, calendar }: SummaryDesk,
): Promise<SummaryCount[]> {
  const asking: Asking = {
    reach: reachOf(person, directory),
    today,
    calendar,
    metRule: council.report.timescalesMetRule,
  };
  const whose: Filters =
    teams === null
      ? { people: [{ id: person.id, as: 'investigates' }] }
      : teams === 'all'
        ? {}
        : { teamsAtWork: teams };
  const count = async (id: SummaryCountId, title: string, filters: Filters) => {
    const { figure } = await answer(
      cases,
      { measure: 'count', filters: { ...whose, ...filters } },
      asking,
    );
    return { id, title, n: figure.n };
  };
  const week = { from: today, to: sundayOf(today) };
  const near = await count('near', 'Due this week', { within: { day: 'due', period: week } });
  const late = await count('late', 'Late', { is: ['late'] });
  if (teams === null) return [late, near, await count('mine', 'All yours', { statuses: ['open'] })];
  return [
    late,
    near,
    await count('unallocated', 'With nobody', { is: ['unallocated'] }),
    await count('withSignOff', 'With sign-off', { statuses: ['open'], is: ['withSignOff'] }),
    ...(teams === 'all'
      ? [await count('untriaged', 'Waiting for triage', { is: ['untriaged'] })]
      : []),
  ];
}

const sundayOf = (today: PlainDate): PlainDate => addDays(today, (7 - weekday(today)) % 7);

/** Of those whom they answer for. */
async function unreachedFor(
  person: Person,
  teams: string[] | 'all' | null,
  { memory, directory, now }: SummaryDesk,
): Promise<string[]> {
  if (teams === null) return [];
  return (await memory.unreached(Date.parse(now)))
    .flatMap(({ personId }) => directory.byId(personId) ?? [])
    .filter(
      ({ teamId, managerId }) =>
        teams === 'all' || managerId === person.id || (teamId !== null && teams.includes(teamId)),
    )
    .map(({ name }) => name);
}
