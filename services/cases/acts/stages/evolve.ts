/** From one stage to the next, its steps and its people. */
import { withFact } from '../../dated';
import { answered, goesOn } from '../../endings';
import { passTo } from '../../holds';
import { changing } from '../../investigations';
import type { CaseView, PastStage } from '../../view';
import type { EvolversOf } from '../evolving';
import type { StagesEvents } from './events';

const pastStage = ({ stage, points, outcome, respondedOn, learning }: CaseView): PastStage => ({
  stage,
  points,
  outcome,
  respondedOn,
  learning,
});

export const stagesEvolvers: EvolversOf<StagesEvents> = {
  stageRequested: (view, { on, stage }, day) => {
    const next: CaseView = {
      ...withFact(begunAgain(withoutEnding(view), stage), { kind: 'stageRequested', on, stage }),
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

  stageRefused: (view, { stage, on, reason }) => ({
    ...view,
    refusedStages: [...(view.refusedStages ?? []), { stage, on, reason }],
  }),

  // The case goes back to what it was when the stage began: answered at the stage before, with its own findings.
  stageEnded: (view, { stage, how, on, reason }, day) => {
    const investigations = changing(view, (one) => one.stage === stage, {
      outcome: how === 'withdrawn' ? 'withdrawn' : null,
    });
    const before = view.pastStages?.findLast((one) => one.stage === stage - 1);
    const respondedOn = before?.respondedOn ?? null;
    const next: CaseView = {
      ...withFact(view, { kind: 'stageEnded', on, stage }),
      investigations,
      stage: stage - 1,
      status: respondedOn === null ? 'open' : 'responded',
      respondedOn,
      outcome: before?.outcome ?? null,
      points: before?.points ?? [],
      learning: before?.learning ?? { recorded: false, noneBecause: null },
      pastStages: (view.pastStages ?? []).filter((one) => one !== before),
      endedStages: [...(view.endedStages ?? []), { stage, how, on, reason, points: view.points }],
      signOff: null,
      pausedSince: null,
      block: null,
      lastWord: null,
      cover: null,
    };
    return goesOn(next, respondedOn === null ? day : on);
  },

  stepTaken: (view, { on, stage, step }) => {
    const next = withFact(view, { kind: step, on, stage });
    // Recorded after the answer, it rewrites nothing of it.
    if ((step !== 'adjudicated' && step !== 'authorityResponded') || view.status !== 'open')
      return next;
    // The adjudication, and the council's answer to the panel, end their stages as a response ends stage 1.
    const investigations = changing(
      next,
      (one) => one.stage === stage && one.respondedOn === null,
      { respondedOn: on },
    );
    return answered({ ...next, investigations }, on);
  },

  appointed: (view, { stage, part, personId, name, on }) => ({
    ...view,
    appointments: [...view.appointments, { stage, part, personId, name, on }],
  }),
};

/** What had ended runs again, from the new request: the facts of its first run stay in the history alone. */
function begunAgain(view: CaseView, stage: number): CaseView {
  if (!view.endedStages?.some((one) => one.stage === stage)) return view;
  return {
    ...view,
    clock: view.clock.filter((one) => one.stage !== stage),
    endedStages: view.endedStages.filter((one) => one.stage !== stage),
    investigations: view.investigations.filter((one) => one.stage !== stage),
  };
}

/** A next stage after closure: the clock goes on from the earlier facts, without the ending. */
function withoutEnding(view: CaseView): CaseView {
  return { ...view, clock: view.clock.filter((one) => one.kind !== 'closed') };
}
