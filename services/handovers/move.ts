/**
 * Moving one person's cases to another. What can go is asked anew each time, of the cases, the policy and the
 * bars as they are now; each case is a command of its own, done once whoever repeats it.
 */
import {
  atStage,
  CaseError,
  partOf,
  planHandover,
  type CaseService,
  type HandoverLine,
  type Rules,
} from '../cases';
import type { CaseStore } from '../cases/ports';
import type { CaseView } from '../cases/view';
import type { Council } from '../councils/types';
import { may } from '../privacy';
import type { ConversationStore, Person } from '../people/ports';
import { londonDate } from '../timescale';
import type { Directory } from '../people/directory';
import { putHandover, type Handover, type StoredHandover } from './store';

const PAGE = 100;
const BATCH = 25;
/** A press answers within seconds: what is more than this is finished by the daily run. */
export const AT_ONCE = 100;
/** Longer than a batch takes. */
const LEASE_MS = 60_000;

/** What moving asks of the house. */
export interface HandoverPorts {
  stores: {
    cases: Pick<CaseStore<CaseView>, 'find' | 'get'>;
    conversations: Pick<ConversationStore, 'put'>;
  };
  cases: Pick<CaseService, 'execute'>;
  council: Council;
  /** Asked for each use, so that a changed calendar counts at once. */
  rules(): Rules;
}

export interface HandoverDesk {
  deps: HandoverPorts;
  directory: Directory;
  /** ISO instant. */
  now: string;
}

/** One case of the person's: whether it may go there. Why not is nobody's to read. */
export interface Line extends HandoverLine {
  view: CaseView;
}

/** Whoever planned it, if they still may. */
export function giverOf({ directory, deps }: HandoverDesk, plan: Handover): Person | null {
  const giver = directory.byId(plan.ownerId);
  if (!giver || !directory.byId(plan.to)) return null;
  const target = { teamId: plan.teamId };
  return may(giver, 'team.handOver', target, directory, deps.council).allowed ? giver : null;
}

/** Among the cases that the giver may see and give. */
export async function handoverLines(
  desk: HandoverDesk,
  plan: Handover,
  giver: Person,
): Promise<Line[]> {
  const { deps, directory, now } = desk;
  const found = await openCasesOf(desk, plan.from, giver);
  const mayGive = (view: CaseView, more: { assigneeId?: string; workOf?: string } = {}) =>
    may(giver, 'case.assign', { ...view, ...more }, directory, deps.council).allowed;
  const views = new Map(found.filter((view) => mayGive(view)).map((view) => [view.ref, view]));
  const deciding = {
    today: londonDate(now),
    at: now,
    by: giver.id,
    council: deps.council,
    rules: deps.rules(),
  };
  return planHandover([...views.values()], plan.from, plan.to, deciding).map((line) => {
    const view = views.get(line.ref)!;
    const theirs = line.commands.every(({ teamId }) => mayGive(view, { workOf: teamId }));
    return theirs && mayGive(view, { assigneeId: plan.to })
      ? { ...line, view }
      : { ...line, view, commands: [], refusal: new CaseError('notThisPerson') };
  });
}

/** Open cases in which a person has unanswered work, at a second team too; none that bars the viewer. */
export async function openCasesOf(
  { deps }: HandoverDesk,
  personId: string,
  viewer: Person,
): Promise<CaseView[]> {
  const all: CaseView[] = [];
  let after: string | null = null;
  do {
    const page = await deps.stores.cases.find(
      {
        reach: { viewerId: viewer.id, grants: [`person:${personId}`] },
        statuses: ['open'],
        order: 'due',
      },
      { after, limit: PAGE },
    );
    all.push(...page.cases.map(({ view }) => view).filter((view) => has(view, personId)));
    after = page.next;
  } while (after !== null);
  return all;
}

const has = (view: CaseView, personId: string): boolean =>
  atStage(view, view.stage).some(
    (one) => one.investigatorId === personId && one.respondedOn === null,
  );

/**
 * Moves what can go, up to `most`, a batch at a time, and writes down before each what it is about to try.
 * Killed in between, it is taken up where it stood.
 * @returns the handover as it then stands; null when somebody else is at it
 */
export async function moveSome(
  desk: HandoverDesk,
  stored: StoredHandover,
  most: number,
): Promise<StoredHandover | null> {
  const done = new Set<string>();
  let now: StoredHandover | null = stored;
  while (now && now.plan.state === 'moving' && done.size < most) {
    const { plan } = now;
    const giver = giverOf(desk, plan);
    const lines = giver ? await handoverLines(desk, plan, giver) : [];
    const going = lines
      .filter(({ refusal, ref }) => refusal === null && !done.has(ref))
      .filter(({ ref }) => !plan.refused.includes(ref) && (plan.later || plan.seen.includes(ref)));
    const batch = going.slice(0, Math.min(BATCH, most - done.size));
    now = await write(desk, now, batch.length === 0 ? { state: 'moved' } : trying(plan, batch));
    if (now && giver) now = await move(desk, now, giver, batch, done);
  }
  return now;
}

const trying = ({ tried }: Handover, batch: readonly Line[]): Partial<Handover> => ({
  tried: [...new Set([...tried, ...batch.map(({ ref }) => ref)])],
});

async function move(
  desk: HandoverDesk,
  stored: StoredHandover,
  giver: Person,
  batch: readonly Line[],
  done: Set<string>,
): Promise<StoredHandover | null> {
  const { plan } = stored;
  const refused: string[] = [];
  for (const { ref, commands } of batch) {
    done.add(ref);
    try {
      for (const [step, command] of commands.entries()) {
        await desk.deps.cases.execute(ref, command, {
          commandId: partOf(partOf(plan.id, ref), step),
          by: giver.id,
          at: desk.now,
        });
      }
    } catch (error) {
      // Closed, barred or in other hands since it was read: it stays, and the rest goes on.
      if (!(error instanceof CaseError)) throw error;
      refused.push(ref);
    }
  }
  return refused.length === 0
    ? stored
    : write(desk, stored, { refused: [...plan.refused, ...refused] });
}

/** Writes what changed, and holds it for as long as a batch may take. */
export function write(
  { deps, now }: HandoverDesk,
  { plan, version }: StoredHandover,
  change: Partial<Handover>,
): Promise<StoredHandover | null> {
  const at = Date.parse(now);
  const next: Handover = { ...plan, leasedUntil: at + LEASE_MS, ...change };
  return putHandover(deps.stores.conversations, next, version, at);
}

/** What is with the taker now, of all that was tried. */
export async function movedCases({ deps }: HandoverDesk, plan: Handover): Promise<CaseView[]> {
  const moved: CaseView[] = [];
  for (const ref of plan.tried) {
    const stored = await deps.stores.cases.get(ref);
    if (
      stored &&
      atStage(stored.view, stored.view.stage).some((one) => one.investigatorId === plan.to)
    )
      moved.push(stored.view);
  }
  return moved;
}
