/**
 * What a report's groupings cost on the embedded store, beside the same groupings in SQL written by hand, in one run:
 * `npm run bench -- reports 10000 100000`. The number is that of investigations, over ten years.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import type { FigureQuery, FigureStore } from '../../services/cases/figure-query';
import type { Figures } from '../../services/cases/figures';
import { FILE_NAME, SqliteDb } from '../../services/stores/sqlite-db';
import { SqliteFigures, writeFigures } from '../../services/stores/sqlite-figures';
import { SqliteReader } from '../../services/stores/sqlite-reader';
import { addDays } from '../../services/timescale';
import type { BenchResult } from './types';

const SIZES = [10_000, 100_000];
const FIRST_DAY = '2016-04-01';
const DAYS = 3650;
const ROUNDS = 5;
const MIB = 1 << 20;

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!;

/** Four cases have five investigations; a third of what is upheld has a remedy and something learned. */
function figuresOf(n: number): Figures {
  const received = addDays(FIRST_DAY, (n * 37) % DAYS);
  const open = n % 60 === 0;
  const days = 5 + (n % 30);
  const ended = open ? null : addDays(received, Math.round(days * 1.4));
  const outcome = open ? null : pick(['upheld', 'partiallyUpheld', 'notUpheld', 'notUpheld'], n);
  const type = pick(['complaint', 'complaint', 'complaint', 'compliment', 'enquiry'], n);
  const own = { type, service: pick(['Social care', 'Early help', 'Education'], n), received };
  const procedure = pick(['statutory-children', 'corporate-30wd'], n);
  const complainantKey = `k-${(n * 7919) % Math.max(1, Math.round(n / 2) + 5)}`;
  const investigation = (stage: number): Figures['investigations'][number] => ({
    ...{ ...own, procedure, withdrawn: null, complainantKey, stage, team: `Team ${n % 40}` },
    ...{ started: received, target: addDays(received, 14), lawful: addDays(received, 28) },
    ...{ answered: ended, closed: ended, ended, outcome },
    ...{ compliance: open ? null : days <= 10 ? 1 : days <= 20 ? 2 : 3 },
    ...{ excluded: Number(n % 90 === 0), outside: 0, days: open ? null : days, delay: null },
  });
  const learned = outcome === 'upheld' && n % 3 === 0;
  return {
    case: {
      ...{ ...own, enquiryKind: type === 'enquiry' ? 'mp' : null, enquiryCategory: null },
      ...{ request: null, team: `Team ${n % 40}`, channel: pick(['email', 'letter', 'portal'], n) },
      ...{ complainant: 'parent', complainantKey, ageBand: null, byChild: Number(n % 50 === 0) },
      ...{ withAdvocate: 0, lookedAfter: Number(n % 20 === 0), procedure, withdrawn: null },
      ...{ category: `category ${n % 13}`, refused: null, accepted: 1, ombudsmanAsked: null },
      ...{ ombudsmanDecided: null, ombudsmanDecision: null, outcome, outcomeOn: ended },
      ...{ answered: ended, metStandard: Number(days <= 10), metAllocated: Number(days <= 12) },
      ...{ metExtended: Number(days <= 20), excluded: 0, investigations: n % 4 === 0 ? 2 : 1 },
    },
    investigations: n % 4 === 0 ? [investigation(1), investigation(2)] : [investigation(1)],
    points: learned
      ? (['remedy', 'learning'] as const).map((what) => ({
          ...{ ...own, stage: 1, what, category: `entry ${n % 7}`, ended, outcome },
        }))
      : [],
  };
}

interface Filled {
  db: SqliteDb;
  figures: FigureStore;
  drop: () => Promise<void>;
}

async function filled(investigations: number): Promise<Filled> {
  const folder = mkdtempSync(join(tmpdir(), 'candour-reports-'));
  const db = SqliteDb.open(folder);
  // The rows alone: the cases that they stand beside are no part of what is measured.
  db.run('PRAGMA foreign_keys = OFF');
  db.run('PRAGMA synchronous = OFF');
  const cases = Math.round((investigations * 4) / 5);
  for (let first = 0; first < cases; first += 10_000) {
    await db.write(() => () => {
      for (let n = first; n < Math.min(first + 10_000, cases); n += 1)
        writeFigures(db, `R-${n}`, figuresOf(n), true);
    });
    process.stderr.write(`\r${first} of ${cases} cases`);
  }
  process.stderr.write('\r\n');
  const reader = new SqliteReader(join(folder, FILE_NAME));
  const drop = async () => {
    await reader.close();
    db.close();
    rmSync(folder, { recursive: true });
  };
  return { db, figures: new SqliteFigures(reader), drop };
}

const YEAR = { from: '2024-04-01', to: '2025-03-31' };
const ALL_DAYS = { from: FIRST_DAY, to: addDays(FIRST_DAY, DAYS) };
type Period = typeof YEAR;

type Asked = Omit<FigureQuery, 'asAt'>;

interface Grouping {
  table: string;
  ask: (period: Period) => Asked;
  /** The same by hand, over the same tables; ?1 and ?2 are the period. */
  sql: string;
}

const MONTH = 'substr(received, 1, 7)';
const COMPLAINTS = "type = 'complaint' AND received BETWEEN ?1 AND ?2";
const CLOSED = "type = 'complaint' AND stage = 1 AND ended BETWEEN ?1 AND ?2";
const ofCases =
  (by: string[], more: object[] = []) =>
  (period: Period) =>
    ({
      of: 'cases',
      where: [{ column: 'received', ...period }, ...more],
      by: [...by, { month: 'received' }],
      count: 'rows',
    }) as Asked;
const complaint = { column: 'type', in: ['complaint'] };
const closed = (by: string[]) => (period: Period) =>
  ({
    of: 'investigations',
    where: [{ column: 'ended', ...period }, complaint, { column: 'stage', in: [1] }],
    by,
    count: 'rows',
  }) as Asked;
const byReceipt = (column: string): Grouping => ({
  table: `complaints by ${column} and month`,
  ask: ofCases([column], [complaint]),
  sql: `SELECT "${column}", ${MONTH}, count(*) FROM figure_cases WHERE ${COMPLAINTS} GROUP BY 1, 2`,
});

const GROUPINGS: Grouping[] = [
  {
    table: 'all feedback by type, service and month',
    ask: ofCases(['type', 'enquiryKind', 'service', 'accepted']),
    sql: `SELECT type, "enquiryKind", service, accepted, ${MONTH}, count(*) FROM figure_cases
      WHERE received BETWEEN ?1 AND ?2 GROUP BY 1, 2, 3, 4, 5`,
  },
  ...['procedure', 'channel', 'team', 'category', 'outcome', 'metAllocated'].map(byReceipt),
  {
    table: 'stage 1 outcomes',
    ask: closed(['outcome']),
    sql: `SELECT outcome, count(*) FROM figure_investigations WHERE ${CLOSED} GROUP BY 1`,
  },
  {
    table: 'days to close by procedure',
    ask: closed(['procedure', 'days']),
    sql: `SELECT procedure, days, count(*) FROM figure_investigations WHERE ${CLOSED} GROUP BY 1, 2`,
  },
  {
    table: 'compliance by stage',
    ask: (period) =>
      ({
        ...{ of: 'investigations', where: [{ column: 'received', ...period }, complaint] },
        ...{ by: ['stage', 'compliance'], count: 'rows' },
      }) as unknown as Asked,
    sql: `SELECT stage, compliance, count(*) FROM figure_investigations WHERE ${COMPLAINTS} GROUP BY 1, 2`,
  },
  {
    table: 'cases beyond stage 1',
    ask: (period) =>
      ({
        of: 'investigations',
        where: [
          { column: 'started', ...period },
          { column: 'stage', in: [2, 3] },
        ],
        ...{ by: ['stage'], count: 'cases' },
      }) as unknown as Asked,
    sql: `SELECT stage, count(DISTINCT ref) FROM figure_investigations
      WHERE stage IN (2, 3) AND started BETWEEN ?1 AND ?2 GROUP BY 1`,
  },
  {
    table: 'repeat complainants',
    ask: (period) =>
      ({
        ...{ of: 'investigations', where: [{ column: 'received', ...period }, complaint] },
        ...{ by: [], count: { per: 'complainantKey' } },
      }) as unknown as Asked,
    sql: `SELECT times, count(*) FROM (SELECT count(*) AS times FROM figure_investigations
      WHERE ${COMPLAINTS} AND "complainantKey" IS NOT NULL GROUP BY "complainantKey") GROUP BY 1`,
  },
  {
    table: 'remedies and learning',
    ask: (period) =>
      ({
        ...{ of: 'points', where: [{ column: 'ended', ...period }] },
        ...{ by: ['what', 'category'], count: 'rows' },
      }) as unknown as Asked,
    sql: `SELECT what, category, count(*) FROM figure_points WHERE ended BETWEEN ?1 AND ?2 GROUP BY 1, 2`,
  },
];

const AS_AT = addDays(FIRST_DAY, DAYS + 60);

async function medianOf(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = process.hrtime.bigint();
    await work();
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  return times.sort((a, b) => a - b)[ROUNDS >> 1] ?? NaN;
}

const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

const PERIODS = [
  ['one year', YEAR],
  ['ten years', ALL_DAYS],
] as const;

async function measured(count: number): Promise<BenchResult[]> {
  const { db, figures, drop } = await filled(count);
  const results: BenchResult[] = [];
  const named = count.toLocaleString('en-GB');
  for (const [over, period] of PERIODS) {
    const theirs: number[] = [];
    for (const { sql } of GROUPINGS)
      theirs.push(await medianOf(() => db.all(sql, period.from, period.to)));
    // What was done by hand stopped the event loop; from here on it is only waited for.
    await setTimeout(100);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const own: number[] = [];
    for (const { ask } of GROUPINGS)
      own.push(await medianOf(() => figures.group({ ...ask(period), asAt: AS_AT })));
    delay.disable();
    const slow = GROUPINGS.flatMap(({ table }, at) => {
      const [ours = 0, hand = 0] = [own[at], theirs[at]];
      return ours > hand * 1.5 && ours > 20
        ? [`${table} ${ours.toFixed(0)} against ${hand.toFixed(0)}`]
        : [];
    });
    const [ours, baseline] = [sum(own), sum(theirs)];
    results.push({
      name: `${GROUPINGS.length} groupings, ${over}, ${named} investigations`,
      ...{ ours, baseline, ratio: ours / baseline, unit: 'ms', aim: '≤ 1.5 times by hand' },
      notes: [
        `longest turn of the event loop ${(delay.max / 1e6).toFixed(0)} ms`,
        `${(process.memoryUsage().rss / MIB).toFixed(0)} MiB`,
        ...(slow.length > 0 ? [`slower: ${slow.join(', ')}`] : []),
      ].join('; '),
    });
  }
  await drop();
  return results;
}

export async function run(sizes: number[] = []): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const size of sizes.length > 0 ? sizes : SIZES) results.push(...(await measured(size)));
  return results;
}
