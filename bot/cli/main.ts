/** `candour <command>`: finds the command and runs it. Commands are loaded when asked for: start-up stays short. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createClock } from '../host/clock';
import { ConfigError, readSettings } from '../host/config';
import type { CaseView } from '../../services/cases/view';
import type { Stores } from '../../services/stores/types';
import type * as StoresModuleTypes from '../../services/stores';
import { FAILED, WRONG_USAGE, DONE } from './io';
import type { CliIo, Command } from './io';

/** In the order in which the list shows them. A name without its file isn't built, and isn't offered. */
const NAMES = [
  'start',
  'due',
  'understand',
  'nudges',
  'import',
  'export',
  'report',
  'people',
  'check',
] as const;

type StoresModule = typeof StoresModuleTypes;
const load = createRequire(__filename);
const fileOf = (name: string) => path.join(__dirname, `${name}.ts`);

/** The commands that can be run. */
export function commandNames(): string[] {
  return NAMES.filter((name) => existsSync(fileOf(name)));
}

function commandOf(name: string): Command {
  return load(fileOf(name)) as Command;
}

function usage(): string {
  const lines = commandNames().map((name) => `  ${name.padEnd(12)}${commandOf(name).summary}`);
  return [
    'Usage: candour <command> [options]',
    '',
    ...lines,
    '',
    'candour <command> --help says more.',
    '',
  ].join('\n');
}

/** The same choice of store as the running bot's. */
async function openStores(env: CliIo['env']): Promise<Stores<CaseView>> {
  const { mongodbUri, dataDir } = readSettings(env);
  const { openStores: open } = load(path.join(__dirname, '../../services/stores')) as StoresModule;
  return open({ dataDir, ...(mongodbUri === null ? {} : { mongoUri: mongodbUri }) });
}

/** The real terminal, environment, clock and store. */
export function processIo(): CliIo {
  const { stdin, stdout, stderr, env } = process;
  return {
    stdin,
    stdout,
    stderr,
    env,
    now: () => createClock(env['CANDOUR_NOW'] || null).iso(),
    openStores: () => openStores(env),
  };
}

/** What a person needs of an error: its sentence. The stack is for whoever asks with LOG_LEVEL=debug. */
function sayError(error: unknown, io: CliIo): void {
  const message = error instanceof Error ? error.message : String(error);
  io.stderr.write(`candour: ${message}\n`);
  const debug = ['debug', 'trace'].includes(io.env['LOG_LEVEL'] ?? '');
  if (debug && error instanceof Error && !(error instanceof ConfigError))
    io.stderr.write(`${error.stack ?? ''}\n`);
}

/**
 * Runs one command line (without `node` and the script).
 * @returns the exit code: 0 done, 1 failed, 2 wrong usage
 */
export async function main(argv: string[], io: CliIo = processIo()): Promise<number> {
  const [name, ...rest] = argv;
  if (name === '--help' || name === '-h' || name === 'help') {
    io.stdout.write(usage());
    return DONE;
  }
  if (name === undefined || !commandNames().includes(name)) {
    const wrong = name === undefined ? '' : `candour: there is no command “${name}”.\n`;
    io.stderr.write(`${wrong}${usage()}`);
    return WRONG_USAGE;
  }
  try {
    const command = commandOf(name);
    if (rest.includes('--help') || rest.includes('-h')) {
      io.stdout.write(`${command.help.trimEnd()}\n`);
      return DONE;
    }
    return await command.run(rest, io);
  } catch (error) {
    sayError(error, io);
    return FAILED;
  }
}
