/** `candour import`: cases from another system, or the published figures of earlier years. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CaseView } from '../../services/cases/view';
import {
  checkFile,
  importFile,
  keepPublished,
  readPublished,
  sayLineFault,
} from '../../services/interchange';
import type { CaseFile, Hearing, Imported, LineFault } from '../../services/interchange';
import type { Stores } from '../../services/stores/types';
import { readSettings } from '../host/config';
import { councilFor } from '../host/council';
import type { CliIo } from './io';
import { DONE, FAILED, WRONG_USAGE } from './io';
import { parsed } from './options';
import { Progress, sayCases } from './progress';
import { formatOf, registerOf, sayFileFault } from './register';
import type { Register } from './register';
import { fileSink } from './writing';
import type { Sink } from './writing';

export const summary = 'brings in cases, or published figures of earlier years, from a file';

export const help = `Usage: candour import FILE.jsonl|FILE.csv [options]
       candour import --published FILE.json

Brings in cases, one a line (JSON Lines) or one row for each investigation (CSV); candour export cases writes both.
The whole file is checked before anything is written: a faulty one writes nothing, and every fault is named with its
line, its key and what would be right. A case whose reference is there already is left as it is, so the same file
brought in twice changes nothing; one that was cut off is finished by the same command. Cases keep their days and the
rule that was in force; more time that the rule does not give is kept, named, and counted for nothing.

  --skip-bad       Brings in the good cases and writes the others, as they were, to a file of rejects.
  --rejects FILE   Where to; default: beside FILE, with .rejects before its ending.
  --dry-run        Checks the file and writes nothing.
  --format FORMAT  jsonl or csv, where the file's name does not tell.
  --published FILE Earlier years' figures as they were published, for the comparison in reports: an array of
                   {"year":"2013/14","service":null,"figures":{"complaints":134},"byQuarter":{"complaints":[35,35,29,35,134]}}.
                   A year that is there already is replaced.
  --json           One JSON object on standard output.

Exit codes: 0 done, 1 failed, 2 wrong usage.
`;

interface Options {
  file: CaseFile;
  skipBad: boolean;
  rejects: string;
  dryRun: boolean;
  json: boolean;
}

/** @returns the exit code */
export async function run(argv: string[], io: CliIo): Promise<number> {
  const options = readOptions(argv);
  if (typeof options === 'string') {
    io.stderr.write(`candour import: ${options} See candour import --help.\n`);
    return WRONG_USAGE;
  }
  const named = 'published' in options ? options.published : options.file.path;
  const stores = await io.openStores();
  try {
    return 'published' in options
      ? await bringInPublished(stores, options, io)
      : await bringIn(stores, options, io);
  } catch (error) {
    const says = sayFileFault(error, named);
    if (says === null) throw error;
    io.stderr.write(`candour import: ${says}.\n`);
    return FAILED;
  } finally {
    await stores.close();
  }
}

async function bringIn(stores: Stores<CaseView>, options: Options, io: CliIo): Promise<number> {
  const register = await registerOf(stores, io);
  const faults: LineFault[] = [];
  const checked = await check(register, options, faults, io);
  const { json, dryRun, skipBad } = options;
  if (dryRun || (checked.bad > 0 && !skipBad)) {
    if (json) io.stdout.write(`${JSON.stringify({ ok: checked.bad === 0, ...checked, faults })}\n`);
    io.stderr.write(`${sayChecked(checked)}; nothing was written.\n`);
    return checked.bad > 0 ? FAILED : DONE;
  }
  const done = await write(stores, register, options, checked.cases, io);
  if (json) io.stdout.write(`${JSON.stringify({ ok: true, ...done, faults })}\n`);
  io.stderr.write(`${sayDone(done, options)}\n`);
  return DONE;
}

async function check(register: Register, options: Options, faults: LineFault[], io: CliIo) {
  const { file, skipBad, dryRun, rejects, json } = options;
  const name = path.basename(file.path);
  const progress = new Progress(io.stderr, 'Checked');
  let sink: Sink | null = null;
  const hear: Hearing = {
    fault: (fault) => {
      if (json) faults.push(fault);
      else io.stdout.write(`${sayLineFault(name, fault)}\n`);
    },
    progress: (cases) => progress.at(cases),
    ...(skipBad && !dryRun
      ? {
          reject: async (text, header) => {
            if (sink === null) {
              sink = await fileSink(rejects);
              await sink.write(header);
            }
            await sink.write(text);
          },
        }
      : {}),
  };
  const checked = await checkFile(file, register.checker, hear);
  await (sink as Sink | null)?.end();
  progress.end(checked.cases);
  return checked;
}

async function write(
  stores: Stores<CaseView>,
  { council, rules, checker, teamId }: Register,
  { file, json }: Options,
  cases: number,
  io: CliIo,
): Promise<Imported> {
  const progress = new Progress(io.stderr, 'Wrote', cases);
  const known = { council, rules, lists: checker.lists, teamId };
  const importing = { known, at: io.now(), file: path.basename(file.path) };
  const say = (text: string) => void (json || io.stdout.write(`${text}\n`));
  const hear: Hearing = {
    progress: (so) => progress.at(so),
    flagged: (ref, { what, says }) => say(`${ref}, ${what}: ${says}`),
    differs: (ref) => say(`${ref} is there already with other facts; it was left as it is.`),
  };
  const done = await importFile(file, checker, importing, stores.cases, hear);
  progress.end(cases);
  return done;
}

const sayChecked = ({ cases, bad }: { cases: number; bad: number }): string =>
  bad === 0 ? `${sayCases(cases)}, none at fault` : `${sayCases(cases)}, ${bad} at fault`;

function sayDone(done: Imported, { rejects }: Options): string {
  const { added, known, differing, flagged, bad } = done;
  const parts = [
    `${sayCases(added)} brought in`,
    ...(known > 0
      ? [`${known} there already${differing > 0 ? `, ${differing} of them with other facts` : ''}`]
      : []),
    ...(flagged > 0
      ? [`${flagged} with more time than the rule gives, which counts for nothing`]
      : []),
    ...(bad > 0 ? [`${bad} at fault, in ${rejects}`] : []),
  ];
  return `${parts.join('; ')}.`;
}

async function bringInPublished(
  stores: Stores<CaseView>,
  { published, dryRun, json }: Published,
  io: CliIo,
): Promise<number> {
  const council = councilFor(readSettings(io.env));
  const read = readPublished(readFileSync(published, 'utf8'), council);
  if (!read.ok) {
    const name = path.basename(published);
    if (json) io.stdout.write(`${JSON.stringify(read)}\n`);
    else
      for (const { key, wrong, right } of read.findings)
        io.stdout.write(
          `${name}${key === null ? '' : `, ${key}`}: ${wrong}; it should be ${right}\n`,
        );
    io.stderr.write(`${read.findings.length} to mend; nothing was written.\n`);
    return FAILED;
  }
  if (!dryRun) await keepPublished(stores.conversations, read.years);
  if (json) io.stdout.write(`${JSON.stringify({ ok: true, years: read.years.length })}\n`);
  const said = read.years.map(({ year, service }) => (service ? `${year} (${service})` : year));
  io.stderr.write(
    `${dryRun ? 'Would keep' : 'Kept'} the published figures of ${said.join(', ')}.\n`,
  );
  return DONE;
}

interface Published {
  published: string;
  dryRun: boolean;
  json: boolean;
}

function readOptions(argv: string[]): Options | Published | string {
  const parsed = parse(argv);
  if (typeof parsed === 'string') return parsed;
  const { positionals, values } = parsed;
  const {
    published,
    json = false,
    'dry-run': dryRun = false,
    'skip-bad': skipBad = false,
  } = values;
  const [named, ...rest] = positionals;
  if (published !== undefined) {
    const other = named !== undefined || skipBad || values.rejects !== undefined || values.format;
    return other
      ? '--published takes one file of figures, and no cases.'
      : { published, dryRun, json };
  }
  if (named === undefined) return 'name a file of cases.';
  if (rest.length > 0) return 'one file at a time.';
  const format = formatOf(named, values.format);
  if (format === null) return 'say --format jsonl or csv: the file’s name does not tell.';
  if (values.rejects !== undefined && !skipBad) return '--rejects goes with --skip-bad.';
  const { dir, name, ext } = path.parse(named);
  const rejects = values.rejects ?? path.join(dir, `${name}.rejects${ext}`);
  if (path.resolve(rejects) === path.resolve(named)) return 'the file of rejects must be another.';
  return { file: { path: named, format }, skipBad, rejects, dryRun, json };
}

function parse(argv: string[]) {
  return parsed({
    args: argv,
    allowPositionals: true,
    options: {
      'skip-bad': { type: 'boolean' },
      rejects: { type: 'string' },
      'dry-run': { type: 'boolean' },
      format: { type: 'string' },
      published: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
}
