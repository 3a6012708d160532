/** How long after its grounds arose a complaint may be made. */
import type { Calendar } from './calendar';
import { countForward, sayLength } from './counting';
import { sayFullDate } from './dates';
import { findEvent, receiptOf } from './history';
import type { Procedure } from './procedure';
import type { ClockEvent, PlainDate } from './types';

/**
 * Whether a complaint came in within the procedure's limit from when its grounds arose. A council may accept
 * a later one where the source gives it discretion: `says` tells so.
 *
 * @returns null where there is no limit or it is not known when the grounds arose
 */
export function timeLimit(
  procedure: Procedure,
  events: readonly ClockEvent[],
  calendar: Calendar,
): { within: boolean; limit: PlainDate; says: string } | null {
  const rule = procedure.timeLimit;
  const grounds = findEvent(events, { event: 'groundsArose', stage: 0 });
  if (!rule || !grounds) return null;
  const limit = countForward(grounds.on, rule.length.n, rule.length.unit, calendar);
  if (limit === 'unknown') return null;
  const received = receiptOf(events);
  const within = received <= limit;
  const discretion = rule.discretion
    ? ' The council may accept it later where it can still be considered fairly; record why.'
    : '';
  const says = within
    ? `Received within ${sayLength(rule.length)} of what it is about (until ${sayFullDate(limit)}).`
    : `Received on ${sayFullDate(received)}, more than ${sayLength(rule.length)} after what it is about (${sayFullDate(grounds.on)}): the limit was ${sayFullDate(limit)}.${discretion}`;
  return { within, limit, says };
}
