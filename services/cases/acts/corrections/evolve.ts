/** What was recorded wrongly, put right: old, new, who and why stay in the history. */
import { fixedWith, withMerged } from '../../merging';
import { ended } from '../../endings';
import { endedInstead } from '../../holds';
import { changing } from '../../investigations';
import { withoutBarred } from '../../shut-out';
import type { CaseView } from '../../view';
import type { EvolversOf } from '../evolving';
import type { Correction } from './commands';
import type { CorrectionsEvents } from './events';

export const correctionsEvolvers: EvolversOf<CorrectionsEvents> = {
  corrected: (view, { was, now }, day) => corrected(view, was, now, day),
};

function corrected(view: CaseView, was: Correction | null, now: Correction, day: string): CaseView {
  switch (now.what) {
    case 'receivedOn':
      return withMerged({ ...view, own: { ...view.own, receivedOn: now.to } }, view.mergedFrom);
    case 'date':
      return was?.what === 'date' ? withDay(view, was, now.to) : view;
    case 'happenedOn':
      return { ...view, happenedOn: now.to };
    case 'complainant':
      return { ...view, complainant: now.to };
    case 'channel':
      return { ...view, channel: now.to };
    case 'subject':
      return { ...view, subject: now.to };
    case 'about': {
      const own = fixedWith(view.own, now.bars);
      return withoutBarred(withMerged({ ...view, about: now.to, own }, view.mergedFrom), day);
    }
    case 'team':
    case 'category':
      return { ...view, ...now.to };
    case 'enquiryCategory': {
      const { enquiryCategory: _, ...rest } = view;
      return now.to === null ? rest : { ...rest, enquiryCategory: now.to };
    }
    case 'flags':
      return { ...view, circumstances: { ...view.circumstances, ...now.to } };
    case 'appointment':
      return {
        ...view,
        appointments: view.appointments.map((one, at) =>
          at === now.at ? { ...one, ...now.to } : one,
        ),
      };
    case 'loggedInError':
      return { ...ended(view, 'withdrawn', day), loggedInError: true };
  }
}

/** A dated fact gets its right day wherever the case keeps it. */
function withDay(view: CaseView, was: Extract<Correction, { what: 'date' }>, to: string): CaseView {
  const { fact, stage, to: old } = was;
  const clock = view.clock.map((one) =>
    one.kind === fact && (fact === 'closed' || one.stage === stage) ? { ...one, on: to } : one,
  );
  const next: CaseView = { ...view, clock };
  if (fact === 'closed') return { ...next, closedOn: to };
  if (fact === 'acknowledged')
    return view.acknowledgedOn === old ? { ...next, acknowledgedOn: to } : next;
  if (!ANSWERS.includes(fact)) return next;
  return {
    ...next,
    investigations: changing(view, (one) => one.stage === stage && one.respondedOn === old, {
      respondedOn: to,
    }),
    letters: view.letters.map((one) =>
      one.kind === 'furtherRights' && one.on === old ? { ...one, on: to } : one,
    ),
    ...(stage === view.stage && view.respondedOn === old
      ? { respondedOn: to, holds: endedInstead(view.holds, old, to) }
      : {}),
    ...(view.pastStages
      ? {
          pastStages: view.pastStages.map((one) =>
            one.stage === stage && one.respondedOn === old ? { ...one, respondedOn: to } : one,
          ),
        }
      : {}),
  };
}

const ANSWERS: readonly string[] = ['responded', 'adjudicated', 'authorityResponded'];
