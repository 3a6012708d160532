/**
 * The conversation in plain terms: what came in, what goes out. Knows nothing of Bot Framework;
 * bot/teams/ translates both ways, so that a move to another SDK is a change in that one folder.
 */

import type { ChannelCard, Public } from '../../../cards';

export type Scope = 'personal' | 'groupChat' | 'channel';

/** Who is speaking, as Teams vouches for it. Never taken from card data. */
export interface Sender {
  aadObjectId: string;
  tenantId: string;
  /** Display name from the channel; not trusted for anything but greeting. */
  name: string;
  /** From the Teams roster, asked only when an identity is not yet linked. */
  email: () => Promise<string | null>;
}

/** What a card sends back: only reference, version, verb, and what was typed into its inputs. */
export interface CardAction {
  verb: string;
  /** A case reference or a draft id; null for cards about neither. */
  ref: string | null;
  version: number | null;
  inputs: Record<string, string>;
}

/** Text of a message the sender chose to log (message extension). */
export interface ChosenMessage {
  text: string;
  /** ISO instant at which it was sent. */
  sentAt: string;
}

export interface Turn {
  /** Stable over redeliveries of the same activity; the idempotency key of whatever it sets off. */
  id: string;
  sender: Sender;
  scope: Scope;
  conversationId: string;
  /** ISO instant from the one clock. */
  now: string;
  correlationId: string;
  /** The activity that the message quotes, where Teams gives its id. */
  quoted: string | null;
  input: /** `files`: the names of what was attached, or what kind of thing it was; nothing of them is fetched. */
  | { kind: 'text'; text: string; files?: string[] }
    /** A message of the sender's own now reads otherwise, or is there again. `of`: the turn that it was. */
    | { kind: 'edited'; of: string; text: string; restored: boolean }
    /** A message of the sender's own is gone. */
    | { kind: 'deleted'; of: string }
    /** Put under a message of the bot's, by what the channel calls that. */
    | { kind: 'reaction'; to: string }
    | { kind: 'action'; action: CardAction }
    | { kind: 'installed' }
    | { kind: 'logMessage'; message: ChosenMessage }
    | { kind: 'logMessageSubmit'; action: CardAction }
    | { kind: 'search'; query: string; skip: number };
}

/** Adaptive Card JSON, built only by cards/. */
export type CardJson = Record<string, unknown>;

/** A search hit for the compose box: a card to insert and the line that shows it. */
export interface SearchHit {
  title: string;
  subtitle: string;
  card: CardJson;
}

/** `about`: the case or draft that a card is about, to be said back in `shown` once the card has been sent. */
export type Reply =
  /** A sentence. */
  | { kind: 'text'; text: string }
  /** A new card; `text` is its plain twin (notification, screen reader). */
  | { kind: 'card'; card: CardJson; text: string; about?: string }
  /** For an action: the pressed card becomes this one. */
  | { kind: 'replace'; card: CardJson; text: string; about?: string }
  /** For an action: a short notice; the card stays. */
  | { kind: 'toast'; text: string }
  /** Into the sender's own chat, when the question came from elsewhere. */
  | { kind: 'personal'; card: CardJson | null; text: string; about?: string }
  /** Message extension: dialog, search results. */
  | { kind: 'dialog'; title: string; card: CardJson }
  | { kind: 'hits'; hits: SearchHit[] };

/** What is answered in a channel or group chat: what anybody may see, or something for the sender's own chat. */
export type SharedReply =
  | ({ kind: 'card' } & ChannelCard)
  | { kind: 'text'; text: Public<string> }
  | Extract<Reply, { kind: 'personal' }>;

/** The whole bot, as the Teams side sees it. Never throws: a fault becomes a reply with a reference to quote. */
export interface Conversation {
  handle(turn: Turn): Promise<Reply[]>;
  /** A card of a turn's replies that is about something has been sent, and what the channel calls it. */
  shown?(turn: Turn, card: ShownWhere): void;
  /** Keeps what is not kept yet; called before the process ends. */
  rest?(now: number): Promise<void>;
}

/** A card as it left: what the channel calls it, and the reference or draft id that it carries. */
export interface SentCard {
  activityId: string;
  about: string;
}

export interface ShownWhere extends SentCard {
  /** In the sender's own chat, though they had spoken elsewhere. */
  own: boolean;
}

/** How the bot speaks first (nudges, the sender's own chat). Implemented in bot/teams/. */
export interface Messenger {
  /** @returns what became of it; never throws for a delivery that failed. */
  send(personId: string, message: { card: CardJson | null; text: string }): Promise<Delivery>;
}

export type Delivery =
  | { outcome: 'sent'; activityId: string }
  /** Try later (429, 412, 5xx): in how many milliseconds at the earliest. */
  | { outcome: 'later'; afterMs: number; code: string }
  /** The reference is dead or the person has never spoken to the bot. */
  | { outcome: 'unreachable'; code: string }
  /** Teams takes no such message, whoever it is for: a fault of ours. */
  | { outcome: 'refused'; code: string };
