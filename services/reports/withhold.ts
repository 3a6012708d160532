/**
 * A report that may be shown to anybody: small counts are not said (primary), nor is what would let one be worked out
 * by adding and taking away, in the same table or over several (secondary).
 */
import { cellsOf, countsIn, MADE_FROM, TOTAL, type Cells, type Place } from './cells';
import { workedOut } from './work-out';
import type { Report, ReportTable, Value, WithheldValue } from './types';

/** Counts below it, and more than none, are small. */
export const SMALL = 5;

type Why = WithheldValue['withheld'];

/**
 * Nobody may find a small count in what is returned. None at all (0) is told, as is what no complainant stands behind:
 * figures of earlier years that are published already.
 */
export function shareSafe(report: Report): Report {
  const known = cellsOf(report.tables);
  const why = withheldOf(known);
  const places = new Map<string, Why>();
  known.cells.forEach(({ places: all }, at) => {
    const reason = why.get(at);
    if (reason) for (const place of all) places.set(nameOf(place), reason);
  });
  const tables = report.tables.map((table, at) => covered(table, at, places));
  const shown = tables.map((table) => withoutHidden(table, tables));
  const { sections: _, ...rest } = report;
  return {
    ...rest,
    tables: shown,
    checks: report.checks.map((check) => ({ ...check, says: withoutSmall(check.says) })),
    adjustments: report.adjustments.map(({ count, ref: __, ...one }) => ({
      ...one,
      ...(count === undefined || isSmall(count) ? {} : { count }),
      says: withoutSmall(one.says),
    })),
    notes: [...report.notes.map(safeNote), NOTE],
  };
}

const NOTE = {
  id: 'share-safe',
  says: `Counts of 1 to ${SMALL - 1} are withheld, and with them whatever they could be worked out of, so that nobody can be made out.`,
};

export const isSmall = (n: number): boolean => n > 0 && n < SMALL;

/** The small ones; then, until nothing small can be worked out, one more of a sum that gives it away. */
export function withheldOf(known: Cells): Map<number, Why> {
  const why = new Map<number, Why>();
  known.cells.forEach(({ n }, at) => {
    if (isSmall(n)) why.set(at, 'small');
  });
  for (;;) {
    const given = workedOut(known, why, SMALL);
    if (given.length === 0) return why;
    const more = new Set(given.map((cell) => nextOf(known, why, cell)));
    const found = [...more].filter((cell) => cell !== null);
    // Nothing left to withhold near them: everything that is in a sum goes.
    const all = found.length > 0 ? found : inSums(known).filter((cell) => !why.has(cell));
    if (all.length === 0) return why;
    for (const cell of all) why.set(cell, 'protects');
  }
}

const inSums = ({ sums }: Cells): number[] => [
  ...new Set(sums.flatMap(({ parts, whole }) => [...parts, whole])),
];

/** The least telling figure that stands in a sum with the cell: a part before a total, the smaller before the larger. */
function nextOf(
  { cells, sums }: Cells,
  why: ReadonlyMap<number, Why>,
  cell: number,
): number | null {
  const reached = new Set([cell]);
  for (let grew = true; grew; ) {
    grew = false;
    const near = sums.filter(({ parts, whole }) =>
      [...parts, whole].some((one) => reached.has(one)),
    );
    const shown = near.flatMap(({ parts, whole }) => [
      ...parts.map((at) => ({ at, total: 0 })),
      ...(parts.length > 1 ? [{ at: whole, total: 1 }] : [{ at: whole, total: 0 }]),
    ]);
    const free = shown
      .filter(({ at }) => !why.has(at))
      .sort(
        (a, b) =>
          a.total - b.total ||
          zero(cells[a.at]!.n) - zero(cells[b.at]!.n) ||
          cells[a.at]!.n - cells[b.at]!.n,
      );
    if (free[0]) return free[0].at;
    for (const { at } of shown)
      if (!reached.has(at)) {
        reached.add(at);
        grew = true;
      }
  }
  return null;
}

/** What is none gives no room to hide in; it is taken last. */
const zero = (n: number): number => (n === 0 ? 1 : 0);

const nameOf = ({ table, row, column, part }: Place) => `${table}|${row}|${column}|${part}`;

function covered(table: ReportTable, at: number, places: ReadonlyMap<string, Why>): ReportTable {
  const line = (values: readonly Value[], row: number): Value[] =>
    values.map((value, column) => {
      const own = ['', ...countsIn(value).map(([part]) => part)].flatMap(
        (part) => places.get(nameOf({ table: at, row, column, part })) ?? [],
      );
      const reason = own.includes('small') ? 'small' : own[0];
      return reason ? { withheld: reason } : value;
    });
  const rows = table.rows.map((row, no) =>
    withShares(table, { ...row, values: line(row.values, no) }),
  );
  const total = table.total && withShares(table, { label: '', values: line(table.total, TOTAL) });
  return { ...table, rows, total: total ? total.values : null, ...exactOf(table, total) };
}

const exactOf = (table: ReportTable, total: ReportTable['rows'][number] | null) =>
  table.totalExact ? { totalExact: blankExact(table.totalExact, total?.values ?? []) } : {};

/** A percentage, a mean and a fraction tell the count that they are made from. */
function withShares(
  table: ReportTable,
  row: ReportTable['rows'][number],
): ReportTable['rows'][number] {
  const anyHidden = row.values.some(isHidden);
  const values = row.values.map((value, at) =>
    anyHidden && MADE_FROM.includes(table.columns[at]!) && value !== null
      ? ({ withheld: 'protects' } as const)
      : value,
  );
  return { ...row, values, ...(row.exact ? { exact: blankExact(row.exact, values) } : {}) };
}

const blankExact = (
  exact: NonNullable<ReportTable['rows'][number]['exact']>,
  values: readonly Value[],
) => exact.map((fraction, at) => (isHidden(values[at]) ? null : fraction));

export const isHidden = (value: Value | undefined): boolean =>
  typeof value === 'object' && value !== null && 'withheld' in value;

/** The base of a table with a withheld total, this year's figure of a comparison whose count is withheld elsewhere. */
function withoutHidden(table: ReportTable, tables: readonly ReportTable[]): ReportTable {
  if (table.id === 'comparison') return comparable(table, tables);
  const hidden = [...(table.total ?? []), ...table.rows.flatMap(({ values }) => values)].some(
    isHidden,
  );
  const base = table.base !== null && (isSmall(table.base) || (hidden && !totalShown(table)));
  const { sentences: _, ...rest } = table;
  return { ...rest, ...(base ? { base: null } : {}) };
}

const totalShown = ({ total, base }: ReportTable): boolean =>
  total === null ? true : total.some((value) => countsIn(value).some(([, n]) => n === base));

/** Which figure of a comparison stands where. */
const FROM: Readonly<
  Record<string, readonly [table: string, row: string | null, column: string | null]>
> = {
  'All feedback': ['feedback-by-type-and-quarter', null, null],
  Complaints: ['complaints-by-service-and-quarter', null, null],
  Compliments: ['compliments-by-service-and-quarter', null, null],
  Comments: ['comments-by-service-and-quarter', null, null],
  'MP enquiries': ['enquiries-mp-by-service-and-quarter', null, null],
  'Councillor enquiries': ['enquiries-councillor-by-service-and-quarter', null, null],
  'Ombudsman enquiries': ['ombudsman-by-service-and-quarter', null, null],
  Upheld: ['outcomes-by-service-and-quarter', null, null],
  'Partially upheld': ['outcomes-by-service-and-quarter', null, null],
  'Answered within the timescale': ['timescales-met-by-service-and-quarter', null, null],
  'Counted for the timescale': ['timescales-met-by-service-and-quarter', null, null],
  'Answered within the timescale, %': ['timescales-met-by-service-and-quarter', null, null],
  'Days to answer, statutory': ['days-to-close-stage-1', 'Statutory', 'mean'],
  'Days to answer, corporate': ['days-to-close-stage-1', 'Corporate', 'mean'],
  'Days to answer': ['days-to-close-stage-1', 'All', 'mean'],
  Investigations: ['cases-and-investigations', 'Investigations', 'count'],
  'Beyond stage 1': ['beyond-stage-1', 'Cases', 'count'],
  'Statutory complaints': ['complaints-by-procedure', 'Statutory', 'count'],
  'Corporate complaints': ['complaints-by-procedure', 'Corporate', 'count'],
};

function comparable(table: ReportTable, tables: readonly ReportTable[]): ReportTable {
  const rows = table.rows.map((row) => {
    const [id, label, column] = FROM[row.label] ?? [];
    const own = tables.find((one) => one.id === id);
    const line = label ? own?.rows.find((one) => one.label === label)?.values : own?.total;
    const at = column ? (own?.columns.indexOf(column) ?? -1) : (own?.columns.length ?? 0) - 1;
    const told = own !== undefined && line !== undefined && line !== null && !isHidden(line[at]);
    if (told) return row;
    const hide = ['difference', 'percent', 'verdict'];
    const values = row.values.map((value, place) =>
      value !== null && (place === 0 || hide.includes(table.columns[place]!))
        ? ({ withheld: 'protects' } as const)
        : value,
    );
    return { ...row, values, exact: values.map(() => null) };
  });
  return { ...table, rows };
}

const NUMBER = /(?<![\d.,/-])\d+(?:\.\d+)?(?![\d./-])/g;

/** Sentences that give a small count, said without any number. */
function withoutSmall(says: string): string {
  const numbers = says.match(NUMBER)?.map(Number) ?? [];
  return numbers.some((n) => isSmall(n)) ? says.replace(NUMBER, 'some') : says;
}

/** Notes on published years are published already; of this period, a note with a small count is not said in full. */
function safeNote(note: Report['notes'][number]): Report['notes'][number] {
  if (/^(?:published-|left-out-|provisional)/.test(note.id)) return note;
  const figures = Object.values(note).some((one) => typeof one === 'number' && isSmall(one));
  const says = withoutSmall(note.says);
  if (!figures && says === note.says) return note;
  return {
    id: note.id,
    says: note.says.replace(NUMBER, 'some'),
    ...(note.tables ? { tables: note.tables } : {}),
  };
}
