/** What a question does not say: filled in here, so that every answer can state it. */
import { financialYear } from '../timescale';
import type { PlainDate } from '../timescale';
import { LISTED } from './lists';
import type { Filters, Period, Question, Trait } from './question';

/** Which parts of a question were not said but assumed. */
export interface Assumed {
  statuses: boolean;
  within: boolean;
  types: boolean;
}

export interface Complete {
  question: Question;
  assumed: Assumed;
}

/** Each is of an open case by itself, or belongs to cases of every status: no status is assumed beside it. */
const SAY_WHICH: readonly Trait[] = [
  'late',
  'unallocated',
  'untriaged',
  'notTakenOn',
  'remedyOwed',
  'actionOwed',
  'ombudsmanOwed',
  'loggedInError',
  'notOurs',
];
/** What is known only once a case was answered. */
const OF_ANSWERED: readonly Trait[] = ['wasLate', 'inTime', 'withoutOutcome', 'withoutLearning'];

/**
 * Numbers of answers are of this financial year so far; breakdowns are of what came in during it; everything else is
 * of what is open now. What the words do say is never changed.
 */
export function withDefaults(question: Question, today: PlainDate): Complete {
  const { measure, filters, by = [] } = question;
  const assumed: Assumed = { statuses: false, within: false, types: false };
  const next: Filters = { ...filters };
  const ofAnswers = measure === 'days' || (measure === 'share' && countsAnswers(question));
  if (ofAnswers && next.types === undefined) {
    next.types = ['complaint'];
    assumed.types = true;
  }
  // In time or late are those that were acknowledged.
  if (measure === 'share' && ofAcknowledged(question.of ?? {})) next.isAny ??= [...OF_ACKNOWLEDGED];
  // A share of what is late or blocked now is one of what is open.
  if (measure === 'share' && ofNow(question.of)) {
    next.statuses ??= ['open'];
    assumed.statuses = filters.statuses === undefined;
    return { question: { ...question, filters: next }, assumed };
  }
  if (saysWhen(filters)) return { question: { ...question, filters: next }, assumed };
  if (ofAnswers || saysAnswered(filters)) {
    next.within = { day: 'answered', period: yearSoFar(today) };
    assumed.within = true;
  } else if (
    measure === 'share' ||
    byOutcome(filters) ||
    by.some((one) => OF_WHAT_CAME.includes(one))
  ) {
    next.within = { day: 'received', period: yearSoFar(today) };
    assumed.within = true;
  } else {
    next.statuses = ['open'];
    assumed.statuses = true;
  }
  return { question: { ...question, filters: next }, assumed };
}

/** What is counted can be so only of what was answered: upheld, in time. */
const countsAnswers = ({ of = {}, by = [] }: Question): boolean =>
  of.outcomes !== undefined || saysAnswered(of) || by.includes('outcome');

const NOW: readonly Trait[] = [
  'late',
  'blocked',
  'moreTimeAsked',
  'paused',
  'withSignOff',
  'sentBack',
  'unallocated',
  'untriaged',
  'unacknowledged',
];

const ofNow = (of: Filters = {}): boolean =>
  of.lateBy !== undefined ||
  [...(of.is ?? []), ...(of.isNot ?? [])].some((one) => NOW.includes(one));

const OF_WHAT_CAME: readonly string[] = [
  ...['category', 'theme', 'outcome', 'status', 'channel', 'complainant', 'month', 'quarter'],
  ...LISTED,
];

const saysWhen = ({ within, statuses, lateBy, is = [], isAny = [] }: Filters): boolean =>
  within !== undefined ||
  statuses !== undefined ||
  lateBy !== undefined ||
  [...is, ...isAny].some((trait) => SAY_WHICH.includes(trait));

const saysAnswered = ({ is = [], isNot = [], isAny = [] }: Filters): boolean =>
  [...is, ...isNot, ...isAny].some((trait) => OF_ANSWERED.includes(trait));

const OF_ACKNOWLEDGED: readonly Trait[] = ['acknowledgedInTime', 'acknowledgedLate'];
const ofAcknowledged = ({ is = [], isAny = [] }: Filters): boolean =>
  [...is, ...isAny].some((trait) => OF_ACKNOWLEDGED.includes(trait));

const byOutcome = (filters: Filters): boolean =>
  ofAcknowledged(filters) || ofWhatBecame(filters) || filters.is?.includes('repeat') === true;

const ofWhatBecame = ({ outcomes, categories, themes, listed, reached, words }: Filters): boolean =>
  outcomes !== undefined ||
  words !== undefined ||
  listed !== undefined ||
  categories !== undefined ||
  themes !== undefined ||
  reached !== undefined;

/** From 1 April to today. */
export const yearSoFar = (today: PlainDate): Period => ({
  from: financialYear(today).from,
  to: today,
});

/** "2025/26 Q3" of a month "2025-11": April to June is Q1. */
export function quarterOf(month: string): string {
  const { label, from } = financialYear(`${month}-01`);
  const since = (Number(month.slice(0, 4)) - Number(from.slice(0, 4))) * 12;
  return `${label} Q${Math.floor((since + Number(month.slice(5)) - 4) / 3) + 1}`;
}
