/** The report as Word keeps it: real headings, contents with page numbers, tables with header rows, footnotes for notes. */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import { printable } from '../../terms/printable';
import type { Report } from '../types';
import { ADJUSTMENTS, adjustmentsGrid } from './adjustments';
import { altOf, figureWords } from './charts';
import { belongTogether, pictureParagraph, tableParts, TEXT_WIDTH, wordsTable } from './docx-parts';
import { FONT, STYLES } from './docx-style';
import { headlinesOf } from './headline';
import { withPageNumbers } from './docx-pages';
import { pictureOf, type Picture } from './picture';
import { planOf, type Chapter, type NumberedNote, type Plan, type PlannedTable } from './plan';
import { baseWords, NOT_APPLICABLE, periodWords, scopeOf, standingOf, titleOf } from './words';

const MARGIN = convertMillimetersToTwip(22);
/** Pixels, at 96 an inch. */
const PICTURE_WIDTH = 620;

type Children = (Paragraph | TableOfContents | ReturnType<typeof tableParts>['table'])[];

/** Word can point at a footnote once only, so a note under two tables is two footnotes. */
class Footnotes {
  readonly all: Record<string, { children: Paragraph[] }> = {};

  add({ says }: NumberedNote): number {
    const id = Object.keys(this.all).length + 1;
    this.all[id] = { children: [new Paragraph({ style: 'FootnoteText', text: says })] };
    return id;
  }
}

export async function render(report: Report): Promise<Buffer> {
  const plan = planOf(report);
  const footnotes = new Footnotes();
  const pictures = await picturesOf(plan);
  const body: Children = [
    ...front(report),
    ...plan.chapters.flatMap((chapter) => chapterOf(chapter, report, pictures, footnotes)),
    ...closing(plan, report),
  ];
  const file = await Packer.toBuffer(
    new Document({
      title: `${titleOf(report)}, ${scopeOf(report)}`,
      subject: periodWords(report),
      creator: printable(report.council),
      description: standingOf(report),
      styles: STYLES,
      footnotes: footnotes.all,
      sections: [
        {
          properties: {
            page: {
              size: {
                width: convertMillimetersToTwip(210),
                height: convertMillimetersToTwip(297),
              },
              margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
            },
          },
          footers: { default: footer(report) },
          children: body,
        },
      ],
    }),
  );
  return withPageNumbers(file);
}

/** One after another: each is drawn off the main thread, and none waits for the memory of all. */
async function picturesOf({ chapters }: Plan): Promise<Map<PlannedTable, Picture>> {
  const pictures = new Map<PlannedTable, Picture>();
  for (const planned of chapters.flatMap(({ tables }) => tables))
    if (planned.chart) pictures.set(planned, await pictureOf(planned.chart, PICTURE_WIDTH));
  return pictures;
}

const paragraph = (text: string, style?: string): Paragraph =>
  new Paragraph({ ...(style ? { style } : {}), text: printable(text) });

/** On one page with what follows. */
const kept = (text: string): Paragraph =>
  new Paragraph({ text: printable(text), keepNext: true, keepLines: true });

const heading = (level: 1 | 2, text: string, newPage = false): Paragraph =>
  new Paragraph({
    heading: `Heading${level}`,
    text: printable(text),
    ...(newPage ? { pageBreakBefore: true } : {}),
  });

const labelled = (label: string, text: string, style?: string, keepNext = false): Paragraph =>
  new Paragraph({
    keepNext,
    ...(style ? { style } : {}),
    children: [
      new TextRun({ text: `${label}: `, bold: true }),
      new TextRun({ text: printable(text) }),
    ],
  });

const bullet = (text: string): Paragraph =>
  new Paragraph({ bullet: { level: 0 }, text: printable(text) });

function front(report: Report): Children {
  const headlines = headlinesOf(report).map(({ label, figure, beside }) =>
    labelled(label, beside ? `${figure} (${beside})` : figure, 'Headline'),
  );
  const failing = report.checks.filter(({ holds }) => !holds);
  const warning =
    failing.length === 0
      ? []
      : [
          new Paragraph({
            style: 'Warning',
            children: [
              new TextRun({ text: 'Not everything adds up. ', bold: true }),
              new TextRun('Read this before using the figures:'),
            ],
          }),
          ...failing.map(({ says }) => paragraph(says, 'Warning')),
        ];
  return [
    paragraph(scopeOf(report), 'Scope'),
    paragraph(titleOf(report), 'Title'),
    paragraph(periodWords(report), 'Subtitle'),
    paragraph(standingOf(report)),
    ...headlines,
    ...warning,
    // Not a heading: contents don't list themselves.
    paragraph('Contents', 'ContentsTitle'),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

function chapterOf(
  { title, sentences, tables }: Chapter,
  report: Report,
  pictures: ReadonlyMap<PlannedTable, Picture>,
  footnotes: Footnotes,
): Children {
  return [
    heading(1, title, true),
    ...sentences.map((text) => paragraph(text)),
    ...tables.flatMap((planned) => tableOf(planned, report, pictures.get(planned), footnotes)),
  ];
}

function tableOf(
  planned: PlannedTable,
  report: Report,
  picture: Picture | undefined,
  footnotes: Footnotes,
): Children {
  const { table, number, chart } = planned;
  const base = baseWords(table);
  const { caption, table: drawn } = tableParts(planned, report, (note) => footnotes.add(note));
  return [
    heading(2, table.title),
    ...(table.sentences ?? []).map((text) => kept(text)),
    ...(chart && picture
      ? [
          paragraph(`Figure ${number}: ${figureWords(chart)}`, 'FigureTitle'),
          pictureParagraph(
            picture,
            `Figure ${number}`,
            altOf(chart, number),
            belongTogether(picture, table),
          ),
        ]
      : []),
    caption,
    drawn,
    labelled(
      'What is counted',
      base ? `${table.definition} ${base}` : table.definition,
      'Definition',
      table.cases !== undefined,
    ),
    ...(table.cases
      ? [labelled('The cases behind it', `ask Candour “${table.cases}”.`, 'Definition')]
      : []),
  ];
}

function closing({ general }: Plan, report: Report): Children {
  const { checks, adjustments } = report;
  const parts: Children[] = [];
  if (checks.length > 0)
    parts.push([
      heading(1, 'Checks', true),
      paragraph('Every figure was counted once, and these sums were done again another way.'),
      ...checks.map(({ holds, says }) => labelled(holds ? 'Holds' : 'Does not hold', says)),
    ]);
  if (adjustments.length > 0)
    parts.push([
      heading(1, 'Adjustments', parts.length === 0),
      paragraph(ADJUSTMENTS, 'TableTitle'),
      wordsTable(adjustmentsGrid(report, NOT_APPLICABLE)),
    ]);
  if (general.length > 0)
    parts.push([
      heading(1, 'Notes', parts.length === 0),
      ...general.map(({ says }) => bullet(says)),
    ]);
  return parts.flat();
}

function footer(report: Report): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: 'right', position: TEXT_WIDTH }],
        children: [
          new TextRun({
            size: 17,
            font: FONT,
            color: '505A5F',
            children: [
              `${scopeOf(report)}, ${printable(report.period.label)}\tPage `,
              PageNumber.CURRENT,
              ' of ',
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });
}
