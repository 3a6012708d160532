/**
 * Cases from a file. The whole of it is checked before anything is written; then it is read again and written, a few
 * hundred cases at a time. A case that is there already, by its reference, is left as it is.
 */
import { parseRef } from '../cases';
import type { ImportFlag } from '../cases';
import { StoreError } from '../cases/ports';
import type { CaseStore } from '../cases/ports';
import type { CaseView } from '../cases/view';
import type { LineChecker } from './check';
import { readCsvCases } from './csv';
import type { LineFault } from './faults';
import { readJsonLines } from './jsonl';
import { lineSchema, sortedJson } from './line';
import type { CaseLine } from './line';
import type { RawCase } from './read';
import { caseOf } from './to-case';
import type { Importing } from './to-case';
import { exportedLine } from './to-line';

export type FileFormat = 'jsonl' | 'csv';

export interface CaseFile {
  path: string;
  format: FileFormat;
}

/** Told as the file is read, so that nothing is collected; each may be slow, and is waited for. */
export interface Hearing {
  fault?(fault: LineFault): void | Promise<void>;
  /** Every case at fault, as it was written. `header`: the first line of a CSV file. */
  reject?(text: string, header: string): void | Promise<void>;
  /** Kept, and counted for nothing. */
  flagged?(ref: string, flag: ImportFlag): void | Promise<void>;
  /** A case of another content is there under this reference. */
  differs?(ref: string): void | Promise<void>;
  /** How many cases have been seen so far. */
  progress?(cases: number): void;
}

export interface CheckedFile {
  cases: number;
  bad: number;
}

export interface Imported {
  added: number;
  /** There already. */
  known: number;
  /** Of those: with other facts than the file gives. */
  differing: number;
  flagged: number;
  bad: number;
}

const AT_ONCE = 256;

type Judged =
  | { raw: RawCase; line: CaseLine; faults: null }
  | { raw: RawCase; line: null; faults: LineFault[] };

/** Reads each case of the file and says what is wrong with it, a reference that comes again included. */
async function* judged(
  { path, format }: CaseFile,
  checker: LineChecker,
  onHeader: (text: string) => void,
): AsyncGenerator<Judged> {
  const seen = new Map<string, number>();
  const cases = format === 'csv' ? readCsvCases(path, onHeader) : readJsonLines(path);
  for await (const raw of cases) {
    const { line, findings } =
      raw.findings.length > 0 ? { line: null, findings: raw.findings } : checker.check(raw.value);
    const before = line === null ? undefined : seen.get(line.ref);
    if (line !== null && before === undefined) {
      seen.set(line.ref, raw.line);
      yield { raw, line, faults: null };
      continue;
    }
    const again = {
      ...{ key: 'ref', wrong: `is the reference of line ${before ?? 0} as well` },
      right: 'another case’s, or left out',
    };
    const all = line === null ? findings : [again];
    yield { raw, line: null, faults: all.map((one) => ({ line: raw.line, ...one })) };
  }
}

/** Reads the whole file and writes nothing. @throws the file system's error */
export async function checkFile(
  file: CaseFile,
  checker: LineChecker,
  hear: Hearing = {},
): Promise<CheckedFile> {
  const found = { cases: 0, bad: 0 };
  let header = '';
  for await (const { raw, faults } of judged(file, checker, (text) => (header = text))) {
    found.cases += 1;
    hear.progress?.(found.cases);
    if (faults === null) continue;
    found.bad += 1;
    for (const fault of faults) await hear.fault?.(fault);
    if (raw.text !== '') await hear.reject?.(raw.text, header);
  }
  return found;
}

/**
 * Writes the cases of a file that has been checked; those at fault are passed over. Cut off, the same again does what
 * is left.
 * @throws StoreError `unavailable`
 */
export async function importFile(
  file: CaseFile,
  checker: LineChecker,
  importing: Importing,
  store: CaseStore<CaseView>,
  hear: Hearing = {},
): Promise<Imported> {
  const done: Imported = { added: 0, known: 0, differing: 0, flagged: 0, bad: 0 };
  const numbers = new Map<string, number>();
  let waiting: Extract<Judged, { faults: null }>[] = [];
  let cases = 0;
  const write = async () => {
    const results = await Promise.all(
      waiting.map(({ raw, line }) => writeOne(raw, line, checker, importing, store)),
    );
    for (const [at, result] of results.entries()) {
      const { ref } = waiting[at]!.line;
      if (typeof result !== 'string') remember(numbers, ref);
      await reckon(done, ref, result, hear);
    }
    waiting = [];
  };
  for await (const one of judged(file, checker, () => undefined)) {
    cases += 1;
    if (one.faults === null) waiting.push(one);
    else done.bad += 1;
    if (waiting.length >= AT_ONCE) await write();
    hear.progress?.(cases);
  }
  await write();
  for (const [label, number] of numbers) await store.nextNumber(label, number);
  return done;
}

type Written = 'known' | 'differs' | ImportFlag[];

async function reckon(done: Imported, ref: string, result: Written, hear: Hearing): Promise<void> {
  if (typeof result === 'string') {
    done.known += 1;
    if (result !== 'differs') return;
    done.differing += 1;
    await hear.differs?.(ref);
    return;
  }
  done.added += 1;
  if (result.length > 0) done.flagged += 1;
  for (const flag of result) await hear.flagged?.(ref, flag);
}

async function writeOne(
  raw: RawCase,
  line: CaseLine,
  checker: LineChecker,
  importing: Importing,
  store: CaseStore<CaseView>,
): Promise<Written> {
  const given = spelling(raw);
  const there = await store.get(line.ref);
  if (there !== null) return compared(there.view, line, checker);
  const written = sortedJson(given) === sortedJson(line) ? null : given;
  const { stored, events, flags } = caseOf(line, written, importing);
  try {
    await store.insert(stored, events);
    return flags;
  } catch (error) {
    // Somebody else's import was faster.
    if (!(error instanceof StoreError) || error.code !== 'duplicate') throw error;
    const now = await store.get(line.ref);
    return now === null ? 'known' : compared(now.view, line, checker);
  }
}

/** As the file has it; of rows, whose empty cells leave keys out, with every key. */
const spelling = ({ value, text }: RawCase): Record<string, unknown> =>
  text.startsWith('{') ? (value as Record<string, unknown>) : lineSchema.parse(value);

function compared(view: CaseView, line: CaseLine, checker: LineChecker): Written {
  const now = checker.meaning(exportedLine(view, checker));
  return sortedJson(now) === sortedJson(line) ? 'known' : 'differs';
}

/** Candour's own numbers come in with its cases: the next case that is logged must get another. */
function remember(numbers: Map<string, number>, ref: string): void {
  const parts = /^CF-/.test(ref) ? parseRef(ref) : null;
  if (!parts?.label) return;
  numbers.set(parts.label, Math.max(parts.number, numbers.get(parts.label) ?? 0));
}
