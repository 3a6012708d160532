/**
 * An enquiry of the Ombudsman: a stage of its own, whatever has become of the case meanwhile. Its one date is
 * counted by the timescale service from the council's rule for such enquiries, or is the one that the letter gives.
 */
import { dueDates } from '../timescale';
import type { ClockEvent, DueDate } from '../timescale';
import type { Rules } from './rules';
import type { CaseView, OmbudsmanEnquiry } from './view';

export const OMBUDSMAN_REPLY = 'ombudsman.reply';
/** After every stage that a council's own procedure has. */
export const OMBUDSMAN_STAGE = 4;

/** The reply that is owed, if the Ombudsman has asked. @throws TimescaleError when the rule was not in force */
export function ombudsmanDue({ ombudsman }: CaseView, rules: Rules): DueDate[] {
  if (!ombudsman) return [];
  const own = { id: OMBUDSMAN_REPLY, label: 'Reply to the Ombudsman', stage: OMBUDSMAN_STAGE };
  if (!ombudsman.procedureId) {
    const given = asGiven(ombudsman);
    return given ? [{ ...given, ...own }] : [];
  }
  const procedure = rules.procedure(ombudsman.procedureId, ombudsman.askedOn);
  const answer = dueDates(procedure, factsOf(ombudsman), rules.calendar, rules.counting);
  return answer.slice(0, 1).map((due) => ({ ...due, ...own }));
}

function factsOf({ askedOn, replyBy, repliedOn, decidedOn }: OmbudsmanEnquiry): ClockEvent[] {
  return [
    { kind: 'received', on: askedOn, stage: 0 },
    ...(replyBy ? [{ kind: 'allocated', on: askedOn, stage: 1, to: replyBy } as const] : []),
    ...(repliedOn ? [{ kind: 'responded', on: repliedOn, stage: 1 } as const] : []),
    ...(decidedOn ? [{ kind: 'closed', on: decidedOn, stage: 0 } as const] : []),
  ];
}

/** A council without a rule for it still has the day that the letter names. */
function asGiven({ replyBy, repliedOn, decidedOn }: OmbudsmanEnquiry): DueDate | null {
  if (!replyBy) return null;
  return {
    id: OMBUDSMAN_REPLY,
    label: '',
    stage: OMBUDSMAN_STAGE,
    state: repliedOn ? 'met' : decidedOn ? 'ended' : 'running',
    target: replyBy,
    lawfulMaximum: replyBy,
    promised: null,
    binding: replyBy,
    metOn: repliedOn ?? null,
    explanation: null,
  };
}

/** Whether the Ombudsman waits for something: asked, and not decided yet. */
export const ombudsmanAsked = (view: Pick<CaseView, 'ombudsman'>): boolean =>
  view.ombudsman !== null && view.ombudsman.decidedOn === null && view.ombudsman.outcome === null;
