/** Accepting or refusing, and what kind of feedback it is. */
import type { PlainDate } from '../../../timescale';
import { endHolds } from '../../holds';
import { fixedWith, withMerged } from '../../merging';
import { withoutBarred } from '../../shut-out';
import type { CaseView } from '../../view';
import type { EvolversOf } from '../evolving';
import type { TriageEvents } from './events';

/**
 * An answer is one under whatever rules: what ended a stage as its adjudication, or as the answer to a panel, is kept
 * as the answer that other procedures know.
 */
function withAnswers(view: CaseView): CaseView {
  const answered = (stage: number) =>
    view.clock.some((one) => one.kind === 'responded' && Math.max(one.stage, 1) === stage);
  const others = view.clock.filter(
    ({ kind, stage }) =>
      (kind === 'adjudicated' || kind === 'authorityResponded') && !answered(stage),
  );
  if (others.length === 0) return view;
  const answers = others.map(({ on, stage }) => ({ kind: 'responded' as const, on, stage }));
  return { ...view, clock: [...view.clock, ...answers] };
}

/** Nothing of it runs on: no date is owed from that day. */
const notTaken = (view: CaseView, day: PlainDate): CaseView =>
  endHolds(
    {
      ...view,
      triaged: true,
      status: 'notAccepted',
      clock: [...view.clock, { kind: 'closed', on: day, stage: 0 }],
    },
    day,
  );

export const triageEvolvers: EvolversOf<TriageEvents> = {
  accepted: (view, event) => ({
    ...view,
    triaged: true,
    procedureId: event.procedureId,
    ...(event.late ? { acceptedLate: event.late } : {}),
  }),

  refused: (view, event, day) => notTaken({ ...view, refusedBecause: event.reason }, day),

  referredElsewhere: (view, { to, label, says }, day) =>
    notTaken({ ...view, elsewhere: { to, label, says, on: day } }, day),

  // Receipt, clock and history stay: only what the facts are called changes. Nobody is let back in by it.
  retyped: (view, event, day) => {
    const shutOut = event.bars ?? (event.feedbackType === 'complaint' ? view.about : []);
    const own = fixedWith(view.own, shutOut);
    const { feedbackType, enquiryKind, procedureId } = event;
    const named = { ...view, own, feedbackType, enquiryKind, procedureId };
    return withoutBarred(withMerged(named, view.mergedFrom), day);
  },

  // Receipt, clock and work stay: the dates are counted anew, from the same day, by the other rules.
  procedureChanged: (view, { to }) => ({ ...withAnswers(view), procedureId: to }),

  categorised: (view, event) => ({
    ...view,
    problemCategory: event.problemCategory,
    themes: event.themes,
  }),
};
