/**
 * What each card is given. Plain data: dates as `YYYY-MM-DD`, distances as numbers, kinds as codes;
 * the cards find the words. Text in here is treated as untrusted: no field is ever read as Markdown.
 */
import type { EnquiryKind, FeedbackType } from '../../services/cases/events';
import type { PlainDate } from '../../services/timescale/types';
import type { Verb } from './verbs';

/** Adaptive Card 1.5 JSON and its plain twin, which stands alone (notification, screen reader, old client). */
export interface BuiltCard {
  card: Record<string, unknown>;
  text: string;
  /** What its own buttons send back as theirs: a case's reference, a draft's id, the name of a list. */
  about?: string;
}

/** What acts on a case have to do with. */
export type Heading = 'Answering' | 'Dates' | 'People' | 'Putting right' | 'This case';

/** One thing that a tap does. The card sends back `{verb, ref, version}` and the inputs, nothing else. */
export interface ActionSpec {
  /** A verb in words: "Response sent". */
  title: string;
  verb: Verb;
  /** Default: the card's own. */
  ref?: string | null;
  version?: number | null;
  style?: 'positive' | 'destructive';
  /** A sentence to agree to first, for what can't be taken back. */
  confirm?: string;
  /** What it has to do with, on a card that has so many acts that they need headings. */
  heading?: Heading;
  /** The heading that it is shown under behind More; those without one come first. */
  group?: Heading;
  /** Sends and checks the card's inputs; default only for the first action of a form. */
  sendsInputs?: boolean;
}

/** What every card is given. */
export interface Common {
  /** ISO instant of the facts shown; printed in the foot, and "today" for the dates. */
  asAt: string;
  /** Whose it is and who may see it; default "Only you see this". */
  audience?: string;
  /**
   * Lets Teams bring the card up to date by itself whenever it is seen (the Refresh button is there anyway).
   * Leave out for the local client, which prints a warning under such a card.
   */
  autoRefresh?: boolean;
  /** How its actions can be typed: "response sent 0042 today". Shown under More. */
  canType?: string[];
}

export interface CaseHead {
  ref: string;
  version: number;
  feedbackType: FeedbackType;
  enquiryKind: EnquiryKind | null;
}

export type Progress = 'onTrack' | 'dueSoon' | 'overdue';

export type DateStatus = Progress | 'met' | 'metLate' | 'notStarted' | 'unknown' | 'none';

/** One row of a dates table. */
export interface DateLine {
  label: string;
  on: PlainDate | null;
  /** Days from today to `on`, negative once past; null: not said (past the calendar's end, or done). */
  distance: number | null;
  /** Default `working`. */
  unit?: 'working' | 'calendar';
  status: DateStatus;
  /** Why there is no date, or what it depends on: "starts when the acknowledgement is sent". */
  note?: string;
  /** Counted by days that the council's file marks as an example, still to be confirmed. */
  example?: true;
}

export interface Choice {
  label: string;
  value: string;
}

/** One labelled line: "Team: Disabled Children's Team". */
export interface Line {
  label: string;
  value: string;
}

/** Page 1 is the first. The buttons send `ref` and the wanted page as `version`. */
export interface Paging {
  /** Where the pages are remembered: a list's id, or the case's reference for a history. */
  ref: string;
  page: number;
  pages: number;
}

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

/** Every action form stands on one case. `dates`: what the act bears on. */
export interface ActionForm extends Common, Filled {
  head: CaseHead;
  dates?: DateLine[];
  /** Said instead of the form's own sentence: what was read, what is amiss. */
  says?: string;
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
