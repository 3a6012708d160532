/** A report as one page that needs nothing beside it: read on screen and phone, light and dark, and printed. */
import { printable } from '../../terms/printable';
import type { Report, ReportTable, Value } from '../types';
import { ADJUSTMENTS, adjustmentsGrid } from './adjustments';
import { altOf, figureWords, type Chart } from './charts';
import { draw, type Look } from './draw';
import type { GridCell } from './grid';
import { headlinesOf } from './headline';
import { STYLE } from './html-style';
import { planOf, type Chapter, type NumberedNote, type Plan, type PlannedTable } from './plan';
import {
  baseWords,
  cellLines,
  columnWords,
  figure,
  NOT_APPLICABLE,
  periodWords,
  rowsAre,
  scopeOf,
  standingOf,
  titleOf,
} from './words';

/** Drawn twice, as type in a picture that is made smaller can't be read; the page shows the one that fits. */
const WIDE = 680;
const SLIM = 272;
/** Rows of a table that is kept on one printed page, with its chart and what is said of it. */
const SHORT = 15;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  printable(text).replace(/[&<>"']/g, (each) => ESCAPES[each]!);

const paragraphs = (texts: readonly string[]): string =>
  texts.map((text) => `<p>${escaped(text)}</p>`).join('\n');

/** The whole page. It asks for nothing from anywhere, and its policy would not let it. */
export function asHtml(report: Report): string {
  const plan = planOf(report);
  const title = escaped(`${titleOf(report)}, ${scopeOf(report)}`);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
${header(report)}
<main id="main" tabindex="-1">
${[lead(report), contents(plan, report), ...plan.chapters.map((chapter) => chapterOf(chapter, report)), ...closing(plan, report)].join('\n')}
</main>
</body>
</html>
`;
}

export async function render(report: Report): Promise<Buffer> {
  return Promise.resolve(Buffer.from(asHtml(report), 'utf8'));
}

function header(report: Report): string {
  return `<header>
<p class="scope">${escaped(scopeOf(report))}</p>
<h1>${escaped(titleOf(report))}</h1>
<p class="period">${escaped(periodWords(report))}</p>
</header>`;
}

function lead(report: Report): string {
  const failing = report.checks.filter(({ holds }) => !holds);
  const warning =
    failing.length === 0
      ? ''
      : `<div class="warning"><p><strong>Not everything adds up.</strong> Read this before using the figures:</p>
<ul>${failing.map(({ says }) => `<li>${escaped(says)}</li>`).join('')}</ul></div>`;
  const figures = headlinesOf(report).map(
    ({ label, figure, beside }) =>
      `<div><dt>${escaped(label)}</dt><dd><span class="figure">${escaped(figure)}</span>${beside ? ` <span>${escaped(beside)}</span>` : ''}</dd></div>`,
  );
  return `<p class="standing${report.period.provisional ? ' provisional' : ''}">${escaped(standingOf(report))}</p>
${figures.length > 0 ? `<dl class="headlines">${figures.join('')}</dl>` : ''}
${warning}`;
}

const closingParts = (plan: Plan, report: Report): [id: string, title: string, html: string][] => [
  ...(report.checks.length > 0
    ? [['checks', 'Checks', checks(report)] as [string, string, string]]
    : []),
  ...(report.adjustments.length > 0
    ? [['adjustments', 'Adjustments', adjustments(report)] as [string, string, string]]
    : []),
  ...(plan.notes.length > 0
    ? [['notes', 'Notes', notes(plan.notes)] as [string, string, string]]
    : []),
];

function contents(plan: Plan, report: Report): string {
  const chapters = plan.chapters.map(({ id, title, tables }) => {
    const inner = tables.map(
      ({ table, number }) =>
        `<li><a href="#${anchor('table', table.id)}">Table ${number}: ${escaped(table.title)}</a></li>`,
    );
    return `<li><a href="#${anchor('chapter', id)}">${escaped(title)}</a>${inner.length > 0 ? `<ul>${inner.join('')}</ul>` : ''}</li>`;
  });
  const ends = closingParts(plan, report).map(
    ([id, title]) => `<li><a href="#${id}">${title}</a></li>`,
  );
  return `<nav class="contents" aria-labelledby="contents"><h2 id="contents">Contents</h2>
<ul>${[...chapters, ...ends].join('')}</ul></nav>`;
}

const anchor = (kind: string, id: string): string => `${kind}-${id.replace(/[^A-Za-z0-9-]/g, '-')}`;

function chapterOf({ id, title, sentences, tables }: Chapter, report: Report): string {
  const at = anchor('chapter', id);
  return `<section class="chapter" aria-labelledby="${at}">
<h2 id="${at}">${escaped(title)}</h2>
${paragraphs(sentences)}
${tables.map((planned) => tableOf(planned, report)).join('\n')}
</section>`;
}

function tableOf(planned: PlannedTable, report: Report): string {
  const { table, number, chart, notes } = planned;
  const at = anchor('table', table.id);
  const marks = notes.map(mark).join('');
  return `<section class="table${table.rows.length <= SHORT ? ' short' : ''}" aria-labelledby="${at}">
<h3 id="${at}">${escaped(table.title)}</h3>
${paragraphs(table.sentences ?? [])}
${chart ? figureOf(chart, number) : ''}
<div class="scroll" role="region" tabindex="0" aria-labelledby="${at}-caption">
<table>
<caption id="${at}-caption"><span>Table ${number}: ${escaped(table.title)}, ${escaped(report.period.label)}${marks}</span></caption>
<thead><tr>${headings(table, report)}</tr></thead>
<tbody>
${rows(planned)}
</tbody>
</table>
</div>
${under(table)}
</section>`;
}

const isWordy = (table: ReportTable, at: number): boolean =>
  table.rows.some(({ values }) => typeof values[at] === 'string');

function headings(table: ReportTable, report: Report): string {
  const columns = table.columns.map(
    (column, at) =>
      `<th scope="col"${isWordy(table, at) ? ' class="words"' : ''}>${escaped(columnWords(column, report))}</th>`,
  );
  return `<th scope="col" class="words">${escaped(rowsAre(table))}</th>${columns.join('')}`;
}

function rows({ table, rowNotes }: PlannedTable): string {
  const cells = (values: readonly Value[]) =>
    table.columns
      .map((column, at) => {
        const lines = cellLines(values[at] ?? null, column).map(
          (line, place) =>
            `<span class="line${place > 0 ? ' second' : ''}">${escaped(line)}</span>`,
        );
        return `<td${isWordy(table, at) ? ' class="words"' : ''}>${lines.join(' ')}</td>`;
      })
      .join('');
  const body = table.rows.map(({ label, values }, at) => {
    const note = rowNotes.get(at);
    return `<tr><th scope="row">${escaped(label)}${note ? mark(note) : ''}</th>${cells(values)}</tr>`;
  });
  if (table.total)
    body.push(`<tr class="total"><th scope="row">Total</th>${cells(table.total)}</tr>`);
  return body.join('\n');
}

/** A link to the note, that says what it is to somebody who hears it. */
const mark = ({ number }: NumberedNote): string =>
  ` <a class="note" href="#note-${number}">[note ${number}]</a>`;

function under(table: ReportTable): string {
  const lines = [
    `<strong>What is counted:</strong> ${escaped(table.definition)}`,
    ...[baseWords(table)].flatMap((words) => (words ? [escaped(words)] : [])),
    ...(table.cases
      ? [`<strong>The cases behind it:</strong> ask Candour “${escaped(table.cases)}”.`]
      : []),
  ];
  return `<div class="under">${lines.map((line) => `<p>${line}</p>`).join('')}</div>`;
}

const LOOK: Omit<Look, 'width'> = {
  plot: 170,
  font: 'Arial, Helvetica, sans-serif',
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  grid: 'var(--line)',
  paper: 'var(--paper)',
  colours: [1, 2, 3, 4, 5, 6].map((place) => `var(--series-${place})`),
  rest: 'var(--series-rest)',
};

function figureOf(chart: Chart, table: number): string {
  const alt = escaped(altOf(chart, table));
  const drawn = (name: string, width: number) =>
    draw(chart, { ...LOOK, width }).svg.replace(
      /^<svg width="(\d+)" height="(\d+)"/,
      `<svg class="${name}" role="img" aria-label="${alt}" width="$1" height="$2"`,
    );
  return `<figure class="${chart.kind}">
<figcaption>Figure ${table}: ${escaped(figureWords(chart))}</figcaption>
${drawn('wide', WIDE)}
${drawn('slim', SLIM)}
</figure>`;
}

function closing(plan: Plan, report: Report): string[] {
  return closingParts(plan, report).map(
    ([id, title, html]) => `<section class="chapter closing" aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${html}
</section>`,
  );
}

const checks = ({ checks }: Report): string =>
  `<p>Every figure was counted once, and these sums were done again another way.</p>
<ul class="checks">${checks
    .map(
      ({ holds, says }) =>
        `<li class="${holds ? 'holds' : 'fails'}"><strong>${holds ? 'Holds' : 'Does not hold'}:</strong> ${escaped(says)}</li>`,
    )
    .join('\n')}</ul>`;

function adjustments(report: Report): string {
  const { headings, rows } = adjustmentsGrid(report, NOT_APPLICABLE);
  const wordy = (at: number) => rows.every((row) => typeof row[at] === 'string');
  const kind = (at: number) => (wordy(at) ? ' class="words"' : '');
  const head = headings.map((text, at) => `<th scope="col"${kind(at)}>${escaped(text)}</th>`);
  const body = rows.map(([says, ...cells]) => {
    const others = cells.map((cell, at) => `<td${kind(at + 1)}>${escaped(shown(cell))}</td>`);
    return `<tr><th scope="row">${escaped(shown(says ?? ''))}</th>${others.join('')}</tr>`;
  });
  return `<div class="scroll" role="region" tabindex="0" aria-labelledby="adjustments-caption">
<table>
<caption id="adjustments-caption"><span>${ADJUSTMENTS}</span></caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`;
}

const shown = (cell: GridCell): string => (typeof cell === 'number' ? figure(cell) : cell);

const notes = (all: readonly NumberedNote[]): string =>
  `<ol>${all.map(({ number, says }) => `<li id="note-${number}">${escaped(says)}</li>`).join('\n')}</ol>`;
