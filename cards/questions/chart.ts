/** Figures as a chart; clients without charts show the same figures as a table. */
import { titlePart } from '../frame/parts';
import type { Limits } from '../frame/render';
import { fill, type Json } from '../frame/templates';
import { unmarked } from '../frame/text';
import { numberWords } from '../frame/words';

export interface Chart {
  title: string;
  bars: { label: string; count: number }[];
}

/** At most eight bars. */
export function chartPart(chart: Chart, limits: Limits): Json[] {
  if (chart.bars.length === 0) return [];
  const bars = chart.bars.slice(0, 8).map(({ label, count }) => ({
    label: unmarked(label, limits.line),
    count,
    said: numberWords(count),
  }));
  // The heading stands above for clients that draw no chart title, so the title says what the picture shows.
  const said = bars.map((bar) => `${bar.label} ${bar.count}`).join(', ');
  return [...titlePart(chart.title), ...fill('chart', { title: said, bars })];
}
