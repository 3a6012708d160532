/** When somebody is away, as it is said. */
import type { StoredAbsence } from '../../../services/absences/store';
import { sayDate } from '../../../services/timescale';
import type { Context } from '../turn/feature';

export function spanWords(
  { today }: Context,
  { from, until }: Pick<StoredAbsence, 'from' | 'until'>,
): string {
  if (until === null) return `from ${sayDate(from, today)} until further notice`;
  if (until === from) return `on ${sayDate(from, today)}`;
  return `from ${sayDate(from, today)} to ${sayDate(until, today)}`;
}
