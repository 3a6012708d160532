/**
 * What concerns more than one case: the exclusions of merged cases, and the other cases that an act reached.
 * Pure; the service loads and appends.
 */
import { actOf } from './act-ids';
import type { Command } from './commands';
import type { CaseEvent } from './events';
import { standing } from './fold';
import type { StoredCase } from './ports';
import type { CaseView } from './view';

/** Of cases that are one by merging, those that let somebody in whom another one shuts out. */
export function lacking(members: readonly CaseView[]): { ref: string; bars: string[] }[] {
  const all = [...new Set(members.flatMap(({ bars }) => bars))].sort();
  return members
    .map(({ ref, bars }) => ({ ref, bars: all.filter((id) => !bars.includes(id)) }))
    .filter(({ bars }) => bars.length > 0);
}

export const isJoined = ({ mergedInto, mergedFrom }: CaseView): boolean =>
  mergedInto !== null || mergedFrom.length > 0;

/** What an undoing took back in other cases. */
export interface Elsewhere {
  /** Those that the act had merged with this one, or taken apart from it. */
  pair: string[];
  /** The act, where another case had a part in it; null: this one alone. */
  act: string | null;
}

export const NOT_ELSEWHERE: Elsewhere = { pair: [], act: null };

/** A case with its whole history. */
export interface Read {
  stored: StoredCase<CaseView>;
  history: CaseEvent[];
}

/** Other cases that events merged this one with, or took apart from it. */
export function pairedBy(events: readonly CaseEvent[]): string[] {
  return events.flatMap((event) =>
    event.type === 'mergedFrom' || event.type === 'mergedInto' || event.type === 'unmerged'
      ? [event.ref]
      : [],
  );
}

/** Other cases that events linked this one with, or unlinked from it. */
export function linkedBy(events: readonly CaseEvent[]): string[] {
  const refs = events.flatMap((event) => {
    if (event.type === 'linked' || event.type === 'unlinked') return [event.to];
    return event.type === 'received' && event.from ? [event.from] : [];
  });
  return [...new Set(refs)];
}

/** Whether anything of the act still stands in a case. */
export function hasPart({ history }: Read, act: string): boolean {
  return standing(history).some((event) => event.type !== 'undone' && actOf(event) === act);
}

/**
 * What takes the act's own link out of the other case, or puts it back there. A new command, so that it can be done
 * whatever happened to that case since. Null: there is nothing of it.
 */
export function linkAgain({ stored, history }: Read, to: string, act: string): Command | null {
  const about = standing(history).filter(
    (event) => (event.type === 'linked' || event.type === 'unlinked') && event.to === to,
  );
  const last = about.at(-1);
  if (!last || actOf(last) !== act) return null;
  const linked = stored.view.links.some((link) => link.to === to);
  if (last.type === 'linked') return linked ? { type: 'unlink', to } : null;
  const before = about.findLast((event) => event.type === 'linked');
  return linked || before?.type !== 'linked' ? null : { type: 'link', to, why: before.why };
}
