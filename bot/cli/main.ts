/** `candour <command>`: finds the command and runs it. Commands are loaded when asked for: start-up stays short. */
import { createClock } from '../host/clock';
import { ConfigError, readSettings } from '../host/config';
import type { CaseView } from '../../services/cases/view';
import type { Stores } from '../../services/stores/types';
import type * as StoresModuleTypes from '../../services/stores';
import { FAILED, WRONG_USAGE, DONE } from './io';
import type { CliIo, Command } from './io';

type StoresModule = typeof StoresModuleTypes;

/** In the order in which the list shows them; each is loaded when it is asked for. */
const COMMANDS: ReadonlyMap<string, () => Command> = new Map([
  ['start', () => require('./start') as Command],
  ['due', () => require('./due') as Command],
  ['understand', () => require('./understand') as Command],
  ['nudges', () => require('./nudges') as Command],
  ['people', () => require('./people') as Command],
  ['import', () => require('./import') as Command],
  ['export', () => require('./export') as Command],
  ['report', () => require('./report') as Command],
  ['check', () => require('./check') as Command],
]);

/** The commands that can be run. */
export function commandNames(): string[] {
  return [...COMMANDS.keys()];
}

function usage(): string {
  const lines = [...COMMANDS].map(([name, load]) => `  ${name.padEnd(12)}${load().summary}`);
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
  const { openStores: open } = require('../../services/stores') as StoresModule;
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
  const load = COMMANDS.get(name ?? '');
  if (load === undefined) {
    const wrong = name === undefined ? '' : `candour: there is no command “${name}”.\n`;
    io.stderr.write(`${wrong}${usage()}`);
    return WRONG_USAGE;
  }
  try {
    const command = load();
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
