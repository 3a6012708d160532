/** A report in a glance: its period, the four figures that are looked for first, one chart, and what doesn't add up. */
import { chartPart, type Chart } from '../frame/chart';
import type { BuiltCard, Common } from '../frame/data';
import { linesPart, notesPart, titlePart } from '../frame/parts';
import { compose, type LinkSpec, type Limits } from '../frame/render';
import { fill, type Json } from '../frame/templates';
import { line } from '../frame/text';
import { counted } from '../frame/words';

export interface ReportFigure {
  label: string;
  /** "125", "64.8%". */
  figure: string;
  /** "81 of 125". */
  beside: string | null;
}

export interface ReportSummaryData extends Common {
  /** "Complaints and compliments: annual report 2014/15". */
  title: string;
  /** The council, or one service of it. */
  scope: string;
  /** "1 April 2014 to 31 March 2015". */
  period: string;
  /** When it was counted, and whether figures can still change. */
  standing: string;
  /** At most four. */
  figures: ReportFigure[];
  chart: Chart | null;
  /** The checks that do not hold, each in a sentence. */
  failing: string[];
  /** The files: at most two are offered. */
  links: LinkSpec[];
}

const MOST_FIGURES = 4;

export function reportSummaryCard(data: ReportSummaryData): BuiltCard {
  const figures = data.figures.slice(0, MOST_FIGURES);
  const said = figures.map(
    ({ label, figure, beside }) => `${label}: ${figure}${beside ? `, ${beside}` : ''}`,
  );
  return compose(data, (limits) => ({
    head: data.title,
    sentence: `${data.scope}, ${data.period}.`,
    ref: null,
    version: null,
    body: [
      ...failingPart(data.failing, limits),
      ...fill('figures', { pairs: pairsOf(figures, limits) }),
      ...(data.chart ? chartPart(data.chart, limits) : []),
      ...notesPart([data.standing], limits),
    ],
    links: data.links,
    twin: [...said, ...(data.failing.length > 0 ? [amissWords(data.failing)] : [])],
  }));
}

const amissWords = (failing: readonly string[]): string =>
  `${counted(failing.length, 'check')} ${failing.length === 1 ? 'does' : 'do'} not hold.`;

/** Before the figures, which are not to be used without it. */
function failingPart(failing: readonly string[], limits: Limits): Json[] {
  if (failing.length === 0) return [];
  return [
    ...titlePart(`Not everything adds up: ${amissWords(failing)}`),
    ...linesPart(
      failing.slice(0, Math.min(3, limits.list)).map((value) => ({ label: '', value })),
      limits,
    ),
  ];
}

/** Two beside each other, which a phone has room for. */
function pairsOf(figures: readonly ReportFigure[], limits: Limits): Json[] {
  const texts = figures.map(({ label, figure, beside }) => ({
    label: line(label, limits.line),
    figure: line(figure, 40),
    beside: line(beside ?? '', limits.line),
  }));
  return texts.flatMap((left, at) => {
    if (at % 2 === 1) return [];
    const right = texts[at + 1] ?? { label: '', figure: '', beside: '' };
    return [{ ...left, label2: right.label, figure2: right.figure, beside2: right.beside }];
  });
}
