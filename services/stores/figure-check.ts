/** What both adapters refuse of a question about figures, before they ask it. */
import { KNOWN_FROM, MOST_FIGURE_ROWS } from '../cases/figure-query';
import type { FigureQuery, FigureRow, FigureTable } from '../cases/figure-query';
import { isPlainDate } from '../timescale';
import { refuse } from './check';
import { FIGURE_COLUMNS } from './figure-columns';

/** More columns in one grouping than any table has. */
const MOST_KEYS = 6;

/** A column's name goes into the statement's text: only those that are known. @throws StoreError `invalid` */
export function checkFigures({ of, where, by, count, asAt }: FigureQuery): void {
  if (!(of in FIGURE_COLUMNS)) refuse('There are no such figures.');
  const keys = by.map((key) => (typeof key === 'string' ? key : key.month));
  const per = typeof count === 'object' ? [count.per] : [];
  for (const column of [...where.map((one) => one.column), ...keys, ...per])
    if (!Object.hasOwn(FIGURE_COLUMNS[of], column)) refuse(`Figures have no column ${column}.`);
  if (by.length > MOST_KEYS) refuse(`At most ${MOST_KEYS} columns are grouped by.`);
  const days = where.flatMap((one) => ('from' in one ? [one.from, one.to] : []));
  for (const day of [asAt, ...days]) if (!isPlainDate(day)) refuse('A day must be a plain date.');
}

/** From which day on a column is known: that of another column, or its own; null: from receipt on. */
export const knownFrom = (of: FigureTable, column: string): string | null =>
  KNOWN_FROM[of][column] ?? null;

/** @throws StoreError `invalid` for too many rows */
export function checkFigureRows(rows: FigureRow[]): FigureRow[] {
  if (rows.length > MOST_FIGURE_ROWS)
    refuse(`More than ${MOST_FIGURE_ROWS} rows: group by less, or narrow the period.`);
  return rows;
}
