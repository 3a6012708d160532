/**
 * A workbook as the Analysis Function asks for in "Releasing statistics in spreadsheets": a cover, contents and notes,
 * then one marked-up table a sheet that begins in column A, with one row of headings, nothing merged and no cell empty.
 */
import write, { type Image, type Row, type Sheet } from 'write-excel-file/node';
import type { Report } from '../types';
import { ADJUSTMENTS, adjustmentsGrid } from './adjustments';
import { altOf, figureWords } from './charts';
import { gridOf, shorthandOf, type GridCell } from './grid';
import { pictureOf } from './picture';
import { planOf, type Plan, type PlannedTable } from './plan';
import { baseWords, periodWords, scopeOf, standingOf, titleOf } from './words';
import { figureRow, FONT, headingRow, subtitle, text, TEXT_WIDTH, title } from './xlsx-cells';
import { marking, type Marked } from './xlsx-markup';

type Page = Sheet<Image['content']> & { sheet: string };

const LABEL_WIDTH = 44;
const FIGURE_WIDTH = 16;
/** Of many columns, so that they can be seen at once. */
const SLIM_WIDTH = 12;
const MANY = 8;
const WORDS_WIDTH = 30;
/** Pixels. */
const PICTURE_WIDTH = 720;

export async function render(report: Report): Promise<Buffer> {
  const plan = planOf(report);
  const tables = plan.chapters.flatMap((chapter) => chapter.tables);
  const charts = await chartsSheet(tables);
  const marked = [
    ...(plan.notes.length > 0 ? [notesSheet(plan)] : []),
    ...tables.map((planned) => tableSheet(planned, report)),
    ...listSheets(report),
  ];
  const contents = contentsSheet(marked, charts);
  const sheets = [cover(report, plan), contents.page, ...marked.map(({ page }) => page)];
  if (charts) sheets.push(charts);
  return write(sheets, {
    ...FONT,
    features: [
      marking(
        [contents, ...marked].map(({ page, marked: table }) => ({ ...table, sheet: page.sheet })),
        {
          title: `${titleOf(report)}, ${scopeOf(report)}`,
          creator: scopeOf(report),
          description: `${periodWords(report)}. ${standingOf(report)}`,
        },
      ),
    ],
  }).toBuffer();
}

function cover(report: Report, plan: Plan): Page {
  const failing = report.checks.filter(({ holds }) => !holds);
  const data = [
    title(`${titleOf(report)}, ${scopeOf(report)}`),
    text(
      `Complaints, compliments and other feedback about children’s services, ${periodWords(report)}.`,
    ),
    text(standingOf(report)),
    text(`Published by ${report.council}.`),
    ...(failing.length > 0
      ? [subtitle('Not everything adds up'), ...failing.map(({ says }) => text(says))]
      : []),
    subtitle('What is in this workbook'),
    text(
      'Each worksheet has one table. Its definition and its base stand above it. The Contents worksheet links to all of them.',
    ),
    text(
      'Percentages and averages are rounded once, half up, from the exact figures, so parts may not add up to their totals.',
    ),
    ...(plan.notes.length > 0
      ? [
          text(
            'Where a title or a label has a number in square brackets, such as [note 1], the Notes worksheet explains it.',
          ),
        ]
      : []),
    subtitle('Shorthand'),
    text('[z] means not applicable. [c] means withheld so that nobody can be made out.'),
  ];
  return { sheet: 'Cover', data, columns: [{ width: TEXT_WIDTH }], showGridLines: false };
}

interface Titled {
  readonly page: Page;
  readonly marked: Omit<Marked, 'sheet'>;
  /** For the contents. */
  readonly title: string;
}

interface TableOf {
  readonly sheet: string;
  readonly name: string;
  readonly title: string;
  /** Above the table: what a reader must know first. */
  readonly lines: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly GridCell[])[];
  readonly widths: readonly number[];
  readonly total?: boolean;
  /** By row of the table: the sheet that its first cell leads to. */
  readonly links?: readonly string[];
}

function titled(table: TableOf): Titled {
  const isFigure = (at: number) => at > 0 && table.rows.some((row) => typeof row[at] === 'number');
  const width = table.widths[0]!;
  const above = [title(table.title, width), ...table.lines.map((line) => text(line, width))];
  const rows = table.rows.map((row, place) =>
    figureRow(row, table.widths, isFigure, table.total === true && place === table.rows.length - 1),
  );
  const top = above.length + 1;
  return {
    title: table.title,
    page: {
      sheet: table.sheet,
      data: [...above, headingRow(table.headings, table.widths, isFigure), ...rows],
      columns: table.widths.map((width) => ({ width })),
    },
    marked: {
      name: table.name,
      headings: table.headings,
      top,
      rows: table.rows.length,
      links: (table.links ?? []).map((sheet, at) => ({ row: top + 1 + at, sheet })),
    },
  };
}

/** A name that Excel takes for none of its own: no digit first, and not a cell's, as A1 or R1C1 is. */
function nameOf(id: string): string {
  const name = id.replace(/[^A-Za-z0-9]/g, '_');
  return /^\d|^[a-z]{1,3}\d+$|^r\d*c\d*$|^[rc]$/i.test(name) ? `_${name}` : name;
}

function tableSheet(planned: PlannedTable, report: Report): Titled {
  const { table, number, notes } = planned;
  const grid = gridOf(planned, report, true);
  const marks = notes.map(({ number: note }) => ` [note ${note}]`).join('');
  const figures = grid.headings.length > MANY ? SLIM_WIDTH : FIGURE_WIDTH;
  const wordy = (at: number) => grid.rows.some((row) => String(row[at]).length > 24);
  return titled({
    sheet: `Table_${number}`,
    name: nameOf(table.id),
    title: `Table ${number}: ${table.title}, ${report.period.label}${marks}`,
    lines: [
      'This worksheet contains one table.',
      ...(table.sentences ?? []),
      `What is counted: ${table.definition}`,
      ...[baseWords(table)].flatMap((words) => words ?? []),
      ...shorthandOf(grid),
    ],
    headings: grid.headings,
    rows: grid.rows,
    widths: grid.headings.map((_, at) =>
      at === 0 ? LABEL_WIDTH : wordy(at) ? WORDS_WIDTH : figures,
    ),
    total: table.total !== null,
  });
}

const notesSheet = ({ notes }: Plan): Titled =>
  titled({
    sheet: 'Notes',
    name: 'notes',
    title: 'Notes',
    lines: ['This worksheet contains one table.'],
    headings: ['Note', 'What it says'],
    rows: notes.map(({ number, says }) => [`[note ${number}]`, says]),
    widths: [LABEL_WIDTH / 2, TEXT_WIDTH],
  });

function listSheets(report: Report): Titled[] {
  const { checks, adjustments } = report;
  const adjusted = adjustmentsGrid(report, '[z]');
  return [
    ...(checks.length > 0
      ? [
          titled({
            sheet: 'Checks',
            name: 'checks',
            title: 'Checks: sums that were done in two ways',
            lines: ['This worksheet contains one table.'],
            headings: ['What was checked', 'Result'],
            rows: checks.map(({ says, holds }) => [says, holds ? 'Holds' : 'Does not hold']),
            widths: [TEXT_WIDTH, FIGURE_WIDTH],
          }),
        ]
      : []),
    ...(adjustments.length > 0
      ? [
          titled({
            sheet: 'Adjustments',
            name: 'adjustments',
            title: `Adjustments: ${ADJUSTMENTS.toLowerCase()}`,
            lines: ['This worksheet contains one table.', ...shorthandOf(adjusted)],
            ...adjusted,
            widths: adjusted.headings.map((_, at) => (at === 0 ? TEXT_WIDTH : 20)),
          }),
        ]
      : []),
  ];
}

function contentsSheet(sheets: readonly Titled[], charts: Page | null): Titled {
  const entries = [
    ...sheets.map(({ page, title: says }) => [page.sheet, says]),
    ...(charts ? [[charts.sheet, 'Charts of the tables']] : []),
  ];
  return titled({
    sheet: 'Contents',
    name: 'contents',
    title: 'Contents',
    lines: ['This worksheet contains one table. Each name is a link to its worksheet.'],
    headings: ['Worksheet', 'What it contains'],
    rows: entries,
    widths: [LABEL_WIDTH / 2, TEXT_WIDTH],
    links: entries.map(([sheet]) => sheet!),
  });
}

/** Points: a row can't be higher than 409. */
const HIGHEST = 400;
const POINTS = 0.75;
const TITLE_HEIGHT = 26;

/** Each picture stands in the cell of its title, so that it moves with it; what it shows is written below. */
async function chartsSheet(tables: readonly PlannedTable[]): Promise<Page | null> {
  const drawn = tables.filter(({ chart }) => chart !== null);
  if (drawn.length === 0) return null;
  const width = TEXT_WIDTH + 10;
  const data: Row[] = [
    title('Charts', width),
    text('Each chart shows the table that its title names.', width),
  ];
  const images: NonNullable<Page['images']> = [];
  for (const { chart, number } of drawn) {
    const picture = await pictureOf(chart!, PICTURE_WIDTH);
    const scale = Math.min(1, HIGHEST / POINTS / (picture.height + 2 * TITLE_HEIGHT));
    const alt = altOf(chart!, number);
    const height = (picture.height * scale + 2 * TITLE_HEIGHT) * POINTS;
    data.push(
      [
        {
          value: `Figure ${number}: ${figureWords(chart!)}`,
          fontWeight: 'bold',
          fontSize: 14,
          wrap: true,
          alignVertical: 'top',
          height,
        },
      ],
      text(alt, width),
    );
    images.push({
      content: picture.png,
      contentType: 'image/png',
      width: picture.width * scale,
      height: picture.height * scale,
      dpi: 96,
      anchor: { row: data.length - 1, column: 1 },
      offsetY: TITLE_HEIGHT,
      title: `Figure ${number}`,
      description: alt,
    });
  }
  return { sheet: 'Charts', data, columns: [{ width }], images, showGridLines: false };
}
