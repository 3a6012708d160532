/** Activities → what was said, in the conversation's own terms. Pure, but for the hash. */
import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod/v4';
import type { CardAction, ChosenMessage, Scope, Turn } from '../conversation/turn/types';
import type { Envelope } from './activity';
import { filesIn, htmlToText, spokenText } from './text';
import { MAX_TEXT } from './wording';

export const INVOKES = {
  cardAction: 'adaptiveCard/action',
  search: 'composeExtension/query',
  openDialog: 'composeExtension/fetchTask',
  submitDialog: 'composeExtension/submitAction',
} as const;

export type Input = Turn['input'];
/** `ignored`: nothing for the conversation. The others are answered at the door. */
export type Read =
  | { input: Input }
  | { problem: 'ignored' | 'tooLong' | 'badCard' | 'unknownInvoke' };

const MAX_INPUTS = 60;
const MAX_QUERY = 200;
const bounded = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !text.includes('\0'));

const CardData = z.looseObject({
  verb: bounded(64).optional(),
  ref: bounded(128).nullish(),
  version: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).nullish(),
});
const Execute = z.looseObject({
  action: z.looseObject({ verb: bounded(64).min(1), data: CardData.optional() }),
});
const Submitted = CardData.extend({ verb: bounded(64).min(1) });
const SubmitDialog = z.looseObject({ commandId: bounded(64), data: CardData.optional() });
const OpenDialog = z.looseObject({
  commandId: bounded(64),
  messagePayload: z
    .looseObject({
      createdDateTime: z.string().max(64).nullish(),
      body: z
        .looseObject({ content: z.string().nullish(), contentType: z.string().max(32).nullish() })
        .nullish(),
    })
    .nullish(),
});
const Search = z.looseObject({
  parameters: z
    .array(z.looseObject({ name: z.string().max(64), value: z.string().nullish() }))
    .max(10)
    .nullish(),
  queryOptions: z.looseObject({ skip: z.number().int().min(0).max(10_000).nullish() }).nullish(),
});

/** Where it was said: only a personal chat may see personal data, so anything unclear counts as a group. */
export function scopeOf(envelope: Envelope): Scope {
  const { conversationType } = envelope.conversation;
  if (conversationType === 'personal' || conversationType === 'channel') return conversationType;
  return 'groupChat';
}

/**
 * The same for each delivery of one activity, different for any two activities. Hashed, because it is kept
 * with what the turn sets off and conversation ids are no business of the case history.
 */
export function turnIdOf(envelope: Envelope): string {
  const { id, type, name, timestamp, from, replyToId, text, value } = envelope;
  // An edit, a deletion and a reaction carry the id of the message that they are about.
  if (type === 'messageUpdate' || type === 'messageDelete' || type === 'messageReaction')
    return hashed(
      envelope,
      JSON.stringify([type, eventOf(envelope), id, replyToId, timestamp, text]),
    );
  const identity =
    id ??
    (timestamp
      ? JSON.stringify([type, name, timestamp, from?.id, replyToId, text, value])
      : randomUUID());
  return hashed(envelope, identity);
}

const hashed = ({ channelId, conversation }: Envelope, identity: string): string =>
  createHash('sha256')
    .update(JSON.stringify([channelId, conversation.id, identity]))
    .digest('hex')
    .slice(0, 32);

const eventOf = ({ channelData }: Envelope): string | null => channelData?.eventType ?? null;

/** An edited message, or one that was deleted and is back: which one it is, and how it reads now. */
function readUpdate(envelope: Envelope): Read {
  const event = eventOf(envelope);
  const { id } = envelope;
  if (!id || (event !== 'editMessage' && event !== 'undeleteMessage')) return IGNORED;
  const text = spokenText(envelope);
  if (text.length > MAX_TEXT) return { problem: 'tooLong' };
  const restored = event === 'undeleteMessage';
  return { input: { kind: 'edited', of: hashed(envelope, id), text, restored } };
}

function readDelete(envelope: Envelope): Read {
  const { id } = envelope;
  return id && eventOf(envelope) === 'softDeleteMessage'
    ? { input: { kind: 'deleted', of: hashed(envelope, id) } }
    : IGNORED;
}

/** A thumb up, or any other: the message under which it was put has been seen. */
function readReaction({ replyToId, reactionsAdded }: Envelope): Read {
  return replyToId && reactionsAdded?.length
    ? { input: { kind: 'reaction', to: replyToId } }
    : IGNORED;
}

/** What was typed into a card's inputs: everything beside the card's own three fields and the client's own. */
function inputsOf(data: Record<string, unknown>): Record<string, string> | null {
  const own = new Set(['verb', 'ref', 'version', 'msteams']);
  const inputs: Record<string, string> = {};
  for (const [key, value] of Object.entries(data)) {
    if (own.has(key) || value === null || value === undefined) continue;
    const plain =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    if (!plain || key.length > 64 || key.includes('\0')) return null;
    const text = String(value);
    if (text.length > MAX_TEXT) return null;
    inputs[key] = text;
  }
  return Object.keys(inputs).length > MAX_INPUTS ? null : inputs;
}

function actionOf(verb: string, data: z.infer<typeof CardData>): CardAction | null {
  const inputs = inputsOf(data);
  return inputs && { verb, ref: data.ref ?? null, version: data.version ?? null, inputs };
}

const bad: Read = { problem: 'badCard' };
const IGNORED: Read = { problem: 'ignored' };

function readExecute(value: unknown): Read {
  const parsed = Execute.safeParse(value);
  const action = parsed.success && actionOf(parsed.data.action.verb, parsed.data.action.data ?? {});
  return action ? { input: { kind: 'action', action } } : bad;
}

function readSubmit(value: unknown): Read {
  const parsed = Submitted.safeParse(value);
  const action = parsed.success && actionOf(parsed.data.verb, parsed.data);
  return action ? { input: { kind: 'action', action } } : bad;
}

function readSubmitDialog(value: unknown): Read {
  const parsed = SubmitDialog.safeParse(value);
  const action =
    parsed.success &&
    actionOf(parsed.data.data?.verb ?? parsed.data.commandId, parsed.data.data ?? {});
  return action ? { input: { kind: 'logMessageSubmit', action } } : bad;
}

/** Opened from the compose box there is no message: the words are then empty and the time is now. */
function readOpenDialog(value: unknown, now: string): Read {
  const parsed = OpenDialog.safeParse(value);
  if (!parsed.success) return bad;
  const { body, createdDateTime } = parsed.data.messagePayload ?? {};
  const content = body?.content ?? '';
  const text = body?.contentType === 'html' ? htmlToText(content) : content.trim();
  if (text.length > MAX_TEXT) return { problem: 'tooLong' };
  const sent = createdDateTime ? Date.parse(createdDateTime) : NaN;
  const message: ChosenMessage = {
    text,
    sentAt: Number.isNaN(sent) ? now : new Date(sent).toISOString(),
  };
  return { input: { kind: 'logMessage', message } };
}

function readSearch(value: unknown): Read {
  const parsed = Search.safeParse(value);
  if (!parsed.success) return bad;
  // `initialRun` is sent when the box is opened and nothing has been typed yet.
  const typed = parsed.data.parameters?.find((each) => each.name !== 'initialRun')?.value ?? '';
  const query = typed.replaceAll('\0', '').trim().slice(0, MAX_QUERY);
  return { input: { kind: 'search', query, skip: parsed.data.queryOptions?.skip ?? 0 } };
}

function readInvoke(envelope: Envelope, now: string): Read {
  switch (envelope.name) {
    case INVOKES.cardAction:
      return readExecute(envelope.value);
    case INVOKES.openDialog:
      return readOpenDialog(envelope.value, now);
    case INVOKES.submitDialog:
      return readSubmitDialog(envelope.value);
    case INVOKES.search:
      return readSearch(envelope.value);
    default:
      return { problem: 'unknownInvoke' };
  }
}

/** A message is either typed, or an Action.Submit that carries its card's data in `value`. */
function readMessage(envelope: Envelope): Read {
  if (envelope.value !== undefined && envelope.value !== null) return readSubmit(envelope.value);
  const text = spokenText(envelope);
  if (text.length > MAX_TEXT) return { problem: 'tooLong' };
  const files = filesIn(envelope);
  return { input: { kind: 'text', text, ...(files.length > 0 ? { files } : {}) } };
}

/**
 * What the sender did.
 * @param now ISO instant, for a message that doesn't say when it was sent
 */
export function readInput(envelope: Envelope, now: string): Read {
  if (envelope.type === 'message') return readMessage(envelope);
  if (envelope.type === 'invoke') return readInvoke(envelope, now);
  if (envelope.type === 'messageUpdate') return readUpdate(envelope);
  if (envelope.type === 'messageDelete') return readDelete(envelope);
  if (envelope.type === 'messageReaction') return readReaction(envelope);
  // Teams sends conversationUpdate as well when the bot is added; one of the two is enough.
  if (envelope.type === 'installationUpdate' && envelope.action?.startsWith('add'))
    return { input: { kind: 'installed' } };
  return IGNORED;
}
