/** What the forms, questions and plain messages are given. */
import type { EnquiryKind, FeedbackType, Outcome } from '../services/cases/events';
import type { PlainDate } from '../services/timescale/types';
import type { ActionSpec, CaseHead, Choice, Common, DateLine, Line } from './frame/data';
import type { Verb } from './frame/verbs';

interface FieldBase {
  id: string;
  label: string;
  required?: boolean;
  /** What the server found wrong, said beside the field. */
  error?: string | null;
  /** What the client says when it is empty or malformed; default made from the label. */
  errorMessage?: string;
  hint?: string;
}

/** One input of a form. `value` is what is filled in when it opens. */
export type Field = FieldBase &
  (
    | {
        kind: 'text';
        value?: string | null;
        multiline?: boolean;
        maxLength?: number;
        placeholder?: string;
      }
    | { kind: 'date'; value?: PlainDate | null; min?: PlainDate; max?: PlainDate }
    | {
        kind: 'choice';
        value?: string | null;
        choices: Choice[];
        multi?: boolean;
        placeholder?: string;
        /** Default by how many there are. */
        style?: 'compact' | 'expanded';
      }
    | { kind: 'number'; value?: number | null; min?: number; max?: number }
    | { kind: 'toggle'; value?: boolean; title: string }
  );

/** The generic form; the typed ones below become this. */
export interface FormData extends Common {
  /** Bold first line. */
  title: string;
  ref: string | null;
  version: number | null;
  /** What is asked, in a sentence. */
  sentence: string;
  /** Things to know before answering. */
  lines?: Line[];
  /** Somebody's own words that the answer is about. */
  quote?: string;
  dates?: DateLine[];
  fields: Field[];
  submit: ActionSpec;
  others?: ActionSpec[];
}

/** Values and errors of a form that comes back: by field id. */
export interface Filled {
  values?: Partial<Record<string, string>>;
  errors?: Partial<Record<string, string>>;
}

/** Corrects what was read. Ids are those of the draft's fields. */
export interface DraftFormData extends Common, Filled {
  draftId: string;
  version: number;
  feedbackType: FeedbackType | null;
  enquiryKind: EnquiryKind | null;
  receivedOn: PlainDate | null;
  happenedOn: PlainDate | null;
  aboutIds: string[];
  fromDescription: string | null;
  complainantKind: string | null;
  channel: string | null;
  teamId: string | null;
  words: string;
  people: Choice[];
  teams: Choice[];
  complainantKinds: Choice[];
  channels: Choice[];
  /** Types that the council records; default all. */
  types?: FeedbackType[];
}

/** Every action form stands on one case. `dates`: what the act bears on. */
export interface ActionForm extends Common, Filled {
  head: CaseHead;
  dates?: DateLine[];
  /** Said instead of the form's own sentence: what was read, what is amiss. */
  says?: string;
}

export interface TriageData extends ActionForm {
  /** Each with the council's "when" line; the first is proposed. */
  procedures: (Choice & { when: string })[];
  teams: Choice[];
  investigators: Choice[];
  teamId: string | null;
  words: string;
  /** What is known already: a likely duplicate, an earlier complaint. */
  knows?: Line[];
}
export interface AssignData extends ActionForm {
  /** Teams that have work on it at this stage. */
  atWork: string[];
  teams: Choice[];
  investigators: Choice[];
  teamId: string | null;
  investigatorId: string | null;
}
/** One team's part or, with an empty value, every team's. */
export interface OfTeams {
  choices: Choice[];
  chosen: string;
}
/** acknowledge, respond, close, withdraw: a date and what it does. */
export interface DateFormData extends ActionForm {
  on: PlainDate | null;
  min: PlainDate;
  max: PlainDate;
  /** "Starts the 10 working days: due Wed 25 Mar." */
  effect?: string;
  /** Whose answer or finding it is, where several teams are at work. */
  ofTeams?: OfTeams | null;
  /** What the case should show by now, each done or missing. */
  checklist?: Line[];
}
/** `asksRights`: whether the answer says how to go further is not on the case yet. */
export interface RespondData extends DateFormData {
  asksRights?: boolean;
}
export interface MoreTimeData extends ActionForm {
  /** The last lawful day, or null: none. */
  latest: PlainDate | null;
  /** Who is asked: "Grace Mensah and the complaints team". */
  asks: string;
}
export interface ExtendData extends ActionForm {
  latest: PlainDate | null;
  reasons: Choice[];
  approvers: Choice[];
  askedTo: PlainDate | null;
  askedReason: string | null;
  /** For which reasons alone the procedure allows it; null: for any. */
  lawful?: string | null;
}
/** The answer “no” to whoever asked for more time. */
export interface NoMoreTimeData extends ActionForm {
  askedTo: PlainDate | null;
  askedReason: string | null;
}
export interface HoldingLetterData extends ActionForm {
  on: PlainDate | null;
  min: PlainDate;
}
export interface BlockedData extends ActionForm {
  /** Default: the six of the house. */
  reasons?: Choice[];
}
export interface OutcomeData extends ActionForm {
  ofTeams?: OfTeams | null;
  points: { n: number; summary?: string | null; outcome: Outcome | null }[];
  outcomes: Outcome[];
  /** Given already, to be changed. */
  reasons?: string | null;
}
export interface LearningData extends ActionForm {
  categories: Choice[];
}
export interface RetypeData extends ActionForm {
  types: FeedbackType[];
}
export interface NoteData extends ActionForm {
  note?: string | null;
}

/** A question with choices: which person, which case, which day. */
export interface PickerData extends Common {
  title: string;
  question: string;
  ref: string | null;
  version: number | null;
  /** Up to five become buttons in a list; more become one filtered choice. */
  choices: (Choice & { detail?: string })[];
  verb: Verb;
  /** Input id of the answer; default `choice`. */
  inputId?: string;
  none?: ActionSpec;
}

export interface PlanData extends Common {
  planId: string;
  version: number;
  steps: {
    n: number;
    /** "Record that the acknowledgement of CF-26-0051 was sent today". */
    says: string;
    state: 'waiting' | 'done' | 'failed' | 'readBack' | 'needsAnswer';
    /** What came of it, or what is missing. */
    note?: string | null;
  }[];
}

export interface HelpData extends Common {
  /** "As a social worker you can type". */
  role: string;
  /** An example with an id can be tapped: `help.try` sends the id as `ref`. */
  groups: { title: string; examples: { text: string; id: string | null }[] }[];
  safety: string;
}

export interface WelcomeData extends Common {
  name: string | null;
  council: string;
  demo: boolean;
  examples: string[];
}

export interface SafetyData extends Common {
  /** The council's duty route, number included. */
  route: string;
  /** Id under which the words wait in the sender's own chat, or null: nothing kept. */
  keptAs: string | null;
}

export interface RefusalData {
  /** The council's complaints team, as its file names it. Nothing else goes in: all refusals are the same. */
  ask: string;
}

export interface MessageData extends Common {
  title: string;
  sentence: string;
  lines?: Line[];
  notes?: string[];
  ref?: string | null;
  version?: number | null;
  actions?: ActionSpec[];
  /** Buttons that open an address in the browser; they come first. */
  links?: LinkSpec[];
}

/** `url`: http or https, made by us, with nothing about anybody in it. */
export interface LinkSpec {
  title: string;
  url: string;
}

export * from './data-casework';
