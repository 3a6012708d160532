/** What is logged, and what is written down beside it. */
import type { Channel, Complainant, EnquiryKind, FeedbackType } from '../../../terms';
import type { PlainDate } from '../../../timescale';
import type { CountedFacts } from '../counted/commands';

/** What a confirmed draft becomes. `bars` are policy's answer to "who may not see this". */
export interface LogCommand {
  type: 'log';
  feedbackType: FeedbackType;
  enquiryKind: EnquiryKind | null;
  receivedOn: PlainDate;
  happenedOn: PlainDate | null;
  channel: Channel | null;
  complainant: Complainant;
  words: string;
  about: string[];
  teamId: string | null;
  teamName: string | null;
  service: string | null;
  bars: string[];
  /** Absent: the council's first choice that was in force on the day of receipt. */
  procedureId?: string | null;
  /** The case it grew from, if any. */
  from?: string;
  /** What was said already of what reports count by. */
  counted?: Pick<CountedFacts, 'madeByChild' | 'lookedAfter'>;
}

export type LoggingCommands = { type: 'note'; note: string };
