/** Lists go by flat facts kept with each case. When a version of Candour derives others, they are derived anew at start. */
import type { ConversationStore } from '../people/ports';
import { indexOf } from './index-of';
import type { CaseQuery, CaseStore } from './ports';
import type { CaseView } from './view';

/** Rises whenever `indexOf` gives another index for the same case. */
export const INDEX_VERSION = 8;

const PAGE = 100;
const [KIND, KEY] = ['caseIndex', 'version'];
/** Upkeep, not a person's look: every case, none hidden. */
const EVERYTHING: CaseQuery = { reach: { viewerId: 'index', grants: 'all' }, order: 'newest' };

export interface IndexParts {
  cases: Pick<CaseStore<CaseView>, 'find' | 'reindex'>;
  conversations: Pick<ConversationStore, 'get' | 'set'>;
}

/**
 * Brings the index of every case up to this version, once. Cut off, the next start does what is left; a case that
 * changes meanwhile gets its index from whoever changes it.
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
  let after: string | null = null;
  do {
    const page = await cases.find(EVERYTHING, { after, limit: PAGE });
    for (const { ref, version, index, view } of page.cases) {
      const fresh = indexOf(view);
      if (JSON.stringify(fresh) === JSON.stringify(index)) continue;
      if (await cases.reindex(ref, version, fresh)) changed += 1;
    }
    after = page.next;
  } while (after !== null);
  await conversations.set(KIND, KEY, INDEX_VERSION, null);
  return changed;
}
