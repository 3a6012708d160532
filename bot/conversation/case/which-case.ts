/** Which case an act is on: the number that is said wins over the last card, and what “it” leaves open is asked. */
import { CATALOGUE } from '../../understand/catalogue';
import type { Asked, Context } from '../turn/feature';
import { lastCards } from '../turn/last-card';
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
