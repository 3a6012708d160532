/** The answer: points and findings, sign-off, letters, learning. */
import type { Outcome, RecordedLetter } from '../../../terms';
import type { PlainDate } from '../../../timescale';

export type AnswerCommands =
  | { type: 'sendToSignOff'; to: string }
  | { type: 'returnFromSignOff'; reasons: string[] }
  | { type: 'approve' }
  | { type: 'recordLetter'; kind: RecordedLetter; on: PlainDate }
  /**
   * `rights`: the answer says how to go further. `unsigned`: it went although sign-off was still awaited.
   * `delayReason`: which of the council's reasons, where it went late.
   */
  | {
      type: 'respond';
      on: PlainDate;
      teamId?: string;
      rights?: boolean;
      unsigned?: boolean;
      delayReason?: string;
    }
  | { type: 'agreePoints'; points: string[] }
  /** Either the overall outcome, or one finding per point from which it is derived. */
  | {
      type: 'recordOutcome';
      outcome?: Outcome;
      points?: Outcome[];
      teamId?: string;
      reasons?: string | null;
    }
  | {
      type: 'recordLearning';
      learning: string | null;
      noneBecause: string | null;
      category?: string | null;
    };
