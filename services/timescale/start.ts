/** Day zero: which event starts a count, what stands in for one that is missing, and how long the count is. */
import type { Calendar } from './calendar';
import { sayLength } from './counting';
import { sayFullDate } from './dates';
import { TimescaleError } from './errors';
import { findEvent, sayEvent } from './history';
import type { Procedure, StartRule, Timescale } from './procedure';
import type {
  ClockEvent,
  ClockEventKind,
  CountingOptions,
  DueDate,
  Length,
  PlainDate,
} from './types';

export const DEFAULT_COUNTING: CountingOptions = { receiptRollsForward: false, closures: [] };

/** Day zero of one timescale of one case. */
export interface Start {
  event: ClockEventKind;
  date: PlainDate;
  assumed: string | null;
  notes: string[];
}

export interface Context {
  procedure: Procedure;
  events: readonly ClockEvent[];
  /** Working days as this procedure defines them. */
  calendar: Calendar;
  options: CountingOptions;
  /** Due dates already worked out, for `dueDateOf`. */
  done: DueDate[];
}

/** Working days as the procedure defines them: only some let a council's own closures out of the count. */
export function calendarFor(
  procedure: Procedure,
  calendar: Calendar,
  options: CountingOptions,
): Calendar {
  return procedure.workingDay.skipsClosures
    ? calendar.withClosures(options.closures)
    : calendar.statutory;
}

/** What reaches the council from outside, and so may be treated as received on the next working day. */
const ARRIVES: ReadonlySet<ClockEventKind> = new Set(['received', 'stageRequested']);

function fromEvent({ calendar, options }: Context, event: ClockEvent): Start {
  const plain: Start = { event: event.kind, date: event.on, assumed: null, notes: [] };
  if (
    !options.receiptRollsForward ||
    !ARRIVES.has(event.kind) ||
    calendar.isWorkingDay(event.on) !== false
  )
    return plain;
  const next = calendar.addWorkingDays(event.on, 1);
  if (next === 'unknown') return plain;
  const says = `It arrived on ${sayFullDate(event.on)} (${calendar.whyNot(event.on)}); this council counts it as received on ${sayFullDate(next)}.`;
  return { ...plain, date: next, notes: [says] };
}

/** What the council did late starts the next count when it was due: its own delay makes no later date. */
function dueFirst({ done }: Context, { startsBy, stage }: Timescale, start: Start): Start {
  const due = startsBy === null ? null : done.find(({ id }) => id === startsBy)?.binding;
  if (!due || start.date <= due) return start;
  const says = `${sentence(sayEvent({ event: start.event, stage }))} on ${sayFullDate(start.date)} was itself late: counted from the day it was due, ${sayFullDate(due)}.`;
  return { ...start, date: due, notes: [...start.notes, says] };
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Day zero by one rule; null where that event has not happened, or that due date is not known. */
function startBy(context: Context, timescale: Timescale, rule: StartRule): Start | null {
  const [first] = timescale.from;
  const wanted = first && !('dueDateOf' in first) ? first : null;
  if (!('dueDateOf' in rule)) {
    const event = findEvent(context.events, rule);
    if (!event) return null;
    const start = dueFirst(context, timescale, fromEvent(context, event));
    if (rule === first || !wanted) return start;
    const assumed = `${sayEvent(wanted)} is not recorded: counted from ${sayEvent(rule)}`;
    return { ...start, assumed };
  }
  const date = context.done.find(({ id }) => id === rule.dueDateOf)?.binding;
  if (!date || !wanted) return null;
  const assumed = `${sayEvent(wanted)} is not recorded: counted from the day it is due, ${sayFullDate(date)}`;
  return { event: wanted.event, date, assumed, notes: [] };
}

/** Day zero, by the first of the timescale's start rules that can be met; null where none can yet. */
export function startOf(context: Context, timescale: Timescale): Start | null {
  for (const rule of timescale.from) {
    const start = startBy(context, timescale, rule);
    if (start) return start;
  }
  return null;
}

/**
 * A council may set another length for its own practice; what the law fixes stays. For one procedure alone by
 * `<procedure>.<timescale>`, for all that have it by the timescale's id.
 */
export function lengthOf(
  { procedure, options }: Pick<Context, 'procedure' | 'options'>,
  timescale: Timescale,
): Length | null {
  const { lengths = {} } = options;
  const own = lengths[`${procedure.id}.${timescale.id}`] ?? lengths[timescale.id];
  if (!own) return timescale.length;
  if (timescale.practice) return own;
  throw new TimescaleError(
    'notConfigurable',
    `${procedure.name}: ${timescale.id} (${timescale.rule}) is not the council's to set; remove it from the lengths.`,
    timescale.citation,
  );
}

/** Whether the days are an example that the council has still to confirm. */
export const isExample = (
  { procedure, options }: Pick<Context, 'procedure' | 'options'>,
  timescale: Timescale,
): boolean => isMarkedExample(options, procedure.id, timescale.id);

/** The same of a date that is known by its id (`stage1.response`). */
export function isMarkedExample(
  { examples = [] }: Pick<CountingOptions, 'examples'>,
  procedureId: string,
  dueId: string,
): boolean {
  return [procedureId, `${procedureId}.${dueId}`].some((id) => examples.includes(id));
}

export const EXAMPLE =
  'This length is an example, no rule for this council: confirm or replace it in the council’s file.';

export const asExample = (timescale: Timescale): Timescale => ({
  ...timescale,
  notes: [...timescale.notes, EXAMPLE],
});

/** The rule in a sentence; where a council set another length, with that length. */
export function withLength(timescale: Timescale, length: Length): Timescale {
  if (
    !timescale.length ||
    (timescale.length.n === length.n && timescale.length.unit === length.unit)
  )
    return timescale;
  return {
    ...timescale,
    rule: timescale.rule.replace(sayLength(timescale.length), sayLength(length)),
  };
}

/**
 * A timescale's rule in a sentence, as this council has it: "Acknowledge within 3 working days of receipt".
 * @throws TimescaleError `notConfigurable` where the council sets what is not its own to set
 */
export function sayRule(
  procedure: Procedure,
  timescale: Timescale,
  options: CountingOptions,
): string {
  const length = lengthOf({ procedure, options }, timescale);
  return length ? withLength(timescale, length).rule : timescale.rule;
}
