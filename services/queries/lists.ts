/** The closed lists of questions, as values for the doors. */
import type { Dimension, Trait } from './question';

/** Every member of a union, each once: a missing one is a compile error. */
const all = <T extends string>(members: Record<T, true>) => Object.keys(members) as [T, ...T[]];

export const TRAITS = all<Trait>({
  late: true,
  wasLate: true,
  inTime: true,
  extended: true,
  blocked: true,
  moreTimeAsked: true,
  paused: true,
  withSignOff: true,
  sentBack: true,
  unallocated: true,
  untriaged: true,
  unacknowledged: true,
  withoutOutcome: true,
  withoutLearning: true,
  withoutCategory: true,
  withoutTheme: true,
  ombudsman: true,
  ombudsmanOwed: true,
  withRemedy: true,
  remedyOwed: true,
  withAction: true,
  actionOwed: true,
  byChild: true,
  lookedAfter: true,
  withAdvocate: true,
  repeat: true,
  excludedFromTimescales: true,
  loggedInError: true,
});

export const DIMENSIONS = all<Dimension>({
  team: true,
  service: true,
  type: true,
  status: true,
  stage: true,
  procedure: true,
  category: true,
  theme: true,
  outcome: true,
  channel: true,
  complainant: true,
  holder: true,
  month: true,
  quarter: true,
});
