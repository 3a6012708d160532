/** Sums done in two ways. What does not hold is printed with what was compared, and never left out. */
import type { OutcomeValue, ReportCheck, ReportTable, TimescaleValue, Value } from './types';

/** @param whole name of the column that the others add up to; null: there is one column of time only */
export function checksOf(tables: readonly ReportTable[], whole: string | null): ReportCheck[] {
  return [
    ...tables.flatMap((table) => [...rowsAddUp(table), ...quartersAddUp(table, whole)]),
    ...sameTotals(tables),
  ];
}

/** The numbers of a cell that can be added up: percentages and means can't. */
function addends(value: Value | undefined, column: string): number[] {
  if (column === 'percent' || column === 'mean' || column === 'median') return [];
  if (typeof value === 'number') return [value];
  if (value === null || value === undefined || typeof value === 'string') return [];
  if ('met' in value) return [(value as TimescaleValue).met, (value as TimescaleValue).total];
  if ('received' in value) {
    const { upheld, partiallyUpheld, received } = value as OutcomeValue;
    return [upheld, partiallyUpheld, received];
  }
  return [];
}

const added = (all: readonly number[][]): number[] =>
  all.reduce<number[]>((sum, each) => each.map((n, at) => n + (sum[at] ?? 0)), []);

function rowsAddUp({ id, title, columns, rows, total }: ReportTable): ReportCheck[] {
  if (!total || rows.length === 0) return [];
  const off = columns.filter((column, at) => {
    const sum = added(rows.map(({ values }) => addends(values[at], column)));
    return JSON.stringify(sum) !== JSON.stringify(addends(total[at], column));
  });
  return [
    {
      id: `${id}-rows`,
      holds: off.length === 0,
      says:
        off.length === 0
          ? `${title}: the rows add up to the total in each column.`
          : `${title}: the rows do not add up to the total in ${off.join(', ')}.`,
    },
  ];
}

function quartersAddUp(
  { id, title, columns, rows, total }: ReportTable,
  whole: string | null,
): ReportCheck[] {
  const end = whole === null ? -1 : columns.indexOf(whole);
  const quarters = columns.flatMap((column, at) => (/^Q[1-4]$/.test(column) ? [at] : []));
  if (end < 0 || quarters.length < 2) return [];
  const off = [...rows, ...(total ? [{ label: 'total', values: total }] : [])].filter(
    ({ values }) => {
      const sum = added(quarters.map((at) => addends(values[at], 'Q1')));
      return JSON.stringify(sum) !== JSON.stringify(addends(values[end], 'year'));
    },
  );
  return [
    {
      id: `${id}-quarters`,
      holds: off.length === 0,
      says:
        off.length === 0
          ? `${title}: the quarters add up to the year in each row.`
          : `${title}: the quarters do not add up to the year for ${off.map(({ label }) => label).join(', ')}.`,
    },
  ];
}

/** Tables that count the same, each in its own way. */
const SAME: readonly (readonly [string, string])[] = [
  ['feedback-by-type-and-quarter', 'feedback-by-service-and-quarter'],
  ['complaints-by-service-and-quarter', 'outcomes-by-service-and-quarter'],
  ['complaints-by-service-and-quarter', 'problem-categories'],
  ['complaints-by-service-and-quarter', 'complaints-by-procedure'],
  ['complaints-by-service-and-quarter', 'complaints-by-team'],
  ['complaints-by-service-and-quarter', 'cases-and-investigations'],
  ['feedback-by-type-and-quarter', 'feedback-by-month'],
  ['feedback-by-type-and-quarter', 'contact-methods'],
];

function sameTotals(tables: readonly ReportTable[]): ReportCheck[] {
  const byId = new Map(tables.map((table) => [table.id, table]));
  return SAME.flatMap(([one, other]) => {
    const [a, b] = [byId.get(one), byId.get(other)];
    if (!a || !b) return [];
    const holds = a.base === b.base;
    return [
      {
        id: `${one}-and-${other}`,
        holds,
        says: holds
          ? `“${a.title}” and “${b.title}” are made from the same ${a.base} records.`
          : `“${a.title}” is made from ${a.base} records and “${b.title}” from ${b.base}.`,
      },
    ];
  });
}
