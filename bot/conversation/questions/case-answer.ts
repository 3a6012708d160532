/** A question about one case: its card, and first of all the answer. */
import type { BuiltCard } from '../../../cards';
import { askedAbout, namesColleague } from '../case/asked-about';
import { caseAsCard } from '../case/card';
import { stateOf } from '../case/where-it-stands';
import { caseFor } from '../turn/access';
import type { Asked, Context } from '../turn/feature';

/** The case, and first of all what the question asks: whether it was done, and what is due. */
export async function answerOf(
  context: Context,
  ref: string,
  { text }: Pick<Asked, 'text'>,
): Promise<BuiltCard> {
  const stored = await caseFor(context, 'case.read', ref);
  const about = askedAbout(text, namesColleague(context, text));
  return caseAsCard(context, stored.view, about ? stateOf(context, about, stored.view) : '');
}
