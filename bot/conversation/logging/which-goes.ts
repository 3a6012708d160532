/** A bare "save" or "discard" where it may be meant for several things: it is asked which, and nothing goes meanwhile. */
import { messageCard, type BuiltCard } from '../../../cards';
import * as wording from '../../wording/refusals';
import type { Context } from '../turn/feature';
import { wordsWaiting } from '../turn/kept-words';
import { isShown, openDrafts, type StoredDraft } from './store';

/** Drafts, and words under the duty card: each by how it is named, with a button that keeps those words. */
export async function askWhichGoes(context: Context): Promise<BuiltCard> {
  const drafts = await openDrafts(context);
  const alarmed = await wordsApart(context);
  return messageCard({
    title: 'Which of them?',
    sentence: wording.whichGoes(
      drafts.map(({ draft }) => draft.fields),
      alarmed !== null,
    ),
    asAt: context.now,
    onCard: alarmed ? [{ label: 'You typed', value: alarmed.text.slice(0, 300) }] : [],
    actions: alarmed
      ? [{ title: 'Keep the words as a draft', verb: 'pick', ref: `${alarmed.id}#keep` }]
      : [],
  });
}

/** Whether a bare "discard" may be meant for another thing than the draft, which is not what was shown last. */
export async function isOneOfSeveral(
  context: Context,
  draft: StoredDraft | null,
): Promise<boolean> {
  if (draft && (await isShown(context, draft))) return false;
  if ((await wordsApart(context)) !== null) return true;
  return (await openDrafts(context)).length > 1;
}

/** The newest words that brought up the duty number and that nobody has settled. */
const wordsApart = async (context: Context) =>
  (await wordsWaiting(context)).find(({ about }) => about === 'safety') ?? null;
