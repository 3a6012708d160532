/** Keeps the bars of stored cases in step with the directory: at start, after an import, and when another process imported. */
import type { CaseService } from '../cases';
import type { CaseStore } from '../cases/ports';
import type { CaseView } from '../cases/view';
import type { Council } from '../councils/types';
import type { Directory } from '../people/directory';
import { knownOf, linesOf, rebar } from './rebar';
import type { Swept } from './rebar';

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
 */
export function rebarAll(parts: BarsParts, directory: Directory, at: string): Promise<Swept> {
  const { stores, cases, council } = parts;
  const by = { by: BY, at, ...knownOf(directory) };
  return rebar(stores.cases, council, directory, (ref, ids) => cases.bar(ref, ids, by));
}

/** For whoever runs the system; not which complaints, nor about whom. */
export const sayNobodys = (count: number): string =>
  `${count} ${count === 1 ? 'complaint has' : 'complaints have'} nobody left who may run ${count === 1 ? 'it' : 'them'}: name another stand-in in the council’s file (firewall.standIn), and they are called.`;

/** For the running bot: asked every minute, it works only when somebody's line has changed since. */
export function barsKeeper(
  parts: BarsParts,
  current: () => Promise<Directory>,
  at: () => string,
  warn: (says: string) => void = () => undefined,
): () => Promise<void> {
  let kept: string | null = null;
  return async () => {
    const directory = await current();
    const lines = linesOf(directory);
    if (lines === kept) return;
    const { nobodys } = await rebarAll(parts, directory, at());
    if (nobodys > 0) warn(sayNobodys(nobodys));
    kept = lines;
  };
}
