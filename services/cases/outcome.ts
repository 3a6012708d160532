/** The overall finding, derived from the findings on each point. */
import type { Outcome } from './events';

const FINDINGS: readonly Outcome[] = ['upheld', 'partiallyUpheld', 'notUpheld'];

/**
 * Points without a finding (another body's matter, withdrawn, a question answered) weigh nothing as long
 * as there is one with: two upheld and one "no finding" is upheld. Upheld beside not upheld is partial.
 * @returns null for no points at all
 */
export function overallOutcome(points: readonly Outcome[]): Outcome | null {
  const found = points.filter((point) => FINDINGS.includes(point));
  const weighed = found.length > 0 ? found : points;
  const first = weighed[0];
  if (first === undefined) return null;
  if (weighed.every((point) => point === first)) return first;
  return found.length > 0 ? 'partiallyUpheld' : 'noFinding';
}
