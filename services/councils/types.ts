/** What one council's file says once it has been checked. Everything that differs between councils is here. */
import type {
  Channel,
  ComplainantKind,
  CountedField,
  EnquiryKind,
  FeedbackType,
  Outcome,
} from '../terms';
import type { CountingOptions, Length } from '../timescale/types';

export interface Category {
  id: string;
  label: string;
}

/** Which procedure a kind of feedback may follow; the first is proposed, a person decides at triage. */
export interface ProcedureChoice {
  procedureId: string;
  /** One line for the person who decides: "Any part about social care". */
  when: string;
}

export type TimescalesMetRule = 'standard' | 'allocated' | 'extended';

export interface NudgeLadder {
  /** Working days before the binding date, e.g. [5, 2, 1, 0]; 0 is the day itself. */
  before: number[];
  /** Working days after it, e.g. [1]; from the first of these the manager is told too. */
  after: number[];
  managerAlertAfter: number;
  /** After the last of these, every so many working days until it is done; absent: nothing more is said. */
  thenEvery?: number | undefined;
  /** Days before the due date by which a draft should be with sign-off; the D-5 nudge names it. */
  signOffLead: number;
}

export interface Council {
  id: string;
  name: string;
  /** True only for the demo: seeds fictional cases and says so everywhere. */
  demo: boolean;
  services: string[];
  procedures: {
    complaint: ProcedureChoice[];
    compliment: ProcedureChoice[];
    comment: ProcedureChoice[];
    serviceRequest: ProcedureChoice[];
    enquiry: Record<EnquiryKind, ProcedureChoice[]>;
  };
  problemCategories: Category[];
  themes: Category[];
  outcomes: Outcome[];
  remedies: Category[];
  learning: Category[];
  actions: Category[];
  delayReasons: Category[];
  /** What members' and the ombudsman's enquiries are about; empty where the council keeps no list. */
  enquiryCategories: Category[];
  /** Matters that are somebody else's to answer, and what whoever raises one is told; empty: the council names none. */
  elsewhere: (Category & { says: string })[];
  channels: Channel[];
  complainantKinds: ComplainantKind[];
  /** What must be recorded before a complaint or an enquiry is closed, because the council counts by it. */
  askBeforeClosing: CountedField[];
  contact: {
    /** Whom to ask, printed in refusals: "the complaints team (complaints@council.example)". */
    complaintsTeam: string;
    /** The duty route shown by the safety tripwire, number included. */
    safety: string;
    ombudsman: string;
    informationGovernance: string;
  };
  /** The council's own test of what counts as a compliment, in a sentence. */
  complimentTest: string;
  policyAnswers: { ask: string; answer: string }[];
  workingHours: string;
  /** With it the working days within which whoever is given a case is to take it on; then whoever gave it hears. */
  nudges: NudgeLadder & {
    takeOnWithin: number;
    /** Working days from the answer by which a case is to be closed or taken further; absent: it isn't chased. */
    closeWithin?: number | undefined;
  };
  counting: CountingOptions;
  report: {
    timescalesMetRule: TimescalesMetRule;
    withdrawnInBase: boolean;
    percentDecimals: number;
    meanDecimals: number;
    learningBase: 'complaints' | 'closed' | 'closedUpheld';
  };
  firewall: {
    lineManagement: boolean;
    /** Directory id of who acts where nobody of the complaints team may; absent: nobody is named. */
    standIn?: string | undefined;
  };
  roles?:
    | {
        /** Heads of service answer, close and send holding letters in their own service. */
        headsOfServiceAnswer: boolean;
        /** Whether one person may be administrator and of the complaints team at once. */
        administratorInComplaintsTeam: boolean;
      }
    | undefined;
  /** Cases kept after closure; null: not set by the council. */
  retention: Length | null;
  teams: string[];
  /** Types that are recorded at all; reports leave the others out. */
  records: FeedbackType[];
  /** The council's own words for paragraphs of letters, by `<letter>.<paragraph>` (services/letters/texts). */
  letters?: Record<string, string> | undefined;
}
