/** A list as it stands now. Pages are walked from the start: nothing about a list is kept in its card. */
import { listCard, type BuiltCard } from '../../../cards';
import type { CasePage, CaseQuery, StoredCase } from '../../../services/cases/ports';
import type { CaseView } from '../../../services/cases/view';
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
  page: number;
  pages: number;
}

export async function showList(
  context: Context,
  list: NamedList,
  page: number,
): Promise<BuiltCard> {
  const { rows, total, ...paging } = await rowsAsked(context, list.query, page);
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
    whenEmpty: list.whenEmpty,
    ...(list.note ? { note: list.note } : {}),
  });
}

/** A page that the list no longer has, or never had, is its last or its first. */
function paged(total: number, page: number): { page: number; pages: number } {
  const pages = Math.min(MOST_PAGES, Math.max(1, Math.ceil(total / PAGE)));
  return { page: Math.min(Math.max(1, page), pages), pages };
}

/** The number and, of a list's first pages, the rows are asked for at once; further on, the list is walked from there. */
async function rowsAsked(context: Context, query: CaseQuery, asked: number): Promise<Rows> {
  const limit = Math.min(CHUNK, Math.max(1, asked) * PAGE);
  const { counts, pages } = await context.deps.stores.cases.survey({
    counts: [query],
    pages: [{ query, page: { after: null, limit } }],
  });
  const [total = 0] = counts;
  const paging = paged(total, asked);
  const first = (paging.page - 1) * PAGE;
  const [start] = pages;
  const rows =
    first < CHUNK
      ? (start?.cases.slice(first, first + PAGE) ?? [])
      : await rowsFrom(context, query, start?.next ?? null, first - CHUNK);
  return { rows, total, ...paging };
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
