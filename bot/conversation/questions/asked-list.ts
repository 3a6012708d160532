/** The list behind a question, and how its ids are called. */
import { upperFirst } from '../../../cards';
import { narrow, type Listed, type ListOrder } from '../../../services/queries';
import { decisionWords } from '../../wording/events';
import { sayFilters, whatIsCounted, type Names } from '../../wording/questions';
import { nameOf } from '../case/lines';
import { listNamed, type NamedList } from '../case/lists';
import { Refused } from '../turn/access';
import type { Context } from '../turn/feature';
import { askingOf } from './asking';
import { ASKED, keptList, type KeptList } from './kept-questions';

/**
 * A list by its id: that of a question, or one by its name.
 * @throws NotForYou for one that isn't there or isn't theirs; Refused for a question that is no longer kept
 */
export async function listFor(context: Context, id: string): Promise<NamedList> {
  const kept = await keptList(context, id);
  if (kept) return askedList(context, id, kept);
  if (id.startsWith(ASKED)) throw new Refused(NO_LONGER);
  return listNamed(context, id);
}

const NO_LONGER =
  'That list is not kept any more, or was somebody else’s. Ask again for it as it stands now.';

export function askedList(context: Context, id: string, { filters, order }: KeptList): NamedList {
  const said = [
    whatIsCounted(filters),
    ...sayFilters(filters, namesFor(context)),
    ...(order ? [ORDER_WORDS[order]] : []),
  ].join(', ');
  const title = upperFirst(said);
  return {
    id,
    title,
    query: narrow(filters, askingOf(context), order),
    note: `${title}:`,
    whenEmpty: `There are none of these among the cases that you may see: ${said}.`,
  };
}

const ORDER_WORDS: Record<ListOrder, string> = {
  oldest: 'the first logged first',
  newest: 'the last logged first',
};

export const namesFor = (context: Context): Names => ({
  person: (id) => (id === context.actor.id ? 'you' : nameOf(context, id)),
  team: (id) => context.directory.team(id)?.name ?? id,
  procedure: (id) => procedureName(context, id),
  category: (id) => labelOf(context.deps.council.problemCategories, id),
  theme: (id) => labelOf(context.deps.council.themes, id),
  listed: (as, id) => (as === 'decision' ? decisionWords(id) : labelOf(listOf(context, as), id)),
});

function listOf({ deps }: Context, as: Exclude<Listed, 'decision'>) {
  const { remedies, learning, actions, delayReasons, enquiryCategories } = deps.council;
  const lists = {
    remedy: remedies,
    learning,
    action: actions,
    delay: delayReasons,
    enquiryCategory: enquiryCategories,
  };
  return lists[as];
}

function procedureName({ deps, today }: Context, id: string): string {
  try {
    return deps.procedureOn(id, today).name;
  } catch {
    return id;
  }
}

/** As the council calls it; what its list no longer has, as it was recorded. */
const labelOf = (list: readonly { id: string; label: string }[], id: string): string =>
  list.find((one) => one.id === id)?.label ?? id;
