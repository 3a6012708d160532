/** The work: who has the ball, the answer, what came of it. */
import type { Part } from '../events';
import { atStage, maySignOff } from '../investigations';
import { overallOutcome } from '../outcome';
import { partsAt } from '../stage-rules';
import type { CaseView } from '../view';
import { after, first, happened, lawful, live, open, saysSomething, wrongStatus } from './guards';
import { no, yes } from './types';
import type { DecideContext, DecidersOf, Guard } from './types';

export const work: DecidersOf<
  | 'block'
  | 'sayOnTrack'
  | 'sendToSignOff'
  | 'returnFromSignOff'
  | 'approve'
  | 'recordLetter'
  | 'appoint'
  | 'arrangeCover'
  | 'endCover'
  | 'respond'
  | 'agreePoints'
  | 'recordOutcome'
  | 'recordLearning'
  | 'agreeRemedy'
  | 'finishRemedy'
  | 'addAction'
  | 'finishAction'
  | 'judgeCompliment'
  | 'thankWorker'
> = {
  block: ({ reason, note }, view) => {
    if (view.block?.reason === reason && view.block.note === note) return no('alreadyDone');
    return open(view) ?? yes({ type: 'blocked', reason, note });
  },

  sayOnTrack: (_command, view, { today }) => {
    const said = view.lastWord;
    if (said?.kind === 'onTrack' && said.on === today) return no('alreadyDone', { on: today });
    return open(view) ?? yes({ type: 'onTrack' });
  },

  sendToSignOff: ({ to }, view, { today, by }) => {
    if (view.signOff?.state === 'with' && view.signOff.personId === to) return no('alreadyDone');
    const barred = view.bars.includes(to) ? no('notThisPerson') : null;
    const own = maySignOff(view, to, by) ? null : no('ownAnswer');
    return first(open(view), barred, own) ?? yes({ type: 'sentToSignOff', to, on: today });
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

  appoint: ({ part, personId, name, on }, view, context) => {
    if (personId === null && (name === null || name.trim() === ''))
      return no('unknownItem', { part });
    return (
      first(
        live(view),
        happened(on, view, context),
        mayTakePart({ personId, name, part }, view, context),
      ) ?? yes({ type: 'appointed', stage: view.stage, part, personId, name, on })
    );
  },

  arrangeCover: ({ personId, from, until }, view) => {
    const { cover } = view;
    if (cover?.personId === personId && cover.from === from && cover.until === until)
      return no('alreadyDone');
    const barred = view.bars.includes(personId) ? no('notThisPerson') : null;
    const inOrder = until >= from ? null : after(until, from);
    return (
      first(live(view), barred, inOrder) ?? yes({ type: 'coverArranged', personId, from, until })
    );
  },

  // Whatever became of the case: whoever covered it has no more part in it.
  endCover: (_command, view) =>
    view.cover === null
      ? no('alreadyDone')
      : yes({ type: 'coverEnded', personId: view.cover.personId }),

  respond: ({ on, teamId, rights = false }, view, context) => {
    const here = atStage(view, view.stage);
    const mine = teamId === undefined ? here : here.filter((one) => one.teamId === teamId);
    if (teamId !== undefined && mine.length === 0) return no('unknownTeam', { teamId });
    const answered = mine.length > 0 && mine.every((one) => one.respondedOn !== null);
    if (answered || view.status === 'responded') {
      return no('alreadyDone', { on: mine[0]?.respondedOn ?? view.respondedOn });
    }
    return (
      first(open(view), happened(on, view, context), mayAnswer(on, view, context)) ??
      yes(...(rights ? [{ type: 'letterSent', kind: 'furtherRights', on } as const] : []), {
        type: 'responded',
        stage: view.stage,
        on,
        teamId: teamId ?? null,
      })
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

  recordLearning: ({ learning, noneBecause, category }, view) => {
    const one = (learning === null) !== (noneBecause === null) ? null : no('needsLearning');
    return (
      first(one, saysSomething(learning ?? noneBecause), accepted(view)) ??
      yes({ type: 'learningRecorded', learning, noneBecause, category: category ?? null })
    );
  },

  agreeRemedy: ({ kind, detail, amountPence, dueOn, recommendedBy }, view, { today, council }) => {
    const known = council.remedies.some((one) => one.id === kind)
      ? null
      : no('unknownItem', { kind });
    const id = String(view.remedies.length + 1);
    return (
      first(accepted(view), known, decidedIf(recommendedBy, view)) ??
      yes({
        type: 'remedyAgreed',
        id,
        stage: view.stage,
        kind,
        detail,
        amountPence,
        on: today,
        dueOn,
        ...(recommendedBy ? { recommendedBy } : {}),
      })
    );
  },

  finishRemedy: ({ id, on }, view, context) => {
    const remedy = view.remedies.find((one) => one.id === id);
    if (!remedy) return no('unknownItem', { id });
    if (remedy.doneOn !== null) return no('alreadyDone', { on: remedy.doneOn });
    return happened(on, view, context) ?? yes({ type: 'remedyDone', id, on });
  },

  addAction: ({ what, category, ownerId, dueOn }, view, { today }) => {
    const inOrder = dueOn >= today ? null : after(dueOn, today);
    const barred = view.bars.includes(ownerId) ? no('notThisPerson') : null;
    const id = String(view.actions.length + 1);
    return (
      first(accepted(view), saysSomething(what), barred, inOrder) ??
      yes({ type: 'actionAdded', id, what, category, ownerId, dueOn })
    );
  },

  finishAction: ({ id, on }, view, context) => {
    const action = view.actions.find((one) => one.id === id);
    if (!action) return no('unknownItem', { id });
    if (action.doneOn !== null) return no('alreadyDone', { on: action.doneOn });
    return happened(on, view, context) ?? yes({ type: 'actionDone', id, on });
  },

  judgeCompliment: ({ counted, reason }, view) => {
    if (view.feedbackType !== 'compliment')
      return no('notAllowedNow', { feedbackType: view.feedbackType });
    if (view.compliment?.counted === counted) return no('alreadyDone', { counted });
    const why = counted ? null : saysSomething(reason);
    return why ?? yes({ type: 'complimentJudged', counted, reason });
  },

  thankWorker: ({ personIds }, view, { today }) => {
    if (view.feedbackType !== 'compliment')
      return no('notAllowedNow', { feedbackType: view.feedbackType });
    const already = view.thanked.flatMap((one) => one.personIds);
    const fresh = personIds.filter((id) => !already.includes(id));
    if (fresh.length === 0) return no('alreadyDone', { on: view.thanked.at(-1)?.on ?? null });
    return yes({ type: 'workerThanked', personIds: fresh, on: today });
  },
};

const withSignOff = (view: CaseView): Guard =>
  view.signOff?.state === 'with'
    ? null
    : no('notAllowedNow', { status: view.status, signOff: view.signOff?.state ?? null });

/** A refused, merged or mistaken case leads to nothing more. */
const accepted = (view: CaseView): Guard =>
  view.status === 'notAccepted' || view.loggedInError || view.mergedInto !== null
    ? wrongStatus(view)
    : null;

/** The Ombudsman recommends with a decision, not before it. */
const decidedIf = (
  recommendedBy: 'ombudsman' | undefined,
  { ombudsman, status }: CaseView,
): Guard =>
  recommendedBy && !ombudsman?.decidedOn
    ? no('notAllowedNow', { status, ombudsman: 'notDecided' })
    : null;

/** Once points are agreed, each must have its finding. */
const pointsMatch = (given: number, view: CaseView): Guard =>
  view.points.length > 0 && given !== view.points.length
    ? no('pointsDontMatch', { expected: view.points.length, given })
    : null;

/** An untimed case may be answered at any time; a timed one as its procedure allows, and with consent. */
function mayAnswer(on: string, view: CaseView, context: DecideContext): Guard {
  const consent = view.circumstances.consent?.status;
  if (consent === 'asked' || consent === 'refused') return no('needsConsent', { consent });
  if (view.procedureId === null) return null;
  return lawful({ kind: 'responded', on, stage: view.stage }, view, context);
}

/**
 * A part of this stage; nobody with an interest, nobody who handled an earlier stage; for an independent part
 * nobody of the council (regulations 17 and 19 of the 2006 Regulations, in the procedure's file), and on the
 * panel nobody who took part at stage 2. People from outside are told apart by name.
 */
function mayTakePart(
  { personId, name, part }: { personId: string | null; name: string | null; part: Part },
  view: CaseView,
  { rules }: DecideContext,
): Guard {
  const parts =
    view.procedureId === null
      ? []
      : partsAt(rules.procedure(view.procedureId, view.receivedOn), view.stage);
  const rule = parts.find((one) => one.part === part);
  if (!rule) return no('notAllowedNow', { status: view.status, stage: view.stage, part });
  if (rule.outside && personId !== null)
    return no('mustBeOutside', { part, source: rule.outside.source });
  if (personId !== null && view.bars.includes(personId)) return no('notThisPerson');
  const handled = view.investigations.some(
    (one) => one.stage < view.stage && personId !== null && one.investigatorId === personId,
  );
  const appointedBefore = view.appointments.some(
    (one) =>
      one.stage < view.stage && (personId === null ? one.name === name : one.personId === personId),
  );
  const panel = part === 'panelChair' || part === 'panelMember';
  return handled || (panel && appointedBefore)
    ? no('sameHandlerAsEarlierStage', { stage: view.stage })
    : null;
}
