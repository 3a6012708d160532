/** What bears on dates within a stage, and what people say about keeping them. */
import type { BlockReason } from '../../../terms';
import type { PlainDate } from '../../../timescale';

export type ClockCommands =
  | { type: 'acknowledge'; on: PlainDate }
  | { type: 'allocate'; to: PlainDate }
  | { type: 'askMoreTime'; to: PlainDate; reason: string }
  | { type: 'refuseMoreTime'; reason: string }
  | {
      type: 'extend';
      to: PlainDate;
      reason: string;
      complainantToldOn: PlainDate | null;
      approvedBy?: string;
      /** Past the ceiling, for a good reason, where the procedure allows that. */
      beyond?: boolean;
    }
  | { type: 'sendHoldingLetter'; on: PlainDate; promised: PlainDate }
  | { type: 'pause'; on: PlainDate; reason: string }
  | { type: 'resume'; on: PlainDate }
  /** `category`: one of the council's reasons, by which delays are counted. */
  | { type: 'explainDelay'; reason: string; category?: string; stage?: number }
  | { type: 'excludeFromTimescales'; reason: string }
  | { type: 'includeInTimescales'; reason: string }
  | { type: 'block'; reason: BlockReason; note: string | null }
  | { type: 'sayOnTrack' };
