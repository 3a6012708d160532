/** CSV, one row for each investigation, in as much memory as the largest case. */
import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import { nearest } from '../people/nearest';
import { COLUMNS, caseFrom, isOfCase, workFrom } from './columns';
import type { Cells } from './columns';
import type { Finding } from './faults';
import { sayValue } from './faults';
import { unreadable } from './read';
import type { RawCase } from './read';

interface CsvRecord {
  record: string[];
  raw: string;
  info: { lines: number };
}

interface Row {
  line: number;
  raw: string;
  cells: Cells;
}

const LONGEST_ROW = 1 << 20;
/** More than a case may have investigations: references that were forgotten are not collected for ever. */
const MOST_ROWS = 100;
const NEEDED = ['ref', 'feedbackType', 'received'] as const;

/**
 * The rows of one case follow one another: the later ones have its reference or none.
 * @param onHeader given the first line as it was written
 * @throws the file system's error
 */
export async function* readCsvCases(
  file: string,
  onHeader: (text: string) => void = () => undefined,
): AsyncGenerator<RawCase> {
  const options = { bom: true, info: true, raw: true, relax_column_count: true };
  const parser = createReadStream(file).pipe(
    parse({ ...options, skip_empty_lines: true, max_record_size: LONGEST_ROW }),
  );
  let names: string[] | null = null;
  let rows: Row[] = [];
  try {
    for await (const record of parser as AsyncIterable<CsvRecord>) {
      if (names === null) {
        names = record.record.map((name) => name.trim());
        onHeader(lineOf(record.raw));
        const findings = headerFindings(names);
        if (findings.length === 0) continue;
        yield { line: 1, text: '', value: undefined, findings };
        return;
      }
      const row = rowOf(record, names);
      if ('value' in row) {
        if (rows.length > 0) yield caseOfRows(rows);
        rows = [];
        yield row;
        continue;
      }
      if (rows.length > 0 && (rows.length > MOST_ROWS || startsCase(row, rows[0]!))) {
        yield caseOfRows(rows);
        rows = [];
      }
      rows.push(row);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (rows.length > 0) yield caseOfRows(rows);
    yield unreadable(Number(error['lines'] ?? 1), '', ...sayCsvError(error));
    return;
  }
  if (names === null)
    yield unreadable(1, '', 'the file is empty', `a first line of ${COLUMNS.join(',')}`);
  if (rows.length > 0) yield caseOfRows(rows);
}

function sayCsvError(error: CsvError): [wrong: string, right: string] {
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return [`is longer than ${LONGEST_ROW} bytes`, 'one row for each investigation'];
  return error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? ['a double quote opens a value and is never closed', 'double quotes around the whole value']
    : [
        'a double quote stands inside a value that is not quoted',
        'double quotes around the whole value, and "" for a quote inside it',
      ];
}

function headerFindings(names: readonly string[]): Finding[] {
  const unknown = names.filter((name) => !COLUMNS.includes(name));
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  const missing = NEEDED.filter((name) => !names.includes(name));
  return [
    ...unknown.map((key) => ({
      ...{ key, wrong: 'is not a column of this format' },
      right: nearest(key, COLUMNS) ?? `left out (the columns are ${COLUMNS.join(', ')})`,
    })),
    ...twice.map((key) => ({ key, wrong: 'is there twice', right: 'there once only' })),
    ...missing.map((key) => ({ key, wrong: 'is missing', right: 'a column of the first line' })),
  ];
}

/** As it was written, with a whole line end: the parser leaves half of one. */
const lineOf = (raw: string): string => `${raw.replace(/[\r\n]+$/, '')}\r\n`;

function rowOf({ record, raw, info }: CsvRecord, names: readonly string[]): Row | RawCase {
  const breaks = record.reduce((sum, value) => sum + (value.split('\n').length - 1), 0);
  const line = info.lines - breaks;
  const text = lineOf(raw);
  if (record.length !== names.length)
    return unreadable(
      ...([line, text] as const),
      `has ${record.length} values, the first line names ${names.length}`,
      'one value for each column; quote a value that has a comma in it',
    );
  const cells = Object.fromEntries(names.map((name, at) => [name, record[at]!.trim()]));
  return { line, raw: text, cells };
}

const startsCase = (row: Row, first: Row): boolean =>
  (row.cells['ref'] ?? '') !== '' && row.cells['ref'] !== first.cells['ref'];

function caseOfRows(rows: readonly Row[]): RawCase {
  const [first, ...later] = rows as [Row, ...Row[]];
  const findings = later.flatMap((row) =>
    Object.entries(row.cells).flatMap(([key, cell]) =>
      isOfCase(key) && cell !== '' && cell !== first.cells[key]
        ? [
            {
              ...{ key, wrong: `${sayValue(cell)} in line ${row.line}` },
              right: 'empty, or as in the first row of the case',
            },
          ]
        : [],
    ),
  );
  const investigations = rows.flatMap(({ cells }) => workFrom(cells) ?? []);
  return {
    ...{ line: first.line, text: rows.map(({ raw }) => raw).join('') },
    ...{ value: { ...caseFrom(first.cells), investigations }, findings },
  };
}
