/** The answer: points and findings, sign-off, letters, learning. */
import type { PlainDate } from '../../../timescale';
import { dated } from '../../dated';
import { atStage, maySignOff } from '../../investigations';
import { overallOutcome } from '../../outcome';
import { stepsAt } from '../../stage-rules';
import type { CaseView } from '../../view';
import { no, yes } from '../deciding';
import type { DecideContext, DecidersOf, Guard } from '../deciding';
import {
  accepted,
  first,
  happened,
  inStage,
  keptOut,
  lawful,
  listed,
  live,
  notBefore,
  open,
  saysSomething,
} from '../guards';
import type { AnswerCommands } from './commands';

const withSignOff = (view: CaseView): Guard =>
  view.signOff?.state === 'with'
    ? null
    : no('notAllowedNow', { status: view.status, signOff: view.signOff?.state ?? null });

export const answerDeciders: DecidersOf<AnswerCommands['type']> = {
  sendToSignOff: ({ to }, view, context) => {
    const { today, by } = context;
    if (view.signOff?.state === 'with' && view.signOff.personId === to) return no('alreadyDone');
    const own = maySignOff(view, to, by) ? null : no('ownAnswer');
    return (
      first(open(view), keptOut(to, view, context), own) ??
      yes({ type: 'sentToSignOff', to, on: today })
    );
  },

  returnFromSignOff: ({ reasons }, view) => {
    if (view.signOff?.state === 'returned') return no('alreadyDone', { on: view.signOff.since });
    const said = reasons.some((one) => one.trim() !== '') ? null : no('needsReason');
    return (
      first(open(view), withSignOff(view), said) ?? yes({ type: 'returnedFromSignOff', reasons })
    );
  },

  approve: (_command, view, { by }) => {
    if (view.signOff?.state === 'approved') return no('alreadyDone', { on: view.signOff.since });
    const own = maySignOff(view, by, view.signOff?.sentBy ?? null) ? null : no('ownAnswer');
    return first(open(view), withSignOff(view), own) ?? yes({ type: 'approved' });
  },

  recordLetter: ({ kind, on }, view, context) =>
    happened(on, view, context) ?? yes({ type: 'letterSent', kind, on }),

  respond: ({ on, teamId, rights = false, unsigned = false, delayReason }, view, context) => {
    const here = atStage(view, view.stage);
    const { delayReasons } = context.council;
    const reason = delayReasons.find(({ id }) => id === delayReason);
    const delay = reason && { reason: reason.label, category: reason.id };
    const mine = teamId === undefined ? here : here.filter((one) => one.teamId === teamId);
    if (teamId !== undefined && mine.length === 0) return no('unknownTeam', { teamId });
    const answered = mine.length > 0 && mine.every((one) => one.respondedOn !== null);
    if (answered || view.status === 'responded') {
      return no('alreadyDone', { on: mine[0]?.respondedOn ?? view.respondedOn });
    }
    return (
      first(
        open(view),
        unsigned ? null : signed(view),
        inStage(on, view, context),
        panelDone(view, context),
        notBeforeAcknowledgement(on, view),
        mayAnswer(on, view, context),
        listed(delayReason, delayReasons, { delayReason: delayReason ?? null }),
      ) ??
      yes(
        ...(rights ? [{ type: 'letterSent', kind: 'furtherRights', on } as const] : []),
        {
          type: 'responded',
          stage: view.stage,
          on,
          teamId: teamId ?? null,
          ...(signed(view) ? { unsigned: true } : {}),
        },
        ...(delay ? [{ type: 'delayExplained', stage: view.stage, ...delay } as const] : []),
      )
    );
  },

  agreePoints: ({ points }, view) => {
    const said =
      points.length > 0 && points.every((one) => one.trim() !== '') ? null : no('needsReason');
    return first(live(view), said) ?? yes({ type: 'pointsAgreed', points });
  },

  recordOutcome: ({ outcome, points = [], teamId, reasons = null }, view) => {
    const overall = outcome ?? overallOutcome(points);
    if (overall === null) return no('needsOutcome');
    const here = atStage(view, view.stage);
    if (teamId !== undefined && !here.some((one) => one.teamId === teamId))
      return no('unknownTeam', { teamId });
    return (
      first(live(view), pointsMatch(points.length, view)) ??
      yes({
        type: 'outcomeRecorded',
        stage: view.stage,
        outcome: overall,
        points,
        teamId: teamId ?? null,
        ...(reasons ? { reasons } : {}),
      })
    );
  },

  recordLearning: ({ learning, noneBecause, category }, view, { council }) => {
    const one = (learning === null) !== (noneBecause === null) ? null : no('needsLearning');
    const known = listed(category || null, council.learning, { category: category ?? null });
    return (
      first(one, saysSomething(learning ?? noneBecause), known, accepted(view)) ??
      yes({ type: 'learningRecorded', learning, noneBecause, category: category ?? null })
    );
  },
};

/** An answer that waits for a signature is not sent by the way: whoever says that it went says so of the signature too. */
const signed = ({ signOff }: CaseView): Guard =>
  signOff?.state === 'with'
    ? no('signOffPending', { with: signOff.personId, since: signOff.since })
    : null;

/** Once points are agreed, each must have its finding. */
const pointsMatch = (given: number, view: CaseView): Guard =>
  view.points.length > 0 && given !== view.points.length
    ? no('pointsDontMatch', { expected: view.points.length, given })
    : null;

/** An untimed case may be answered at any time; a timed one as its procedure allows, and with consent. */
function mayAnswer(on: string, view: CaseView, context: DecideContext): Guard {
  const consent = view.circumstances.consent?.status;
  // Asked for since the answer went, it can't call the answer back.
  const before = on < (view.circumstances.consent?.on ?? on);
  if (!before && (consent === 'asked' || consent === 'refused'))
    return no('needsConsent', { consent });
  if (view.procedureId === null) return null;
  return lawful({ kind: 'responded', on, stage: view.stage }, view, context);
}

/** Where the stage is a panel's, the council answers its report: not while the panel is still to meet or report. */
function panelDone(view: CaseView, { rules }: DecideContext): Guard {
  if (view.procedureId === null) return null;
  const steps = stepsAt(rules.procedure(view.procedureId, view.receivedOn), view.stage);
  const missing = (['panelMet', 'panelReported'] as const).find(
    (step) => steps.includes(step) && dated(view, step) === null,
  );
  return missing === undefined
    ? null
    : no('datesOutOfOrder', { missing, step: 'responded', stage: view.stage });
}

/** An acknowledgement says that the answer is to come. */
function notBeforeAcknowledgement(on: PlainDate, view: CaseView): Guard {
  const acknowledged = dated(view, 'acknowledged');
  return acknowledged === null ? null : notBefore(on, acknowledged, 'acknowledged');
}
