/** The groups of acts, put together: what decides each command, what each event makes of a case, what is known of it. */
import { answerDeciders } from './answer/decide';
import { answerTraits } from './answer/events';
import { answerEvolvers } from './answer/evolve';
import { assignmentDeciders } from './assignment/decide';
import { assignmentTraits } from './assignment/events';
import { assignmentEvolvers } from './assignment/evolve';
import { clockDeciders } from './clock/decide';
import { clockTraits } from './clock/events';
import { clockEvolvers } from './clock/evolve';
import { complainantDeciders } from './complainant/decide';
import { complainantTraits } from './complainant/events';
import { complainantEvolvers } from './complainant/evolve';
import { complimentsDeciders } from './compliments/decide';
import { complimentsTraits } from './compliments/events';
import { complimentsEvolvers } from './compliments/evolve';
import { conflictDeciders } from './conflict/decide';
import { conflictTraits } from './conflict/events';
import { conflictEvolvers } from './conflict/evolve';
import { countedDeciders } from './counted/decide';
import { countedTraits } from './counted/events';
import { countedEvolvers } from './counted/evolve';
import { correctionsDeciders } from './corrections/decide';
import { correctionsTraits } from './corrections/events';
import { correctionsEvolvers } from './corrections/evolve';
import { endingDeciders } from './ending/decide';
import { endingTraits } from './ending/events';
import { endingEvolvers } from './ending/evolve';
import { importsTraits } from './imports/events';
import { importsEvolvers } from './imports/evolve';
import { loggingDeciders } from './logging/decide';
import { loggingTraits } from './logging/events';
import { loggingEvolvers } from './logging/evolve';
import { ombudsmanDeciders } from './ombudsman/decide';
import { ombudsmanTraits } from './ombudsman/events';
import { ombudsmanEvolvers } from './ombudsman/evolve';
import { pairsDeciders } from './pairs/decide';
import { pairsTraits } from './pairs/events';
import { pairsEvolvers } from './pairs/evolve';
import { remediesDeciders } from './remedies/decide';
import { remediesTraits } from './remedies/events';
import { remediesEvolvers } from './remedies/evolve';
import { stagesDeciders } from './stages/decide';
import { stagesTraits } from './stages/events';
import { stagesEvolvers } from './stages/evolve';
import { triageDeciders } from './triage/decide';
import { triageTraits } from './triage/events';
import { triageEvolvers } from './triage/evolve';
import type { CommandType } from '../commands';
import type { CaseEventBody } from '../events';
import type { DecidersOf } from './deciding';
import type { EvolversOf } from './evolving';
import type { TraitsOf } from './traits';

/** `undo` alone is decided from the history (../undo.ts). */
export const DECIDERS: DecidersOf<Exclude<CommandType, 'undo'>> = {
  ...loggingDeciders,
  ...triageDeciders,
  ...assignmentDeciders,
  ...conflictDeciders,
  ...clockDeciders,
  ...stagesDeciders,
  ...ombudsmanDeciders,
  ...answerDeciders,
  ...remediesDeciders,
  ...complimentsDeciders,
  ...complainantDeciders,
  ...endingDeciders,
  ...pairsDeciders,
  ...correctionsDeciders,
  ...countedDeciders,
};

export const EVOLVERS: EvolversOf<CaseEventBody> = {
  ...loggingEvolvers,
  ...triageEvolvers,
  ...assignmentEvolvers,
  ...conflictEvolvers,
  ...clockEvolvers,
  ...stagesEvolvers,
  ...ombudsmanEvolvers,
  ...answerEvolvers,
  ...remediesEvolvers,
  ...complimentsEvolvers,
  ...complainantEvolvers,
  ...endingEvolvers,
  ...pairsEvolvers,
  ...correctionsEvolvers,
  ...countedEvolvers,
  ...importsEvolvers,
};

export const TRAITS: TraitsOf<CaseEventBody> = {
  ...loggingTraits,
  ...triageTraits,
  ...assignmentTraits,
  ...conflictTraits,
  ...clockTraits,
  ...stagesTraits,
  ...ombudsmanTraits,
  ...answerTraits,
  ...remediesTraits,
  ...complimentsTraits,
  ...complainantTraits,
  ...endingTraits,
  ...pairsTraits,
  ...correctionsTraits,
  ...countedTraits,
  ...importsTraits,
};
