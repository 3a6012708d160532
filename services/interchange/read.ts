/** A case as it stands in a file, not yet checked, with the text that it stood in. */
import type { Finding } from './faults';

export interface RawCase {
  /** The line on which it begins, from 1. */
  line: number;
  /** As it was written, for the file of rejects; with its line ends. */
  text: string;
  /** Undefined: not even readable; then `findings` says why. */
  value: unknown;
  findings: Finding[];
}

export const unreadable = (line: number, text: string, wrong: string, right: string): RawCase => ({
  ...{ line, text, value: undefined },
  findings: [{ key: null, wrong, right }],
});
