/** What merged cases share: the earliest receipt, and everybody who is shut out of one of them. */
import type { CaseView } from './view';

export const united = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];

/** Its own exclusions and more of those that no person lifts again. */
export function fixedWith(own: CaseView['own'], bars: readonly string[]): CaseView['own'] {
  return { ...own, bars: united(own.bars, bars), fixed: united(own.fixed ?? own.bars, bars) };
}

/** The earliest receipt counts, and whoever may not see one of the cases may not see the whole. */
export function withMerged(view: CaseView, mergedFrom: CaseView['mergedFrom']): CaseView {
  const receivedOn = [view.own, ...mergedFrom].map((one) => one.receivedOn).sort()[0]!;
  const own = united(view.own.bars, view.mergedIntoBars);
  const bars = mergedFrom.reduce((sum, one) => united(sum, one.bars), own);
  const next = { ...view, bars, mergedFrom };
  return receivedOn === view.receivedOn ? next : withReceipt(next, receivedOn);
}

function withReceipt(view: CaseView, receivedOn: string): CaseView {
  const clock = view.clock.map((fact) =>
    fact.kind === 'received' ? { ...fact, on: receivedOn } : fact,
  );
  const [first, ...rest] = view.holds;
  const holds = first ? [{ ...first, from: receivedOn }, ...rest] : [];
  return { ...view, receivedOn, clock, holds };
}
