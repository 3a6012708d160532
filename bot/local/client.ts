/** The local Teams client (Microsoft 365 Agents Playground, a dev dependency): one process and one window for each role. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { LOCAL_ROLES, clientConfig, nameOf } from './people';
import type { LocalRole } from './people';

export interface ClientWindow {
  role: string;
  name: string;
  url: string;
}

export interface LocalClient {
  windows: ClientWindow[];
  /** The first window that stops without being asked. */
  ended: Promise<ClientWindow>;
  close(): Promise<void>;
}

const START_MS = 60_000;
const STOP_MS = 3_000;

/** Null where the package was left out (npm install --omit=dev). */
function clientScript(): string | null {
  try {
    return require.resolve('@microsoft/m365agentsplayground/cli.js');
  } catch {
    return null;
  }
}

interface Window extends ClientWindow {
  folder: string;
  child: ChildProcess;
  /** Settles when the process is gone. */
  gone: Promise<void>;
  /** The port that it says it listens on. */
  listening: Promise<number>;
}

const CLIENT_ENV = { TEAMSAPPTESTER_BROWSER: 'none', DO_NOT_TRACK: '1' };

/** Each window works in a folder of its own: the client keeps its configuration and its log in its working folder. */
function open(script: string, role: LocalRole, botUrl: string, dataDir: string): Window {
  const folder = path.resolve(dataDir, 'local-client', String(role.port));
  mkdirSync(folder, { recursive: true });
  const config = path.join(folder, '.m365agentsplayground.yml');
  writeFileSync(config, stringify(clientConfig(role.user)));
  const args = [
    script,
    'start',
    '-e',
    `${botUrl}/api/messages`,
    '-c',
    'msteams',
    '-p',
    String(role.port),
    '--disable-telemetry',
  ];
  const child = spawn(process.execPath, ['--no-deprecation', ...args], {
    cwd: folder,
    env: {
      ...process.env,
      ...CLIENT_ENV,
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
      M365_AGENTS_PLAYGROUND_LOGFILE: path.join(folder, 'client.log'),
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return {
    folder,
    role: role.role,
    name: nameOf(role.user),
    url: `http://localhost:${role.port}`,
    child,
    gone,
    listening: portOf(child),
  };
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-4_096);
      const found = /Listening on (\d+)/.exec(said);
      if (found) resolve(Number(found[1]));
    });
  });
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/_debug/ping`).then(
    (response) => response.ok,
    () => false,
  );
}

async function pinged(window: Window, patience: AbortSignal): Promise<'answers' | 'late'> {
  while (!patience.aborted) {
    if (await answers(window.url)) return 'answers';
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return 'late';
}

/** @throws Error with one sentence when the window doesn't come up on its own port */
async function untilReady(window: Window, port: number, patience: AbortSignal): Promise<void> {
  const late = new Promise<'late'>((resolve) =>
    patience.addEventListener('abort', () => resolve('late')),
  );
  const gone = window.gone.then(() => 'gone' as const);
  const up = window.listening.then((own) =>
    own === port ? pinged(window, patience) : ('elsewhere' as const),
  );
  const state = await Promise.race([up, gone, late]);
  if (state === 'answers') return;
  const why = {
    gone: `it stopped at once (see ${path.join(window.folder, 'client.log')})`,
    late: `it did not answer within ${START_MS / 1000} seconds (see ${path.join(window.folder, 'client.log')})`,
    elsewhere: `port ${port} is in use`,
  }[state];
  throw new Error(
    `The local Teams client could not start for the ${window.role}: ${why}. "npm run candour -- start" runs the bot without it.`,
  );
}

/** Ctrl-C reaches the windows too, and they may be gone before the bot has heard of it: hence the short wait. */
async function endOf(window: Window): Promise<ClientWindow> {
  await window.gone;
  await new Promise((resolve) => setTimeout(resolve, 500));
  return window;
}

async function stop({ child, gone }: Window): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await gone;
  clearTimeout(timer);
}

/**
 * Starts a window for each role and waits until all answer.
 * @returns null when the client isn't installed
 * @throws Error with one sentence; what had been started is stopped again
 */
export async function startClient(where: {
  botUrl: string;
  dataDir: string;
  roles?: readonly LocalRole[];
}): Promise<LocalClient | null> {
  const script = clientScript();
  if (script === null) return null;
  const roles = where.roles ?? LOCAL_ROLES;
  const windows = roles.map((role) => open(script, role, where.botUrl, where.dataDir));
  const killAll = () => windows.forEach(({ child }) => child.kill('SIGKILL'));
  // The last resort, should the bot end without being asked: nothing is left running behind it.
  process.once('exit', killAll);
  const close = async () => {
    await Promise.all(windows.map(stop));
    process.off('exit', killAll);
  };
  try {
    const patience = AbortSignal.timeout(START_MS);
    await Promise.all(
      windows.map((window, at) => untilReady(window, roles[at]?.port ?? 0, patience)),
    );
  } catch (error) {
    await close();
    throw error;
  }
  const ended = Promise.race(windows.map(endOf));
  return { windows: windows.map(({ role, name, url }) => ({ role, name, url })), ended, close };
}
