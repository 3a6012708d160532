/** Accepting or refusing, and what kind of feedback it is. */
import type { EnquiryKind, FeedbackType } from '../../../terms';

export type TriageCommands =
  /** Absent procedure: the one proposed when logged. */
  | { type: 'accept'; procedureId?: string | null }
  | { type: 'refuse'; reason: string }
  | {
      type: 'retype';
      feedbackType: FeedbackType;
      enquiryKind: EnquiryKind | null;
      procedureId?: string | null;
      /** Who may not see it as what it becomes: a complaint shuts out those it is about. */
      bars?: string[];
    }
  /** Another procedure than the one it was accepted under: counted from receipt, what was done stays. */
  | { type: 'changeProcedure'; procedureId: string | null; reason: string }
  | { type: 'categorise'; problemCategory: string | null; themes: string[] };
