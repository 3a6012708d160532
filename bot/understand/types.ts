/**
 * What the reader takes and gives. The closed lists are those of the published utterance benchmark;
 * `candour understand` prints `{id,intents,slots}`, the running bot also uses `detail`.
 */
import type { Person, Team } from '../../services/people/ports';
import type { Channel, ComplainantKind, EnquiryKind } from '../../services/cases/events';
import type { CaseChange, CaseQuestion, CouncilLists } from './questions/types';

export { EARLIEST, LATEST, SENDER, SENDERS_TEAMS } from './questions/types';
export type { CaseChange, CaseQuestion, LeftOpen } from './questions/types';

export const INTENTS = [
  'log.compliment',
  'log.complaint',
  'log.comment',
  'log.enquiry',
  'log.service_request',
  'status.case',
  'status.mine',
  'status.team',
  'list.overdue',
  'list.due',
  'due.explain',
  'due.what_if',
  'case.acknowledge',
  'case.assign',
  'case.request_extension',
  'case.extend',
  'case.progress_to_stage',
  'case.respond',
  'case.finding',
  'case.learning',
  'case.action',
  'case.withdraw',
  'case.close',
  'case.reopen',
  'case.retype',
  'case.merge',
  'case.link',
  'case.declare_conflict',
  'case.note',
  'letter.holding',
  'letter.draft',
  'signoff.approve',
  'signoff.return',
  'nudge.on_track',
  'nudge.blocked',
  'nudge.snooze',
  'absence.set',
  'prefs.set',
  'report.figures',
  'report.pack',
  'audit.query',
  'privacy.retention',
  'privacy.sar',
  'privacy.unmask',
  'calendar.add',
  'case.correct',
  'case.remedy',
  'case.ombudsman',
  'ask.policy',
  'help',
  'undo',
  'safety',
  'refuse',
  'move_to_personal',
  'none',
] as const;
export type Intent = (typeof INTENTS)[number];

/** Whether words about a case order or report an act, ask after one, deny one, or plan one. */
export const MODES = ['does', 'asks', 'denies', 'plans'] as const;
export type Mode = (typeof MODES)[number];

/** A day, or a span `[from, to]`. */
export type DateSlot = string | [string, string];
export type PersonRole = 'about' | 'from' | 'investigator' | 'signoff' | 'complaining';
export type AskSlot =
  | 'received'
  | 'happened'
  | 'due'
  | 'from'
  | 'until'
  | 'on'
  | 'days'
  | 'period'
  | 'refs'
  | 'people'
  | 'team'
  | 'type'
  | 'stage'
  | 'outcome';

export interface Slots {
  received?: DateSlot;
  happened?: DateSlot;
  due?: DateSlot;
  from?: DateSlot;
  until?: DateSlot;
  on?: DateSlot;
  days?: number;
  period?: [string, string];
  refs?: string[];
  people?: { name: string; role: PersonRole }[];
  team?: string;
  type?: 'compliment' | 'complaint' | 'comment' | 'enquiry' | 'service_request';
  stage?: 'statutory' | 'corporate' | 'stage1' | 'stage2' | 'stage3' | 'ombudsman';
  outcome?: ('upheld' | 'partly_upheld' | 'not_upheld' | 'no_finding')[];
  ask?: AskSlot[];
}

export interface ReadInput {
  /** ISO instant. */
  now: string;
  tz: 'Europe/London';
  role: 'social_worker' | 'investigator' | 'manager' | 'complaints_officer';
  scope: 'personal' | 'channel';
  text: string;
  context?: {
    openCases?: string[];
    lastCard?: string;
    draft?: boolean;
    /** The sender has seen the duty route for these words and wants them kept: they are read for what else they say. */
    calm?: boolean;
  };
}

/** The directory, prepared once (normalised names, aliases, phonetic keys) and reused for every line. */
export interface ReaderDirectory {
  people: readonly Person[];
  teams: readonly Team[];
  /** The council's lists, by whose words a question may ask; absent: none are known. */
  lists?: CouncilLists;
}

/** One question for the sender, with choices where there are any. `value` is a date, a directory id, a team id, a type … */
export interface Question {
  slot: AskSlot;
  /** The sentence asked, in the house wording. */
  says: string;
  choices: { label: string; value: string }[];
}

/** A day as it was said: one, or those that it may be (none: too vague to list). */
export type DaySaid = { on: string } | { among: string[] };
export type SumUnit = 'workingDays' | 'calendarDays' | 'weeks' | 'months' | 'years';

/** What a date sum asks; a `start` of null was not said. */
export type DateSum =
  /** Which dates a receipt on `start` would set off, or a request for a later stage. */
  | { asks: 'dates'; start: DaySaid | null; stage: number; enquiryKind: EnquiryKind | null }
  /** Which day lies `n` units after `start`, or before it. */
  | { asks: 'day'; start: DaySaid | null; n: number; unit: SumUnit; back: boolean }
  /** How many days lie between two. */
  | { asks: 'count'; from: DaySaid; to: DaySaid; unit: SumUnit };

export interface ReadingDetail {
  /** Words in quotation marks, verbatim, or null. */
  quote: string | null;
  complainant: { kind: ComplainantKind | null; description: string | null };
  /** What is said of the child that reports count by. Null: not said. */
  child: { lookedAfter: boolean | null; madeByChild: boolean | null };
  channel: Channel | null;
  enquiryKind: EnquiryKind | null;
  /** Directory ids beside the names of slots.people, in the same order. */
  personIds: string[];
  teamId: string | null;
  /** The kind that a correction of the open draft names ("actually it's a comment"); null or absent: none. */
  kind?: Slots['type'] | null;
  /** One for each slot in `ask`. */
  questions: Question[];
  /** For a message with several intents: one entry each, in the order said. */
  parts: Part[];
  /** Clauses of a message with several orders that order nothing clear, as typed; absent: none. */
  unread?: string[];
  /** The day that the sender makes it ("i make it the 7th"), for due.explain; null or absent: none said. */
  counted?: string | null;
  /** When somebody was told, or the letter went: "told today"; null or absent: not said. */
  toldOn?: string | null;
  /** For due.what_if, and a rule asked about with a day: the sum, whose start may lie ahead. */
  sum?: DateSum | null;
  /** What the line asks of cases in the plural, whatever its intent; null or absent: nothing. */
  question?: CaseQuestion | null;
  /** How a bare follow-up changes the question before; null or absent: it is none. */
  change?: CaseChange | null;
  /** For `[]` and for words that fit nothing: the likeliest readings, best first, at most three. */
  likely: Intent[];
}

/** One of several things asked in a message, with its own words and what they say. */
export interface Part {
  intent: Intent;
  text: string;
  reading: Reading;
}

export interface Reading {
  intents: Intent[];
  /** Parallel to `intents`; null where an intent has no mode. */
  modes: (Mode | null)[];
  /** Of `intents` those whose words seemed an order and were taken for a remark; absent: none. */
  remarks?: Intent[];
  /** The words take back, in the same breath, what they seem to say, or a tag makes a question of them; absent: no. */
  takenBack?: boolean;
  /** A bare number of the line says how old somebody is, and names no case; absent: none does. */
  saysAnAge?: boolean;
  /** Parallel to `intents`: how likely it is (0 to 1) that this intent with this mode is what was meant. */
  sure: number[];
  /** Parallel to `intents`: the catalogue's act, where it is finer than the intent; else null. */
  acts: (string | null)[];
  /** The words are long prose, or tell of a matter: nothing in them is a command. */
  story: boolean;
  slots: Slots;
  detail: ReadingDetail;
}
