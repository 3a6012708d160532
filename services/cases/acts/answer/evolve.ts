/** The answer: points and findings, sign-off, letters, learning. */
import type { PlainDate } from '../../../timescale';
import { withFact } from '../../dated';
import { answered } from '../../endings';
import { findingsKept } from '../../findings';
import { backAtWork, passTo } from '../../holds';
import { atStage, changing, withHandler } from '../../investigations';
import { overallOutcome } from '../../outcome';
import type { CaseView } from '../../view';
import type { EvolversOf } from '../evolving';
import type { AnswerEvents } from './events';

export const answerEvolvers: EvolversOf<AnswerEvents> = {
  sentToSignOff: (view, { to, on, by }, day) =>
    passTo(
      {
        ...withHandler(view, view.stage, by, 'drafted'),
        block: null,
        signOff: { state: 'with', personId: to, sentBy: by, since: on, reasons: [] },
      },
      'signOff',
      to,
      day,
    ),

  returnedFromSignOff: (view, { reasons, by }, day) =>
    backAtWork(
      { ...view, signOff: signOffState(view, 'returned', by, day, reasons) },
      day,
      view.signOff?.sentBy,
    ),

  approved: (view, { by }, day) =>
    backAtWork(
      {
        ...withHandler(view, view.stage, by, 'signed'),
        signOff: signOffState(view, 'approved', by, day, []),
      },
      day,
      view.signOff?.sentBy,
    ),

  letterSent: (view, { kind, on }) => ({ ...view, letters: [...view.letters, { kind, on }] }),

  responded: (view, { on, stage, teamId, by }) => {
    const mine = (one: { stage: number; teamId: string }) =>
      one.stage === stage && (!teamId || one.teamId === teamId);
    const investigations = changing(view, (one) => mine(one) && one.respondedOn === null, {
      respondedOn: on,
    });
    // Where nobody was named to look into it, whoever answered it did.
    const own = investigations.some((one) => mine(one) && one.investigatorId) ? null : by;
    const known = withHandler(view, stage, own, 'answered');
    const next: CaseView = { ...known, investigations, block: null, lastWord: null };
    const here = atStage(next, stage);
    // The ball is now with the team that has still to answer.
    if (here.some((one) => one.respondedOn === null)) return backAtWork(next, on);
    // The complainant has the whole answer when the last team's has gone.
    const last = here.reduce(
      (day_, one) => (one.respondedOn! > day_ ? one.respondedOn! : day_),
      on,
    );
    return answered(withFact(next, { kind: 'responded', on: last, stage }), last);
  },

  pointsAgreed: (view, { points }) => findingsKept({ ...view, points }, view.points),

  outcomeRecorded: (before, { stage, outcome, points, teamId, reasons, by }) => {
    const finding = { outcome, points, ...(reasons ? { reasons } : {}) };
    // Whoever finds has a part in the answer, whether or not the case was ever given to them.
    const view = withHandler(before, stage, by, 'drafted');
    // The complaints team's own finding, where no team was at work.
    if (atStage(view, stage).length === 0)
      return {
        ...view,
        outcome,
        ownFindings: [
          ...(view.ownFindings ?? []).filter((one) => one.stage !== stage),
          { stage, ...finding },
        ],
      };
    const investigations = changing(
      view,
      (one) => one.stage === stage && (!teamId || one.teamId === teamId),
      finding,
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
        : withPoint(view.learningPoints, { what: learning, category: category ?? null }),
  }),
};

type Point = CaseView['learningPoints'][number];

/** Said again with another kind, it is the same point, put under that kind. */
function withPoint(points: readonly Point[], point: Point): Point[] {
  const same = points.some(({ what }) => what === point.what);
  return same ? points.map((one) => (one.what === point.what ? point : one)) : [...points, point];
}

function signOffState(
  view: CaseView,
  state: 'returned' | 'approved',
  doneBy: string,
  since: PlainDate,
  reasons: string[],
): CaseView['signOff'] {
  return { ...view.signOff, state, personId: view.signOff?.personId ?? '', doneBy, since, reasons };
}
