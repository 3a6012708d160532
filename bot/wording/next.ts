/** What is next in a case, in one phrase. */
import type { CaseView } from '../../services/cases/view';
import { sayDate, type PlainDate } from '../../services/timescale';

/** "Answer at stage 1, Tue 24 Mar". */
export function nextWords({ today }: { today: PlainDate }, view: CaseView): string {
  const next = view.nextDue;
  return next ? `${next.label}, ${sayDate(next.on, today)}` : 'nothing due';
}
