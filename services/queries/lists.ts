/** The closed lists of questions, as values for the doors. */
import { all } from '../terms';
import type { DayOf, Dimension, Listed, ListOrder, PartIn, Trait } from './question';

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
  notTakenOn: true,
  unacknowledged: true,
  acknowledgedInTime: true,
  acknowledgedLate: true,
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
  adjusted: true,
  withProvider: true,
  notOurs: true,
  acceptedLate: true,
  repeat: true,
  excludedFromTimescales: true,
  loggedInError: true,
});

export const LISTED = all<Listed>({
  remedy: true,
  learning: true,
  action: true,
  delay: true,
  enquiryCategory: true,
  decision: true,
});

export const isListed = (by: Dimension | undefined): by is Listed =>
  LISTED.some((one) => one === by);

export const DAYS = all<DayOf>({
  received: true,
  logged: true,
  answered: true,
  closed: true,
  due: true,
});

export const ORDERS = all<ListOrder>({ oldest: true, newest: true });

export const PARTS = all<PartIn>({
  has: true,
  investigates: true,
  signs: true,
  reported: true,
  covers: true,
  answered: true,
  closed: true,
  any: true,
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
  remedy: true,
  learning: true,
  action: true,
  delay: true,
  enquiryCategory: true,
  decision: true,
  block: true,
  month: true,
  quarter: true,
});
