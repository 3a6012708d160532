/** Charts as PNG, for files that can't be trusted to draw SVG. The type comes with its package, so all machines agree. */
import type * as Resvg from '@resvg/resvg-js';
import path from 'node:path';
import type { Chart } from './charts';
import { draw } from './draw';

export interface Picture {
  readonly png: Buffer;
  /** At which it is shown, in pixels. */
  readonly width: number;
  readonly height: number;
}

const FONT = 'Arimo';
/** For print: 240 dots an inch. */
const SCALE = 2.5;

/** The Analysis Function's colours for charts, in their order. */
export const COLOURS = ['#12436D', '#28A197', '#801650', '#F46A25', '#3D3D3D', '#A285D1'] as const;
export const REST = '#8A8A8A';

/** @param width in pixels, at which it is shown */
export async function pictureOf(chart: Chart, width: number): Promise<Picture> {
  const drawing = draw(chart, {
    width,
    plot: 150,
    font: FONT,
    ink: '#1a1a1a',
    muted: '#5a5a5a',
    grid: '#d9d9d9',
    paper: '#ffffff',
    colours: COLOURS,
    rest: REST,
  });
  const { renderAsync } = require('@resvg/resvg-js') as typeof Resvg;
  const image = await renderAsync(drawing.svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: SCALE },
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: FONT },
  });
  return { png: image.asPng(), width: drawing.width, height: drawing.height };
}

function fontFiles(): string[] {
  const folder = path.dirname(require.resolve('@expo-google-fonts/arimo/package.json'));
  return ['400Regular/Arimo_400Regular.ttf'].map((file) => path.join(folder, file));
}
