/** Every card that Candour shows: typed data in, Adaptive Card 1.5 and its plain twin out. */
export * from './frame/data';
export { dateTwin } from './frame/parts';
export { VERBS, type Verb } from './frame/verbs';
export { forDialog } from './frame/render';
export { readBackCard, draftFormCard, receiptCard } from './logging/logging';
export { caseCard, historyCard, whatIfCard } from './case/case';
export { dateExplainedCard } from './case/explained';
export { listCard, nudgeCard, bundleCard, teamStatusCard, TAKING_ON } from './questions/lists';
export { formCard } from './frame/forms';
export { triageCard } from './triage/triage';
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
} from './answer/forms';
export {
  pickerCard,
  planCard,
  helpCard,
  welcomeCard,
  safetyCard,
  refusalCard,
  messageCard,
} from './plain/messages';
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
} from './plain/channel';
export { toSignOffCard, signOffCard, sendBackCard } from './answer/signoff';
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
} from './stages/forms';
export { pointsCard, reopenCard } from './answer/points';
export { remedyCard, improvementCard, remedyDoneCard, actionDoneCard } from './remedies/forms';
export {
  handBackCard,
  conflictCard,
  needsCard,
  behaviourCard,
  complimentCard,
  thankCard,
} from './complainant/forms';
export { pairCard, pairedCard } from './pairs/pairs';
export { ledgerCard, whyLateCard, viewersCard } from './case/ledger';
export { awayCard, handoverFormCard, handoverCard, actionsCard, itemsCard } from './absence/away';
export { channelWords } from './frame/words';
