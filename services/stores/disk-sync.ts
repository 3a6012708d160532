/** Waits for the disk without the event loop waiting with it. */
import { closeSync, fdatasync, fdatasyncSync, openSync } from 'node:fs';

/** @param error null: it is on the disk */
type Told = (error: Error | null) => void;

/**
 * Tells when what has been written to a file is on the disk. One sync runs at a time; whoever asks meanwhile shares
 * the next. Once a sync has failed nothing is certain any more, not even what a later one says: all that is asked
 * afterwards fails as well.
 */
export class DiskSync {
  private readonly fd: number;
  private waiting: Told[] = [];
  private running: Told[] | null = null;
  private failure: Error | null = null;
  private closed = false;

  /** @throws Error where there is no such file */
  constructor(file: string) {
    this.fd = openSync(file, 'r+');
  }

  /** @param told called once all that was written before this call is on the disk, or can't be brought there */
  after(told: Told): void {
    this.waiting.push(told);
    this.next();
  }

  /** Brings everything to the disk now, and tells. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    const all = [...(this.running ?? []), ...this.waiting];
    this.waiting = [];
    if (all.length > 0 && this.failure === null) {
      try {
        fdatasyncSync(this.fd);
      } catch (error) {
        this.failure = error as Error;
      }
    }
    // One that still runs needs the file: it closes it.
    if (this.running === null) closeSync(this.fd);
    else this.running = [];
    for (const told of all) told(this.failure);
  }

  private next(): void {
    if (this.running !== null || this.waiting.length === 0) return;
    this.running = this.waiting;
    this.waiting = [];
    fdatasync(this.fd, (error) => this.ended(error));
  }

  private ended(error: Error | null): void {
    this.failure ??= error;
    const asked = this.running ?? [];
    this.running = null;
    if (this.closed) closeSync(this.fd);
    for (const told of asked) told(this.failure);
    this.next();
  }
}
