/** What bears on dates: the engine says what is lawful, and its own words are carried through. */
import type { PlainDate } from '../../timescale';
import type { Step } from '../events';
import type { CaseView } from '../view';
import { after, first, happened, lawful, live, notInFuture, open, saysSomething } from './guards';
import { no, yes } from './types';
import type { DecidersOf } from './types';

const LAST_STAGE = 3;
const STAGE_OF_STEP: Readonly<Record<Step, number>> = {
  investigationReported: 2,
  adjudicated: 2,
  panelMet: 3,
  panelReported: 3,
  authorityResponded: 3,
};

export const clock: DecidersOf<
  | 'acknowledge'
  | 'allocate'
  | 'askMoreTime'
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
    const inOrder = on >= view.pausedSince ? null : after(on, view.pausedSince);
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
    const inOrder = on >= answered ? null : after(on, answered);
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
    return (
      first(open(view), happened(on, view, context)) ?? yes({ type: 'statementAgreed', stage, on })
    );
  },

  takeStep: ({ step, on }, view, context) => {
    const { stage } = view;
    const done = dated(view, step);
    if (done) return no('alreadyDone', { on: done });
    if (stage !== STAGE_OF_STEP[step])
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

  askOmbudsman: ({ on }, view, context) => {
    if (view.ombudsman) return no('alreadyDone', { on: view.ombudsman.askedOn });
    return happened(on, view, context) ?? yes({ type: 'ombudsmanAsked', on });
  },

  recordOmbudsman: ({ on, outcome }, view, context) =>
    first(saysSomething(outcome), notInFuture(on, context), happened(on, view, context)) ??
    yes({ type: 'ombudsmanDecided', on, outcome }),
};

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
