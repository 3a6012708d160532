/** "Which of mine are still open": of those who investigate nothing, what they have another part in and is open. */
import type { BuiltCard } from '../../../cards';
import type { Question } from '../../../services/queries';
import { showList } from '../case/show-list';
import type { Context } from '../turn/feature';
import { askedList } from './asked-list';
import { keepQuestion, rememberAsked } from './kept-questions';
import { hasOwn, showMine } from './typed-lists';

const OPEN = /\b(?:open|outstanding|unanswered|live|ongoing|not closed|still going)\b/i;

/** @param text as typed; a word of it may say that only what is open is meant */
export const showMineOr = (context: Context, text: string): Promise<BuiltCard> =>
  OPEN.test(text) ? showOwnOpen(context) : showMine(context);

export async function showOwnOpen(context: Context): Promise<BuiltCard> {
  if (await hasOwn(context)) return showMine(context);
  const question: Question = {
    measure: 'list',
    filters: { people: [{ id: context.actor.id, as: 'any' }], statuses: ['open'] },
  };
  rememberAsked(context, question);
  return showList(context, askedList(context, await keepQuestion(context, question), question), 1);
}
