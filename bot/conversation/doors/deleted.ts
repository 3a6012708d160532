/**
 * A message that was deleted. What it opened and nobody saved goes with it, words and all; what was saved or recorded
 * stays, and it is said how to put that right.
 */
import { messageCard, type BuiltCard } from '../../../cards';
import { partOf } from '../../../services/cases';
import * as wording from '../../wording/messages';
import { letGoOfDraft } from '../logging/draft';
import { isBarred } from '../logging/receipt';
import { getDraft, type StoredDraft } from '../logging/store';
import { dropPlan } from '../plans/plans';
import { allowed } from '../turn/access';
import { draftIdFor } from '../turn/draft-id';
import type { Context } from '../turn/feature';
import { dropQuestion, forgetWords, keptWords } from '../turn/kept-words';
import { plain } from '../turn/sentence-card';
import { actsOf, draftsOfPlan } from './came-of';
import { withNext } from './pending';

/**
 * @param of the turn that the message was
 * @returns nothing where it had set nothing off that is known here
 */
export async function answerDeleted(context: Context, of: string): Promise<BuiltCard[]> {
  const id = draftIdFor(of);
  const stored = await getDraft(context, id);
  const own = stored?.draft.ownerId === context.actor.id ? stored : null;
  const drafts = [...(own ? [own] : []), ...(await draftsOfPlan(context, id))];
  const open = drafts.filter(({ draft }) => draft.state === 'open');
  const asked = await letGoOfWords(context, id);
  // What was attached went with the message; nothing is to be noted of it any more.
  await letGoOfWords(context, draftIdFor(partOf(of, 'file')));
  const planned = await dropPlan(context, id);
  if (open.length > 0) return withdrawn(context, open);
  // Delivered again: it is answered as it was the first time.
  if (own?.draft.savedBy === context.turnId) return [said(context, wording.DELETED_DRAFT)];
  if (own?.draft.savedRef) return [plain(context, await saySaved(context, own.draft.savedRef))];
  if (asked || planned) return [said(context, wording.DELETED_WAITING)];
  const ref = await actsOf(context, of);
  return ref ? [plain(context, wording.deletedDone(ref))] : [];
}

const said = (context: Context, sentence: string): BuiltCard =>
  messageCard({ title: 'Withdrawn', sentence, asAt: context.now });

/** What waits behind them comes back by itself. */
async function withdrawn(context: Context, open: readonly StoredDraft[]): Promise<BuiltCard[]> {
  for (const { draft } of open) await letGoOfDraft(context, draft.id);
  return withNext(context, said(context, wording.DELETED_DRAFT));
}

/** The words of a question that was asked about it. @returns whether there were any */
async function letGoOfWords(context: Context, id: string): Promise<boolean> {
  const kept = await keptWords(context, id);
  if (kept?.ownerId !== context.actor.id) return false;
  await forgetWords(context, id);
  dropQuestion(context, id);
  return true;
}

async function saySaved(context: Context, ref: string): Promise<string> {
  const stored = await context.deps.stores.cases.get(ref);
  if (!stored || isBarred(context, stored.view)) return wording.SAVED_CLOSED;
  return allowed(context, 'case.correct', stored.view)
    ? wording.deletedSaved(ref)
    : wording.savedOthers(ref);
}
