/** How a report's figures, columns and days read, the same in every form. */
import { printable } from '../../terms/printable';
import { civil, dayNumber } from '../../timescale/dates';
import type { PlainDate } from '../../timescale/types';
import type { Report, ReportTable, Value, WithheldValue } from '../types';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const COLUMNS: Readonly<Record<string, string>> = {
  Q1: 'Quarter 1',
  Q2: 'Quarter 2',
  Q3: 'Quarter 3',
  Q4: 'Quarter 4',
  count: 'Number',
  percent: 'Percentage',
  mean: 'Mean working days',
  median: 'Median working days',
  n: 'Number counted',
};

/** What rows stand for where the table doesn't say, by what its id has in it. */
const ROWS: readonly (readonly [part: string, words: string])[] = [
  ['by-service', 'Service'],
  ['by-type', 'Type of feedback'],
  ['by-month', 'Month'],
  ['by-procedure', 'Procedure'],
  ['by-team', 'Team'],
  ['by-stage', 'Stage'],
  ['beyond-stage', 'Stage'],
  ['days-to-close', 'Procedure'],
  ['outcomes', 'Outcome'],
  ['categories', 'Category'],
  ['themes', 'Theme'],
  ['contact', 'Channel'],
  ['decisions', 'Decision'],
  ['remedies', 'Remedy'],
  ['learning', 'Learning point'],
  ['actions', 'Action'],
];

export const isWithheld = (value: Value): value is WithheldValue =>
  typeof value === 'object' && value !== null && 'withheld' in value;

/** The named figures of one cell, or null: a plain cell. */
export function partsOf(value: Value): Readonly<Record<string, number | null>> | null {
  if (typeof value !== 'object' || value === null || isWithheld(value)) return null;
  return value as Readonly<Record<string, number | null>>;
}

/** `partiallyUpheld` → `Partially upheld`; what has spaces or capitals of its own stays as it is. */
export function inWords(name: string): string {
  if (!/^[a-z][A-Za-z]*$/.test(name)) return printable(name);
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The heading of a column; the year is named, as a report may be read beside another. */
export function columnWords(column: string, report: Report): string {
  if (column === 'year') return wholePeriod(report);
  if (column === 'thisYear') return report.period.label;
  return COLUMNS[column] ?? inWords(column);
}

function wholePeriod({ period }: Report): string {
  return /^\d{4}\/\d{2}$/.test(period.label) ? `Year ${period.label}` : 'Whole period';
}

export function rowsAre(table: ReportTable): string {
  if (table.rowsAre) return printable(table.rowsAre);
  return ROWS.find(([part]) => table.id.includes(part))?.[1] ?? 'Item';
}

/** `1,234.5`; never more decimals than the report gives. */
export const figure = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: 6 });

export const percentage = (value: number | null): string =>
  value === null ? NOT_APPLICABLE : `${figure(value)}%`;

export const NOT_APPLICABLE = 'n/a';
export const WITHHELD = 'withheld';

/**
 * A cell in words, a line each: `21 of 31` and `67.74%`.
 * @param column its key: percentages say what they are
 */
export function cellLines(value: Value, column: string): string[] {
  if (value === null) return [NOT_APPLICABLE];
  if (typeof value === 'number')
    return [/percent/i.test(column) ? percentage(value) : figure(value)];
  if (typeof value === 'string') return printable(value).split('\n');
  const parts = partsOf(value);
  return parts === null ? [WITHHELD] : partLines(parts);
}

function partLines(parts: Readonly<Record<string, number | null>>): string[] {
  const { met, total, percent, upheld, partiallyUpheld, received } = parts;
  if (isFigure(met) && isFigure(total))
    return [`${figure(met)} of ${figure(total)}`, percentage(percent ?? null)];
  if (isFigure(upheld) && isFigure(partiallyUpheld) && isFigure(received))
    return [
      `${figure(upheld)} upheld`,
      `${figure(partiallyUpheld)} partially`,
      `of ${figure(received)}`,
    ];
  return Object.entries(parts).map(
    ([name, part]) => `${inWords(name)}: ${part === null ? NOT_APPLICABLE : figure(part)}`,
  );
}

const isFigure = (part: number | null | undefined): part is number => typeof part === 'number';

/** `1 April 2014`. */
export function longDate(date: PlainDate): string {
  const { year, month, day } = civil(dayNumber(date));
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

export const periodWords = ({ period }: Report): string =>
  `${longDate(period.from)} to ${longDate(period.to)}`;

/** What stands on the first page. */
export function titleOf(report: Report): string {
  const kind = /^\d{4}\/\d{2}$/.test(report.period.label) ? 'annual report' : 'report';
  return `Complaints and compliments: ${kind} ${printable(report.period.label)}`;
}

export function scopeOf({ council, service }: Report): string {
  return printable(service ? `${council}: ${service}` : council);
}

export function standingOf(report: Report): string {
  const asAt = `Figures as they stood on ${longDate(report.asAt)}.`;
  return report.period.provisional
    ? `${asAt} They are provisional: the period is not closed yet, and figures can still change.`
    : asAt;
}

/** `Made from 125 records.` */
export const baseWords = ({ base }: ReportTable): string | null =>
  base === null ? null : `Base: ${figure(base)} ${base === 1 ? 'record' : 'records'}.`;
