/** Times of day as people read them. */
import { londonMinutes } from '../../services/timescale';

/** "11:00", London. @param millis milliseconds since 1970 */
export function clock(millis: number): string {
  const minutes = londonMinutes(new Date(millis));
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
