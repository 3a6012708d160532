/** Accepting or refusing, and what kind of feedback it is. */
import type { EnquiryKind, FeedbackType } from '../../../terms';
import type { PlainDate } from '../../../timescale';
import type { Recalculation } from '../../adjustment';
import type { TraitsOf } from '../traits';

export type TriageEvents =
  /** `late`: made after the limit, and accepted all the same by whoever accepted it. */
  | {
      type: 'accepted';
      procedureId: string | null;
      late?: { limit: PlainDate; reason: string };
    }
  | { type: 'refused'; reason: string }
  /** `label` and `says` as the council's file had them that day. */
  | { type: 'referredElsewhere'; to: string; label: string; says: string }
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
  referredElsewhere: { subject: 'triage' },
  retyped: { subject: 'triage' },
  procedureChanged: { subject: 'triage' },
  categorised: {},
};
