/** What a person may read of a case's history: all of it or their own part, but for what names a case closed to them. */
import { namedIn } from '../../../services/cases';
import type { CaseEvent } from '../../../services/cases/events';
import type { CaseView } from '../../../services/cases/view';
import { barsOf, stageRead } from '../../../services/privacy';
import { worksOn } from '../turn/access';
import type { Context } from '../turn/feature';

const MOST_EVENTS = 1000;
/** Read to find the last three that may be shown. */
const RECENT = 12;

/** Oldest first, at most a thousand. */
export async function wholePast(context: Context, view: CaseView): Promise<CaseEvent[]> {
  const all = await context.deps.stores.cases.history(view.ref, 0, MOST_EVENTS);
  return readable(context, view, ofTheirStages(context, view, all));
}

/** The last few, oldest first. */
export async function recentPast(
  context: Context,
  view: CaseView,
  most: number,
): Promise<CaseEvent[]> {
  // Of which stage something was shows only from the beginning.
  const upTo = stagesOf(context, view);
  if (upTo !== 'all' && upTo > 0) return (await wholePast(context, view)).slice(-most);
  const after = Math.max(0, view.lastSeq - RECENT);
  const events = await context.deps.stores.cases.history(view.ref, after, RECENT);
  return (await readable(context, view, ofTheirStages(context, view, events))).slice(-most);
}

const stagesOf = ({ actor, directory, deps }: Context, view: CaseView): number | 'all' =>
  stageRead(actor, view, directory, deps.council);

/** What happened while a stage was theirs or one before it, and what they told themselves. */
function ofTheirStages(
  context: Context,
  view: CaseView,
  all: readonly CaseEvent[],
): readonly CaseEvent[] {
  const upTo = stagesOf(context, view);
  if (upTo === 'all') return all;
  let now = 1;
  return all.filter((event) => {
    const then = now;
    if (event.type === 'stageRequested') now = event.stage;
    if (event.type === 'stageEnded') now = event.stage - 1;
    return then <= upTo || isOwn(context, event);
  });
}

/** That a policy step was taken against somebody is for those who work with them. */
const isForAll = ({ type }: CaseEvent): boolean =>
  type !== 'behaviourMarked' && type !== 'behaviourCleared';

/** Whoever passed it on reads, after triage, what they themselves told. */
const isOwn = ({ actor }: Context, { type, by }: CaseEvent): boolean =>
  type === 'received' || by === actor.id;

/** "Linked to CF-27-0042" tells whoever 0042 is about that there is a 0042; and so would its undoing. */
async function readable(
  context: Context,
  view: CaseView,
  all: readonly CaseEvent[],
): Promise<CaseEvent[]> {
  const events = worksOn(context, view) ? all : all.filter(isForAll);
  const named = new Set(events.map(namedIn).filter((ref) => ref !== null));
  const closed = new Set<string>();
  for (const ref of named) if (await isClosed(context, ref)) closed.add(ref);
  if (closed.size === 0) return [...events];
  const hidden = new Set(
    events.filter((event) => closed.has(namedIn(event) ?? '')).map((event) => event.commandId),
  );
  return events.filter(
    (event) =>
      !closed.has(namedIn(event) ?? '') && !(event.type === 'undone' && hidden.has(event.undoes)),
  );
}

async function isClosed({ deps, directory, actor }: Context, ref: string): Promise<boolean> {
  const other = await deps.stores.cases.get(ref);
  return other !== null && barsOf(other.view, deps.council, directory).includes(actor.id);
}
