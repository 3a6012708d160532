/**
 * The counts of a report as unknowns that add up: what a reader who has some of them can work out of the others.
 * Only counts are cells; a percentage or a mean is told or withheld with the counts that it is made from.
 */
import type { ReportTable, Value } from './types';

/** `at` -1 stands for the total; `part` is a named figure of the cell, or empty. */
export interface Place {
  table: number;
  row: number;
  column: number;
  part: string;
}

export const TOTAL = -1;

export interface Cell {
  places: Place[];
  n: number;
}

/** The sum of some cells is another. */
export interface Sum {
  parts: number[];
  whole: number;
}

export interface Cells {
  cells: Cell[];
  sums: Sum[];
}

/** Made from counts, and no counts themselves. */
export const MADE_FROM: readonly string[] = ['percent', 'mean', 'median'];

/** Rows that are earlier figures, or are counted elsewhere: nothing of them is added up. */
const NOT_COUNTED: readonly string[] = ['comparison'];

/** Pairs of tables of which one's total is, column by column, a row of the other. */
const ROW_OF_TYPES: Readonly<Record<string, string>> = {
  'complaints-by-service-and-quarter': 'Complaints',
  'compliments-by-service-and-quarter': 'Compliments',
  'comments-by-service-and-quarter': 'Comments',
  'enquiries-mp-by-service-and-quarter': 'MP enquiries',
  'enquiries-councillor-by-service-and-quarter': 'Councillor enquiries',
  'ombudsman-by-service-and-quarter': 'Ombudsman enquiries',
};

/** The counts in a value by the names of its parts; a plain number has the empty name. */
export function countsIn(value: Value | undefined): [part: string, n: number][] {
  if (typeof value === 'number') return [['', value]];
  if (typeof value !== 'object' || value === null || 'withheld' in value) return [];
  return Object.entries(value).flatMap(([part, n]) =>
    typeof n === 'number' && !MADE_FROM.includes(part) ? [[part, n] as [string, number]] : [],
  );
}

/** Every count, and every sum that the definitions of the tables make known. */
export function cellsOf(tables: readonly ReportTable[]): Cells {
  const found = new Found();
  tables.forEach((table, at) => {
    if (!NOT_COUNTED.includes(table.id)) found.table(table, at);
  });
  found.across(tables);
  return found.cells();
}

class Found {
  private readonly all: Cell[] = [];
  private readonly at = new Map<string, number>();
  private readonly sums: Sum[] = [];

  table({ columns, rows, total }: ReportTable, table: number): void {
    const lines = [...rows.map(({ values }, row) => ({ row, values })), ...totals(total)];
    for (const { row, values } of lines)
      columns.forEach((name, column) => {
        if (MADE_FROM.includes(name)) return;
        for (const [part, n] of countsIn(values[column])) this.add({ table, row, column, part }, n);
      });
    columns.forEach((_, column) => this.downwards(table, column, rows.length));
    for (const { row } of lines) this.along(table, row, columns);
  }

  /** The same records counted in two tables. */
  across(tables: readonly ReportTable[]): void {
    const by = (id: string) => tables.findIndex((one) => one.id === id);
    const [types, services] = [
      by('feedback-by-type-and-quarter'),
      by('feedback-by-service-and-quarter'),
    ];
    for (const [id, label] of Object.entries(ROW_OF_TYPES)) {
      const row = tables[types]?.rows.findIndex((one) => one.label === label) ?? -1;
      if (by(id) >= 0 && row >= 0) this.same(tables, [by(id), TOTAL], [types, row]);
    }
    if (types >= 0 && services >= 0) this.same(tables, [types, TOTAL], [services, TOTAL]);
    this.servicesOfTypes(tables, services);
    const complaints = by('complaints-by-service-and-quarter');
    for (const id of ['outcomes', 'timescales-met'])
      this.sameRows(tables, complaints, by(`${id}-by-service-and-quarter`));
    const categories = by('problem-categories');
    if (complaints >= 0 && categories >= 0)
      this.same(tables, [complaints, TOTAL], [categories, TOTAL]);
    this.equalTotals(tables, complaints);
  }

  cells(): Cells {
    return { cells: this.all, sums: this.sums };
  }

  private add(place: Place, n: number): void {
    this.at.set(keyOf(place), this.all.push({ places: [place], n }) - 1);
  }

  private cell(table: number, row: number, column: number, part: string): number | undefined {
    return this.at.get(keyOf({ table, row, column, part }));
  }

  private partsAt(table: number, row: number, column: number): string[] {
    return ['', ...PARTS].filter((part) => this.cell(table, row, column, part) !== undefined);
  }

  private downwards(table: number, column: number, rows: number): void {
    for (const part of this.partsAt(table, TOTAL, column))
      this.sum(
        Array.from({ length: rows }, (_, row) => this.cell(table, row, column, part)),
        this.cell(table, TOTAL, column, part),
      );
  }

  private along(table: number, row: number, columns: readonly string[]): void {
    const whole = columns.indexOf('year');
    const quarters = columns.flatMap((name, at) => (/^Q[1-4]$/.test(name) ? [at] : []));
    if (whole < 0) return;
    for (const part of this.partsAt(table, row, whole))
      this.sum(
        quarters.map((column) => this.cell(table, row, column, part)),
        this.cell(table, row, whole, part),
      );
  }

  private sum(parts: (number | undefined)[], whole: number | undefined): void {
    const known = parts.filter((one) => one !== undefined);
    // What does not add up is told as it is: a check marks it, and nothing can be worked out of it.
    const adds = known.reduce((so, one) => so + this.all[one]!.n, 0);
    if (whole === undefined || known.length < parts.length || adds !== this.all[whole]!.n) return;
    this.sums.push({ parts: known, whole });
  }

  /** Row for row, column for column. */
  private same(
    tables: readonly ReportTable[],
    [one, oneRow]: [number, number],
    [other, otherRow]: [number, number],
  ): void {
    (tables[one]?.columns ?? []).forEach((name, column) => {
      const there = tables[other]?.columns.indexOf(name) ?? -1;
      if (there >= 0 && !MADE_FROM.includes(name))
        this.sum(
          [this.cell(one, oneRow, column, '')],
          this.cell(other, otherRow, there, '') ?? this.cell(other, otherRow, there, 'received'),
        );
    });
  }

  private sameRows(tables: readonly ReportTable[], one: number, other: number): void {
    if (one < 0 || other < 0) return;
    const rows = tables[one]!.rows.map(({ label }) => label);
    [...rows.keys(), TOTAL].forEach((row) => {
      const there =
        row === TOTAL ? TOTAL : tables[other]!.rows.findIndex((each) => each.label === rows[row]);
      tables[one]!.columns.forEach((_, column) => {
        for (const part of ['received', 'total'])
          this.sum([this.cell(one, row, column, '')], this.cell(other, there, column, part));
      });
    });
  }

  /** All types of one service are its row of the table of all feedback. */
  private servicesOfTypes(tables: readonly ReportTable[], services: number): void {
    const own = tables.flatMap(({ id }, at) =>
      id.endsWith('-by-service-and-quarter') &&
      (id in ROW_OF_TYPES || id.startsWith('service-requests'))
        ? [at]
        : [],
    );
    tables[services]?.rows.forEach(({ label }, row) =>
      tables[services]!.columns.forEach((_, column) =>
        this.sum(
          own.map((table) => {
            const there = tables[table]!.rows.findIndex((one) => one.label === label);
            return this.cell(table, there, column, '');
          }),
          this.cell(services, row, column, ''),
        ),
      ),
    );
  }

  /** Tables of all complaints of the period have their number in common. */
  private equalTotals(tables: readonly ReportTable[], complaints: number): void {
    if (complaints < 0) return;
    const { columns } = tables[complaints]!;
    const all = this.cell(complaints, TOTAL, columns.length - 1, '');
    for (const id of ['complaints-by-procedure', 'complaints-by-team']) {
      const at = tables.findIndex((one) => one.id === id);
      if (at >= 0) this.sum([all], this.cell(at, TOTAL, 0, ''));
    }
    const cases = tables.findIndex(({ id }) => id === 'cases-and-investigations');
    const row = tables[cases]?.rows.findIndex(({ label }) => label === 'Cases') ?? -1;
    if (row >= 0) this.sum([all], this.cell(cases, row, 0, ''));
  }
}

const PARTS = ['met', 'total', 'upheld', 'partiallyUpheld', 'received'];
const keyOf = ({ table, row, column, part }: Place) => `${table}|${row}|${column}|${part}`;
const totals = (total: ReportTable['total']) =>
  total === null ? [] : [{ row: TOTAL, values: total }];
