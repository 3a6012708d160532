/**
 * What moves a date, and what only seems to. Each extension, allocation, letter and pause is judged
 * against the rule and leaves a line that says whether it counts, and why.
 */
import type { Calendar } from './calendar';
import { countForward, sayLength } from './counting';
import { addDays, daysBetween, sayDate, sayFullDate } from './dates';
import { eventsAt } from './history';
import { allocationFault, dueNow, extensionFault, isAnswer, pauseFault } from './lawful';
import type { RunningClock, Standing } from './lawful';
import type { Timescale } from './procedure';
import type { ClockEvent, MaybeDate, Movement, PlainDate } from './types';

const MOVERS = ['allocated', 'extended', 'holdingLetterSent', 'paused', 'resumed'] as const;

const later = (a: PlainDate, b: PlainDate) => (a > b ? a : b);

function startingPoint(clock: RunningClock, standard: PlainDate): Standing {
  const { timescale, start, calendar } = clock;
  const ceiling = timescale.extension?.maxTotal;
  const from = clock.ceilingFrom?.date ?? start;
  const max = ceiling ? countForward(from, ceiling.n, ceiling.unit, calendar) : standard;
  // A clock that began late can't outlast the latest date of one that began in time.
  const first = max !== 'unknown' && max < standard ? max : standard;
  return {
    standard,
    target: first,
    lawfulMaximum: max,
    extended: first,
    binding: first,
    promised: null,
    extensions: 0,
    allocations: 0,
    movements: [],
    notes: bothCounts(clock, standard),
  };
}

/** A clock that began later than the request: both counts are shown, each by its name. */
function bothCounts(
  { ceilingFrom, start, length, calendar, timescale }: RunningClock,
  standard: PlainDate,
): string[] {
  if (!ceilingFrom || ceilingFrom.date >= start) return [];
  const { date, rule } = ceilingFrom;
  const own = countForward(date, length.n, length.unit, calendar);
  const ceiling = timescale.extension?.maxTotal;
  const max = ceiling ? countForward(date, ceiling.n, ceiling.unit, calendar) : 'unknown';
  if (own === 'unknown' || max === 'unknown' || !ceiling) return [];
  return [
    `From the request on ${sayFullDate(date)}: ${sayLength(length)} ${sayFullDate(own)}, ${sayLength(ceiling)} ${sayFullDate(max)}. From ${sayFullDate(start)}: ${sayLength(length)} ${sayFullDate(standard)}. The latest date runs from the request (${rule.citation.source}).`,
  ];
}

function line(event: ClockEvent, kind: Movement['kind'], counts: boolean, says: string): Movement {
  return { kind, on: event.on, to: event.to ?? null, reason: event.reason ?? null, counts, says };
}

function extend(clock: RunningClock, standing: Standing, event: ClockEvent): void {
  // Told is told: even an extension that counts for nothing has promised the complainant a date.
  if (event.to !== undefined && event.complainantToldOn) standing.promised = event.to;
  const fault = extensionFault(clock, standing, event);
  if (fault || event.to === undefined) {
    standing.movements.push(
      line(
        event,
        'extended',
        false,
        `The extension does not count. ${fault?.message ?? ''}`.trim(),
      ),
    );
    return;
  }
  standing.extensions += 1;
  standing.movements.push(
    line(
      event,
      'extended',
      true,
      `Extended on ${sayFullDate(event.on)} from ${sayDate(dueNow(standing))} to ${sayFullDate(event.to)} (${event.reason}); the complainant was told on ${sayFullDate(event.complainantToldOn ?? event.on)}.`,
    ),
  );
  const ceiling = standing.lawfulMaximum;
  const past = ceiling !== 'unknown' && event.to > ceiling;
  // Past the ceiling it binds the council; figures count up to the ceiling only.
  standing.extended = past ? later(standing.extended, ceiling) : event.to;
  if (past) {
    standing.lawfulMaximum = event.to;
    standing.notes.push(
      `${sayFullDate(event.to)} is past the ceiling, ${sayFullDate(ceiling)}, for a good reason: reports count up to the ceiling.`,
    );
  }
  if (standing.binding !== 'unknown') standing.binding = later(standing.binding, event.to);
}

function allocate(clock: RunningClock, standing: Standing, event: ClockEvent): void {
  const { allocation } = clock.timescale;
  const fault = allocationFault(clock, standing, event);
  if (fault || event.to === undefined) {
    standing.movements.push(
      line(
        event,
        'allocated',
        false,
        `The allocation does not count. ${fault?.message ?? ''}`.trim(),
      ),
    );
    return;
  }
  standing.allocations += 1;
  standing.movements.push(
    line(
      event,
      'allocated',
      true,
      `${allocation?.byLetter ? 'Asked for by letter' : 'Allocated at the start'}, on ${sayFullDate(event.on)}: ${sayFullDate(event.to)} instead of ${sayDate(standing.standard)}.`,
    ),
  );
  standing.target = standing.extended = standing.binding = event.to;
  // What a letter asks for is the latest date, whatever the rule's own was.
  if (allocation?.byLetter) standing.lawfulMaximum = event.to;
  else if (standing.lawfulMaximum !== 'unknown')
    standing.lawfulMaximum = later(standing.lawfulMaximum, event.to);
  noteSoftCeiling(clock, standing, event.to);
}

function noteSoftCeiling(
  { timescale, start, calendar }: RunningClock,
  standing: Standing,
  to: PlainDate,
): void {
  const soft = timescale.allocation?.softCeiling;
  if (!soft) return;
  const limit = countForward(start, soft.length.n, soft.length.unit, calendar);
  if (limit !== 'unknown' && to > limit) {
    standing.notes.push(
      `${sayFullDate(to)} is past ${sayLength(soft.length)} from the start (${sayFullDate(limit)}): ${soft.citation.note ?? soft.citation.source}.`,
    );
  }
}

function promise(standing: Standing, event: ClockEvent): void {
  standing.promised = event.to ?? standing.promised;
  const promised = event.to ? `promises ${sayFullDate(event.to)} and ` : '';
  standing.movements.push(
    line(
      event,
      'holdingLetterSent',
      false,
      `The holding letter of ${sayFullDate(event.on)} ${promised}moves only the date promised; the due date stays.`,
    ),
  );
}

/** The date the complainant was last told, by extension or holding letter. */
export function promisedBy(timescale: Timescale, events: readonly ClockEvent[]): PlainDate | null {
  if (!isAnswer(timescale)) return null;
  const told = eventsAt(events, ['holdingLetterSent', 'extended'], timescale.stage).filter(
    ({ kind, to, complainantToldOn }) =>
      to !== undefined && (kind === 'holdingLetterSent' || complainantToldOn),
  );
  return told.at(-1)?.to ?? null;
}

/** Working days of a pause; the day it begins is the first that does not count, the day it ends counts again. */
export function pausedDays(from: PlainDate, until: PlainDate, calendar: Calendar): number {
  const days = calendar.countWorkingDays(addDays(from, -1), addDays(until, -1));
  return days === 'unknown' ? 0 : Math.max(0, days);
}

function pause(
  clock: RunningClock,
  standing: Standing,
  event: ClockEvent,
  resumedOn: PlainDate | null,
): void {
  const fault = pauseFault(clock, event);
  if (fault) {
    standing.movements.push(line(event, 'paused', false, fault.message));
    return;
  }
  const { binding, lawfulMaximum } = standing;
  if (binding === 'unknown' || event.on > binding) {
    standing.movements.push(
      line(event, 'paused', false, 'The pause began after the due date: it moves nothing.'),
    );
    return;
  }
  if (resumedOn === null) {
    const says = `Paused since ${sayFullDate(event.on)} (${event.reason}). The date moves when the pause ends; until then the earlier one stands.`;
    standing.movements.push(line(event, 'paused', false, says));
    return;
  }
  const from = later(event.on, addDays(clock.start, 1));
  const until = clock.metOn !== null && clock.metOn < resumedOn ? clock.metOn : resumedOn;
  const moved = shift(clock, binding, from, until);
  const { liftsCeiling = false } = clock.timescale.pauses ?? {};
  if (liftsCeiling && lawfulMaximum !== 'unknown')
    standing.lawfulMaximum = shift(clock, lawfulMaximum, from, until);
  const ceiling = liftsCeiling ? null : lawfulMaximum;
  standing.binding =
    ceiling !== null && ceiling !== 'unknown' && moved !== 'unknown' && moved > ceiling
      ? later(binding, ceiling)
      : moved;
  const held = standing.binding !== moved ? ', the absolute maximum' : '';
  const to = standing.binding === 'unknown' ? null : standing.binding;
  // What counts moves the date: a pause at the ceiling, or one of no working day, moves nothing.
  const counts = standing.binding !== binding;
  standing.movements.push({
    ...line(
      event,
      'paused',
      counts,
      `Paused from ${sayFullDate(event.on)} to ${sayFullDate(resumedOn)} (${event.reason}): ${counts ? 'due' : 'still due'} ${to ? sayFullDate(to) : 'on a day that is unknown'}${held}. Reports count without the pause.`,
    ),
    to,
  });
}

function shift(
  { calendar, length }: RunningClock,
  date: PlainDate,
  from: PlainDate,
  until: PlainDate,
): MaybeDate {
  if (until <= from) return date;
  if (length.unit !== 'workingDays') return addDays(date, daysBetween(from, until));
  return calendar.addWorkingDays(date, pausedDays(from, until, calendar));
}

/** Applies a case's movements, in the order of their days, to one running clock whose own date is `standard`. */
export function applyMovements(
  clock: RunningClock,
  standard: PlainDate,
  events: readonly ClockEvent[],
): Standing {
  const standing = startingPoint(clock, standard);
  if (!isAnswer(clock.timescale)) return standing;
  const moves = eventsAt(events, MOVERS, clock.timescale.stage);
  moves.forEach((event, index) => {
    if (event.kind === 'extended') extend(clock, standing, event);
    else if (event.kind === 'allocated') allocate(clock, standing, event);
    else if (event.kind === 'holdingLetterSent') promise(standing, event);
    else if (event.kind === 'paused') {
      const resumed = moves
        .slice(index + 1)
        .find(({ kind }) => kind === 'resumed' || kind === 'paused');
      pause(clock, standing, event, resumed?.on ?? null);
    }
  });
  return standing;
}
