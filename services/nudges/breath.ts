/** Long work of the embedded store takes a breath now and then, so that whoever types meanwhile is answered. */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Far below what anybody notices; a single step of the work may take a few milliseconds more. */
const LONGEST_MS = 10;

export class Breath {
  #since = performance.now();

  /** Lets others have their turn where the work has gone on for long. */
  async take(): Promise<void> {
    if (performance.now() - this.#since < LONGEST_MS) return;
    await nextTurn();
    this.#since = performance.now();
  }
}
