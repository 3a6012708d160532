/** The lists that people can open, by name. A list's id is all that a card carries of it. */
import { mark, OWING, tag } from '../../../services/cases';
import type { CaseQuery } from '../../../services/cases/ports';
import type { Team } from '../../../services/people/ports';
import { queryFor, STATUS_NUMBERS, teamsFor, type StatusNumber } from '../../../services/status';
import { isPlainDate, sayDate, type PlainDate } from '../../../services/timescale';
import { allowed, NotForYou, reach } from '../turn/access';
import type { Context } from '../turn/feature';

export interface NamedList {
  /** What the card sends back: `late`, `late@T06`, `due@2026-03-09..2026-03-15@T06`. */
  id: string;
  title: string;
  query: CaseQuery;
  whenEmpty: string;
  /** Said before the list: what it leaves out of account. */
  note?: string;
}

const STATUS_WORDS: Record<StatusNumber, { title: string; whenEmpty: string }> = {
  open: { title: 'Open', whenEmpty: 'Nothing is open. Log feedback by typing what happened.' },
  dueThisWeek: {
    title: 'Due this week',
    whenEmpty: 'Nothing is due this week. Cases appear here when a date falls in the week.',
  },
  late: {
    title: 'Late',
    whenEmpty: 'Nothing is late. A case appears here the day after its date.',
  },
  unallocated: {
    title: 'Without an investigator',
    whenEmpty: 'Every accepted case has an investigator.',
  },
  waitingSignOff: { title: 'With sign-off', whenEmpty: 'Nothing is with sign-off.' },
  untriaged: {
    title: 'Waiting for triage',
    whenEmpty: 'Nothing waits for triage. New feedback appears here when it is saved.',
  },
};

/**
 * @param id as sent by a card, never trusted: the reach of the sender narrows whatever it names
 * @throws NotForYou for a list or team that isn't there or isn't theirs
 */
export function listNamed(context: Context, id: string): NamedList {
  const [name = '', ...rest] = id.split('@');
  const team = teamIn(context, rest);
  const words = STATUS_WORDS[name as StatusNumber];
  if (words && STATUS_NUMBERS.includes(name as StatusNumber)) {
    return {
      id,
      title: `${words.title}${team ? ` in ${team.name}` : ''}`,
      query: queryFor(
        name as StatusNumber,
        { reach: reach(context), teamIds: teamIds(context, team) },
        context.today,
      ),
      whenEmpty: words.whenEmpty,
    };
  }
  const open = queryFor(
    'open',
    { reach: reach(context), teamIds: team ? [team.id] : 'all' },
    context.today,
  );
  if (name === 'mine') {
    return {
      id,
      title: 'Your open cases',
      query: { ...open, marks: [mark.owes(context.actor.id), mark.cover(context.actor.id)] },
      whenEmpty: 'You have no open cases. A case appears here when it is given to you.',
    };
  }
  const part = partOf(context, id, open);
  if (part) return part;
  const span = rest.map(spanIn).find((each) => each !== null);
  if (name === 'due' && !span) {
    return {
      id,
      title: `What is due${team ? ` in ${team.name}` : ''}`,
      query: { ...open, dueTo: EVER },
      whenEmpty: 'Nothing is due. A case appears here when it has a date to meet.',
    };
  }
  if (name === 'due' && span) {
    const [from, to] = span;
    return {
      id,
      title: `Due ${sayDate(from, context.today)} to ${sayDate(to, context.today)}${team ? ` in ${team.name}` : ''}`,
      query: { ...open, statuses: OWING, dueFrom: from, dueTo: to },
      whenEmpty: 'Nothing is due then. Cases appear here when a date falls in that time.',
    };
  }
  throw new NotForYou();
}

/** Later than any date that is set: whatever has a date at all. */
const EVER: PlainDate = '9999-12-31';

/** Lists that go by one's own part in a case, or by what was last said of it. */
function partOf(context: Context, id: string, open: CaseQuery): NamedList | null {
  switch (id) {
    case 'part':
      return {
        id,
        title: 'Cases you logged or have a part in',
        query: {
          reach: { viewerId: context.actor.id, grants: [`person:${context.actor.id}`] },
          order: 'newest',
        },
        whenEmpty:
          'You have no cases. One appears here when you log it, or when it is given to you.',
      };
    case 'blocked':
      return {
        id,
        title: 'Blocked',
        query: { ...open, facts: { tags: [[tag.is('blocked')]] } },
        whenEmpty: 'Nothing is marked as blocked.',
      };
    case 'moreTime':
      return {
        id,
        title: 'More time asked for',
        query: { ...open, facts: { tags: [[tag.is('moreTimeAsked')]] } },
        whenEmpty: 'Nobody has asked for more time. A case appears here when somebody does.',
      };
    default:
      return null;
  }
}

/** Whose cases "the team" means for this person; their own reach where they answer for no team. */
function teamIds(context: Context, team: Team | null): readonly string[] | 'all' {
  return team ? [team.id] : (teamsFor(context.actor, context.directory) ?? 'all');
}

function teamIn(context: Context, parts: readonly string[]): Team | null {
  const named = parts.find((part) => spanIn(part) === null);
  return named === undefined ? null : teamFor(context, named);
}

/** A team that the sender may ask about. @throws NotForYou for one that isn't there as for one that isn't theirs */
export function teamFor(context: Context, idOrName: string): Team {
  const team = context.directory.team(idOrName);
  if (!team || !allowed(context, 'team.status', { teamId: team.id })) throw new NotForYou();
  return team;
}

function spanIn(part: string): [string, string] | null {
  const [from, to] = part.split('..');
  return from && to && isPlainDate(from) && isPlainDate(to) ? [from, to] : null;
}
