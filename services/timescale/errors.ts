/** The coded errors of the timescale service: few, closed, and each says what is allowed and why. */
import type { Citation } from './types';

export type TimescaleErrorCode =
  /** Not a real calendar date. */
  | 'notADate'
  | 'unknownProcedure'
  | 'unknownUnit'
  | 'unknownEvent'
  /** The procedure has no such stage. */
  | 'unknownStage'
  /** The procedure did not exist on that day, or no longer does. */
  | 'notInForce'
  /** There is no receipt to count from. */
  | 'noReceipt'
  /** Something dated before the complaint came in. */
  | 'beforeReceipt'
  | 'outOfOrder'
  /** The stage's clock has not begun. */
  | 'notStarted'
  | 'alreadyAnswered'
  | 'extensionNotAllowed'
  | 'reasonNotAllowed'
  | 'pastCeiling'
  | 'toldTooLate'
  | 'notLater'
  | 'allocationNotAllowed'
  | 'pauseNotAllowed'
  /** The complainant asked after the window for asking had closed. */
  | 'outsideWindow'
  /** Made too long after its grounds arose. */
  | 'timeLimit'
  /** A length that the law fixes was asked to be set. */
  | 'notConfigurable'
  | 'beyondCalendar'
  | 'procedureFile'
  | 'calendarFile';

/** `message` is a sentence for people; `citation` is where the rule stands, if it has one. */
export class TimescaleError extends Error {
  readonly code: TimescaleErrorCode;
  declare readonly citation?: Citation;

  constructor(code: TimescaleErrorCode, message: string, citation?: Citation) {
    super(message);
    this.name = 'TimescaleError';
    this.code = code;
    if (citation) this.citation = citation;
  }
}
