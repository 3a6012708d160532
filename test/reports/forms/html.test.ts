import { decodeHTML } from 'entities';
import { asHtml } from '../../../services/reports/forms/html';
import type { Report, ReportTable } from '../../../services/reports/types';
import { ATTACKED, EVERYTHING, figuresOf, figuresRead, HOSTILE, WORST } from './sample';

const textOf = (html: string): string =>
  decodeHTML(html.replace(/<a class="note".*?<\/a>/g, '').replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();

const all = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, inner]) => inner ?? '');

/** The rows of one table as they are read: label, then cells. */
function rowsRead(html: string, { id }: ReportTable): string[][] {
  const start = html.indexOf(`id="table-${id}-caption"`);
  const table = html.slice(start, html.indexOf('</table>', start));
  return all(table.slice(table.indexOf('<tbody>')), /<tr[^>]*>(.*?)<\/tr>/gs).map((row) =>
    all(row, /<t[hd][^>]*>(.*?)<\/t[hd]>/gs).map(textOf),
  );
}

function cellsRead(html: string, table: ReportTable) {
  const wordy = (at: number) => table.rows.some(({ values }) => typeof values[at] === 'string');
  return rowsRead(html, table).map(([label, ...cells]) => ({
    label,
    cells: cells.map((text, at) => figuresRead(text, wordy(at))),
  }));
}

describe('the HTML of a report', () => {
  const page = asHtml(EVERYTHING);

  test.each(EVERYTHING.tables.map((table) => [table.id, table] as const))(
    'has every figure of %s',
    (_, table) => {
      expect(cellsRead(page, table)).toEqual(figuresOf(table));
    },
  );

  test('says under each table what is counted, and of how many', () => {
    for (const { definition } of EVERYTHING.tables) expect(page).toContain(definition);
    expect(textOf(page)).toContain('Base: 1,200 records.');
  });

  test('has each table in the contents and each chart in words', () => {
    const ids = new Set(all(page, / id="([^"]+)"/g));
    const links = all(page, /href="#([^"]+)"/g);
    expect(links.filter((link) => !ids.has(link))).toEqual([]);
    for (const { id } of EVERYTHING.tables) expect(links).toContain(`table-${id}`);
    const charts = all(page, /<svg([^>]*)>/g);
    expect(charts.length).toBeGreaterThan(20);
    for (const chart of charts) expect(chart).toMatch(/role="img" aria-label="[^"]{30,}"/);
  });

  test('shows a check that does not hold before all figures, and says that a year is provisional', () => {
    const first = textOf(page.slice(0, page.indexOf('<nav')));
    expect(first).toContain('Not everything adds up.');
    expect(first).toContain('the year is printed as 355');
    expect(first).toContain('They are provisional');
  });

  test('lists the acts that moved a date or a count, with the columns that any of them fills', () => {
    const start = page.indexOf('id="adjustments-caption"');
    const table = page.slice(start, page.indexOf('</table>', start));
    const rows = all(table, /<tr>(.*?)<\/tr>/gs).map((row) =>
      all(row, /<t[hd][^>]*>(.*?)<\/t[hd]>/gs).map(textOf),
    );
    expect(rows[0]).toEqual(['Adjustment', 'On', 'Number']);
    expect(rows[3]).toEqual([
      '13 cases came in at a weekend; the day of receipt is day zero.',
      '31 March 2015',
      'n/a',
    ]);
  });

  test('numbers notes once, and leads from tables to them', () => {
    const notes = all(page, /<li id="note-(\d+)">/g).map(Number);
    expect(notes).toEqual(notes.map((_, at) => at + 1));
    const marks = new Set(all(page, /href="#note-(\d+)"/g).map(Number));
    expect(Math.max(...marks)).toBeLessThanOrEqual(notes.length);
    expect(marks.size).toBeGreaterThan(5);
  });

  test('asks for nothing from outside and runs nothing', () => {
    for (const html of [page, asHtml(WORST), asHtml(ATTACKED)]) {
      expect(html).not.toMatch(/<script|<img|<link|<iframe|\son\w+=(?!alert)|url\(|@import/i);
      expect(html).toContain(`content="default-src 'none'`);
    }
  });

  test('has other people’s words as words', () => {
    const html = asHtml(ATTACKED);
    expect(all(html, /<(\w+)/g).filter((tag) => ['script', 'img', 'c'].includes(tag))).toEqual([]);
    for (const words of HOSTILE.slice(0, 6)) expect(textOf(html)).toContain(words);
    expect(html).not.toMatch(/[\u0000\u0008\u001b\u202e\ud800]/);
  });

  test('is a page also where nothing was counted', () => {
    const empty: Report = {
      ...EVERYTHING,
      tables: [],
      sections: [],
      checks: [],
      adjustments: [],
      notes: [],
    };
    const html = asHtml(empty);
    expect(textOf(html)).toContain('annual report 2014/15');
    expect(html).not.toContain('undefined');
  });
});
