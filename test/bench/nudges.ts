/**
 * What a round of nudges costs when nothing is due, and how long a round in which every case is looked at keeps others
 * waiting. The baseline is what was done before: a plan of every live case. `BENCH_NUDGES=1000,1000000` sets how many.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Nudger } from '../../bot/rounds/nudger';
import { loadCouncil } from '../../services/councils';
import type { CaseView } from '../../services/cases/view';
import { NudgeMemory, planBundles } from '../../services/nudges';
import { addDays } from '../../services/timescale';
import { at, calendar, complaint, directory, investigation } from '../nudges/desk';
import { openTestStore, putCase, type TestStore } from '../nudges/store';
import type { BenchResult } from './types';

const SIZES = (process.env['BENCH_NUDGES'] ?? '1000,10000,100000').split(',').map(Number);
/** A Wednesday; at night nothing is due. */
const TODAY = '2026-04-22';
const TICKS = 40;
const INSERTED_AT_ONCE = 500;
const council = loadCouncil('england-2026');

/** Received so that the answer is due from thirty days ago to ten days ahead; any of the staff has it. */
function openCase(n: number): CaseView {
  const staff = directory.people.filter(({ roles }) => roles.includes('investigator'));
  const { id, teamId } = staff[n % staff.length]!;
  const receivedOn = addDays(TODAY, -14 - (n % 41) + 10);
  return complaint({
    ref: `CF-26-${String(n).padStart(7, '0')}`,
    receivedOn,
    investigations: [
      investigation({ investigatorId: id, teamId: teamId!, assignedOn: receivedOn }),
    ],
  });
}

function nudgerOn({ stores }: TestStore, now: number): Nudger {
  return new Nudger({
    stores,
    council,
    directory: () => Promise.resolve(directory),
    calendar: () => calendar,
    messenger: { send: () => Promise.resolve({ outcome: 'sent', activityId: 'a' }) },
    render: () => ({ card: null, text: '' }),
    now: () => now,
    owner: 'bench',
    log: { info: () => undefined, warn: () => undefined },
    metrics: { nudge: () => undefined },
  });
}

async function fill(db: TestStore, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n += INSERTED_AT_ONCE) {
    const many = Math.min(INSERTED_AT_ONCE, to - n);
    await Promise.all(
      Array.from({ length: many }, (_, i) => putCase(db.stores, openCase(n + i + 1))),
    );
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** The longest that anything else had to wait while the work ran, in milliseconds. */
async function longestWait(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await work();
  delay.disable();
  return delay.max / 1e6;
}

async function measure(db: TestStore, size: number): Promise<BenchResult[]> {
  const night = at(TODAY, '03:00');
  const bot = nudgerOn(db, night);
  let looked = 0;
  const wait = await longestWait(async () => {
    looked = await timed(() => bot.tick());
    await bot.stop();
  });
  const idle: number[] = [];
  for (let i = 0; i < TICKS; i += 1) idle.push(await timed(() => bot.tick()));
  const memory = new NudgeMemory(db.stores.conversations);
  const context = { directory, calendar, council, now: night };
  const planned = await timed(() => planBundles({ ...db.stores, memory }, context));
  const ours = median(idle);
  const of = `${size.toLocaleString('en-GB')} open cases`;
  return [
    {
      name: `idle round, ${of}`,
      ours,
      baseline: planned,
      ratio: ours / planned,
      unit: 'ms',
      aim: 'the same at any size (≤ 2 times)',
      notes: 'baseline: a plan of every open case, as each round was before',
    },
    {
      name: `longest wait while all are looked at and walked, ${of}`,
      ours: wait,
      baseline: null,
      ratio: null,
      unit: 'ms',
      aim: '≤ 50',
      notes: `the round that looked at all of them took ${Math.round(looked).toLocaleString('en-GB')} ms`,
    },
  ];
}

export async function run(): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  const db = await openTestStore();
  let filled = 0;
  try {
    for (const size of [...SIZES].sort((a, b) => a - b)) {
      await fill(db, filled, size);
      filled = size;
      results.push(...(await measure(db, size)));
    }
  } finally {
    await db.close();
  }
  return results;
}
