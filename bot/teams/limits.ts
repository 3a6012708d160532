/** How fast Teams lets a bot speak. Counted here, so that it need not tell us. */

/** At most `count` sends in any `ms` milliseconds. */
export interface Window {
  count: number;
  ms: number;
}

/** Per conversation (learn.microsoft.com, Teams bots, "Optimize your bot with rate limiting"). */
export const PER_CONVERSATION: readonly Window[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];
/** For the whole bot in a tenant; the documented ceiling has been 30 and 50 a second: the lower one is kept. */
export const GLOBAL: readonly Window[] = [{ count: 30, ms: 1_000 }];

/** Sliding windows over the times of past sends. Times are milliseconds of any steady clock. */
export class SendWindow {
  private readonly sent: number[] = [];

  constructor(private readonly windows: readonly Window[]) {}

  /** Milliseconds until another send fits every window; 0: now. */
  waitAt(now: number): number {
    this.forget(now);
    let wait = 0;
    for (const { count, ms } of this.windows) {
      const oldestThatMatters = this.sent[this.sent.length - count];
      if (oldestThatMatters !== undefined) wait = Math.max(wait, oldestThatMatters + ms - now);
    }
    return wait;
  }

  record(now: number): void {
    this.sent.push(now);
  }

  /** Nothing sent within the longest window: the object holds no information any more. */
  isIdle(now: number): boolean {
    this.forget(now);
    return this.sent.length === 0;
  }

  private forget(now: number): void {
    const longest = Math.max(...this.windows.map((window) => window.ms));
    let stale = 0;
    while (stale < this.sent.length && (this.sent[stale] ?? now) + longest <= now) stale += 1;
    if (stale > 0) this.sent.splice(0, stale);
  }
}

const MANY = 1_000;

/** One limit for each conversation and one for all together. */
export class SendLimits {
  private readonly all = new SendWindow(GLOBAL);
  private readonly each = new Map<string, SendWindow>();

  /** Takes a place if there is one; else says in how many milliseconds there may be. */
  take(conversationId: string, now: number): number {
    const own = this.windowOf(conversationId, now);
    const wait = Math.max(own.waitAt(now), this.all.waitAt(now));
    if (wait > 0) return wait;
    own.record(now);
    this.all.record(now);
    return 0;
  }

  private windowOf(conversationId: string, now: number): SendWindow {
    const known = this.each.get(conversationId);
    if (known) return known;
    if (this.each.size >= MANY) this.dropIdle(now);
    const fresh = new SendWindow(PER_CONVERSATION);
    this.each.set(conversationId, fresh);
    return fresh;
  }

  private dropIdle(now: number): void {
    for (const [key, window] of this.each) if (window.isIdle(now)) this.each.delete(key);
  }
}
