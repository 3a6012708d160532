/** Random figures of random cases, and random questions about them. */
import fc from 'fast-check';
import type {
  FigureCondition,
  FigureKey,
  FigureQuery,
  FigureTable,
} from '../../services/cases/figure-query';
import type { Figures, FigureValue } from '../../services/cases/figures';
import { FIGURE_COLUMNS } from '../../services/stores/figure-columns';

/** Few enough that groups have several members, and periods have borders. */
const DAYS = ['2024-03-31', '2024-04-01', '2024-06-30', '2024-12-31', '2025-03-31', '2025-04-01'];
const WORDS = ['complaint', 'comment', 'upheld', 'North', 'théme ’1’', '2024-04-01'];
const DAY_COLUMNS = new Set(
  [
    'received withdrawn refused ombudsmanAsked ombudsmanDecided outcomeOn answered',
    'started target lawful closed ended',
  ].flatMap((names) => names.split(' ')),
);

const day = fc.constantFrom(...DAYS);
const orNull = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null, freq: 4 });
const NEVER_NULL = new Set(['type', 'received']);

function valueOf(table: FigureTable, column: string): fc.Arbitrary<FigureValue> {
  const kind = (FIGURE_COLUMNS[table] as Record<string, string>)[column];
  const value: fc.Arbitrary<FigureValue> = DAY_COLUMNS.has(column)
    ? day
    : kind === 'whole'
      ? fc.nat({ max: 3 })
      : fc.constantFrom(...WORDS);
  return NEVER_NULL.has(column) ? value : orNull(value);
}

const columnsOf = (table: FigureTable): string[] => Object.keys(FIGURE_COLUMNS[table]);
const row = (table: FigureTable) =>
  fc.record(Object.fromEntries(columnsOf(table).map((one) => [one, valueOf(table, one)])));

/** Rows of any shape that the columns allow; all of one case have its receipt, as `figuresOf` gives it. */
export const someFigures: fc.Arbitrary<Figures> = fc
  .record({
    received: day,
    case: row('cases'),
    investigations: fc.array(row('investigations'), { maxLength: 3 }),
    points: fc.array(row('points'), { maxLength: 3 }),
  })
  .map(
    ({ received, ...rows }) =>
      ({
        case: { ...rows.case, received },
        investigations: rows.investigations.map((one) => ({ ...one, received })),
        points: rows.points.map((one) => ({ ...one, received })),
      }) as unknown as Figures,
  );

const TABLES = Object.keys(FIGURE_COLUMNS) as FigureTable[];

function condition(table: FigureTable): fc.Arbitrary<FigureCondition<string>> {
  const columns = columnsOf(table);
  const days = columns.filter((one) => DAY_COLUMNS.has(one));
  const list = fc
    .constantFrom(...columns)
    .chain((column) =>
      fc.record({
        column: fc.constant(column),
        values: fc.array(orNull(valueOf(table, column)), { maxLength: 3 }),
        not: fc.boolean(),
      }),
    )
    .map(({ column, values, not }) => (not ? { column, notIn: values } : { column, in: values }));
  const period = fc.record({ column: fc.constantFrom(...days), from: day, to: day });
  return fc.oneof(list, period);
}

const key = (table: FigureTable): fc.Arbitrary<FigureKey<string>> => {
  const columns = columnsOf(table);
  const days = columns.filter((one) => DAY_COLUMNS.has(one));
  return fc.oneof(
    fc.constantFrom(...columns),
    fc.constantFrom(...days).map((month) => ({ month })),
  );
};

export const someQuery: fc.Arbitrary<FigureQuery> = fc.constantFrom(...TABLES).chain((of) =>
  fc.record({
    of: fc.constant(of),
    where: fc.array(condition(of), { maxLength: 3 }),
    by: fc.array(key(of), { maxLength: 3 }),
    count: fc.oneof(
      fc.constantFrom('rows' as const, 'cases' as const),
      fc.constantFrom(...columnsOf(of)).map((per) => ({ per })),
    ),
    asAt: day,
  }),
) as unknown as fc.Arbitrary<FigureQuery>;
