/** Logging: the one command that makes a case. */
import type { LogCommand } from '../commands';
import { proposedProcedure } from '../rules';
import { after, first, notInFuture } from './guards';
import { no, yes } from './types';
import type { DecideContext, Decision } from './types';

/** What a confirmed draft becomes. Refused: a date in the future, an enquiry of no kind, an event after receipt. */
export function decideLog(command: LogCommand, context: DecideContext): Decision {
  const { type: _, bars, from, ...said } = command;
  const { feedbackType, receivedOn, happenedOn } = command;
  const enquiryKind = feedbackType === 'enquiry' ? command.enquiryKind : null;
  if (feedbackType === 'enquiry' && enquiryKind === null) return no('needsEnquiryKind');
  const inOrder =
    happenedOn === null || receivedOn >= happenedOn ? null : after(receivedOn, happenedOn);
  const refusal = first(notInFuture(receivedOn, context), inOrder);
  if (refusal) return refusal;
  const procedureId =
    command.procedureId === undefined
      ? proposedProcedure(context.council, context.rules, feedbackType, enquiryKind, receivedOn)
      : command.procedureId;
  return yes({ ...said, type: 'received', enquiryKind, procedureId, bars, from: from ?? null });
}
