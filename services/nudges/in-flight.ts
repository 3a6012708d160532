/** A few things under way at once: none waits for another, and a fault of one is told when all have ended. */
export class InFlight {
  readonly #running = new Set<Promise<void>>();
  #fault: { error: unknown } | null = null;

  constructor(private readonly most: number) {}

  /** How many more may be begun. */
  get room(): number {
    return this.most - this.#running.size;
  }

  begin(work: Promise<void>): void {
    const running = work
      .catch((error: unknown) => {
        this.#fault ??= { error };
      })
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** Until half of the places are free, so that more can be fetched at a time than one. */
  async untilHalfFree(): Promise<void> {
    while (this.#running.size > this.most / 2) await Promise.race(this.#running);
    this.#tell();
  }

  /** Until all have ended. @throws the first fault of any of them */
  async end(): Promise<void> {
    await Promise.all(this.#running);
    this.#tell();
  }

  #tell(): void {
    if (this.#fault) throw this.#fault.error;
  }
}
