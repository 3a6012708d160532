/**
 * A case is its history: an append-only list of these events. Everything else is derived from them.
 * Past tense, in the field's words (docs/glossary.md). Each group of acts (services/cases/acts) says its own.
 */
import type { AnswerEvents } from './acts/answer/events';
import type { AssignmentEvents } from './acts/assignment/events';
import type { ClockEvents } from './acts/clock/events';
import type { ComplainantEvents } from './acts/complainant/events';
import type { ComplimentsEvents } from './acts/compliments/events';
import type { ConflictEvents } from './acts/conflict/events';
import type { CorrectionsEvents } from './acts/corrections/events';
import type { CountedEvents } from './acts/counted/events';
import type { EndingEvents } from './acts/ending/events';
import type { ImportsEvents } from './acts/imports/events';
import type { LoggingEvents } from './acts/logging/events';
import type { OmbudsmanEvents } from './acts/ombudsman/events';
import type { PairsEvents } from './acts/pairs/events';
import type { RemediesEvents } from './acts/remedies/events';
import type { StagesEvents } from './acts/stages/events';
import type { TriageEvents } from './acts/triage/events';

export type * from '../terms';
export type { Received } from './acts/logging/events';
export type { Adjustment, Recalculation } from './adjustment';

export type CaseEventBody =
  | LoggingEvents
  | TriageEvents
  | AssignmentEvents
  | ConflictEvents
  | ClockEvents
  | StagesEvents
  | OmbudsmanEvents
  | AnswerEvents
  | RemediesEvents
  | ComplimentsEvents
  | ComplainantEvents
  | EndingEvents
  | PairsEvents
  | CorrectionsEvents
  | CountedEvents
  | ImportsEvents;

export type CaseEventType = CaseEventBody['type'];

/** An event as it is kept. `seq` counts from 1 in each case; `at` is an ISO instant; `by` a directory id. */
export type CaseEvent = CaseEventBody & {
  seq: number;
  at: string;
  by: string;
  /** One per command: the same command delivered twice is recognised by it. */
  commandId: string;
};
