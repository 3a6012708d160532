/** Checks that rows of both files share. Each reports what is wrong and what would be right. */
import type { Report, CsvRow } from './csv';

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const LONGEST = 200;

/** One fault for each repeated value; `same` folds what counts as equal. */
export function unique<C extends string>(
  rows: CsvRow<C>[],
  column: C,
  same: (value: string) => string,
  report: Report,
): void {
  const first = new Map<string, number>();
  for (const { line, values } of rows) {
    const key = same(values[column]);
    if (key === '') continue;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, line);
    else
      report(
        line,
        column,
        `"${values[column]}" is already on line ${earlier}`,
        `a different ${column} on each line`,
      );
  }
}

/** The id goes into grants (`person:P006`) and keys, so it has neither spaces nor colons. */
export function checkRowId({ line, values }: CsvRow<'id'>, report: Report): void {
  if (ID.test(values.id)) return;
  report(
    line,
    'id',
    values.id ? `"${values.id}" is not an id` : 'no id is given',
    'up to 64 letters, digits, dots, dashes or underscores',
  );
}

export function required<C extends string>(
  { line, values }: CsvRow<C>,
  columns: C[],
  report: Report,
): void {
  for (const column of columns) {
    if (values[column] === '')
      report(line, column, `no ${column} is given`, `a ${column} on every line`);
  }
}

export function checkLengths<C extends string>({ line, values }: CsvRow<C>, report: Report): void {
  for (const [column, value] of Object.entries<string>(values)) {
    if (value.length > LONGEST)
      report(line, column, `the value is ${value.length} characters long`, `at most ${LONGEST}`);
  }
}

/** `a; b` → `a`, `b`. */
export function list(text: string): string[] {
  return text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
