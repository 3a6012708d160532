/** A report that somebody asked for: of which time and service, in which form, and whether others may see it. */
import { z } from 'zod/v4';
import type { Person } from '../../../services/people';
import { makeReport, shareSafe, withSentences, type Report } from '../../../services/reports';
import { isReportFormat, type ReportFormat } from '../../../services/reports/forms';
import { publishedYears } from '../../../services/interchange';
import { isPlainDate, loadProcedures, londonDate } from '../../../services/timescale';
import type { Deps } from '../turn/context';

const day = z.string().refine(isPlainDate);

/** What a link to a report stands for. */
export const ReportOrder = z.strictObject({
  what: z.literal('report'),
  personId: z.string(),
  from: day,
  to: day,
  /** Null: the whole council. */
  service: z.string().nullable(),
  /** Nothing that happened later is in it: the file says what the card said. */
  asAt: day,
  /** Small counts are withheld. */
  safe: z.boolean(),
  format: z.string().refine(isReportFormat),
});
export type ReportOrder = z.infer<typeof ReportOrder> & { format: ReportFormat };

/** @throws StoreError `unavailable` */
export async function reportOf(
  { council, stores }: Pick<Deps, 'council' | 'stores'>,
  { from, to, service, asAt, safe }: Omit<ReportOrder, 'what' | 'personId' | 'format'>,
  now: string,
): Promise<Report> {
  const procedures = loadProcedures();
  const report = await makeReport(
    {
      council,
      figures: stores.figures,
      published: await publishedYears(stores.conversations, Date.parse(now)),
      statutory: (id) => procedures.get(id)?.statutory ?? null,
    },
    { from, to, asAt, ...(service === null ? {} : { service }) },
    londonDate(now),
  );
  // What is withheld is in no sentence either.
  return withSentences(safe ? shareSafe(report) : report, council.report.percentDecimals);
}

const COMPLAINTS = ['complaintsOfficer', 'complaintsManager'];

/** Small counts as they are: for those who see the cases behind them anyway. */
export const seesSmallCounts = ({ roles }: Person): boolean =>
  roles.some((role) => COMPLAINTS.includes(role));

/**
 * Of which service somebody may have a report.
 * @returns null: of the whole council; undefined: of none
 */
export function serviceFor(
  { roles, service }: Person,
  asked: string | null,
): string | null | undefined {
  if (roles.some((role) => [...COMPLAINTS, 'director'].includes(role))) return asked;
  if (!roles.includes('serviceManager') || service === null) return undefined;
  return asked === null || asked === service ? service : undefined;
}
