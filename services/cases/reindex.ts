/**
 * Lists and figures go by facts kept with each case. When a version of Candour derives others, they are derived anew at
 * start.
 */
import type { ConversationStore } from '../people/ports';
import { derivedFrom } from './derived';
import type { CaseQuery, CaseStore } from './ports';
import type { CaseView } from './view';

/** Rises whenever `indexOf` or `figuresOf` gives something else for the same case. */
export const INDEX_VERSION = 9;

const PAGE = 100;
/** How many pages are lost at most when it is cut off. */
const MARK_EVERY = 20;
const [KIND, KEY, PLACE] = ['caseIndex', 'version', 'place'];
/** Upkeep, not a person's look: every case, none hidden. */
const EVERYTHING: CaseQuery = { reach: { viewerId: 'index', grants: 'all' }, order: 'newest' };

export interface IndexParts {
  cases: Pick<CaseStore<CaseView>, 'find' | 'reindex'>;
  conversations: Pick<ConversationStore, 'get' | 'set' | 'remove'>;
}

/**
 * Brings what is derived of every case up to this version, once. Cut off, the next start goes on about where it was; a
 * case that changes meanwhile gets it from whoever changes it.
 * @param now milliseconds since 1970
 * @returns how many cases had another index
 * @throws StoreError `unavailable`
 */
export async function keepIndex(
  { cases, conversations }: IndexParts,
  now: number,
): Promise<number> {
  if ((await conversations.get(KIND, KEY, now))?.value === INDEX_VERSION) return 0;
  let changed = 0;
  let pages = 0;
  let after = placeIn((await conversations.get(KIND, PLACE, now))?.value);
  do {
    const page = await cases.find(EVERYTHING, { after, limit: PAGE });
    for (const { ref, version, index, view } of page.cases) {
      const { index: fresh, figures } = derivedFrom(view);
      const same = JSON.stringify(fresh) === JSON.stringify(index);
      if ((await cases.reindex(ref, version, fresh, figures)) && !same) changed += 1;
    }
    after = page.next;
    pages += 1;
    if (after !== null && pages % MARK_EVERY === 0)
      await conversations.set(KIND, PLACE, { version: INDEX_VERSION, after }, null);
  } while (after !== null);
  await conversations.set(KIND, KEY, INDEX_VERSION, null);
  await conversations.remove(KIND, PLACE);
  return changed;
}

/** Where it was cut off; of another version from the beginning. */
function placeIn(value: unknown): string | null {
  const { version, after } = (value ?? {}) as { version?: unknown; after?: unknown };
  return version === INDEX_VERSION && typeof after === 'string' ? after : null;
}
