/** Accepting or refusing, and what kind of feedback it is. */
import type { EnquiryKind, FeedbackType } from '../../../terms';
import type { Recalculation } from '../../adjustment';
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
  /** `moved`: what it did to the dates, old and new. */
  | {
      type: 'procedureChanged';
      from: string | null;
      to: string | null;
      reason: string;
      moved?: Recalculation[];
    }
  | { type: 'categorised'; problemCategory: string | null; themes: string[] };

export const triageTraits: TraitsOf<TriageEvents> = {
  accepted: { subject: 'triage' },
  refused: { subject: 'triage' },
  retyped: { subject: 'triage' },
  procedureChanged: { subject: 'triage' },
  categorised: {},
};
