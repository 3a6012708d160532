/** Message extensions: log a message somebody chose, and find one's own cases from the compose box. */
import { setImmediate } from 'node:timers/promises';
import { channelCard, dateTwin, forDialog, publicInstant, publicRef } from '../../../cards';
import { londonDate } from '../../../services/timescale';
import { reach } from '../turn/access';
import type { Reading } from '../../understand/types';
import type { Context } from '../turn/feature';
import { rowOf } from '../case/lines';
import { openForm, startDraftFrom, updateDraft } from '../logging/draft';
import { saveDraft } from '../logging/save';
import { draftIdFor } from '../turn/draft-id';
import { safety } from '../basics/feature';
import type { CardAction, ChosenMessage, Reply, SearchHit } from '../turn/types';
import { parseRef } from '../../../services/cases';
import type { CasePage, CaseQuery, StoredCase } from '../../../services/cases/ports';
import type { CaseView } from '../../../services/cases/view';

const HITS = 10;
/** How many of one's cases are searched for words, the next due first: as many as a large council has open. */
const LOOKED_AT = 2_000;
const PAGE = 100;
const TITLE = 'Log as feedback';

/** The dialog opens on the draft form, filled from the message's words and the day it was sent. */
export async function openDialog(context: Context, message: ChosenMessage): Promise<Reply> {
  const reading = readMessage(context, message);
  if (reading.intents[0] === 'safety')
    return { kind: 'dialog', title: TITLE, card: safety(context, null).card };
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

/**
 * One's own cases by reference, by words that they hold, or the next due. What is inserted into a chat says
 * nothing personal.
 */
export async function search(context: Context, words: string, skip: number): Promise<Reply> {
  const wanted = wordsIn(words);
  const number = parseRef(words)?.number;
  const byWords = number === undefined && wanted.length > 0;
  const query: CaseQuery = {
    reach: reach(context),
    order: 'due',
    // A case asked for by its number is found whatever became of it.
    ...(number === undefined ? { statuses: ['open', 'responded'] } : { number }),
  };
  const holdsAll = (view: CaseView) => !byWords || wanted.every((word) => holds(view, word));
  const hits = await firstHits(context, query, holdsAll, skip + HITS);
  return { kind: 'hits', hits: hits.slice(skip).map((stored) => hitOf(context, stored)) };
}

/** The first that fit, of so many as are looked at: page by page, so that nobody waits for one who searches. */
async function firstHits(
  context: Context,
  query: CaseQuery,
  fits: (view: CaseView) => boolean,
  most: number,
): Promise<StoredCase<CaseView>[]> {
  const hits: StoredCase<CaseView>[] = [];
  let after: string | null = null;
  for (let looked = 0; looked < LOOKED_AT && hits.length < most; looked += PAGE) {
    const page: CasePage<CaseView> = await context.deps.stores.cases.find(query, {
      after,
      limit: PAGE,
    });
    hits.push(...page.cases.filter(({ view }) => fits(view)));
    after = page.next;
    if (after === null) break;
    await setImmediate();
  }
  return hits.slice(0, most);
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a case speaks of a word, or of one that begins so. */
function holds(view: CaseView, word: string): boolean {
  const { feedbackType, words, teamName, complainant } = view;
  const kind = feedbackType === 'serviceRequest' ? 'service request' : feedbackType;
  const said = wordsIn([kind, words, teamName ?? '', complainant.description ?? ''].join(' '));
  return said.some((own) => own.startsWith(word));
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
