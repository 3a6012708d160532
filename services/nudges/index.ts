/** Nudges: planned from facts, kept in an outbox, sent in the receiver's own hours, once. */
export type * from './ports';
export type * from './types';
export type { AgendaRound, AgendaStores } from './agenda';
export { lookAround, openDesk } from './agenda';
export type { Away } from './keep-agenda';
export { awayIn, hurryFor, takeWalk, walk } from './keep-agenda';
export { hoursOn, isOpen, londonInstant, stepWorkingDays, workingDaysBetween } from './hours';
export { draftBy, isPaused, rungsOf } from './ladder';
export type { NudgeMemoryStore, Unreached } from './memory';
export { NudgeMemory } from './memory';
export type { QuietTimes, Wishes } from './wishes';
export { allWishes, keepWishes, USUAL, wishesOf } from './wishes';
export type { SummaryWish } from './summaries';
export { offerSummaries, summaryFor, summaryWish } from './summaries';
export type { WithSigner } from './asked';
export { askedItem, bySigner, nextHours } from './asked';
export { bundle, bundleKey, bundleOfDay, dayOfBundle, dueBundles, groupOf } from './bundle';
export { planDay, planNudges } from './plan';
export { officerFor, signOffFor } from './receivers';
export type { SaidWhen } from './said';
export { saidOn, saidTo, whenOf } from './said';
export { isUrgent } from './urgent';
export type { About, Standing } from './standing';
export { aboutOf, standingOf, toldNextOn } from './standing';
export type { BundlePayload, RoundStores } from './round';
export { enqueueDue, planBundles, readPayload, withoutOne } from './round';
export { isClosing, isReview, isTakingOn, isTask } from './tasks';
export type {
  Delivery,
  NudgeMessage,
  NudgeMessenger,
  SendCounts,
  SendDeps,
  SendOptions,
} from './send';
export { deliver, REFUSED } from './send';
