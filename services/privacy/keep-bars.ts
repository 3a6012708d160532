/** Keeps the bars of stored cases in step with the directory: at start, after an import, and when another process imported. */
import type { CaseService } from '../cases';
import type { CaseStore } from '../cases/ports';
import type { CaseView } from '../cases/view';
import type { Council } from '../councils/types';
import type { Directory } from '../people/directory';
import { linesOf, rebar } from './rebar';

/** In the history of a case, for what no person did. */
export const BY = 'candour';

export interface BarsParts {
  stores: { cases: Pick<CaseStore<CaseView>, 'find'> };
  cases: Pick<CaseService, 'bar'>;
  council: Pick<Council, 'firewall'>;
}

/**
 * Goes through all complaints once.
 * @param at ISO instant
 * @returns how many cases were closed to somebody who could see them before
 */
export function rebarAll(parts: BarsParts, directory: Directory, at: string): Promise<number> {
  const { stores, cases, council } = parts;
  return rebar(stores.cases, council, directory, (ref, ids) => cases.bar(ref, ids, { by: BY, at }));
}

/** For the running bot: asked every minute, it works only when somebody's line has changed since. */
export function barsKeeper(
  parts: BarsParts,
  current: () => Promise<Directory>,
  at: () => string,
): () => Promise<void> {
  let kept: string | null = null;
  return async () => {
    const directory = await current();
    const lines = linesOf(directory);
    if (lines === kept) return;
    await rebarAll(parts, directory, at());
    kept = lines;
  };
}
