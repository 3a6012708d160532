/** A list as it stands now. Pages are walked from the start: nothing about a list is kept in its card. */
import { listCard, type BuiltCard } from '../../../cards';
import type { CaseQuery, StoredCase } from '../../../services/cases/ports';
import type { CaseView } from '../../../services/cases/view';
import { forgetLastCard, rememberCard } from '../turn/last-card';
import type { Context } from '../turn/feature';
import { rowOf } from './lines';
import type { NamedList } from './lists';

const PAGE = 10;
const CHUNK = 100;
const MOST_PAGES = 50;

export async function showList(
  context: Context,
  list: NamedList,
  page: number,
): Promise<BuiltCard> {
  const { cases } = context.deps.stores;
  const { query } = list;
  const kept = list.keeps ? await rowsKept(context, query, list.keeps) : null;
  const total = kept?.length ?? (await cases.count(query));
  const pages = Math.min(MOST_PAGES, Math.max(1, Math.ceil(total / PAGE)));
  const wanted = Math.min(Math.max(1, page), pages);
  const rows =
    kept?.slice((wanted - 1) * PAGE, wanted * PAGE) ?? (await rowsOfPage(context, query, wanted));
  // After a list of several, "it" is none of them; of one, it is that one.
  const [only] = rows;
  if (total === 1 && only) rememberCard(context, only.ref);
  else forgetLastCard(context);
  return listCard({
    title: list.title,
    asAt: context.now,
    total,
    rows: rows.map((stored) => rowOf(stored, context)),
    paging: { ref: list.id, page: wanted, pages },
    whenEmpty: list.whenEmpty,
  });
}

async function rowsKept(
  context: Context,
  query: CaseQuery,
  keeps: (view: CaseView) => boolean,
): Promise<StoredCase<CaseView>[]> {
  const kept: StoredCase<CaseView>[] = [];
  let after: string | null = null;
  for (let n = 0; n < MOST_PAGES; n += 1) {
    const page = await context.deps.stores.cases.find(query, { after, limit: CHUNK });
    kept.push(...page.cases.filter(({ view }) => keeps(view)));
    after = page.next;
    if (after === null) break;
  }
  return kept;
}

async function rowsOfPage(
  context: Context,
  query: CaseQuery,
  page: number,
): Promise<StoredCase<CaseView>[]> {
  const first = (page - 1) * PAGE;
  let after: string | null = null;
  for (let skipped = 0; ; skipped += CHUNK) {
    const found = await context.deps.stores.cases.find(query, { after, limit: CHUNK });
    const start = first - skipped;
    if (start < CHUNK) return found.cases.slice(start, start + PAGE);
    if (!found.next) return [];
    after = found.next;
  }
}
