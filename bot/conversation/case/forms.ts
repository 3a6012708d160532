/** The form behind each button, filled with what is known. Opening one changes nothing. */
import type { BuiltCard } from '../../../cards';
import type { StoredCase } from '../../../services/cases/ports';
import type { CaseView } from '../../../services/cases/view';
import type { ActName } from '../../understand/catalogue';
import { rememberCard } from '../turn/last-card';
import { NotForYou, peek, require } from '../turn/access';
import type { Context, Filled } from '../turn/feature';
import { awaitForm } from '../turn/waiting-form';

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
  return openFormOn(context, act, await peek(context, ref), filled);
}

/** The same on a case that has just been fetched. @throws NotForYou where the act has no form, or it is not theirs */
export async function openFormOn(
  context: Context,
  act: ActName,
  { ref, view }: StoredCase<CaseView>,
  filled: Filled = {},
): Promise<BuiltCard> {
  const { form } = context.features.deed(act);
  if (!form) throw new NotForYou();
  await require(context, form.needs, view, ref);
  rememberCard(context, ref);
  awaitForm(context, act, ref, filled.values ?? {});
  return form.card(context, view, filled);
}
