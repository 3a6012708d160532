/** Looking: a case, why a date, its history, lists, what-if. Reads are asked of the policy and recorded. */
import {
  caseCard,
  dateExplainedCard,
  historyCard,
  listCard,
  messageCard,
  type BuiltCard,
} from '../../../cards';
import { fullDueDates, leading } from '../../../services/cases';
import type { CaseQuery, StoredCase } from '../../../services/cases/ports';
import type { CaseView } from '../../../services/cases/view';
import {
  compareCount,
  isPlainDate,
  nextDue,
  type DueDate,
  type PlainDate,
} from '../../../services/timescale';
import { draftBy } from '../../../services/nudges';
import { caseFor } from '../turn/access';
import { actionsFor, typedFor } from './buttons';
import type { Context } from '../turn/context';
import { forgetLastCard, rememberCard } from '../logging/store';
import { nearest, type OwnCount } from '../questions/own-count';
import {
  dateLine,
  dateLines,
  eventLine,
  headOf,
  holderOf,
  nameOf,
  rowOf,
  teamLines,
} from './lines';
import { answerDue } from './form-parts';
import type { NamedList } from './lists';
import { needLines } from '../complainant/lines';
import { moreLines, pointsAt, standingLines } from './standing-lines';
import { recentPast, wholePast } from './readable-history';

const PAGE = 10;
const CHUNK = 100;
const MOST_PAGES = 50;
const HISTORY_PAGE = 10;

/** @throws NotForYou */
export async function showCase(context: Context, ref: string, note?: string): Promise<BuiltCard> {
  return caseAsCard(context, await caseFor(context, 'case.read', ref), note);
}

/** The card of a case that the sender may see. @param note what has just happened, said first */
export async function caseAsCard(
  context: Context,
  stored: StoredCase<CaseView>,
  note?: string,
): Promise<BuiltCard> {
  const { view } = stored;
  const { deps } = context;
  rememberCard(context, view.ref);
  const last = await recentPast(context, view, 3);
  const lead = leading(view);
  const investigator = lead?.investigatorId ?? null;
  return caseCard({
    head: headOf(view),
    asAt: context.now,
    ...(note ? { note } : {}),
    status: view.status,
    stage: view.stage,
    procedure: procedureName(context, view),
    due: dateLines(
      view.due.filter((due) => bears(due, view)),
      context.today,
      deps.calendar(),
    ),
    holder: holderOf(view, context),
    investigator: investigator ? nameOf(context, investigator) : null,
    taken: lead?.given && investigator ? { on: lead.takenOn ?? null } : null,
    teams: teamLines(context, view),
    draftBy: draftDay(context, view),
    team: view.teamName,
    points: pointsAt(view, view.stage),
    outcome: view.outcome,
    needs: needLines(context, view),
    standing: standingLines(context, view),
    more: moreLines(context, view),
    events: last.map((event) => eventLine(event, context)),
    words: view.words,
    actions: actionsFor(context, view),
    canType: typedFor(context, view),
  });
}

/** Backwards from the date of the answer: what the nudges go by. Nothing to plan once it is there or signed. */
function draftDay(context: Context, view: CaseView): PlainDate | null {
  const toCome = view.signOff === null || view.signOff.state === 'returned';
  const due = answerDue(view);
  if (view.status !== 'open' || !leading(view)?.investigatorId || !toCome) return null;
  if (view.feedbackType !== 'complaint' || due?.id.endsWith('.response') !== true || !due.binding)
    return null;
  return draftBy(context.deps.calendar(), due.binding, context.deps.council.nudges);
}

/** Later stages have no date until somebody asks for them: they are not news. */
function bears(due: CaseView['due'][number], view: CaseView): boolean {
  return (
    due.state === 'running' ||
    due.metOn !== null ||
    (due.stage <= view.stage && due.state !== 'ended')
  );
}

function procedureName(context: Context, view: CaseView): string | null {
  if (!view.procedureId) return null;
  return context.deps.procedureOn(view.procedureId, view.receivedOn).name;
}

/**
 * Why a date is what it is, and the difference to the asker's own count.
 * @param dueId which; null: the one that is next
 * @param asked the date that the asker makes it
 */
export async function explainDate(
  context: Context,
  ref: string,
  dueId: string | null,
  asked: PlainDate | OwnCount | null,
): Promise<BuiltCard> {
  const { view } = await caseFor(context, 'case.read', ref);
  rememberCard(context, ref);
  const due = pickDue(datesOf(context, view), dueId);
  if (!due?.explanation) {
    return messageCard({
      title: ref,
      sentence: view.procedureId
        ? 'No date is running on this case now.'
        : 'Nothing is timed on this kind of feedback, so it has no due date.',
      asAt: context.now,
      ref,
      version: view.version,
      actions: [{ title: 'Open the case', verb: 'case.open' }],
    });
  }
  const calendar = context.deps.calendar();
  const count = dayCounted(asked, due);
  return dateExplainedCard({
    head: headOf(view),
    asAt: context.now,
    due,
    line: dateLine(due, context.today, calendar),
    asked: count ? { on: count, says: compareCount(due.explanation, count, calendar) } : null,
  });
}

/** What a card sends back as a date is not yet one. */
function dayCounted(asked: PlainDate | OwnCount | null, due: DueDate): PlainDate | null {
  if (asked === null || typeof asked === 'string')
    return asked !== null && isPlainDate(asked) ? asked : null;
  const near = due.binding ?? due.target;
  return near ? nearest(asked, near) : null;
}

function pickDue(dues: DueDate[], dueId: string | null): DueDate | null {
  if (dueId) return dues.find((due) => due.id === dueId) ?? null;
  return nextDue(dues) ?? [...dues].reverse().find((due) => due.metOn !== null) ?? null;
}

/** Recounted now from the case's own facts, under the rule in force when it started. */
export function datesOf(context: Context, view: CaseView): DueDate[] {
  return fullDueDates(view, context.deps.rules());
}

/** @param page from 1 */
export async function showHistory(context: Context, ref: string, page: number): Promise<BuiltCard> {
  const { view } = await caseFor(context, 'case.read', ref);
  const events = await wholePast(context, view);
  const pages = Math.max(1, Math.ceil(events.length / HISTORY_PAGE));
  const wanted = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const shown = events.slice((wanted - 1) * HISTORY_PAGE, wanted * HISTORY_PAGE);
  return historyCard({
    head: headOf(view),
    asAt: context.now,
    events: shown.map((event) => eventLine(event, context)),
    total: events.length,
    paging: { ref, page: wanted, pages },
  });
}

/** A list as it stands now. Pages are walked from the start: nothing about a list is kept in its card. */
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
  else await forgetLastCard(context);
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
