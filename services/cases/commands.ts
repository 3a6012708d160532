/** What staff ask of a case, in their own verbs. Dates are London days; ids are the directory's. */
import type { PlainDate } from '../timescale';
import type {
  AdvocateStatus,
  BlockReason,
  Channel,
  Complainant,
  ConsentStatus,
  EnquiryKind,
  FeedbackType,
  LetterKind,
  OmbudsmanDecision,
  Outcome,
  Part,
  ReopenChoice,
  Step,
} from './events';

/** What a confirmed draft becomes. `bars` are policy's answer to "who may not see this". */
export interface LogCommand {
  type: 'log';
  feedbackType: FeedbackType;
  enquiryKind: EnquiryKind | null;
  receivedOn: PlainDate;
  happenedOn: PlainDate | null;
  channel: Channel | null;
  complainant: Complainant;
  words: string;
  about: string[];
  teamId: string | null;
  teamName: string | null;
  service: string | null;
  bars: string[];
  /** Absent: the council's first choice that was in force on the day of receipt. */
  procedureId?: string | null;
  /** The case it grew from, if any. */
  from?: string;
}

type Triage =
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
  /** `also`: a second team beside those already at work; else the work passes from one team to another. */
  | {
      type: 'assign';
      teamId: string;
      teamName: string;
      service?: string | null;
      investigatorId: string | null;
      also?: boolean;
    }
  /** Of whoever commands: all that they were given at the present stage. */
  | { type: 'takeOn' }
  | { type: 'handBack'; reason: string; teamId?: string }
  /** `bars`: everyone to be shut out on this account (the person, and their line where the council says so). */
  | { type: 'declareConflict'; personId: string; bars: string[] }
  | { type: 'categorise'; problemCategory: string | null; themes: string[] }
  | { type: 'link'; to: string; why: string }
  | { type: 'unlink'; to: string }
  | { type: 'note'; note: string };

type Clock =
  | { type: 'acknowledge'; on: PlainDate }
  | { type: 'allocate'; to: PlainDate }
  | { type: 'askMoreTime'; to: PlainDate; reason: string }
  | { type: 'refuseMoreTime'; reason: string }
  | {
      type: 'extend';
      to: PlainDate;
      reason: string;
      complainantToldOn: PlainDate | null;
      approvedBy?: string;
    }
  | { type: 'sendHoldingLetter'; on: PlainDate; promised: PlainDate }
  | { type: 'pause'; on: PlainDate; reason: string }
  | { type: 'resume'; on: PlainDate }
  | { type: 'requestStage'; stage: number; on: PlainDate }
  | { type: 'agreeStatement'; on: PlainDate }
  /** Adjudication and the panel's steps. */
  | { type: 'takeStep'; step: Step; on: PlainDate }
  | { type: 'explainDelay'; reason: string; stage?: number }
  | { type: 'excludeFromTimescales'; reason: string }
  /** `replyBy` absent: the council's rule for the Ombudsman's enquiries. Again, with another day: that day moved. */
  | { type: 'askOmbudsman'; on: PlainDate; replyBy?: PlainDate | null }
  | { type: 'replyOmbudsman'; on: PlainDate }
  | { type: 'recordOmbudsman'; on: PlainDate; outcome: OmbudsmanDecision };

type Work =
  | { type: 'block'; reason: BlockReason; note: string | null }
  | { type: 'sayOnTrack' }
  | { type: 'sendToSignOff'; to: string }
  | { type: 'returnFromSignOff'; reasons: string[] }
  | { type: 'approve' }
  | { type: 'recordLetter'; kind: LetterKind; on: PlainDate }
  | { type: 'appoint'; part: Part; personId: string | null; name: string | null; on: PlainDate }
  | { type: 'arrangeCover'; personId: string; from: PlainDate; until: PlainDate }
  | { type: 'endCover' }
  /** `rights`: the answer says how to go further. */
  | { type: 'respond'; on: PlainDate; teamId?: string; rights?: boolean }
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
    }
  | {
      type: 'agreeRemedy';
      kind: string;
      detail: string | null;
      amountPence: number | null;
      dueOn: PlainDate | null;
      recommendedBy?: 'ombudsman';
    }
  | { type: 'finishRemedy'; id: string; on: PlainDate }
  | { type: 'addAction'; what: string; category: string | null; ownerId: string; dueOn: PlainDate }
  | { type: 'finishAction'; id: string; on: PlainDate }
  | { type: 'judgeCompliment'; counted: boolean; reason: string | null }
  | { type: 'thankWorker'; personIds: string[] };

type Ending =
  | { type: 'close'; on: PlainDate }
  | { type: 'withdraw'; on: PlainDate }
  | { type: 'reopen'; choice: Exclude<ReopenChoice, 'newPoints'>; on: PlainDate; reason: string }
  /** `only`: that act or nothing (the other half of a merge). */
  | { type: 'undo'; only?: string };

type People =
  | {
      type: 'describeComplainant';
      complainant: Complainant;
      madeByChild: boolean | null;
      ageBand: 'under12' | '12AndOver' | null;
      lookedAfter: boolean | null;
    }
  | { type: 'recordConsent'; status: ConsentStatus; on: PlainDate }
  | { type: 'decideSufficientInterest'; accepted: boolean; reason: string; on: PlainDate }
  | { type: 'recordAdvocate'; status: AdvocateStatus; name: string | null; on: PlainDate }
  | { type: 'agreeAdjustment'; what: string; reviewOn: PlainDate | null }
  | { type: 'nameProvider'; provider: string | null }
  | { type: 'markBehaviour'; step: string; reason: string; reviewOn: PlainDate }
  | { type: 'clearBehaviour'; reason: string };

/** The two halves of a merge, and taking it apart: sent by the service to each case (`merge`, `unmerge`). */
type Pairing =
  | { type: 'takeIn'; ref: string; receivedOn: PlainDate; bars: string[] }
  | { type: 'goInto'; ref: string; bars: string[] }
  | { type: 'comeApart'; ref: string };

/** Everything that can be asked of a case that exists. */
export type Command = Triage | Clock | Work | Ending | People | Pairing;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
