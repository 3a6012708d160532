/**
 * Message turns per second and p99 beside two bare teams-ai echo bots, and the time from start to the first answer.
 * One echo answers with the words it got; the other with constant cards as large as ours, which is what the SDK costs
 * a bot that shows cards. All are processes of their own and get the same activities from the same generator, in many
 * short blocks by turns, so that whatever else the machine does falls on all of them.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { message } from '../support/activities';
import type { Speaker } from '../support/people';
import { startCandour, startEcho } from './turns-parts/bots';
import type { BotProcess } from './turns-parts/bots';
import { measure, post, startSink } from './turns-parts/load';
import type { Figures, Sink } from './turns-parts/load';
import { CASES, PEOPLE, seed, speakers, writePeople } from './turns-parts/seeded';
import { askStatus, cardsOf, logAndConfirm } from './turns-parts/turn';
import type { Stage, Turn } from './turns-parts/turn';
import type { BenchResult } from './types';

const BLOCKS = 24;
const STARTS = 7;

const SIDES = ['ours', 'text', 'card'] as const;
type Side = (typeof SIDES)[number];
type BySide<T> = Record<Side, T>;
const BASELINES = [
  ['text', 'an echo of the words'],
  ['card', 'an echo of a card of the same size'],
] as const;

interface Question {
  name: string;
  turn: Turn;
  /** How many activities one turn of ours is. */
  activities: number;
  /** Turns of one block; before the first, `warmUp` of them. */
  block: number;
  warmUp: number;
  /** The least share of each baseline's turns a second. */
  aims: { text: number; card: number };
}

const QUESTIONS: Question[] = [
  {
    name: `status question, ${CASES.toLocaleString('en-GB')} cases`,
    turn: askStatus,
    activities: 1,
    block: 200,
    warmUp: 3_000,
    aims: { text: 0.5, card: 0.65 },
  },
  {
    name: 'log and confirm',
    turn: logAndConfirm,
    activities: 2,
    block: 60,
    warmUp: 1_000,
    aims: { text: 0.4, card: 0.5 },
  },
];

function median(list: number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Blocks of all three by turns, each block led by another one. */
async function compare(stages: BySide<Stage>, question: Question): Promise<BySide<Figures[]>> {
  const { turn, block, warmUp } = question;
  let said = 1;
  const go = (side: Side, turns: number) => {
    const from = said;
    said += turns;
    return measure(PEOPLE, turns, (person, n) => turn(stages[side], person, from + n));
  };
  for (const side of SIDES) await go(side, warmUp);
  const figures: BySide<Figures[]> = { ours: [], text: [], card: [] };
  for (let n = 0; n < BLOCKS; n += 1)
    for (const step of SIDES.keys()) {
      const side = SIDES[(n + step) % SIDES.length] ?? 'ours';
      figures[side].push(await go(side, block));
    }
  return figures;
}

/** From spawn to the first answered message. */
async function firstAnswer(
  start: () => Promise<BotProcess>,
  sink: Sink,
  speaker: Speaker,
): Promise<number> {
  const before = sink.count();
  const bot = await start();
  const { status } = await post(bot.url, message(speaker, sink.url, 'help'));
  const took = performance.now() - bot.spawnedAt;
  await bot.stop();
  if (status !== 200 || sink.count() === before)
    throw new Error(`the first message was answered ${status}, with nothing sent`);
  return took;
}

const ms = (value: number) => `${Math.round(value)} ms`;

/** The ratio is the median of the blocks' own: what slows the machine for a while slows both halves of a pair. */
function rates(question: Question, figures: BySide<Figures[]>): BenchResult[] {
  const perSecond = (side: Side) =>
    question.activities * median(figures[side].map((each) => each.perSecond));
  const p99 = (side: Side) => ms(median(figures[side].map((each) => each.p99)));
  const ratioTo = (side: Side) =>
    median(figures.ours.map(({ perSecond: ours }, n) => ours / (figures[side][n]?.perSecond ?? 0)));
  return BASELINES.map(([side, words]) => ({
    name: question.name,
    ours: perSecond('ours'),
    baseline: perSecond(side),
    ratio: ratioTo(side),
    unit: 'turns/s',
    aim: `≥ ${question.aims[side]} of ${words}`,
    notes: `p99 ${p99('ours')} (${p99(side)}); ${PEOPLE} people at once, ${BLOCKS} blocks`,
  }));
}

type Starts = BySide<() => Promise<BotProcess>>;

async function starts(bots: Starts, sink: Sink, speaker: Speaker): Promise<BenchResult[]> {
  const times: BySide<number[]> = { ours: [], text: [], card: [] };
  for (let n = 0; n <= STARTS; n += 1)
    for (const side of SIDES) {
      const took = await firstAnswer(bots[side], sink, speaker);
      // The first reads everything from the disk.
      if (n > 0) times[side].push(took);
    }
  return BASELINES.map(([side, words]) => ({
    name: 'start to first answer',
    ours: median(times.ours),
    baseline: median(times[side]),
    ratio: median(times.ours.map((ours, n) => ours / (times[side][n] ?? 0))),
    unit: 'ms',
    aim: `≤ 1.5 times ${words}`,
    notes: `median of ${STARTS}; ${CASES.toLocaleString('en-GB')} cases in the store`,
  }));
}

/** Our bot is asked first what it shows: those are the cards of the echo of cards. */
async function writeCards(folder: string, stage: Omit<Stage, 'bot' | 'isEcho'>, bot: BotProcess) {
  const file = path.join(folder, 'cards.json');
  try {
    writeFileSync(file, JSON.stringify(await cardsOf({ ...stage, bot, isEcho: false })));
  } finally {
    await bot.stop();
  }
  return file;
}

/** @returns status, log-and-confirm, start, each beside both echoes; needs ports 3996 to 3998 */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'candour-bench-'));
  const sink = await startSink();
  const open: BotProcess[] = [];
  const opened = async (bot: Promise<BotProcess>) => {
    open.push(await bot);
    return bot;
  };
  try {
    const env = {
      CANDOUR_DATA: path.join(folder, 'data'),
      CANDOUR_PEOPLE: writePeople(folder),
      LOG_LEVEL: 'warn',
    };
    const people = speakers();
    const [first] = people;
    if (!first) throw new Error('the demo has no people');
    const stage = { sink, people, refs: await seed(env.CANDOUR_DATA) };
    const cards = await writeCards(folder, stage, await startCandour(3996, env));
    const bots: Starts = {
      ours: () => startCandour(3996, env),
      text: () => startEcho(3997, null),
      card: () => startEcho(3998, cards),
    };
    const started = await starts(bots, sink, first);
    const stages: BySide<Stage> = {
      ours: { ...stage, bot: await opened(bots.ours()), isEcho: false },
      text: { ...stage, bot: await opened(bots.text()), isEcho: true },
      card: { ...stage, bot: await opened(bots.card()), isEcho: true },
    };
    const results: BenchResult[] = [];
    for (const question of QUESTIONS)
      results.push(...rates(question, await compare(stages, question)));
    return [...results, ...started];
  } finally {
    await Promise.all(open.map((bot) => bot.stop()));
    sink.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
