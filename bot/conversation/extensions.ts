/** Message extensions: log a message somebody chose, and find one's own cases from the compose box. */
import { channelCard, dateTwin, forDialog, publicInstant, publicRef } from '../../cards';
import { londonDate } from '../../services/timescale';
import { reach } from './access';
import type { Reading } from '../understand/types';
import type { Context } from './deps';
import { rowOf } from './facts';
import { openForm, startDraftFrom, updateDraft } from './logging';
import { saveDraft } from './saving';
import { draftIdFor } from './drafts';
import { safety } from './text';
import type { CardAction, ChosenMessage, Reply, SearchHit } from './types';
import { parseRef } from '../../services/cases';

const HITS = 10;
const TITLE = 'Log as feedback';

/** The dialog opens on the draft form, filled from the message's words and the day it was sent. */
export async function openDialog(context: Context, message: ChosenMessage): Promise<Reply> {
  const reading = readMessage(context, message);
  if (reading.intents[0] === 'safety')
    return { kind: 'dialog', title: TITLE, card: safety(context).card };
  const received = reading.slots.received ?? londonDate(sentAt(context, message));
  const slots = { ...reading.slots, received };
  await startDraftFrom(context, { ...reading, slots }, message.text);
  const { card } = forDialog(await openForm(context, draftIdFor(context.turnId)));
  return { kind: 'dialog', title: TITLE, card };
}

/** "Yesterday" in a message is the day before it was sent, and whatever draft is open has nothing to do with it. */
function readMessage(context: Context, message: ChosenMessage): Reading {
  return context.deps.readerFor(context.directory).read({
    now: sentAt(context, message),
    tz: 'Europe/London',
    role: 'social_worker',
    scope: 'personal',
    text: message.text,
    context: {},
  });
}

/** A message can't have been sent later than now, whatever it says. */
function sentAt(context: Context, { sentAt: said }: ChosenMessage): string {
  return Date.parse(said) <= Date.parse(context.now) ? said : context.now;
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
      // A case asked for by its number is found whatever became of it.
      ...(number === undefined ? { statuses: ['open', 'responded'] } : { number }),
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
    subtitle: row.due?.on ? dateTwin(row.due, context.today) : 'Nothing due',
    card,
  };
}
