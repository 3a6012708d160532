import { strFromU8, unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { render } from '../../../services/reports/forms';
import type { Report } from '../../../services/reports/types';
import { ATTACKED, EVERYTHING, figuresOf, HOSTILE, WORST } from './sample';

type Cell = string | number | boolean | Date | null;
interface Read {
  sheet: string;
  data: Cell[][];
}

async function opened(report: Report) {
  const file = await render(report, 'xlsx');
  const sheets = (await readSheets(file)) as unknown as Read[];
  const parts = Object.fromEntries(
    Object.entries(unzipSync(file))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  return { sheets, parts };
}

/** Of the sheet at that place: the table that is marked up in it. */
function markedUp(parts: Record<string, string>, place: number) {
  const links = parts[`xl/worksheets/_rels/sheet${place + 1}.xml.rels`] ?? '';
  const [, file] = /tables\/(table\d+\.xml)/.exec(links) ?? [];
  if (file === undefined) return null;
  const xml = parts[`xl/tables/${file}`]!;
  const [, left, top, right, bottom] = / ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/.exec(xml)!;
  const [, name = ''] = / displayName="([^"]+)"/.exec(xml)!;
  const columns = [...xml.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, each]) => each);
  return { name, left, top: Number(top), right, bottom: Number(bottom), columns };
}

describe('the workbook of a report', () => {
  let book: Awaited<ReturnType<typeof opened>>;
  beforeAll(async () => {
    book = await opened(EVERYTHING);
  }, 120_000);

  test('has a cover, contents and notes before the tables', () => {
    const names = book.sheets.map(({ sheet }) => sheet);
    expect(names.slice(0, 4)).toEqual(['Cover', 'Contents', 'Notes', 'Table_1']);
    expect(names.slice(-3)).toEqual(['Checks', 'Adjustments', 'Charts']);
    expect(names.filter((name) => name.startsWith('Table_'))).toHaveLength(
      EVERYTHING.tables.length,
    );
    expect(String(book.sheets[0]!.data[0]![0])).toContain(
      'annual report 2014/15, Blackpool Council',
    );
  });

  test('has every figure of every table, as numbers', () => {
    for (const table of EVERYTHING.tables) {
      const place = book.sheets.findIndex(
        (_, at) => markedUp(book.parts, at)?.name === table.id.replace(/-/g, '_'),
      );
      const { top, bottom } = markedUp(book.parts, place)!;
      const rows = book.sheets[place]!.data.slice(top, bottom);
      expect(rows.map(([label]) => String(label).replace(/ \[note \d+\]$/, ''))).toEqual(
        figuresOf(table).map(({ label }) => label),
      );
      for (const [at, { cells }] of figuresOf(table).entries()) {
        const flat = cells
          .flat()
          .map((each) => (each === null ? '[z]' : each === 'withheld' ? '[c]' : each));
        if (rows[at]!.length - 1 === flat.length) expect(rows[at]!.slice(1)).toEqual(flat);
        else expect(rows[at]!.slice(1).every((each) => each === '[z]')).toBe(true);
      }
    }
  });

  test('has one named, marked-up table a sheet, from column A, with one row of headings', () => {
    const names = book.sheets.map((_, at) => markedUp(book.parts, at)?.name);
    const [cover, ...others] = names;
    expect(cover).toBeUndefined();
    expect(others.at(-1)).toBeUndefined();
    const tables = others.slice(0, -1);
    expect(new Set(tables).size).toBe(tables.length);
    for (const name of tables) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/);
    for (const [at, { data }] of book.sheets.entries()) {
      const table = markedUp(book.parts, at);
      if (table === null) continue;
      expect(table.left).toBe('A');
      expect(table.bottom).toBe(data.length);
      expect(data[table.top - 1]).toEqual(table.columns.map((each) => decoded(each!)));
      expect(new Set(table.columns.map((each) => each!.toLowerCase())).size).toBe(
        table.columns.length,
      );
      // Only column A above it, and nothing left empty within.
      for (const row of data.slice(0, table.top - 1))
        expect(row.filter((cell) => cell !== null)).toHaveLength(1);
      for (const row of data.slice(table.top - 1)) expect(row).not.toContain(null);
    }
  });

  test('merges nothing, wraps its text, and says how high rows are', () => {
    for (const [name, xml] of Object.entries(book.parts).filter(([each]) =>
      each.startsWith('xl/worksheets/sheet'),
    )) {
      expect([name, xml.includes('mergeCell')]).toEqual([name, false]);
      expect(xml).not.toMatch(/<row r="\d+">/);
    }
    expect(book.parts['xl/styles.xml']).toContain('wrapText="1"');
  });

  test('says above each table what is counted, of how many, and what shorthand means', () => {
    for (const [at, { data }] of book.sheets.entries()) {
      const table = markedUp(book.parts, at);
      if (table === null) continue;
      const above = data
        .slice(0, table.top - 1)
        .flat()
        .join('\n');
      expect(above).toContain('This worksheet contains one table.');
      const figures = data.slice(table.top).flat();
      if (figures.includes('[z]')) expect(above).toContain('[z] means not applicable.');
      if (figures.includes('[c]')) expect(above).toContain('[c] means withheld');
    }
    const all = book.sheets.flatMap(({ data }) => data.flat()).join('\n');
    for (const { definition } of EVERYTHING.tables) expect(all).toContain(definition);
  });

  test('links its contents to every sheet', () => {
    const links = [
      ...book.parts['xl/worksheets/sheet2.xml']!.matchAll(/location="([^"]+)!A1"/g),
    ].map(([, sheet]) => sheet);
    expect(links).toEqual(book.sheets.slice(2).map(({ sheet }) => sheet));
  });

  test('has charts as pictures that say in words what they show', () => {
    const drawings = Object.entries(book.parts).filter(([name]) =>
      /drawings\/drawing\d+\.xml$/.test(name),
    );
    const alts = drawings.flatMap(([, xml]) => [
      ...xml.matchAll(/<xdr:cNvPr [^>]*descr="([^"]+)"/g),
    ]);
    expect(alts.length).toBeGreaterThan(10);
    for (const [, alt] of alts) expect(alt).toMatch(/chart: .+All figures are in table \d+\./s);
  });

  test('says what it is, and in which language', () => {
    expect(book.parts['docProps/core.xml']).toContain('<dc:language>en-GB</dc:language>');
    expect(book.parts['docProps/core.xml']).toContain('annual report 2014/15');
  });

  test('keeps words as words and stays a file that can be read', async () => {
    for (const report of [ATTACKED, WORST]) {
      const { sheets, parts } = await opened(report);
      for (const xml of Object.values(parts)) expect(xml).not.toMatch(/<f>|[\u0000-\u0008\u001b]/);
      for (const { sheet } of sheets) expect(sheet.length).toBeLessThanOrEqual(31);
    }
    const { sheets } = await opened(ATTACKED);
    const all = sheets.flatMap(({ data }) => data.flat());
    for (const words of HOSTILE.slice(0, 6)) expect(all).toContain(words);
  }, 120_000);
});

const decoded = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
