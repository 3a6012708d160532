/** The form behind each button, filled with what is known. Opening one changes nothing. */
import type { BuiltCard } from '../../../cards';
import type { ActName } from '../../understand/catalogue';
import { caseFor, NotForYou } from '../turn/access';
import type { Context } from '../turn/context';
import type { Filled, Form } from '../turn/feature';
import { rememberCard } from '../turn/last-card';

/** @throws NotForYou where the act has no form */
export function formOf(context: Context, act: ActName): Form {
  const { form } = context.features.deed(act);
  if (!form) throw new NotForYou();
  return form;
}

/**
 * @param filled what was typed so far, and what was wrong with it
 * @throws NotForYou
 */
export async function openCaseForm(
  context: Context,
  act: ActName,
  ref: string,
  filled: Filled = {},
): Promise<BuiltCard> {
  const form = formOf(context, act);
  const { view } = await caseFor(context, form.needs, ref);
  rememberCard(context, view.ref);
  return form.card(context, view, filled);
}
