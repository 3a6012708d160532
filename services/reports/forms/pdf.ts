/** The HTML as a browser prints it: with headings and tables marked for screen readers, and an outline. */
import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Report } from '../types';
import { asHtml } from './html';
import { FormUnavailable } from './unavailable';

/** Where Chromium and what is made of it are put by Debian, Red Hat, Alpine, macOS and Windows. */
const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const PATIENCE_MS = 60_000;

/**
 * @throws FormUnavailable with a sentence for the person who asked, where there is no Chromium or it can't print
 */
export async function render(report: Report): Promise<Buffer> {
  const browser = await chromium();
  if (browser === null)
    throw new FormUnavailable(
      'A PDF is printed by Chromium, and there is none here: install it (Debian: chromium) or say where it is in CHROMIUM. The HTML form prints to the same pages from any browser.',
    );
  const folder = await mkdtemp(path.join(tmpdir(), 'candour-report-'));
  try {
    return await printed(browser, folder, asHtml(report));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The one that is named, and no other, or the first of the usual ones. */
export async function chromium(): Promise<string | null> {
  const named = process.env['CHROMIUM'];
  for (const file of named ? [named] : USUAL) {
    const runs = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return file;
  }
  return null;
}

async function printed(browser: string, folder: string, html: string): Promise<Buffer> {
  const page = path.join(folder, 'report.html');
  const file = path.join(folder, 'report.pdf');
  await writeFile(page, html, { mode: 0o600 });
  const said = await run(browser, [
    '--headless',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    // Chromium refuses to start for root otherwise; it is shown a page of ours without scripts.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${path.join(folder, 'profile')}`,
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${file}`,
    pathToFileURL(page).href,
  ]);
  return readFile(file).catch(() => {
    throw new FormUnavailable(
      `Chromium (${browser}) could not print the report: ${said || 'it said nothing'}. The HTML form prints to the same pages from any browser.`,
    );
  });
}

/** @returns the last line of what it complained of */
function run(file: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000);
    });
    const end = (words: string) => {
      clearTimeout(late);
      resolve(words.trim().split('\n').at(-1) ?? '');
    };
    child.once('error', (error) => end(error.message));
    child.once('close', () => end(said));
  });
}
