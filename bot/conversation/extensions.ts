/** Message extensions: log a message somebody chose, and find one's own cases from the compose box. */
import { channelCard, forDialog, publicInstant, publicRef } from '../../cards';
import { londonDate } from '../../services/timescale';
import { reach } from './access';
import type { Context } from './deps';
import { rowOf } from './facts';
import { openForm, saveDraft, startDraftFrom, updateDraft } from './logging';
import { draftIdFor } from './drafts';
import { readTyped } from './text';
import type { CardAction, ChosenMessage, Reply, SearchHit } from './types';
import { parseRef } from '../../services/cases';

const HITS = 10;
const TITLE = 'Log as feedback';

/** The dialog opens on the draft form, filled from the message's words and the day it was sent. */
export async function openDialog(context: Context, message: ChosenMessage): Promise<Reply> {
  const reading = await readTyped(context, message.text);
  const sentOn = londonDate(message.sentAt);
  const slots = { ...reading.slots, received: reading.slots.received ?? sentOn };
  await startDraftFrom(context, { ...reading, slots }, message.text);
  const { card } = forDialog(await openForm(context, draftIdFor(context.turnId)));
  return { kind: 'dialog', title: TITLE, card };
}

/** The form comes back: with errors it opens again; else the case is saved, and the receipt goes to one's own chat. */
export async function answerDialog(
  context: Context,
  { verb, ref, inputs }: CardAction,
): Promise<Reply> {
  const next =
    verb === 'draft.save'
      ? await saveDraft(context, ref, inputs)
      : await updateDraft(context, ref, inputs);
  return { kind: 'dialog', title: TITLE, card: forDialog(next).card };
}

/** One's own cases by reference, or the next due. What is inserted into a chat says nothing personal. */
export async function search(context: Context, query: string, skip: number): Promise<Reply> {
  const number = query.trim() === '' ? undefined : parseRef(query)?.number;
  if (query.trim() !== '' && number === undefined) return { kind: 'hits', hits: [] };
  const found = await context.deps.stores.cases.find(
    {
      reach: reach(context),
      order: 'due',
      statuses: ['open', 'responded'],
      ...(number === undefined ? {} : { number }),
    },
    { after: null, limit: Math.min(100, skip + HITS) },
  );
  return {
    kind: 'hits',
    hits: found.cases.slice(skip, skip + HITS).map((stored) => hitOf(context, stored)),
  };
}

function hitOf(context: Context, stored: Parameters<typeof rowOf>[0]): SearchHit {
  const row = rowOf(stored, context);
  const { card } = channelCard({
    says: 'refs',
    asAt: publicInstant(context.now),
    counts: [],
    refs: [publicRef(stored.ref)],
  });
  return {
    title: row.ref,
    subtitle: row.due?.on ? `${row.due.label}: ${row.due.on}` : 'Nothing due',
    card,
  };
}
