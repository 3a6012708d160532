/** Accepting or refusing, and what kind of feedback it is. */
import { choicesFor, inForce, proposedProcedure } from '../../rules';
import type { CaseView } from '../../view';
import { no, yes } from '../deciding';
import type { DecideContext, DecidersOf, Guard } from '../deciding';
import { first, live, open, saysSomething } from '../guards';
import type { TriageCommands } from './commands';

const barring = (bars: string[] | undefined) => (bars === undefined ? {} : { bars });

export const triageDeciders: DecidersOf<TriageCommands['type']> = {
  accept: (command, view, context) => {
    const procedureId = command.procedureId === undefined ? view.procedureId : command.procedureId;
    if (view.triaged && view.procedureId === procedureId && view.status !== 'notAccepted') {
      return no('alreadyDone', { procedureId });
    }
    return (
      first(open(view), fits(procedureId, view.feedbackType, view.enquiryKind, view, context)) ??
      yes({ type: 'accepted', procedureId })
    );
  },

  refuse: ({ reason }, view, { today }) => {
    if (view.status === 'notAccepted') return no('alreadyDone');
    const guard = first(open(view), saysSomething(reason));
    if (guard) return guard;
    const { stage } = view;
    return stage > 1
      ? yes({ type: 'stageEnded', stage, how: 'refused', on: today, reason })
      : yes({ type: 'refused', reason });
  },

  retype: (command, view, context) => {
    const { feedbackType, enquiryKind } = command;
    const kind = feedbackType === 'enquiry' ? enquiryKind : null;
    if (feedbackType === 'enquiry' && kind === null) return no('needsEnquiryKind');
    if (view.feedbackType === feedbackType && view.enquiryKind === kind) return no('alreadyDone');
    // Its stage 1 was a complaint's, and stays one in every figure.
    if (view.stage > 1) return no('notAllowedNow', { status: view.status, stage: view.stage });
    const procedureId =
      command.procedureId === undefined
        ? proposedProcedure(context.council, context.rules, feedbackType, kind, view.receivedOn)
        : command.procedureId;
    return (
      first(live(view), fits(procedureId, feedbackType, kind, view, context)) ??
      yes({
        type: 'retyped',
        feedbackType,
        enquiryKind: kind,
        procedureId,
        ...barring(command.bars),
      })
    );
  },

  changeProcedure: ({ procedureId, reason }, view, context) => {
    const from = view.procedureId;
    if (from === procedureId) return no('alreadyDone', { procedureId });
    return (
      first(
        live(view),
        saysSomething(reason),
        fits(procedureId, view.feedbackType, view.enquiryKind, view, context),
      ) ?? yes({ type: 'procedureChanged', from, to: procedureId, reason })
    );
  },

  categorise: ({ problemCategory, themes }, _view, { council }) => {
    const category =
      problemCategory === null ||
      council.problemCategories.some((one) => one.id === problemCategory);
    const known = category && themes.every((id) => council.themes.some((one) => one.id === id));
    return known ? yes({ type: 'categorised', problemCategory, themes }) : no('unknownItem');
  },
};

/** The procedure is one of the council's for this kind of feedback, and was in force on receipt. */
export function fits(
  procedureId: string | null,
  type: CaseView['feedbackType'],
  kind: CaseView['enquiryKind'],
  view: CaseView,
  context: DecideContext,
): Guard {
  const choices = choicesFor(context.council, type, kind);
  if (procedureId === null) {
    return type === 'complaint' && choices.length > 0
      ? no('unknownProcedure', { procedureId })
      : null;
  }
  const known =
    choices.includes(procedureId) && inForce(context.rules, procedureId, view.receivedOn);
  return known ? null : no('unknownProcedure', { procedureId, receivedOn: view.receivedOn });
}
