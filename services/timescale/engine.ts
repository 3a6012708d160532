/** From a procedure and a case's dated facts to its due dates, each with the sum that gives it. Pure. */
import type { Calendar } from './calendar';
import { countForward } from './counting';
import { faultIn, findEvent, sayEvent } from './history';
import { beyond } from './lawful';
import type { RunningClock, Standing } from './lawful';
import { applyMovements, promisedBy } from './movements';
import type { EventAtStage, Procedure, Timescale } from './procedure';
import {
  asExample,
  calendarFor,
  DEFAULT_COUNTING,
  isExample,
  lengthOf,
  startOf,
  withLength,
} from './start';
import type { Context, Start } from './start';
import { explain } from './sum';
import type {
  ClockEvent,
  CountingOptions,
  DueDate,
  DueState,
  Length,
  MaybeDate,
  PlainDate,
} from './types';

/** The day of the first of the events that meet a timescale. */
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
  over.push({ event: 'stageEnded', stage: timescale.stage });
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

/** "The clock starts with the agreed statement of complaint at stage 2, or failing that the request for stage 2." */
function sayWaiting({ opensOn, from }: Timescale): string {
  const starts = from.filter((rule): rule is EventAtStage => !('dueDateOf' in rule));
  const [first, ...others] = opensOn ? [opensOn] : starts;
  if (!first) return 'The clock has not started.';
  const failing = others.map((other) => `, or failing that ${sayEvent(other)}`);
  return `The clock starts with ${sayEvent(first)}${failing.join('')}.`;
}

function notStarted(context: Context, timescale: Timescale): DueDate {
  const due = blank(timescale);
  const metOn = metBy(context, timescale);
  if (metOn !== null) return { ...due, state: 'met', metOn };
  if (isEnded(context, timescale)) return { ...due, state: 'ended' };
  return { ...due, waitingFor: sayWaiting(timescale) };
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

const known = (date: MaybeDate): PlainDate | null => (date === 'unknown' ? null : date);

function stateOf(context: Context, timescale: Timescale, metOn: PlainDate | null): DueState {
  if (metOn !== null) return 'met';
  return isEnded(context, timescale) ? 'ended' : 'running';
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
  const ruled = length ? withLength(original, length) : original;
  const timescale = isExample(context, original) ? asExample(ruled) : ruled;
  return { timescale, start, metOn: metBy(context, original), length };
}

/** Where the latest date is counted from something earlier than the clock: from the request, though the statement came late. */
function ceilingStart(
  { events, options }: Context,
  { extension }: Timescale,
): Pick<RunningClock, 'ceilingFrom'> {
  const rule = extension?.ceilingFrom;
  const found = rule && !options.statementMovesMaximum ? findEvent(events, rule.event) : undefined;
  return rule && found ? { ceilingFrom: { date: found.on, rule } } : {};
}

/** The running clock of a timescale that has begun, and its own date before anything moved it. */
function clockOf(
  context: Context,
  { timescale, start, metOn }: Started,
  length: Length,
): { clock: RunningClock; standard: MaybeDate } {
  const { calendar } = context;
  return {
    clock: {
      timescale,
      length,
      start: start.date,
      calendar,
      metOn,
      allocateWithin: context.options.allocateWithin,
      ...ceilingStart(context, timescale),
    },
    standard: countForward(start.date, length.n, length.unit, calendar),
  };
}

function dueDate(context: Context, original: Timescale): DueDate {
  const begun = begin(context, original);
  if (!begun) return notStarted(context, original);
  const { timescale, start, metOn, length } = begun;
  const state = stateOf(context, timescale, metOn);
  if (!length) return untimed(context, timescale, state, metOn);
  const { clock, standard } = clockOf(context, begun, length);
  if (standard === 'unknown') return unknownDue(context, timescale, start, length, metOn);
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

/**
 * The clock of one timescale and where its dates stand; null where nothing can be counted yet.
 * @throws TimescaleError `beyondCalendar`
 */
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
    const { clock, standard } = clockOf(context, begun, begun.length);
    if (standard === 'unknown') throw beyond(context.calendar);
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
