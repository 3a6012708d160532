/** Tables and pictures of the Word file. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  FootnoteReferenceRun,
  ImageRun,
  Paragraph,
  type Run,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { printable } from '../../terms/printable';
import type { Report, ReportTable, Value } from '../types';
import type { Grid } from './grid';
import type { Picture } from './picture';
import type { NumberedNote, PlannedTable } from './plan';
import { cellLines, columnWords, figure, rowsAre } from './words';

export const TEXT_WIDTH = convertMillimetersToTwip(210 - 2 * 22);

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const THIN = { style: BorderStyle.SINGLE, size: 4, color: 'BFC5CA' };
const THICK = { style: BorderStyle.SINGLE, size: 12, color: '1A1A1A' };

/** Rows of a table that is kept on one page. */
const SHORT = 15;

/** Both on one page; a higher picture would leave no room for its table. */
const MOST_TOGETHER = 320;
export const belongTogether = ({ height }: Picture, { rows }: ReportTable): boolean =>
  height <= MOST_TOGETHER && rows.length <= SHORT;

/** @param footnote puts a note at the foot of the page, and gives its number */
export function tableParts(
  planned: PlannedTable,
  report: Report,
  footnote: (note: NumberedNote) => number,
): { caption: Paragraph; table: Table } {
  const { table, number, notes, rowNotes } = planned;
  const caption = new Paragraph({
    style: 'TableTitle',
    children: [
      new TextRun(`Table ${number}: ${printable(table.title)}, ${printable(report.period.label)}`),
      ...footnotesOf(notes, footnote),
    ],
  });
  const layout = layoutOf(table);
  const keep = table.rows.length <= SHORT;
  const rows = table.rows.map(({ label, values }, at) => {
    const note = rowNotes.get(at);
    return rowOf(table, layout, label, values, {
      keep,
      footnote: note ? footnote(note) : null,
    });
  });
  if (table.total)
    rows.push(rowOf(table, layout, 'Total', table.total, { total: true, keep, footnote: null }));
  return {
    caption,
    table: framed([headerOf(table, layout, report), ...rows], layout.widths, table.total !== null),
  };
}

function framed(rows: TableRow[], widths: number[], lastRow: boolean): Table {
  return new Table({
    rows,
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: NONE,
      bottom: THIN,
      left: NONE,
      right: NONE,
      insideHorizontal: THIN,
      insideVertical: NONE,
    },
    margins: { left: 70, right: 70 },
    // Which cells are headings, as Word knows it and as it is read out.
    tableLook: {
      firstRow: true,
      firstColumn: true,
      lastRow,
      noVBand: true,
    },
  });
}

/** A table of words, such as a list that has columns. */
export function wordsTable({ headings, rows }: Grid): Table {
  const shares = headings.map((_, at) => (at === 0 ? 4 : 1.2));
  const sum = shares.reduce((a, b) => a + b, 0);
  const widths = shares.map((share) => Math.floor((TEXT_WIDTH * share) / sum));
  const right = (at: number) => rows.some((row) => typeof row[at] === 'number');
  const look = (at: number) => ({ width: widths[at]!, left: !right(at), keep: false });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((each, at) =>
          cell([typeof each === 'number' ? figure(each) : each], { ...look(at), bold: false }),
        ),
      }),
  );
  return framed([headingRow(headings, look), ...body], widths, false);
}

/** Parted by commas: 9, 10 is not 910. */
const footnotesOf = (
  notes: readonly NumberedNote[],
  footnote: (note: NumberedNote) => number,
): Run[] =>
  notes.flatMap((note, at) => [
    ...(at > 0 ? [new TextRun({ text: ', ', superScript: true })] : []),
    new FootnoteReferenceRun(footnote(note)),
  ]);

interface Layout {
  readonly widths: number[];
  /** Columns of words stand on the left. */
  readonly words: readonly boolean[];
}

function layoutOf(table: ReportTable): Layout {
  const words = table.columns.map((_, at) =>
    table.rows.some(({ values }) => typeof values[at] === 'string'),
  );
  const shares = [table.columns.length > 5 ? 2.6 : 2.2, ...words.map((wordy) => (wordy ? 1.6 : 1))];
  const sum = shares.reduce((a, b) => a + b, 0);
  // Two columns need not be as far apart as the page is wide, but all tables end in one line.
  return { widths: shares.map((share) => Math.floor((TEXT_WIDTH * share) / sum)), words };
}

function headerOf(table: ReportTable, { widths, words }: Layout, report: Report): TableRow {
  const texts = [rowsAre(table), ...table.columns.map((column) => columnWords(column, report))];
  return headingRow(texts, (at) => ({
    width: widths[at]!,
    left: at === 0 || words[at - 1] === true,
  }));
}

/** Said again on every page that the table goes on to. */
function headingRow(
  texts: readonly string[],
  place: (at: number) => { width: number; left: boolean },
): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: texts.map((text, at) =>
      cell([text], {
        ...place(at),
        bold: true,
        keep: true,
        border: { bottom: THICK },
        shading: true,
      }),
    ),
  });
}

interface RowLook {
  readonly total?: boolean;
  /** With the next row, on one page. */
  readonly keep: boolean;
  readonly footnote: number | null;
}

function rowOf(
  { columns }: ReportTable,
  { widths, words }: Layout,
  label: string,
  values: readonly Value[],
  { total = false, keep, footnote }: RowLook,
): TableRow {
  const look = { bold: total, keep, ...(total ? { border: { top: THICK } } : {}) };
  const figures = columns.map((column, at) =>
    cell(cellLines(values[at] ?? null, column), {
      ...look,
      width: widths[at + 1]!,
      left: words[at] === true,
    }),
  );
  return new TableRow({
    cantSplit: true,
    children: [
      cell(printable(label).split('\n'), { ...look, width: widths[0]!, left: true, footnote }),
      ...figures,
    ],
  });
}

interface CellLook {
  readonly width: number;
  readonly left: boolean;
  readonly bold: boolean;
  readonly keep: boolean;
  readonly border?: { top?: typeof THICK; bottom?: typeof THICK };
  readonly shading?: boolean;
  readonly footnote?: number | null;
}

function cell(lines: readonly string[], look: CellLook): TableCell {
  const weight = look.bold ? { bold: true } : {};
  return new TableCell({
    width: { size: look.width, type: WidthType.DXA },
    ...(look.border ? { borders: look.border } : {}),
    ...(look.shading ? { shading: { fill: 'EEF2F6' }, verticalAlign: 'bottom' as const } : {}),
    children: [
      new Paragraph({
        style: 'Cell',
        alignment: look.left ? AlignmentType.LEFT : AlignmentType.RIGHT,
        keepNext: look.keep,
        children: [
          ...lines.map(
            (text, at) => new TextRun({ text, ...weight, ...(at > 0 ? { break: 1 } : {}) }),
          ),
          ...(typeof look.footnote === 'number' ? [new FootnoteReferenceRun(look.footnote)] : []),
        ],
      }),
    ],
  });
}

export function pictureParagraph(
  { png, width, height }: Picture,
  name: string,
  description: string,
  keepNext: boolean,
): Paragraph {
  return new Paragraph({
    style: 'Picture',
    keepNext,
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width, height },
        altText: { name, title: name, description },
      }),
    ],
  });
}
