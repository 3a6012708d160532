/**
 * Draws every card in headless Chromium, light, dark and high contrast, at phone width and wide, to PNG files.
 * Usage: node bin/typescript.js test/cards/gallery.ts OUT_DIR [name …]
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { EXAMPLE_NAMES, buildExample, type ExampleName } from './examples';
import { THEMES, type ThemeName } from './themes';

const WIDTHS = [320, 640];
const LIBRARY = require.resolve('adaptivecards/dist/adaptivecards.js');

async function main(): Promise<void> {
  const [outDir, ...asked] = process.argv.slice(2);
  if (!outDir) throw new Error('Say where the pictures go: test/cards/gallery.ts OUT_DIR [name …]');
  mkdirSync(outDir, { recursive: true });
  const names = EXAMPLE_NAMES.filter((name) => asked.length === 0 || asked.includes(name));
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const page = await browser.newPage({ deviceScaleFactor: 1 });
    for (const theme of Object.keys(THEMES) as ThemeName[]) {
      for (const width of WIDTHS) {
        await page.setViewportSize({
          width:
            width * names.length > 2600
              ? Math.floor(2600 / (width + 20)) * (width + 20)
              : names.length * (width + 20),
          height: 800,
        });
        await page.setContent(sheet(names, theme, width));
        await page.addScriptTag({ content: readFileSync(LIBRARY, 'utf8') });
        await page.evaluate(DRAW, {
          cards: names.map((name) => ({ name, card: buildExample(name).card })),
          host: THEMES[theme].host,
        });
        await page.screenshot({ path: join(outDir, `${theme}-${width}.png`), fullPage: true });
        console.log(`${theme}-${width}.png`);
      }
    }
  } finally {
    await browser.close();
  }
}

function sheet(names: ExampleName[], theme: ThemeName, width: number): string {
  const { css } = THEMES[theme];
  const slots = names
    .map((name) => `<section><h6>${name}</h6><div class="card" id="card-${name}"></div></section>`)
    .join('');
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 10px; font: 14px 'Segoe UI', 'Liberation Sans', sans-serif; columns: auto ${width}px; column-gap: 14px; ${css.body} }
    section { break-inside: avoid; margin-bottom: 14px; width: ${width}px } h6 { margin: 0 0 2px; opacity: .6; font-weight: normal }
    .card { width: ${width}px; box-sizing: border-box; border-radius: 6px; overflow: hidden; ${css.card} }
    .ac-pushButton { font: 600 13px 'Segoe UI', 'Liberation Sans', sans-serif; padding: 5px 10px; border-radius: 4px; ${css.button} }
    .ac-pushButton.style-positive { ${css.positive} }
    .ac-input { box-sizing: border-box; width: 100%; padding: 5px; border-radius: 4px; ${css.input} font: inherit }
    .ac-input input { width: auto } .ac-choiceSetInput-expanded, .ac-toggleInput { border: 0 !important; background: none !important; padding: 0 }
    .ac-selectable { cursor: pointer } a { color: inherit }
  </style>${slots}`;
}

interface Page {
  AdaptiveCards: {
    AdaptiveCard: new () => { hostConfig: unknown; parse(card: unknown): void; render(): unknown };
    HostConfig: new (host: unknown) => unknown;
  };
  document: { getElementById(id: string): { appendChild(node: unknown): void } };
}

/** Runs in the page; `AdaptiveCards` is the library's global. */
const DRAW = ({
  cards,
  host,
}: {
  cards: { name: string; card: unknown }[];
  host: unknown;
}): void => {
  const page = globalThis as unknown as Page;
  for (const { name, card } of cards) {
    const drawn = new page.AdaptiveCards.AdaptiveCard();
    drawn.hostConfig = new page.AdaptiveCards.HostConfig(host);
    drawn.parse(card);
    page.document.getElementById(`card-${name}`).appendChild(drawn.render());
  }
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
