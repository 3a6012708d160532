/** Draws a chart as SVG, by ECharts on the server; its colours and type are told, so that each form has its own. */
import type * as ECharts from 'echarts';
import type { EChartsOption, SeriesOption } from 'echarts';
import type { Chart, Series } from './charts';
import { figure } from './words';

export interface Look {
  /** In pixels; the height follows from what is drawn. */
  readonly width: number;
  /** How high columns may stand. */
  readonly plot: number;
  readonly font: string;
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  /** Behind the chart: it parts what is stacked. */
  readonly paper: string;
  /** One a series, each at least 3:1 on the paper. */
  readonly colours: readonly string[];
  /** For what is left over, as visible as the others. */
  readonly rest: string;
}

export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const TEXT = 13;
const LINE = 18;
/** About what a letter takes; names are cut off only where a line of their own is too short. */
const LETTER = 6.8;
const KEY = 22;
const NARROW = 400;

/** The picture alone: its alternative text stands around it. */
export function draw(chart: Chart, look: Look): Drawing {
  const legend = legendOf(chart, look);
  const top = legend.height + 24;
  const plot = chart.kind === 'columns' ? look.plot : barsHeight(chart);
  const height = top + plot + (chart.kind === 'columns' ? 34 : 40);
  const { init } = require('echarts') as typeof ECharts;
  const canvas = init(null, null, { renderer: 'svg', ssr: true, width: look.width, height });
  try {
    canvas.setOption(optionOf(chart, look, legend.option, { top, height: plot }));
    return { svg: bare(canvas.renderToSVGString()), width: look.width, height };
  } finally {
    canvas.dispose();
  }
}

/** Many stand closer, so that the table still fits below. */
function barsHeight({ categories, series, stacked }: Chart): number {
  const one =
    stacked || series.length === 1 ? (categories.length > 6 ? 28 : 34) : 10 + 14 * series.length;
  return Math.max(60, categories.length * one);
}

type Place = { top: number; height: number };

function optionOf(
  chart: Chart,
  look: Look,
  legend: EChartsOption['legend'],
  place: Place,
): EChartsOption {
  const lying = chart.kind === 'bars';
  const names = namesAxis(chart, look);
  const amounts = amountsAxis(chart, look);
  return {
    animation: false,
    textStyle: { fontFamily: look.font, fontSize: TEXT, color: look.ink },
    ...(legend ? { legend } : {}),
    grid: {
      ...place,
      left: lying ? namesWidth(chart, look) + 12 : 44,
      right: lying ? 64 : 12,
      outerBoundsMode: 'none',
    },
    xAxis: lying ? amounts : names,
    yAxis: lying ? names : amounts,
    series: chart.series.map((series, at) => drawnSeries(chart, look, series, at)),
  };
}

function namesWidth({ categories }: Chart, { width }: Look): number {
  const longest = Math.max(...categories.map((name) => name.length)) * LETTER;
  return Math.min(longest, width < NARROW ? 104 : 240);
}

function namesAxis(chart: Chart, look: Look): object {
  const lying = chart.kind === 'bars';
  const room = lying
    ? namesWidth(chart, look)
    : (look.width - 56) / Math.max(1, chart.categories.length);
  return {
    type: 'category',
    data: [...chart.categories],
    inverse: lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: look.muted } },
    axisLabel: {
      color: look.ink,
      fontSize: look.width < NARROW ? TEXT - 1 : TEXT,
      interval: 0,
      width: Math.max(30, room - 4),
      // Two lines of a name fit between two bars.
      overflow: lying ? 'truncate' : 'break',
      ...(lying ? { formatter: (name: string) => inTwoLines(name, room / LETTER) } : {}),
    },
  };
}

/** At a space, and no more than two lines: of longer names the middle goes, as many begin alike. */
function inTwoLines(name: string, room: number): string {
  const letters = Math.floor(room);
  if (name.length <= letters) return name;
  const most = letters * 2 - 4;
  const short =
    name.length <= most
      ? name
      : `${name.slice(0, letters - 3).replace(/ \S*$/, '')} … ${name.slice(-(most - letters)).replace(/^\S* (?=\S)/, '')}`;
  const breaks = [...short.matchAll(/ /g)].map(({ index }) => index).filter((at) => at <= letters);
  const at = breaks.at(-1);
  return at === undefined ? short : `${short.slice(0, at)}\n${short.slice(at + 1)}`;
}

function amountsAxis(chart: Chart, look: Look): object {
  return {
    type: 'value',
    minInterval: chart.unit === '%' || /days/.test(chart.counts) ? 0 : 1,
    ...(chart.unit === '%' ? { max: 100, interval: 25 } : {}),
    splitNumber: look.width < NARROW ? 3 : 5,
    axisLabel: {
      color: look.muted,
      fontSize: TEXT - 1,
      hideOverlap: true,
      formatter: (value: number) => figure(value) + chart.unit,
    },
    splitLine: { lineStyle: { color: look.grid } },
  };
}

function drawnSeries(chart: Chart, look: Look, series: Series, at: number): SeriesOption {
  const colour = series.rest ? look.rest : look.colours[at % look.colours.length]!;
  const last = at === chart.series.length - 1;
  const totals = chart.categories.map((_, place) =>
    chart.series.reduce((sum, { values }) => sum + (values[place] ?? 0), 0),
  );
  const said = (place: number): string => {
    const value = chart.stacked ? totals[place]! : (series.values[place] ?? null);
    return value === null ? '' : figure(value) + chart.unit;
  };
  return {
    type: 'bar',
    name: series.name,
    // Nothing would be drawn for null, and the total stands on the last of the stack.
    data: series.values.map((value) => (chart.stacked ? (value ?? 0) : value)),
    ...(chart.stacked ? { stack: 'all' } : {}),
    barMaxWidth: chart.kind === 'bars' ? 24 : 72,
    ...(chart.stacked ? {} : { barGap: '10%', barCategoryGap: '25%' }),
    itemStyle: { color: colour, borderColor: look.paper, borderWidth: chart.stacked ? 1 : 0 },
    label: {
      show: !chart.stacked || last,
      position: chart.kind === 'columns' ? 'top' : 'right',
      color: look.ink,
      fontSize: TEXT,
      formatter: ({ dataIndex }: { dataIndex: number }) => said(dataIndex),
    },
  };
}

/** One series is named by the title, unless it is what is left of several. */
function legendOf({ series, stacked }: Chart, { width, ink, font }: Look) {
  if (series.length < 2 && !stacked) return { height: 0, option: undefined };
  const widths = series.map(({ name }) => Math.min(width - 60, name.length * LETTER) + KEY + 16);
  let lines = 1;
  let used = 0;
  for (const each of widths) {
    if (used > 0 && used + each > width - 24) {
      lines += 1;
      used = 0;
    }
    used += each;
  }
  return {
    height: lines * (LINE + 6),
    option: {
      top: 0,
      left: 8,
      right: 8,
      itemWidth: 16,
      itemHeight: 12,
      itemGap: 12,
      // Keeps to the order of the table and to squares, which print well.
      icon: 'rect',
      textStyle: {
        color: ink,
        fontFamily: font,
        fontSize: TEXT,
        width: width - 70,
        overflow: 'truncate' as const,
      },
    },
  };
}

/** Without what only a page with ECharts in it would use. */
function bare(svg: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ (?:ecmeta_\w+|class|pointer-events|xmlns:xlink|baseProfile|version)="[^"]*"/g, '')
    .replace(/<rect [^>]*fill="none"><\/rect>\n?/, '')
    .replace(/\n+/g, '');
}
