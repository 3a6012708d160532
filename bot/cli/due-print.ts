/** What `candour due` prints: a table with its reasons, or JSON. */
import { compareCount, nextDue, sayExplanation, sayFullDate } from '../../services/timescale';
import type {
  Calendar,
  ClockEvent,
  CountingOptions,
  DueDate,
  Explanation,
  Procedure,
} from '../../services/timescale';
import { UsageError } from './due-events';
import type { Output } from './io';

/** What was asked, read and checked. */
export interface Asking {
  procedure: Procedure;
  events: ClockEvent[];
  calendar: Calendar;
  counting: CountingOptions;
  asked: string | null;
  askedAbout: string | null;
  json: boolean;
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

export function printJson(asking: Asking, dates: DueDate[], stdout: Output): void {
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

export function printTable(asking: Asking, dates: DueDate[], stdout: Output): void {
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
export function warn(dates: DueDate[], stderr: Output): void {
  for (const due of dates) {
    if (due.state === 'unknown')
      stderr.write(`candour due: ${due.id}: ${due.waitingFor ?? 'unknown'}\n`);
  }
}
