/** `candour due --batch`: a line in, a line out, in constant memory however long the input is. */
import { StringDecoder } from 'node:string_decoder';
import { z } from 'zod/v4';
import { TimescaleError, UNITS, countForward, isPlainDate } from '../../services/timescale';
import type { Calendar } from '../../services/timescale';
import type { Output } from './io';

/** No line of ours is longer; one that is would otherwise be kept in memory until its end. */
const LONGEST_LINE = 4096;
/** Answers are written in pieces of about this size. */
const CHUNK = 1 << 16;
const LONGEST_COUNT = 36_500;

const LineSchema = z.strictObject({
  start: z
    .string({ error: 'start must be a date, YYYY-MM-DD' })
    .refine(isPlainDate, 'start must be a real date, YYYY-MM-DD'),
  n: z
    .int({ error: 'n must be a whole number' })
    .min(0, 'n must be 0 or more')
    .max(LONGEST_COUNT, `n must be ${LONGEST_COUNT} or less`),
  unit: z.enum(['workingDays', 'calendarDays', 'weeks', 'months'], {
    error: `unit must be ${UNITS.join(', ')}`,
  }),
});

type Answer = { due: string; says?: string } | { error: { code: string; says: string } };

const bad = (code: string, says: string): Answer => ({ error: { code, says } });

function faultCode(path: PropertyKey | undefined): string {
  if (path === 'start') return 'notADate';
  return path === 'unit' ? 'unknownUnit' : 'badLine';
}

function answerLine(line: string, calendar: Calendar): Answer {
  if (line.length > LONGEST_LINE)
    return bad('badLine', `The line is longer than ${LONGEST_LINE} characters.`);
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return bad('badLine', 'Not JSON: write {"start":"2024-06-01","n":10,"unit":"workingDays"}.');
  }
  const parsed = LineSchema.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return bad(faultCode(issue?.path[0]), `${issue?.message ?? 'Not a line of the batch'}.`);
  }
  const { start, n, unit } = parsed.data;
  try {
    const due = countForward(start, n, unit, calendar);
    if (due !== 'unknown') return { due };
    return {
      due,
      says: `The bank holidays are known from ${calendar.firstDay} to ${calendar.lastDay} only.`,
    };
  } catch (error) {
    if (error instanceof TimescaleError) return bad(error.code, error.message);
    throw error;
  }
}

/** The lines of a stream, one at a time; of a line that is too long only enough to say so. */
async function* linesOf(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const piece of stream) {
    const text = rest + (typeof piece === 'string' ? piece : decoder.write(piece));
    const lines = text.split('\n');
    rest = (lines.pop() ?? '').slice(0, LONGEST_LINE + 1);
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** Waits for a slow reader instead of piling answers up in memory. */
async function write(stdout: Output, text: string): Promise<void> {
  const full = stdout.write(text) === false;
  if (full && 'once' in stdout) {
    const stream = stdout as NodeJS.WritableStream;
    await new Promise<void>((resolve) => {
      const go = () => {
        stream.off('drain', go).off('error', go);
        resolve();
      };
      stream.on('drain', go).on('error', go);
    });
  }
}

/** A reader that has seen enough (`| head`) closes its end: that is no failure, and nothing more is worked out. */
function watchReader(stdout: Output): { gone: boolean } {
  const reader = { gone: false };
  if (!('on' in stdout)) return reader;
  (stdout as NodeJS.WritableStream).on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    reader.gone = true;
  });
  return reader;
}

/** @returns how many lines could not be read; each has its error in its place */
export async function runBatch(
  stdin: NodeJS.ReadableStream,
  stdout: Output,
  calendar: Calendar,
): Promise<number> {
  const reader = watchReader(stdout);
  let faults = 0;
  let waiting = '';
  for await (const line of linesOf(stdin)) {
    if (reader.gone) return faults;
    if (line.trim() === '') continue;
    const found = answerLine(line, calendar);
    if ('error' in found) faults += 1;
    waiting += `${JSON.stringify(found)}\n`;
    if (waiting.length < CHUNK) continue;
    await write(stdout, waiting);
    waiting = '';
  }
  if (waiting !== '') await write(stdout, waiting);
  return faults;
}
