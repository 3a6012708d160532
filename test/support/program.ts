/** `candour` as a program of its own, for tests that start it, kill it or read what it says. */
import { execFile } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.join(__dirname, '../..');
export const PROGRAM = path.join(ROOT, 'bin/candour.js');

/** On a busy machine; a fresh build is there at once. */
export const BUILDING_MS = 180_000;

/** Has the build made where the sources have changed since: for `beforeAll`, so that no test waits for it. */
export async function ensureBuild(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    execFile(process.execPath, [PROGRAM, '--help'], (error, _out, said) =>
      error ? reject(new Error(said)) : resolve(),
    );
  });
}
