/** "Mum has rung again chasing 3": kept on the case, and passed on to who has it. */
import type { BuiltCard } from '../../../cards';
import { actAll } from '../case/act';
import { askWhichCase } from '../case/asking';
import { MOST_NOTE } from '../case/note-words';
import { passOn } from '../case/pass-on';
import { investigatorsOf } from '../case/tell-new-holder';
import { needed, NotForYou, peek } from '../turn/access';
import type { Asked, Context, Phrase } from '../turn/feature';

const SOMEBODY = [
  'mum|mam|mom|mother|dad|father|nan|nana|gran|granny|grandma|grandad|grandmother|grandfather|parents?|carers?|foster carers?',
  'aunt|auntie|uncle|sister|brother|family|complainant|advocate|solicitor|mp|cllr|councillor|school|he|she|they',
  "(?:mr|mrs|ms|miss|dr) [a-z’'-]+",
].join('|');

/** In a line made plain. "Chase 3" alone asks where it stands; what is to be logged tells of chasing too. */
export const CHASED: Phrase = {
  says: new RegExp(
    String.raw`^(?:the |their |her |his )?(?:${SOMEBODY})(?:'s|'ve)?\b(?=.*\b(?:chas(?:ed|ing|er)|asking (?:again|after)|wants (?:an update|to know)|wondering)\b).*$`,
  ),
  whole: true,
  orders: true,
  fits: (_context, { intents }) => intents.every((intent) => !intent.startsWith('log.')),
};

/** @throws NotForYou */
export async function chased(context: Context, asked: Asked): Promise<BuiltCard> {
  // The case last shown is not theirs because it was shown.
  if (!asked.named) return askWhichCase(context, asked.text);
  const ref = needed(asked.slots.refs?.[0] ?? null);
  const stored = await peek(context, ref);
  if (investigatorsOf(stored.view).includes(context.actor.id)) {
    const note = asked.text.slice(0, MOST_NOTE);
    return (await actAll(context, stored, [{ type: 'note', note }], null, asked.step)).card;
  }
  const card = await passOn(context, stored, asked, 'Your words are kept on the case as a note.');
  if (!card) throw new NotForYou();
  return card;
}
