/**
 * When the directory changes, who stands above whom changes with it. A single read is judged by the directory of
 * the day; lists and counts go by the bars kept with each case, so these are brought up to date: found here,
 * applied to each case as an event. Only ever more bars, never fewer (docs/decisions/0009). Whoever has come to stand
 * below its subject stands down, and where nobody of the complaints team is left the stand-in is called.
 */
import { isLive } from '../cases/acts/guards';
import { whoIsLeft } from '../cases/complaints-team';
import type { CaseQuery, CaseStore } from '../cases/ports';
import { tooNear } from '../cases/too-near';
import type { CaseView } from '../cases/view';
import type { Council } from '../councils/types';
import type { Directory } from '../people';
import { barredToday } from './firewall';

const PAGE = 100;
/** Shutting people out is upkeep, not a person's look: every case, none hidden. */
const EVERYTHING = { viewerId: 'firewall', grants: 'all' } as const;

/** People to be shut out of one case, from which they are not barred yet; none: only what follows from the lines. */
export interface Rebar {
  ref: string;
  ids: string[];
}

/** What the sweep did, and what it could not. */
export interface Swept {
  /** Cases that somebody lost: shut out, or standing too near. */
  changed: number;
  /** Complaints that nobody may run: all of the complaints team are shut out, and so is the stand-in or none is named. */
  nobodys: number;
}

/** What a case lacks by the directory of today, on its own account; null: nothing. */
export function rebarOf(
  view: CaseView,
  council: Pick<Council, 'firewall'>,
  directory: Directory,
): Rebar | null {
  const bars = barredToday(view, council, directory);
  const ids = bars.filter((id) => !view.own.bars.includes(id));
  const left = leftToRun(view, council, directory);
  const calls = left !== null && left !== 'nobody';
  const lacks = ids.length > 0 || calls || tooNear(view, linesIn(directory)).length > 0;
  return lacks ? { ref: view.ref, ids } : null;
}

const linesIn = (directory: Directory) => (above: string, below: string) =>
  directory.isAbove(above, below);

/** The directory as a case is told of it. */
export const knownOf = (directory: Directory) => ({
  complaintsTeam: directory.complaintsTeam().map(({ id }) => id),
  isAbove: linesIn(directory),
});

/** Who runs it where none of the complaints team may; null: one of them may, or it is over. */
function leftToRun(
  view: CaseView,
  { firewall }: Pick<Council, 'firewall'>,
  directory: Directory,
): ReturnType<typeof whoIsLeft> {
  const { complaintsTeam } = knownOf(directory);
  return isLive(view) && complaintsTeam.length > 0
    ? whoIsLeft(view.bars, view.standIn ?? null, { complaintsTeam, firewall })
    : null;
}

/**
 * Brings every stored complaint up to date, page by page; of those that are over only the bars, which depend on the
 * lines where the council says so. Done again, it finds nothing to do; cut off, it is finished by the next time.
 * @param bar applies one, with the cases that it is merged with: `CaseService.bar`
 * @throws StoreError `unavailable`
 */
export async function rebar(
  cases: Pick<CaseStore<CaseView>, 'find'>,
  council: Pick<Council, 'firewall'>,
  directory: Directory,
  bar: (ref: string, ids: readonly string[]) => Promise<CaseView>,
): Promise<Swept> {
  const swept: Swept = { changed: 0, nobodys: 0 };
  const query: CaseQuery = {
    reach: { viewerId: EVERYTHING.viewerId, grants: EVERYTHING.grants },
    feedbackTypes: ['complaint'],
    order: 'newest',
    ...(council.firewall.lineManagement ? {} : { statuses: ['open', 'responded'] }),
  };
  let after: string | null = null;
  do {
    const page = await cases.find(query, { after, limit: PAGE });
    for (const { view } of page.cases) {
      const lacks = rebarOf(view, council, directory);
      const now = lacks ? await bar(lacks.ref, lacks.ids) : view;
      if (lacks) swept.changed += 1;
      if (leftToRun(now, council, directory) === 'nobody') swept.nobodys += 1;
    }
    after = page.next;
  } while (after !== null);
  return swept;
}

/** Changes exactly when the bars of a case might: who there is, under whom, and with which roles. */
export function linesOf({ people }: Pick<Directory, 'people'>): string {
  return people
    .map(({ id, managerId, roles }) => `${id}<${managerId ?? ''}:${roles.join()}`)
    .join(';');
}
