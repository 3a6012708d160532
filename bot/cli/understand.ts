/** `candour understand`: reads sentences as JSON Lines and says what each asks for. The running bot uses the same reader. */
import { EventEmitter } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod/v4';
import { parseDirectory, sayDirectoryFault } from '../../services/people';
import { createReader } from '../understand';
import type { Reader } from '../understand';
import type { Mode, ReaderDirectory, ReadInput, Reading } from '../understand/types';
import { FileProblem, readNamed, teamsFileFor } from './directory-files';
import type { CliIo } from './io';
import { DONE, FAILED, WRONG_USAGE } from './io';

export const summary = 'reads sentences (JSON Lines) and prints their intents and slots';

export const help = `Usage: candour understand [--people FILE] [--teams FILE] < sentences.jsonl

Reads one JSON object a line from standard input and prints one a line on standard output.

in   {"id","now","tz":"Europe/London","role","scope","text","context"?}
out  {"id","intents":[…],"slots":{…},"mode"?}

  --people FILE   The directory's people. Default: the demo council's.
  --teams FILE    The directory's teams. Default: teams.csv beside the people.

A line that cannot be read is named on standard error with its number; the others are still answered.

Exit codes: 0 done, 1 a line or file could not be read, 2 wrong usage.
`;

const DEMO_PEOPLE = path.join(__dirname, '../../services/councils/demo/people.csv');

const sentence = z.object({
  id: z.string(),
  now: z.iso.datetime({ offset: true }),
  tz: z.literal('Europe/London').default('Europe/London'),
  role: z.enum(['social_worker', 'investigator', 'manager', 'complaints_officer']),
  scope: z.enum(['personal', 'channel']),
  text: z.string(),
  context: z
    .object({
      openCases: z.array(z.string()).optional(),
      lastCard: z.string().optional(),
      draft: z.boolean().optional(),
    })
    .nullish(),
});

/** @returns the exit code */
export async function run(
  argv: string[],
  io: Pick<CliIo, 'stdin' | 'stdout' | 'stderr'>,
): Promise<number> {
  const files = readOptions(argv);
  if (typeof files === 'string') {
    io.stderr.write(`candour understand: ${files} See candour understand --help.\n`);
    return WRONG_USAGE;
  }
  const directory = readDirectory(files.people, files.teams, io);
  return directory === null ? FAILED : answerAll(createReader(directory), io);
}

function readOptions(argv: string[]): { people: string; teams: string | null } | string {
  try {
    const { values } = parseArgs({
      args: argv,
      options: { people: { type: 'string' }, teams: { type: 'string' } },
    });
    return { people: values.people ?? DEMO_PEOPLE, teams: values.teams ?? null };
  } catch (error) {
    return `${(error as Error).message}.`;
  }
}

function readDirectory(
  people: string,
  teams: string | null,
  io: Pick<CliIo, 'stderr'>,
): ReaderDirectory | null {
  try {
    const teamsFile = teamsFileFor(people, teams);
    const text = (file: string): string => Buffer.from(readNamed(file).content).toString('utf8');
    const parsed = parseDirectory(
      text(people),
      teamsFile === null ? 'id,name,service,aliases\n' : text(teamsFile),
    );
    if (parsed.ok) return parsed;
    for (const fault of parsed.faults) {
      io.stderr.write(`candour understand: ${sayDirectoryFault(fault)}\n`);
    }
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    io.stderr.write(`candour understand: ${error.message}.\n`);
  }
  return null;
}

async function answerAll(
  reader: Reader,
  io: Pick<CliIo, 'stdin' | 'stdout' | 'stderr'>,
): Promise<number> {
  let code = DONE;
  let number = 0;
  const gone = leavesEarly(io.stdout);
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Infinity })) {
    number += 1;
    // A byte order mark, as Windows editors put before the first line.
    const text = number === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (text.trim() === '') continue;
    const read = readSentence(text);
    if (typeof read === 'string') {
      io.stderr.write(`candour understand: line ${number}: ${read}\n`);
      code = FAILED;
      continue;
    }
    if (gone()) return code;
    const reading = reader.read(read.input);
    const { intents, slots } = reading;
    io.stdout.write(`${JSON.stringify({ id: read.id, intents, slots, ...modeOf(reading) })}\n`);
  }
  return code;
}

/** One mode for the whole message, or a list in the order of the intents that have one. */
function modeOf({ modes }: Reading): { mode?: Mode | Mode[] } {
  const said = modes.filter((mode) => mode !== null);
  const [first] = said;
  if (first === undefined) return {};
  return { mode: said.every((mode) => mode === first) ? first : said };
}

/**
 * `candour understand … | head -1`: whoever reads the answers may have seen enough. That is no fault of ours,
 * and nothing to die of; any other failure to write still is.
 *
 * @returns whether the reader has gone
 */
function leavesEarly(stdout: Pick<CliIo, 'stdout'>['stdout']): () => boolean {
  let gone = false;
  if (stdout instanceof EventEmitter) {
    stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      gone = true;
    });
  }
  return () => gone;
}

/** @returns the sentence, or what is wrong with the line (never its words: they are personal) */
function readSentence(line: string): { id: string; input: ReadInput } | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return 'is not JSON.';
  }
  const parsed = sentence.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue && issue.path.length > 0 ? `“${issue.path.join('.')}” ` : '';
    return `${where}${issue?.message ?? 'is not a sentence'}.`;
  }
  const { id, context, ...rest } = parsed.data;
  return { id, input: context ? { ...rest, context: definedOnly(context) } : rest };
}

function definedOnly(context: {
  openCases?: string[] | undefined;
  lastCard?: string | undefined;
  draft?: boolean | undefined;
}): NonNullable<ReadInput['context']> {
  return {
    ...(context.openCases === undefined ? {} : { openCases: context.openCases }),
    ...(context.lastCard === undefined ? {} : { lastCard: context.lastCard }),
    ...(context.draft === undefined ? {} : { draft: context.draft }),
  };
}
