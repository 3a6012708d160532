/** From one stage to the next, its steps and its people. */
import type { Part, Step } from '../../../terms';
import type { PlainDate } from '../../../timescale';
import type { TraitsOf } from '../traits';

export type StagesEvents =
  | { type: 'stageRequested'; stage: number; on: PlainDate }
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
  statementAgreed: {},
  stepTaken: {},
  appointed: {},
};
