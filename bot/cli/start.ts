/** `candour start`: the bot, and in local mode the Teams client to talk to it with. */
import { LOCAL_BANNER, readSettings } from '../host/config';
import type { Settings } from '../host/config';
import { startClient } from '../local/client';
import type { LocalClient } from '../local/client';
import { DONE, FAILED, WRONG_USAGE } from './io';
import type { CliIo } from './io';

export const summary = 'runs the bot';
export const help = `Usage: candour start [--with-client]

Runs the bot until Ctrl-C. Prints "ready" and its address when it can answer.

  --with-client   also opens the local Teams client, one window for each role (local mode only)

Settings come from the environment: see the README. Without MicrosoftAppId the bot is in local
mode: authentication is off and it listens on 127.0.0.1 only.
`;

interface Running {
  url: string;
  close(): Promise<void>;
}

interface Composition {
  startCandour(settings: Settings): Promise<Running>;
}

/** Loaded only now: `candour start --help` and a wrong setting should answer at once. */
const load = () => require('../index') as Composition;

/** Resolves with the first signal that asks the process to end. */
function asked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        // A second Ctrl-C means "now".
        process.once(signal, () => process.exit(FAILED));
        resolve();
      });
    }
  });
}

async function openClient(
  settings: Settings,
  bot: Running,
  io: CliIo,
): Promise<LocalClient | null> {
  const client = await startClient({ botUrl: bot.url, dataDir: settings.dataDir });
  if (client === null) {
    io.stderr.write(
      'The local Teams client is not installed (npm install without --omit=dev brings it): only the bot is running.\n',
    );
    return null;
  }
  io.stdout.write('\nOpen one of these in a browser:\n');
  for (const { role, name, url } of client.windows)
    io.stdout.write(`  ${url}  ${role.padEnd(19)}${name}\n`);
  io.stdout.write('\nCtrl-C stops everything.\n');
  return client;
}

/** Until asked to stop, or until a window of the client ends by itself. */
async function untilTheEnd(
  client: LocalClient | null,
  io: CliIo,
  stop: Promise<void>,
): Promise<number> {
  const ended = client ? client.ended : new Promise<never>(() => undefined);
  const window = await Promise.race([stop.then(() => null), ended]);
  if (window === null) return DONE;
  io.stderr.write(
    `The local client of the ${window.role} (${window.url}) has stopped by itself, so everything is stopped.\n`,
  );
  return FAILED;
}

export async function run(argv: string[], io: CliIo): Promise<number> {
  const unknown = argv.find((word) => word !== '--with-client');
  if (unknown !== undefined) {
    io.stderr.write(`candour start: “${unknown}” is not an option.\n${help}`);
    return WRONG_USAGE;
  }
  const stop = asked();
  const settings = readSettings(io.env);
  if (settings.mode === 'local') io.stderr.write(`${LOCAL_BANNER}\n`);
  const bot = await load().startCandour(settings);
  let client: LocalClient | null = null;
  try {
    io.stdout.write(`ready ${bot.url}\n`);
    if (argv.includes('--with-client') && settings.mode === 'local')
      client = await openClient(settings, bot, io);
    return await untilTheEnd(client, io, stop);
  } finally {
    await client?.close();
    await bot.close();
  }
}
