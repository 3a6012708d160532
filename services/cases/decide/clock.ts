/** What bears on dates: the engine says what is lawful, and its own words are carried through. */
import type { PlainDate } from '../../timescale';
import { stepsAt, wantsStatement } from '../stage-rules';
import type { CaseView } from '../view';
import { OMBUDSMAN_DECISIONS } from '../lists';
import { ombudsmanAsked } from '../ombudsman';
import { proposedProcedure } from '../rules';
import {
  after,
  first,
  happened,
  lawful,
  live,
  notBefore,
  notInFuture,
  open,
  saysSomething,
} from './guards';
import { no, yes } from './types';
import type { DecideContext, DecidersOf } from './types';

const LAST_STAGE = 3;

export const clock: DecidersOf<
  | 'acknowledge'
  | 'allocate'
  | 'askMoreTime'
  | 'refuseMoreTime'
  | 'extend'
  | 'sendHoldingLetter'
  | 'pause'
  | 'resume'
  | 'requestStage'
  | 'agreeStatement'
  | 'takeStep'
  | 'explainDelay'
  | 'excludeFromTimescales'
  | 'askOmbudsman'
  | 'replyOmbudsman'
  | 'recordOmbudsman'
> = {
  acknowledge: ({ on }, view, context) => {
    const done = dated(view, 'acknowledged');
    if (done) return no('alreadyDone', { on: done });
    return first(live(view), happened(on, view, context)) ?? yes({ type: 'acknowledged', on });
  },

  allocate: ({ to }, view, context) => {
    const { stage } = view;
    const move = { kind: 'allocated', on: context.today, stage, to } as const;
    return (
      first(open(view), lawful(move, view, context)) ??
      yes({ type: 'allocated', stage, to, on: context.today })
    );
  },

  askMoreTime: ({ to, reason }, view, context) =>
    first(open(view), saysSomething(reason), after(to, context.today), withinCeiling(to, view)) ??
    yes({ type: 'moreTimeAsked', stage: view.stage, to, reason }),

  refuseMoreTime: ({ reason }, view) =>
    first(open(view), saysSomething(reason)) ??
    (view.lastWord?.kind === 'moreTimeAsked'
      ? yes({ type: 'moreTimeRefused', stage: view.stage, reason })
      : no('notAllowedNow', { status: view.status })),

  extend: ({ to, reason, complainantToldOn, approvedBy }, view, context) => {
    const { stage } = view;
    const on = context.today;
    const told = complainantToldOn === null ? null : happened(complainantToldOn, view, context);
    const barred = view.bars.includes(approvedBy ?? context.by) ? no('notThisPerson') : null;
    const move = { kind: 'extended', on, stage, to, reason, complainantToldOn } as const;
    return (
      first(open(view), saysSomething(reason), barred, told, lawful(move, view, context)) ??
      yes({
        type: 'extended',
        stage,
        to,
        on,
        reason,
        complainantToldOn,
        approvedBy: approvedBy ?? context.by,
      })
    );
  },

  sendHoldingLetter: ({ on, promised }, view, context) => {
    const { stage } = view;
    const move = { kind: 'holdingLetterSent', on, stage, to: promised } as const;
    return (
      first(
        open(view),
        happened(on, view, context),
        after(promised, on),
        lawful(move, view, context),
      ) ?? yes({ type: 'holdingLetterSent', stage, on, promised })
    );
  },

  pause: ({ on, reason }, view, context) => {
    if (view.pausedSince !== null) return no('alreadyDone', { on: view.pausedSince });
    const { stage } = view;
    const move = { kind: 'paused', on, stage, reason } as const;
    return (
      first(open(view), happened(on, view, context), lawful(move, view, context)) ??
      yes({ type: 'paused', stage, on, reason })
    );
  },

  resume: ({ on }, view, context) => {
    if (view.pausedSince === null) return no('alreadyDone');
    const { stage } = view;
    const inOrder = notBefore(on, view.pausedSince, 'paused');
    return (
      first(open(view), happened(on, view, context), inOrder) ?? yes({ type: 'resumed', stage, on })
    );
  },

  requestStage: ({ stage, on }, view, context) => {
    if (stage === view.stage) return no('alreadyDone', { stage });
    if (view.status !== 'responded' && view.status !== 'closed') {
      return no('needsResponse', { stage: view.stage });
    }
    if (stage !== view.stage + 1 || stage > LAST_STAGE || view.feedbackType !== 'complaint') {
      return no('notAllowedNow', { status: view.status, stage: view.stage });
    }
    const answered = view.respondedOn ?? view.receivedOn;
    const inOrder = notBefore(on, answered, 'responded');
    const move = { kind: 'stageRequested', on, stage } as const;
    return (
      first(happened(on, view, context), inOrder, merged(view), lawful(move, view, context)) ??
      yes({ type: 'stageRequested', stage, on })
    );
  },

  agreeStatement: ({ on }, view, context) => {
    const { stage } = view;
    const done = dated(view, 'statementAgreed');
    if (done) return no('alreadyDone', { on: done });
    if (!procedureOf(view, context)?.statement)
      return no('notAllowedNow', { status: view.status, stage, statement: 'none' });
    return (
      first(open(view), happened(on, view, context)) ?? yes({ type: 'statementAgreed', stage, on })
    );
  },

  takeStep: ({ step, on }, view, context) => {
    const { stage } = view;
    const done = dated(view, step);
    if (done) return no('alreadyDone', { on: done });
    if (!procedureOf(view, context)?.steps.includes(step))
      return no('notAllowedNow', { status: view.status, stage, step });
    return (
      first(live(view), happened(on, view, context)) ?? yes({ type: 'stepTaken', stage, step, on })
    );
  },

  explainDelay: ({ reason, stage }, view) =>
    saysSomething(reason) ?? yes({ type: 'delayExplained', stage: stage ?? view.stage, reason }),

  excludeFromTimescales: ({ reason }, view) => {
    if (view.excludedBecause !== null) return no('alreadyDone');
    return saysSomething(reason) ?? yes({ type: 'excludedFromTimescales', reason });
  },

  askOmbudsman: ({ on, replyBy = null }, view, context) => {
    const { ombudsman } = view;
    const waits = ombudsman !== null && ombudsmanAsked(view) && !ombudsman.repliedOn;
    if (waits && (replyBy === null || replyBy === ombudsman.replyBy))
      return no('alreadyDone', { on: ombudsman.askedOn });
    const inOrder = replyBy === null ? null : after(replyBy, on);
    const { council, rules } = context;
    const procedureId = proposedProcedure(council, rules, 'enquiry', 'ombudsman', on);
    return (
      first(happened(on, view, context), inOrder) ??
      yes({ type: 'ombudsmanAsked', on, replyBy, procedureId })
    );
  },

  replyOmbudsman: ({ on }, { ombudsman, ...view }, context) => {
    if (!ombudsman || ombudsman.decidedOn !== null)
      return no('notAllowedNow', { status: view.status, ombudsman: 'notAsked' });
    if (ombudsman.repliedOn) return no('alreadyDone', { on: ombudsman.repliedOn });
    return (
      first(notInFuture(on, context), notBefore(on, ombudsman.askedOn, 'ombudsmanAsked')) ??
      yes({ type: 'ombudsmanReplied', on })
    );
  },

  recordOmbudsman: ({ on, outcome }, view, context) => {
    if (!OMBUDSMAN_DECISIONS.includes(outcome)) return no('unknownItem', { outcome });
    const { ombudsman } = view;
    if (ombudsman?.decidedOn === on && ombudsman.outcome === outcome)
      return no('alreadyDone', { on });
    const asked = ombudsman ? notBefore(on, ombudsman.askedOn, 'ombudsmanAsked') : null;
    return (
      first(happened(on, view, context), asked) ?? yes({ type: 'ombudsmanDecided', on, outcome })
    );
  },
};

/** What the procedure of the case has at the present stage; null: none is followed. */
function procedureOf({ procedureId, receivedOn, stage }: CaseView, { rules }: DecideContext) {
  if (procedureId === null) return null;
  const procedure = rules.procedure(procedureId, receivedOn);
  return { steps: stepsAt(procedure, stage), statement: wantsStatement(procedure, stage) };
}

/** The day of such a fact in the present stage, if there is one. */
function dated(view: CaseView, kind: CaseView['clock'][number]['kind']): PlainDate | null {
  return view.clock.find((fact) => fact.kind === kind && fact.stage === view.stage)?.on ?? null;
}

/** What is asked for must at least be grantable. */
function withinCeiling(to: PlainDate, view: CaseView) {
  const answer = view.due.find((one) => one.stage === view.stage && one.id.endsWith('.response'));
  const max = answer?.lawfulMaximum ?? null;
  return max !== null && to > max ? no('pastCeiling', { max, to }) : null;
}

function merged(view: CaseView) {
  return view.mergedInto === null ? null : no('notAllowedNow', { mergedInto: view.mergedInto });
}
