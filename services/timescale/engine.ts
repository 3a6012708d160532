/** From a procedure and a case's dated facts to its due dates, each with the sum that gives it. Pure. */
import type { Calendar } from './calendar';
import { countForward, sayLength } from './counting';
import { dayNumber, sayFullDate } from './dates';
import { TimescaleError } from './errors';
import { faultIn, findEvent, sayEvent } from './history';
import { applyMovements, beyond, promisedBy } from './movements';
import type { RunningClock, Standing } from './movements';
import type { EventAtStage, Procedure, Timescale } from './procedure';
import type {
  Ceiling,
  ClockEvent,
  ClockEventKind,
  CountingOptions,
  DueDate,
  DueState,
  Explanation,
  Length,
  PlainDate,
} from './types';

export const DEFAULT_COUNTING: CountingOptions = { receiptRollsForward: false, closures: [] };

/** Day zero of one timescale of one case. */
interface Start {
  event: ClockEventKind;
  date: PlainDate;
  assumed: string | null;
  notes: string[];
}

interface Context {
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

/** An acknowledgement that came late moves the clock with it; the reader must see by how much. */
function lateNote(context: Context, rules: Timescale['from'], event: ClockEvent): string[] {
  const fallBack = rules.find((rule) => 'dueDateOf' in rule);
  const due = fallBack && context.done.find(({ id }) => id === fallBack.dueDateOf);
  if (!due?.binding || event.on <= due.binding) return [];
  return [
    `Counted from ${sayEvent({ event: event.kind, stage: event.stage })} on ${sayFullDate(event.on)}, which was itself late (due ${sayFullDate(due.binding)}).`,
  ];
}

/** Day zero, by the first of the timescale's start rules that can be met; null where none can yet. */
function startOf(context: Context, timescale: Timescale): Start | null {
  const [first] = timescale.from;
  for (const rule of timescale.from) {
    if ('dueDateOf' in rule) {
      const due = context.done.find(({ id }) => id === rule.dueDateOf);
      if (due?.binding && first && !('dueDateOf' in first)) {
        const assumed = `${sayEvent(first)} is not recorded: counted from the day it is due, ${sayFullDate(due.binding)}`;
        return { event: first.event, date: due.binding, assumed, notes: [] };
      }
      continue;
    }
    const event = findEvent(context.events, rule);
    if (!event) continue;
    const start = fromEvent(context, event);
    if (rule === first || !first || 'dueDateOf' in first) {
      return { ...start, notes: [...start.notes, ...lateNote(context, timescale.from, event)] };
    }
    return {
      ...start,
      assumed: `${sayEvent(first)} is not recorded: counted from ${sayEvent(rule)}`,
    };
  }
  return null;
}

/** The first of the events that meet a timescale, on or after its opening. */
function metBy(context: Context, timescale: Timescale): PlainDate | null {
  const found = timescale.metBy
    .map((wanted) => findEvent(context.events, wanted)?.on)
    .filter((on): on is PlainDate => on !== undefined)
    .sort();
  return found[0] ?? null;
}

/** Over without being met: withdrawn, closed, or overtaken by the answer or the next stage. */
function isEnded({ events }: Context, timescale: Timescale): boolean {
  const over: EventAtStage[] = [
    { event: 'withdrawn', stage: 0 },
    { event: 'closed', stage: 0 },
  ];
  if (!timescale.window) over.push({ event: 'stageRequested', stage: timescale.stage + 1 });
  // An answer says everything that an acknowledgement would have said.
  if (timescale.metBy.some(({ event }) => event === 'acknowledged'))
    over.push({ event: 'responded', stage: timescale.stage });
  return over.some((wanted) => findEvent(events, wanted) !== undefined);
}

function blank(timescale: Timescale): DueDate {
  return {
    id: timescale.id,
    label: timescale.label,
    stage: timescale.stage,
    state: 'notStarted',
    target: null,
    lawfulMaximum: null,
    promised: null,
    binding: null,
    metOn: null,
    explanation: null,
    ...(timescale.window ? { window: true } : {}),
  };
}

function notStarted(context: Context, timescale: Timescale): DueDate {
  const needed = timescale.opensOn ?? timescale.from.find((rule) => !('dueDateOf' in rule));
  const waitingFor =
    needed && !('dueDateOf' in needed)
      ? `The clock starts with ${sayEvent(needed)}.`
      : 'The clock has not started.';
  const due = blank(timescale);
  const metOn = metBy(context, timescale);
  if (metOn !== null) return { ...due, state: 'met', metOn };
  return isEnded(context, timescale) ? { ...due, state: 'ended' } : { ...due, waitingFor };
}

/** The days of a sum: counted and skipped in (after, upTo]; for weeks and months only the last day. */
function dayList(
  length: Length,
  after: PlainDate,
  upTo: PlainDate,
  calendar: Calendar,
): Pick<Explanation, 'days' | 'skipped'> {
  if (length.unit === 'weeks' || length.unit === 'months') return { days: [upTo], skipped: [] };
  const [from, to] = [dayNumber(after), dayNumber(upTo)];
  if (length.unit === 'calendarDays') {
    const days = Array.from({ length: Math.max(0, to - from) }, (_, i) =>
      calendar.table.date(from + i + 1),
    );
    return { days, skipped: [] };
  }
  const { table } = calendar;
  if (!table.knows(from) || !table.knows(to)) return { days: [], skipped: [] };
  return { days: table.workingBetween(from, to), skipped: table.skippedBetween(from, to) };
}

function ceilingOf(clock: RunningClock, standing: Standing): Ceiling | null {
  const rule = clock.timescale.extension;
  const { lawfulMaximum: date, binding } = standing;
  if (!rule || date === 'unknown' || binding === 'unknown' || date <= binding) return null;
  return {
    length: rule.maxTotal,
    citation: rule.citation,
    date,
    ...dayList(rule.maxTotal, binding, date, clock.calendar),
  };
}

/** A count that does not skip days may end on one; the reader is told that this is meant. */
function restDayNote({ length, calendar }: RunningClock, binding: PlainDate): string[] {
  const why = calendar.isWorkingDay(binding) === false ? calendar.whyNot(binding) : null;
  if (why === null) return [];
  return [
    length.unit === 'workingDays'
      ? `${sayFullDate(binding)} is not a working day (${why}): it was set by decision, not by counting.`
      : `${sayFullDate(binding)} is not a working day (${why}): a limit in ${length.unit === 'calendarDays' ? 'calendar days' : length.unit} does not move for that.`,
  ];
}

/** Closures that a statutory count does not skip, said where the council has one inside the count. */
function closureNotes(
  { procedure, options }: Context,
  start: PlainDate,
  until: PlainDate,
): string[] {
  if (procedure.workingDay.skipsClosures) return [];
  return options.closures
    .filter(({ date }) => date > start && date <= until)
    .map(
      ({ date, why }) =>
        `${sayFullDate(date)} counts although the council is closed (${why}): ${procedure.workingDay.citation.source} does not except it.`,
    );
}

function noteTransition({ procedure }: Context, start: Start): string[] {
  const { transition } = procedure;
  return transition && start.date < transition.until ? [transition.says] : [];
}

function explain(
  context: Context,
  clock: RunningClock,
  start: Start,
  standing: Standing,
): Explanation {
  const { procedure } = context;
  const { timescale, length, calendar } = clock;
  const until = standing.binding === 'unknown' ? standing.extended : standing.binding;
  return {
    procedureId: procedure.id,
    procedureName: procedure.name,
    rule: timescale.rule,
    citation: timescale.citation,
    start: { event: start.event, date: start.date, assumed: start.assumed },
    length,
    ...dayList(length, start.date, until, calendar),
    movements: standing.movements,
    notes: [
      ...start.notes,
      ...timescale.notes,
      ...noteTransition(context, start),
      ...standing.notes,
      ...restDayNote(clock, until),
      ...closureNotes(context, start.date, until),
      ...(standing.lawfulMaximum === 'unknown' || standing.binding === 'unknown'
        ? [beyond(calendar).message]
        : []),
    ],
    maximum: ceilingOf(clock, standing),
  };
}

/** A stage that has begun under a source that gives it no time: what was promised is all there is. */
function untimed(
  { events }: Context,
  timescale: Timescale,
  state: DueState,
  metOn: PlainDate | null,
): DueDate {
  const waitingFor = `${timescale.rule} (${timescale.citation.source}).`;
  return { ...blank(timescale), state, metOn, promised: promisedBy(timescale, events), waitingFor };
}

/** A start that is known and a count that leaves the calendar: the product says so, and gives no date. */
function unknownDue(
  context: Context,
  timescale: Timescale,
  start: Start,
  length: Length,
  metOn: PlainDate | null,
): DueDate {
  const says = beyond(context.calendar).message;
  const { date, event, assumed } = start;
  return {
    ...blank(timescale),
    state: metOn === null ? 'unknown' : 'met',
    metOn,
    promised: promisedBy(timescale, context.events),
    waitingFor: says,
    explanation: {
      procedureId: context.procedure.id,
      procedureName: context.procedure.name,
      rule: timescale.rule,
      citation: timescale.citation,
      start: { event, date, assumed },
      length,
      days: [],
      skipped: [],
      movements: [],
      notes: [...start.notes, says],
      maximum: null,
    },
  };
}

/** A council may set another length for its own practice; what the law fixes stays. */
function lengthOf({ procedure, options }: Context, timescale: Timescale): Length | null {
  const own = options.lengths?.[timescale.id];
  if (!own) return timescale.length;
  if (timescale.practice) return own;
  throw new TimescaleError(
    'notConfigurable',
    `${procedure.name}: ${timescale.id} (${timescale.rule}) is not the council's to set; remove it from the lengths.`,
    timescale.citation,
  );
}

const known = (date: PlainDate | 'unknown'): PlainDate | null => (date === 'unknown' ? null : date);

function stateOf(context: Context, timescale: Timescale, metOn: PlainDate | null): DueState {
  if (metOn !== null) return 'met';
  return isEnded(context, timescale) ? 'ended' : 'running';
}

/** The rule in a sentence; where a council set another length, with that length. */
function withLength(timescale: Timescale, length: Length): Timescale {
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

/** A timescale whose day zero is known, with its length for this council. */
interface Started {
  timescale: Timescale;
  start: Start;
  metOn: PlainDate | null;
  length: Length | null;
}

function begin(context: Context, original: Timescale): Started | null {
  const opened =
    original.opensOn === null || findEvent(context.events, original.opensOn) !== undefined;
  const start = opened ? startOf(context, original) : null;
  if (!start) return null;
  const length = lengthOf(context, original);
  const timescale = length ? withLength(original, length) : original;
  return { timescale, start, metOn: metBy(context, original), length };
}

function dueDate(context: Context, original: Timescale): DueDate {
  const begun = begin(context, original);
  if (!begun) return notStarted(context, original);
  const { timescale, start, metOn, length } = begun;
  const state = stateOf(context, timescale, metOn);
  if (!length) return untimed(context, timescale, state, metOn);
  const { calendar } = context;
  const standard = countForward(start.date, length.n, length.unit, calendar);
  if (standard === 'unknown') return unknownDue(context, timescale, start, length, metOn);
  const clock: RunningClock = { timescale, length, start: start.date, calendar, metOn };
  const standing = applyMovements(clock, standard, context.events);
  return {
    ...blank(timescale),
    state,
    target: standing.target,
    lawfulMaximum: known(standing.lawfulMaximum),
    promised: standing.promised,
    binding: known(standing.binding),
    metOn,
    explanation: explain(context, clock, start, standing),
    reporting: { standard, allocated: standing.target, extended: standing.extended },
  };
}

/** The clock of one timescale and where its dates stand; null where nothing can be counted yet. */
export function standingOf(
  procedure: Procedure,
  timescaleId: string,
  events: readonly ClockEvent[],
  calendar: Calendar,
  options: CountingOptions,
): { clock: RunningClock; standing: Standing } | null {
  const context = contextOf(procedure, events, calendar, options);
  for (const timescale of procedure.timescales) {
    if (timescale.id !== timescaleId) {
      context.done.push(dueDate(context, timescale));
      continue;
    }
    const begun = begin(context, timescale);
    if (!begun?.length) return null;
    const { length, start, metOn } = begun;
    const standard = countForward(start.date, length.n, length.unit, context.calendar);
    if (standard === 'unknown') throw beyond(context.calendar);
    const clock: RunningClock = {
      timescale: begun.timescale,
      length,
      start: start.date,
      calendar: context.calendar,
      metOn,
    };
    return { clock, standing: applyMovements(clock, standard, events) };
  }
  return null;
}

function contextOf(
  procedure: Procedure,
  events: readonly ClockEvent[],
  calendar: Calendar,
  options: CountingOptions,
): Context {
  return {
    procedure,
    events,
    options,
    calendar: calendarFor(procedure, calendar, options),
    done: [],
  };
}

/**
 * Every due date of a case under its procedure, in the procedure's order.
 *
 * @param events the case's dated facts, in any order; `received` must be among them
 * @param calendar the known days; a count that leaves it gives state `unknown`, never a guess
 * @throws TimescaleError `noReceipt`, `notADate`, `unknownStage`, `beforeReceipt`, `outOfOrder`, `notConfigurable`
 */
export function dueDates(
  procedure: Procedure,
  events: readonly ClockEvent[],
  calendar: Calendar,
  options: CountingOptions = DEFAULT_COUNTING,
): DueDate[] {
  const fault = faultIn(procedure, events);
  if (fault) throw fault;
  const context = contextOf(procedure, events, calendar, options);
  for (const timescale of procedure.timescales) {
    if (timescale.measureOnly && metBy(context, timescale) === null) continue;
    context.done.push(dueDate(context, timescale));
  }
  return context.done;
}

/** The earliest date that still binds the council; a complainant's window is not one. */
export function nextDue(dates: readonly DueDate[]): DueDate | null {
  let next: DueDate | null = null;
  for (const due of dates) {
    if (due.state !== 'running' || due.binding === null || due.window) continue;
    if (!next?.binding || due.binding < next.binding) next = due;
  }
  return next;
}

/** The dates that a receipt on `start` would set off; no case, nothing kept. @throws as `dueDates` */
export function whatIf(
  procedure: Procedure,
  start: PlainDate,
  calendar: Calendar,
  options: CountingOptions = DEFAULT_COUNTING,
): DueDate[] {
  return dueDates(procedure, [{ kind: 'received', on: start, stage: 0 }], calendar, options);
}
