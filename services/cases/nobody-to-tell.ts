/**
 * Of an anonymous complaint nobody is known to whom the council could write. It is recorded, looked into and counted
 * like any other, but an acknowledgement is a message to whoever complained (LGSCO Complaint Handling Code, paragraph
 * 6.2), so none is owed and none is late.
 */
import type { DueDate, Procedure } from '../timescale';
import { sayFullDate } from '../timescale';
import type { Complainant } from './events';

export const NOT_OWED = 'Not owed: nobody is named to whom it could be sent.';

export const isAnonymous = ({ complainant }: { complainant: Pick<Complainant, 'kind'> }): boolean =>
  complainant.kind === 'anonymous';

/**
 * The dates of an anonymous complaint: what is met by an acknowledgement alone ends without one, unless one was sent
 * all the same. What is counted from it keeps its day, the last on which an acknowledgement would have gone: no later,
 * and no earlier by anybody's guess.
 */
export function withoutAcknowledging(dues: readonly DueDate[], procedure: Procedure): DueDate[] {
  const acknowledging = procedure.timescales.filter(({ metBy }) =>
    metBy.every(({ event }) => event === 'acknowledged'),
  );
  const ids = acknowledging.map(({ id }) => id);
  return dues.map((due) => {
    const owed = due.metOn === null && due.state !== 'notStarted';
    if (ids.includes(due.id)) return owed ? notOwed(due) : due;
    const { explanation } = due;
    const assumed = explanation?.start.assumed;
    if (!explanation || !assumed || explanation.start.event !== 'acknowledged') return due;
    const says = `nobody can be sent an acknowledgement: counted from the last day for one, ${sayFullDate(explanation.start.date)}`;
    return {
      ...due,
      explanation: { ...explanation, start: { ...explanation.start, assumed: says } },
    };
  });
}

function notOwed({ reporting: _, ...due }: DueDate): DueDate {
  return {
    ...due,
    state: 'ended',
    target: null,
    lawfulMaximum: null,
    promised: null,
    binding: null,
    explanation: null,
    waitingFor: NOT_OWED,
  };
}
