/** Accepting or refusing, and what kind of feedback it is. */
import type { EnquiryKind, FeedbackType } from '../../../terms';

export type TriageCommands =
  /**
   * Absent procedure: the one proposed when logged. `lateBecause`: why it is looked into although it was made later
   * than the procedure allows.
   */
  | { type: 'accept'; procedureId?: string | null; lateBecause?: string }
  | { type: 'refuse'; reason: string }
  /** Not the council's to answer: an entry of its file's list, whose text the complainant is given. */
  | { type: 'referElsewhere'; to: string }
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
