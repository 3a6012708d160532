/** `candour due`: the due dates that a receipt sets off, each with its sum; with `--batch`, dates by the million. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadCouncil } from '../../services/councils';
import {
  DEFAULT_COUNTING,
  TimescaleError,
  compareCount,
  dueDates,
  englandAndWales,
  isPlainDate,
  nextDue,
  procedureOn,
  sayExplanation,
  sayFullDate,
} from '../../services/timescale';
import type {
  Calendar,
  ClockEvent,
  CountingOptions,
  DueDate,
  Explanation,
  Procedure,
} from '../../services/timescale';
import { runBatch } from './due-batch';
import { UsageError, readEvent } from './due-events';
import { DONE, FAILED, WRONG_USAGE } from './io';
import type { CliIo, Output } from './io';

export const summary = 'work out due dates, with the reason for each; no case is touched';

export const help = `Usage: candour due --procedure <id> --received <date> [options]
       candour due --batch [--calendar <file>] < lines.jsonl

Works out every due date of a procedure from the day of receipt, and shows the sum: the rule and where it is
written, day zero, the days counted, each skipped day by name. Dates are written YYYY-MM-DD.

  --procedure <id>      statutory-children, lgsco-code, corporate-30wd, complaint-15wd, enquiry-mp, …
                        An unknown id lists them all.
  --received <date>     The day it was received: day zero, itself not counted.
  --event <name=date>   Something that happened since; repeat for more. Names: acknowledged, statementAgreed,
                        stageRequested, responded, adjudicated, panelMet, panelReported, authorityResponded,
                        allocated, extended, holdingLetterSent, paused, resumed, withdrawn, closed, groundsArose.
                        Another stage than the usual one goes in front, details behind:
                          --event stage2.stageRequested=2026-05-01
                          --event extended=2026-03-20,to=2026-04-09,reason=complex,told=2026-03-20
                          --event holdingLetterSent=2026-03-20,to=2026-04-20
                          --event paused=2026-03-12,reason=awaitingAdvocate --event resumed=2026-03-19
                        (a colon separates as well as a comma). “told” is the day the complainant was told.
  --asked <date>        “I make it …”: says which days the asker counted, or left out.
  --for <id>            The due date that --asked is about; by default the answer due next.
  --council <id|file>   Count with this council's closures and its rule for weekend receipt.
  --rolls-forward       Weekend or holiday receipt counts as received on the next working day.
  --calendar <file>     Bank holidays in the format of https://www.gov.uk/bank-holidays.json.
  --json                One JSON object on standard output. Each skipped day says whether it bears on the date
                        that binds or only on the lawful maximum.
  --batch               Reads {"start":"2024-06-01","n":10,"unit":"workingDays"} a line and writes
                        {"due":"2024-06-14"} a line; units: workingDays, calendarDays, weeks, months.
                        A line that cannot be read gets {"error":{…}} in its place.

Exit codes: 0 done, 1 failed (with --batch: some lines were bad), 2 wrong usage.
`;

interface Asking {
  procedure: Procedure;
  events: ClockEvent[];
  calendar: Calendar;
  counting: CountingOptions;
  asked: string | null;
  askedAbout: string | null;
  json: boolean;
}

function readFlags(argv: string[]) {
  const { values } = parseArgs({
    args: argv,
    strict: true,
    options: {
      procedure: { type: 'string' },
      received: { type: 'string' },
      event: { type: 'string', multiple: true },
      asked: { type: 'string' },
      for: { type: 'string' },
      council: { type: 'string' },
      'rolls-forward': { type: 'boolean' },
      calendar: { type: 'string' },
      json: { type: 'boolean' },
      batch: { type: 'boolean' },
    },
  });
  return values;
}

type Flags = ReturnType<typeof readFlags>;

function dateFlag(name: string, value: string | undefined): string {
  if (value === undefined) throw new UsageError(`--${name} is missing.`);
  if (!isPlainDate(value))
    throw new UsageError(`--${name} “${value}” is not a real date: write YYYY-MM-DD.`);
  return value;
}

function readCalendar(file: string | undefined): Calendar {
  if (file === undefined) return englandAndWales();
  let feed: unknown;
  try {
    feed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new TimescaleError(
      'calendarFile',
      `${file} cannot be read as JSON: ${(error as Error).message}`,
    );
  }
  return englandAndWales({ feed, feedName: file });
}

function countingOf(flags: Flags): CountingOptions {
  const counting =
    flags.council === undefined ? DEFAULT_COUNTING : loadCouncil(flags.council).counting;
  return flags['rolls-forward'] ? { ...counting, receiptRollsForward: true } : counting;
}

function readAsking(flags: Flags): Asking {
  const received = dateFlag('received', flags.received);
  if (flags.procedure === undefined) throw new UsageError('--procedure is missing.');
  const events: ClockEvent[] = [{ kind: 'received', on: received, stage: 0 }];
  for (const text of flags.event ?? []) events.push(readEvent(text));
  return {
    procedure: procedureOn(flags.procedure, received),
    events,
    calendar: readCalendar(flags.calendar),
    counting: countingOf(flags),
    asked: flags.asked === undefined ? null : dateFlag('asked', flags.asked),
    askedAbout: flags.for ?? null,
    json: flags.json ?? false,
  };
}

/** The due date that a bare "I make it the 7th" is about: the answer that is next due, else the last answer counted. */
function askedDue(dates: DueDate[], about: string | null): DueDate & { explanation: Explanation } {
  const counted = dates.filter(
    (due): due is DueDate & { explanation: Explanation } => due.explanation !== null,
  );
  const isAnswer = ({ id }: DueDate) => !id.endsWith('acknowledge');
  const wanted =
    about ?? nextDue(counted.filter(isAnswer))?.id ?? counted.filter(isAnswer).at(-1)?.id;
  const found = counted.find(({ id }) => id === wanted);
  if (found) return found;
  throw new UsageError(
    `--for “${wanted ?? ''}” is not a date that can be counted; there are ${counted.map(({ id }) => id).join(', ') || 'none'}.`,
  );
}

/** The explanation as the JSON form has it: skipped days of both dates in one list, each saying on which it bears. */
function jsonExplanation(explanation: Explanation) {
  const { skipped, maximum, ...rest } = explanation;
  const bearing = (days: typeof skipped, bearsOn: 'due' | 'lawfulMaximum') =>
    days.map((day) => ({ ...day, bearsOn }));
  return {
    ...rest,
    skipped: [...bearing(skipped, 'due'), ...bearing(maximum?.skipped ?? [], 'lawfulMaximum')],
    maximum: maximum
      ? {
          length: maximum.length,
          citation: maximum.citation,
          date: maximum.date,
          days: maximum.days,
        }
      : null,
  };
}

function printJson(asking: Asking, dates: DueDate[], stdout: Output): void {
  const { procedure, asked, askedAbout, calendar } = asking;
  const answer = asked === null ? null : askedDue(dates, askedAbout);
  const object = {
    procedure: procedure.id,
    name: procedure.name,
    calendar: calendar.version,
    dates: dates.map((due) => ({
      ...due,
      explanation: due.explanation && jsonExplanation(due.explanation),
    })),
    ...(answer && asked !== null
      ? {
          asked: {
            date: asked,
            id: answer.id,
            says: compareCount(answer.explanation, asked, calendar),
          },
        }
      : {}),
  };
  stdout.write(`${JSON.stringify(object)}\n`);
}

function row(due: DueDate): string[] {
  const said = (date: string | null) => (date === null ? '–' : sayFullDate(date));
  const dates = [due.target, due.binding, due.lawfulMaximum, due.promised].map(said);
  return [
    due.label,
    ...dates,
    due.metOn === null ? NOTE[due.state] : `met ${sayFullDate(due.metOn)}`,
  ];
}

const NOTE: Record<DueDate['state'], string> = {
  notStarted: 'not started',
  running: '',
  met: 'met',
  ended: 'ended',
  unknown: 'unknown',
};

function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_cell, i) =>
    Math.max(...rows.map((cells) => cells[i]?.length ?? 0)),
  );
  return rows
    .map((cells) =>
      `  ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('   ')}`.trimEnd(),
    )
    .join('\n');
}

function reasons(due: DueDate): string[] {
  const lines = due.explanation ? sayExplanation(due.explanation) : [];
  if (due.waitingFor && !lines.includes(due.waitingFor)) lines.push(due.waitingFor);
  if (lines.length === 0) return [];
  return due.state === 'notStarted'
    ? [`${due.label}: ${lines.join(' ')}`]
    : [due.label, ...lines.map((line) => `  ${line}`), ''];
}

function printTable(asking: Asking, dates: DueDate[], stdout: Output): void {
  const { procedure, events, asked, askedAbout, calendar } = asking;
  const received = events[0]?.on ?? '';
  const head = ['', 'target', 'due', 'latest lawful', 'promised', ''];
  const lines = [`${procedure.name}, received ${sayFullDate(received)}`, ''];
  if (dates.length === 0)
    lines.push('  Nothing is timed.', ...procedure.notes.map((note) => `  ${note}`));
  else lines.push(table([head, ...dates.map(row)]), '', ...dates.flatMap(reasons));
  if (asked !== null)
    lines.push('', compareCount(askedDue(dates, askedAbout).explanation, asked, calendar));
  stdout.write(`${lines.join('\n')}\n`);
}

/** Words that the reader of a JSON answer would otherwise miss. */
function warn(dates: DueDate[], stderr: Output): void {
  for (const due of dates) {
    if (due.state === 'unknown')
      stderr.write(`candour due: ${due.id}: ${due.waitingFor ?? 'unknown'}\n`);
  }
}

function answer(asking: Asking, io: Pick<CliIo, 'stdout' | 'stderr'>): void {
  const { procedure, events, calendar, counting } = asking;
  const dates = dueDates(procedure, events, calendar, counting);
  if (asking.json) printJson(asking, dates, io.stdout);
  else printTable(asking, dates, io.stdout);
  warn(dates, io.stderr);
}

/** What was typed wrong, against what the rules refuse. */
const TYPED_WRONG = new Set(['notADate', 'unknownProcedure', 'unknownEvent']);

function fail(error: unknown, json: boolean, io: Pick<CliIo, 'stdout' | 'stderr'>): number {
  if (error instanceof TimescaleError) {
    const source = error.citation ? ` (${error.citation.source})` : '';
    io.stderr.write(`candour due: ${error.message}${source}\n`);
    const { code, message: says, citation = null } = error;
    if (json) io.stdout.write(`${JSON.stringify({ error: { code, says, citation } })}\n`);
    return TYPED_WRONG.has(code) ? WRONG_USAGE : FAILED;
  }
  const usage = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
  if (!usage) throw error;
  io.stderr.write(`candour due: ${error.message}\nTry candour due --help.\n`);
  return WRONG_USAGE;
}

/** @returns the exit code: 0 done, 1 failed, 2 wrong usage */
export async function run(
  argv: string[],
  io: Pick<CliIo, 'stdin' | 'stdout' | 'stderr'>,
): Promise<number> {
  try {
    if (argv.includes('--help') || argv.includes('-h')) {
      io.stdout.write(help);
      return DONE;
    }
    const flags = readFlags(argv);
    if (flags.batch) {
      if (flags.procedure !== undefined)
        throw new UsageError('--batch counts lengths, not procedures: leave out --procedure.');
      const bad = await runBatch(io.stdin, io.stdout, readCalendar(flags.calendar));
      if (bad > 0) io.stderr.write(`candour due: ${bad} of the lines could not be read.\n`);
      return bad > 0 ? FAILED : DONE;
    }
    answer(readAsking(flags), io);
    return DONE;
  } catch (error) {
    return fail(error, argv.includes('--json'), io);
  }
}
