/** Findings and the points that they are about. */
import { atStage } from './investigations';
import { overallOutcome } from './outcome';
import type { Outcome } from '../terms';
import type { CaseView } from './view';

/** What was found on each point, by each team, or by the complaints team itself where none was at work. */
export function findingsAt(view: CaseView, stage: number): Outcome[][] {
  const own = (view.ownFindings ?? []).filter((one) => one.stage === stage);
  return [...atStage(view, stage), ...own].map((one) => one.points).filter((one) => one.length > 0);
}

/** Whether each point of the present stage has a finding from somebody. Without agreed points nothing is lacking. */
export function everyPointFound(view: CaseView): boolean {
  const all = findingsAt(view, view.stage);
  return view.points.every((_, at) => all.some((found) => isFinding(found[at])));
}

const isFinding = (one: Outcome | undefined): boolean => one !== undefined && one !== 'notRecorded';

/**
 * The case with its points changed: each finding goes with its own point, wherever that now stands; a new point has
 * none yet (`notRecorded`). A point that only reads differently stays in its place.
 * @param before the points that the findings were made on
 */
export function findingsKept(view: CaseView, before: readonly string[]): CaseView {
  const from = placesBefore(view.points, before);
  const moved = (points: Outcome[]): Outcome[] =>
    points.length === 0 || before.length === 0
      ? points
      : from.map((at) => (at === null ? 'notRecorded' : (points[at] ?? 'notRecorded')));
  const kept = <T extends { stage: number; points: Outcome[]; outcome: Outcome | null }>(
    one: T,
  ): T => {
    if (one.stage !== view.stage || one.points.length === 0) return one;
    const points = moved(one.points);
    return { ...one, points, outcome: overallOutcome(points) };
  };
  const investigations = view.investigations.map(kept);
  const ownFindings = view.ownFindings?.map(kept);
  const found = [...investigations, ...(ownFindings ?? [])].flatMap((one) =>
    one.stage === view.stage ? (one.outcome ?? []) : [],
  );
  return {
    ...view,
    investigations,
    ...(ownFindings ? { ownFindings } : {}),
    outcome: overallOutcome(found) ?? view.outcome,
  };
}

/** For each point where it stood before; null: it is new. */
function placesBefore(now: readonly string[], before: readonly string[]): (number | null)[] {
  const exact = now.map((point) => before.indexOf(point));
  const taken = new Set(exact.filter((at) => at >= 0));
  return exact.map((at, i) => {
    if (at >= 0) return at;
    // The same number of points, and nothing else moved here: it was only reworded.
    return now.length === before.length && !taken.has(i) ? i : null;
  });
}
