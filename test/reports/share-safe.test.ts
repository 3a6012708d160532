/** A report for anybody: no small count in it, and none to be worked out of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { PublishedYear, Report, ReportTable, Value } from '../../services/reports';
import { withSentences } from '../../services/reports/sentences';
import { shareSafe } from '../../services/reports/withhold';
import { reportOn, worldOf } from './support';

const FOLDER = join(__dirname, '../acceptance/blackpool-2014-15');
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'];
const hidden = (value: Value | undefined): boolean =>
  typeof value === 'object' && value !== null && 'withheld' in value;

/** Whoever attacks has only this: names of unknowns, and equations over them with what they come to. */
class Attack {
  private readonly names: string[] = [];
  private readonly rows: { of: Map<number, bigint>; sum: bigint }[] = [];

  equation(
    parts: (readonly [name: string, value: Value | undefined, sign: number])[],
    pick: (value: Value) => number | null,
  ): void {
    const of = new Map<number, bigint>();
    let sum = 0n;
    for (const [name, value, sign] of parts) {
      if (value === undefined || value === null) return;
      const n = hidden(value) ? null : pick(value);
      if (!hidden(value) && n === null) return;
      if (n !== null) sum -= BigInt(n * sign);
      else {
        if (!this.names.includes(name)) this.names.push(name);
        const at = this.names.indexOf(name);
        of.set(at, (of.get(at) ?? 0n) + BigInt(sign));
      }
    }
    if (of.size > 0) this.rows.push({ of, sum });
  }

  /** Exact elimination over a large prime: an unknown alone in an equation is found out. */
  found(): string[] {
    const p = 2305843009213693951n;
    const mod = (n: bigint) => ((n % p) + p) % p;
    const inverse = (n: bigint) => power(mod(n), p - 2n, p);
    const rows = this.rows.map(({ of }) => this.names.map((_, at) => mod(of.get(at) ?? 0n)));
    let next = 0;
    for (let column = 0; column < this.names.length; column += 1) {
      const pivot = rows.findIndex((row, at) => at >= next && row[column] !== 0n);
      if (pivot < 0) continue;
      [rows[next], rows[pivot]] = [rows[pivot]!, rows[next]!];
      const by = inverse(rows[next]![column]!);
      rows[next] = rows[next]!.map((value) => mod(value * by));
      rows.forEach((row, at) => {
        const times = row[column]!;
        if (at !== next && times !== 0n)
          rows[at] = row.map((value, place) => mod(value - times * rows[next]![place]!));
      });
      next += 1;
    }
    return rows.slice(0, next).flatMap((row) => {
      const some = row.flatMap((value, at) => (value === 0n ? [] : [at]));
      return some.length === 1 ? [this.names[some[0]!]!] : [];
    });
  }
}

function power(base: bigint, exponent: bigint, p: bigint): bigint {
  let [result, b, e] = [1n, base, exponent];
  for (; e > 0n; e >>= 1n) {
    if (e & 1n) result = (result * b) % p;
    b = (b * b) % p;
  }
  return result;
}

const plain = (value: Value): number | null => (typeof value === 'number' ? value : null);
const part =
  (name: string) =>
  (value: Value): number | null =>
    typeof value === 'object' && value !== null && name in value
      ? ((value as unknown as Record<string, number>)[name] ?? null)
      : null;

/** Sums of each table; those over several by label, as anybody can who reads the definitions. */
function attacked(tables: readonly ReportTable[]): Attack {
  const attack = new Attack();
  const name = (table: ReportTable, row: string, column: string, of: string) =>
    `${table.id}/${row}/${column}/${of}`;
  for (const table of tables) {
    const lines = [...table.rows, ...(table.total ? [{ label: '=', values: table.total }] : [])];
    for (const [of, pick] of [
      ['', plain],
      ...['met', 'total', 'upheld', 'received'].map((one) => [one, part(one)] as const),
    ] as const) {
      table.columns.forEach((column, at) => {
        if (['percent', 'mean', 'median'].includes(column) || !table.total) return;
        attack.equation(
          lines.map(
            ({ label, values }) =>
              [name(table, label, column, of), values[at], label === '=' ? -1 : 1] as const,
          ),
          pick,
        );
      });
      const year = table.columns.indexOf('year');
      if (year < 0) continue;
      for (const { label, values } of lines)
        attack.equation(
          [...QUARTERS, 'year'].map(
            (column) =>
              [
                name(table, label, column, of),
                values[table.columns.indexOf(column)],
                column === 'year' ? -1 : 1,
              ] as const,
          ),
          pick,
        );
    }
  }
  const by = (id: string) => tables.find((one) => one.id === id);
  const complaints = by('complaints-by-service-and-quarter');
  const types = by('feedback-by-type-and-quarter');
  const row = types?.rows.find(({ label }) => label === 'Complaints');
  if (complaints && types && row)
    types.columns.forEach((column, at) =>
      attack.equation(
        [
          [name(types, 'Complaints', column, ''), row.values[at], 1],
          [name(complaints, '=', column, ''), complaints.total?.[at], -1],
        ],
        plain,
      ),
    );
  return attack;
}

/** Names of withheld small counts that the attack finds out. */
function given(report: Report, safe: Report): string[] {
  const small = new Set<string>();
  safe.tables.forEach((table, no) =>
    table.rows.forEach(({ label, values }, at) =>
      values.forEach((value, column) => {
        const own = report.tables[no]!.rows[at]!.values[column];
        if (hidden(value) && typeof own === 'number' && own > 0 && own < 5)
          small.add(`${table.id}/${label}/${table.columns[column]}/`);
      }),
    ),
  );
  return attacked(safe.tables)
    .found()
    .filter((one) => small.has(one));
}

const table = (id: string, counts: number[][], columns = [...QUARTERS, 'year']): ReportTable => {
  const rows = counts.map((values, at) => ({
    label: `Row ${at}`,
    values: columns.includes('year') ? [...values, values.reduce((a, b) => a + b, 0)] : values,
  }));
  const total = columns.map((_, at) => rows.reduce((sum, { values }) => sum + values[at]!, 0));
  return { id, title: id, definition: 'Made up.', base: total.at(-1)!, columns, rows, total };
};

const reportOf = (tables: ReportTable[]): Report => ({
  council: 'Made up',
  period: { from: '2014-04-01', to: '2015-03-31', label: '2014/15', provisional: false },
  asAt: '2026-12-01',
  ...{ tables, checks: [], adjustments: [], notes: [] },
});

describe('Blackpool 2014/15 for anybody', () => {
  let report: Report;
  let safe: Report;
  beforeAll(async () => {
    const lines = read('cases.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    const published = JSON.parse(read('published.json')) as PublishedYear[];
    report = await reportOn(worldOf('blackpool-2014-15'), lines, { year: '2014/15' }, published);
    safe = shareSafe(report);
  });

  it('shows no count of 1 to 4, and none can be worked out', () => {
    for (const one of safe.tables.filter(({ id }) => id !== 'comparison'))
      for (const { label, values } of one.rows)
        values.forEach((value, at) => {
          if (['percent', 'mean', 'median'].includes(one.columns[at]!)) return;
          if (typeof value === 'number')
            expect([one.id, label, value > 0 && value < 5]).toEqual([one.id, label, false]);
        });
    expect(given(report, safe)).toEqual([]);
  });

  it('still tells what is large: 125 complaints, 252 records', () => {
    const whole = (id: string) => safe.tables.find((one) => one.id === id)?.total?.at(-1);
    expect(whole('complaints-by-service-and-quarter')).toBe(125);
    expect(whole('feedback-by-type-and-quarter')).toBe(252);
  });

  it('says around its tables what they show, and nothing of what is withheld', () => {
    const said = withSentences(report, 2).tables.flatMap(({ sentences = [] }) => sentences);
    expect(said).toEqual(
      expect.arrayContaining([
        '9 of 125 complaints were upheld and 19 partially upheld, together 22.4 %.',
        '81 of 125 complaints were answered in time (64.8 %): the largest share in quarter 2 (69.44 %), the smallest in quarter 3 (53.13 %).',
        'The most common reason was Staff Attitude/ Treatment of Customer: 38 of 125 (30.4 %).',
        'There were none about Safeguarding and Council Cuts.',
        'Complaints: 125, 9 less than in 2013/14 (134, 6.72 %): Worse.'.replace('Worse', 'Better'),
      ]),
    );
    const safely = withSentences(safe, 2).tables.flatMap(({ sentences = [] }) => sentences);
    for (const one of safely)
      expect(one).not.toMatch(/(?<![\d.,/])(?:[1-4])(?: of |\)|, the fewest)/);
  });
});

it('no small count of random tables can be worked out', () => {
  const count = fc.oneof(fc.nat(4), fc.nat(12), fc.nat(60));
  const grid = fc.array(fc.array(count, { minLength: 4, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(grid, grid, (one, other) => {
      const complaints = table('complaints-by-service-and-quarter', one);
      const types = table('feedback-by-type-and-quarter', [
        complaints.total!.slice(0, 4) as number[],
        ...other,
      ]);
      types.rows.forEach((row, at) => Object.assign(row, at === 0 ? { label: 'Complaints' } : {}));
      const report = reportOf([types, complaints]);
      expect(given(report, shareSafe(report))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

/** Every whole-number table with what is shown, of a table small enough to try them all. */
it('each withheld small count of a small table could be another', () => {
  const cell = fc.nat(6);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 3 }), (counts) => {
      const own = table('made-up', counts, ['count', 'n']);
      const [safe] = shareSafe(reportOf([own])).tables;
      const unknown = safe!.rows.flatMap(({ values }, row) =>
        values.flatMap((value, column) => (hidden(value) ? [{ row, column, value }] : [])),
      );
      const could = unknown.map(() => new Set<number>());
      const tryAll = (at: number, tried: number[]): void => {
        if (at < unknown.length) {
          const { withheld } = unknown[at]!.value as { withheld: string };
          const [from, to] = withheld === 'small' ? [1, 4] : [0, 8];
          for (let n = from; n <= to; n += 1) tryAll(at + 1, [...tried, n]);
          return;
        }
        const fits = [0, 1].every((column) => {
          const total = safe!.total![column];
          if (typeof total !== 'number') return true;
          const sum = safe!.rows.reduce((so, { values }, row) => {
            const place = unknown.findIndex((one) => one.row === row && one.column === column);
            return so + (place >= 0 ? tried[place]! : (values[column] as number));
          }, 0);
          return sum === total;
        });
        if (fits) tried.forEach((n, place) => could[place]!.add(n));
      };
      tryAll(0, []);
      unknown.forEach(({ value }, at) => {
        if ((value as { withheld: string }).withheld === 'small')
          expect(could[at]!.size).toBeGreaterThan(1);
      });
    }),
    { numRuns: 100 },
  );
});
