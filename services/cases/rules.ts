/** What cases are counted by: procedures as they stood, the calendar, and the council's way of counting. */
import type { Calendar, CountingOptions, PlainDate, Procedure } from '../timescale';
import type { Council } from '../councils/types';
import type { EnquiryKind, FeedbackType } from './events';

export interface Rules {
  /** The version in force on that day. @throws TimescaleError when there is none */
  procedure(id: string, on: PlainDate): Procedure;
  calendar: Calendar;
  counting: CountingOptions;
}

/** Told apart when the way of counting itself is put right: dates counted the old way are counted anew. */
const WAY = '4';

/** Tells one calendar and way of counting from another: dates counted by others are counted anew. */
export function countedBy({ calendar, counting }: Rules): string {
  const { receiptRollsForward, closures, lengths, statementMovesMaximum, allocateWithin } =
    counting;
  const closed = closures.map((day) => day.date).join();
  return [
    calendar.version,
    receiptRollsForward ? 'rolls' : '',
    closed,
    JSON.stringify(lengths ?? {}),
    statementMovesMaximum ? 'statement' : '',
    allocateWithin ?? '',
    WAY,
  ].join('|');
}

/** Procedures that a kind of feedback may follow in this council, the proposed one first. */
export function choicesFor(
  council: Council,
  type: FeedbackType,
  kind: EnquiryKind | null,
): string[] {
  const choices =
    type === 'enquiry' ? (kind ? council.procedures.enquiry[kind] : []) : council.procedures[type];
  return choices.map((choice) => choice.procedureId);
}

/** Whether the procedure was in force on that day. */
export function inForce(rules: Rules, id: string, on: PlainDate): boolean {
  try {
    rules.procedure(id, on);
    return true;
  } catch {
    return false;
  }
}

/** The first choice that was in force when the feedback was received; null: nothing is timed. */
export function proposedProcedure(
  council: Council,
  rules: Rules,
  type: FeedbackType,
  kind: EnquiryKind | null,
  receivedOn: PlainDate,
): string | null {
  return choicesFor(council, type, kind).find((id) => inForce(rules, id, receivedOn)) ?? null;
}
