/** What a question narrows by, as the stores ask it: whoever looks first, then lists, days, facts and tags. */
import { mark, OWING, tag } from '../cases';
import { wordKey } from '../cases/handle';
import type { CaseQuery, FactDay, FactFilter, Reach } from '../cases/ports';
import { addDays } from '../timescale';
import type { Calendar, PlainDate, ReportRule } from '../timescale';
import { PARTS } from './lists';
import type { DayOf, Filters, ListOrder, PartIn, Question, Trait } from './question';

/** Who asks, when, and by which of a council's rules. */
export interface Asking {
  reach: Reach;
  today: PlainDate;
  calendar: Calendar;
  /** The date by which the council's report says "in time". */
  metRule: ReportRule;
}

const DAY: Record<Exclude<DayOf, 'due'>, FactDay> = {
  received: 'receivedOn',
  logged: 'loggedOn',
  answered: 'answeredOn',
  closed: 'closedOn',
};

/** How things stand now, as against what happened in a time: then who has it counts, and not who ever had it. */
export const isOfNow = ({ within, statuses }: Filters): boolean =>
  (within === undefined || within.day === 'due') &&
  (statuses ?? []).every((status) => status === 'open' || status === 'responded');

/**
 * @param filters with what was not said filled in (`withDefaults`)
 * @param ordered as the words say; absent: as suits what is asked
 * @returns the query for its list, its count and its tallies alike, so that they can't differ
 */
export function narrow(filters: Filters, asking: Asking, ordered?: ListOrder): CaseQuery {
  const { is = [], types, statuses, within } = filters;
  const late = is.includes('late') || filters.lateBy !== undefined;
  const marks = marksOf(filters);
  const due = dueOf(filters, late, asking);
  const live = is.includes('unallocated') || is.includes('untriaged');
  const asked = live ? ['open' as const] : late || within?.day === 'due' ? OWING : undefined;
  return {
    reach: asking.reach,
    order: ordered ?? (isOfNow(filters) ? 'due' : 'newest'),
    ...(types ? { feedbackTypes: types } : {}),
    ...given('statuses', statuses ?? asked),
    ...(marks.length > 0 ? { marks } : {}),
    ...given('teamIds', filters.leadTeams),
    ...(is.includes('untriaged') ? { triaged: false } : {}),
    ...(is.includes('unallocated') ? { triaged: true } : {}),
    ...due,
    facts: factsOf(filters, marks.length > 0, asking),
  };
}

const given = <K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, T>);

/** Lists that are kept as such: what nobody has, whose work it is now, which team's. One of them leads; tags do the rest. */
function marksOf(filters: Filters): string[] {
  const { is = [], people = [], teamsAtWork = [] } = filters;
  if (is.includes('unallocated'))
    return teamsAtWork.length > 0 ? teamsAtWork.map(mark.unallocated) : [mark.unallocated()];
  if (!isOfNow(filters)) return [];
  if (people.length > 0 && people.every(({ as }) => as === 'investigates'))
    return people.map(({ id }) => mark.work(id));
  return teamsAtWork.map(mark.team);
}

function dueOf({ within, lateBy, isNot = [] }: Filters, late: boolean, asking: Asking) {
  const last = late ? lastDayLate(lateBy ?? 0, asking) : undefined;
  const period = within?.day === 'due' ? within.period : undefined;
  const to = [last, period?.to].filter((day) => day !== undefined).sort()[0];
  const from = period?.from ?? (isNot.includes('late') ? asking.today : undefined);
  return { ...given('dueFrom', from), ...given('dueTo', to) };
}

/** The latest day from which it is more than so many working days. Past the calendar's end, calendar days. */
function lastDayLate(by: number, { today, calendar }: Asking): PlainDate {
  let day = addDays(today, -1);
  if (by === 0) return day;
  for (;;) {
    const taken = calendar.countWorkingDays(day, today);
    if (taken === 'unknown') return addDays(today, -(by + 1));
    if (taken > by) return day;
    day = addDays(day, -1);
  }
}

function factsOf(filters: Filters, marked: boolean, { metRule }: Asking): FactFilter {
  const { within, enquiryKinds, stages, procedures, services, channels, complainants } = filters;
  const { is = [], isNot = [], isAny = [], outcomes, categories, holders } = filters;
  const tagsOf = (traits: readonly Trait[]) => traits.flatMap((trait) => traitTag(trait, metRule));
  const groups = [
    ...PARTS.map((part) => partTags(filters, part)).filter((tags) => tags.length > 0),
    ...(filters.teamsAbout ? [filters.teamsAbout.map(tag.aboutTeam)] : []),
    ...(filters.teamsAtWork && !teamsMarked(filters, marked)
      ? [filters.teamsAtWork.map(tag.workTeam)]
      : []),
    ...(filters.themes ? [filters.themes.map(tag.theme)] : []),
    ...(filters.listed ? [filters.listed.map(({ as, id }) => tag[as](id))] : []),
    ...(filters.words ?? []).map((word) => [tag.word(wordKey(word))]),
    ...(filters.blockedBy ? [filters.blockedBy.map(tag.blockedBy)] : []),
    ...(filters.reached ? [[tag.reached(filters.reached)]] : []),
    ...tagsOf(is).map((one) => [one]),
    ...(isAny.length > 0 ? [tagsOf(isAny)] : []),
  ];
  const hidden: Trait[] = is.includes('loggedInError') ? [] : ['loggedInError'];
  const holding = is.includes('withSignOff') ? (['signOff'] as const) : holders;
  const day = within && within.day !== 'due' ? DAY[within.day] : null;
  return {
    of: {
      ...given('enquiryKind', enquiryKinds),
      ...given('stage', stages),
      ...given('procedureId', procedures),
      ...given('service', services),
      ...given('channel', channels),
      ...given('complainant', complainants),
      ...given('category', categories),
      ...given('outcome', outcomes),
      ...given('holder', holding),
    },
    ...(day && within ? { between: { day, ...within.period } } : {}),
    tags: groups,
    noTags: [...tagsOf([...isNot, ...hidden]), tag.is('merged')],
    ...(is.includes('repeat') ? { repeat: true } : {}),
  };
}

const teamsMarked = (filters: Filters, marked: boolean): boolean =>
  marked && !(filters.people ?? []).some(({ as }) => as === 'investigates');

/** Of several people with the same part any counts; different parts are all asked for. */
function partTags({ people = [] }: Filters, part: PartIn): string[] {
  const ids = people.filter(({ as }) => as === part).map(({ id }) => id);
  const parts = [tag.investigates, tag.signs, tag.reported, tag.covers, tag.answered, tag.closed];
  if (part === 'has') return ids.flatMap((id) => [tag.investigates(id), tag.signs(id)]);
  if (part === 'any') return ids.flatMap((id) => parts.map((of) => of(id)));
  return ids.map(tag[part]);
}

/** Traits that are asked of dates and lists, not of tags: what is not so of them, or any of several, can't be asked. */
const UNTAGGED: readonly Trait[] = ['late', 'repeat'];

/** What of a question can't be asked together: named and refused, never left out. */
export function unanswerable({ measure, filters, of = {} }: Question): Trait[] {
  // What still owes an acknowledgement, or is late now, has no answer that took days.
  const open = measure === 'days' ? (['unacknowledged', 'late'] as const) : [];
  return [
    ...unanswerableIn(filters),
    ...unanswerableIn(of),
    ...open.filter((trait) => filters.is?.includes(trait)),
  ];
}

function unanswerableIn({ is = [], isNot = [], isAny = [], within }: Filters): Trait[] {
  // What still owes an acknowledgement has not been answered: that it was acknowledged late can't be asked.
  const ofAnswer = is.includes('wasLate') || is.includes('inTime') || within?.day === 'answered';
  return [
    ...(is.includes('unacknowledged') && ofAnswer ? (['unacknowledged'] as const) : []),
    ...isAny.filter((trait) => UNTAGGED.includes(trait)),
    ...isNot.filter((trait) => trait === 'repeat'),
  ];
}

function traitTag(trait: Trait, metRule: ReportRule): string[] {
  if (trait === 'inTime') return [tag.inTime(metRule)];
  return UNTAGGED.includes(trait) ? [] : [tag.is(trait)];
}
