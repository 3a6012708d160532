/** What every table of a report is made from: the period, its columns, the council's lists, and figures grouped by the store. */
import type { FigureCondition, FigureRow, FigureStore } from '../cases/figure-query';
import type { Council } from '../councils/types';
import { percentOf } from './fractions';
import type { Fraction, ReportNote, ReportPeriod, ReportTable, Value } from './types';
import type { PublishedYear, VerdictOverride } from './published';

/** A column of time: a quarter, or the whole. */
export interface Span {
  /** `Q1` to `Q4`, `year`, or `period` for days that are no financial quarter or year. */
  name: string;
  from: string;
  to: string;
}

export interface Making {
  council: Council;
  figures: FigureStore;
  period: ReportPeriod;
  /** In order; the whole comes last where there are several. */
  spans: readonly Span[];
  /** One service only; null: all. */
  service: string | null;
  asAt: string;
  published: readonly PublishedYear[];
  overrides: readonly VerdictOverride[];
}

/** A table, or why there is none. */
export type Made = { table: ReportTable } | { left: ReportNote };

export interface Cell {
  value: Value;
  exact?: Fraction | null;
}

type Where = FigureCondition<never>[];

/** Before and after every day that is recorded. */
export const EVER = '1900-01-01';
export const NEVER = '2199-12-31';

/** What is received in the period, of the service where one is asked for. */
export const receivedIn = ({ period, service, asAt }: Making): Where =>
  [
    { column: 'received', from: period.from, to: period.to < asAt ? period.to : asAt },
    ...(service === null ? [] : [{ column: 'service', in: [service] }]),
  ] as unknown as Where;

/** What has some day in the period, whenever it was received. */
export const dayIn = ({ period, service, asAt }: Making, column: string): Where =>
  [
    { column, from: period.from, to: period.to },
    { column: 'received', from: EVER, to: asAt },
    ...(service === null ? [] : [{ column: 'service', in: [service] }]),
  ] as unknown as Where;

export const where = (column: string, values: readonly (string | number | null)[]): Where =>
  [{ column, in: values }] as unknown as Where;
export const whereNot = (column: string, values: readonly (string | number | null)[]): Where =>
  [{ column, notIn: values }] as unknown as Where;

export const COMPLAINTS = where('type', ['complaint']);

/** @returns rows of the store, each with its values by name */
export async function grouped(
  { figures, asAt }: Making,
  of: 'cases' | 'investigations' | 'points',
  conditions: Where,
  by: readonly (string | { month: string })[] = [],
  count: 'rows' | 'cases' | { per: string } = 'rows',
): Promise<FigureRow[]> {
  return figures.group({ of, where: conditions, by, count, asAt } as unknown as Parameters<
    FigureStore['group']
  >[0]);
}

export const sumOf = (rows: readonly { n: number }[]): number =>
  rows.reduce((sum, { n }) => sum + n, 0);

export const counted = async (
  making: Making,
  of: 'cases' | 'investigations' | 'points',
  conditions: Where,
  count: 'rows' | 'cases' = 'rows',
): Promise<number> => sumOf(await grouped(making, of, conditions, [], count));

/** How many of the rows fall in each span, by the month that stands at a place of their values. */
export function spread(
  { spans }: Pick<Making, 'spans'>,
  rows: readonly FigureRow[],
  monthAt: number,
): number[] {
  return spans.map(({ from, to }) =>
    sumOf(
      rows.filter(({ values }) => {
        const month = values[monthAt];
        return typeof month === 'string' && month >= from.slice(0, 7) && month <= to.slice(0, 7);
      }),
    ),
  );
}

/** The council's services in its order, then any other that is recorded, then what has none. */
export function servicesIn(
  { council, service }: Pick<Making, 'council' | 'service'>,
  found: readonly unknown[],
): (string | null)[] {
  if (service !== null) return [service];
  const others = [...new Set(found)].filter(
    (one): one is string => typeof one === 'string' && !council.services.includes(one),
  );
  return [...council.services, ...others.sort(), ...(found.includes(null) ? [null] : [])];
}

export const NOT_RECORDED = 'Not recorded';

/** As the council calls it; what its list no longer has, as it was recorded. */
export const labelled = (
  list: readonly { id: string; label: string }[],
  id: string | number | null,
): string =>
  id === null ? NOT_RECORDED : (list.find((one) => one.id === id)?.label ?? String(id));

/** Rows of a count and its share of all, the largest first; what is not recorded stands last. */
export function sharesOf(
  { council }: Pick<Making, 'council'>,
  counts: readonly { label: string; n: number }[],
  all: number,
): Pick<ReportTable, 'columns' | 'rows' | 'total' | 'totalExact'> {
  const { percentDecimals } = council.report;
  const rows = counts.map(({ label, n }) => {
    const share = percentOf(n, all, percentDecimals);
    return { label, values: [n, share.value], exact: [null, share.exact] };
  });
  const total = percentOf(all, all, percentDecimals);
  return {
    columns: ['count', 'percent'],
    rows,
    total: [all, total.value],
    totalExact: [null, total.exact],
  };
}

export const mostFirst = <T extends { label: string; n: number }>(counts: readonly T[]): T[] =>
  [...counts].sort(
    (a, b) =>
      Number(a.label === NOT_RECORDED) - Number(b.label === NOT_RECORDED) ||
      b.n - a.n ||
      (a.label < b.label ? -1 : 1),
  );

export const left = (id: string, says: string): Made => ({
  left: { id: `left-out-${id}`, says, tables: [id] },
});

/** What to type for the cases behind a table. */
export const askFor = ({ period }: Pick<Making, 'period'>, what: string): string =>
  /^\d{4}-/.test(period.label)
    ? `${what} from ${period.from} to ${period.to}`
    : `${what} in ${period.label}`;
