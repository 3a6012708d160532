/** `candour report`: a council's quarterly or annual report, in any of its forms. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod/v4';
import { keepIndex } from '../../services/cases';
import { publishedYears } from '../../services/interchange';
import { makeReport, PeriodError, READERS, told, underHeadings } from '../../services/reports';
import type { Reader, ReportAsked, VerdictOverride } from '../../services/reports';
import {
  FormUnavailable,
  isReportFormat,
  render,
  REPORT_FORMATS,
} from '../../services/reports/forms';
import type { ReportFormat } from '../../services/reports/forms';
import { isPlainDate, londonDate } from '../../services/timescale';
import type { CliIo } from './io';
import { DONE, FAILED, WRONG_USAGE } from './io';
import { parsed } from './options';
import { registerOf, sayFileFault } from './register';

export const summary = 'makes the quarterly or annual report';

export const help = `Usage: candour report --year 2014/15 [--quarter Q3] [options]
       candour report --from DATE --to DATE [options]

Makes the council's report of that time: every table that its data allow, each with its definition and base; what is
left out and why; the sums that were checked; what moved a date or a count; and earlier years as they were published
(candour import --published). No names are in it. It shows small numbers as they are: who may publish it is for the
council to say. A committee or the public gets the one made with --share-safe.

  --quarter Q      Q1 (April to June) to Q4; default: the whole year.
  --service S      Of one service only, as the council's file names it.
  --as-at DATE     Hides everything that happened after that day; default: today.
  --share-safe     Withholds counts of 1 to 4, and whatever they could be worked out of in this one report.
  --for READER     Under the headings of: code (the Ombudsman's Complaint Handling Code, 8.1), statutory (Getting the
                   Best from Complaints), ofsted.
  --format FORM    ${REPORT_FORMATS.join(', ')}; default: as the ending of --out says, else json.
  --out FILE       Default: standard output. A file is readable for its owner alone, and is replaced if it is there.
  --verdicts FILE  A person's own verdicts for the comparison, each with its reason: an array of
                   {"figure":"complaints","verdict":"Same","note":"A new form counts more of them"}.

Exit codes: 0 done, 1 failed, 2 wrong usage.
`;

interface Options {
  asked: ReportAsked;
  format: ReportFormat;
  forAnybody: boolean;
  reader: Reader | null;
  out: string | null;
  verdicts: string | null;
}

/** @returns the exit code */
export async function run(argv: string[], io: CliIo): Promise<number> {
  const options = readOptions(argv);
  if (typeof options === 'string') return wrong(io, options);
  const { asked, format, forAnybody, reader, out, verdicts } = options;
  const overrides = verdicts === null ? [] : readVerdicts(verdicts);
  if (typeof overrides === 'string') return failed(io, overrides);
  const stores = await io.openStores();
  try {
    const { council } = await registerOf(stores, io);
    if (asked.service !== undefined && !council.services.includes(asked.service))
      return wrong(
        io,
        `“${asked.service}” is no service of ${council.name}: ${council.services.join(', ')}.`,
      );
    await keepIndex(stores, Date.parse(io.now()));
    const made = await makeReport(
      {
        council,
        figures: stores.figures,
        published: await publishedYears(stores.conversations, Date.parse(io.now())),
        overrides,
      },
      asked,
      londonDate(io.now()),
    );
    const said = told(made, council, forAnybody);
    const report = reader === null ? said : underHeadings(said, reader);
    const bytes = await render(report, format);
    if (out === null) io.stdout.write(`${bytes.toString('utf8').trimEnd()}\n`);
    else writeWhole(out, bytes);
    const off = report.checks.filter(({ holds }) => !holds);
    for (const { says } of off) io.stderr.write(`Does not add up: ${says}\n`);
    io.stderr.write(
      `${report.council}, ${report.period.label}: ${report.tables.length} tables${out === null ? '' : ` written to ${out}`}.\n`,
    );
    return DONE;
  } catch (error) {
    if (error instanceof PeriodError) return wrong(io, error.says);
    if (error instanceof FormUnavailable) return failed(io, error.message);
    const says = out === null ? null : sayFileFault(error, out);
    if (says === null) throw error;
    return failed(io, `${says}.`);
  } finally {
    await stores.close();
  }
}

/** Whole or not at all: a report that was cut off is worse than none. */
function writeWhole(path: string, bytes: Buffer): void {
  const beside = `${path}.${process.pid}.part`;
  try {
    writeFileSync(beside, bytes, { mode: 0o600 });
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

function wrong(io: CliIo, says: string): number {
  io.stderr.write(`candour report: ${says} See candour report --help.\n`);
  return WRONG_USAGE;
}

function failed(io: CliIo, says: string): number {
  io.stderr.write(`candour report: ${says}\n`);
  return FAILED;
}

const verdictsSchema = z.array(
  z.strictObject({
    figure: z.string().min(1),
    verdict: z.enum(['Better', 'Worse', 'Same', 'Changed']),
    note: z.string().trim().min(1).max(500),
  }),
);

/** @returns a sentence that says what would be right */
function readVerdicts(path: string): VerdictOverride[] | string {
  try {
    const read = verdictsSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (read.success) return read.data;
    const [first] = read.error.issues;
    return `${path}: ${first?.path.join('.') ?? ''} ${first?.message ?? ''}. It should be an array of figure, verdict (Better, Worse, Same or Changed) and note.`;
  } catch (error) {
    return sayFileFault(error, path) ?? `${path} is not JSON.`;
  }
}

const BINARY: readonly ReportFormat[] = ['docx', 'xlsx', 'pdf'];

function readOptions(argv: string[]): Options | string {
  const values = parse(argv);
  if (typeof values === 'string') return values;
  const { year, quarter, from, to, service, out, verdicts } = values;
  const asAt = values['as-at'];
  if (year === undefined && from === undefined)
    return 'say which time: --year 2014/15, or --from and --to.';
  if (asAt !== undefined && !isPlainDate(asAt)) return '--as-at is a date, YYYY-MM-DD.';
  const format = values.format ?? (out === undefined ? 'json' : (out.split('.').at(-1) ?? ''));
  if (!isReportFormat(format)) return `--format is one of ${REPORT_FORMATS.join(', ')}.`;
  if (out === undefined && BINARY.includes(format)) return `a ${format} needs a file: --out FILE.`;
  const reader = READERS.find((one) => one === values.for) ?? null;
  if (values.for !== undefined && reader === null) return `--for is one of ${READERS.join(', ')}.`;
  return {
    asked: {
      ...(year === undefined ? {} : { year }),
      ...(quarter === undefined ? {} : { quarter }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(service === undefined ? {} : { service }),
      ...(asAt === undefined ? {} : { asAt }),
    },
    format,
    reader,
    forAnybody: values['share-safe'] ?? false,
    out: out ?? null,
    verdicts: verdicts ?? null,
  };
}

function parse(argv: string[]) {
  const text = { type: 'string' } as const;
  const read = parsed({
    args: argv,
    options: {
      ...{ year: text, quarter: text, from: text, to: text, service: text, format: text },
      ...{ out: text, verdicts: text, for: text, 'as-at': text },
      'share-safe': { type: 'boolean' } as const,
    },
  });
  return typeof read === 'string' ? read : read.values;
}
