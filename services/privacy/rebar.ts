/**
 * When the directory changes, who stands above whom changes with it. A single read is judged by the directory of
 * the day; lists and counts go by the bars kept with each case, so these are brought up to date: found here,
 * applied to each case as an event. Only ever more bars, never fewer (docs/decisions/0009).
 */
import type { CaseQuery, CaseStore } from '../cases/ports';
import type { CaseView } from '../cases/view';
import type { Council } from '../councils/types';
import type { Directory } from '../people';
import { barsFor } from './firewall';

const PAGE = 100;
/** Shutting people out is upkeep, not a person's look: every case, none hidden. */
const EVERYTHING = { viewerId: 'firewall', grants: 'all' } as const;

type Facts = Pick<CaseView, 'ref' | 'own' | 'about' | 'feedbackType'>;

/** People to be shut out of one case, from which they are not barred yet. */
export interface Rebar {
  ref: string;
  ids: string[];
}

/** What a case lacks by the directory of today, on its own account; null: nothing. */
export function rebarOf(
  view: Facts,
  council: Pick<Council, 'firewall'>,
  directory: Directory,
): Rebar | null {
  const bars = barsFor(view.about, council, directory, view.feedbackType);
  const ids = bars.filter((id) => !view.own.bars.includes(id));
  return ids.length === 0 ? null : { ref: view.ref, ids };
}

/**
 * Brings every stored complaint up to date, page by page. Done again, it finds nothing to do; cut off, it is
 * finished by the next time.
 * @param bar applies one, with the cases that it is merged with: `CaseService.bar`
 * @returns how many cases it barred somebody from
 * @throws StoreError `unavailable`
 */
export async function rebar(
  cases: Pick<CaseStore<CaseView>, 'find'>,
  council: Pick<Council, 'firewall'>,
  directory: Directory,
  bar: (ref: string, ids: readonly string[]) => Promise<unknown>,
): Promise<number> {
  // Without bars for the line nothing here depends on the directory.
  if (!council.firewall.lineManagement) return 0;
  let changed = 0;
  const query: CaseQuery = {
    reach: { viewerId: EVERYTHING.viewerId, grants: EVERYTHING.grants },
    feedbackTypes: ['complaint'],
    order: 'newest',
  };
  let after: string | null = null;
  do {
    const page = await cases.find(query, { after, limit: PAGE });
    for (const { view } of page.cases) {
      const lacks = rebarOf(view, council, directory);
      if (!lacks) continue;
      await bar(lacks.ref, lacks.ids);
      changed += 1;
    }
    after = page.next;
  } while (after !== null);
  return changed;
}

/** Changes exactly when the bars of a case might: who there is, under whom, and with which roles. */
export function linesOf({ people }: Pick<Directory, 'people'>): string {
  return people
    .map(({ id, managerId, roles }) => `${id}<${managerId ?? ''}:${roles.join()}`)
    .join(';');
}
