/** What bears on dates within a stage, and what people say about keeping them. */
import { withFact } from '../../dated';
import { backAtWork, passTo } from '../../holds';
import { WAITING_FOR } from '../../team-balls';
import type { CaseView } from '../../view';
import type { EvolversOf } from '../evolving';
import type { ClockEvents } from './events';

export const clockEvolvers: EvolversOf<ClockEvents> = {
  acknowledged: (view, { on }) => ({
    ...withFact(view, { kind: 'acknowledged', on, stage: view.stage }),
    acknowledgedOn: view.acknowledgedOn ?? on,
  }),

  allocated: (view, { on, stage, to }) => withFact(view, { kind: 'allocated', on, stage, to }),

  extended: (view, { on, stage, to, reason, complainantToldOn, beyond }) => ({
    ...withFact(view, {
      ...{ kind: 'extended', on, stage, to, reason, complainantToldOn },
      ...(beyond ? { beyond } : {}),
    }),
    lastWord: null,
  }),

  moreTimeAsked: (view, { to, reason, by }, day) => ({
    ...view,
    lastWord: { kind: 'moreTimeAsked', on: day, by, reason, to },
  }),

  moreTimeRefused: (view) => ({ ...view, lastWord: null }),

  holdingLetterSent: (view, { on, stage, promised }) => ({
    ...withFact(view, {
      ...{ kind: 'holdingLetterSent', on, stage },
      ...(promised === null ? {} : { to: promised }),
    }),
    letters: [...view.letters, { kind: 'holding', on }],
  }),

  paused: (view, { on, stage, reason }) => ({
    ...withFact(view, { kind: 'paused', on, stage, reason }),
    pausedSince: on,
  }),

  resumed: (view, { on, stage }) => ({
    ...withFact(view, { kind: 'resumed', on, stage }),
    pausedSince: null,
  }),

  delayExplained: (view, { stage, reason, category }) => ({
    ...view,
    delayReasons: [
      ...view.delayReasons.filter((one) => one.stage !== stage),
      { stage, reason, ...(category ? { category } : {}) },
    ],
  }),

  excludedFromTimescales: (view, { reason }) => ({ ...view, excludedBecause: reason }),

  includedInTimescales: (view) => ({ ...view, excludedBecause: null }),

  // The dates themselves are always counted by the rules in force; this line is for the history.
  recalculated: (view) => view,

  blocked: (view, { reason, note, by }, day) => {
    const next: CaseView = {
      ...view,
      block: { reason, note, on: day },
      lastWord: { kind: 'blocked', on: day, by, reason },
    };
    // Being blocked hands the ball over only where someone else truly has it.
    const holder = WAITING_FOR[reason];
    return holder ? passTo(next, holder, null, day) : next;
  },

  onTrack: (view, { by }, day) =>
    backAtWork(
      { ...view, block: null, lastWord: { kind: 'onTrack', on: day, by, reason: null } },
      day,
      by,
    ),
};
