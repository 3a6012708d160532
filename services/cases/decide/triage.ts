/** Accepting or refusing, what it is, whose it is. */
import { choicesFor, inForce, proposedProcedure } from '../rules';
import { atStage, earlierHandlers, workOf } from '../investigations';
import type { CaseView } from '../view';
import { first, live, open, saysSomething } from './guards';
import { no, yes } from './types';
import type { DecideContext, DecidersOf, Guard } from './types';

export const triage: DecidersOf<
  | 'accept'
  | 'refuse'
  | 'retype'
  | 'assign'
  | 'takeOn'
  | 'handBack'
  | 'declareConflict'
  | 'categorise'
  | 'link'
  | 'unlink'
  | 'note'
> = {
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

  refuse: ({ reason }, view) => {
    if (view.status === 'notAccepted') return no('alreadyDone');
    return first(open(view), saysSomething(reason)) ?? yes({ type: 'refused', reason });
  },

  retype: (command, view, context) => {
    const { feedbackType, enquiryKind } = command;
    const kind = feedbackType === 'enquiry' ? enquiryKind : null;
    if (feedbackType === 'enquiry' && kind === null) return no('needsEnquiryKind');
    if (view.feedbackType === feedbackType && view.enquiryKind === kind) return no('alreadyDone');
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

  assign: (command, view) => {
    const { teamId, teamName, investigatorId } = command;
    const here = atStage(view, view.stage);
    const mine = here.find((one) => one.teamId === teamId);
    if (mine?.investigatorId === investigatorId) return no('alreadyDone', { teamId });
    const replaces = mine || command.also ? null : (here[0]?.teamId ?? null);
    return (
      first(open(view), mayHandle(investigatorId, view)) ??
      yes({
        type: 'assigned',
        stage: view.stage,
        teamId,
        teamName,
        investigatorId,
        replaces,
        service: command.service ?? null,
      })
    );
  },

  takeOn: (_command, view, { by }) => {
    const mine = workOf(view, by);
    if (mine.length === 0) return no('notGivenToYou');
    const waiting = mine.filter((one) => !one.takenOn);
    if (waiting.length === 0) return no('alreadyDone', { on: mine[0]?.takenOn ?? null });
    return (
      open(view) ??
      yes(...waiting.map(({ teamId }) => ({ type: 'takenOn' as const, stage: view.stage, teamId })))
    );
  },

  handBack: ({ reason, teamId }, view) => {
    const mine = atStage(view, view.stage).find(
      (one) => one.investigatorId !== null && (teamId === undefined || one.teamId === teamId),
    );
    if (!mine) return no('alreadyDone');
    return (
      first(open(view), saysSomething(reason)) ??
      yes({ type: 'handedBack', stage: view.stage, teamId: mine.teamId, reason })
    );
  },

  declareConflict: ({ personId, bars }, view) => {
    const all = [...new Set([personId, ...bars])];
    if (all.every((id) => view.own.bars.includes(id))) return no('alreadyDone');
    return yes({ type: 'conflictDeclared', personId, bars: all });
  },

  categorise: ({ problemCategory, themes }, _view, { council }) => {
    const category =
      problemCategory === null ||
      council.problemCategories.some((one) => one.id === problemCategory);
    const known = category && themes.every((id) => council.themes.some((one) => one.id === id));
    return known ? yes({ type: 'categorised', problemCategory, themes }) : no('unknownItem');
  },

  link: ({ to, why }, view) => {
    if (to === view.ref) return no('unknownItem', { to });
    if (view.links.some((one) => one.to === to)) return no('alreadyDone', { to });
    return yes({ type: 'linked', to, why });
  },

  unlink: ({ to }, view) =>
    view.links.some((one) => one.to === to)
      ? yes({ type: 'unlinked', to })
      : no('alreadyDone', { to }),

  note: ({ note }) => saysSomething(note) ?? yes({ type: 'noted', note }),
};

const barring = (bars: string[] | undefined) => (bars === undefined ? {} : { bars });

/** The procedure is one of the council's for this kind of feedback, and was in force on receipt. */
function fits(
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

/** Not someone the case is about, and (for a later stage) nobody who handled an earlier one. */
export function mayHandle(personId: string | null, view: CaseView): Guard {
  if (personId === null) return null;
  if (view.bars.includes(personId)) return no('notThisPerson');
  return earlierHandlers(view, view.stage).includes(personId)
    ? no('sameHandlerAsEarlierStage', { stage: view.stage })
    : null;
}
