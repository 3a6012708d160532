/** What a report may say of a date: in time or not, how many days it took, and what made it look better. */
import type { Calendar } from './calendar';
import { dueDates } from './engine';
import { sayFullDate } from './dates';
import { eventsAt } from './history';
import { pausedDays } from './movements';
import type { Procedure, ReportRule } from './procedure';
import { DEFAULT_COUNTING } from './start';
import type { ClockEvent, CountingOptions, DueDate, PlainDate } from './types';

/** The date that a report rule measures against; null where there is none. Pauses and letters never move it. */
export function reportDate(due: DueDate, rule: ReportRule): PlainDate | null {
  return due.reporting?.[rule] ?? null;
}

/** Met on or before the date that the rule names. Open, withdrawn and untimed ones are not in time. */
export function inTime(due: DueDate, rule: ReportRule): boolean {
  const date = reportDate(due, rule);
  return date !== null && due.metOn !== null && due.metOn <= date;
}

/** Late as at a day: met after the rule's date, or not met when the day itself is after it. */
export function isLate(due: DueDate, rule: ReportRule, asAt: PlainDate): boolean {
  const date = reportDate(due, rule);
  return date !== null && (due.metOn ?? asAt) > date;
}

/**
 * Working days from day zero to the answer (or to `asAt`, while there is none): gross, and net of every pause
 * recorded at that stage, permitted or not. Null where the clock has not started or the calendar ends.
 */
export function daysTaken(
  due: DueDate,
  events: readonly ClockEvent[],
  calendar: Calendar,
  asAt?: PlainDate,
): { gross: number; net: number } | null {
  const end = due.metOn ?? asAt;
  const start = due.explanation?.start.date;
  if (start === undefined || end === undefined) return null;
  const gross = calendar.countWorkingDays(start, end);
  if (gross === 'unknown') return null;
  const marks = eventsAt(events, ['paused', 'resumed'], due.stage);
  let paused = 0;
  marks.forEach((mark, index) => {
    if (mark.kind !== 'paused') return;
    const until = marks[index + 1]?.on ?? end;
    const [from, to] = [mark.on > start ? mark.on : start, until < end ? until : end];
    if (to > from) paused += pausedDays(from, to, calendar);
  });
  return { gross, net: Math.max(0, gross - paused) };
}

/** A case as it stood: its procedure (null: nothing timed) and its dated facts. */
export interface Snapshot {
  procedure: Procedure | null;
  clock: readonly ClockEvent[];
}

/** A line of the report's adjustments table: something made a date later, or a late case not late. */
export interface DateAdjustment {
  /** The day it was done. */
  on: PlainDate;
  dueId: string;
  rule: ReportRule;
  kind: 'dateMoved' | 'answerMoved' | 'outOfCount' | 'backInTime';
  from: PlainDate | null;
  to: PlainDate | null;
  says: string;
}

const RULES: readonly ReportRule[] = ['standard', 'allocated', 'extended'];
const RULE_NAMES: Record<ReportRule, string> = {
  standard: 'the standard date',
  allocated: 'the allocated date',
  extended: 'the date with extensions',
};

const said = (date: PlainDate | null) => (date === null ? 'none' : sayFullDate(date));

function compare(
  old: DueDate,
  now: DueDate | undefined,
  rule: ReportRule,
  on: PlainDate,
): DateAdjustment[] {
  const from = reportDate(old, rule);
  if (from === null) return [];
  const make = (
    kind: DateAdjustment['kind'],
    a: PlainDate | null,
    b: PlainDate | null,
    what: string,
  ): DateAdjustment => ({
    on,
    dueId: old.id,
    rule,
    kind,
    from: a,
    to: b,
    says: `${old.label}: ${what} (${said(a)} → ${said(b)}).`,
  });
  const to = now ? reportDate(now, rule) : null;
  if (!now || to === null)
    return [make('outOfCount', from, null, `${RULE_NAMES[rule]} no longer counts`)];
  const lines: DateAdjustment[] = [];
  if (to > from) lines.push(make('dateMoved', from, to, `${RULE_NAMES[rule]} was moved`));
  const answerMoved = old.metOn !== null && (now.metOn === null || now.metOn < old.metOn);
  if (answerMoved)
    lines.push(make('answerMoved', old.metOn, now.metOn, 'the day of the answer was changed'));
  if (lines.length === 0 && isLate(old, rule, on) && !isLate(now, rule, on)) {
    lines.push(
      make('backInTime', from, now.metOn, 'it was late, and an earlier answer was recorded'),
    );
  }
  return lines;
}

const duesOf = (
  { procedure, clock }: Snapshot,
  calendar: Calendar,
  options: CountingOptions,
): DueDate[] =>
  procedure ? dueDates(procedure, clock, calendar, options).filter((due) => !due.window) : [];

/**
 * What one action did to the figures: a line for every reported date that it made later or took out of the
 * count, every answer that it moved, and every late date that it made not late. An action that leaves no
 * line cannot have turned a late case into an in-time one.
 *
 * @param on the day of the action, as at which lateness is judged
 */
export function adjustments(
  before: Snapshot,
  after: Snapshot,
  on: PlainDate,
  calendar: Calendar,
  options: CountingOptions = DEFAULT_COUNTING,
): DateAdjustment[] {
  const now = duesOf(after, calendar, options);
  return duesOf(before, calendar, options).flatMap((old) => {
    const same = now.find(({ id }) => id === old.id);
    return RULES.flatMap((rule) => compare(old, same, rule, on));
  });
}

/** The lines of a whole history, given as the case stood after each action. */
export function adjustmentsOver(
  history: readonly (Snapshot & { on: PlainDate })[],
  calendar: Calendar,
  options: CountingOptions = DEFAULT_COUNTING,
): DateAdjustment[] {
  return history.slice(1).flatMap((after, index) => {
    const before = history[index];
    return before ? adjustments(before, after, after.on, calendar, options) : [];
  });
}
