/** `candour people`: bring in the directory, or show it. */
import { DirectoryService, sayDirectoryFault } from '../../services/people';
import type { Directory, ImportOutcome, Person } from '../../services/people';
import type { Stores } from '../../services/stores/types';
import type { CaseView } from '../../services/cases/view';
import { CaseService, type Rules } from '../../services/cases';
import type { Council } from '../../services/councils';
import { procedureOn } from '../../services/timescale';
import { rebarAll, sayNobodys } from '../../services/privacy/keep-bars';
import { loadCalendar } from '../host/calendar';
import { readSettings } from '../host/config';
import { councilFor } from '../host/council';
import { FileProblem, readNamed, teamsFileFor } from './directory-files';
import type { CliIo } from './io';
import { DONE, FAILED, WRONG_USAGE } from './io';
import { parsed } from './options';

export const summary = 'brings in the directory of people and teams, or lists it';

export const help = `Usage: candour people import FILE.csv [--teams FILE] [--dry-run] [--json]
       candour people list [--json]

import   Replaces the directory by the file in one step. A faulty file changes nothing: every fault is
         named with its line, its column and what would be right. Teams identities that were linked
         at first contact are kept.
list     Shows who is in the directory.

  --teams FILE   Default: teams.csv beside FILE, else the teams stay as they are.
  --dry-run      Says what would change, and changes nothing.
  --json         One JSON object on standard output.

people.csv: id,aadObjectId,name,email,jobTitle,team,service,roles,manager,pattern,aliases
teams.csv:  id,name,service,aliases

Exit codes: 0 done, 1 failed, 2 wrong usage.
`;

type Options =
  | { act: 'import'; file: string; teams: string | null; dryRun: boolean; json: boolean }
  | { act: 'list'; json: boolean };

/** @returns the exit code */
export async function run(argv: string[], io: CliIo): Promise<number> {
  const options = readOptions(argv);
  if (typeof options === 'string') {
    io.stderr.write(`candour people: ${options} See candour people --help.\n`);
    return WRONG_USAGE;
  }
  const stores = await io.openStores();
  try {
    return options.act === 'list'
      ? await list(stores, options.json, io)
      : await bringIn(stores, options, io);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    io.stderr.write(`candour people: ${error.message}.\n`);
    return FAILED;
  } finally {
    await stores.close();
  }
}

function service(stores: Stores<CaseView>, io: CliIo): DirectoryService {
  return new DirectoryService(stores.people, {
    now: () => new Date(io.now()),
    audit: stores.audit,
  });
}

async function bringIn(
  stores: Stores<CaseView>,
  options: Extract<Options, { act: 'import' }>,
  io: CliIo,
): Promise<number> {
  const people = readNamed(options.file);
  const teamsFile = teamsFileFor(options.file, options.teams);
  const teams = teamsFile === null ? null : readNamed(teamsFile);
  const directory = service(stores, io);
  // Read first: a council's file at fault should stop an import, not leave it half applied.
  const council = councilFor(readSettings(io.env));
  const outcome = options.dryRun
    ? await directory.preview(people, teams)
    : await directory.importFiles(people, teams);
  io.stdout.write(options.json ? importJson(outcome) : importText(outcome));
  io.stderr.write(`${verdict(outcome, options.dryRun)}\n`);
  if (outcome.ok && !options.dryRun) await shutOut(stores, council, await directory.current(), io);
  return outcome.ok ? DONE : FAILED;
}

/** Whoever has come to stand above somebody complained about must not find the case in a list. */
async function shutOut(
  stores: Stores<CaseView>,
  council: Council,
  directory: Directory,
  io: CliIo,
): Promise<void> {
  const at = io.now();
  const { closures } = council.counting;
  const calendar = await loadCalendar(stores.conversations, closures, Date.parse(at));
  const rules = (): Rules => ({ procedure: procedureOn, calendar, counting: council.counting });
  const cases = new CaseService({ store: stores.cases, council, rules });
  const { changed, nobodys } = await rebarAll({ stores, cases, council }, directory, at);
  if (changed > 0)
    io.stderr.write(
      `${changed} ${changed === 1 ? 'case was' : 'cases were'} closed to, or taken from, somebody who now stands above or below a person complained about.\n`,
    );
  if (nobodys > 0) io.stderr.write(`${sayNobodys(nobodys)}\n`);
}

function importJson(outcome: ImportOutcome): string {
  if (!outcome.ok) return `${JSON.stringify({ ok: false, faults: outcome.faults })}\n`;
  const { people, teams, added, changed, removed } = outcome;
  return `${JSON.stringify({ ok: true, people: people.length, teams: teams.length, added, changed, removed })}\n`;
}

function importText(outcome: ImportOutcome): string {
  if (!outcome.ok) return outcome.faults.map((fault) => `${sayDirectoryFault(fault)}\n`).join('');
  const line = (what: string, ids: string[]) =>
    ids.length > 0 ? `${what}: ${ids.join(', ')}\n` : '';
  return (
    line('added', outcome.added) +
    line('changed', outcome.changed) +
    line('left out', outcome.removed)
  );
}

function verdict(outcome: ImportOutcome, dryRun: boolean): string {
  if (!outcome.ok) return `${outcome.faults.length} to mend; nothing was changed.`;
  const { people, teams, added, changed, removed } = outcome;
  const done = dryRun ? 'Would hold' : 'The directory holds';
  return `${done} ${people.length} people in ${teams.length} teams: ${added.length} added, ${changed.length} changed, ${removed.length} left out.`;
}

async function list(stores: Stores<CaseView>, json: boolean, io: CliIo): Promise<number> {
  const directory = await service(stores, io).current();
  io.stdout.write(json ? listJson(directory) : directory.people.map(personLine).join(''));
  io.stderr.write(`${directory.people.length} people in ${directory.teams.length} teams.\n`);
  return DONE;
}

function listJson({ version, people, teams }: Directory): string {
  return `${JSON.stringify({ version, people, teams })}\n`;
}

function personLine(person: Person): string {
  const linked = person.aadObjectId === null ? 'not linked yet' : 'linked';
  return `${[person.id, person.name, person.teamName ?? '-', person.roles.join(';'), linked].join('\t')}\n`;
}

function readOptions(argv: string[]): Options | string {
  const parsed = parse(argv);
  if (typeof parsed === 'string') return parsed;
  const { positionals, values } = parsed;
  const [act, file, ...rest] = positionals;
  const { json = false, teams, 'dry-run': dryRun = false } = values;
  if (act === 'list') {
    return file === undefined && teams === undefined && !dryRun
      ? { act, json }
      : 'list takes only --json.';
  }
  if (act !== 'import')
    return act ? `there is no "${act}": import or list.` : 'say import or list.';
  if (file === undefined) return 'import needs a file.';
  if (rest.length > 0) return 'import takes one file; name the teams with --teams.';
  return { act, file, teams: teams ?? null, dryRun, json };
}

function parse(argv: string[]) {
  return parsed({
    args: argv,
    allowPositionals: true,
    options: {
      teams: { type: 'string' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
}
