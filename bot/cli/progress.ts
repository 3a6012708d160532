/** How far a long command has come: one line on a terminal that is written over, with its rate; nothing elsewhere. */
import { performance } from 'node:perf_hooks';
import type { Output } from './io';

const EVERY_MS = 200;
const WIPE = '\r\u001b[K';

export class Progress {
  private readonly begun = performance.now();
  private drawn = 0;
  private shown = false;

  /** @param doing "Checked", "Wrote": what has been done to so many cases */
  constructor(
    private readonly stderr: Output,
    private readonly doing: string,
    private readonly of: number | null = null,
  ) {}

  /** @param cases done so far */
  at(cases: number): void {
    const now = performance.now();
    if (!this.stderr.isTTY || now - this.drawn < EVERY_MS) return;
    this.drawn = now;
    this.shown = true;
    const share = this.of ? ` of ${number(this.of)}` : '';
    this.stderr.write(`${WIPE}${this.doing} ${number(cases)}${share} cases, ${this.rate(cases)}`);
  }

  /** Leaves the line with the whole of it. */
  end(cases: number): void {
    if (this.shown) this.stderr.write(WIPE);
    if (this.stderr.isTTY)
      this.stderr.write(`${this.doing} ${sayCases(cases)}, ${this.rate(cases)}.\n`);
  }

  private rate(cases: number): string {
    const seconds = Math.max((performance.now() - this.begun) / 1000, 0.001);
    return `${number(Math.round(cases / seconds))} a second`;
  }
}

const number = (n: number): string => n.toLocaleString('en-GB');
export const sayCases = (n: number): string => `${number(n)} ${n === 1 ? 'case' : 'cases'}`;
