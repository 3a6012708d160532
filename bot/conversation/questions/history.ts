/** What has happened to a case, newest first, page by page. */
import { historyCard, type BuiltCard } from '../../../cards';
import { eventLine, headOf } from '../case/lines';
import { wholePast } from '../case/readable-history';
import { caseFor } from '../turn/access';
import type { Context } from '../turn/feature';

const PAGE = 10;

/** @param page from 1 @throws NotForYou */
export async function showHistory(context: Context, ref: string, page: number): Promise<BuiltCard> {
  const { view } = await caseFor(context, 'case.read', ref);
  const events = await wholePast(context, view);
  const pages = Math.max(1, Math.ceil(events.length / PAGE));
  const wanted = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const shown = events.slice((wanted - 1) * PAGE, wanted * PAGE);
  return historyCard({
    head: headOf(view),
    asAt: context.now,
    events: shown.map((event) => eventLine(event, context)),
    total: events.length,
    paging: { ref, page: wanted, pages },
  });
}
