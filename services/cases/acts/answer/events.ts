/** The answer: points and findings, sign-off, letters, learning. */
import type { Outcome, RecordedLetter } from '../../../terms';
import type { PlainDate } from '../../../timescale';
import type { TraitsOf } from '../traits';

export type AnswerEvents =
  | { type: 'sentToSignOff'; to: string; on: PlainDate }
  | { type: 'returnedFromSignOff'; reasons: string[] }
  | { type: 'approved' }
  | { type: 'letterSent'; kind: RecordedLetter; on: PlainDate }
  /** `unsigned`: sent although sign-off was still awaited. */
  | {
      type: 'responded';
      stage: number;
      on: PlainDate;
      teamId?: string | null;
      unsigned?: boolean;
    }
  | { type: 'pointsAgreed'; points: string[] }
  | {
      type: 'outcomeRecorded';
      stage: number;
      outcome: Outcome;
      points: Outcome[];
      teamId?: string | null;
      /** Why it was found so, as the answer says it. */
      reasons?: string | null;
    }
  | {
      type: 'learningRecorded';
      learning: string | null;
      noneBecause: string | null;
      category?: string | null;
    };

export const answerTraits: TraitsOf<AnswerEvents> = {
  sentToSignOff: { subject: 'signOff', work: true },
  returnedFromSignOff: { subject: 'signOff' },
  approved: { subject: 'signOff' },
  letterSent: { work: true },
  responded: { work: true },
  pointsAgreed: { subject: 'outcome' },
  outcomeRecorded: { subject: 'outcome', work: true },
  learningRecorded: {},
};
