/** A report that somebody asked for: of which time and service, in which form, and whether others may see it. */
import { z } from 'zod/v4';
import { COMPLAINTS_ROLES, holdsAny, type Directory, type Person } from '../../../services/people';
import { may } from '../../../services/privacy';
import { makeReport, told, type Report } from '../../../services/reports';
import { isReportFormat, type ReportFormat } from '../../../services/reports/forms';
import { publishedYears } from '../../../services/interchange';
import { isPlainDate, londonDate } from '../../../services/timescale';
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
  const report = await makeReport(
    {
      council,
      figures: stores.figures,
      published: await publishedYears(stores.conversations, Date.parse(now)),
    },
    { from, to, asAt, ...(service === null ? {} : { service }) },
    londonDate(now),
  );
  return told(report, council, safe);
}

/** Small counts as they are: for those who see the cases behind them anyway. */
export const seesSmallCounts = (person: Person): boolean => holdsAny(person, COMPLAINTS_ROLES);

/**
 * Of which service somebody may have a report, of those whom the policy lets have any.
 * @returns null: of the whole council; undefined: of none
 */
export function serviceFor(
  { council }: Pick<Deps, 'council'>,
  directory: Directory,
  person: Person,
  asked: string | null,
): string | null | undefined {
  if (!may(person, 'report.run', null, directory, council).allowed) return undefined;
  if (holdsAny(person, [...COMPLAINTS_ROLES, 'director'])) return asked;
  if (person.service === null) return undefined;
  return asked === null || asked === person.service ? person.service : undefined;
}
