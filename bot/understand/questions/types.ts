/** What a line asks of the cases, as the reader gives it. */
import type { PartIn, Question, QuestionChange } from '../../../services/queries';

/** One of a council's lists: procedures, services, problem categories, themes. */
export interface Listed {
  id: string;
  label: string;
}

/** The lists of a council whose members may be asked after by their words. */
export interface CouncilLists {
  services: readonly Listed[];
  categories: readonly Listed[];
  themes: readonly Listed[];
  procedures: readonly Listed[];
}

/** Stands for whoever typed the line, among `people`: the reader doesn't know who that is. */
export const SENDER = '@sender';
/** Stands for the teams of whoever typed the line, among teams. */
export const SENDERS_TEAMS = '@teams';

/** "From whenever" and "to whenever" of a period that the words leave open at one end. */
export const EARLIEST = '1900-01-01';
export const LATEST = '2199-12-31';

/** What the words leave open, to be asked before the question can be answered. */
export type LeftOpen =
  | { slot: 'period'; words: string }
  | { slot: 'people'; words: string; as: PartIn; choices: { id: string; name: string }[] }
  | { slot: 'team'; words: string; field: TeamField; choices: { id: string; name: string }[] };

/** The team that a case is about, or one at work on it. */
export type TeamField = 'teamsAbout' | 'teamsAtWork';

export interface CaseQuestion {
  question: Question;
  /** Words that no filter, measure or known filler took, as typed: to be named and refused. */
  unread: string[];
  leftOpen: LeftOpen[];
  /** A second question in the same line, as typed: it is not answered with the first. */
  rest?: string;
}

/** What a follow-up does not say itself, so that the question before it goes on saying it. */
export type Unsaid = 'day' | 'part' | 'team';

export interface CaseChange {
  change: QuestionChange;
  /** `day`: its period names no kind of day; `part`, `team`: its person or team no part in the case. */
  unsaid: Unsaid[];
  /** "Compared with last year": so many months before the period of the question. */
  comparedMonthsBack?: number;
  /** "And the month before", "and the year before": the time of the question before, moved back by its own length or a year. */
  earlier?: 'period' | 'year';
  leftOpen: LeftOpen[];
}
