/** What is put right for this complainant, and what the council will change. */
import type { CaseView } from '../../view';
import { no, yes } from '../deciding';
import type { DecidersOf, Guard } from '../deciding';
import { accepted, after, first, happened, listed, saysSomething } from '../guards';
import type { RemediesCommands } from './commands';

export const remediesDeciders: DecidersOf<RemediesCommands['type']> = {
  agreeRemedy: ({ kind, detail, amountPence, dueOn, recommendedBy }, view, { today, council }) => {
    const known = listed(kind, council.remedies, { kind });
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

  addAction: ({ what, category, ownerId, dueOn }, view, { today, council }) => {
    const known = listed(category, council.actions, { what: 'category' });
    const inOrder = dueOn >= today ? null : after(dueOn, today);
    const barred = view.bars.includes(ownerId) ? no('notThisPerson') : null;
    const id = String(view.actions.length + 1);
    return (
      first(accepted(view), saysSomething(what), known, barred, inOrder) ??
      yes({ type: 'actionAdded', id, what, category, ownerId, dueOn })
    );
  },

  giveAction: ({ id, ownerId }, view) => {
    const action = view.actions.find((one) => one.id === id);
    if (!action) return no('unknownItem', { id });
    if (action.doneOn !== null) return no('alreadyDone', { on: action.doneOn });
    if (action.ownerId === ownerId) return no('alreadyDone', { id });
    if (view.bars.includes(ownerId)) return no('notThisPerson');
    return yes({ type: 'actionGiven', id, ownerId });
  },

  finishAction: ({ id, on }, view, context) => {
    const action = view.actions.find((one) => one.id === id);
    if (!action) return no('unknownItem', { id });
    if (action.doneOn !== null) return no('alreadyDone', { on: action.doneOn });
    return happened(on, view, context) ?? yes({ type: 'actionDone', id, on });
  },
};

/** The Ombudsman recommends with a decision, not before it. */
const decidedIf = (
  recommendedBy: 'ombudsman' | undefined,
  { ombudsman, status }: CaseView,
): Guard =>
  recommendedBy && !ombudsman?.decidedOn
    ? no('notAllowedNow', { status, ombudsman: 'notDecided' })
    : null;
