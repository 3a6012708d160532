/** A question about many cases said back: each of its filters in words, so that nobody has to guess what was counted. */
import type { Dimension, Filters, Listed, Period, Trait } from '../../services/queries';
import { addDays, financialYear, sayFullDate } from '../../services/timescale';
import type { Holder } from '../../services/cases/events';
import { channelWords, holderWords, kindWords, lowerFirst, statusWords } from '../../cards';
import { OUTCOME_WORDS } from './events';
import { KIND_WORDS } from './terms';

/** How ids are called. */
export interface Names {
  person: (id: string) => string;
  team: (id: string) => string;
  procedure: (id: string) => string;
  category: (id: string) => string;
  theme: (id: string) => string;
  listed: (as: Listed, id: string) => string;
}

const TRAIT_WORDS: Record<Trait, string> = {
  late: 'late now',
  wasLate: 'answered late',
  inTime: 'answered in time',
  extended: 'extended',
  blocked: 'blocked',
  moreTimeAsked: 'with more time asked for',
  paused: 'paused',
  withSignOff: 'with sign-off',
  sentBack: 'sent back from sign-off',
  unallocated: 'without an investigator',
  notTakenOn: 'not taken on yet',
  untriaged: 'waiting for triage',
  unacknowledged: 'not acknowledged yet',
  acknowledgedInTime: 'acknowledged in time',
  acknowledgedLate: 'acknowledged late',
  withoutOutcome: 'answered without an outcome',
  withoutLearning: 'answered without learning recorded',
  withoutCategory: 'without a category',
  withoutTheme: 'without a theme',
  ombudsman: 'with the Ombudsman',
  ombudsmanOwed: 'owing the Ombudsman a reply',
  withRemedy: 'with a remedy',
  remedyOwed: 'with a remedy outstanding',
  withAction: 'with an improvement action',
  actionOwed: 'with an improvement action outstanding',
  byChild: 'made by a child',
  lookedAfter: 'about a looked-after child',
  withAdvocate: 'with an advocate',
  adjusted: 'with a reasonable adjustment',
  withProvider: 'about a service that was bought in',
  notOurs: 'that were not the council’s to answer',
  acceptedLate: 'accepted although made late',
  repeat: 'from somebody with another of the same kind',
  excludedFromTimescales: 'excluded from timescales',
  loggedInError: 'logged in error',
};

export const traitWords = (trait: Trait): string => TRAIT_WORDS[trait];

export const DIMENSION_WORDS: Record<Dimension, string> = {
  team: 'team',
  service: 'service',
  type: 'type',
  status: 'status',
  stage: 'stage',
  procedure: 'procedure',
  category: 'problem category',
  theme: 'theme',
  outcome: 'outcome',
  channel: 'way it came',
  complainant: 'who complains',
  holder: 'who has it',
  remedy: 'remedy',
  learning: 'kind of learning',
  action: 'kind of action',
  delay: 'reason for delay',
  enquiryCategory: 'kind of enquiry',
  decision: 'the Ombudsman’s decision',
  block: 'what is in the way',
  month: 'month',
  quarter: 'quarter',
};

const PLURAL = {
  compliment: 'compliments',
  comment: 'comments',
  complaint: 'complaints',
  enquiry: 'enquiries',
  serviceRequest: 'service requests',
} as const;

const PARTS = {
  investigates: 'investigated by',
  signs: 'signed off by',
  reported: 'logged by',
  covers: 'covered by',
  answered: 'answered by',
  closed: 'closed by',
  has: 'with',
  any: 'with a part for',
} as const;

const DAYS = {
  received: 'received',
  logged: 'logged',
  answered: 'answered',
  closed: 'closed',
  due: 'due',
} as const;

const or = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

const each = <T>(given: readonly T[] | undefined, say: (values: readonly T[]) => string) =>
  given && given.length > 0 ? [say(given)] : [];

/** What is counted: "complaints", "MP enquiries", "cases". */
export function whatIsCounted({ types, enquiryKinds }: Filters): string {
  if (enquiryKinds && enquiryKinds.length > 0)
    return or(
      enquiryKinds.map((kind) => kindWords('enquiry', kind).replace(/enquiry$/, 'enquiries')),
    );
  return types && types.length > 0 ? or(types.map((type) => PLURAL[type])) : 'cases';
}

/** Every other filter, in the order in which one would say them. */
export function sayFilters(filters: Filters, names: Names): string[] {
  const { is = [], isNot = [], isAny = [], within, lateBy } = filters;
  return [
    ...each(filters.statuses, (all) => or(all.map((one) => lowerFirst(statusWords(one))))),
    ...each(filters.stages, (all) => `at stage ${or(all.map(String))}`),
    ...(filters.reached ? [`that came to stage ${filters.reached}`] : []),
    ...is.filter((trait) => trait !== 'late' || lateBy === undefined).map(traitWords),
    ...(lateBy === undefined ? [] : [`late by more than ${lateBy} working days`]),
    ...(isAny.length > 0 ? [or(isAny.map(traitWords))] : []),
    ...isNot.map((trait) => `not ${traitWords(trait)}`),
    ...each(filters.holders, (all) => `in the hands of ${or(all.map(holder))}`),
    ...each(filters.blockedBy, (all) => `blocked by ${or(all.map(blockWords))}`),
    ...peopleIn(filters, names),
    ...each(filters.teamsAbout, (all) => `about ${or(all.map(names.team))}`),
    ...each(filters.teamsAtWork, (all) => `in ${or(all.map(names.team))}`),
    ...each(filters.leadTeams, (all) => `of ${or(all.map(names.team))}`),
    ...each(filters.services, (all) => `in ${or(all)}`),
    ...each(filters.procedures, (all) => `under ${or(all.map(names.procedure))}`),
    ...each(
      filters.complainants,
      (all) => `from: ${or(all.map((one) => lowerFirst(KIND_WORDS[one])))}`,
    ),
    ...each(filters.channels, (all) => or(all.map(channelWords))),
    ...each(filters.categories, (all) => `category ${or(all.map(names.category))}`),
    ...each(filters.themes, (all) => `theme ${or(all.map(names.theme))}`),
    ...each(filters.listed, (all) =>
      or(all.map(({ as, id }) => `${DIMENSION_WORDS[as]}: ${names.listed(as, id)}`)),
    ),
    ...each(
      filters.words,
      (all) => `with ${all.map((word) => `“${word}”`).join(' and ')} in what they are called by`,
    ),
    ...each(filters.outcomes, (all) => or(all.map((one) => OUTCOME_WORDS[one]))),
    ...(within ? [`${DAYS[within.day]} ${sayPeriod(within.period)}`] : []),
  ];
}

const holder = (one: Holder): string => lowerFirst(holderWords(one));

/** "otherAgency" → "other agency". */
export const blockWords = (code: string): string =>
  code.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function peopleIn({ people = [] }: Filters, names: Names): string[] {
  const parts = [...new Set(people.map(({ as }) => as))];
  return parts.map((part) => {
    const who = people.filter(({ as }) => as === part).map(({ id }) => names.person(id));
    return `${PARTS[part]} ${or(who)}`;
  });
}

/** "Q3 of 2025/26 (Wed 1 Oct 2025 to Wed 31 Dec 2025)". */
export function sayPeriod({ from, to }: Period): string {
  // The first and the last day there are: the words left that end open.
  if (from <= '1900-01-01') return `up to ${sayFullDate(to)}`;
  if (to >= '2199-12-31') return `from ${sayFullDate(from)} on`;
  const days = from === to ? sayFullDate(from) : `${sayFullDate(from)} to ${sayFullDate(to)}`;
  const name = nameOfPeriod({ from, to });
  return name === null ? (from === to ? `on ${days}` : days) : `in ${name} (${days})`;
}

/** A financial year or quarter by its name; null: neither. */
export function nameOfPeriod({ from, to }: Period): string | null {
  const year = financialYear(from);
  if (from === year.from && to === year.to) return year.label;
  const quarter = [0, 1, 2, 3].find((n) => {
    const [month, years] = [
      [4, 0],
      [7, 0],
      [10, 0],
      [1, 1],
    ][n] as [number, number];
    const first = `${Number(year.from.slice(0, 4)) + years}-${String(month).padStart(2, '0')}-01`;
    const next = n === 2 ? `${year.endsIn}-01-01` : n === 3 ? `${year.endsIn}-04-01` : null;
    const after = next ?? `${first.slice(0, 5)}${String(month + 3).padStart(2, '0')}-01`;
    return from === first && to === addDays(after, -1);
  });
  if (quarter !== undefined) return `Q${quarter + 1} of ${year.label}`;
  return from === year.from && to < year.to ? `${year.label} so far` : null;
}
