/** A report in a glance, for a card: the figures that are looked for first, one chart, what doesn't add up. */
import { printable } from '../terms/printable';
import { headlinesOf, type Headline } from './forms/headline';
import { columnWords, periodWords, scopeOf, standingOf, titleOf } from './forms/words';
import type { Report } from './types';

export interface ReportSummary {
  readonly title: string;
  readonly scope: string;
  readonly period: string;
  readonly standing: string;
  /** Four, or as many as the tables give. */
  readonly figures: readonly Headline[];
  /** Complaints along the year, or null: one quarter only, or figures withheld. */
  readonly chart: {
    readonly title: string;
    readonly as: 'columns';
    readonly bars: readonly { readonly label: string; readonly count: number }[];
  } | null;
  /** The checks that do not hold. */
  readonly failing: readonly string[];
}

export const summaryOf = (report: Report): ReportSummary => ({
  title: titleOf(report),
  scope: scopeOf(report),
  period: periodWords(report),
  standing: standingOf(report),
  figures: headlinesOf(report),
  chart: complaintsByQuarter(report),
  failing: report.checks.filter(({ holds }) => !holds).map(({ says }) => printable(says)),
});

function complaintsByQuarter(report: Report): ReportSummary['chart'] {
  const table = report.tables.find(({ id }) => id === 'complaints-by-service-and-quarter');
  const values = table?.total ?? (table?.rows.length === 1 ? table.rows[0]?.values : null);
  const quarters = (table?.columns ?? []).flatMap((column, at) =>
    /^Q[1-4]$/.test(column) ? [{ label: columnWords(column, report), count: values?.[at] }] : [],
  );
  const bars = quarters.flatMap(({ label, count }) =>
    typeof count === 'number' ? [{ label, count }] : [],
  );
  if (bars.length < 2 || bars.length < quarters.length) return null;
  return { title: 'Complaints by quarter', as: 'columns', bars };
}
