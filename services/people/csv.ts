/** The CSV door of the directory: rows with their lines, and faults that say where and what to write. */
import { CsvError, parse } from 'csv-parse/sync';

/** One thing wrong in a file. `column` is the column's name; null for a fault of the whole line or file. */
export interface DirectoryFault {
  file: string;
  line: number;
  column: string | null;
  wrong: string;
  right: string;
}

/** `people.csv:12, manager: "P999" is not an id of this file; it should be …` */
export function sayDirectoryFault({ file, line, column, wrong, right }: DirectoryFault): string {
  return `${file}:${line}${column ? `, ${column}` : ''}: ${wrong}; it should be ${right}`;
}

/** One record: trimmed values by column, and the line on which it starts. */
export interface CsvRow<Column extends string> {
  line: number;
  values: Record<Column, string>;
}

export type Report = (line: number, column: string | null, wrong: string, right: string) => void;

interface CsvRecord {
  record: string[];
  info: { lines: number };
}

// Anything that a terminal or a store could stumble over, tabs apart. Quoted line breaks are caught too.
const CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f]/;

/**
 * Reads a CSV with exactly these columns, in any order. A byte order mark, CRLF, quoted commas and
 * empty lines are fine. Faults go to `report`; the rows that could be read are returned all the same,
 * so that every fault of a file is found in one go.
 */
export function readRows<Column extends string>(
  csv: string,
  columns: readonly Column[],
  report: Report,
): CsvRow<Column>[] {
  const records = parseRecords(csv, report);
  const [header, ...body] = records;
  if (!header) {
    if (csv.trim() === '')
      report(1, null, 'the file is empty', `a first line of ${columns.join(',')}`);
    return [];
  }
  if (!checkHeader(header, columns, report)) return [];
  const names = header.record.map((name) => name.trim());
  return body.flatMap((record) => toRow(record, names, columns, report));
}

function parseRecords(csv: string, report: Report): CsvRecord[] {
  try {
    return parse(csv, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as CsvRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 1);
    report(
      line,
      null,
      quotingFault(error.code),
      'double quotes around the whole value, and "" for a quote inside it',
    );
    return [];
  }
}

function quotingFault(code: string): string {
  return code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'a double quote opens a value and is never closed'
    : 'a double quote stands inside a value that is not quoted';
}

function checkHeader(header: CsvRecord, columns: readonly string[], report: Report): boolean {
  const line = startLine(header);
  const names = header.record.map((name) => name.trim());
  const whole = `the columns ${columns.join(',')}`;
  const missing = columns.filter((column) => !names.includes(column));
  const unknown = names.filter((name) => !columns.includes(name));
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  for (const name of missing) report(line, name, `the column ${name} is missing`, whole);
  for (const name of unknown) report(line, name, `"${name}" is not a column of this file`, whole);
  for (const name of twice) report(line, name, `the column ${name} is there twice`, whole);
  return missing.length + unknown.length + twice.length === 0;
}

function toRow<Column extends string>(
  record: CsvRecord,
  names: string[],
  columns: readonly Column[],
  report: Report,
): CsvRow<Column>[] {
  const line = startLine(record);
  if (record.record.every((value) => value.trim() === '')) return [];
  if (record.record.length !== names.length) {
    const wrong = `this line has ${record.record.length} values, the first line names ${names.length}`;
    report(line, null, wrong, 'one value for each column; quote a value that has a comma in it');
    return [];
  }
  const values = {} as Record<Column, string>;
  names.forEach((name, i) => (values[name as Column] = record.record[i]!.trim()));
  for (const column of columns) {
    if (CONTROL.test(values[column]))
      report(
        line,
        column,
        'there is a line break or control character in the value',
        'plain text on one line',
      );
  }
  return [{ line, values }];
}

/** csv-parse counts lines to the end of a record; a quoted value may have run over several. */
function startLine({ record, info }: CsvRecord): number {
  const breaks = record.reduce((sum, value) => sum + (value.split('\n').length - 1), 0);
  return info.lines - breaks;
}
