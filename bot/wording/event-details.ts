/**
 * What stands behind an event: a note's words, a reason, who approved, what was before. For those who may read it in
 * the history of a case, never for a channel.
 */
import type { CaseEvent, CaseEventType } from '../../services/cases/events';
import { sayDate } from '../../services/timescale';
import { sayCorrection, type CorrectionWords } from './corrections';

/** How the codes in an event are said. */
export interface DetailWords extends CorrectionWords {
  /** A lawful reason for more time, or one of the council's reasons for delay. */
  reason: (code: string) => string;
}

type Detail<T extends CaseEventType> = (
  event: Extract<CaseEvent, { type: T }>,
  words: DetailWords,
) => (string | null | undefined)[];

const why = ({ reason }: { reason: string | null }) => [reason];

const DETAILS: { [T in CaseEventType]?: Detail<T> } = {
  noted: ({ note }) => [note],
  accepted: ({ late }) => [late?.reason],
  refused: why,
  referredElsewhere: ({ says }) => [says],
  handedBack: why,
  conflictRefused: why,
  barLifted: why,
  extended: ({ reason, approvedBy, complainantToldOn }, words) => [
    words.reason(reason),
    `approved by ${words.person(approvedBy)}`,
    complainantToldOn
      ? `complainant told ${sayDate(complainantToldOn)}`
      : 'that the complainant was told is not recorded',
  ],
  moreTimeAsked: ({ reason }, words) => [words.reason(reason)],
  moreTimeRefused: why,
  paused: ({ reason }, words) => [words.reason(reason)],
  delayExplained: why,
  excludedFromTimescales: why,
  includedInTimescales: why,
  blocked: ({ reason, note }) => [BLOCKED[reason] ?? reason, note],
  stageRequested: ({ accepted }, { person }) => [
    accepted?.reason,
    accepted?.decidedBy && `decided by ${person(accepted.decidedBy)}`,
  ],
  stageRefused: ({ reason, decidedBy }, { person }) => [
    reason,
    decidedBy && `decided by ${person(decidedBy)}`,
  ],
  stageEnded: why,
  reopened: why,
  procedureChanged: ({ from, to, reason }, { procedure }) => [
    `${procedure(from)} → ${procedure(to)}`,
    reason,
  ],
  corrected: (event, words) => [sayCorrection(event, words), event.reason],
  outcomeRecorded: ({ reasons }) => [reasons],
  learningRecorded: ({ learning, noneBecause }) => [learning, noneBecause],
  remedyAgreed: ({ detail }) => [detail],
  actionAdded: ({ what }) => [what],
  complimentJudged: why,
  sufficientInterestDecided: why,
  adjustmentAgreed: ({ what }) => [what],
  behaviourMarked: why,
  behaviourCleared: why,
  imported: ({ flags }) => flags.map(({ says }) => says),
};

const BLOCKED: Readonly<Record<string, string>> = {
  complainant: 'waiting for the complainant',
  otherAgency: 'waiting for another agency',
  signOff: 'waiting for sign-off',
};

/** Empty where the event itself says all there is. */
export function detailOf(event: CaseEvent, words: DetailWords): string {
  // The table has at most one entry per type, each taking its own event: the pairing is by key.
  const detail = DETAILS[event.type] as Detail<CaseEventType> | undefined;
  const parts = detail?.(event, words) ?? [];
  return parts
    .map((part) => part?.trim())
    .filter(Boolean)
    .join('; ');
}
