/** What the conversation answers → messages and invoke bodies. */
import type { Reply, Scope } from '../conversation/turn/types';
import type { CardJson } from '../conversation/turn/types';
import { becomes, composed, dialog, dialogMessage, notice, results, searchMessage } from './invoke';
import type { InvokeAnswer } from './invoke';
import { SAYS } from './wording';

export interface Message {
  card: CardJson | null;
  text: string;
  /** The case or draft that the card is about. */
  about?: string;
}

/** Where replies can go in one turn. */
export interface Surface {
  scope: Scope;
  /** A new message where the sender spoke. */
  send(message: Message): Promise<void>;
  /** Changes the card whose button was pressed; sends a new one where there is none or it can't be changed. */
  replacePressed(message: Message): Promise<void>;
  /** The answer to a press makes the pressed card this one. */
  becomes(message: Message): void;
  /** Into the sender's own chat; false: they can't be reached there. */
  sendOwn(message: Message): Promise<boolean>;
}

type Personal = Extract<Reply, { kind: 'personal' }>;

/** Personal data goes into a personal chat, whatever the scope; elsewhere only the fact is told. */
async function sendPersonal(reply: Personal, surface: Surface): Promise<string | null> {
  if (surface.scope === 'personal') {
    await surface.send(reply);
    return null;
  }
  return (await surface.sendOwn(reply)) ? SAYS.inYourChat : SAYS.openYourChat;
}

async function say(reply: Reply, surface: Surface): Promise<void> {
  switch (reply.kind) {
    case 'text':
    case 'toast':
      return surface.send({ card: null, text: reply.text });
    case 'card':
      return surface.send(reply);
    case 'replace':
      return surface.replacePressed(reply);
    case 'personal': {
      const told = await sendPersonal(reply, surface);
      return told === null ? undefined : surface.send({ card: null, text: told });
    }
    case 'dialog':
      return surface.send({ card: reply.card, text: reply.title });
    case 'hits':
      return undefined;
  }
}

/** Answers a message: each reply in turn. */
export async function speak(replies: Reply[], surface: Surface): Promise<void> {
  for (const reply of replies) await say(reply, surface);
}

/**
 * Answers a pressed button: the first `replace` is the new card, toasts are the notice, the rest are messages.
 * The body can be either a card or a notice, so with both the notice is sent as a message.
 */
export async function answerAction(replies: Reply[], surface: Surface): Promise<InvokeAnswer> {
  const replacement = replies.find((reply) => reply.kind === 'replace');
  const notices = replies.filter((reply) => reply.kind === 'toast').map((reply) => reply.text);
  const messages = replies.filter((reply) => reply !== replacement && reply.kind !== 'toast');
  let spoken = 0;
  for (const reply of messages) {
    const told = reply.kind === 'personal' ? await sendPersonal(reply, surface) : undefined;
    if (told === undefined) await say(reply, surface);
    if (typeof told === 'string') notices.push(told);
    else spoken += 1;
  }
  if (replacement) {
    if (notices.length > 0) await surface.send({ card: null, text: notices.join(' ') });
    surface.becomes(replacement);
    return becomes(replacement.card);
  }
  if (notices.length > 0) return notice(notices.join(' '));
  return notice(spoken > 0 ? SAYS.below : SAYS.done);
}

/** Answers a dialog that is opened or sent off. `done`: it was sent off, so a card goes into the compose box. */
export async function answerDialog(
  replies: Reply[],
  surface: Surface,
  done: boolean,
): Promise<InvokeAnswer> {
  const said: string[] = [];
  let answer: InvokeAnswer | null = null;
  for (const reply of replies) {
    if (reply.kind === 'dialog') answer ??= dialog(reply.title, reply.card);
    else if (reply.kind === 'card' || reply.kind === 'replace') {
      answer ??= done ? composed(reply.card) : dialog('Candour', reply.card);
    } else if (reply.kind === 'personal') {
      // The dialog belongs to the sender alone, wherever it was opened; the card itself goes to their own chat.
      said.push(reply.text);
      if (!(await surface.sendOwn(reply))) said.push(SAYS.openYourChat);
    } else if (reply.kind !== 'hits') said.push(reply.text);
  }
  return answer ?? dialogMessage(said.join(' ') || SAYS.done);
}

/** Answers a search in the compose box. */
export function answerSearch(replies: Reply[]): InvokeAnswer {
  const hits = replies.flatMap((reply) => (reply.kind === 'hits' ? reply.hits : []));
  const said = replies.flatMap((reply) =>
    reply.kind === 'text' || reply.kind === 'toast' ? [reply.text] : [],
  );
  return hits.length === 0 && said.length > 0 ? searchMessage(said.join(' ')) : results(hits);
}
