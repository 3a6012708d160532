/**
 * What questions about many cases cost as the store fills: the same question with 1,000,000 cases beside 10,000. A
 * manager's own teams have as many cases in both; whoever sees all has a hundred times as many, and their figures show
 * what that costs. `BENCH_CASES` names another size.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseIndex, CaseQuery, CaseStore } from '../../services/cases/ports';
import { tag } from '../../services/cases';
import { SqliteCaseStore } from '../../services/stores/sqlite-cases';
import { SqliteDb } from '../../services/stores/sqlite-db';
import { addDays } from '../../services/timescale';
import { mongoEngine } from '../contracts/engines';
import { aCase, anEvent, seenBy } from '../contracts/samples';
import type { View } from '../contracts/samples';
import type { BenchResult } from './types';

const SMALL = 10_000;
const LARGE = Number(process.env['BENCH_CASES'] ?? 1_000_000);
const TODAY = '2026-03-11';
/** Cases of one team, over ten years. */
const OF_A_TEAM = 250;
const ROUNDS = 30;
const BATCH = 500;

/** Ten years of a council: one case in fifty is open; everything else was answered in 5 to 34 working days. */
function indexOf(n: number, count: number): Partial<CaseIndex> {
  const team = `T${n % Math.max(1, Math.round(count / OF_A_TEAM))}`;
  const received = addDays(TODAY, -(n * 37) % 3650);
  const open = n % 50 === 0;
  const days = 5 + (n % 30);
  const { facts } = aCase(n).index;
  return {
    status: open ? 'open' : 'closed',
    receivedOn: received,
    teamId: team,
    nextDueOn: open ? addDays(TODAY, (n % 40) - 20) : null,
    grants: [`team:${team}`, `person:P${n % 997}`],
    marks: open ? [`team:${team}`, `work:P${n % 997}`] : [`team:${team}`],
    facts: {
      ...facts,
      category: ['delay', 'conduct', 'quality', 'cost'][n % 4] ?? null,
      outcome: open ? null : n % 3 === 0 ? 'upheld' : 'notUpheld',
      loggedOn: received,
      answeredOn: open ? null : addDays(received, days),
      closedOn: open ? null : addDays(received, days + 1),
      days: open ? null : days,
      tags: [
        tag.workTeam(team),
        tag.reported(`P${n % 997}`),
        ...(n % 7 === 0 ? [tag.is('extended')] : []),
        ...(days <= 20 ? [tag.inTime('extended')] : []),
        tag.theme(['delay', 'manner'][n % 2] ?? ''),
      ],
    },
  };
}

interface Filled {
  cases: CaseStore<View>;
  drop: () => Promise<void>;
}

function openSqlite(): Promise<Filled> {
  const folder = mkdtempSync(join(tmpdir(), 'candour-bench-'));
  const db = SqliteDb.open(folder);
  db.run('PRAGMA synchronous = OFF');
  const drop = () => {
    db.close();
    return Promise.resolve(rmSync(folder, { recursive: true }));
  };
  return Promise.resolve({ cases: new SqliteCaseStore<View>(db), drop });
}

async function openMongo(): Promise<Filled> {
  const opened = await mongoEngine.open();
  return { cases: opened.stores.cases, drop: () => opened.drop() };
}

async function filled(open: () => Promise<Filled>, count: number): Promise<Filled> {
  const store = await open();
  for (let first = 1; first <= count; first += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - first + 1) }, (_, i) => first + i);
    await Promise.all(
      batch.map((n) =>
        store.cases.insert({ ...aCase(n, indexOf(n, count)), view: { words: '' } }, [anEvent(1)]),
      ),
    );
    if (first % 10_000 === 1) process.stderr.write(`\r${first - 1} of ${count} cases`);
  }
  process.stderr.write('\r\n');
  return store;
}

const YEAR = { from: '2025-04-01', to: TODAY };
const QUARTER = { from: '2025-10-01', to: '2025-12-31' };
const own = (rest: Partial<CaseQuery>) => seenBy('P001', ['team:T3', 'person:P001'], rest);
const all = (rest: Partial<CaseQuery>) => seenBy('P001', 'all', rest);

type Asked = [name: string, bounded: boolean, ask: (cases: CaseStore<View>) => Promise<unknown>];

const ASKED: Asked[] = [
  [
    'a manager’s open cases, counted',
    true,
    (cases) => cases.count(own({ statuses: ['open'], marks: ['team:T3'], facts: {} })),
  ],
  [
    'a manager’s quarter, by category',
    true,
    (cases) =>
      cases.tally(own({ facts: { between: { day: 'receivedOn', ...QUARTER } } }), ['category']),
  ],
  [
    'a manager’s days to answer in a year, by outcome',
    true,
    (cases) =>
      cases.tally(own({ facts: { between: { day: 'answeredOn', ...YEAR } } }), ['outcome', 'days']),
  ],
  [
    'a manager’s extended ones, listed',
    true,
    (cases) =>
      cases.find(own({ facts: { tags: [[tag.is('extended')]] }, order: 'newest' }), {
        after: null,
        limit: 10,
      }),
  ],
  [
    'everybody’s quarter, by category',
    false,
    (cases) =>
      cases.tally(all({ facts: { between: { day: 'receivedOn', ...QUARTER } } }), ['category']),
  ],
  [
    'everybody’s open cases, by team',
    false,
    (cases) => cases.tally(all({ statuses: ['open'], facts: {} }), ['teamId']),
  ],
];

async function medianOf(work: () => Promise<unknown>, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = process.hrtime.bigint();
    await work();
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  return times.sort((a, b) => a - b)[rounds >> 1] ?? NaN;
}

async function compared(name: string, open: () => Promise<Filled>): Promise<BenchResult[]> {
  const [small, large] = [await filled(open, SMALL), await filled(open, LARGE)];
  try {
    const results: BenchResult[] = [];
    for (const [question, bounded, ask] of ASKED) {
      const rounds = bounded ? ROUNDS : 5;
      const baseline = await medianOf(() => ask(small.cases), rounds);
      const ours = await medianOf(() => ask(large.cases), rounds);
      results.push({
        name: `${question}: ${LARGE} cases against ${SMALL} (${name})`,
        ours,
        baseline,
        ratio: ours / baseline,
        unit: 'ms',
        aim: bounded ? '≤ 2 times the baseline' : 'said, and bounded by the time asked for',
        notes: 'median',
      });
    }
    return results;
  } finally {
    await small.drop();
    await large.drop();
  }
}

/** On SQLite, or where `TEST_MONGODB_URI` names a MongoDB, on that. */
export async function run(): Promise<BenchResult[]> {
  if (!process.env['TEST_MONGODB_URI']) return compared('SQLite', openSqlite);
  try {
    return await compared('MongoDB', openMongo);
  } finally {
    await mongoEngine.stop();
  }
}
