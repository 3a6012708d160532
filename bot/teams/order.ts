/** One thing at a time per key, different keys side by side. */
export class InOrder {
  private readonly last = new Map<string, Promise<unknown>>();

  /** Runs `work` when all earlier work under this key has ended, well or badly. */
  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    this.last.set(key, settled);
    void settled.then(() => {
      if (this.last.get(key) === settled) this.last.delete(key);
    });
    return mine;
  }
}
