/** The four figures that a reader looks for first, taken from the tables that have them. */
import type { Report, Value } from '../types';
import { figure, partsOf, percentage } from './words';

export interface Headline {
  readonly label: string;
  readonly figure: string;
  /** What it is of, or null. */
  readonly beside: string | null;
}

/** Those of the four that the report's tables give. */
export function headlinesOf(report: Report): Headline[] {
  const complaints = wholeOf(report, 'complaints-by-service-and-quarter');
  const compliments = wholeOf(report, 'compliments-by-service-and-quarter');
  const inTime = partsOf(wholeOf(report, 'timescales-met-by-service-and-quarter'));
  const found = partsOf(wholeOf(report, 'outcomes-by-service-and-quarter'));
  return [
    ...plain('Complaints received', complaints),
    ...plain('Compliments', compliments),
    ...(inTime && inTime['total']
      ? [
          {
            label: 'Answered in time',
            figure: percentage(inTime['percent'] ?? null),
            beside: `${figure(inTime['met'] ?? 0)} of ${figure(inTime['total'])}`,
          },
        ]
      : []),
    ...(found && found['received']
      ? [
          {
            label: 'Upheld',
            figure: figure(found['upheld'] ?? 0),
            beside: `and ${figure(found['partiallyUpheld'] ?? 0)} partially, of ${figure(found['received'])}`,
          },
        ]
      : []),
  ];
}

const plain = (label: string, value: Value): Headline[] =>
  typeof value === 'number' ? [{ label, figure: figure(value), beside: null }] : [];

/** The last cell of the total: the year. A report on one service has one row. */
function wholeOf({ tables }: Report, id: string): Value {
  const table = tables.find((each) => each.id === id);
  const values = table?.total ?? (table?.rows.length === 1 ? table.rows[0]?.values : null);
  return values?.at(-1) ?? null;
}
