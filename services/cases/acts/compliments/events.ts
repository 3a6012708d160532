/** What becomes of thanks. */
import type { PlainDate } from '../../../timescale';
import type { TraitsOf } from '../traits';

export type ComplimentsEvents =
  | { type: 'complimentJudged'; counted: boolean; reason: string | null }
  | { type: 'workerThanked'; personIds: string[]; on: PlainDate };

export const complimentsTraits: TraitsOf<ComplimentsEvents> = {
  complimentJudged: {},
  workerThanked: {},
};
