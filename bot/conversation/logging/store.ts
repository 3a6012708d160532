/**
 * What has been typed but not yet saved. A draft lives in the sender's own chat, in the store (so that a
 * restart loses nothing), and is the idempotency key of the case that it becomes.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod/v4';
import {
  CHANNELS,
  COMPLAINANT_KINDS,
  ENQUIRY_KINDS,
  FEEDBACK_TYPES,
} from '../../../services/terms';
import { getLastCard, ownChat, removeLastCard, setLastCard } from '../turn/last-card';
import { allowed } from '../turn/access';
import { londonDate } from '../../../services/timescale';
import type { Context } from '../turn/context';
import { owe } from '../turn/pending-writes';

const KIND = 'draft';
const OPEN = 'openDraft';
const DAY_MS = 86_400_000;
const DRAFT_DAYS = 30;
const MOST_WAITING = 12;

const date = z.iso.date();

const fieldsSchema = z.object({
  feedbackType: z.enum(FEEDBACK_TYPES).nullable(),
  enquiryKind: z.enum(ENQUIRY_KINDS).nullable(),
  receivedOn: date.nullable(),
  happenedOn: date.nullable(),
  aboutIds: z.array(z.string()),
  fromDescription: z.string().nullable(),
  complainantKind: z.enum(COMPLAINANT_KINDS).nullable(),
  channel: z.enum(CHANNELS).nullable(),
  teamId: z.string().nullable(),
  words: z.string(),
});
export type DraftFields = z.infer<typeof fieldsSchema>;

const questionSchema = z.object({
  slot: z.enum(['received', 'people', 'team', 'type']),
  says: z.string(),
  choices: z.array(z.object({ label: z.string(), value: z.string() })),
  /** Taken when it is saved without an answer; null: it must be answered. */
  otherwise: z.string().nullable().default(null),
});
export type DraftQuestion = z.infer<typeof questionSchema>;

const draftSchema = z.object({
  id: z.string(),
  ownerId: z.string(),
  conversationId: z.string(),
  fields: fieldsSchema,
  questions: z.array(questionSchema),
  state: z.enum(['open', 'saved', 'discarded']),
  /** Set once saved; the words are emptied then, they live in the case. */
  savedRef: z.string().nullable(),
  /** The turn that saved it: its repeated delivery is answered as the first was, whatever the sender may see by then. */
  savedBy: z.string().nullable().default(null),
  /** The case that it grew from: kept with what is logged, and the two are linked. */
  from: z.string().nullable().default(null),
  /** A case to link it with once it is saved ("same family as 0036"). */
  linkTo: z.string().nullable().default(null),
});
export type Draft = z.infer<typeof draftSchema>;

/** The draft that "save" means, those that wait behind it, and what the last turn closed. */
const openSchema = z.object({
  id: z.string().nullable(),
  /** When it was last written. */
  since: z.string().nullable().default(null),
  waiting: z.array(z.object({ id: z.string(), since: z.string() })).default([]),
  closed: z.object({ id: z.string(), turnId: z.string() }).nullable().default(null),
});
type Open = z.infer<typeof openSchema>;

/** A draft as stored, with the version that a card shows. */
export interface StoredDraft {
  draft: Draft;
  version: number;
}

/** The same activity delivered twice gives the same id, so it can't make two drafts. */
export function draftIdFor(turnId: string): string {
  return `D-${createHash('sha256').update(turnId).digest('hex').slice(0, 20)}`;
}

/** Null: none, or it repeats what stands in a case that is closed to the sender by now. */
export async function getDraft(context: Context, id: string): Promise<StoredDraft | null> {
  const found = await context.deps.stores.conversations.get(KIND, id, Date.parse(context.now));
  if (!found) return null;
  const draft = draftSchema.parse(found.value);
  if (draft.from !== null && !(await mayStillRead(context, draft.from))) return null;
  return { draft, version: found.version };
}

async function mayStillRead(context: Context, ref: string): Promise<boolean> {
  const stored = await context.deps.stores.cases.get(ref);
  return stored !== null && allowed(context, 'case.read', stored.view);
}

/**
 * Writes a draft if nobody has written it since `seen` (0: a new one) and makes it the open one of its chat.
 * @throws StoreError `conflict`
 */
export async function putDraft(context: Context, draft: Draft, seen: number): Promise<StoredDraft> {
  const { conversations } = context.deps.stores;
  const now = Date.parse(context.now);
  const until = now + DRAFT_DAYS * DAY_MS;
  const version = await conversations.put(KIND, draft.id, draft, seen, until, now);
  const open = await openIn(context, draft.conversationId);
  const next =
    draft.state === 'open' ? opened(context, open, draft.id) : closed(context, open, draft.id);
  await conversations.set(OPEN, draft.conversationId, next, until);
  return { draft, version };
}

/** The one before it waits its turn: two things to log are saved one after the other. */
function opened({ now }: Context, open: Open, id: string): Open {
  const waiting = open.waiting.filter((each) => each.id !== id);
  const before = open.id !== null && open.id !== id ? [{ id: open.id, since: now }] : [];
  return {
    id,
    since: now,
    waiting: [...waiting, ...before].slice(-MOST_WAITING),
    closed: open.closed,
  };
}

function closed({ turnId, now }: Context, open: Open, id: string): Open {
  const oldest = Date.parse(now) - DAY_MS;
  const waiting = open.waiting.filter((each) => each.id !== id && Date.parse(each.since) >= oldest);
  const done = { id, turnId };
  if (open.id !== id) return { ...open, waiting, closed: done };
  return {
    id: waiting.at(-1)?.id ?? null,
    since: now,
    waiting: waiting.slice(0, -1),
    closed: done,
  };
}

async function openIn(context: Context, conversationId: string): Promise<Open> {
  const { conversations } = context.deps.stores;
  const found = await conversations.get(OPEN, conversationId, Date.parse(context.now));
  return openSchema.parse(found?.value ?? { id: null });
}

/** The draft that a correction ("no, thursday") or "save" means: the last open one of this chat. */
export async function openDraft(context: Context): Promise<StoredDraft | null> {
  const { id } = await openIn(context, context.conversationId);
  const stored = id === null ? null : await getDraft(context, id);
  return stored && stored.draft.ownerId === context.actor.id && stored.draft.state === 'open'
    ? stored
    : null;
}

/** The open draft, if it was written to today: what is typed days later is no correction of it. */
export async function freshDraft(context: Context): Promise<StoredDraft | null> {
  const { since } = await openIn(context, context.conversationId);
  return since !== null && londonDate(since) === context.today ? openDraft(context) : null;
}

/** Everything of the sender's in this chat that is not saved yet, the one that "save" means last. */
export async function openDrafts(context: Context): Promise<StoredDraft[]> {
  const { id, waiting } = await openIn(context, context.conversationId);
  const ids = [...waiting.map((each) => each.id), ...(id === null ? [] : [id])];
  const found = await Promise.all(ids.map((each) => getDraft(context, each)));
  return found.filter(
    (stored): stored is StoredDraft =>
      stored !== null && stored.draft.ownerId === context.actor.id && stored.draft.state === 'open',
  );
}

/** What this very message has saved or discarded when it was delivered before: it means no other draft. */
export async function closedByThis(context: Context): Promise<string | null> {
  const { closed: done } = await openIn(context, context.conversationId);
  return done?.turnId === context.turnId ? done.id : null;
}

/** What "it" and "that one" mean: the case on the last card of this chat, for half an hour. */
export function lastCard(context: Context): Promise<string | null> {
  return getLastCard(context.deps.stores.conversations, chatOf(context), Date.parse(context.now));
}

export function rememberCard(context: Context, ref: string): void {
  const { conversations } = context.deps.stores;
  owe(context, setLastCard(conversations, chatOf(context), ref, Date.parse(context.now)));
}

/** Whoever has lost sight of a case can't mean it by "it" any more. */
export async function forgetCard(context: Context, ref: string): Promise<void> {
  if ((await lastCard(context)) === ref)
    await removeLastCard(context.deps.stores.conversations, chatOf(context));
}

/** What came after it was about no case: "it" and "undo" don't mean that one any more. */
export async function forgetLastCard(context: Context): Promise<void> {
  await removeLastCard(context.deps.stores.conversations, chatOf(context));
}

function chatOf({ scope, actor, conversationId }: Context): string {
  return scope === 'personal' ? ownChat(actor.id) : `${conversationId}|${actor.id}`;
}
