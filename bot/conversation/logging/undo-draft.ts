/**
 * "Undo" where the last thing done was a draft: it is taken back, and no act on a case in its place. What was thrown away
 * comes back by it; what was not shown last is never thrown away.
 */
import { messageCard, type BuiltCard } from '../../../cards';
import * as wording from '../../wording/refusals';
import type { Context } from '../turn/feature';
import { wordsBack, type KeptWords, type Question } from '../turn/kept-words';
import { draftsBack, draftsGone, draftToUndo } from '../turn/undo-scope';
import { discardDraft } from './draft';
import { readDraftBack, wordsCard } from './draft-state';
import { getDraft, isShown, openDraft, putDraft, takeDiscarded, type StoredDraft } from './store';

/** Null: something was done to a case since, or no draft waits. */
export async function undoDraft(context: Context): Promise<BuiltCard | null> {
  const gone = await draftsGone(context);
  if (gone?.turnId === context.turnId) return again(context);
  if (gone && gone.ids.length > 0) return broughtBack(context, gone.ids);
  const id = await draftToUndo(context);
  const stored = id === null ? null : await getDraft(context, id);
  if (stored?.draft.state !== 'open' || stored.draft.ownerId !== context.actor.id) return null;
  return (await isShown(context, stored)) ? discardDraft(context, id) : askFirst(context, stored);
}

/** Something else was shown since, and nothing was done by it. */
const askFirst = ({ now }: Context, { draft }: StoredDraft): BuiltCard =>
  messageCard({
    title: 'Nothing to take back',
    sentence: `Nothing was done just now, so nothing was taken back. ${wording.openDraftIs(draft.fields)} It is kept here: type “discard” if that is to go.`,
    asAt: now,
    actions: [{ title: 'Show it', verb: 'draft.back', ref: draft.id }],
  });

/** The same message delivered again: as things stand. */
async function again(context: Context): Promise<BuiltCard> {
  const open = await openDraft(context);
  return open
    ? readDraftBack(context, open)
    : messageCard({ title: 'Discarded', sentence: wording.DISCARDED, asAt: context.now });
}

async function broughtBack(context: Context, ids: readonly string[]): Promise<BuiltCard | null> {
  const back: StoredDraft[] = [];
  const words: (KeptWords & Question)[] = [];
  for (const id of ids) {
    const stored = await getDraft(context, id);
    const before = stored?.draft.state === 'discarded' ? await takeDiscarded(context, id) : null;
    const said = before ? null : await wordsBack(context, id);
    if (said) words.push(said);
    if (stored && before?.ownerId === context.actor.id)
      back.push(await putDraft(context, { ...before, state: 'open' }, stored.version));
  }
  const last = back.at(-1);
  if (!last) return words.length > 0 ? wordsAgain(context, words) : null;
  draftsBack(context);
  return readDraftBack(context, last, [wording.broughtBack(back.map(({ draft }) => draft.fields))]);
}

/** They wait again under their card. */
function wordsAgain(context: Context, words: readonly (KeptWords & Question)[]): BuiltCard {
  draftsBack(context);
  return wordsCard(context, words.at(-1)!);
}
