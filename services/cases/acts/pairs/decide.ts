/** Two cases that are one, or belong together. */
import type { FeedbackType } from '../../../terms';
import type { PlainDate } from '../../../timescale';
import type { CaseView } from '../../view';
import { no, yes } from '../deciding';
import type { DecideContext, DecidersOf, Guard } from '../deciding';
import { first, live, wrongStatus } from '../guards';
import type { PairsCommands } from './commands';

export const pairsDeciders: DecidersOf<PairsCommands['type']> = {
  link: ({ to, why }, view) => {
    if (to === view.ref) return no('unknownItem', { to });
    if (view.links.some((one) => one.to === to)) return no('alreadyDone', { to });
    return yes({ type: 'linked', to, why });
  },

  unlink: ({ to }, view) =>
    view.links.some((one) => one.to === to)
      ? yes({ type: 'unlinked', to })
      : no('alreadyDone', { to }),

  takeIn: ({ ref, receivedOn, bars, about = [], feedbackType, procedureId }, view, context) => {
    if (view.mergedFrom.some((one) => one.ref === ref)) return no('alreadyDone', { ref });
    if (ref === view.ref) return no('unknownItem', { ref });
    const guard = first(live(view), sameKind(feedbackType, view));
    if (guard) return guard;
    // What the law gives a procedure of its own keeps it, whichever case stays.
    const keeps = stricter(procedureId, receivedOn, view, context);
    const named = about.length > 0 ? { about } : {};
    return yes({ type: 'mergedFrom', ref, receivedOn, bars, ...named, ...keeps });
  },

  goInto: ({ ref, bars, feedbackType }, view, { today }) => {
    if (view.mergedInto === ref) return no('alreadyDone', { ref });
    if (view.mergedInto !== null || view.mergedFrom.length > 0) return wrongStatus(view)!;
    return (
      first(live(view), sameKind(feedbackType, view)) ??
      yes({ type: 'mergedInto', ref, on: today, bars })
    );
  },

  comeApart: ({ ref }, view) => {
    const joined = view.mergedInto === ref || view.mergedFrom.some((one) => one.ref === ref);
    return joined ? yes({ type: 'unmerged', ref }) : no('alreadyDone', { ref });
  },
};

/** Praise and a complaint, or a complaint and an enquiry, are counted apart: they can be linked, never one. */
function sameKind(other: FeedbackType, view: CaseView): Guard {
  return other === view.feedbackType
    ? null
    : no('notTheSameKind', { kind: view.feedbackType, other });
}

function stricter(
  procedureId: string | null,
  receivedOn: PlainDate,
  view: CaseView,
  { rules }: DecideContext,
): { procedureId?: string } {
  if (procedureId === null || procedureId === view.procedureId) return {};
  const own = view.procedureId === null ? null : rules.procedure(view.procedureId, view.receivedOn);
  const statutory = rules.procedure(procedureId, receivedOn).statutory && !own?.statutory;
  return statutory ? { procedureId } : {};
}
