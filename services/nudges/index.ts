/** Nudges: planned from facts, kept in an outbox, sent in the receiver's own hours, once. */
export type * from './ports';
export type * from './types';
export { hoursOn, isOpen, londonInstant, stepWorkingDays, workingDaysBetween } from './hours';
export { draftBy, isPaused, rungsOf } from './ladder';
export type { NudgeMemoryStore } from './memory';
export { NudgeMemory } from './memory';
export { bundle, bundleKey, dueBundles } from './bundle';
export { horizon, planDay, planNudges } from './plan';
export { signOffFor } from './receivers';
export type { BundlePayload, RoundStores } from './round';
export { enqueueDue, planBundles, withoutOne } from './round';
export { isReview, isTakingOn, isTask } from './tasks';
export type {
  Delivery,
  NudgeMessage,
  NudgeMessenger,
  SendCounts,
  SendDeps,
  SendOptions,
} from './send';
export { deliver } from './send';
