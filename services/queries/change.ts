/** A follow-up changes the question before it: what it names takes the place of the same, the rest stays. */
import { monthsEarlier, periodBefore } from './periods';
import type { Filters, Question, QuestionChange } from './question';

/** What is about a person or team: another of them takes the place of all of these. */
const WHOSE: readonly (keyof Filters)[] = [
  'people',
  'teamsAbout',
  'teamsAtWork',
  'leadTeams',
  'services',
];

/** What a follow-up leaves to the question before it. */
export interface Unsaid {
  /** Its period names no kind of day: the one before goes on. */
  day?: boolean;
  /** Its person has the part that the person before had. */
  part?: boolean;
  /** Its team is about or at work as the team before was. */
  team?: boolean;
  /** "Compared with last year": so many months before the period of the question. */
  comparedMonthsBack?: number;
  /** The time of the question, moved back by its own length ("and the month before") or by a year. */
  earlier?: 'period' | 'year';
}

export function changed(before: Question, change: QuestionChange, unsaid: Unsaid = {}): Question {
  const { measure, of, by, comparedWith, without = [] } = change;
  const said = asBefore(before.filters, change.filters ?? {}, unsaid);
  const kept: Filters = { ...before.filters };
  const whose = WHOSE.some((key) => said[key] !== undefined);
  for (const key of [...without, ...(whose ? WHOSE : [])]) delete kept[key];
  const next: Filters = { ...kept, ...said };
  const { within } = before.filters;
  if (unsaid.earlier && within)
    next.within = {
      ...within,
      period:
        unsaid.earlier === 'year' ? monthsEarlier(within.period, 12) : periodBefore(within.period),
    };
  for (const key of ['is', 'isNot', 'isAny'] as const) {
    const traits = [...new Set([...(kept[key] ?? []), ...(said[key] ?? [])])];
    if (traits.length > 0) next[key] = traits;
  }
  const { comparedWith: was, ...rest } = before;
  // Another time has another one beside it, which the line then says.
  const same = change.filters?.within === undefined && !unsaid.earlier ? was : undefined;
  const beside = monthsBack(next, unsaid.comparedMonthsBack) ?? comparedWith ?? same;
  return {
    ...rest,
    filters: next,
    ...(measure ? { measure } : {}),
    ...(of ? { of } : {}),
    ...(by ? { by } : {}),
    ...(beside ? { comparedWith: beside } : {}),
  };
}

/** What the words leave unsaid is as it was. */
function asBefore(before: Filters, said: Filters, { day, part, team }: Unsaid): Filters {
  const next = { ...said };
  if (day && said.within && before.within) next.within = { ...said.within, day: before.within.day };
  const [had] = before.people ?? [];
  if (part && said.people && had) next.people = said.people.map(({ id }) => ({ id, as: had.as }));
  const ids = said.teamsAtWork ?? said.teamsAbout;
  if (team && ids && before.teamsAbout) {
    delete next.teamsAtWork;
    next.teamsAbout = ids;
  }
  return next;
}

function monthsBack({ within }: Filters, months: number | undefined) {
  if (!within || months === undefined) return undefined;
  return monthsEarlier(within.period, months);
}
