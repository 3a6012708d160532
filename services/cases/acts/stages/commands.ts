/** From one stage to the next, its steps and its people. */
import type { Part, Step } from '../../../terms';
import type { PlainDate } from '../../../timescale';

export type StagesCommands =
  /** `accept`: why it is let in although it comes too late, or before the stage before it was answered. */
  | {
      type: 'requestStage';
      stage: number;
      on: PlainDate;
      accept?: { as: 'discretion' | 'agreed'; reason: string };
    }
  | { type: 'refuseStage'; stage: number; on: PlainDate; reason: string }
  | { type: 'agreeStatement'; on: PlainDate }
  /** Adjudication and the panel's steps. */
  | { type: 'takeStep'; step: Step; on: PlainDate }
  | { type: 'appoint'; part: Part; personId: string | null; name: string | null; on: PlainDate };
