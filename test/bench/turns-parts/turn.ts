/** What one person does in one turn, at our bot and at the baselines alike, and the cards that ours answers with. */
import { execute, message } from '../../support/activities';
import type { Speaker } from '../../support/people';
import type { BotProcess } from './bots';
import { post } from './load';
import type { Sink } from './load';

export interface Stage {
  bot: BotProcess;
  /** An echo is asked the same; what it answers is not looked at. */
  isEcho: boolean;
  sink: Sink;
  people: Speaker[];
  refs: string[];
}

export type Turn = (stage: Stage, person: number, n: number) => Promise<void>;

export const placeOf = (speaker: Speaker) => `a:personal-${speaker.aadObjectId}`;
const at = <T>(list: T[], n: number): T => list[n % list.length] as T;

export const askStatus: Turn = async ({ bot, isEcho, sink, people, refs }, person, n) => {
  const speaker = at(people, person);
  const ref = at(refs, n * 7919);
  const { status } = await post(bot.url, message(speaker, sink.url, `status ${ref}`));
  const answer = JSON.stringify(sink.last(placeOf(speaker)) ?? null);
  if (status !== 200 || !(isEcho ? answer !== 'null' : answer.includes(ref)))
    throw new Error(`status was answered ${status}: ${answer.slice(0, 300)}`);
};

interface Button {
  verb: string;
  data: Record<string, unknown>;
}

/** The first button named Save, anywhere in a card. */
function saveButton(node: unknown): Button | null {
  if (typeof node !== 'object' || node === null) return null;
  const { type, title, verb, data } = node as Record<string, unknown>;
  if (type === 'Action.Execute' && typeof title === 'string' && /^save\b/i.test(title)) {
    return { verb: verb as string, data: (data ?? {}) as Record<string, unknown> };
  }
  for (const child of Object.values(node)) {
    const found = saveButton(child);
    if (found) return found;
  }
  return null;
}

/** @returns what the tap on Save was answered with */
async function logAndTap(stage: Stage, person: number, n: number): Promise<string> {
  const { bot, isEcho, sink, people } = stage;
  const speaker = at(people, person);
  const words = `Compliment for Priya Nair from foster carers - "she rang us back every time, ${n}"`;
  await post(bot.url, message(speaker, sink.url, words));
  const card = sink.last(placeOf(speaker));
  const button = isEcho ? { verb: 'save', data: {} } : saveButton(card);
  if (!button) throw new Error(`no Save on: ${JSON.stringify(card).slice(0, 600)}`);
  const tap = execute(speaker, sink.url, button.verb, button.data);
  const { status, body } = await post(bot.url, tap);
  if (status !== 200 || !(isEcho ? /AdaptiveCard/ : /CF-\d\d-\d+/).test(body))
    throw new Error(`Save was answered ${status}: ${body.slice(0, 300)}`);
  return body;
}

/** Two turns: the message, and the tap on Save. An echo has no such card, so it is tapped all the same. */
export const logAndConfirm: Turn = async (stage, person, n) => {
  await logAndTap(stage, person, n);
};

const cardIn = (activity: unknown): unknown =>
  (activity as { attachments?: { content?: unknown }[] } | undefined)?.attachments?.[0]?.content;

/** What our bot shows in these turns, for an echo that answers with cards of the same size. */
export async function cardsOf(stage: Stage): Promise<Record<string, unknown>> {
  const { sink, people } = stage;
  const shown = () => cardIn(sink.last(placeOf(at(people, 0))));
  await askStatus(stage, 0, 1);
  const status = shown();
  const answer = await logAndTap(stage, 0, 0);
  const readBack = shown();
  const { value: saved } = JSON.parse(answer) as { value: unknown };
  const cards = { status, readBack, saved };
  for (const [name, card] of Object.entries(cards))
    if (!JSON.stringify(card ?? null).includes('AdaptiveCard'))
      throw new Error(`there is no card to compare with: ${name}`);
  return cards;
}
