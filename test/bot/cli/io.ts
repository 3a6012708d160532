/** A command line to run commands at: real store, fixed clock, what was written kept apart. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { CliIo, Command } from '../../../bot/cli/io';
import { openStores } from '../../../services/stores';

export class Terminal {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'candour-cli-'));
  out = '';
  err = '';

  constructor(
    readonly now: string,
    readonly env: CliIo['env'] = {},
  ) {}

  get io(): CliIo {
    return {
      stdin: Readable.from([]),
      stdout: { write: (text) => (this.out += text) },
      stderr: { write: (text) => (this.err += text) },
      env: this.env,
      now: () => this.now,
      openStores: () => openStores({ dataDir: this.folder }),
    };
  }

  /** Writes a file of the test's and returns its path. */
  file(name: string, content: string | Buffer): string {
    const where = path.join(this.folder, name);
    writeFileSync(where, content);
    return where;
  }

  /** Runs one command; `out` and `err` hold what it wrote. */
  async run(command: Command, ...argv: string[]): Promise<number> {
    this.out = '';
    this.err = '';
    return command.run(argv, this.io);
  }

  json(): unknown {
    return JSON.parse(this.out);
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
