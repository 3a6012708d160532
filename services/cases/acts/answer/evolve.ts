/** The answer: points and findings, sign-off, letters, learning. */
import type { PlainDate } from '../../../timescale';
import { withFact } from '../../dated';
import { answered } from '../../endings';
import { backAtWork, passTo } from '../../holds';
import { atStage, changing } from '../../investigations';
import { overallOutcome } from '../../outcome';
import type { CaseView } from '../../view';
import type { EvolversOf } from '../evolving';
import type { AnswerEvents } from './events';

export const answerEvolvers: EvolversOf<AnswerEvents> = {
  sentToSignOff: (view, { to, on, by }, day) =>
    passTo(
      {
        ...view,
        block: null,
        signOff: { state: 'with', personId: to, sentBy: by, since: on, reasons: [] },
      },
      'signOff',
      to,
      day,
    ),

  returnedFromSignOff: (view, { reasons }, day) =>
    backAtWork({ ...view, signOff: signOffState(view, 'returned', day, reasons) }, day),

  approved: (view, _event, day) =>
    backAtWork({ ...view, signOff: signOffState(view, 'approved', day, []) }, day),

  letterSent: (view, { kind, on }) => ({ ...view, letters: [...view.letters, { kind, on }] }),

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
    return answered(withFact(next, { kind: 'responded', on: last, stage }), last, day);
  },

  pointsAgreed: (view, { points }) => ({ ...view, points }),

  outcomeRecorded: (view, { stage, outcome, points, teamId, reasons }) => {
    const investigations = changing(
      view,
      (one) => one.stage === stage && (!teamId || one.teamId === teamId),
      { outcome, points, ...(reasons ? { reasons } : {}) },
    );
    // Each team finds for itself; the case's outcome follows from all that have found.
    const found = investigations.flatMap((one) => (one.stage === stage ? (one.outcome ?? []) : []));
    return { ...view, investigations, outcome: overallOutcome(found) ?? outcome };
  },

  learningRecorded: (view, { learning, noneBecause, category }) => ({
    ...view,
    learning: { recorded: true, noneBecause },
    learningPoints:
      learning === null
        ? view.learningPoints
        : [...view.learningPoints, { what: learning, category: category ?? null }],
  }),
};

function signOffState(
  view: CaseView,
  state: 'returned' | 'approved',
  since: PlainDate,
  reasons: string[],
): CaseView['signOff'] {
  return { ...view.signOff, state, personId: view.signOff?.personId ?? '', since, reasons };
}
