/** Whether a request for the next stage simply begins it, or has to be weighed by somebody who says why. */
import type { DecideContext } from './acts/deciding';
import { decide } from './decide';
import type { CaseView } from './view';

/**
 * `early`: the stage before is neither answered nor late; `late`: the time to ask has ended; `again`: the stage had
 * been withdrawn or refused.
 */
export type Weighing = 'early' | 'late' | 'again';

/**
 * Asked of the very rule that would let it in.
 * @returns why it has to be weighed, with the rule's own sentence where it has one; null: it needs no weighing, or
 * something else is in its way
 */
export function weighing(
  request: { stage: number; on: string },
  view: CaseView,
  context: DecideContext,
): { because: Weighing; says: string | null } | null {
  const decision = decide({ type: 'requestStage', ...request }, view, context);
  if ('events' in decision) return null;
  const { code, facts } = decision.refusal;
  if (code === 'needsResponse') return { because: 'early', says: null };
  if (code === 'stageEnded') return { because: 'again', says: null };
  return code === 'timescale' && facts['timescaleCode'] === 'outsideWindow'
    ? { because: 'late', says: String(facts['says']) }
    : null;
}
