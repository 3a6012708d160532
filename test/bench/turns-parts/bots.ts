/** The two bots as processes of their own, started as a person would start them. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';

const root = path.join(__dirname, '../../..');

export interface BotProcess {
  url: string;
  /** From spawn to the line that says it is ready, in milliseconds. */
  startedIn: number;
  spawnedAt: number;
  stop(): Promise<void>;
}

function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = '';
    let err = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString('utf8');
      const found = /ready (http:\S+)/.exec(out);
      if (found?.[1]) resolve(found[1]);
    });
    child.stderr?.on(
      'data',
      (chunk: Buffer) => (err = (err + chunk.toString('utf8')).slice(-2_000)),
    );
    child.once('exit', (code) =>
      reject(new Error(`a bot stopped with ${code} before it was ready: ${err}`)),
    );
  });
}

async function start(args: string[], env: Record<string, string>): Promise<BotProcess> {
  const spawnedAt = performance.now();
  const child = spawn(process.execPath, ['--no-deprecation', ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await ready(child);
  const stop = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(late);
  };
  return { url, startedIn: performance.now() - spawnedAt, spawnedAt, stop };
}

/**
 * The baselines, as plain JavaScript: they pay nothing for TypeScript.
 * @param cards a file of constant cards to answer with; null: the message's own words
 */
export const startEcho = (port: number, cards: string | null): Promise<BotProcess> =>
  start([path.join(__dirname, 'echo-bot.js')], {
    PORT: String(port),
    ...(cards === null ? {} : { CARDS: cards }),
  });

/** `candour start`, as in the README. */
export const startCandour = (port: number, env: Record<string, string>): Promise<BotProcess> =>
  start(['bin/candour.js', 'start'], { PORT: String(port), ...env });
