/** Acts that moved a date or a count, so that no figure looks better for a reason that isn't told. */
import { COMPLAINTS, dayIn, grouped, where, type Making } from './making';
import type { ReportAdjustment } from './types';

const SAYS: Readonly<Record<string, (n: number) => string>> = {
  extended: (n) => `${many(n, 'extension')} of time granted`,
  paused: (n) => `${many(n, 'pause')} of a clock`,
  allocated: (n) => `${many(n, 'longer date')} given at the start`,
  holdingLetter: (n) => `${many(n, 'holding letter')} sent; none moves a reported date`,
  reopened: (n) => `${many(n, 'case')} reopened`,
  withdrawn: (n) => `${many(n, 'complaint')} withdrawn`,
  excluded: (n) => `${many(n, 'complaint')} left out of timescale figures`,
};

const many = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

/** Counted by the day on which each was done; the cases are listed by their own list. */
export async function adjustmentsOf(making: Making): Promise<ReportAdjustment[]> {
  const rows = await grouped(
    making,
    'points',
    [...dayIn(making, 'ended'), ...COMPLAINTS, ...where('what', ['moved'])],
    ['category'],
  );
  return rows
    .map(({ values: [what], n }) => ({
      id: String(what),
      says:
        SAYS[String(what)]?.(n) ??
        `${many(n, 'date')} that had been missed moved by “${String(what)}”`,
      count: n,
    }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}
