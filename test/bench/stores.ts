/**
 * What a store costs as it fills: a person's own list with 100,000 cases in the store beside 1,000, and an
 * append to a case with 500 events beside one with 5. The smaller of each is the baseline.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseIndex, CaseQuery, StoredCase } from '../../services/cases/ports';
import { openSqlite } from '../../services/stores/sqlite';
import { SqliteCaseStore } from '../../services/stores/sqlite-cases';
import { SqliteDb } from '../../services/stores/sqlite-db';
import type { Stores } from '../../services/stores/types';
import { mongoEngine, sqliteEngine } from '../contracts/engines';
import type { Engine } from '../contracts/engines';
import { aCase, anEvent, insertAll, next, seenBy } from '../contracts/samples';
import type { View } from '../contracts/samples';
import { hasEngine } from '../engine/engine';
import type { BenchResult } from './types';

const SMALL = 1_000;
const LARGE = 100_000;
const ROUNDS = 2_000;
const TEAMS = 40;
const OWN_CASES = 20;
/** A case's view of the usual size: about 2 KB. */
const WORDS = 'She said that nobody had rung her back about Thursday. '.repeat(36);

type Measured = [name: string, work: (stores: Stores<View>) => Promise<unknown>];

/** A store as years leave it: one case in twenty is open, spread over teams; twenty are P006's own. */
function indexOf(number: number): Partial<CaseIndex> {
  const team = `T${number % TEAMS}`;
  const mine = number <= OWN_CASES;
  const open = mine || number % 20 === 0;
  return {
    status: open ? 'open' : 'closed',
    teamId: team,
    nextDueOn: open ? `2026-12-${String(1 + (number % 28)).padStart(2, '0')}` : null,
    marks: [mine ? 'work:P006' : `work:P${1000 + (number % 500)}`],
    grants: [`team:${team}`, mine ? 'person:P006' : `person:P${1000 + (number % 500)}`],
  };
}

function filledCase(number: number): StoredCase<View> {
  return { ...aCase(number, indexOf(number)), view: { words: WORDS } };
}

/** Filled without waiting for the disk at each case; opened afterwards as in use. */
async function filled(count: number): Promise<{ stores: Stores<View>; drop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'candour-bench-'));
  const db = SqliteDb.open(folder);
  db.run('PRAGMA synchronous = OFF');
  const cases = new SqliteCaseStore<View>(db);
  for (let number = 1; number <= count; number += 1) {
    await cases.insert(filledCase(number), [anEvent(1)]);
  }
  db.close();
  const stores = await openSqlite<View>(folder);
  const drop = async () => {
    await stores.close();
    rmSync(folder, { recursive: true });
  };
  return { stores, drop };
}

const list = (query: CaseQuery) => (stores: Stores<View>) =>
  stores.cases.find(query, { after: null, limit: 20 });

const LISTS: Measured[] = [
  ["p99 of a person's own list", list(seenBy('P006', ['person:P006']))],
  [
    'p99 of what is somebody’s to do, for one who sees all',
    list(seenBy('P006', 'all', { statuses: ['open'], marks: ['work:P006', 'cover:P006'] })),
  ],
  [
    "p99 of a team's open cases",
    list(seenBy('P006', ['person:P006', 'team:T6'], { statuses: ['open'] })),
  ],
  ["p99 of everybody's, next due first", list(seenBy('P001', 'all', { statuses: ['open'] }))],
];

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function quantile(times: number[], share: number): number {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** Turn about, so that what else the machine does falls on both alike. */
async function compareLists(small: Stores<View>, large: Stores<View>): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const [name, work] of LISTS) {
    const times: { ours: number[]; baseline: number[] } = { ours: [], baseline: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.baseline.push(await millisecondsOf(() => work(small)));
      times.ours.push(await millisecondsOf(() => work(large)));
    }
    results.push(
      resultOf(`${name}, ${LARGE} cases against ${SMALL} (SQLite)`, {
        ours: quantile(times.ours, 0.99),
        baseline: quantile(times.baseline, 0.99),
        aim: '≤ 2 times the baseline',
        notes: `median ${quantile(times.ours, 0.5).toFixed(2)} against ${quantile(times.baseline, 0.5).toFixed(2)} ms`,
      }),
    );
  }
  return results;
}

/** Appends turn about to a case that starts with `few` events and one that starts with `many`. */
async function compareAppends(engine: Engine, few = 5, many = 500): Promise<BenchResult> {
  const at = await engine.open();
  const { cases } = at.stores;
  const times = new Map<number, number[]>([few, many].map((events) => [events, []]));
  const measured = 100;
  for (let round = 0; round < measured; round += 1) {
    for (const [turn, events] of [few, many].entries()) {
      const fresh = filledCase(1 + 2 * round + turn);
      await insertAll(cases, [fresh]);
      let stored = fresh;
      for (let seq = 2; seq <= events; seq += 10) {
        const batch = Array.from({ length: Math.min(10, events - seq + 1) }, (_, n) =>
          anEvent(seq + n),
        );
        await cases.append(stored.version, next(stored), batch);
        stored = next(stored);
      }
      const append = () => cases.append(stored.version, next(stored), [anEvent(events + 1)]);
      times.get(events)?.push(await millisecondsOf(append));
    }
  }
  await at.drop();
  const mean = (events: number) =>
    (times.get(events) ?? []).reduce((sum, time) => sum + time, 0) / measured;
  return resultOf(`append to a case with ${many} events against ${few} (${engine.name})`, {
    ours: mean(many),
    baseline: mean(few),
    aim: '≤ 1.5 times the baseline',
    notes: `mean of ${measured}; ${Math.round(1000 / mean(many))} a second`,
  });
}

function resultOf(
  name: string,
  figures: { ours: number; baseline: number; aim: string; notes: string },
): BenchResult {
  return { name, ...figures, ratio: figures.ours / figures.baseline, unit: 'ms' };
}

export async function run(): Promise<BenchResult[]> {
  const small = await filled(SMALL);
  const large = await filled(LARGE);
  const results = await compareLists(small.stores, large.stores);
  await small.drop();
  await large.drop();
  results.push(await compareAppends(sqliteEngine));
  if (hasEngine()) {
    results.push(await compareAppends(mongoEngine));
    await mongoEngine.stop();
  }
  return results;
}
