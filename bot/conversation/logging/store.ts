/**
 * What has been typed but not yet saved. A draft lives in the sender's own chat, in the store (so that a
 * restart loses nothing), and is the idempotency key of the case that it becomes.
 */
import { z } from 'zod/v4';
import {
  CHANNELS,
  COMPLAINANT_KINDS,
  ENQUIRY_KINDS,
  FEEDBACK_TYPES,
} from '../../../services/terms';
import { allowed } from '../turn/access';
import { londonDate } from '../../../services/timescale';
import type { Context } from '../turn/feature';
import { StoreError } from '../../../services/cases/ports';
import { HALF_HOUR, type OpenDraft } from '../turn/memory-shape';
import { draftDone, draftEnded } from '../turn/undo-scope';
import { closed, draftsOf, dropped, listed, opened } from './open-drafts';

const KIND = 'draft';
const DRAFT_MS = 30 * 86_400_000;

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
  /** Of the child, as reports count it. Null: not said. */
  lookedAfter: z.boolean().nullable().default(null),
  madeByChild: z.boolean().nullable().default(null),
  words: z.string(),
});
export type DraftFields = z.infer<typeof fieldsSchema>;

const questionSchema = z.object({
  slot: z.enum(['received', 'people', 'team', 'type', 'words']),
  says: z.string(),
  choices: z.array(z.object({ label: z.string(), value: z.string() })),
});
export type DraftQuestion = z.infer<typeof questionSchema>;

/** What the reader made of the message, before anybody put anything right: an edit of the message is held against it. */
const readSchema = z.object({
  /** ISO instant from which its days were counted. */
  at: z.string(),
  fields: fieldsSchema,
  questions: z.array(questionSchema),
});
export type DraftRead = z.infer<typeof readSchema>;

const draftSchema = z.object({
  id: z.string(),
  ownerId: z.string(),
  conversationId: z.string(),
  fields: fieldsSchema,
  questions: z.array(questionSchema),
  /** Null: kept before this was. */
  read: readSchema.nullable().default(null),
  /** The edits of its message that it has heard of: delivered again, they change nothing. Newest last. */
  edits: z.array(z.string()).default([]),
  state: z.enum(['open', 'saved', 'discarded']),
  /** Set once saved; the words are emptied then, they live in the case. */
  savedRef: z.string().nullable(),
  /** The turn that saved or discarded it: its repeated delivery is answered as the first was, whatever the sender may see by then. */
  savedBy: z.string().nullable().default(null),
  /** The case that it grew from: kept with what is logged, and the two are linked. */
  from: z.string().nullable().default(null),
  /** A case to link it with once it is saved ("same family as 0036"). */
  linkTo: z.string().nullable().default(null),
  /** It was opened with nothing said yet: the lines that follow fill it. */
  gathers: z.boolean().default(false),
});
export type Draft = z.infer<typeof draftSchema>;

/** Nothing that names anybody, and none of the words, stays in a draft that is done with. */
export function emptied(draft: Draft): Draft {
  const bare = (fields: DraftFields): DraftFields => ({
    ...fields,
    words: '',
    fromDescription: null,
    aboutIds: [],
  });
  const read = draft.read && { ...draft.read, fields: bare(draft.read.fields), questions: [] };
  return { ...draft, read, questions: [], fields: bare(draft.fields) };
}

/** A draft as stored, with the version that a card shows. */
export interface StoredDraft {
  draft: Draft;
  version: number;
}

/** Null: none, or it repeats what stands in a case that is closed to the sender by now. */
export async function getDraft(context: Context, id: string): Promise<StoredDraft | null> {
  const stored = await kept(context, id);
  if (!stored) return null;
  const { from } = stored.draft;
  return from !== null && !(await mayStillRead(context, from)) ? null : stored;
}

const GONE = 'discardedDraft';

/** What a draft was before it was thrown away, for as long as "undo" may bring it back. */
export async function keepDiscarded(context: Context, draft: Draft): Promise<void> {
  const until = Date.parse(context.now) + HALF_HOUR;
  await context.deps.stores.conversations.set(GONE, draft.id, draft, until);
}

/** Takes it out of what is kept so; null: it is too long ago. */
export async function takeDiscarded(context: Context, id: string): Promise<Draft | null> {
  const { conversations } = context.deps.stores;
  const found = await conversations.get(GONE, id, Date.parse(context.now));
  if (!found) return null;
  await conversations.remove(GONE, id);
  return draftSchema.parse(found.value);
}

async function kept(context: Context, id: string): Promise<StoredDraft | null> {
  const found = await context.documents.get(KIND, id);
  return found ? { draft: draftSchema.parse(found.value), version: found.version } : null;
}

async function mayStillRead(context: Context, ref: string): Promise<boolean> {
  const stored = await context.deps.stores.cases.get(ref);
  return stored !== null && allowed(context, 'case.read', stored.view);
}

/**
 * Writes a draft if nobody has written it since `seen` (0: a new one) and makes it the open one of its chat.
 * It is in the store when this returns; the chat's memory follows at the end of the turn, before any card goes out.
 * @throws StoreError `conflict`
 */
export async function putDraft(context: Context, draft: Draft, seen: number): Promise<StoredDraft> {
  const until = Date.parse(context.now) + DRAFT_MS;
  const version = await context.documents.put(KIND, draft.id, draft, seen, until);
  context.memory.change(
    draft.state === 'open'
      ? opened(openAs(context, draft))
      : closed({ id: draft.id, turnId: context.turnId, now: context.now }),
  );
  if (draft.state === 'open') draftDone(context, draft.id);
  else draftEnded(context, draft.id);
  return { draft, version };
}

/**
 * Writes a new draft, once: the same message delivered again, or twice at once, finds what the first has made.
 * @returns the draft as it stands, and whether it was made by this
 * @throws StoreError `conflict` where it may no longer be read
 */
export async function putNewDraft(
  context: Context,
  draft: Draft,
): Promise<StoredDraft & { isNew: boolean }> {
  try {
    return { ...(await putDraft(context, draft, 0)), isNew: true };
  } catch (error) {
    const there =
      error instanceof StoreError && error.code === 'conflict'
        ? await getDraft(context, draft.id)
        : null;
    if (!there) throw error;
    // The bot may have been stopped between keeping it and remembering it.
    if (there.draft.state === 'open') context.memory.change(listed(openAs(context, there.draft)));
    return { ...there, isNew: false };
  }
}

const openAs = (context: Context, { id, conversationId }: Draft): OpenDraft => ({
  id,
  conversationId,
  since: context.now,
});

/** "Save" means this draft from now on, in this very turn as well. */
export function bringForward(context: Context, { draft }: StoredDraft): void {
  context.memory.change(opened(openAs(context, draft)));
}

/** The draft that a correction ("no, thursday") or "save" means: the last open one of this chat. */
export async function openDraft(context: Context): Promise<StoredDraft | null> {
  const last = (await waiting(context)).at(-1);
  return last === undefined ? null : ownOpen(context, last.id);
}

const waiting = async (context: Context) =>
  draftsOf(await context.memory.read(), context.conversationId);

/**
 * The sender's own, if it is still to be saved. One that isn't (the bot was stopped between closing it and
 * remembering that) makes room for the one behind it from the next message on, never in the same one: that may be
 * the "save" that closed it, delivered again.
 */
async function ownOpen(context: Context, id: string): Promise<StoredDraft | null> {
  const found = await kept(context, id);
  if (found?.draft.state !== 'open') {
    const turnId = found?.draft.savedBy ?? null;
    const { now } = context;
    context.memory.changeForLater(turnId ? closed({ id, turnId, now }) : dropped(id, now));
    return null;
  }
  const stored = await getDraft(context, id);
  return stored?.draft.ownerId === context.actor.id ? stored : null;
}

/** The open draft, if it was written to today: what is typed days later is no correction of it. */
export async function freshDraft(context: Context): Promise<StoredDraft | null> {
  const last = (await waiting(context)).at(-1);
  return last !== undefined && londonDate(last.since) === context.today
    ? ownOpen(context, last.id)
    : null;
}

/** Everything of the sender's in this chat that is not saved yet, the one that "save" means last. */
export async function openDrafts(context: Context): Promise<StoredDraft[]> {
  const drafts = await waiting(context);
  const found = await Promise.all(drafts.map(({ id }) => ownOpen(context, id)));
  return found.filter((stored) => stored !== null);
}

/** What this very message has saved or discarded when it was delivered before: it means no other draft. */
export async function closedByThis(context: Context): Promise<string | null> {
  const { closed: done } = await context.memory.read();
  if (done?.turnId === context.turnId) return done.id;
  const last = (await waiting(context)).at(-1);
  const stored = last === undefined ? null : await kept(context, last.id);
  return stored?.draft.savedBy === context.turnId ? stored.draft.id : null;
}

/** The draft's card is the last thing that is shown. */
export function rememberShown({ memory, turnId }: Context, id: string): void {
  memory.change((before) => ({ ...before, draftShown: { id, turnId } }));
}

/** This turn was answered with something: unless that was a draft's card, no draft is the last thing shown. */
export function forgetShown({ memory, turnId }: Context): void {
  memory.change((before) =>
    before.draftShown === null || before.draftShown.turnId === turnId
      ? before
      : { ...before, draftShown: null },
  );
}

/** Several are shown at once: none of them is the one that was shown last. */
export function noneShown({ memory }: Context): void {
  memory.change((before) => ({ ...before, draftShown: null }));
}

/** Whether nothing else has been shown since the draft's card. */
export async function isShown({ memory }: Context, { draft }: StoredDraft): Promise<boolean> {
  return (await memory.read()).draftShown?.id === draft.id;
}
