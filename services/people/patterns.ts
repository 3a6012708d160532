/**
 * Working patterns as the directory writes them: `Mon-Fri 08:30-17:00`, `Mon,Tue,Thu 09:00-15:00`,
 * several parts separated by `;` where hours differ by day.
 */
import { weekday } from '../timescale/dates';
import type { PlainDate } from '../timescale/types';

/** Minutes after London midnight; `from` before `to`. */
export interface WorkingWindow {
  fromMinutes: number;
  toMinutes: number;
}

/** One entry a weekday, index 0 is Sunday; null: not a working day for this person. */
export type WorkingPattern = readonly (WorkingWindow | null)[];

/** Thrown for a pattern that cannot be read; `message` says what is wrong and what would be right. */
export class PatternError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PatternError';
  }
}

export const PATTERN_EXAMPLE = 'Mon-Fri 08:30-17:00 or Mon,Tue,Thu 09:00-15:00';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const PART = /^(?<days>[A-Za-z,\s-]+?)\s+(?<from>\d{1,2}:\d{2})\s*[-–]\s*(?<to>\d{1,2}:\d{2})$/;

/**
 * Reads a working pattern.
 * @throws PatternError saying which part is wrong and what would be right
 */
export function parsePattern(text: string): WorkingPattern {
  const week: (WorkingWindow | null)[] = DAYS.map(() => null);
  for (const part of text.split(';')) {
    const found = PART.exec(part.trim())?.groups;
    if (!found)
      throw new PatternError(`"${part.trim()}" is not days and hours; write ${PATTERN_EXAMPLE}`);
    const window = windowOf(found['from']!, found['to']!);
    for (const day of daysOf(found['days']!)) {
      if (week[day]) throw new PatternError(`${nameOf(day)} is given twice; give each day once`);
      week[day] = window;
    }
  }
  return week;
}

/**
 * The hours that a pattern gives one date, or null when it is not a working day by the pattern.
 * Bank holidays and absence are other people's questions: this knows only the pattern.
 * @param pattern the person's own, empty for the council's default
 * @throws PatternError when the pattern that applies cannot be read; TimescaleError for a date that is none
 */
export function workingWindow(
  pattern: string,
  councilDefault: string,
  date: PlainDate,
): WorkingWindow | null {
  return cachedPattern(pattern.trim() || councilDefault)[weekday(date)] ?? null;
}

/** Patterns are few and asked for thousands of times a day; a pure function may remember its answers. */
const remembered = new Map<string, WorkingPattern>();

function cachedPattern(text: string): WorkingPattern {
  const known = remembered.get(text);
  if (known) return known;
  const parsed = parsePattern(text);
  if (remembered.size >= 1000) remembered.clear();
  remembered.set(text, parsed);
  return parsed;
}

function windowOf(from: string, to: string): WorkingWindow {
  const window = { fromMinutes: minutesOf(from), toMinutes: minutesOf(to) };
  if (window.fromMinutes < window.toMinutes) return window;
  throw new PatternError(`${from}-${to} ends before it begins; write the earlier time first`);
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  if (hours < 24 && minutes < 60) return hours * 60 + minutes;
  throw new PatternError(`"${time}" is not a time of day; write 00:00 to 23:59`);
}

/** `Mon,Wed-Fri` → 1, 3, 4, 5. A span may run over the weekend (`Sat-Mon`). */
function daysOf(text: string): number[] {
  return text.split(',').flatMap((span) => {
    const [first, last, ...rest] = span.split('-').map((day) => dayOf(day.trim()));
    if (first === undefined || rest.length > 0) {
      throw new PatternError(`"${span.trim()}" is not a span of days; write ${PATTERN_EXAMPLE}`);
    }
    const length = ((last ?? first) - first + 7) % 7;
    return Array.from({ length: length + 1 }, (_, i) => (first + i) % 7);
  });
}

function dayOf(text: string): number {
  const given = text.toLowerCase();
  const day = given.length < 3 ? -1 : DAYS.findIndex((name) => name.startsWith(given));
  if (day >= 0) return day;
  throw new PatternError(`"${text}" is not a day; write Mon, Tue, Wed, Thu, Fri, Sat or Sun`);
}

function nameOf(day: number): string {
  const name = DAYS[day]!;
  return name[0]!.toUpperCase() + name.slice(1);
}
