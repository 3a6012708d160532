/** When and how people want to hear from Candour, and what no wish changes. */
import { messageCard, type BuiltCard } from '../../../cards';
import { keepWishes, wishesOf, type Wishes } from '../../../services/nudges';
import { wishesWords } from '../../wording/summary';
import type { Asked, Context } from '../turn/feature';
import { beyondUndo } from '../turn/undo-scope';
import { cantKeep, wishesIn } from './wishes-said';

const EXAMPLES = [
  'only message me between 9 and 4',
  'no nudges on fridays',
  'weekly summary monday 9am, stop the daily',
  'usual settings',
];

/** Kept as it is said, and said back whole. */
export async function setWishes(context: Context, { text }: Asked): Promise<BuiltCard> {
  const { conversations, agenda } = context.deps.stores;
  const { actor, now } = context;
  const before = await wishesOf(conversations, actor.id, Date.parse(now));
  const asks = /\?\s*$/.test(text);
  if (asks) return showWishes(context, before);
  const cant = cantKeep(text, before);
  if (cant !== null) return showWishes(context, before, `${cant} Nothing was changed. `);
  const wishes = wishesIn(text, before);
  if (!wishes) return showWishes(context, before, MADE_OUT_NOTHING);
  // Without reminders there is at least a summary.
  const kept: Wishes =
    !wishes.daily && wishes.summary === null && before.daily
      ? { ...wishes, summary: { weekday: 1, at: null } }
      : wishes;
  await keepWishes(conversations, actor.id, kept);
  await agenda.hurry({ grants: [`person:${actor.id}`] });
  beyondUndo(context, 'wishes');
  return showWishes(
    context,
    kept,
    sameWords(context, before, kept) ? 'So it is already. ' : 'Noted. ',
  );
}

const MADE_OUT_NOTHING = 'I made out no setting to change in that, so nothing was changed. ';

/** Whether both are said in the same words: nothing is noted that makes no difference. */
const sameWords = ({ actor }: Context, before: Wishes, after: Wishes): boolean =>
  wishesWords(before, actor).join() === wishesWords(after, actor).join();

/** As they are now. */
export async function showOwnWishes(context: Context): Promise<BuiltCard> {
  const { deps, actor, now } = context;
  return showWishes(context, await wishesOf(deps.stores.conversations, actor.id, Date.parse(now)));
}

function showWishes(context: Context, wishes: Wishes, lead = ''): BuiltCard {
  const [first = '', ...notes] = wishesWords(wishes, context.actor);
  return messageCard({
    title: 'Your messages',
    sentence: `${lead}${first}`,
    asAt: context.now,
    notes,
    canType: EXAMPLES,
  });
}
