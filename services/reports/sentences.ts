/**
 * What a council writes around its tables: shares, peaks, changes. Every figure is read off the table as it is shown, so a
 * sentence can't say another, nor what the table withholds.
 */
import { percentOf, meanOf } from './fractions';
import { isHidden } from './withhold';
import type { OutcomeValue, Report, ReportRow, ReportTable, TimescaleValue, Value } from './types';

/** @param decimals of a percentage, as the council prints it */
export function withSentences(report: Report, decimals: number): Report {
  const words: Words = { decimals, months: monthsIn(report.period) };
  return {
    ...report,
    tables: report.tables.map((table) => {
      const sentences = (SAYS[table.id] ?? byShape(table))(table, words);
      return sentences.length > 0 ? { ...table, sentences } : table;
    }),
  };
}

interface Words {
  decimals: number;
  months: number;
}
type Say = (table: ReportTable, words: Words) => string[];

const number = (value: Value | undefined): number | null =>
  typeof value === 'number' ? value : null;

/** `9 of 125 (7.2 %)`; without a whole, or of nothing, the number alone. */
function ofAll(n: number, all: number | null, decimals: number): string {
  if (all === null || all === 0) return String(n);
  return `${n} of ${all} (${percentOf(n, all, decimals).value} %)`;
}

/** The last column of time, or the only one. */
const wholeAt = ({ columns }: ReportTable): number => {
  const year = columns.indexOf('year');
  if (year >= 0) return year;
  return columns.findIndex((name) => /^Q[1-4]$|^period$|^count$/.test(name));
};

const wholeOf = (table: ReportTable): number | null => number(table.total?.[wholeAt(table)]);

/** Labels with the largest number, or the smallest; several where they are equal. */
function extremes(
  counts: readonly { label: string; n: number }[],
  of: (...numbers: number[]) => number,
): { labels: string[]; n: number } | null {
  if (counts.length < 2) return null;
  const n = of(...counts.map((one) => one.n));
  return { labels: counts.filter((one) => one.n === n).map(({ label }) => label), n };
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Nothing where one of them is withheld: the largest of the others need not be the largest. */
function allShown(counts: readonly { label: string; n: number | null }[]) {
  const shown = counts.flatMap(({ label, n }) => (n === null ? [] : [{ label, n }]));
  return shown.length === counts.length ? shown : [];
}

function peak(counts: readonly { label: string; n: number | null }[], one: string): string[] {
  const shown = allShown(counts);
  const [most, fewest] = [extremes(shown, Math.max), extremes(shown, Math.min)];
  if (!most || !fewest || most.n === fewest.n) return [];
  return [
    `The most ${one} in ${listed(most.labels)} (${most.n}), the fewest in ${listed(fewest.labels)} (${fewest.n}).`,
  ];
}

const quarters = (table: ReportTable, values: readonly Value[] | null) =>
  table.columns.flatMap((name, at) =>
    /^Q[1-4]$/.test(name) ? [{ label: `quarter ${name.slice(1)}`, n: number(values?.[at]) }] : [],
  );

const rowsBy = (table: ReportTable, at: number) =>
  table.rows.map(({ label, values }) => ({ label, n: number(values[at]) }));

/** Which row has the most, of how many. */
function largest(table: ReportTable, words: Words, lead: string): string[] {
  const shown = table.rows.map(({ label, values }) => ({ label, value: values[wholeAt(table)] }));
  const top = extremes(
    shown.flatMap(({ label, value }) => (typeof value === 'number' ? [{ label, n: value }] : [])),
    Math.max,
  );
  // What is withheld might be more than what is shown only where it protects another.
  const unsure = shown.some(
    ({ value }) => isHidden(value) && (value as { withheld: string }).withheld === 'protects',
  );
  if (!top || top.n === 0 || unsure) return [];
  const each = top.labels.length > 1 ? ' each' : '';
  return [
    `${lead} ${listed(top.labels)}: ${ofAll(top.n, wholeOf(table) ?? table.base, words.decimals)}${each}.`,
  ];
}

const received: Say = (table, words) => {
  const all = wholeOf(table);
  if (all === null) return [];
  const parts = table.rows.flatMap(({ label, values }) => {
    const n = number(values[wholeAt(table)]);
    return n === null || n === 0 ? [] : [`${label} ${n}`];
  });
  const average =
    words.months > 1 ? `, ${meanOf(all, words.months, 1).value} a month on average` : '';
  return [
    `${all} records were received${average}${parts.length > 0 ? `: ${listed(parts)}` : ''}.`,
    ...share(table, 'Complaints', all, words),
    ...peak(quarters(table, table.total), 'came'),
  ];
};

function share(table: ReportTable, label: string, all: number, { decimals }: Words): string[] {
  const n = number(table.rows.find((row) => row.label === label)?.values[wholeAt(table)]);
  return n === null || all === 0
    ? []
    : [`${label} were ${percentOf(n, all, decimals).value} % of all feedback.`];
}

const byService: Say = (table, words) => {
  const all = wholeOf(table);
  if (all === 0) return ['None was received.'];
  return [
    ...(all === null ? [] : [`${all} ${all === 1 ? 'was' : 'were'} received.`]),
    ...largest(table, words, 'Most were of'),
    ...peak(quarters(table, table.total), 'came'),
  ];
};

const byMonth: Say = (table) => {
  const months = table.rows.map(({ label, values }) => ({
    label,
    n: values.some((one) => typeof one !== 'number')
      ? null
      : values.reduce<number>((sum, one) => sum + (one as number), 0),
  }));
  return peak(months, 'records came');
};

const outcomes: Say = (table, { decimals }) => {
  const whole = table.total?.[wholeAt(table)];
  if (!whole || typeof whole !== 'object' || !('upheld' in whole)) return [];
  const { upheld, partiallyUpheld, received: all } = whole as OutcomeValue;
  if (all === 0) return [];
  return [
    `${upheld} of ${all} complaints were upheld and ${partiallyUpheld} partially upheld, together ${percentOf(upheld + partiallyUpheld, all, decimals).value} %.`,
  ];
};

const inTime: Say = (table) => {
  const met = (value: Value | undefined): TimescaleValue | null =>
    typeof value === 'object' && value !== null && 'met' in value
      ? (value as TimescaleValue)
      : null;
  const whole = met(table.total?.[wholeAt(table)]);
  if (!whole || whole.percent === null) return [];
  const each = table.columns.flatMap((name, at) =>
    /^Q[1-4]$/.test(name)
      ? [{ label: `quarter ${name.slice(1)}`, n: met(table.total?.[at])?.percent ?? null }]
      : [],
  );
  const shown = allShown(each);
  const [best, worst] = [extremes(shown, Math.max), extremes(shown, Math.min)];
  const says = `${whole.met} of ${whole.total} complaints were answered in time (${whole.percent} %)`;
  if (!best || !worst || best.n === worst.n) return [`${says}.`];
  return [
    `${says}: the largest share in ${listed(best.labels)} (${best.n} %), the smallest in ${listed(worst.labels)} (${worst.n} %).`,
  ];
};

const days: Say = ({ rows, columns }) => {
  const at = (label: string, column: string) =>
    number(rows.find((row) => row.label === label)?.values[columns.indexOf(column)]);
  const all = at('All', 'mean');
  if (all === null) return [];
  const kinds = ['Statutory', 'Corporate'].flatMap((label) => {
    const mean = at(label, 'mean');
    return mean === null ? [] : [`${label.toLowerCase()} ${mean}`];
  });
  const median = at('All', 'median');
  return [
    `An answer at stage 1 took ${all} working days on average${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}${median === null ? '' : `; the median is ${median}`}.`,
  ];
};

const categories: Say = (table, words) => [
  ...largest(table, words, 'The most common reason was'),
  ...noneOf(table),
];

/** Those that are in the council's list and had none. */
function noneOf(table: ReportTable): string[] {
  const none = rowsBy(table, wholeAt(table)).filter(({ n }) => n === 0);
  if (none.length === 0 || none.length === table.rows.length) return [];
  return [`There were none about ${listed(none.map(({ label }) => label))}.`];
}

const beyond: Say = ({ rows }) => {
  const at = (label: string) => number(rows.find((row) => row.label === label)?.values[0]);
  const [cases, two, three] = [at('Cases'), at('Stage 2'), at('Stage 3')];
  if (cases === null || two === null || three === null) return [];
  if (cases === 0) return ['No complaint went beyond stage 1.'];
  return [
    `${cases} ${cases === 1 ? 'complaint' : 'complaints'} went beyond stage 1: ${two} to stage 2 and ${three} to stage 3.`,
  ];
};

const comparison: Say = (table) => table.rows.flatMap((row) => compared(table, row));

function compared({ columns }: ReportTable, { label, values }: ReportRow): string[] {
  const [year, at] = [columns[1], columns.indexOf('difference')];
  const [now, before, difference] = [number(values[0]), number(values[1]), number(values[at])];
  if (now === null || before === null || difference === null || year === undefined) return [];
  const verdict = values[columns.indexOf('verdict')];
  const ends = typeof verdict === 'string' ? `: ${verdict}.` : '.';
  if (difference === 0) return [`${label}: ${now}, as in ${year}${ends}`];
  const change = number(values[columns.indexOf('percent')]);
  const by = change === null ? '' : `, ${Math.abs(change)} %`;
  return [
    `${label}: ${now}, ${Math.abs(difference)} ${difference > 0 ? 'more' : 'less'} than in ${year} (${before}${by})${ends}`,
  ];
}

const shares: Say = (table, words) => largest(table, words, 'The largest number was of');

const SAYS: Readonly<Record<string, Say>> = {
  'feedback-by-type-and-quarter': received,
  'feedback-by-month': byMonth,
  'outcomes-by-service-and-quarter': outcomes,
  'timescales-met-by-service-and-quarter': inTime,
  'days-to-close-stage-1': days,
  'problem-categories': categories,
  'beyond-stage-1': beyond,
  comparison,
};

function byShape({ id, columns }: ReportTable): Say {
  if (id.endsWith('-by-service-and-quarter')) return byService;
  return columns[0] === 'count' && columns[1] === 'percent' ? shares : () => [];
}

/** Whole months; 0 where it is a matter of days. */
function monthsIn({ from, to }: Report['period']): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from) + 1;
}
