/** `candour due`: the due dates that a receipt sets off, each with its sum; with `--batch`, dates by the million. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadCouncil } from '../../services/councils';
import {
  DEFAULT_COUNTING,
  TimescaleError,
  dueDates,
  englandAndWales,
  isPlainDate,
  procedureOn,
} from '../../services/timescale';
import type { Calendar, ClockEvent, CountingOptions } from '../../services/timescale';
import { runBatch } from './due-batch';
import { UsageError, readEvent } from './due-events';
import { printJson, printTable, warn } from './due-print';
import type { Asking } from './due-print';
import { DONE, FAILED, WRONG_USAGE } from './io';
import type { CliIo } from './io';

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

function answer(asking: Asking, io: Pick<CliIo, 'stdout' | 'stderr'>): void {
  const { procedure, events, calendar, counting } = asking;
  const dates = dueDates(procedure, events, calendar, counting);
  if (asking.json) printJson(asking, dates, io.stdout);
  else printTable(asking, dates, io.stdout);
  warn(dates, io.stderr);
}

/** Node's own complaint about a flag that isn't one. */
const isFlagError = (error: unknown): error is Error =>
  String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');

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
  if (!(error instanceof UsageError) && !isFlagError(error)) throw error;
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
