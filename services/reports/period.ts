/** Of which days a report is, and the columns of time in it. */
import { addMonths, addDays, financialYear, isPlainDate, type PlainDate } from '../timescale';
import type { Span } from './making';
import type { ReportPeriod } from './types';

export interface Asked {
  /** `2014/15`. */
  year?: string;
  quarter?: string;
  from?: PlainDate;
  to?: PlainDate;
}

export class PeriodError extends Error {
  /** A sentence that says what would be right. */
  constructor(readonly says: string) {
    super(says);
  }
}

/**
 * @param today the London day on which it is made
 * @throws PeriodError for what is no year, quarter or pair of days
 */
export function periodOf(
  { year, quarter, from, to }: Asked,
  today: PlainDate,
): { period: ReportPeriod; spans: Span[] } {
  if (from !== undefined || to !== undefined) {
    if (year !== undefined || quarter !== undefined)
      throw new PeriodError('Give either a year (and a quarter of it) or two days, not both.');
    if (!from || !to || !isPlainDate(from) || !isPlainDate(to) || from > to)
      throw new PeriodError(
        'Give both days as YYYY-MM-DD, the first not after the last: --from 2014-04-01 --to 2014-09-30.',
      );
    const whole = wholeYear(from, to);
    if (whole) return ofYear(whole, today);
    const own = quarterOn(from);
    if (own.from === from && own.to === to) return ofQuarter(own, today);
    return {
      period: { from, to, label: `${from} to ${to}`, provisional: to >= today },
      spans: [{ name: 'period', from, to }],
    };
  }
  const start = startOf(year);
  if (quarter === undefined) return ofYear(start, today);
  const n = /^q?([1-4])$/i.exec(quarter.trim())?.[1];
  if (!n) throw new PeriodError('A quarter is Q1 (April to June), Q2, Q3 or Q4.');
  const own = quartersOf(start)[Number(n) - 1]!;
  return ofQuarter(own, today);
}

function ofQuarter(own: Span, today: PlainDate): { period: ReportPeriod; spans: Span[] } {
  const label = `${own.name} ${financialYear(own.from).label}`;
  return {
    period: { from: own.from, to: own.to, label, provisional: own.to >= today },
    spans: [own],
  };
}

function startOf(year: string | undefined): PlainDate {
  const [, first, second] = /^(\d{4})[/-](\d{2}|\d{4})$/.exec(year?.trim() ?? '') ?? [];
  if (!first || !second || (Number(first) + 1) % 100 !== Number(second) % 100)
    throw new PeriodError('Give a financial year such as 2014/15: --year 2014/15.');
  return `${first}-04-01`;
}

function ofYear(start: PlainDate, today: PlainDate): { period: ReportPeriod; spans: Span[] } {
  const { label, from, to } = financialYear(start);
  return {
    period: { from, to, label, provisional: to >= today },
    spans: [...quartersOf(start), { name: 'year', from, to }],
  };
}

function wholeYear(from: PlainDate, to: PlainDate): PlainDate | null {
  const year = financialYear(from);
  return year.from === from && year.to === to ? from : null;
}

const quartersOf = (start: PlainDate): Span[] =>
  [0, 1, 2, 3].map((n) => ({
    name: `Q${n + 1}`,
    from: addMonths(start, n * 3),
    to: addDays(addMonths(start, n * 3 + 3), -1),
  }));

/** The financial quarter that a day is in. */
export const quarterOn = (day: PlainDate): Span =>
  quartersOf(financialYear(day).from).findLast(({ from }) => from <= day)!;
