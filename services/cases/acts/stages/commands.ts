/** From one stage to the next, its steps and its people. */
import type { Part, Step } from '../../../terms';
import type { PlainDate } from '../../../timescale';

/** `decidedBy`: directory id of whoever weighed it, where that is not the person who records it. */
export interface StageWeighed {
  as: 'discretion' | 'agreed';
  reason: string;
  decidedBy?: string;
}

export type StagesCommands =
  /** `accept`: why it is let in although it comes too late, or before the stage before it was answered. */
  | { type: 'requestStage'; stage: number; on: PlainDate; accept?: StageWeighed }
  | { type: 'refuseStage'; stage: number; on: PlainDate; reason: string; decidedBy?: string }
  | { type: 'agreeStatement'; on: PlainDate }
  /** Adjudication and the panel's steps. */
  | { type: 'takeStep'; step: Step; on: PlainDate }
  | { type: 'appoint'; part: Part; personId: string | null; name: string | null; on: PlainDate };
