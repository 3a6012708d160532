import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { render } from '../../../services/reports/forms';
import { csvCell } from '../../../services/reports/forms/csv';
import { ATTACKED, EVERYTHING, figuresOf, HOSTILE } from './sample';

const read = (file: Buffer): string[][] =>
  parse(file, { bom: true, relaxColumnCount: true, skipEmptyLines: true });

/** As a spreadsheet decides, before it asks anybody. */
const isFormula = (text: string): boolean => /^[\s\u00a0]*[=+\-@＝＋－＠]/.test(text);

describe('the CSV of a report', () => {
  test('has every figure of every table, a figure a cell', async () => {
    const rows = read(await render(EVERYTHING, 'csv'));
    for (const table of EVERYTHING.tables) {
      const at = rows.findIndex((row) => row[2] === table.id);
      const headings = rows.findIndex((row, place) => place > at + 1 && row[0] !== 'Note');
      const expected = figuresOf(table);
      const found = rows.slice(headings + 1, headings + 1 + expected.length);
      const flat = expected.map(({ cells }) => cells.flat());
      const widths = flat.map((row) => row.length);
      for (const [place, row] of found.entries()) {
        expect(row[0]?.replace(/ \[note \d+\]$/, '')).toBe(expected[place]?.label);
        // A figure that can't be has no parts in the report, and all of them in the file.
        if (widths[place] === row.length - 1)
          expect(row.slice(1)).toEqual(flat[place]!.map((each) => shown(each)));
      }
      expect(Math.max(...widths)).toBe(rows[headings]!.length - 1);
    }
  });

  test('begins with what Excel needs to read its letters', async () => {
    expect((await render(EVERYTHING, 'csv')).subarray(0, 3)).toEqual(
      Buffer.from([0xef, 0xbb, 0xbf]),
    );
  });

  test('has no formula in it', async () => {
    const cells = read(await render(ATTACKED, 'csv')).flat();
    expect(cells.filter((cell) => isFormula(cell) && Number.isNaN(Number(cell)))).toEqual([]);
    for (const words of HOSTILE.slice(2, 6)) expect(cells.join('\n')).toContain(`'${words}`);
  });

  test('property: no text becomes a formula, and every text and figure is read back', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom(...HOSTILE),
            fc.double({ noNaN: true, noDefaultInfinity: true }),
          ),
          { minLength: 2 },
        ),
        (cells) => {
          const [row = []]: string[][] = parse(`${cells.map(csvCell).join(',')}\r\n`, {
            relaxColumnCount: true,
          });
          expect(row).toHaveLength(cells.length);
          for (const [at, cell] of cells.entries()) {
            if (typeof cell === 'number') expect(Number(row[at]) + 0).toBe(cell + 0);
            else expect(isFormula(row[at]!)).toBe(false);
          }
        },
      ),
    );
  });
});

const shown = (figure: number | string | null): string =>
  figure === null ? '[z]' : figure === 'withheld' ? '[c]' : String(figure);
