/** Every card that Candour shows: typed data in, Adaptive Card 1.5 and its plain twin out. */
export * from './data';
export { dateTwin } from './parts';
export { VERBS, type Verb } from './verbs';
export { forDialog } from './render';
export { readBackCard, draftFormCard, receiptCard } from './logging';
export { caseCard, historyCard, whatIfCard } from './case';
export { dateExplainedCard } from './explained';
export { listCard, nudgeCard, bundleCard, teamStatusCard, TAKING_ON } from './lists';
export { formCard } from './forms';
export { triageCard } from './triage';
export {
  assignCard,
  acknowledgeCard,
  respondCard,
  rightsCard,
  closeCard,
  withdrawCard,
  moreTimeCard,
  extendCard,
  holdingLetterCard,
  blockedCard,
  BLOCKED_REASONS,
  outcomeCard,
  learningCard,
  retypeCard,
  noteCard,
} from './acts';
export {
  pickerCard,
  planCard,
  helpCard,
  welcomeCard,
  safetyCard,
  refusalCard,
  messageCard,
} from './messages';
export {
  channelCard,
  publicCount,
  publicInstant,
  publicRef,
  publicSafety,
  type ChannelCard,
  type ChannelCount,
  type ChannelData,
  type ChannelSays,
  type Public,
} from './channel';
export { toSignOffCard, signOffCard, sendBackCard } from './acts-signoff';
export {
  progressCard,
  statementCard,
  appointCard,
  stepCard,
  ombudsmanCard,
  ombudsmanDecisionCard,
  ombudsmanReplyCard,
  allocateCard,
  pauseCard,
  resumeCard,
  delayCard,
  noMoreTimeCard,
} from './acts-stages';
export { pointsCard, reopenCard } from './acts-points';
export { remedyCard, improvementCard, remedyDoneCard, actionDoneCard } from './acts-answers';
export {
  handBackCard,
  conflictCard,
  needsCard,
  behaviourCard,
  complimentCard,
  thankCard,
} from './acts-hands';
export { pairCard, pairedCard } from './pairs';
export { ledgerCard, whyLateCard, viewersCard } from './ledger';
export { awayCard, handoverFormCard, handoverCard, actionsCard, itemsCard } from './people-work';
export { channelWords } from './words';
