/** Accepting or refusing, and what kind of feedback it is. */
import { choicesFor, inForce, proposedProcedure } from '../../rules';
import { outOfTime } from '../../time-limit';
import type { OutOfTime } from '../../time-limit';
import type { CaseView } from '../../view';
import { no, yes } from '../deciding';
import type { DecideContext, DecidersOf, Guard } from '../deciding';
import { first, live, open, saysSomething, knownCategory } from '../guards';
import type { TriageCommands } from './commands';

const barring = (bars: string[] | undefined) => (bars === undefined ? {} : { bars });

export const triageDeciders: DecidersOf<TriageCommands['type']> = {
  accept: (command, view, context) => {
    const procedureId = command.procedureId === undefined ? view.procedureId : command.procedureId;
    if (view.triaged && view.procedureId === procedureId && view.status !== 'notAccepted') {
      return no('alreadyDone', { procedureId });
    }
    const known = fits(procedureId, view.feedbackType, view.enquiryKind, view, context);
    const guard = first(open(view), known);
    if (guard) return guard;
    const late = lateUnder(procedureId, view, context);
    if (late === null) return yes({ type: 'accepted', procedureId });
    const reason = command.lateBecause?.trim() ?? '';
    return reason === ''
      ? no('outOfTime', { limit: late.limit, says: late.says })
      : yes({ type: 'accepted', procedureId, late: { limit: late.limit, reason } });
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

  // Never the council's, it is no complaint of its own that was refused: its own route, without a clock.
  referElsewhere: ({ to }, view, { council }) => {
    if (view.elsewhere?.to === to) return no('alreadyDone');
    const entry = council.elsewhere.find(({ id }) => id === to);
    if (!entry) return no('unknownItem', { to });
    const { stage, status } = view;
    const early = stage > 1 ? no('notAllowedNow', { status, stage }) : null;
    const { label, says } = entry;
    return first(open(view), early) ?? yes({ type: 'referredElsewhere', to, label, says });
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

  categorise: ({ problemCategory, themes }, _view, { council }) =>
    knownCategory({ problemCategory, themes }, council) ??
    yes({ type: 'categorised', problemCategory, themes }),
};

/** A complaint that was made later than this procedure allows; accepted before, it was decided then. */
function lateUnder(
  procedureId: string | null,
  view: CaseView,
  { rules }: DecideContext,
): OutOfTime | null {
  if (view.feedbackType !== 'complaint' || procedureId === null || view.triaged) return null;
  return outOfTime(view, rules.procedure(procedureId, view.receivedOn), rules.calendar);
}

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
