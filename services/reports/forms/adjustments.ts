/** The acts that moved a date or a count, as a table: with the columns that any of them fills. */
import type { Report, ReportAdjustment } from '../types';
import type { Grid, GridCell } from './grid';
import { longDate } from './words';
import { printable } from '../../terms/printable';

export const ADJUSTMENTS = 'Acts that moved a date or a count';

type Column = readonly [heading: string, cell: (each: ReportAdjustment) => GridCell | undefined];

const COLUMNS: readonly Column[] = [
  ['On', ({ on }) => (on === undefined ? undefined : longDate(on))],
  ['Case', ({ ref }) => (ref === undefined ? undefined : printable(ref))],
  ['Number', ({ count }) => count],
];

/** @param missing what stands where an act has no date, case or number */
export function adjustmentsGrid({ adjustments }: Report, missing: string): Grid {
  const filled = COLUMNS.filter(([, cell]) => adjustments.some((each) => cell(each) !== undefined));
  return {
    headings: ['Adjustment', ...filled.map(([heading]) => heading)],
    rows: adjustments.map((each) => [
      printable(each.says).replace(/\s+/g, ' ').trim(),
      ...filled.map(([, cell]) => cell(each) ?? missing),
    ]),
  };
}
