/** This year beside what was printed of earlier ones. */
import { percentOf } from '../fractions';
import { left, type Made, type Making } from '../making';
import type { PublishedYear, Verdict } from '../published';
import type { ReportRow, ReportTable, TimescaleValue, OutcomeValue } from '../types';
import { KINDS } from './feedback';

/** Whether more is better, worse, or neither. */
type Sense = 'up' | 'down' | 'none';

interface Figure {
  id: string;
  label: string;
  sense: Sense;
  now: number | null;
}

/** Differences of so few, or of so small a share, say nothing. */
const FEW = 2;
const SLIGHT = 6;

export const VERDICT_RULE = `More compliments and more answers in time are better; more complaints, days, upheld complaints and complaints beyond stage 1 are worse; of anything else it is only said that it changed. A difference of at most ${FEW}, or of at most ${SLIGHT} % of the earlier figure, is the same.`;

/** @param tables those made already: nothing is counted again */
export function comparisonTable(making: Making, tables: readonly ReportTable[]): Made {
  const years = earlier(making);
  const [last] = years;
  if (!last)
    return left('comparison', 'No published figures of earlier years have been brought in.');
  const figures = figuresIn(making, tables).filter(({ id }) =>
    years.some((year) => (year.figures[id] ?? null) !== null),
  );
  const { label } = making.period;
  return {
    table: {
      id: 'comparison',
      title: 'Beside earlier years',
      definition: `This period, and earlier years as they were published, slips included. The difference is from ${last.year}. ${VERDICT_RULE}`,
      base: null,
      rowsAre: 'Figure',
      columns: [label, ...years.map(({ year }) => year), 'difference', 'percent', 'verdict'],
      rows: figures.map((figure) => rowFor(making, figure, years, last)),
      total: null,
    },
  };
}

const earlier = ({ published, period, service }: Making): PublishedYear[] =>
  published
    .filter((one) => (one.service ?? null) === service && one.year < period.label.slice(-7))
    .sort((a, b) => (a.year < b.year ? 1 : -1));

function rowFor(
  making: Making,
  { id, label, sense, now }: Figure,
  years: readonly PublishedYear[],
  last: PublishedYear,
): ReportRow {
  const { percentDecimals } = making.council.report;
  const before = last.figures[id] ?? null;
  const difference = now === null || before === null ? null : exactly(now, before);
  const change =
    difference === null || before === null || before === 0
      ? { value: null, exact: null }
      : signed(difference, before, percentDecimals);
  const own = making.overrides.find(({ figure }) => figure === id);
  const verdict =
    own?.verdict ??
    (difference === null || before === null ? null : verdictOf(difference, before, sense));
  return {
    label,
    values: [
      now,
      ...years.map(({ figures }) => figures[id] ?? null),
      difference,
      change.value,
      verdict,
    ],
    exact: [null, ...years.map(() => null), null, change.exact, null],
    ...(own ? { note: `A person’s verdict: ${own.note}` } : {}),
  };
}

/** Of figures with decimals as they are printed. */
const exactly = (now: number, before: number): number => Math.round(now * 1e6 - before * 1e6) / 1e6;

function signed(difference: number, before: number, decimals: number) {
  const { value, exact } = percentOf(Math.abs(difference), Math.abs(before), decimals);
  const sign = Math.sign(difference) * Math.sign(before);
  return { value: value === null ? null : sign * value + 0, exact };
}

function verdictOf(difference: number, before: number, sense: Sense): Verdict {
  const size = Math.abs(difference);
  if (size <= FEW || size * 100 <= SLIGHT * Math.abs(before)) return 'Same';
  if (sense === 'none') return 'Changed';
  return difference > 0 === (sense === 'up') ? 'Better' : 'Worse';
}

const SENSES: Readonly<Record<string, Sense>> = { complaints: 'down', compliments: 'up' };

/** What may have been published, as it is now. */
function figuresIn(making: Making, tables: readonly ReportTable[]): Figure[] {
  const total = (id: string) => tables.find((table) => table.id === id)?.total?.at(-1) ?? null;
  const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  const cell = (id: string, row: string, column: string): number | null => {
    const table = tables.find((one) => one.id === id);
    const at = table?.columns.indexOf(column) ?? -1;
    return number(table?.rows.find(({ label }) => label === row)?.values[at]);
  };
  const outcomes = total('outcomes-by-service-and-quarter') as OutcomeValue | null;
  const times = total('timescales-met-by-service-and-quarter') as TimescaleValue | null;
  const days = (row: string) => cell('days-to-close-stage-1', row, 'mean');
  return [
    figure('feedback', 'All feedback', 'none', number(total('feedback-by-type-and-quarter'))),
    ...KINDS.map((kind) =>
      figure(kind.figure, kind.label, SENSES[kind.figure] ?? 'none', number(total(kind.id))),
    ),
    figure('upheld', 'Upheld', 'down', outcomes?.upheld ?? null),
    figure('partiallyUpheld', 'Partially upheld', 'down', outcomes?.partiallyUpheld ?? null),
    figure('timescalesMet', 'Answered within the timescale', 'up', times?.met ?? null),
    figure('timescalesTotal', 'Counted for the timescale', 'none', times?.total ?? null),
    figure(
      'timescalesMetPercent',
      'Answered within the timescale, %',
      'up',
      times?.percent ?? null,
    ),
    figure('daysStatutory', 'Days to answer, statutory', 'down', days('Statutory')),
    figure('daysCorporate', 'Days to answer, corporate', 'down', days('Corporate')),
    figure('days', 'Days to answer', 'down', days('All')),
    figure(
      'investigations',
      'Investigations',
      'none',
      cell('cases-and-investigations', 'Investigations', 'count'),
    ),
    figure('beyondStage1', 'Beyond stage 1', 'down', cell('beyond-stage-1', 'Cases', 'count')),
    figure(
      'statutory',
      'Statutory complaints',
      'none',
      cell('complaints-by-procedure', 'Statutory', 'count'),
    ),
    figure(
      'corporate',
      'Corporate complaints',
      'none',
      cell('complaints-by-procedure', 'Corporate', 'count'),
    ),
  ];
}

const figure = (id: string, label: string, sense: Sense, now: number | null): Figure => ({
  id,
  label,
  sense,
  now,
});
