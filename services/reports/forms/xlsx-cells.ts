/** Cells of a workbook: their type, their numbers as numbers, and how high a row of wrapped text is. */
import type { Row } from 'write-excel-file/node';
import { printable } from '../../terms/printable';
import type { GridCell } from './grid';

export const FONT = { fontFamily: 'Arial', fontSize: 12 } as const;
/** Of a column of text, in letters. */
export const TEXT_WIDTH = 90;
/** A line of Arial 12 in points, and how many letters a column holds for each unit of its width. */
const LINE = 16;
const LETTERS = 1.02;

/** Sheets don't find the height of wrapped text by themselves until somebody edits it. */
function linesOf(value: string, width: number, size = 12): number {
  const room = Math.max(1, (width * LETTERS * 12) / size);
  let lines = 1;
  let used = 0;
  for (const word of value.split(' ')) {
    const letters = word.length + (used > 0 ? 1 : 0);
    if (used + letters <= room) used += letters;
    else {
      lines += Math.max(1, Math.ceil(word.length / room)) - (used === 0 ? 1 : 0);
      used = Math.min(word.length, room);
    }
  }
  return lines;
}

const written = (value: string, width: number, size: 12 | 14 | 16): Row => [
  {
    value: printable(value),
    wrap: true,
    alignVertical: 'top',
    height: linesOf(value, width, size) * LINE * (size / 12) + 4,
    ...(size > 12 ? { fontWeight: 'bold', fontSize: size } : {}),
  },
];
export const title = (value: string, width = TEXT_WIDTH): Row => written(value, width, 16);
export const subtitle = (value: string, width = TEXT_WIDTH): Row => written(value, width, 14);
export const text = (value: string, width = TEXT_WIDTH): Row => written(value, width, 12);

export function headingRow(
  headings: readonly string[],
  widths: readonly number[],
  figures: (at: number) => boolean,
): Row {
  const lines = headings.map((value, at) => linesOf(value, widths[at]! * 0.9));
  return headings.map((value, at) => ({
    value,
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'bottom',
    align: figures(at) ? 'right' : 'left',
    backgroundColor: '#E8EDF2',
    bottomBorderStyle: 'medium',
    height: Math.max(...lines) * LINE + 6,
  }));
}

export function figureRow(
  row: readonly GridCell[],
  widths: readonly number[],
  right: (at: number) => boolean,
  total: boolean,
): Row {
  const lines = row.map((value, at) => linesOf(String(value), widths[at]!));
  const look = {
    alignVertical: 'center' as const,
    height: Math.max(...lines) * LINE + 2,
    ...(total ? { fontWeight: 'bold' as const, topBorderStyle: 'thin' as const } : {}),
  };
  return row.map((value, at) =>
    typeof value === 'number'
      ? { value, type: Number, format: formatOf(value), align: 'right', ...look }
      : {
          value: printable(value),
          type: String,
          wrap: true,
          align: right(at) ? 'right' : 'left',
          ...look,
        },
  );
}

/** As many decimals as the report gives: the figure itself is the whole number that stands in the cell. */
function formatOf(value: number): string {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}
