/**
 * "In time" can't be flattered: whatever turns a date that had been missed into one that was not, or takes
 * it out of the count, leaves a line that the report prints (its adjustments table).
 */
import type { PlainDate } from '../timescale';
import type { Adjustment } from './events';
import type { CaseView, DueSummary } from './view';

type Measure = Adjustment['measure'];
type Doing = Pick<Adjustment, 'seq' | 'by' | 'on' | 'what'>;

/** Lines for every date missed before and not after, as at the day of the doing. */
export function adjustmentsBetween(before: CaseView, after: CaseView, doing: Doing): Adjustment[] {
  if (!counts(before)) return [];
  const measures: Measure[] = ['target', 'binding'];
  return before.due.flatMap((old) =>
    measures
      .filter((measure) => missed(before, old, measure, doing.on))
      .flatMap((measure): Adjustment[] => {
        const now = counts(after) ? after.due.find((one) => one.id === old.id) : undefined;
        if (now && missed(after, now, measure, doing.on)) return [];
        return [
          { ...doing, dueId: old.id, measure, from: old[measure]!, to: now?.[measure] ?? null },
        ];
      }),
  );
}

/** Whether the case is in the figures at all. */
export function counts(view: CaseView): boolean {
  return (
    view.status !== 'withdrawn' &&
    view.status !== 'notAccepted' &&
    view.mergedInto === null &&
    view.excludedBecause === null
  );
}

/** Met late, or still unmet after its day (or after the case's own end, if it ended unmet). */
function missed(view: CaseView, due: DueSummary, measure: Measure, today: PlainDate): boolean {
  const date = due[measure];
  if (date === null || due.state === 'notStarted' || due.window) return false;
  const asAt = due.metOn ?? view.closedOn ?? today;
  return asAt > date;
}
