/** From one stage to the next, its steps and its people. */
import { withFact } from '../../dated';
import { answered } from '../../endings';
import { passTo } from '../../holds';
import { changing } from '../../investigations';
import type { CaseView, PastStage } from '../../view';
import type { EvolversOf } from '../evolving';
import type { StagesEvents } from './events';

const pastStage = ({ stage, points, outcome }: CaseView): PastStage => ({ stage, points, outcome });

export const stagesEvolvers: EvolversOf<StagesEvents> = {
  stageRequested: (view, { on, stage }, day) => {
    const next: CaseView = {
      ...withFact(withoutEnding(view), { kind: 'stageRequested', on, stage }),
      stage,
      status: 'open',
      closedOn: null,
      respondedOn: null,
      outcome: null,
      points: [],
      pastStages: [...(view.pastStages ?? []), pastStage(view)],
      learning: { recorded: false, noneBecause: null },
      signOff: null,
      pausedSince: null,
      block: null,
      lastWord: null,
    };
    return passTo(next, 'complaintsTeam', null, day);
  },

  statementAgreed: (view, { on, stage }) => withFact(view, { kind: 'statementAgreed', on, stage }),

  stepTaken: (view, { on, stage, step }, day) => {
    const next = withFact(view, { kind: step, on, stage });
    if (step !== 'adjudicated' && step !== 'authorityResponded') return next;
    // The adjudication, and the council's answer to the panel, end their stages as a response ends stage 1.
    const investigations = changing(
      next,
      (one) => one.stage === stage && one.respondedOn === null,
      { respondedOn: on },
    );
    return answered({ ...next, investigations }, on, day);
  },

  appointed: (view, { stage, part, personId, name, on }) => ({
    ...view,
    appointments: [...view.appointments, { stage, part, personId, name, on }],
  }),
};

/** A next stage after closure: the clock goes on from the earlier facts, without the ending. */
function withoutEnding(view: CaseView): CaseView {
  return { ...view, clock: view.clock.filter((one) => one.kind !== 'closed') };
}
