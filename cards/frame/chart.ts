/** Figures as a chart; clients without charts show the same figures as a table. */
import { titlePart } from './parts';
import type { Limits } from './render';
import { fill, type Json } from './templates';
import { unmarked } from './text';
import { numberWords } from './words';

interface Bar {
  label: string;
  count: number;
  /** "18.8 days"; absent: the number itself. */
  said?: string;
}

/** Bars beside each other; columns along time; or of each bar two parts, such as in time and late. */
export type Chart = { title: string } & (
  | { as: 'bars' | 'columns'; bars: Bar[] }
  | { as: 'parts'; legend: [string, string]; bars: { label: string; counts: [number, number] }[] }
);

/** As many as can still be told apart. */
const MOST: Record<Chart['as'], number> = { bars: 8, columns: 15, parts: 15 };

/** Letters of a figure in words: "18.8 days". */
const MOST_SAID = 30;

/** At most eight bars, or fifteen columns. */
export function chartPart(chart: Chart, limits: Limits): Json[] {
  const bars = barsOf(chart, limits);
  if (bars.length === 0) return [];
  // The heading stands above for clients that draw no chart title, so the title says what the picture shows.
  const title = bars.map(({ label, said }) => `${label} ${said}`).join(', ');
  const [fallback] = fill('table', { bars });
  return [
    ...titlePart(chart.title),
    ...fill('chart', { as: chart.as, title, bars }).map((each) => ({ ...each, fallback })),
  ];
}

function barsOf(chart: Chart, limits: Limits) {
  const shown = <T>(bars: readonly T[]): T[] => bars.slice(0, MOST[chart.as]);
  const name = (label: string) => unmarked(label, limits.line);
  if (chart.as !== 'parts')
    return shown(chart.bars).map(({ label, count, said }) => ({
      label: name(label),
      count,
      said: unmarked(said ?? numberWords(count), MOST_SAID),
    }));
  return shown(chart.bars).map(({ label, counts }) => ({
    label: name(label),
    parts: chart.legend.map((legend, at) => ({
      legend: unmarked(legend, MOST_SAID),
      count: counts[at] ?? 0,
    })),
    said: unmarked(
      chart.legend.map((legend, at) => `${counts[at] ?? 0} ${legend}`).join(', '),
      MOST_SAID * 2,
    ),
  }));
}
