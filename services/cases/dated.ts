/** The dated facts of a case, as the timescale engine reads them. */
import type { PlainDate } from '../timescale';
import type { ClockEvent } from '../timescale';
import type { CaseView } from './view';

export const withFact = (view: CaseView, clock: ClockEvent): CaseView => ({
  ...view,
  clock: [...view.clock, clock],
});

/** The day of such a fact in the present stage, if there is one. */
export function dated(view: CaseView, kind: CaseView['clock'][number]['kind']): PlainDate | null {
  return view.clock.find((fact) => fact.kind === kind && fact.stage === view.stage)?.on ?? null;
}
