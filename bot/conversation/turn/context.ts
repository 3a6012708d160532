/** What the conversation stands on. Built once in bot/index.ts; tests build the same with a fixed clock. */
import type { Logger } from 'pino';
import type { CaseService, Rules } from '../../../services/cases';
import type { CaseView } from '../../../services/cases/view';
import type { Council } from '../../../services/councils/types';
import type { Directory } from '../../../services/people/directory';
import type { DirectoryService } from '../../../services/people/service';
import type { Person } from '../../../services/people/ports';
import type { Stores } from '../../../services/stores/types';
import type { Calendar, PlainDate, Procedure } from '../../../services/timescale';
import type { Links } from '../../host/links';
import type { Proposer } from '../../model/proposer';
import type { Reader } from '../../understand';
import type { ChatMemory } from './chat-memory';
import type { DocumentsOnce } from './documents-once';
import type { Messenger } from './types';

export interface Deps {
  council: Council;
  stores: Stores<CaseView>;
  cases: CaseService;
  people: DirectoryService;
  /** Prepared again whenever the directory changes. */
  readerFor(directory: Directory): Reader;
  calendar(): Calendar;
  /** Asked for each use, so that a changed calendar counts at once. */
  rules(): Rules;
  procedureOn(id: string, date: PlainDate): Procedure;
  log: Logger;
  /** Links to files, for a while. */
  links: Links;
  /** Writes to people in their own chats; absent or null where nothing can be sent (yet). */
  messenger?: () => Messenger | null;
  /** Whether clients bring a reminder up to date whenever it is seen: Teams does, the local one warns of it. */
  autoRefresh?: boolean;
  /** Proposes drafts for what the reader could not place; absent or null unless a model is configured. */
  proposer?: Proposer | null;
}

/** One turn, once the sender is known; with the features (turn/feature.ts) it is all that a handler may use. */
export interface TurnContext {
  deps: Deps;
  turnId: string;
  actor: Person;
  directory: Directory;
  scope: 'personal' | 'groupChat' | 'channel';
  conversationId: string;
  /** ISO instant. */
  now: string;
  /** The London date of `now`. */
  today: PlainDate;
  correlationId: string;
  /** What is remembered of this chat; what a turn changes in it is kept at its end. */
  memory: ChatMemory;
  /** Drafts and plans, each read once. */
  documents: DocumentsOnce;
  /** Writes under way that no answer depends on, but that must be kept before it goes out. */
  owed: Promise<void>[];
  /** What was kept of cases in this turn: said, if the turn then fails. */
  recorded: Recorded[];
}

export interface Recorded {
  ref: string;
  /** In the words of the history. */
  events: readonly string[];
}
