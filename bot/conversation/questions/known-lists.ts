/** Questions for which there is a list with a name of its own: shown as that list, in its words. */
import type { BuiltCard } from '../../../cards';
import type { Filters, Question, Trait } from '../../../services/queries';
import { addDays } from '../../../services/timescale';
import { EARLIEST, LATEST } from '../../understand/types';
import { listNamed } from '../case/lists';
import { showList } from '../case/show-list';
import type { Context } from '../turn/feature';
import { showOwnOpen } from './own-open';
import { showDue, showMine } from './typed-lists';

const OF_TRAIT: Partial<Record<Trait, string>> = {
  late: 'late',
  unallocated: 'unallocated',
  untriaged: 'untriaged',
  withSignOff: 'waitingSignOff',
  blocked: 'blocked',
  moreTimeAsked: 'moreTime',
};
/** These are of all that one may see, and know no team. */
const OF_ALL = ['untriaged', 'blocked', 'moreTime'];

/** @returns null where the question asks anything beside what such a list shows */
export async function knownList(context: Context, question: Question): Promise<BuiltCard | null> {
  if (question.measure !== 'list' || question.order) return null;
  const { teamsAtWork = [], ...rest } = question.filters;
  const [team, another] = teamsAtWork;
  if (another) return null;
  const id = idOf(rest);
  if (id !== null && (team === undefined || !OF_ALL.includes(id)))
    return showList(context, listNamed(context, team ? `${id}@${team}` : id), 1);
  if (rest.within?.day === 'due' && only(rest, 'within')) return due(context, rest, team);
  if (team !== undefined || !isOwnWork(context, rest)) return null;
  return rest.statuses ? showOwnOpen(context) : showMine(context);
}

function idOf({ statuses, ...rest }: Filters): string | null {
  const open = statuses?.join() === 'open';
  if (statuses && !open) return null;
  if (open && only(rest)) return 'open';
  const [trait, another] = rest.is ?? [];
  return trait && !another && only(rest, 'is') ? (OF_TRAIT[trait] ?? null) : null;
}

/** Nothing else is asked. */
const only = (filters: Filters, ...keys: (keyof Filters)[]): boolean =>
  Object.keys(filters).every((key) => keys.includes(key as keyof Filters));

function isOwnWork({ actor }: Context, filters: Filters): boolean {
  const { people = [], statuses } = filters;
  const [person, another] = people;
  return (
    only(filters, 'people', 'statuses') &&
    (statuses === undefined || statuses.join() === 'open') &&
    person?.id === actor.id &&
    person.as === 'investigates' &&
    another === undefined
  );
}

/** Without an end, all that has a date. */
function due(context: Context, { within }: Filters, team: string | undefined) {
  const { from = EARLIEST, to = LATEST } = within?.period ?? {};
  const named = team ? { team } : {};
  if (to === LATEST) return from > addDays(context.today, 1) ? null : showDue(context, named);
  const first = from === EARLIEST ? context.today : from;
  return showDue(context, { ...named, period: [first < to ? first : to, to] });
}
