/** Where the tests find a MongoDB to speak to: a URI given, else a mongod on the PATH, else nowhere. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { MongoClient } from 'mongodb';

export interface MongoEngine {
  /** Without a database; ends in the options, if any. */
  uri: string;
  stop(): Promise<void>;
}

/** Said once, loudly, when there is no engine. */
export const NO_ENGINE =
  'no TEST_MONGODB_URI is set and no mongod is on the PATH. On Debian as root, ' +
  '`bash test/engine/setup.sh FOLDER` and `node bin/typescript.js test/engine/serve.ts SOCKET_FOLDER` make one';

export function hasEngine(): boolean {
  return Boolean(process.env['TEST_MONGODB_URI']) || mongodOnPath() !== null;
}

/** @throws Error when there is none, or it does not answer within half a minute */
export async function startEngine(): Promise<MongoEngine> {
  const given = process.env['TEST_MONGODB_URI'];
  if (given) return { uri: given, stop: () => Promise.resolve() };
  const mongod = mongodOnPath();
  if (mongod === null) throw new Error(NO_ENGINE);
  const folder = mkdtempSync(join(tmpdir(), 'candour-mongod-'));
  const port = await freePort();
  const args = ['--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1', '--quiet'];
  const child = spawn(mongod, args, { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const uri = `mongodb://127.0.0.1:${port}/`;
  await new MongoClient(uri, { serverSelectionTimeoutMS: 30_000 })
    .connect()
    .then((client) => client.close());
  return {
    uri,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The same server, one database of it. */
export function withDatabase(uri: string, database: string): string {
  const [, server, options] = /^(\w[\w+]*:\/\/[^/?]+)[^?]*(\?.*)?$/.exec(uri) ?? [];
  return `${server}/${database}${options ?? ''}`;
}

export async function dropDatabase(uri: string): Promise<void> {
  const client = await new MongoClient(uri).connect();
  await client.db().dropDatabase();
  await client.close();
}

function mongodOnPath(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, 'mongod')).find((file) => existsSync(file)) ?? null;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
