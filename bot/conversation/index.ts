/** The conversation: who speaks, what they want, what they get. One plain function behind every channel. */
import type { BuiltCard } from '../../cards';
import { refusalCard } from '../../cards';
import { CaseError } from '../../services/cases/errors';
import { StoreError } from '../../services/cases/ports';
import { londonDate, TimescaleError } from '../../services/timescale';
import * as wording from '../wording/refusals';
import { NotForYou, Refused } from './turn/access';
import { answerInShared } from './doors/channel';
import { ChatMemory, chatOf, ownChat } from './turn/chat-memory';
import type { Deps, Recorded } from './turn/context';
import type { Context } from './turn/feature';
import { answerDialog, openDialog, search } from './doors/compose-box';
import { answerDeleted } from './doors/deleted';
import { answerEdited } from './doors/edited';
import { showWelcome } from './basics/help';
import { press } from './case/perform';
import { features } from './features';
import { quotingDraft } from './logging/open-drafts';
import { reminderSeen } from './reminders/seen';
import { DocumentsOnce } from './turn/documents-once';
import { settle } from './turn/pending-writes';
import { plain } from './turn/sentence-card';
import { quoting, SentCards, shownOn } from './turn/sent-cards';
import { answerTyped } from './doors/files';
import type { CardAction, Conversation, Reply, Turn } from './turn/types';

export type { Deps } from './turn/context';
// What the links and the daily run need of two features: they have no door of their own.
export { fileBehind } from './doors/links';
export type { ServedFile } from './turn/served-file';
export { doneMessages, outcome, type Desk, type Message } from './handover/tell';

export function createConversation(deps: Deps): Conversation {
  const sent = new SentCards(deps.stores.conversations);
  const speakers = new WeakMap<Turn, string>();
  return {
    handle: (turn) => handle({ deps, sent, speakers }, turn),
    shown: (turn, { own, ...card }) => {
      const personId = speakers.get(turn);
      if (personId === undefined) return;
      const here = chatOf(turn.scope, turn.conversationId, personId);
      sent.note(own ? ownChat(personId) : here, card, Date.parse(turn.now));
    },
    rest: (now) => sent.rest(now),
  };
}

interface Parts {
  deps: Deps;
  sent: SentCards;
  /** Who was speaking in each turn, for as long as the turn is known. */
  speakers: WeakMap<Turn, string>;
}

async function handle({ deps, sent, speakers }: Parts, turn: Turn): Promise<Reply[]> {
  let memory: ChatMemory | null = null;
  const recorded: Recorded[] = [];
  try {
    const person = await deps.people.identify(turn.sender, turn.correlationId);
    if (!person) return [{ kind: 'text', text: wording.notInDirectory(deps.council) }];
    speakers.set(turn, person.id);
    const { conversations } = deps.stores;
    const now = Date.parse(turn.now);
    memory = new ChatMemory(conversations, chatOf(turn.scope, turn.conversationId, person.id), now);
    for (const change of sent.take(memory.chat)) memory.change(change);
    if (turn.quoted !== null) {
      memory.change(quoting(turn.quoted, now));
      memory.change(quotingDraft(turn.quoted, turn.now, turn.id));
    }
    const context: Context = {
      deps,
      features,
      turnId: turn.id,
      actor: person,
      directory: await deps.people.current(),
      scope: turn.scope,
      conversationId: turn.conversationId,
      now: turn.now,
      today: londonDate(turn.now),
      correlationId: turn.correlationId,
      memory,
      documents: new DocumentsOnce(conversations, now),
      owed: [],
      recorded,
    };
    const replies = await answer(context, turn);
    await Promise.all([settle(context), memory.keep()]);
    return replies;
  } catch (error) {
    // What was done before the fault is remembered all the same, if that can be done.
    await memory?.keep().catch(() => undefined);
    return [{ kind: 'text', text: sayFault(deps, turn, error, recorded) }];
  }
}

async function answer(context: Context, turn: Turn): Promise<Reply[]> {
  const { input } = turn;
  try {
    switch (input.kind) {
      case 'text':
        if (turn.scope !== 'personal') return await answerInShared(context, input.text);
        return (await answerTyped(context, input, await quotedCase(context, turn))).map(asCard);
      case 'edited':
      case 'deleted':
        // In a shared chat nothing was kept that an edit could bear on.
        return turn.scope === 'personal' ? (await ofMessage(context, input)).map(asCard) : [];
      case 'reaction':
        if (turn.scope === 'personal') await reminderSeen(context, input.to);
        return [];
      case 'action':
        return await answerAction(context, turn, input.action);
      case 'installed':
        return await welcomeOnce(context);
      case 'logMessage':
        return [await openDialog(context, input.message)];
      case 'logMessageSubmit':
        return [await answerDialog(context, input.action)];
      case 'search':
        return [await search(context, input.query, input.skip)];
    }
  } catch (error) {
    return [refused(context, turn, error)];
  }
}

const ofMessage = (
  context: Context,
  input: Extract<Turn['input'], { kind: 'edited' | 'deleted' }>,
): Promise<BuiltCard[]> =>
  input.kind === 'edited' ? answerEdited(context, input) : answerDeleted(context, input.of);

/** A reply that quotes a card means that card's case, whatever was shown since. */
async function quotedCase(context: Context, { quoted }: Turn): Promise<string | null> {
  const shown = quoted === null ? null : await shownOn(context, quoted);
  return shown?.kind === 'case' ? shown.ref : null;
}

/** Cards with personal data live in personal chats only; one that was forwarded elsewhere answers nothing. */
async function answerAction(context: Context, turn: Turn, action: CardAction): Promise<Reply[]> {
  if (turn.scope !== 'personal') return [{ kind: 'toast', text: wording.SHARED_CHAT_ONLY }];
  const done = await press(context, action);
  if ('notice' in done) return [{ kind: 'toast', text: done.notice }];
  const [first, ...more] = done;
  return [...(first ? [{ kind: 'replace' as const, ...first }] : []), ...more.map(asCard)];
}

/** Teams says "installed" on many occasions; people are greeted once. */
async function welcomeOnce(context: Context): Promise<Reply[]> {
  if (context.scope !== 'personal') return [];
  const { conversations } = context.deps.stores;
  const known = await conversations.get('welcomed', context.actor.id, Date.parse(context.now));
  if (known) return [];
  await conversations.set('welcomed', context.actor.id, { at: context.now }, null);
  return [asCard(showWelcome(context))];
}

function asCard(card: BuiltCard): Reply {
  return { kind: 'card', ...card };
}

/** What can't be done becomes a sentence; what must not be told apart becomes the one refusal. */
function refused(context: Context, turn: Turn, error: unknown): Reply {
  const pressed = turn.input.kind === 'action';
  // In a shared chat even a refusal is for whoever asked.
  const kind = pressed ? 'replace' : turn.scope === 'personal' ? 'card' : 'personal';
  const show = (card: BuiltCard): Reply => ({ kind, ...card });
  const { council } = context.deps;
  if (error instanceof NotForYou || (error instanceof CaseError && error.code === 'notFound')) {
    return show(refusalCard({ ask: council.contact.complaintsTeam }));
  }
  const reason = sentenceOf(error, council);
  if (reason === null) throw error;
  const sentence = [sayRecorded(context.recorded), reason].filter(Boolean).join(' ');
  // The pressed card stays as it is: only a notice is added, so nothing typed into it is lost.
  return pressed ? { kind: 'toast', text: sentence } : show(plain(context, sentence));
}

function sentenceOf(error: unknown, council: Deps['council']): string | null {
  if (error instanceof Refused) return error.says;
  if (error instanceof CaseError) return wording.sayCaseError(error, council);
  if (error instanceof TimescaleError) return error.message;
  if (error instanceof StoreError && error.code === 'conflict') return wording.BUSY;
  return null;
}

/** "Recorded on CF-26-0042: Acknowledgement sent." What was kept, where the turn could not be finished; else nothing. */
function sayRecorded(recorded: readonly Recorded[]): string {
  return recorded.map(({ ref, events }) => wording.recordedOn(ref, events)).join(' ');
}

function sayFault(deps: Deps, turn: Turn, error: unknown, recorded: readonly Recorded[]): string {
  const away = error instanceof StoreError && error.code === 'unavailable';
  logFault(deps, turn, error, away);
  if (recorded.length > 0) return `${sayRecorded(recorded)} ${wording.NOT_SHOWN}`;
  return away ? wording.STORE_AWAY : wording.fault(turn.correlationId);
}

function logFault(deps: Deps, turn: Turn, error: unknown, away: boolean): void {
  const { correlationId } = turn;
  if (away) {
    deps.log.error({ correlationId, code: 'unavailable' }, 'store unavailable');
    return;
  }
  const { name, stack } = error instanceof Error ? error : { name: 'unknown', stack: undefined };
  deps.log.error({ correlationId, name, stack: framesOf(stack) }, 'turn failed');
}

/** Where it happened, without the message: a message may quote what somebody typed. */
function framesOf(stack: string | undefined): string[] {
  return (stack ?? '')
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 6);
}
