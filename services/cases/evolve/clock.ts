/** What bears on dates. Each of these leaves a dated fact that the timescale engine reads. */
import type { ClockEvent, PlainDate } from '../../timescale';
import type { ClockActionEvent } from '../events';
import { passTo } from '../holds';
import { atStage, changing } from '../investigations';
import type { CaseView, PastStage } from '../view';
import type { EvolversOf } from './types';

const fact = (view: CaseView, clock: ClockEvent): CaseView => ({
  ...view,
  clock: [...view.clock, clock],
});

export const clock: EvolversOf<ClockActionEvent> = {
  acknowledged: (view, { on }) => ({
    ...fact(view, { kind: 'acknowledged', on, stage: view.stage }),
    acknowledgedOn: view.acknowledgedOn ?? on,
  }),

  allocated: (view, { on, stage, to }) => fact(view, { kind: 'allocated', on, stage, to }),

  extended: (view, { on, stage, to, reason, complainantToldOn }) => ({
    ...fact(view, { kind: 'extended', on, stage, to, reason, complainantToldOn }),
    lastWord: null,
  }),

  moreTimeAsked: (view, { to, reason }, day) => ({
    ...view,
    lastWord: { kind: 'moreTimeAsked', on: day, reason, to },
  }),

  moreTimeRefused: (view) => ({ ...view, lastWord: null }),

  holdingLetterSent: (view, { on, stage, promised }) => ({
    ...fact(view, { kind: 'holdingLetterSent', on, stage, to: promised }),
    letters: [...view.letters, { kind: 'holding', on }],
  }),

  paused: (view, { on, stage, reason }) => ({
    ...fact(view, { kind: 'paused', on, stage, reason }),
    pausedSince: on,
  }),

  resumed: (view, { on, stage }) => ({
    ...fact(view, { kind: 'resumed', on, stage }),
    pausedSince: null,
  }),

  stageRequested: (view, { on, stage }, day) => {
    const next: CaseView = {
      ...fact(withoutEnding(view), { kind: 'stageRequested', on, stage }),
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

  statementAgreed: (view, { on, stage }) => fact(view, { kind: 'statementAgreed', on, stage }),

  stepTaken: (view, { on, stage, step }, day) => {
    const next = fact(view, { kind: step, on, stage });
    if (step !== 'adjudicated' && step !== 'authorityResponded') return next;
    // The adjudication, and the council's answer to the panel, end their stages as a response ends stage 1.
    const investigations = changing(
      next,
      (one) => one.stage === stage && one.respondedOn === null,
      { respondedOn: on },
    );
    return answered({ ...next, investigations }, on, day);
  },

  responded: (view, { on, stage, teamId }, day) => {
    const mine = (one: { stage: number; teamId: string }) =>
      one.stage === stage && (!teamId || one.teamId === teamId);
    const investigations = changing(view, (one) => mine(one) && one.respondedOn === null, {
      respondedOn: on,
    });
    const next: CaseView = { ...view, investigations, block: null, lastWord: null };
    const here = atStage(next, stage);
    if (here.some((one) => one.respondedOn === null)) return next;
    // The complainant has the whole answer when the last team's has gone.
    const last = here.reduce(
      (day_, one) => (one.respondedOn! > day_ ? one.respondedOn! : day_),
      on,
    );
    return answered(fact(next, { kind: 'responded', on: last, stage }), last, day);
  },

  delayExplained: (view, { stage, reason }) => ({
    ...view,
    delayReasons: [...view.delayReasons.filter((one) => one.stage !== stage), { stage, reason }],
  }),

  excludedFromTimescales: (view, { reason }) => ({ ...view, excludedBecause: reason }),

  ombudsmanAsked: (view, { on, replyBy, procedureId }) => ({
    ...view,
    ombudsman: {
      askedOn: on,
      replyBy: replyBy ?? null,
      procedureId: procedureId ?? null,
      repliedOn: null,
      decidedOn: null,
      outcome: null,
    },
  }),

  ombudsmanReplied: (view, { on }) => ({
    ...view,
    ombudsman: view.ombudsman && { ...view.ombudsman, repliedOn: on },
  }),

  ombudsmanDecided: (view, { on, outcome }) => ({
    ...view,
    ombudsman: { askedOn: on, ...view.ombudsman, decidedOn: on, outcome },
  }),
};

/** The answer has gone: what is left (outcome, learning, closing) is the complaints team's. */
function answered(view: CaseView, on: PlainDate, day: PlainDate): CaseView {
  const next: CaseView = {
    ...view,
    status: 'responded',
    respondedOn: on,
    signOff: null,
    pausedSince: null,
  };
  return passTo(next, 'complaintsTeam', null, day);
}

const pastStage = ({ stage, points, outcome }: CaseView): PastStage => ({ stage, points, outcome });

/** A next stage after closure: the clock goes on from the earlier facts, without the ending. */
function withoutEnding(view: CaseView): CaseView {
  return { ...view, clock: view.clock.filter((one) => one.kind !== 'closed') };
}
