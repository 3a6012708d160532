/** Conversations written down as they happen: someone types or taps, then reads what is there. */
import { execute, message } from '../support/activities';
import type { Activity, Place } from '../support/activities';
import { startTestBot } from '../support/harness';
import type { Answer, BotOptions, TestBot } from '../support/harness';
import type { Sent } from '../support/connector';
import { SPEAKERS } from '../support/people';
import type { Speaker } from '../support/people';

/** Wednesday 11 March 2026, ten o'clock in London. */
export const NOW = '2026-03-11T10:00:00Z';

type Json = Record<string, unknown>;

export interface Bot extends TestBot {
  dataDir: string;
  chat(who: keyof typeof SPEAKERS): Chat;
}

export async function openBot(options: BotOptions = {}): Promise<Bot> {
  const bot = await startTestBot({ now: NOW, ...options });
  return Object.assign(bot, { chat: (who: keyof typeof SPEAKERS) => new Chat(bot, SPEAKERS[who]) });
}

/** Every object of a card, wherever it is. */
export function partsOf(node: unknown): Json[] {
  if (Array.isArray(node)) return node.flatMap(partsOf);
  if (typeof node !== 'object' || node === null) return [];
  return [node as Json, ...Object.values(node).flatMap(partsOf)];
}

/** All that a card says to a reader, labels and titles included; not the data behind its buttons. */
export function wordsOf(card: unknown): string {
  return partsOf(card)
    .flatMap(({ text, title, label, value, inlines }) =>
      [text, title, label, Array.isArray(inlines) ? null : value].filter(
        (each) => typeof each === 'string',
      ),
    )
    .join('\n');
}

export function cardOf(sent: Sent | undefined): Json | null {
  return sent?.activity.attachments?.[0]?.content ?? null;
}

/** What came back to somebody: messages, and for a button the card or the notice in its answer. */
export interface Seen {
  cards: Json[];
  /** Twins, sentences and notices. */
  texts: string[];
}

export function seenIn(answer: Answer): Seen {
  const value = answer.body['value'];
  const cards = answer.sent.map(cardOf).filter((card) => card !== null);
  const texts = answer.sent.map(({ activity }) => activity.summary ?? activity.text ?? '');
  if (typeof value === 'object' && value !== null) cards.unshift(value as Json);
  if (typeof value === 'string') texts.push(value);
  return { cards, texts };
}

/** One person's own chat with the bot. */
export class Chat {
  seen: Seen = { cards: [], texts: [] };

  constructor(
    readonly bot: TestBot,
    readonly who: Speaker,
    readonly place: Place = 'personal',
  ) {}

  async says(text: string): Promise<this> {
    return this.take(await this.bot.say(this.who, text, this.place));
  }

  /** Types an order, and agrees where the reader was not sure enough to have it done at once. */
  async orders(text: string): Promise<this> {
    await this.says(text);
    return this.buttons().includes('Yes, record it') ? this.says('yes') : this;
  }

  /** Lets go of whatever is not saved, words under the duty card as well. */
  async clears(): Promise<this> {
    for (let left = 6; left > 0; left -= 1) {
      await this.says('discard all');
      if (this.reads().includes('yes, discard all')) await this.says('yes');
      if (/nothing waiting/.test((await this.says('my drafts')).reads())) return this;
      if (this.reads().includes('logged nowhere')) await this.says('discard the words');
    }
    return this;
  }

  /** Presses a button of the card last seen, with what was filled in. */
  async taps(title: string, inputs: Record<string, string> = {}): Promise<this> {
    const { verb, data } = this.button(title);
    return this.take(await this.bot.press(this.who, verb, { ...data, ...inputs }, this.place));
  }

  async presses(verb: string, data: Json = {}): Promise<this> {
    return this.take(await this.bot.press(this.who, verb, data, this.place));
  }

  async posts(activity: Activity): Promise<this> {
    return this.take(await this.bot.post(activity));
  }

  typed = (text: string): Activity => message(this.who, this.bot.connector.url, text, this.place);
  pressed = (verb: string, data: Json = {}): Activity =>
    execute(this.who, this.bot.connector.url, verb, data, this.place);

  /** The button by its title, as the card last seen carries it. */
  button(title: string): { verb: string; data: Json } {
    const found = partsOf(this.seen.cards).find(
      (part) => part['type'] === 'Action.Execute' && part['title'] === title,
    );
    if (!found) throw new Error(`there is no button “${title}” on: ${this.reads()}`);
    return { verb: String(found['verb']), data: found['data'] as Json };
  }

  buttons(): string[] {
    return partsOf(this.seen.cards)
      .filter((part) => part['type'] === 'Action.Execute')
      .map((part) => String(part['title']));
  }

  /** Everything that was last shown, in one piece. */
  reads(): string {
    return [...this.seen.texts, ...this.seen.cards.map(wordsOf)].join('\n');
  }

  /** What the cards say, without the time at their foot. */
  onCards(): string {
    return this.seen.cards
      .map(wordsOf)
      .join('\n')
      .replace(/^As at .*$/gm, '');
  }

  /** The reference on the receipt or card last seen. */
  ref(): string {
    const found = /CF-\d\d-\d{4,}/.exec(this.reads())?.[0];
    if (!found) throw new Error(`no reference in: ${this.reads()}`);
    return found;
  }

  sees(...texts: (string | RegExp)[]): this {
    for (const text of texts)
      expect(this.reads()).toMatch(text instanceof RegExp ? text : exactly(text));
    return this;
  }

  seesNo(...texts: string[]): this {
    for (const text of texts) expect(this.reads()).not.toContain(text);
    return this;
  }

  /** Nothing came back at all. */
  hearsNothing(): this {
    expect(this.seen).toEqual({ cards: [], texts: [] });
    return this;
  }

  private take(answer: Answer): this {
    expect(answer.status).toBe(200);
    // A reminder that happens to come in between is no answer to this.
    this.seen = seenIn({ ...answer, sent: answer.sent.filter(({ how }) => how !== 'send') });
    return this;
  }
}

const exactly = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
