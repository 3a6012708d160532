/** "How's my team doing?": counts that open, one chart, three cases that most need a person. */
import { messageCard, teamStatusCard, type BuiltCard } from '../../../cards';
import {
  teamsFor,
  teamStatus,
  type StatusScope,
  type TeamStatus,
  type TeamSurvey,
} from '../../../services/status';
import { reach, record } from '../turn/access';
import type { Context } from '../turn/feature';
import { HOLDER_WORDS, rowOf } from '../case/lines';
import { teamFor } from '../case/lists';

/** Late and due soon are said by the row's own date. */
const WHY_WORDS: Record<TeamStatus['needsAPerson'][number]['why'], string | null> = {
  late: null,
  blocked: 'Blocked',
  unallocated: 'No investigator yet',
  dueSoon: null,
};

/**
 * @param named a team's id, name or alias; null: every team that the sender answers for
 * @throws NotForYou
 */
export async function showTeam(context: Context, named: string | null): Promise<BuiltCard> {
  const team = named ? teamFor(context, named) : null;
  const teams = team ? [team.id] : teamsFor(context.actor, context.directory);
  if (teams === null || teams.length === 0) return noTeam(context);
  await record(context, 'team.status', null, true);
  const scope: StatusScope = { reach: reach(context), teamIds: teams };
  const status = await teamStatus(
    context.deps.stores.cases,
    scope,
    context.today,
    context.deps.calendar(),
  );
  const where = team ? `@${team.id}` : '';
  const untriaged = teams === 'all';
  return teamStatusCard({
    scope: team?.name ?? scopeWords(context, teams),
    listRef: team?.id ?? 'all',
    asAt: context.now,
    counts: [
      { id: 'open', count: status.counts.open, listRef: `open${where}` },
      { id: 'dueThisWeek', count: status.counts.dueThisWeek, listRef: `dueThisWeek${where}` },
      { id: 'late', count: status.counts.late, listRef: `late${where}` },
      { id: 'unallocated', count: status.counts.unallocated, listRef: `unallocated${where}` },
      untriaged
        ? {
            id: 'waiting',
            label: 'Waiting for triage',
            count: status.counts.untriaged,
            listRef: 'untriaged',
          }
        : {
            id: 'waiting',
            label: 'With sign-off',
            count: status.counts.waitingSignOff,
            listRef: `waitingSignOff${where}`,
          },
    ],
    chart: chartOf(status),
    needPerson: rowsFor(context, status),
  });
}

function noTeam(context: Context): BuiltCard {
  return messageCard({
    title: 'Team status',
    sentence: 'You have no team to ask about. Type “what’s due” for your own cases.',
    asAt: context.now,
  });
}

function scopeWords(context: Context, teams: readonly string[] | 'all'): string {
  if (teams === 'all') return 'All teams';
  if (teams.length === 1) return context.directory.team(teams[0]!)?.name ?? 'Your team';
  return 'Your teams';
}

function chartOf(status: TeamStatus) {
  const bars = status.holders
    .filter((bar) => bar.open > 0)
    .map((bar) => ({ label: HOLDER_WORDS[bar.holder], count: bar.open }));
  return bars.length > 0 ? { title: 'Who has the open cases', bars } : null;
}

/** Fetched along with the numbers, within the same reach: no case is named that the numbers don't count. */
function rowsFor(context: Context, { needsAPerson, cases }: TeamSurvey) {
  return cases.map((stored, i) => {
    const row = rowOf(stored, context);
    const why = needsAPerson[i]?.why;
    return { ...row, note: (why ? WHY_WORDS[why] : null) ?? row.note ?? null };
  });
}
