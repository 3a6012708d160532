/** A complaint about something long ago: said when it is logged, decided at triage, never refused by a machine. */
import { timeLimit } from '../timescale';
import type { Calendar, PlainDate, Procedure } from '../timescale';

export interface OutOfTime {
  /** The last day on which it would have been in time. */
  limit: PlainDate;
  /** What happened when, and what the limit was, in a sentence. */
  says: string;
  source: string;
}

/**
 * Whether it was received later than its procedure allows from the day of what it is about (SI 2006/1738 reg 9: one
 * year; Complaint Handling Code, section 2: twelve months). Both let the council accept a later one.
 * @returns null: in time, without a limit, or without a day to tell by
 */
export function outOfTime(
  { happenedOn, receivedOn }: { happenedOn: PlainDate | null; receivedOn: PlainDate },
  procedure: Procedure,
  calendar: Calendar,
): OutOfTime | null {
  if (happenedOn === null) return null;
  const found = timeLimit(
    procedure,
    [
      { kind: 'groundsArose', on: happenedOn, stage: 0 },
      { kind: 'received', on: receivedOn, stage: 0 },
    ],
    calendar,
  );
  return found && !found.within
    ? { limit: found.limit, says: found.says, source: procedure.timeLimit!.citation.source }
    : null;
}
