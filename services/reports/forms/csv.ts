/** All tables of a report in one CSV, one after another: a line that names the table, its headings, its figures. */
import { printable } from '../../terms/printable';
import type { Report } from '../types';
import { adjustmentsGrid } from './adjustments';
import { gridOf, SHORTHAND, type GridCell } from './grid';
import { planOf } from './plan';
import { baseWords, periodWords, scopeOf, standingOf, titleOf } from './words';

/** Excel takes UTF-8 for something else without it. */
const MARK = '\uFEFF';
/** What a spreadsheet would take for a formula, also behind spaces, and after a tab or a line break. */
const FORMULA = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/;

/** Texts that begin like a formula get an apostrophe before them; figures are never changed. */
export function csvCell(value: GridCell): string {
  if (typeof value === 'number') return String(value);
  const text = printable(value);
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(harmless) || harmless !== harmless.trim()
    ? `"${harmless.replace(/"/g, '""')}"`
    : harmless;
}

const line = (cells: readonly GridCell[]): string => `${cells.map(csvCell).join(',')}\r\n`;
const block = (rows: readonly (readonly GridCell[])[]): string => rows.map(line).join('');

export async function render(report: Report): Promise<Buffer> {
  const plan = planOf(report);
  const tables = plan.chapters
    .flatMap((chapter) => chapter.tables)
    .map((planned) => {
      const { table, number, notes } = planned;
      const { headings, rows } = gridOf(planned, report, true);
      const base = baseWords(table);
      return block([
        [`Table ${number}`, table.title, table.id],
        ['What is counted', base ? `${table.definition} ${base}` : table.definition],
        ...notes.map(({ number: note }) => ['Note', note]),
        headings,
        ...rows,
      ]);
    });
  const adjusted = adjustmentsGrid(report, '[z]');
  const ends = [
    ...told(
      'Checks',
      ['Result', 'What was checked'],
      report.checks.map(({ holds, says }) => [holds ? 'Holds' : 'Does not hold', says]),
    ),
    ...told('Adjustments', adjusted.headings, adjusted.rows),
    ...told(
      'Notes',
      ['Note', 'Says'],
      plan.notes.map(({ number, says }) => [number, says]),
    ),
  ];
  const head = block([
    [titleOf(report)],
    [scopeOf(report)],
    [periodWords(report)],
    [standingOf(report)],
    ...Object.entries(SHORTHAND).map(([mark, says]) => [mark, says]),
  ]);
  return Promise.resolve(Buffer.from(MARK + [head, ...tables, ...ends].join('\r\n'), 'utf8'));
}

const told = (
  title: string,
  headings: readonly string[],
  rows: readonly (readonly GridCell[])[],
): string[] => (rows.length === 0 ? [] : [block([[title], headings, ...rows])]);
