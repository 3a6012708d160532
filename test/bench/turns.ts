/**
 * Message turns per second and p99 against a bare teams-ai echo bot, and the time from start to the first answer.
 * Both bots are processes of their own and get the same activities from the same generator, by turns, in one run.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { calendarOf } from '../../bot/host/calendar';
import { loadCouncil } from '../../services/councils';
import { openStores } from '../../services/stores';
import { procedureOn } from '../../services/timescale';
import { execute, message } from '../support/activities';
import type { Speaker } from '../support/people';
import { seedCases } from '../support/seed';
import { startCandour, startEcho } from './turns-parts/bots';
import type { BotProcess } from './turns-parts/bots';
import { measure, post, startSink } from './turns-parts/load';
import type { Figures, Sink } from './turns-parts/load';
import type { BenchResult } from './types';

const CASES = 10_000;
const PEOPLE = 20;
const ROUNDS = 3;
const TURNS = 1_500;
const PAIRS = 400;
const STARTS = 3;
const demo = path.join(__dirname, '../../services/councils/demo');

const median = (list: number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
const demoRows = (): string[][] =>
  readFileSync(path.join(demo, 'people.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','));

/** The demo's people, all of them complaints officers: any of them may then ask about any case. */
function writePeople(folder: string): string {
  const [head = '', ...rows] = readFileSync(path.join(demo, 'people.csv'), 'utf8')
    .trim()
    .split('\n');
  const column = head.split(',').indexOf('roles');
  const officers = rows.map((row) =>
    row
      .split(',')
      .map((cell, at) => (at === column ? 'complaintsOfficer' : cell))
      .join(','),
  );
  const file = path.join(folder, 'people.csv');
  writeFileSync(file, [head, ...officers, ''].join('\n'));
  writeFileSync(path.join(folder, 'teams.csv'), readFileSync(path.join(demo, 'teams.csv')));
  return file;
}

const speakers = (): Speaker[] =>
  demoRows()
    .slice(0, PEOPLE)
    .map(([, aadObjectId = '', name = '', email = '']) => ({ aadObjectId, name, email }));

/** Seeded in memory where there is such a folder, then copied: twenty thousand synced commits would take minutes on a busy disk. */
async function seed(dataDir: string): Promise<string[]> {
  const council = loadCouncil('demo');
  const { counting } = council;
  const rules = { procedure: procedureOn, calendar: calendarOf(null, counting.closures), counting };
  const teams = [
    { id: 'T06', name: "Disabled Children's Team", service: "Children's Social Care" },
  ];
  const staff = { officerId: 'P005', investigatorIds: ['P006', 'P008'] };
  const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const draft = mkdtempSync(path.join(memory, 'candour-seed-'));
  try {
    const stores = await openStores({ dataDir: draft });
    const now = new Date().toISOString();
    const refs = await seedCases(stores.cases, {
      council,
      rules,
      teams,
      ...staff,
      count: CASES,
      now,
    });
    await stores.close();
    cpSync(draft, dataDir, { recursive: true });
    return refs;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

interface Stage {
  bot: BotProcess;
  sink: Sink;
  people: Speaker[];
  refs: string[];
}

const placeOf = (speaker: Speaker) => `a:personal-${speaker.aadObjectId}`;
const at = <T>(list: T[], n: number): T => list[n % list.length] as T;

async function askStatus(
  { bot, sink, people, refs }: Stage,
  person: number,
  n: number,
): Promise<void> {
  const speaker = at(people, person);
  const ref = at(refs, n * 7919);
  const { status } = await post(bot.url, message(speaker, sink.url, `status ${ref}`));
  const answer = JSON.stringify(sink.last(placeOf(speaker)));
  if (status !== 200 || !answer.includes(ref))
    throw new Error(`status was answered ${status}: ${answer.slice(0, 300)}`);
}

/** The first button named Save, anywhere in a card. */
function saveButton(node: unknown): { verb: string; data: Record<string, unknown> } | null {
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

/** Two turns: the message, and the tap on Save. The echo bot has no card, so it is tapped all the same. */
async function logAndConfirm(
  { bot, sink, people }: Stage,
  person: number,
  n: number,
  isEcho: boolean,
): Promise<void> {
  const speaker = at(people, person);
  const words = `Compliment for Priya Nair from foster carers - "she rang us back every time, ${n}"`;
  await post(bot.url, message(speaker, sink.url, words));
  const button = isEcho ? { verb: 'save', data: {} } : saveButton(sink.last(placeOf(speaker)));
  if (!button)
    throw new Error(`no Save on: ${JSON.stringify(sink.last(placeOf(speaker))).slice(0, 600)}`);
  const { status, body } = await post(
    bot.url,
    execute(speaker, sink.url, button.verb, button.data),
  );
  if (status !== 200 || !(isEcho ? /Saved/ : /CF-\d\d-\d+/).test(body))
    throw new Error(`Save was answered ${status}: ${body.slice(0, 300)}`);
}

type Turn = (stage: Stage, person: number, n: number, isEcho: boolean) => Promise<void>;

/** Rounds of echo and ours by turns, after a warm-up; the median of each. */
async function compare(
  ours: Stage,
  echo: Stage,
  turns: number,
  turn: Turn,
): Promise<{ ours: Figures; echo: Figures }> {
  const rounds: { ours: Figures[]; echo: Figures[] } = { ours: [], echo: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const side of ['echo', 'ours'] as const) {
      const stage = side === 'ours' ? ours : echo;
      const offset = round * turns;
      const figures = await measure(PEOPLE, turns, (person, n) =>
        turn(stage, person, offset + n, side === 'echo'),
      );
      if (round > 0) rounds[side].push(figures);
    }
  }
  const middle = (list: Figures[]) => ({
    perSecond: median(list.map((each) => each.perSecond)),
    p99: median(list.map((each) => each.p99)),
  });
  return { ours: middle(rounds.ours), echo: middle(rounds.echo) };
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

function rate(
  name: string,
  aim: number,
  factor: number,
  { ours, echo }: { ours: Figures; echo: Figures },
): BenchResult {
  return {
    name,
    ours: ours.perSecond * factor,
    baseline: echo.perSecond * factor,
    ratio: ours.perSecond / echo.perSecond,
    unit: 'turns/s',
    aim: `≥ ${aim} of the echo bot`,
    notes: `p99 ${ms(ours.p99)} (echo ${ms(echo.p99)})${factor > 1 ? ` for ${factor} turns` : ''}; ${PEOPLE} people at once`,
  };
}

async function starts(
  ours: () => Promise<BotProcess>,
  echo: () => Promise<BotProcess>,
  sink: Sink,
  speaker: Speaker,
): Promise<BenchResult> {
  const times: { ours: number[]; echo: number[] } = { ours: [], echo: [] };
  for (let n = 0; n < STARTS; n += 1) {
    times.echo.push(await firstAnswer(echo, sink, speaker));
    times.ours.push(await firstAnswer(ours, sink, speaker));
  }
  const [mine, theirs] = [median(times.ours), median(times.echo)];
  return {
    name: 'start to first answer',
    ours: mine,
    baseline: theirs,
    ratio: mine / theirs,
    unit: 'ms',
    aim: '≤ 2 times the echo bot',
    notes: `median of ${STARTS}; ${CASES.toLocaleString('en-GB')} cases in the store`,
  };
}

/** @returns status, log-and-confirm, start; needs ports 3996 and 3997 */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'candour-bench-'));
  const sink = await startSink();
  const open: BotProcess[] = [];
  try {
    const env = {
      CANDOUR_DATA: path.join(folder, 'data'),
      CANDOUR_PEOPLE: writePeople(folder),
      LOG_LEVEL: 'warn',
    };
    const people = speakers();
    const refs = await seed(env.CANDOUR_DATA);
    const [first] = people;
    if (!first) throw new Error('the demo has no people');
    const ours = () => startCandour(3996, env);
    const echo = () => startEcho(3997);
    const start = await starts(ours, echo, sink, first);
    open.push(await ours(), await echo());
    const stages = open.map((bot) => ({ bot, sink, people, refs })) as [Stage, Stage];
    const status = await compare(...stages, TURNS, askStatus);
    const logging = await compare(...stages, PAIRS, logAndConfirm);
    return [
      rate(`status question, ${CASES.toLocaleString('en-GB')} cases`, 0.6, 1, status),
      rate('log and confirm', 0.35, 2, logging),
      start,
    ];
  } finally {
    await Promise.all(open.map((bot) => bot.stop()));
    sink.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
