/** What is logged, and what is written down beside it. */
import type { Channel, Complainant, EnquiryKind, FeedbackType } from '../../../terms';
import type { PlainDate } from '../../../timescale';
import type { TraitsOf } from '../traits';

/** What was logged, read back and confirmed by the sender. */
export interface Received {
  type: 'received';
  feedbackType: FeedbackType;
  enquiryKind: EnquiryKind | null;
  receivedOn: PlainDate;
  happenedOn: PlainDate | null;
  channel: Channel | null;
  complainant: Complainant;
  /** The words exactly as typed or quoted. Personal data. */
  words: string;
  /** Directory ids of staff thanked or complained about. */
  about: string[];
  teamId: string | null;
  teamName: string | null;
  service: string | null;
  /** What the council file proposes; decided at triage. Null where nothing is timed. */
  procedureId: string | null;
  /** Who may not see it (policy's `barsFor`, as it stood when logged); absent: a complaint bars those in `about`. */
  bars?: string[];
  /** A case made from another (new points raised, a service request that became a complaint). */
  from?: string | null;
}

export type LoggingEvents = Received | { type: 'noted'; note: string };

export const loggingTraits: TraitsOf<LoggingEvents> = {
  received: {},
  noted: {},
};
