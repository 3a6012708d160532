/** What bears on dates within a stage, and what people say about keeping them. */
import type { PlainDate } from '../../../timescale';
import { dated } from '../../dated';
import type { CaseView } from '../../view';
import { no, yes } from '../deciding';
import type { DecidersOf } from '../deciding';
import {
  after,
  first,
  inStage,
  keptOut,
  lawful,
  listed,
  live,
  notBefore,
  open,
  saysSomething,
} from '../guards';
import type { ClockCommands } from './commands';

export const clockDeciders: DecidersOf<ClockCommands['type']> = {
  acknowledge: ({ on }, view, context) => {
    const done = dated(view, 'acknowledged');
    if (done) return no('alreadyDone', { on: done });
    const tooLate =
      view.respondedOn !== null && on > view.respondedOn
        ? no('datesOutOfOrder', { date: on, notAfter: view.respondedOn, what: 'responded' })
        : null;
    return (
      first(live(view), inStage(on, view, context), tooLate) ?? yes({ type: 'acknowledged', on })
    );
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

  extend: ({ to, reason, complainantToldOn, approvedBy, beyond = false }, view, context) => {
    const { stage } = view;
    const on = context.today;
    const told = complainantToldOn === null ? null : inStage(complainantToldOn, view, context);
    // The complaints team grants it for somebody from outside, whoever stands above them: policy's to say of the sender.
    const barred =
      approvedBy === undefined || approvedBy === context.by
        ? view.bars.includes(context.by)
          ? no('notThisPerson')
          : null
        : keptOut(approvedBy, view, context);
    const past = beyond ? { beyond } : {};
    const move = { kind: 'extended', on, stage, to, reason, complainantToldOn, ...past } as const;
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
        ...past,
      })
    );
  },

  sendHoldingLetter: ({ on, promised }, view, context) => {
    const { stage } = view;
    const move = { kind: 'holdingLetterSent', on, stage, to: promised } as const;
    return (
      first(
        open(view),
        inStage(on, view, context),
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
      first(open(view), inStage(on, view, context), lawful(move, view, context)) ??
      yes({ type: 'paused', stage, on, reason })
    );
  },

  resume: ({ on }, view, context) => {
    if (view.pausedSince === null) return no('alreadyDone');
    const { stage } = view;
    const inOrder = notBefore(on, view.pausedSince, 'paused');
    return (
      first(open(view), inStage(on, view, context), inOrder) ?? yes({ type: 'resumed', stage, on })
    );
  },

  explainDelay: ({ reason, category, stage = null }, view, { council }) =>
    first(
      saysSomething(reason),
      listed(category, council.delayReasons, { category: category ?? null }),
    ) ??
    yes({
      type: 'delayExplained',
      stage: stage ?? view.stage,
      reason,
      ...(category === undefined ? {} : { category }),
    }),

  excludeFromTimescales: ({ reason }, view) => {
    if (view.excludedBecause !== null) return no('alreadyDone');
    return saysSomething(reason) ?? yes({ type: 'excludedFromTimescales', reason });
  },

  includeInTimescales: ({ reason }, view) => {
    if (view.excludedBecause === null) return no('alreadyDone');
    return saysSomething(reason) ?? yes({ type: 'includedInTimescales', reason });
  },

  block: ({ reason, note }, view) => {
    if (view.block?.reason === reason && view.block.note === note) return no('alreadyDone');
    return open(view) ?? yes({ type: 'blocked', reason, note });
  },

  sayOnTrack: (_command, view, { today }) => {
    const said = view.lastWord;
    if (said?.kind === 'onTrack' && said.on === today) return no('alreadyDone', { on: today });
    return open(view) ?? yes({ type: 'onTrack' });
  },
};

/** What is asked for must at least be grantable. */
function withinCeiling(to: PlainDate, view: CaseView) {
  const answer = view.due.find((one) => one.stage === view.stage && one.id.endsWith('.response'));
  const max = answer?.lawfulMaximum ?? null;
  return max !== null && to > max ? no('pastCeiling', { max, to }) : null;
}
