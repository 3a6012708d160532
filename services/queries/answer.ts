/** A question answered: one number or a breakdown, with its base, and the same in another period where asked. */
import { tag } from '../cases';
import type { CaseStore, FactDay, Tally, TallyKey } from '../cases/ports';
import type { PlainDate } from '../timescale';
import { quarterOf, withDefaults } from './defaults';
import type { Assumed } from './defaults';
import { isListed } from './lists';
import { narrow } from './narrow';
import type { Asking } from './narrow';
import type { Dimension, Filters, Period, Question } from './question';
import type { Figure, Row } from './rows';
import { medianOf } from './rounding';
import { everyTime } from './times';

export interface Answer {
  /** With what was assumed filled in. */
  question: Question;
  assumed: Assumed;
  asAt: PlainDate;
  figure: Figure;
  /** Empty where nothing was asked by. */
  rows: Row[];
  compared: { period: Period; figure: Figure; rows: Row[] } | null;
}

type Cases = Pick<CaseStore, 'tally'>;

/**
 * @throws StoreError `unavailable`; `invalid` for a breakdown into more rows than can be shown
 */
export async function answer(cases: Cases, asked: Question, asking: Asking): Promise<Answer> {
  const { question, assumed } = withDefaults(asked, asking.today);
  const counted = await figuresOf(cases, question, asking);
  const other = question.comparedWith;
  const said = { question, assumed, asAt: asking.today };
  if (!other || !question.filters.within) return { ...said, ...counted, compared: null };
  const before = await figuresOf(cases, inPeriod(question, other), asking);
  return {
    ...said,
    ...counted,
    rows: withThoseOf(before.rows, counted.rows, question.by ?? []),
    compared: { period: other, ...before },
  };
}

/** What there was only in the other period stands among the rows as none. */
function withThoseOf(other: readonly Row[], rows: Row[], by: readonly Dimension[]): Row[] {
  if (by.some((one) => one === 'month' || one === 'quarter')) return rows;
  const known = new Set(rows.map(({ values }) => JSON.stringify(values)));
  const gone = other.filter(({ values }) => !known.has(JSON.stringify(values)));
  return [...rows, ...gone.map(({ values }) => ({ values, figure: { n: 0, base: 0 } }))];
}

function inPeriod(question: Question, period: Period): Question {
  const { filters } = question;
  return {
    ...question,
    filters: { ...filters, within: { day: filters.within?.day ?? 'received', period } },
  };
}

/**
 * What the cases behind a figure, or behind one of its rows, are narrowed by.
 * @param values the row's; none: the whole figure
 * @returns null: no list says the same (a quarter, what is not recorded)
 */
export function filtersBehind(question: Question, values: Row['values'] = []): Filters | null {
  let filters = question.measure === 'share' ? among(question) : question.filters;
  for (const [at, value] of values.entries()) {
    const slice = sliceOf(question.by?.[at], value, filters);
    if (slice === null) return null;
    filters = { ...filters, ...slice };
  }
  return filters;
}

/** Both sets of filters at once: what is counted among the base. */
function among({ filters, of = {} }: Question): Filters {
  const both: Filters = { ...filters, ...of };
  for (const key of ['is', 'isNot', 'isAny'] as const) {
    const traits = [...(filters[key] ?? []), ...(of[key] ?? [])];
    if (traits.length > 0) both[key] = traits;
  }
  return both;
}

/** A row's value as a filter. */
function sliceOf(
  by: Dimension | undefined,
  value: string | number | null,
  within: Filters,
): Filters | null {
  if (by === undefined || value === null) return null;
  const text = String(value);
  switch (by) {
    case 'service':
      return { services: [text] };
    case 'type':
      return { types: [text as 'complaint'] };
    case 'status':
      return { statuses: [text as 'open'] };
    case 'stage':
      return { stages: [Number(value)] };
    case 'procedure':
      return { procedures: [text] };
    case 'category':
      return { categories: [text] };
    case 'theme':
      return { themes: [text] };
    case 'outcome':
      return { outcomes: [text as 'upheld'] };
    case 'channel':
      return { channels: [text as 'email'] };
    case 'complainant':
      return { complainants: [text as 'parent'] };
    case 'holder':
      return { holders: [text as 'signOff'] };
    case 'team':
      return { leadTeams: [text] };
    case 'block':
      return { blockedBy: [text] };
    case 'month':
      return monthOf(text, within);
    case 'quarter':
      return null;
    default:
      return { listed: [{ as: by, id: text }] };
  }
}

function monthOf(month: string, { within }: Filters): Filters {
  const day = within && within.day !== 'due' ? within.day : 'received';
  const days = { from: `${month}-01`, to: `${month}-31` };
  const { from, to } = within?.period ?? days;
  return {
    within: {
      day,
      period: { from: from > days.from ? from : days.from, to: to < days.to ? to : days.to },
    },
  };
}

async function figuresOf(
  cases: Cases,
  question: Question,
  asking: Asking,
): Promise<{ figure: Figure; rows: Row[] }> {
  const by = question.by ?? [];
  const keys = by.map((one) => keyOf(one, question.filters));
  const query = narrow(question.filters, asking);
  const times = (rows: Row[], empty: Figure) =>
    everyTime(rows, by, question.filters, { today: asking.today, empty });
  if (question.measure === 'days') {
    const { figure, rows } = ofDays(await cases.tally(query, [...keys, 'days']), by);
    return { figure, rows: times(rows, { n: 0 }) };
  }
  const base = await cases.tally(query, keys);
  // The whole is counted by itself where a case stands in several rows.
  const whole = overlaps(by) ? await cases.tally(query, []) : base;
  const counted = { figure: { n: sum(whole) }, rows: times(rowsOf(base, by), { n: 0 }) };
  if (question.measure !== 'share') return counted;
  // Nothing is counted among them but the rows: each is a share of the whole.
  if (question.of === undefined && by.length > 0) {
    const { n } = counted.figure;
    return {
      figure: { n, base: n },
      rows: counted.rows.map((row) => ({ ...row, figure: { n: row.figure.n, base: n } })),
    };
  }
  const narrower = narrow(among(question), asking);
  const some = await cases.tally(narrower, keys);
  const someWhole = overlaps(by) ? await cases.tally(narrower, []) : some;
  const parts = new Map(rowsOf(some, by).map((row) => [JSON.stringify(row.values), row.figure.n]));
  return {
    figure: { n: sum(someWhole), base: counted.figure.n },
    rows: counted.rows.map(({ values, figure }) => ({
      values,
      figure: { n: parts.get(JSON.stringify(values)) ?? 0, base: figure.n },
    })),
  };
}

/** A case stands under each of its themes, remedies and the like, and of what is not blocked there is no row. */
const overlaps = (by: readonly Dimension[]): boolean => by.some(isOfSeveral);

const isOfSeveral = (one: Dimension): boolean =>
  one === 'theme' || one === 'block' || isListed(one);

/** Things by which a case may count several times: the stores count by one of them at a time. */
export function notBothAtOnce({ by = [] }: Question): Dimension[] {
  const several = by.filter(isOfSeveral);
  return several.length > 1 ? several : [];
}

const sum = (rows: readonly Tally[]) => rows.reduce((so, { n }) => so + n, 0);

function keyOf(by: Dimension, { within }: Filters): TallyKey {
  const days: Record<string, FactDay> = {
    logged: 'loggedOn',
    answered: 'answeredOn',
    closed: 'closedOn',
  };
  switch (by) {
    case 'team':
      return 'teamId';
    case 'type':
      return 'feedbackType';
    case 'procedure':
      return 'procedureId';
    case 'theme':
      return { tags: tag.theme('') };
    case 'block':
      return { tags: tag.blockedBy('') };
    case 'month':
    case 'quarter':
      return { month: days[within?.day ?? ''] ?? 'receivedOn' };
    default:
      return isListed(by) ? { tags: tag[by]('') } : by;
  }
}

/** Most first; months, quarters and stages in their own order. */
function rowsOf(tallies: readonly Tally[], by: readonly Dimension[]): Row[] {
  if (by.length === 0) return [];
  const rows = new Map<string, Row>();
  for (const { values, n } of tallies) {
    const said = values.slice(0, by.length).map((value, at) => shown(by[at], value));
    const key = JSON.stringify(said);
    rows.set(key, { values: said, figure: { n: (rows.get(key)?.figure.n ?? 0) + n } });
  }
  return inOrder([...rows.values()], by);
}

const shown = (by: Dimension | undefined, value: string | number | null) =>
  by === 'quarter' && typeof value === 'string' ? quarterOf(value) : value;

const ORDERED: readonly Dimension[] = ['month', 'quarter', 'stage'];

function inOrder(rows: Row[], by: readonly Dimension[]): Row[] {
  const text = ({ values }: Row) => JSON.stringify(values);
  const ordered = by[0] !== undefined && ORDERED.includes(by[0]);
  return rows.sort(
    (a, b) =>
      (ordered ? 0 : b.figure.n - a.figure.n) ||
      (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0),
  );
}

/** @param tallies the last of whose values are the working days; null: not answered, or not timed */
function ofDays(tallies: readonly Tally[], by: readonly Dimension[]) {
  const timed = tallies.filter(({ values }) => values.at(-1) !== null);
  const groups = new Map<string, { values: Row['values']; of: Tally[] }>();
  for (const tally of timed) {
    const values = by.map((one, at) => shown(one, tally.values[at] ?? null));
    const key = JSON.stringify(values);
    groups.set(key, { values, of: [...(groups.get(key)?.of ?? []), tally] });
  }
  const rows = [...groups.values()].map(({ values, of }) => ({ values, figure: daysIn(of) }));
  return { figure: daysIn(timed), rows: by.length === 0 ? [] : inOrder(rows, by) };
}

/** Exact: from how many cases took how many days. The median of an even number is the mean of the middle two. */
function daysIn(tallies: readonly Tally[]): Figure {
  const counts = tallies.map(({ values, n }) => ({ value: Number(values.at(-1)), n }));
  const median = medianOf(counts);
  const n = sum(tallies);
  if (median === null) return { n };
  return { n, days: { sum: counts.reduce((so, one) => so + one.value * one.n, 0), median } };
}
