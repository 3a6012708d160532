import { strFromU8, unzipSync } from 'fflate';
import { render } from '../../../services/reports/forms';
import type { Report } from '../../../services/reports/types';
import { ATTACKED, EVERYTHING, figuresOf, figuresRead, HOSTILE, WORST } from './sample';

async function opened(report: Report): Promise<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(await render(report, 'docx'))).map(([name, bytes]) => [
      name,
      name.endsWith('.xml') ? strFromU8(bytes) : String(bytes.length),
    ]),
  );
}

const decoded = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

const textOf = (xml: string): string =>
  decoded(xml.replace(/<w:br\/>/g, ' ').replace(/<[^>]*>/g, ''));

const all = (xml: string, pattern: RegExp): string[] =>
  [...xml.matchAll(pattern)].map(([, inner]) => inner ?? '');

const tablesOf = (document: string) =>
  all(document, /<w:tbl>(.*?)<\/w:tbl>/gs).map((table) => ({
    headerRows: all(table, /<w:tr>(.*?)<\/w:tr>/gs).filter((row) => row.includes('<w:tblHeader/>'))
      .length,
    rows: all(table, /<w:tr>(.*?)<\/w:tr>/gs).map((row) =>
      all(row, /<w:tc>(.*?)<\/w:tc>/gs).map(textOf),
    ),
  }));

const styled = (document: string, style: string): string[] =>
  all(document, /<w:p>(.*?)<\/w:p>/gs)
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map(textOf);

describe('the Word file of a report', () => {
  let parts: Record<string, string>;
  let document: string;
  beforeAll(async () => {
    parts = await opened(EVERYTHING);
    document = parts['word/document.xml']!;
  }, 120_000);

  test('has every figure of every table, under a row of headings', () => {
    const tables = tablesOf(document);
    const titles = styled(document, 'TableTitle');
    // The last is of adjustments.
    expect(tables).toHaveLength(EVERYTHING.tables.length + 1);
    expect(tables.at(-1)!.rows[1]).toEqual([
      '11 complaints had a longer time allocated at the start; they are in time if answered by that date.',
      'n/a',
      '11',
    ]);
    for (const table of EVERYTHING.tables) {
      const at = titles.findIndex((title) => title.includes(`: ${table.title}, 2014/15`));
      const { headerRows, rows } = tables[at]!;
      const wordy = (place: number) =>
        table.rows.some(({ values }) => typeof values[place] === 'string');
      expect(headerRows).toBe(1);
      expect(
        rows.slice(1).map(([label, ...cells]) => ({
          label,
          cells: cells.map((text, place) => figuresRead(text, wordy(place))),
        })),
      ).toEqual(figuresOf(table));
    }
  });

  test('has real headings, from 1, none left out', () => {
    const levels = all(document, /<w:pStyle w:val="Heading(\d)"\/>/g).map(Number);
    expect(levels[0]).toBe(1);
    for (const [at, level] of levels.entries())
      expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(styled(document, 'Heading2')).toHaveLength(EVERYTHING.tables.length);
    expect(styled(document, 'Title')).toEqual([
      'Complaints and compliments: annual report 2014/15',
    ]);
  });

  test('has contents with the pages in them', () => {
    const contents = document.slice(document.indexOf('<w:sdt>'), document.indexOf('</w:sdt>'));
    const pages = all(
      contents,
      /PAGEREF.*?<w:fldChar w:fldCharType="separate"\/>.*?<w:t[^>]*>(\d+)<\/w:t>/gs,
    ).map(Number);
    const headings = [...styled(document, 'Heading1'), ...styled(document, 'Heading2')];
    expect(pages).toHaveLength(headings.length);
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
    expect(pages.at(-1)).toBeGreaterThan(8);
    expect(document).not.toContain('w:dirty');
  });

  test('has charts as pictures that say in words what they show', () => {
    const alts = all(document, /<wp:docPr [^>]*descr="([^"]+)"/g);
    expect(alts.length).toBeGreaterThan(10);
    expect(Object.keys(parts).filter((name) => /media\/.*\.png$/.test(name))).toHaveLength(
      alts.length,
    );
    for (const alt of alts) expect(alt).toMatch(/chart: .+All figures are in table \d+\./);
  });

  test('has notes at the foot of the page, each pointed at once', () => {
    const pointed = all(document, /<w:footnoteReference w:id="(\d+)"/g);
    expect(pointed.length).toBeGreaterThan(5);
    expect(new Set(pointed).size).toBe(pointed.length);
    for (const id of pointed) expect(parts['word/footnotes.xml']).toContain(`w:id="${id}"`);
    expect(textOf(parts['word/footnotes.xml']!)).toContain('a person marked this Changed');
  });

  test('is in British English', () => {
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>');
    expect(Object.values(parts).join('')).not.toMatch(/w:val="en-US"/);
  });

  test('says what does not add up on its first page', () => {
    expect(styled(document, 'Warning').join(' ')).toContain('the year is printed as 355');
  });

  test('keeps words as words and stays a file that can be read', async () => {
    const attacked = (await opened(ATTACKED))['word/document.xml']!;
    expect(attacked).not.toMatch(/[\u0000-\u0008\u001b\u202e]/);
    for (const words of HOSTILE.slice(0, 6)) expect(textOf(attacked)).toContain(words);
    const worst = tablesOf((await opened(WORST))['word/document.xml']!);
    expect(worst.filter(({ rows }) => rows.length > 60)).toHaveLength(3);
  }, 240_000);
});
