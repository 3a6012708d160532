/**
 * The gateway as a program: `node bin/typescript.js test/engine/serve.ts [SOCKET_FOLDER]`. Prints the URI to
 * connect to on a line of its own, then serves until it is interrupted. The folder is what setup.sh printed.
 */
import { documentDb } from './documentdb';
import { listen } from './wire';

async function main(): Promise<void> {
  const folder = process.argv[2] ?? process.env['CANDOUR_ENGINE_SOCKET'];
  if (folder === undefined) {
    console.error('usage: serve.ts SOCKET_FOLDER (the line that test/engine/setup.sh prints)');
    process.exit(2);
  }
  const backend = documentDb(folder);
  const gateway = await listen((command) => backend.answer(command));
  const stop = () => void gateway.close().then(() => backend.close());
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(gateway.uri);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
