/**
 * Writes that may run beside the making of an answer, and must be kept before it goes out: that a case was read.
 * Beside one another they share a commit.
 */
import type { Context } from './feature';

export function owe(context: Context, write: Promise<void>): void {
  // Looked at in `settle`; until then a failure must not end the process.
  write.catch(() => undefined);
  context.owed.push(write);
}

/** @throws StoreError when one of them could not be kept: then nothing is shown either */
export async function settle(context: Context): Promise<void> {
  await Promise.all(context.owed.splice(0));
}
