/** The page in a real browser: axe finds nothing, light and dark, wide, slim and on paper, and nothing runs off its side. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { asHtml } from '../../../services/reports/forms/html';
import type { Report } from '../../../services/reports/types';
import { ATTACKED, EVERYTHING, WORST } from '../forms/sample';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const SIZES = { slim: 320, wide: 1280 };

// Everything else about the page is tested without a browser.
const withBrowser = existsSync(CHROMIUM) ? describe : describe.skip;

withBrowser('the HTML of a report in Chromium', () => {
  let browser: Browser;
  let folder: string;
  const files = new Map<Report, string>();

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'candour-page-'));
    for (const [at, report] of [EVERYTHING, WORST, ATTACKED].entries()) {
      files.set(report, path.join(folder, `${at}.html`));
      writeFileSync(files.get(report)!, asHtml(report));
    }
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function shown(
    report: Report,
    colorScheme: 'light' | 'dark',
    width: number,
    look: (page: Page) => Promise<void>,
  ): Promise<void> {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
    try {
      await page.goto(pathToFileURL(files.get(report)!).href);
      await look(page);
    } finally {
      await page.close();
    }
  }

  const looks = (['light', 'dark'] as const).flatMap((scheme) =>
    Object.entries(SIZES).map(([size, width]) => [scheme, size, width] as const),
  );

  test.each(looks)(
    'axe finds nothing, %s and %s',
    (scheme, _, width) =>
      shown(EVERYTHING, scheme, width, async (page) => {
        await page.evaluate(AXE);
        const found = await page.evaluate<AxeResults>(
          `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
        );
        expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
        expect(found.passes.map(({ id }) => id)).toEqual(
          expect.arrayContaining(['color-contrast', 'html-has-lang', 'heading-order', 'region']),
        );
      }),
    240_000,
  );

  test.each([320, 768, 1280])(
    'nothing runs off the side at %d pixels, whatever the names',
    async (width) => {
      for (const report of [EVERYTHING, WORST, ATTACKED])
        await shown(report, 'light', width, async (page) => {
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        });
    },
    240_000,
  );

  test('one of the two drawings of each chart is shown, with letters of at least 10 pixels', async () => {
    for (const width of Object.values(SIZES))
      await shown(EVERYTHING, 'light', width, async (page) => {
        const seen = await page.evaluate<
          number[]
        >(`[...document.querySelectorAll('figure')].map((figure) =>
          [...figure.querySelectorAll('svg')].filter((svg) => svg.getBoundingClientRect().width > 0).length)`);
        expect(new Set(seen)).toEqual(new Set([1]));
        const letters = await page.evaluate<number[]>(`[...document.querySelectorAll('svg text')]
          .map((text) => text.getBoundingClientRect().height).filter((height) => height > 0)`);
        expect(Math.min(...letters)).toBeGreaterThanOrEqual(10);
      });
  }, 120_000);

  test('nothing is asked for or run, and no dialog opens', async () => {
    for (const report of [EVERYTHING, ATTACKED]) {
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('dialog', (dialog) => {
        asked.push(dialog.message());
        void dialog.dismiss();
      });
      await page.goto(pathToFileURL(files.get(report)!).href);
      expect(asked).toEqual([pathToFileURL(files.get(report)!).href]);
      await page.close();
    }
  }, 120_000);

  test('is printed on white, whatever the screen', async () => {
    await shown(EVERYTHING, 'dark', 1280, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
        'rgb(255, 255, 255)',
      );
      expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(26, 26, 26)');
    });
  }, 120_000);
});
