/**
 * Kills senders with SIGKILL while they send, again and again, and counts what arrived: nothing may be lost, and no
 * more may arrive twice than were under way when a sender died. On MongoDB where `MONGODB_URI` names one.
 * Usage: npm run kills -- [messages] [kills] [senders]   (5000 100 4)
 */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CaseView } from '../../services/cases/view';
import { deliver, enqueueDue, NudgeMemory, type PlanContext } from '../../services/nudges';
import { Directory, type Person } from '../../services/people';
import { openStores, type Stores } from '../../services/stores';
import { at, complaint, context, directory, investigation } from '../nudges/desk';
import { putCase } from '../nudges/store';

const [MESSAGES = 5000, KILLS = 100, SENDERS = 4] = process.argv.slice(2).map(Number);
/** Mon 23 March 2026: each case is due on the Tuesday, and each investigator has one. */
const MORNING = at('2026-03-23', '09:05');
const IN_FLIGHT = 12;
const LEASE_MS = 4_000;
/** As long as a slow Teams takes, so that senders die in the middle of it. */
const SENDING_MS = 400;
const LONGEST_MS = 15 * 60_000;

const idOf = (n: number): string => `K${String(n).padStart(5, '0')}`;

function everybody(): Directory {
  const like = directory.byId('P006')!;
  const people: Person[] = Array.from({ length: MESSAGES }, (_, n) => ({
    ...like,
    id: idOf(n),
    aadObjectId: null,
    email: `${idOf(n)}@council.example`,
  }));
  return new Directory(1, [...directory.people, ...people], directory.teams);
}

const open = (dataDir: string): Promise<Stores<CaseView>> => {
  const mongoUri = process.env['MONGODB_URI'];
  return openStores({ dataDir, ...(mongoUri ? { mongoUri } : {}) });
};

const planAt = (now: number, who: Directory): PlanContext => context(now, { directory: who });

async function prepare(dataDir: string): Promise<number> {
  const stores = await open(dataDir);
  for (let from = 0; from < MESSAGES; from += 200)
    await Promise.all(
      Array.from({ length: Math.min(200, MESSAGES - from) }, (_, i) =>
        putCase(
          stores,
          complaint({
            ref: `CF-26-${from + i + 1000}`,
            investigations: [investigation({ investigatorId: idOf(from + i) })],
          }),
        ),
      ),
    );
  const memory = new NudgeMemory(stores.conversations);
  const planned = await enqueueDue({ ...stores, memory }, planAt(MORNING, everybody()));
  await stores.close();
  return planned.length;
}

/** One sender: sends until nothing is left, and tells its parent of each message that went out. */
async function send(dataDir: string, startedAt: number): Promise<void> {
  const stores = await open(dataDir);
  const who = everybody();
  const now = () => MORNING + (Date.now() - startedAt);
  const deps = {
    outbox: stores.outbox,
    cases: stores.cases,
    memory: new NudgeMemory(stores.conversations),
    render: () => ({ card: null, text: '' }),
    context: () => Promise.resolve(planAt(now(), who)),
    now,
    owner: `sender ${process.pid}`,
    messenger: {
      send: async (personId: string) => {
        await new Promise((sent) => process.send!(personId, sent));
        await pause(SENDING_MS * (0.5 + Math.random()));
        return { outcome: 'sent' as const, activityId: 'a' };
      },
    },
  };
  for (;;) {
    await deliver(deps, { inFlight: IN_FLIGHT, leaseMs: LEASE_MS });
    await pause(500);
  }
}

async function left(stores: Stores<CaseView>): Promise<number> {
  let waiting = 0;
  let after: string | null = null;
  do {
    const page = await stores.outbox.list(after, 1000);
    waiting += page.filter(({ state }) => state === 'waiting').length;
    after = page.length === 1000 ? page.at(-1)!.key : null;
  } while (after !== null);
  return waiting;
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'candour-kills-'));
  const planned = await prepare(dataDir);
  const stores = await open(dataDir);
  const arrived = new Map<string, number>();
  const startedAt = Date.now();
  const born = (): ChildProcess =>
    fork(path.join(__dirname, '../../bin/typescript.js'), [__filename, ...process.argv.slice(2)], {
      env: { ...process.env, KILLS_FOLDER: dataDir, KILLS_BEGAN: String(startedAt) },
    }).on('message', (personId: string) => arrived.set(personId, (arrived.get(personId) ?? 0) + 1));
  const senders = Array.from({ length: SENDERS }, born);
  let kills = 0;
  const isOver = () => Date.now() - startedAt > LONGEST_MS;
  while ((await left(stores)) > 0 && !isOver()) {
    await pause(100 + Math.random() * 900);
    if (kills >= KILLS || arrived.size === 0) continue;
    const at = Math.floor(Math.random() * senders.length);
    senders[at]!.kill('SIGKILL');
    kills += 1;
    senders[at] = born();
  }
  senders.forEach((sender) => sender.kill('SIGKILL'));
  const twice = [...arrived.values()].reduce((so, n) => so + n - 1, 0);
  const lost = planned - arrived.size;
  await stores.close();
  rmSync(dataDir, { recursive: true, force: true });
  const where = process.env['MONGODB_URI'] ? 'MongoDB' : 'embedded store';
  console.log(
    `${where}, ${SENDERS} senders: ${planned} messages, ${kills} kills, ${lost} lost, ${twice} arrived twice (at most ${kills * IN_FLIGHT}), ${Math.round((Date.now() - startedAt) / 1000)} s`,
  );
  process.exitCode = lost > 0 || twice > kills * IN_FLIGHT ? 1 : 0;
}

const { KILLS_FOLDER, KILLS_BEGAN } = process.env;
void (KILLS_FOLDER ? send(KILLS_FOLDER, Number(KILLS_BEGAN)) : main());
