/** `candour check`: is the council's file right, is the directory, and what would a new bank holiday move? */
import { loadCouncil } from '../../services/councils';
import { checkFiles, sayProblem } from './check-files';
import { reviewCalendar } from './check-calendar';
import type { CliIo } from './io';
import { DONE, FAILED, WRONG_USAGE } from './io';
import { parsed } from './options';

export const summary = 'checks the council’s file and directory; reviews a new bank holiday';

export const help = `Usage: candour check [--council FILE] [--people FILE [--teams FILE]] [--json]
       candour check --calendar FILE [--apply] [--council FILE] [--json]
       candour check --calendar --undo [--council FILE] [--json]

Checks files, and names every fault with its file, its line, what is wrong and what would be right.

  --council FILE    A council's file, or the id of one that comes with Candour (england-2026).
                    Default: CANDOUR_COUNCIL, else what the bot would use: demo in
                    local mode, england-2026 with an app id.
  --people FILE     The directory. Default: CANDOUR_PEOPLE, else it isn't checked.
  --teams FILE      Default: teams.csv beside the people file.

With --calendar it shows what a bank-holiday file (in the format of gov.uk/bank-holidays.json) would
move: old and new dates of every open case, those with a date promised to the family apart.

  --calendar FILE   The file. Nothing changes without --apply.
  --apply           Uses the file from now on and recalculates the open cases.
  --undo            Goes back to the calendar before, and recalculates the open cases.
  --json            One JSON object on standard output.

Exit codes: 0 done, 1 faults found or failed, 2 wrong usage.
`;

export interface CheckOptions {
  council: string;
  people: string | null;
  teams: string | null;
  calendar: { file: string | null; apply: boolean; undo: boolean } | null;
  json: boolean;
}

/** @returns the exit code. Faults and dates on stdout, the verdict in words on stderr. */
export async function run(argv: string[], io: CliIo): Promise<number> {
  const options = readOptions(argv, io.env);
  if (typeof options === 'string') {
    io.stderr.write(`candour check: ${options} See candour check --help.\n`);
    return WRONG_USAGE;
  }
  if (options.calendar) {
    const council = loadCouncil(options.council);
    return reviewCalendar({ ...options.calendar, council, json: options.json }, io);
  }
  return checkAll(options, io);
}

function checkAll(options: CheckOptions, io: CliIo): number {
  const { problems, notes, checked } = checkFiles(options);
  if (options.json) {
    io.stdout.write(`${JSON.stringify({ ok: problems.length === 0, checked, problems, notes })}\n`);
  } else {
    for (const problem of problems) io.stdout.write(`${sayProblem(problem)}\n`);
  }
  for (const note of notes) io.stderr.write(`Note: ${note}\n`);
  const verdict = problems.length === 0 ? 'No faults' : `${problems.length} to mend`;
  io.stderr.write(`${verdict} (${checked.join('; ')}).\n`);
  return problems.length === 0 ? DONE : FAILED;
}

/** The same choice as the running bot's. */
function councilOf(env: CliIo['env']): string {
  return env['CANDOUR_COUNCIL'] || (env['MicrosoftAppId'] ? 'england-2026' : 'demo');
}

function readOptions(argv: string[], env: CliIo['env']): CheckOptions | string {
  const values = parse(argv);
  if (typeof values === 'string') return values;
  const { apply = false, undo = false, calendar, teams, people } = values;
  if (apply && undo) return '--apply and --undo are opposites: give one of them.';
  if (apply && !calendar) return '--apply needs --calendar and its file.';
  if (undo && calendar) return '--undo takes back the last file: give no file with it.';
  if (calendar === '' && !undo) return '--calendar needs a file.';
  if (calendar !== undefined && (people || teams))
    return 'give --calendar without --people and --teams.';
  if (teams && !people) return '--teams needs --people.';
  const reviewing = calendar !== undefined || undo;
  return {
    council: values.council ?? councilOf(env),
    people: people ?? (env['CANDOUR_PEOPLE'] || null),
    teams: teams ?? null,
    calendar: reviewing ? { file: calendar || null, apply, undo } : null,
    json: values.json ?? false,
  };
}

function parse(argv: string[]) {
  const read = parsed({
    // "--calendar --undo" reads better than "--undo" alone; node's parser wants a value after --calendar.
    args: argv.flatMap((arg, i) => (arg === '--calendar' && argv[i + 1] === '--undo' ? [] : [arg])),
    options: {
      council: { type: 'string' },
      people: { type: 'string' },
      teams: { type: 'string' },
      calendar: { type: 'string' },
      apply: { type: 'boolean' },
      undo: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  return typeof read === 'string' ? read : read.values;
}
