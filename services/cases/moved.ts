/** Old and new dates side by side. */
import type { Recalculation } from './adjustment';
import type { CaseView } from './view';

const MEASURES: readonly Recalculation['measure'][] = [
  'target',
  'lawfulMaximum',
  'promised',
  'binding',
];

/** Each date of a case that is another one in the second of two views, old → new. Empty: nothing moved. */
export function movedBetween(before: CaseView, after: CaseView): Recalculation[] {
  return before.due.flatMap((old) => {
    const fresh = after.due.find((one) => one.id === old.id);
    return MEASURES.flatMap((measure) => {
      const to = fresh?.[measure] ?? null;
      return to === old[measure] ? [] : [{ dueId: old.id, measure, from: old[measure], to }];
    });
  });
}
