/** When somebody is away, as it is said. */
import type { StoredAbsence } from '../../../services/absences/store';
import { isPlainDate, sayDate } from '../../../services/timescale';
import { nameOf } from '../case/lines';
import type { Context } from '../turn/feature';
import type { Inputs } from '../turn/form-input';

/** Input of a form that waits: which absence on record it changes, by its key. */
export const CHANGING = 'changing';

export function spanWords(
  { today }: Context,
  { from, until }: Pick<StoredAbsence, 'from' | 'until'>,
): string {
  if (until === null) return `from ${sayDate(from, today)} until further notice`;
  if (until === from) return `on ${sayDate(from, today)}`;
  return `from ${sayDate(from, today)} to ${sayDate(until, today)}`;
}

/** "Away: Priya Nair from Thu 12 Mar to Fri 20 Mar, covered by Grace Mensah." */
export function sumOf(context: Context, filled: Inputs): string {
  const { person = '', from = '', until = '', cover = '' } = filled;
  const who = person === context.actor.id ? 'You' : nameOf(context, person);
  const span = isPlainDate(from) ? ` ${spanWords(context, { from, until: until || null })}` : '';
  const by = cover ? `covered by ${nameOf(context, cover)}` : 'covered by nobody yet';
  const instead = filled[CHANGING] ? ' This takes the place of what is on record.' : '';
  return `Away: ${who}${span}, ${by}.${instead} No reason is kept; no date moves. Type “yes” or press Save.`;
}
