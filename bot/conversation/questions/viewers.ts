/** Who has looked at a case and who did what: from the audit trail, told apart by the history into done and only asked. */
import { viewersCard, type BuiltCard } from '../../../cards';
import type { CaseEvent } from '../../../services/cases/events';
import type { AuditEntry } from '../../../services/people/ports';
import { ACTIONS, ruleOf, type Action } from '../../../services/privacy';
import { headOf, nameOf } from '../case/lines';
import { wholePast } from '../case/readable-history';
import { caseFor } from '../turn/access';
import type { Context } from '../turn/feature';
import { rememberCard } from '../turn/last-card';

const PAGE = 10;
const CHUNK = 100;
const MOST_PAGES = 50;

/** Reads, refusals and acts at this case's door, newest first. This look is the first line of the next one. */
export async function showViewers(context: Context, ref: string, page: number): Promise<BuiltCard> {
  const { view } = await caseFor(context, 'audit.read', ref);
  rememberCard(context, ref);
  const entries = await allLooks(context, ref);
  const done = doneBy(await wholePast(context, view));
  const pages = Math.max(1, Math.ceil(entries.length / PAGE));
  const wanted = Math.min(Math.max(1, page), pages);
  return viewersCard({
    asAt: context.now,
    head: headOf(view),
    looks: entries.slice((wanted - 1) * PAGE, wanted * PAGE).map((each) => ({
      asAt: each.at,
      who: each.personId ? nameOf(context, each.personId) : 'Candour itself',
      what: sayAction(each, done),
      where: SURFACES[each.surface] ?? each.surface,
      refused: !each.allowed,
    })),
    paging: { ref, page: wanted, pages },
  });
}

async function allLooks(context: Context, ref: string): Promise<AuditEntry[]> {
  const all: AuditEntry[] = [];
  let after: string | null = null;
  do {
    const page = await context.deps.stores.audit.list(ref, after, CHUNK);
    all.push(...page.entries);
    after = page.next;
  } while (after !== null && all.length < MOST_PAGES * PAGE);
  return all;
}

const SURFACES: Record<string, string> = {
  personal: 'own chat',
  groupChat: 'a group chat',
  channel: 'a channel',
};

/** What is only read, in the words of whoever reads it. */
const READS: Partial<Record<Action, string>> = {
  'case.read': 'Opened the case',
  'case.overview': 'Read where it stands',
  'case.history': 'Read its history',
  'audit.read': 'Looked at this list',
};

/** A person's turns that wrote something: what was done in a turn has its instant. */
const doneBy = (events: readonly CaseEvent[]): ReadonlySet<string> =>
  new Set(events.map(({ by, at }) => `${by} ${at}`));

/** The door is asked before a form is filled in or a question answered: only what the history has was done. */
function sayAction(
  { action, personId, at, allowed }: AuditEntry,
  done: ReadonlySet<string>,
): string {
  const known = ACTIONS.find((each) => each === action);
  if (!known) return action;
  const read = READS[known];
  if (read) return read;
  const says = ruleOf(known).says.split(/[:;]/)[0] ?? action;
  return !allowed || done.has(`${personId} ${at}`) ? says : `${says}: asked for, nothing recorded`;
}
