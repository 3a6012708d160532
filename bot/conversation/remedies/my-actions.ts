/** Improvement actions still to be done: one's own, or all of them for the complaints team. */
import { actionsCard, type BuiltCard } from '../../../cards';
import type { Executed } from '../../../services/cases';
import type { CaseView } from '../../../services/cases/view';
import { allowed, NotForYou, peek, reach } from '../turn/access';
import { act, actOn } from '../case/act';
import type { Context, Notice } from '../turn/feature';
import { nameOf } from '../case/lines';

const PAGE = 100;
/** Cases walked at most; the oldest of them are long closed. */
const MOST_PAGES = 20;

/** An action outlives its case, so closed cases are walked too. */
export async function showActions(context: Context): Promise<BuiltCard> {
  const all = allowed(context, 'list.all', null);
  const rows = (await reachedCases(context)).flatMap((view) =>
    view.actions
      .filter((action) => action.doneOn === null && (all || action.ownerId === context.actor.id))
      .map((action) => ({
        ref: view.ref,
        what: action.what,
        owner: all ? nameOf(context, action.ownerId) : null,
        dueOn: action.dueOn,
        late: action.dueOn < context.today,
      })),
  );
  return actionsCard({
    asAt: context.now,
    title: all ? 'Improvement actions' : 'Your improvement actions',
    rows: rows.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)),
  });
}

/**
 * "Done" on a reminder: the one that it was about, as of today.
 * @param ref the case and the task in it: `CF-26-0042+action.1`
 * @throws NotForYou, CaseError
 */
export async function taskDone(context: Context, ref: string | null): Promise<BuiltCard> {
  const { caseRef, command } = taskNamed(context, ref);
  return act(context, caseRef, command, null);
}

/**
 * The same from one row of several: the other rows stay, and what was done is said in a line.
 * @throws NotForYou, CaseError
 */
export async function rowDone(context: Context, ref: string | null): Promise<Notice> {
  const { caseRef, command } = taskNamed(context, ref);
  const done = await actOn(context, await peek(context, caseRef), command, null);
  const what = command.type === 'finishAction' ? 'improvement action' : 'remedy';
  return { notice: `${caseRef}: the ${what} ${recorded(done)} as done.` };
}

/** @throws NotForYou, CaseError */
export async function rowOnTrack(
  context: Context,
  ref: string | null,
  seenVersion: number | null,
): Promise<Notice> {
  if (ref === null) throw new NotForYou();
  const done = await actOn(context, await peek(context, ref), { type: 'sayOnTrack' }, seenVersion);
  return { notice: `${ref} ${recorded(done)} as on track.` };
}

const recorded = ({ already, repeated }: Executed): string =>
  already || repeated ? 'was already recorded' : 'is recorded';

function taskNamed(context: Context, ref: string | null) {
  const [, caseRef, kind, id] = /^(.+)\+(action|remedy)\.(\d+)$/.exec(ref ?? '') ?? [];
  if (!caseRef || !id) throw new NotForYou();
  const type = kind === 'action' ? 'finishAction' : 'finishRemedy';
  return { caseRef, command: { type, id, on: context.today } as const };
}

async function reachedCases(context: Context): Promise<CaseView[]> {
  const views: CaseView[] = [];
  let after: string | null = null;
  for (let n = 0; n < MOST_PAGES; n += 1) {
    const page = await context.deps.stores.cases.find(
      { reach: reach(context), order: 'newest' },
      { after, limit: PAGE },
    );
    views.push(...page.cases.map(({ view }) => view));
    after = page.next;
    if (after === null) break;
  }
  return views;
}
