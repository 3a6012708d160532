import { altOf, chartOf, figureWords } from '../../../services/reports/forms/charts';
import { draw } from '../../../services/reports/forms/draw';
import { COLOURS, pictureOf, REST } from '../../../services/reports/forms/picture';
import { planOf } from '../../../services/reports/forms/plan';
import type { ReportTable } from '../../../services/reports/types';
import { EVERYTHING, WORST } from './sample';

const chartOfTable = (id: string, report = EVERYTHING) =>
  chartOf(report.tables.find((table) => table.id === id)!, report);

const LOOK = {
  plot: 200,
  font: 'Arial',
  ink: '#000',
  muted: '#333',
  grid: '#ccc',
  paper: '#fff',
  colours: COLOURS,
  rest: REST,
};

/** WCAG's contrast of two colours. */
function contrast(a: string, b: string): number {
  const light = (colour: string) =>
    [1, 3, 5]
      .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at]!, 0);
  const [high, low] = [light(a), light(b)].sort((one, other) => other - one);
  return (high! + 0.05) / (low! + 0.05);
}

describe('the chart of a table', () => {
  test('stacks services by quarter', () => {
    expect(chartOfTable('complaints-by-service-and-quarter')).toMatchObject({
      kind: 'columns',
      stacked: true,
      categories: ['Quarter 1', 'Quarter 2', 'Quarter 3', 'Quarter 4'],
      series: [
        { name: 'Children’s Social Care', values: [27, 31, 27, 23] },
        { name: 'Early Help for Children', values: [3, 2, 1, 1] },
        { name: 'Education', values: [1, 3, 4, 2] },
      ],
    });
  });

  test('shows how much was in time as percentages of all, on a scale to 100', () => {
    const chart = chartOfTable('timescales-met-by-service-and-quarter')!;
    expect(chart.series).toEqual([{ name: 'In time', values: [67.74, 69.44, 53.13, 69.23] }]);
    const { svg } = draw(chart, { ...LOOK, width: 600 });
    expect(svg).toContain('>100%<');
    expect(svg).toContain('>53.13%<');
  });

  test('parts outcomes into upheld, partially upheld and the rest', () => {
    const { series } = chartOfTable('outcomes-by-service-and-quarter')!;
    expect(series.map(({ values }) => values)).toEqual([
      [3, 2, 2, 2],
      [4, 6, 8, 1],
      [24, 28, 22, 23],
    ]);
  });

  test('lays many rows down, the largest of them, and says how many are left out', () => {
    const chart = chartOfTable('complaints-by-service-and-quarter', WORST)!;
    expect(chart).toMatchObject({ kind: 'bars', leftOut: 45 });
    const values = chart.series[0]!.values.map(Number);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(figureWords(chart)).toContain('45 more are in the table only');
  });

  test('compares counts of years, and leaves days and percentages to the table', () => {
    const chart = chartOfTable('comparison')!;
    expect(chart.series.map(({ name }) => name)).toEqual(['2014/15', '2013/14', '2012/13']);
    expect(chart.categories).toContain('Compliments');
    expect(chart.categories).not.toContain('Answered within the timescale, %');
  });

  test('is left out where it would show one figure or none', () => {
    expect(chartOfTable('beyond-stage-1')).toBeNull();
    const one: ReportTable = {
      ...EVERYTHING.tables[0]!,
      id: 'themes',
      columns: ['count'],
      rows: [{ label: 'One', values: [4] }],
      total: null,
    };
    expect(chartOf(one, EVERYTHING)).toBeNull();
    expect(chartOf({ ...one, rows: [] }, EVERYTHING)).toBeNull();
  });

  test('does not draw what is withheld', () => {
    const chart = chartOfTable('compliance-by-stage')!;
    expect(chart.series.map(({ values }) => values[1])).toEqual([3, 1, null, 0, null]);
  });

  test('says in words what it shows', () => {
    expect(altOf(chartOfTable('complaints-by-service-and-quarter')!, 3)).toBe(
      'Stacked column chart: Complaints by service and quarter. Totals of Children’s Social Care, Early Help for Children, Education: Quarter 1 31; Quarter 2 36; Quarter 3 32; Quarter 4 26. All figures are in table 3.',
    );
  });

  test('is drawn for every table at every width without what only a live page needs', async () => {
    for (const report of [EVERYTHING, WORST])
      for (const { chart } of planOf(report).chapters.flatMap(({ tables }) => tables)) {
        if (!chart) continue;
        for (const width of [272, 680]) {
          const { svg, height } = draw(chart, { ...LOOK, width });
          expect(svg).toMatch(/^<svg width="\d+" height="\d+"/);
          expect(svg).not.toMatch(/<style|class=|ecmeta|NaN|undefined/);
          expect(height).toBeLessThan(1200);
        }
      }
    const { png } = await pictureOf(chartOfTable('comparison')!, 400);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
  });

  test('has letters in its picture without any font of the machine', async () => {
    const chart = chartOfTable('days-to-close-stage-1')!;
    const { png } = await pictureOf(chart, 400);
    const nameless = await pictureOf(
      { ...chart, categories: chart.categories.map(() => ' ') },
      400,
    );
    expect(png.length).toBeGreaterThan(nameless.png.length + 500);
  });

  test('has colours that stand out from the paper', () => {
    for (const colour of [...COLOURS, REST])
      expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(3);
  });
});
