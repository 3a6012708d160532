/** Two cases that are one, or belong together. */
import type { FeedbackType } from '../../../terms';
import type { PlainDate } from '../../../timescale';

export type PairsCommands =
  | { type: 'link'; to: string; why: string }
  | { type: 'unlink'; to: string }
  /** `feedbackType`, `procedureId`: those of the case that comes in. */
  | {
      type: 'takeIn';
      ref: string;
      receivedOn: PlainDate;
      bars: string[];
      feedbackType: FeedbackType;
      procedureId: string | null;
      /** Directory ids of those whom it is about: nobody below them decides on the whole. */
      about?: string[];
    }
  | { type: 'goInto'; ref: string; bars: string[]; feedbackType: FeedbackType }
  | { type: 'comeApart'; ref: string };
