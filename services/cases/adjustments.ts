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
  // Left out of the figures, or given longer at the start: said whether or not a date had been missed.
  if (doing.what === 'excludedFromTimescales') return leftOut(before, doing);
  if (doing.what === 'allocated') return later(before, after, doing);
  return before.due.flatMap((old) =>
    MEASURES.filter((measure) => missed(before, old, measure, doing.on)).flatMap(
      (measure): Adjustment[] => {
        const now = counts(after) ? after.due.find((one) => one.id === old.id) : undefined;
        if (now && missed(after, now, measure, doing.on)) return [];
        return [
          { ...doing, dueId: old.id, measure, from: old[measure]!, to: now?.[measure] ?? null },
        ];
      },
    ),
  );
}

const MEASURES: readonly Measure[] = ['target', 'binding'];

/** Each date that counted; of a case without one, that it is left out at all. */
function leftOut(before: CaseView, doing: Doing): Adjustment[] {
  const lines = before.due
    .filter((due) => !due.window && due.state !== 'notStarted')
    .flatMap((due) =>
      MEASURES.flatMap((measure) =>
        due[measure] === null
          ? []
          : [{ ...doing, dueId: due.id, measure, from: due[measure], to: null }],
      ),
    );
  return lines.length > 0
    ? lines
    : [{ ...doing, dueId: null, measure: 'target', from: null, to: null }];
}

const later = (before: CaseView, after: CaseView, doing: Doing): Adjustment[] =>
  before.due.flatMap((due) => {
    const to = after.due.find((one) => one.id === due.id)?.target ?? null;
    return due.target !== null && to !== null && to > due.target
      ? [{ ...doing, dueId: due.id, measure: 'target' as const, from: due.target, to }]
      : [];
  });

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
  const asAt = due.metOn ?? endedOn(due, view) ?? today;
  return asAt > date;
}

/** The day on which a date that was never met was over: the case's end, the end of its stage, or the next one's beginning. */
export function endedOn(due: DueSummary, view: CaseView): PlainDate | null {
  if (due.state !== 'ended') return view.closedOn;
  const over = view.clock.filter(
    ({ kind, stage }) =>
      (kind === 'stageRequested' && stage === due.stage + 1) ||
      (kind === 'stageEnded' && stage === due.stage),
  );
  const days = [...over.map(({ on }) => on), ...(view.closedOn ? [view.closedOn] : [])].sort();
  return days[0] ?? null;
}
