/** The one clock. Services never read the time: they are told it. */

export interface Clock {
  /** Milliseconds since 1970. */
  millis(): number;
  /** The same as an ISO instant, UTC. */
  iso(): string;
}

/**
 * @param startAt ISO instant (CANDOUR_NOW) at which this clock starts; it then runs on at the real pace, so that
 *   leases, reminders and "a minute ago" behave as they would on that day. Null: the real time.
 * @param real milliseconds since 1970 from the machine
 */
export function createClock(startAt: string | null, real: () => number = Date.now): Clock {
  const shift = startAt === null ? 0 : Date.parse(startAt) - real();
  const millis = () => real() + shift;
  return { millis, iso: () => new Date(millis()).toISOString() };
}
