/** A million due dates of mixed limits over 2012 to 2028, beside date-fns and NumPy on the same dates. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addBusinessDays, addDays as addDaysFns, format, isSameDay, isWeekend } from 'date-fns';
import {
  countForward,
  dayNumber,
  dueBatch,
  dueDates,
  englandAndWales,
  plainDate,
  procedureOn,
} from '../../services/timescale';
import type { BenchResult } from './types';

const MILLION = 1_000_000;
const LIMITS = [3, 5, 10, 15, 20, 25, 30, 65];
const calendar = englandAndWales();

interface Load {
  starts: Int32Array;
  ns: Int32Array;
  units: Uint8Array;
}

/** The same "random" dates every time: a linear congruential generator (Numerical Recipes). */
function load(size: number, limit?: number): Load {
  const first = dayNumber('2012-01-01');
  const days = dayNumber('2028-08-31') - first + 1;
  const made: Load = {
    starts: new Int32Array(size),
    ns: new Int32Array(size),
    units: new Uint8Array(size),
  };
  let seed = 20_261_120;
  const next = () => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0);
  for (let i = 0; i < size; i += 1) {
    made.starts[i] = first + (next() % days);
    made.ns[i] = limit ?? (LIMITS[(next() >>> 8) % LIMITS.length] as number);
  }
  return made;
}

/** Best of several runs, in nanoseconds an operation: what else the machine does only ever adds. */
function best(runs: number, operations: number, work: () => void): number {
  let least = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const begin = process.hrtime.bigint();
    work();
    least = Math.min(least, Number(process.hrtime.bigint() - begin));
  }
  return least / operations;
}

const round = (n: number) => Math.round(n * 100) / 100;

/** Million dates a second, from nanoseconds a date. */
const rate = (ns: number) => round(1000 / ns);

interface NumpyAnswer {
  seconds: number;
  checksum: number;
  numpy: string;
}

/** Every Python that may have NumPy; the fastest answer counts, so that the comparison is not with an old one. */
function askNumpy({ starts, ns }: Load): NumpyAnswer | null {
  const folder = mkdtempSync(join(tmpdir(), 'candour-bench-'));
  const files = { starts: join(folder, 'starts'), ns: join(folder, 'ns') };
  writeFileSync(files.starts, Buffer.from(starts.buffer));
  writeFileSync(files.ns, Buffer.from(ns.buffer));
  const input = JSON.stringify({
    ...files,
    holidays: calendar.holidays.map(({ date }) => date),
    runs: 7,
  });
  const answers = ['python3', '/usr/bin/python3'].flatMap((python): NumpyAnswer[] => {
    try {
      const script = join(__dirname, 'numpy_busday.py');
      return [
        JSON.parse(
          execFileSync(python, [script], {
            input,
            encoding: 'utf8',
            stdio: ['pipe', 'pipe', 'ignore'],
          }),
        ) as NumpyAnswer,
      ];
    } catch {
      return [];
    }
  });
  rmSync(folder, { recursive: true });
  return answers.sort((a, b) => a.seconds - b.seconds)[0] ?? null;
}

function sum(days: Int32Array): number {
  let total = 0;
  for (const day of days) total += day;
  return total;
}

function againstNumpy(): BenchResult {
  const million = load(MILLION);
  const out = new Int32Array(MILLION);
  const ours = best(15, MILLION, () =>
    dueBatch(million.starts, million.ns, million.units, out, calendar),
  );
  const base = {
    name: 'a million due dates in bulk, beside NumPy busday_offset',
    ours: rate(ours),
    unit: 'million dates/s',
    aim: '≥ 5 of the baseline',
  };
  const numpy = askNumpy(million);
  if (!numpy) {
    const notes = 'skipped: no python3 with numpy (Debian: python3-numpy)';
    return { ...base, baseline: null, ratio: null, notes };
  }
  if (numpy.checksum !== sum(out)) {
    throw new Error(`NumPy ${numpy.numpy} and the batch form give different due dates`);
  }
  const theirs = (numpy.seconds * 1e9) / MILLION;
  const notes = `NumPy ${numpy.numpy}, the same dates out of both; ${round(ours)} ns against ${round(theirs)} ns a date`;
  return { ...base, baseline: rate(theirs), ratio: round(theirs / ours), notes };
}

const holidayDates = calendar.holidays.map(({ date }) => new Date(`${date}T12:00:00`));

/** What one writes with date-fns: business days, and one more for every holiday met on the way. */
function withDateFns(start: string, n: number): string {
  let due = addBusinessDays(new Date(`${start}T12:00:00`), 0);
  for (let left = n; left > 0; ) {
    due = addBusinessDays(due, 1);
    if (!holidayDates.some((holiday) => isSameDay(holiday, due))) left -= 1;
  }
  return format(due, 'yyyy-MM-dd');
}

/** The kinder form, so that the aim is not reached by a straw man: a set to look up, plain steps of one day. */
const holidaySet = new Set(calendar.holidays.map(({ date }) => date));
function withDateFnsAndSet(start: string, n: number): string {
  let due = new Date(`${start}T12:00:00`);
  for (let left = n; left > 0; ) {
    due = addDaysFns(due, 1);
    if (!isWeekend(due) && !holidaySet.has(format(due, 'yyyy-MM-dd'))) left -= 1;
  }
  return format(due, 'yyyy-MM-dd');
}

/** `addBusinessDays` once for the length, and again for the holidays in between: as few steps as it allows. */
const sortedHolidays = [...holidaySet]
  .map((date) => new Date(`${date}T12:00:00`))
  .filter((date) => !isWeekend(date));
function withFewSteps(start: string, n: number): string {
  let from = new Date(`${start}T12:00:00`);
  let due = addBusinessDays(from, n);
  for (;;) {
    const met = sortedHolidays.filter((holiday) => holiday > from && holiday <= due).length;
    if (met === 0) return format(due, 'yyyy-MM-dd');
    from = due;
    due = addBusinessDays(due, met);
  }
}

function againstDateFns(): BenchResult {
  const size = 200_000;
  const { starts, ns } = load(size);
  const texts = Array.from(starts, plainDate);
  let last = '';
  const ours = best(9, size, () => {
    for (let i = 0; i < size; i += 1)
      last = countForward(texts[i] as string, ns[i] as number, 'workingDays', calendar);
  });
  const few = 2000;
  const peers = [withDateFns, withDateFnsAndSet, withFewSteps].map((peer) => {
    for (let i = 0; i < few; i += 1) {
      const expected = countForward(texts[i] as string, ns[i] as number, 'workingDays', calendar);
      if (peer(texts[i] as string, ns[i] as number) !== expected)
        throw new Error(`${peer.name} differs on ${texts[i]} + ${ns[i]}`);
    }
    return best(3, few, () => {
      for (let i = 0; i < few; i += 1) last = peer(texts[i] as string, ns[i] as number);
    });
  });
  const fastest = Math.min(...peers);
  const [loop, set, steps] = peers.map((taken) => `${round(taken / 1000)} µs`);
  return {
    name: 'one due date from strings, beside date-fns with a holiday loop',
    ours: rate(ours),
    baseline: rate(fastest),
    ratio: round(fastest / ours),
    unit: 'million dates/s',
    aim: '≥ 100 of the baseline',
    notes: `${round(ours)} ns (${last}); date-fns by addBusinessDays(1) and a loop ${loop}, by addDays(1) and a set ${set}, by addBusinessDays(n) and the holidays met ${steps}; the fastest is the baseline`,
  };
}

function fullExplanation(): BenchResult {
  const size = 5000;
  const { starts } = load(size);
  const texts = Array.from(starts, plainDate).map((date) =>
    date < '2012-01-05' ? '2012-02-01' : date,
  );
  const statutory = procedureOn('statutory-children', '2012-01-01');
  const histories = texts.map((on) => [
    { kind: 'received' as const, on, stage: 0 },
    { kind: 'stageRequested' as const, on, stage: 2 },
  ]);
  let days = 0;
  const ours = best(7, size, () => {
    for (const events of histories)
      for (const { explanation } of dueDates(statutory, events, calendar))
        days += explanation?.days.length ?? 0;
  });
  return {
    name: 'every due date of a case at stage 2, fully explained',
    ours: round(ours / 1000),
    baseline: null,
    ratio: null,
    unit: 'µs a case',
    aim: 'under 50 µs',
    notes: `seven timescales, three counted with up to 65 days by name; ${days} days listed`,
  };
}

function costAgainstN(): BenchResult {
  const size = 200_000;
  const out = new Int32Array(size);
  const cost = [1, 5, 10, 20, 40, 65, 250, 1000].map((n) => {
    const { starts, ns, units } = load(size, n);
    return { n, ns: round(best(15, size, () => dueBatch(starts, ns, units, out, calendar))) };
  });
  const [least, most] = [
    Math.min(...cost.map((one) => one.ns)),
    Math.max(...cost.map((one) => one.ns)),
  ];
  return {
    name: 'cost against n, 1 to 1000 working days',
    ours: most,
    baseline: least,
    ratio: round(most / least),
    unit: 'ns a date, dearest n beside cheapest',
    aim: 'does not grow with n',
    notes: cost.map((one) => `n=${one.n}: ${one.ns} ns`).join(', '),
  };
}

function memory(): BenchResult {
  const million = load(MILLION);
  const out = new Int32Array(MILLION);
  const collect = (globalThis as { gc?: () => void }).gc;
  dueBatch(million.starts, million.ns, million.units, out, calendar);
  collect?.();
  const before = process.memoryUsage().heapUsed;
  for (let run = 0; run < 20; run += 1)
    dueBatch(million.starts, million.ns, million.units, out, calendar);
  const grown = Math.max(0, process.memoryUsage().heapUsed - before) / 1024;
  return {
    name: 'heap left behind by twenty million due dates',
    ours: round(grown),
    baseline: null,
    ratio: null,
    unit: 'KiB',
    aim: 'constant: under 512 KiB',
    notes: collect ? 'no collection in between' : 'run with --expose-gc for a steadier figure',
  };
}

/** Runs every bench of the timescale service. @throws Error where a peer gives another date */
export function run(): Promise<BenchResult[]> {
  return Promise.resolve([
    againstNumpy(),
    againstDateFns(),
    fullExplanation(),
    costAgainstN(),
    memory(),
  ]);
}
