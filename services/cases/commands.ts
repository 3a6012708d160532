/** What staff ask of a case, in their own verbs. Dates are London days; ids are the directory's. */
import type { AnswerCommands } from './acts/answer/commands';
import type { AssignmentCommands } from './acts/assignment/commands';
import type { ClockCommands } from './acts/clock/commands';
import type { ComplainantCommands } from './acts/complainant/commands';
import type { ComplimentsCommands } from './acts/compliments/commands';
import type { ConflictCommands } from './acts/conflict/commands';
import type { CorrectionsCommands } from './acts/corrections/commands';
import type { CountedCommands } from './acts/counted/commands';
import type { EndingCommands } from './acts/ending/commands';
import type { LoggingCommands } from './acts/logging/commands';
import type { OmbudsmanCommands } from './acts/ombudsman/commands';
import type { PairsCommands } from './acts/pairs/commands';
import type { RemediesCommands } from './acts/remedies/commands';
import type { StagesCommands } from './acts/stages/commands';
import type { TriageCommands } from './acts/triage/commands';

export type { Correction, DatedFact } from './acts/corrections/commands';
export type { CountedFacts } from './acts/counted/commands';
export type { LogCommand } from './acts/logging/commands';

/** Everything that can be asked of a case that exists. */
export type Command =
  | LoggingCommands
  | TriageCommands
  | AssignmentCommands
  | ConflictCommands
  | ClockCommands
  | StagesCommands
  | OmbudsmanCommands
  | AnswerCommands
  | RemediesCommands
  | ComplimentsCommands
  | ComplainantCommands
  | EndingCommands
  | PairsCommands
  | CorrectionsCommands
  | CountedCommands;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
