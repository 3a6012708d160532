/** A list as it stands now. Pages are walked from the start: nothing about a list is kept in its card. */
import { listCard, type BuiltCard } from '../../../cards';
import type { CasePage, CaseQuery, StoredCase } from '../../../services/cases/ports';
import type { CaseView } from '../../../services/cases/view';
import { addDays } from '../../../services/timescale';
import { forgetLastCard, rememberCard } from '../turn/last-card';
import type { Context } from '../turn/feature';
import { rowOf } from './lines';
import type { NamedList } from './lists';

const PAGE = 10;
const CHUNK = 100;
/** As far as anybody leafs; beyond that the list says so, and a question narrows it. */
const MOST_PAGES = 200;

/** One page of a list. */
interface Rows {
  rows: StoredCase<CaseView>[];
  /** How many the whole list has. */
  total: number;
  /** Of a list of what falls due from some day on: how many like it are late. */
  late: number;
  page: number;
  pages: number;
}

export async function showList(
  context: Context,
  list: NamedList,
  page: number,
): Promise<BuiltCard> {
  const { rows, total, late, ...paging } = await rowsAsked(context, list.query, page);
  const lateToo = late > 0 ? lateWords(late) : null;
  // After a list of several, "it" is none of them; of one, it is that one.
  const [only] = rows;
  if (total === 1 && only) rememberCard(context, only.ref);
  else forgetLastCard(context);
  return listCard({
    title: list.title,
    asAt: context.now,
    total,
    rows: rows.map((stored) => rowOf(stored, context)),
    paging: { ref: list.id, ...paging },
    whenEmpty: lateToo ? `${list.whenEmpty} ${lateToo}` : list.whenEmpty,
    ...(list.note || lateToo
      ? { note: [lateToo, list.note].filter((each) => each).join(' ') }
      : {}),
  });
}

/** What falls due from some day on leaves out what was due before and is late: so that no all-clear is false, it is said. */
const lateWords = (late: number): string =>
  `${late} more ${late === 1 ? 'is' : 'are'} late already: type “what’s late”.`;

function lateBefore({ today }: Context, query: CaseQuery): CaseQuery | null {
  const { dueFrom, dueTo = today, ...others } = query;
  if (dueFrom === undefined || dueTo < today) return null;
  return { ...others, dueTo: addDays(dueFrom < today ? dueFrom : today, -1) };
}

/** A page that the list no longer has, or never had, is its last or its first. */
function paged(total: number, page: number): { page: number; pages: number } {
  const pages = Math.min(MOST_PAGES, Math.max(1, Math.ceil(total / PAGE)));
  return { page: Math.min(Math.max(1, page), pages), pages };
}

/** The number and, of a list's first pages, the rows are asked for at once; further on, the list is walked from there. */
async function rowsAsked(context: Context, query: CaseQuery, asked: number): Promise<Rows> {
  const limit = Math.min(CHUNK, Math.max(1, asked) * PAGE);
  const before = lateBefore(context, query);
  const { counts, pages } = await context.deps.stores.cases.survey({
    counts: before ? [query, before] : [query],
    pages: [{ query, page: { after: null, limit } }],
  });
  const [total = 0, late = 0] = counts;
  const paging = paged(total, asked);
  const first = (paging.page - 1) * PAGE;
  const [start] = pages;
  const rows =
    first < CHUNK
      ? (start?.cases.slice(first, first + PAGE) ?? [])
      : await rowsFrom(context, query, start?.next ?? null, first - CHUNK);
  return { rows, total, late, ...paging };
}

/** @param skip how many to pass over from there */
async function rowsFrom(
  context: Context,
  query: CaseQuery,
  after: string | null,
  skip: number,
): Promise<StoredCase<CaseView>[]> {
  let from = after;
  for (let left = skip; from !== null; left -= CHUNK) {
    const found: CasePage<CaseView> = await context.deps.stores.cases.find(query, {
      after: from,
      limit: CHUNK,
    });
    if (left < CHUNK) return found.cases.slice(left, left + PAGE);
    from = found.next;
  }
  return [];
}
