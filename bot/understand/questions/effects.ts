/** What a phrase of the lexicon says: filters, a measure, a grouping, or a part in the sentence. */
import {
  CASE_STATUSES,
  CHANNELS,
  COMPLAINANT_KINDS,
  ENQUIRY_KINDS,
  FEEDBACK_TYPES,
  HOLDERS,
  OUTCOMES,
} from '../../../services/terms';
import {
  DAYS,
  DIMENSIONS,
  ORDERS,
  PARTS,
  TRAITS,
  type DayOf,
  type Dimension,
  type Filters,
  type ListOrder,
  type Measure,
  type PartIn,
} from '../../../services/queries';
import type { TeamField } from './types';

const MARKS = [
  /** Opens a question or an order to show. */
  'ask',
  /** Names cases in the plural. */
  'noun',
  /** Names one kind of case in the singular. */
  'single',
  /** Says nothing by itself. */
  'fill',
  /** Shows that the line is something else: one case, a rule, an order, a story. */
  'bar',
  /** At its head, an order to do something. */
  'order',
  /** Begins or ends a follow-up: "and", "only", "what about". */
  'cue',
  /** Points at the answer before: "them", "those". */
  'before',
  /** … where nothing else is said. */
  'alone',
  /** Is understood but can't be answered: named and refused. */
  'no',
  /** … its last word only. */
  'noLast',
  /** What follows is what the period is held against. */
  'compare',
  /** The period is held against the one right before it. */
  'compareBefore',
  /** … at the same point of it: both end on the day that today is. */
  'sameTime',
  /** Moves the time of the question before back by its own length: "the month before". */
  'earlier',
  /** Whenever it was: "in total", "ever". */
  'ever',
  /** Came, or was had: where no time is said, this financial year so far. */
  'past',
  /** Missed its date: where no time is said, what is late now is meant. */
  'missed',
  /** What follows is not wanted. */
  'not',
  /** The sender's own; the sender's team's. */
  'me',
  'mine',
  /** The number or length in it: so late, so old, so far ahead. */
  'lateMore',
  'lateLeast',
  'older',
  'ahead',
  /** Answered, where no period says when. */
  'answered',
  /** Falls due soon, or before a day to be asked. */
  'soon',
  'beforeLeave',
  'whileAway',
  /** Ends what a share is taken of: "… of complaints *were* upheld". */
  'copula',
  /** A procedure, by the kind of law that it stands on. */
  'statutory',
  'corporate',
] as const;
export type Mark = (typeof MARKS)[number];

export interface Effect {
  filters: Filters;
  measure?: Measure;
  by?: Dimension[];
  /** The day that the words name; `near`: the one they suggest. */
  day?: DayOf;
  near?: DayOf;
  part?: PartIn;
  order?: ListOrder;
  field?: TeamField;
  /** For a follow-up: filters that are to go. */
  drop?: (keyof Filters)[];
  marks: ReadonlySet<Mark>;
}

const oneOf = <T extends string>(all: readonly T[], word: string): T => {
  const found = all.find((each) => each === word);
  if (found === undefined) throw new Error(`not a word of the lexicon of questions: ${word}`);
  return found;
};
const MEASURES: readonly Measure[] = ['list', 'count', 'share', 'days'];
const DROPS: readonly (keyof Filters)[] = [
  'types',
  'enquiryKinds',
  'statuses',
  'people',
  'teamsAbout',
  'teamsAtWork',
  'within',
  'is',
];

const READERS: Record<string, (words: string[], to: Effect) => void> = {
  types: (w, to) => (to.filters.types = w.map((each) => oneOf(FEEDBACK_TYPES, each))),
  enquiry: (w, to) => (to.filters.enquiryKinds = w.map((each) => oneOf(ENQUIRY_KINDS, each))),
  status: (w, to) => (to.filters.statuses = w.map((each) => oneOf(CASE_STATUSES, each))),
  stage: (w, to) => (to.filters.stages = w.map(Number)),
  reached: (w, to) => (to.filters.reached = Number(w[0])),
  holder: (w, to) => (to.filters.holders = w.map((each) => oneOf(HOLDERS, each))),
  block: (w, to) => (to.filters.blockedBy = [...w]),
  channel: (w, to) => (to.filters.channels = w.map((each) => oneOf(CHANNELS, each))),
  from: (w, to) => (to.filters.complainants = w.map((each) => oneOf(COMPLAINANT_KINDS, each))),
  outcome: (w, to) => (to.filters.outcomes = w.map((each) => oneOf(OUTCOMES, each))),
  is: (w, to) => (to.filters.is = w.map((each) => oneOf(TRAITS, each))),
  any: (w, to) => (to.filters.isAny = w.map((each) => oneOf(TRAITS, each))),
  isnt: (w, to) => (to.filters.isNot = w.map((each) => oneOf(TRAITS, each))),
  measure: (w, to) => (to.measure = oneOf(MEASURES, w[0] ?? '')),
  by: (w, to) => (to.by = w.map((each) => oneOf(DIMENSIONS, each))),
  day: (w, to) => (to.day = oneOf(DAYS, w[0] ?? '')),
  near: (w, to) => (to.near = oneOf(DAYS, w[0] ?? '')),
  order: (w, to) => (to.order = oneOf(ORDERS, w[0] ?? '')),
  part: (w, to) => (to.part = oneOf(PARTS, w[0] ?? '')),
  team: (w, to) => (to.field = w[0] === 'about' ? 'teamsAbout' : 'teamsAtWork'),
  drop: (w, to) => (to.drop = w.map((each) => oneOf(DROPS, each))),
};

/**
 * @param text "types:complaint noun", "is:late", "day:received": keys with their words, and bare marks
 * @throws Error a word that is in none of the closed lists: a slip in the lexicon
 */
export function effectOf(text: string): Effect {
  const marks = new Set<Mark>();
  const effect: Effect = { filters: {}, marks };
  for (const each of text.trim().split(/\s+/)) {
    const [key = '', words] = each.split(':');
    if (words === undefined) marks.add(oneOf(MARKS, key));
    else {
      const read = READERS[key];
      if (!read) throw new Error(`no such key in the lexicon of questions: ${key}`);
      read(words.split(','), effect);
    }
  }
  return effect;
}
