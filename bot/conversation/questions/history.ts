/** What has happened to a case, page by page, oldest first; and its notes alone. */
import { historyCard, type BuiltCard } from '../../../cards';
import { fullLine } from '../case/event-words';
import { headOf } from '../case/lines';
import { wholePast } from '../case/readable-history';
import { caseFor } from '../turn/access';
import type { Context } from '../turn/feature';
import { rememberCard } from '../turn/last-card';

const PAGE = 10;

/** @param page from 1 @throws NotForYou */
export async function showHistory(context: Context, ref: string, page: number): Promise<BuiltCard> {
  const { view } = await caseFor(context, 'case.overview', ref);
  const events = await wholePast(context, view);
  const pages = Math.max(1, Math.ceil(events.length / PAGE));
  const wanted = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const shown = events.slice((wanted - 1) * PAGE, wanted * PAGE);
  return historyCard({
    head: headOf(view),
    asAt: context.now,
    events: shown.map((event) => fullLine(context, view, event)),
    total: events.length,
    paging: { ref, page: wanted, pages },
  });
}

/** The last notes that were not taken back, oldest first. @throws NotForYou */
export async function showNotes(context: Context, ref: string): Promise<BuiltCard> {
  const { view } = await caseFor(context, 'case.overview', ref);
  const events = await wholePast(context, view);
  const undone = new Set(events.flatMap((each) => (each.type === 'undone' ? [each.undoes] : [])));
  const notes = events.filter(({ type, commandId }) => type === 'noted' && !undone.has(commandId));
  rememberCard(context, ref);
  return historyCard({
    head: headOf(view),
    asAt: context.now,
    of: 'notes',
    events: notes.slice(-PAGE).map((event) => fullLine(context, view, event)),
    total: notes.length,
    paging: { ref, page: 1, pages: 1 },
  });
}
