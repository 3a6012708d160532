/** Which case an act is on: the number that is said wins over the last card, and what “it” leaves open is asked. */
import { CATALOGUE } from '../../understand/catalogue';
import { closedSinceSaved } from '../../wording/refusals';
import { Refused, seesCase } from '../turn/access';
import { namedCase } from '../turn/asked';
import type { Asked, Context } from '../turn/feature';
import { lastCard, lastCards } from '../turn/last-card';
import { numberSaid } from '../turn/number-said';
import { refIn } from '../turn/typed-ref';

/** "It's a not upheld for 3" under another case's card: the number that is said is the case, never the card. */
export async function ofNumberSaid(context: Context, asked: Asked): Promise<Asked> {
  const { text, named, slots } = asked;
  if (named || !CATALOGUE[asked.act].ofCase || !slots.refs?.length) return asked;
  const number = numberSaid(text);
  const ref = number ? await refIn(context, number) : null;
  return ref !== null && ref !== number
    ? { ...asked, slots: { ...slots, refs: [ref] }, named: true }
    : asked;
}
/** Both cases that "it" may mean, where the bot wrote of one after the sender had spoken of the other; null: it is clear. */
export async function eitherOf(
  context: Context,
  { named, confirmed }: Asked,
  ref: string,
): Promise<string[] | null> {
  if (named || confirmed) return null;
  const [it, another] = await lastCards(context);
  return it === ref && another !== undefined ? [it, another] : null;
}

/**
 * "Put her number on that", after what was saved closed itself to its sender: that one is meant, and no other is offered.
 * @throws Refused naming the case, which its sender knows by its receipt
 */
export async function notClosedSinceSaved(
  context: Context,
  asked: Asked,
  ref: string,
): Promise<void> {
  if (namedCase(asked.reading, asked.text) !== null || (await lastCard(context)) !== ref) return;
  const stored = await context.deps.stores.cases.get(ref);
  if (!stored || seesCase(context, stored.view) || stored.view.loggedBy !== context.actor.id)
    return;
  throw new Refused(closedSinceSaved(ref, context.deps.council));
}
