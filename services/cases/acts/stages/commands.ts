/** From one stage to the next, its steps and its people. */
import type { Part, Step } from '../../../terms';
import type { PlainDate } from '../../../timescale';

export type StagesCommands =
  | { type: 'requestStage'; stage: number; on: PlainDate }
  | { type: 'agreeStatement'; on: PlainDate }
  /** Adjudication and the panel's steps. */
  | { type: 'takeStep'; step: Step; on: PlainDate }
  | { type: 'appoint'; part: Part; personId: string | null; name: string | null; on: PlainDate };
