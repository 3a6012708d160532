/**
 * The whole product as a person meets it: `candour start --with-client`, the local Teams client in a headless
 * Chromium, a case from the first line to its closing, and a reminder that arrives by itself.
 * `npm run e2e -- --pictures` also renews the pictures of the README.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Chat, openBrowser } from './chat';
import { SCENES, type People } from './scenes';

const ROOT = path.join(__dirname, '../..');
const READY = 'Ctrl-C stops everything.';
const START_MS = 60_000;
/** A Wednesday morning: working hours, with Good Friday and Easter Monday ahead. */
const NOW = '2026-03-11T10:00:00Z';

const WINDOWS = {
  socialWorker: 'http://localhost:15151/',
  investigator: 'http://localhost:15152/',
  manager: 'http://localhost:15153/',
  officer: 'http://localhost:15154/',
} as const;

/** What the bot last wrote to its log: shown when a scene fails. */
const log: string[] = [];

function start(dataDir: string): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['--no-deprecation', path.join(ROOT, 'bin/candour.js'), 'start', '--with-client'],
    {
      env: {
        ...process.env,
        CANDOUR_DATA: dataDir,
        CANDOUR_NOW: NOW,
        PORT: '3978',
        LOG_LEVEL: 'info',
      },
    },
  );
  let said = '';
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(
      () => reject(new Error(`It did not start in time. It said:\n${said}`)),
      START_MS,
    );
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      log.push(...chunk.toString().split('\n').filter(Boolean));
      log.splice(0, log.length - 30);
      if (!said.includes(READY)) return;
      clearTimeout(tooLate);
      resolve(child);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`It ended with ${code}. It said:\n${said}`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise<number | null>((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', resolve);
  });
  child.kill('SIGINT');
  const code = await ended;
  if (code !== 0) throw new Error(`Ctrl-C should end it cleanly; it ended with ${code}.`);
}

async function main(): Promise<void> {
  const pictures = process.argv.includes('--pictures')
    ? path.join(ROOT, 'docs/pictures')
    : mkdtempSync(path.join(tmpdir(), 'candour-pictures-'));
  mkdirSync(pictures, { recursive: true });
  const dataDir = mkdtempSync(path.join(tmpdir(), 'candour-e2e-data-'));
  const bot = await start(dataDir);
  const browser = await openBrowser();
  let passed = 0;
  try {
    const people = {} as People;
    for (const [who, url] of Object.entries(WINDOWS)) {
      people[who as keyof People] = await Chat.open(browser, who, url);
    }
    for (const [name, scene] of SCENES) {
      await scene(people, (file) => path.join(pictures, `${file}.png`));
      passed += 1;
      console.log(`ok ${passed} ${name}`);
    }
    await browser.close();
    await stop(bot);
    console.log(`${passed} passed, 0 failed`);
  } catch (error) {
    console.error(error);
    console.error(`The bot's log ends with:\n${log.join('\n')}`);
    console.log(`${passed} passed, 1 failed`);
    process.exitCode = 1;
    await browser.close().catch(() => undefined);
    await stop(bot).catch(() => bot.kill('SIGKILL'));
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

void main();
