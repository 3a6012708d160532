/** What is logged, and what is written down beside it. */
import { whoIsLeft } from '../../complaints-team';
import { proposedProcedure } from '../../rules';
import { no, yes } from '../deciding';
import type { DecideContext, DecidersOf, Decision } from '../deciding';
import { after, first, notInFuture, saysSomething } from '../guards';
import type { LogCommand, LoggingCommands } from './commands';

export const loggingDeciders: DecidersOf<LoggingCommands['type']> = {
  note: ({ note }) => saysSomething(note) ?? yes({ type: 'noted', note }),
};

/** What a confirmed draft becomes. Refused: a date in the future, an enquiry of no kind, an event after receipt. */
export function decideLog(command: LogCommand, context: DecideContext): Decision {
  const { type: _, bars, from, counted = {}, ...said } = command;
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
  // A complaint about the whole complaints team still needs somebody to run it.
  const { complaintsTeam, council } = context;
  const left = whoIsLeft(bars, null, { complaintsTeam, firewall: council.firewall });
  if (left === 'nobody') return no('needsStandIn');
  return yes(
    { ...said, type: 'received', enquiryKind, procedureId, bars, from: from ?? null },
    ...(Object.keys(counted).length === 0
      ? []
      : [{ type: 'counted', facts: counted, stage: 1, on: context.today } as const]),
    ...(left === null ? [] : [{ type: 'standInCalled', personId: left.call } as const]),
  );
}
