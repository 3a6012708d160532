/** The Ombudsman’s enquiry, the council’s reply, the decision. */
import type { OmbudsmanDecision } from '../../../terms';
import type { PlainDate } from '../../../timescale';

export type OmbudsmanCommands =
  /** `replyBy` absent: the council's rule for the Ombudsman's enquiries. Again, with another day: that day moved. */
  | { type: 'askOmbudsman'; on: PlainDate; replyBy?: PlainDate | null }
  | { type: 'replyOmbudsman'; on: PlainDate }
  | { type: 'recordOmbudsman'; on: PlainDate; outcome: OmbudsmanDecision };
