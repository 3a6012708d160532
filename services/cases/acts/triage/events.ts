/** Accepting or refusing, and what kind of feedback it is. */
import type { EnquiryKind, FeedbackType } from '../../../terms';
import type { TraitsOf } from '../traits';

export type TriageEvents =
  | { type: 'accepted'; procedureId: string | null }
  | { type: 'refused'; reason: string }
  | {
      type: 'retyped';
      feedbackType: FeedbackType;
      enquiryKind: EnquiryKind | null;
      procedureId: string | null;
      bars?: string[];
    }
  | { type: 'categorised'; problemCategory: string | null; themes: string[] };

export const triageTraits: TraitsOf<TriageEvents> = {
  accepted: { subject: 'triage' },
  refused: { subject: 'triage' },
  retyped: { subject: 'triage' },
  categorised: {},
};
