/** Which picture a table gets, by the shape of its figures; drawing is in draw.ts. A table is never only a picture. */
import type { OutcomeValue, Report, ReportTable, TimescaleValue, Value } from '../types';
import { printable } from '../../terms/printable';
import { columnWords, figure, partsOf } from './words';

export interface Series {
  readonly name: string;
  /** One a category; null is not drawn. */
  readonly values: readonly (number | null)[];
  /** What is left over: drawn in grey. */
  readonly rest?: boolean;
}

export interface Chart {
  readonly title: string;
  /** Columns stand, for time; bars lie, for long names. */
  readonly kind: 'columns' | 'bars';
  readonly stacked: boolean;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly unit: '' | '%';
  /** What the axis counts. */
  readonly counts: string;
  /** Rows that the chart leaves to the table. */
  readonly leftOut: number;
}

/** More series than this can't be told apart by colour, more bars than this can't be read. */
const MOST_SERIES = 6;
const MOST_BARS = 15;

type Cell = Value | undefined;

/** Null where a picture would show nothing: one figure, or none. */
export function chartOf(table: ReportTable, report: Report): Chart | null {
  const chart = drawn(table, report);
  if (chart === null) return null;
  const marks = chart.series.flatMap(({ values }) => values.filter((value) => value !== null));
  return marks.length > 1 && marks.some((value) => value > 0) ? chart : null;
}

function drawn(table: ReportTable, report: Report): Chart | null {
  const quarters = placesOf(table, /^Q[1-4]$/);
  if (quarters.length > 1) return byQuarter(table, report, quarters);
  if (table.id.endsWith('by-month')) return byMonth(table, report);
  if (table.id.startsWith('compliance')) return byStage(table, report);
  if (table.id.startsWith('comparison')) return besideOtherYears(table, report);
  const [at] = [...placesOf(table, /^count$/), ...placesOf(table, /^mean$/)];
  return at === undefined ? null : bars(table, report, at);
}

const placesOf = ({ columns }: ReportTable, name: RegExp): number[] =>
  columns.flatMap((column, at) => (name.test(column) ? [at] : []));

const numberIn = (value: Cell): number | null => (typeof value === 'number' ? value : null);

const common = (table: ReportTable) => ({
  title: printable(table.title),
  stacked: false,
  unit: '' as const,
  counts: 'Number',
  leftOut: 0,
});

function byQuarter(table: ReportTable, report: Report, quarters: readonly number[]): Chart | null {
  const all = table.total ?? (table.rows.length === 1 ? table.rows[0]!.values : null);
  const categories = quarters.map((at) => columnWords(table.columns[at]!, report));
  const cells = quarters.map((at) => all?.[at]);
  if (cells.some((cell) => 'met' in (partsOf(cell ?? null) ?? {})))
    return { ...common(table), ...inTime(table, cells, categories) };
  if (cells.some((cell) => 'upheld' in (partsOf(cell ?? null) ?? {})))
    return { ...common(table), ...found(cells, categories) };
  const rows = table.rows.filter(({ values }) => quarters.some((at) => numberIn(values[at])));
  const [year] = placesOf(table, /^year$/);
  if (rows.length > MOST_SERIES) return bars(table, report, year ?? quarters.at(-1)!);
  return {
    ...common(table),
    kind: 'columns',
    stacked: true,
    categories,
    series: rows.map(({ label, values }) => ({
      name: printable(label),
      values: quarters.map((at) => numberIn(values[at])),
    })),
  };
}

type Shape = Pick<Chart, 'kind' | 'stacked' | 'categories' | 'series'>;

function inTime(table: ReportTable, cells: readonly Cell[], categories: string[]) {
  const percent = (cell: Cell) => (partsOf(cell ?? null) as TimescaleValue | null)?.percent ?? null;
  return {
    kind: 'columns' as const,
    title: `${printable(table.title)}, all services, %`,
    categories,
    series: [{ name: 'In time', values: cells.map(percent) }],
    unit: '%' as const,
    counts: 'Percentage in time',
  };
}

function found(cells: readonly Cell[], categories: string[]): Shape {
  const values = (of: (cell: OutcomeValue) => number) =>
    cells.map((cell) => {
      const parts = partsOf(cell ?? null) as OutcomeValue | null;
      return parts === null ? null : of(parts);
    });
  return {
    kind: 'columns',
    stacked: true,
    categories,
    series: [
      { name: 'Upheld', values: values((cell) => cell.upheld) },
      { name: 'Partially upheld', values: values((cell) => cell.partiallyUpheld) },
      {
        name: 'Neither, or not decided',
        rest: true,
        values: values((cell) => cell.received - cell.upheld - cell.partiallyUpheld),
      },
    ],
  };
}

function byMonth(table: ReportTable, report: Report): Chart {
  const columns = table.columns
    .map((column, at) => ({ name: columnWords(column, report), at }))
    .filter(({ name }) => !/^(total|all|year)/i.test(name));
  return {
    ...common(table),
    kind: 'columns',
    stacked: true,
    categories: table.rows.map(({ label }) => printable(label)),
    series: columns.slice(0, MOST_SERIES).map(({ name, at }) => ({
      name,
      values: table.rows.map(({ values }) => numberIn(values[at])),
    })),
    leftOut: Math.max(0, columns.length - MOST_SERIES),
  };
}

function byStage(table: ReportTable, report: Report): Chart {
  const columns = table.columns
    .map((column, at) => ({ name: columnWords(column, report), at }))
    .filter(({ at }) => table.rows.some(({ values }) => typeof values[at] === 'number'))
    .filter(({ name }) => !/percent|total/i.test(name));
  return {
    ...common(table),
    kind: 'bars',
    stacked: true,
    categories: table.rows.map(({ label }) => printable(label)),
    series: columns.slice(0, MOST_SERIES).map(({ name, at }) => ({
      name,
      values: table.rows.map(({ values }) => numberIn(values[at])),
    })),
  };
}

/** Counts only: days and percentages have other scales. */
function besideOtherYears(table: ReportTable, report: Report): Chart | null {
  const years = table.columns
    .map((column, at) => ({ name: columnWords(column, report), at }))
    .filter(({ name }) => /^(this year|\d{4}\/\d{2}|year \d{4}\/\d{2})$/i.test(name))
    .slice(0, MOST_SERIES);
  const rows = table.rows
    .filter(({ label }) => !/%|per ?cent|days/i.test(label))
    .filter(({ values }) => years.some(({ at }) => numberIn(values[at]) !== null));
  if (years.length < 2 || rows.length === 0) return null;
  return {
    ...common(table),
    kind: 'bars',
    categories: rows.slice(0, MOST_BARS).map(({ label }) => printable(label)),
    series: years.map(({ name, at }) => ({
      name,
      values: rows.slice(0, MOST_BARS).map(({ values }) => numberIn(values[at])),
    })),
    leftOut: Math.max(0, rows.length - MOST_BARS),
  };
}

/** One column of figures, a bar a row; of many rows the largest. */
function bars(table: ReportTable, report: Report, at: number): Chart {
  const rows = table.rows.map(({ label, values }) => ({
    label: printable(label),
    value: numberIn(values[at]),
  }));
  const many = rows.length > MOST_BARS;
  const shown = many
    ? [...rows].sort((a, b) => (b.value ?? -1) - (a.value ?? -1)).slice(0, MOST_BARS)
    : rows;
  const name = columnWords(table.columns[at]!, report);
  return {
    ...common(table),
    kind: 'bars',
    counts: /days/.test(name) ? name : 'Number',
    categories: shown.map(({ label }) => label),
    series: [{ name, values: shown.map(({ value }) => value) }],
    leftOut: rows.length - shown.length,
  };
}

/** What the picture shows, for those who don't see it; the whole is in the table. */
export function altOf(chart: Chart, table: number): string {
  const shape = chart.kind === 'columns' ? 'column chart' : 'bar chart';
  const kind = chart.stacked ? `Stacked ${shape}` : shape.replace(/^./, (c) => c.toUpperCase());
  const names = chart.series.map(({ name }) => name);
  const what = chart.stacked ? `Totals of ${names.join(', ')}` : names.join(', then ');
  const figures = chart.categories.map((category, at) => `${category} ${saidAt(chart, at)}`);
  return `${kind}: ${chart.title}. ${what}: ${figures.join('; ')}. All figures are in table ${table}.`;
}

function saidAt({ series, stacked, unit }: Chart, at: number): string {
  const values = series.flatMap(({ values }) => values[at] ?? []);
  if (values.length === 0) return 'no figure';
  const said = stacked ? [values.reduce((sum, value) => sum + value, 0)] : values;
  return said.map((value) => `${figure(value)}${unit}`).join(', ');
}

/** What stands above the picture. */
export function figureWords({ title, counts, leftOut }: Chart): string {
  const what = /percent|number/i.test(counts) ? title : `${title}, ${counts.toLowerCase()}`;
  if (leftOut === 0) return what;
  return `${what}. The largest are drawn; ${figure(leftOut)} more are in the table only.`;
}
