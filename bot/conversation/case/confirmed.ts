/** A yes to what was read back: done as its button would do it, and open to second thoughts right after. */
import type { BuiltCard } from '../../../cards';
import { pressedAct } from '../../understand/catalogue';
import type { Context, Notice } from '../turn/feature';
import type { CardAction } from '../turn/types';
import { awaitSecondThoughts } from '../turn/waiting-form';
import { press } from './perform';

/** @throws Refused, NotForYou, CaseError */
export async function doConfirmed(
  context: Context,
  kept: CardAction,
): Promise<BuiltCard[] | Notice> {
  const before = context.recorded.length;
  const done = await press(context, kept);
  const act = pressedAct(kept.verb)?.act;
  if (act && act !== 'undo' && kept.ref && context.recorded.length > before)
    awaitSecondThoughts(context, act, kept.ref, kept.inputs);
  return done;
}
