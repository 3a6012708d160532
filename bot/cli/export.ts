/** `candour export cases`: all cases as files that `candour import` reads. */
import { exportCases } from '../../services/interchange';
import type { FileFormat } from '../../services/interchange';
import type { CliIo } from './io';
import { DONE, FAILED, WRONG_USAGE } from './io';
import { parsed } from './options';
import { Progress, sayCases } from './progress';
import { formatOf, registerOf, sayFileFault } from './register';
import { fileSink, outputSink } from './writing';

export const summary = 'writes all cases as JSON Lines or CSV';

export const help = `Usage: candour export cases [--format jsonl|csv] [--out FILE]

Writes every case, in the order of the references, in the format that candour import reads: one a line (JSON Lines) or
one row for each investigation (CSV). No names and no words of citizens are in it; whom a pseudonymous key stands for
is told by no file. Cases that were merged into another, or logged in error, are left out.

  --format FORMAT  jsonl or csv; default: as the ending of --out says, else jsonl.
  --out FILE       Default: standard output. A file is readable for its owner alone, and is replaced if it is there.

Exit codes: 0 done, 1 failed, 2 wrong usage.
`;

interface Options {
  format: FileFormat;
  out: string | null;
}

/** @returns the exit code */
export async function run(argv: string[], io: CliIo): Promise<number> {
  const options = readOptions(argv);
  if (typeof options === 'string') {
    io.stderr.write(`candour export: ${options} See candour export --help.\n`);
    return WRONG_USAGE;
  }
  const stores = await io.openStores();
  const { format, out } = options;
  try {
    const { checker } = await registerOf(stores, io);
    const sink = out === null ? outputSink(io.stdout) : await fileSink(out);
    const progress = new Progress(io.stderr, 'Exported');
    let texts = 0;
    for await (const text of exportCases(stores.cases, checker, format)) {
      if (!(await sink.write(text))) break;
      texts += 1;
      progress.at(texts);
    }
    await sink.end();
    const cases = format === 'csv' ? Math.max(texts - 1, 0) : texts;
    progress.end(cases);
    io.stderr.write(`${sayCases(cases)} written${out === null ? '' : ` to ${out}`}.\n`);
    return DONE;
  } catch (error) {
    const says = out === null ? null : sayFileFault(error, out);
    if (says === null) throw error;
    io.stderr.write(`candour export: ${says}.\n`);
    return FAILED;
  } finally {
    await stores.close();
  }
}

function readOptions(argv: string[]): Options | string {
  const parsed = parse(argv);
  if (typeof parsed === 'string') return parsed;
  const { positionals, values } = parsed;
  const [what, ...rest] = positionals;
  if (what !== 'cases' || rest.length > 0) return 'say what: cases.';
  const format =
    values.out === undefined && values.format === undefined
      ? 'jsonl'
      : formatOf(values.out, values.format);
  if (format === null) return 'say --format jsonl or csv: the file’s name does not tell.';
  return { format, out: values.out ?? null };
}

function parse(argv: string[]) {
  return parsed({
    args: argv,
    allowPositionals: true,
    options: { format: { type: 'string' }, out: { type: 'string' } },
  });
}
