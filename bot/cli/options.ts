/** What stands on a command line. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** @returns a sentence that says what can't be read */
export function parsed<T extends ParseArgsConfig>(
  config: T,
): ReturnType<typeof parseArgs<T>> | string {
  try {
    return parseArgs(config);
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}.`;
  }
}
