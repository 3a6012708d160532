/** A table as one figure a cell, for spreadsheets and CSV: `21 of 31, 67.74%` becomes three columns. */
import { printable } from '../../terms/printable';
import type { Report, Value } from '../types';
import type { PlannedTable } from './plan';
import { columnWords, inWords, isWithheld, partsOf, rowsAre } from './words';

/** As the Analysis Function writes them; what they mean stands beside the table. */
export const SHORTHAND = {
  '[z]': 'not applicable',
  '[c]': 'withheld so that nobody can be made out',
} as const;

export type GridCell = string | number;

export interface Grid {
  readonly headings: readonly string[];
  /** The total is the last row, where there is one. No cell is empty. */
  readonly rows: readonly (readonly GridCell[])[];
}

const PART_WORDS: Readonly<Record<string, string>> = {
  total: 'received',
  percent: 'percentage',
  met: 'in time',
};

/** @param marks a note's number stands behind the label of its row: `Education [note 2]` */
export function gridOf(planned: PlannedTable, report: Report, marks = false): Grid {
  const { table, rowNotes } = planned;
  const shapes = table.columns.map((_, at) =>
    partNames([...table.rows.map((row) => row.values[at]), table.total?.[at]]),
  );
  const headings = table.columns.flatMap((column, at) => {
    const words = columnWords(column, report);
    return shapes[at]?.map((part) => `${words}: ${partWords(part)}`) ?? [words];
  });
  const cells = (values: readonly Value[]) =>
    table.columns.flatMap((_, at) => cellsOf(values[at] ?? null, shapes[at] ?? null));
  const rows = table.rows.map(({ label, values }, at) => {
    const note = marks ? rowNotes.get(at) : undefined;
    return [oneLine(note ? `${label} [note ${note.number}]` : label), ...cells(values)];
  });
  if (table.total) rows.push(['Total', ...cells(table.total)]);
  return { headings: distinct([rowsAre(table), ...headings].map(oneLine)), rows };
}

/** The parts that the cells of one column have, or null: plain figures. */
function partNames(values: readonly (Value | undefined)[]): string[] | null {
  const names = values.flatMap((value) => Object.keys(partsOf(value ?? null) ?? {}));
  return names.length === 0 ? null : [...new Set(names)];
}

const partWords = (part: string): string => PART_WORDS[part] ?? inWords(part).toLowerCase();

function cellsOf(value: Value, parts: readonly string[] | null): GridCell[] {
  const plain = isWithheld(value) ? '[c]' : typeof value === 'string' ? oneLine(value) : value;
  if (parts === null) return [figureOr(plain)];
  const named = partsOf(value);
  return parts.map((part) => figureOr(named === null ? plain : (named[part] ?? null)));
}

const figureOr = (value: unknown): GridCell =>
  typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : '[z]';

const oneLine = (text: string): string => printable(text).replace(/\s+/g, ' ').trim();

/** A marked-up table can't have two columns of one name; capitals don't make a difference there. */
function distinct(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const key = heading.toLowerCase();
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? heading : `${heading} (${times})`;
  });
}

/** The shorthand that a grid has in it, in words. */
export function shorthandOf({ rows }: Grid): string[] {
  const used = new Set(rows.flat());
  return Object.entries(SHORTHAND).flatMap(([mark, says]) =>
    used.has(mark) ? [`${mark} means ${says}.`] : [],
  );
}
