/** What a command may touch. Tests give their own; the real one is made in bot/cli/main.ts. */
import type { CaseView } from '../../services/cases/view';
import type { Stores } from '../../services/stores/types';

export interface Output {
  write(text: string): unknown;
  /** A terminal: progress may be shown. */
  isTTY?: boolean;
}

export interface CliIo {
  stdin: NodeJS.ReadableStream;
  /** Data only. */
  stdout: Output;
  /** Words for people. */
  stderr: Output;
  env: Readonly<Record<string, string | undefined>>;
  /** ISO instant; CANDOUR_NOW is respected. */
  now(): string;
  /** Opens the store that the environment names. Whoever opens closes. @throws ConfigError, StoreError `unavailable` */
  openStores(): Promise<Stores<CaseView>>;
}

/** Exit codes of every command. */
export const DONE = 0;
export const FAILED = 1;
export const WRONG_USAGE = 2;

/** One command of `candour`, a file of bot/cli. */
export interface Command {
  /** One line for the list of commands. */
  summary: string;
  /** The whole of `candour <command> --help`. */
  help: string;
  /** @returns the exit code */
  run(argv: string[], io: CliIo): Promise<number>;
}
