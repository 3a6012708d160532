/**
 * Why a command was refused. A closed set of codes, with the facts from which bot/wording.ts makes the
 * sentence that a person reads; `message` is for logs and holds no personal data.
 */
import type { TimescaleError } from '../timescale';

export type CaseErrorCode =
  /** No such case, or not for this person: one code for both, on purpose. */
  | 'notFound'
  /** The case's status or stage does not allow it. Facts: status, command, and what is missing. */
  | 'notAllowedNow'
  /** The very thing is done already. Facts: on, by where known. */
  | 'alreadyDone'
  | 'dateInFuture'
  | 'dateBeforeReceipt'
  /** A date that must follow another doesn't. Facts: date, after. */
  | 'datesOutOfOrder'
  /** Beyond the lawful maximum. Facts: max. */
  | 'pastCeiling'
  | 'needsEnquiryKind'
  /** Made later than the procedure allows: accepting it is a decision, with its reason. Facts: limit, says. */
  | 'outOfTime'
  | 'needsTriage'
  | 'needsResponse'
  | 'needsOutcome'
  | 'needsLearning'
  /** The council's file asks for it before closing. Facts: missing, ids of counted fields. */
  | 'needsCounted'
  | 'needsReason'
  | 'needsConsent'
  /** Facts: expected, given. */
  | 'pointsDontMatch'
  | 'unknownProcedure'
  | 'unknownTeam'
  | 'unknownItem'
  /** Barred, of the wrong role, below somebody complained about: one code for all of them, on purpose. */
  | 'notThisPerson'
  | 'sameHandlerAsEarlierStage'
  /** Nobody signs off what they answered or sent. */
  | 'ownAnswer'
  /** The independent person and the panel are nobody's of the council. Facts: part, source. */
  | 'mustBeOutside'
  /** The stage was withdrawn or refused: to begin it again is weighed. Facts: stage, how, on. */
  | 'stageEnded'
  /** A date before the request for its stage. Facts: date, requestedOn, stage. */
  | 'beforeStage'
  /** Only what is of one kind can be one case. Facts: kind, other. */
  | 'notTheSameKind'
  /** Several teams are at work: say whose place is taken, or that it is added. */
  | 'whichTeam'
  /** Somebody of the complaints team must be left to run the case, or the council's file name a stand-in. */
  | 'needsStandIn'
  /** The bar comes from the words of the complaint or the directory: no person lifts it. */
  | 'notLiftable'
  /** One person takes one part in a stage. Facts: part. */
  | 'onePartEach'
  /** Sign-off is still awaited: say so to go on. */
  | 'signOffPending'
  /** Only whoever was given it takes it on. */
  | 'notGivenToYou'
  /** Someone changed the same thing since the card was shown. Facts: what, by, on. */
  | 'versionGone'
  | 'nothingToUndo'
  /** Facts: by, what. */
  | 'someoneElseActed'
  | 'cannotBeUndone'
  /** Too many people at once on one case: try again. */
  | 'busy'
  /** The timescale engine says no; its own error is the cause. Facts: timescaleCode, says. */
  | 'timescale';

export type CaseErrorFacts = Readonly<Record<string, string | number | boolean | null>>;

export class CaseError extends Error {
  constructor(
    readonly code: CaseErrorCode,
    readonly facts: CaseErrorFacts = {},
    options?: { cause?: unknown },
  ) {
    super(code, options);
    this.name = 'CaseError';
  }
}

/** Carries what the engine says through, with its code and its own sentence (law, no personal data). */
export function fromTimescale(error: TimescaleError): CaseError {
  return new CaseError(
    'timescale',
    { timescaleCode: error.code, says: error.message },
    { cause: error },
  );
}
