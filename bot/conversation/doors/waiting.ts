/** What waits for more to be said, and the day that a few words mean of it. */
import type { PlainDate } from '../../../services/timescale';
import { CATALOGUE, type ActName } from '../../understand/catalogue';
import { dayOf } from '../turn/asked-values';
import type { Context } from '../turn/feature';
import type { Inputs } from '../turn/form-input';
import { readTyped } from './reading';

export interface Waiting {
  act: ActName;
  ref: string;
  inputs: Inputs;
}

/** Days that lie ahead: until when, rather than when. */
export const AHEAD: ReadonlySet<string | undefined> = new Set(['asked', 'until', 'blocked']);

/** What may stand before a day. */
export const BEFORE_DAY = /^\W*(?:it was|its|it's|until|till?|to|by|on|from|for|since|the)\b\s*/i;

/** @param isAhead not given: as the act has it. "The 24th" of a deadline lies ahead; of what was done, behind. Null: no day is said. */
export async function dayFor(
  context: Context,
  { act, ref }: Pick<Waiting, 'act' | 'ref'>,
  text: string,
  isAhead = AHEAD.has(CATALOGUE[act].day),
): Promise<PlainDate | null> {
  const said = text.replace(BEFORE_DAY, '');
  const { on, due } = (
    await readTyped(
      context,
      isAhead ? `need more time on ${ref} until ${said}` : `response sent on ${ref} on ${said}`,
      ref,
      'none',
    )
  ).slots;
  return dayOf(isAhead ? due : on);
}
