/** What an answer, an ending and a return make of a case. */
import type { PlainDate } from '../timescale';
import { endHolds, passTo } from './holds';
import type { CaseView } from './view';

/** The answer has gone: from that day on nobody has the ball, and what is still to be recorded has its own list. */
export function answered(view: CaseView, on: PlainDate): CaseView {
  const next: CaseView = {
    ...view,
    status: 'responded',
    respondedOn: on,
    signOff: null,
    pausedSince: null,
  };
  return endHolds(next, on);
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
    closedBy: null,
    clock: view.clock.filter((fact) => fact.kind !== 'closed' && fact.kind !== 'withdrawn'),
  };
}

/** What goes on is the complaints team's where something is still to be answered, and otherwise nobody's. */
export function goesOn(view: CaseView, day: PlainDate): CaseView {
  return view.status === 'open' ? passTo(view, 'complaintsTeam', null, day) : endHolds(view, day);
}
