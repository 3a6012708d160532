/** What an answer, an ending and a return make of a case. */
import type { PlainDate } from '../timescale';
import { endHolds, passTo } from './holds';
import type { CaseView } from './view';

/** The answer has gone: what is left (outcome, learning, closing) is the complaints team's. */
export function answered(view: CaseView, on: PlainDate, day: PlainDate): CaseView {
  const next: CaseView = {
    ...view,
    status: 'responded',
    respondedOn: on,
    signOff: null,
    pausedSince: null,
  };
  return passTo(next, 'complaintsTeam', null, day);
}

export function ended(view: CaseView, status: 'closed' | 'withdrawn', on: string): CaseView {
  const clock = [...view.clock, { kind: status, on, stage: 0 } as const];
  return endHolds(
    { ...view, status, closedOn: on, clock, block: null, pausedSince: null, lastWord: null },
    on,
  );
}

/** Undoes an ending. Time went on meanwhile: the clock forgets the ending, not the days. */
export function alive(view: CaseView): CaseView {
  return {
    ...view,
    status: view.respondedOn === null ? 'open' : 'responded',
    closedOn: null,
    clock: view.clock.filter((fact) => fact.kind !== 'closed' && fact.kind !== 'withdrawn'),
  };
}
