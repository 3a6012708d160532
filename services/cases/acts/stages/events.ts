/** From one stage to the next, its steps and its people. */
import type { Part, StageAcceptance, Step } from '../../../terms';
import type { PlainDate } from '../../../timescale';
import type { TraitsOf } from '../traits';

export type StagesEvents =
  /** `accepted`: late or early, and let in all the same; as what, and why. */
  | {
      type: 'stageRequested';
      stage: number;
      on: PlainDate;
      accepted?: { as: StageAcceptance; reason: string; decidedBy?: string };
    }
  /** Asked for and not let in; the case stays where it is. */
  | { type: 'stageRefused'; stage: number; on: PlainDate; reason: string; decidedBy?: string }
  /** The stage is over without an answer of its own; what was answered before stands. */
  | {
      type: 'stageEnded';
      stage: number;
      how: 'withdrawn' | 'refused';
      on: PlainDate;
      reason: string | null;
    }
  | { type: 'statementAgreed'; stage: number; on: PlainDate }
  | { type: 'stepTaken'; stage: number; step: Step; on: PlainDate }
  | {
      type: 'appointed';
      stage: number;
      part: Part;
      personId: string | null;
      name: string | null;
      on: PlainDate;
    };

export const stagesTraits: TraitsOf<StagesEvents> = {
  stageRequested: { subject: 'ending' },
  stageRefused: {},
  stageEnded: { subject: 'ending' },
  statementAgreed: {},
  stepTaken: {},
  appointed: {},
};
