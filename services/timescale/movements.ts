/**
 * What moves a date, and what only seems to. Each extension, allocation, letter and pause is judged
 * against the rule and leaves a line that says whether it counts, and why.
 */
import type { Calendar } from './calendar';
import { addDays, daysBetween, sayDate, sayFullDate } from './dates';
import { countForward, sayLength } from './counting';
import { TimescaleError } from './errors';
import { eventsAt } from './history';
import type { Timescale } from './procedure';
import type { ClockEvent, Length, Movement, PlainDate } from './types';

/** A timescale whose clock has started, and whose own date is known. */
export interface RunningClock {
  timescale: Timescale;
  length: Length;
  start: PlainDate;
  calendar: Calendar;
  metOn: PlainDate | null;
}

/** Where the dates stand after a number of movements. */
export interface Standing {
  standard: PlainDate;
  target: PlainDate;
  lawfulMaximum: PlainDate | 'unknown';
  /** After lawful extensions; what a report counts by when it counts extensions. */
  extended: PlainDate;
  binding: PlainDate | 'unknown';
  promised: PlainDate | null;
  extensions: number;
  allocations: number;
  movements: Movement[];
  notes: string[];
}

const MOVERS = ['allocated', 'extended', 'holdingLetterSent', 'paused', 'resumed'] as const;

/** Extensions, allocations, letters and pauses bear on the answer of a stage, not on its acknowledgement or window. */
const ANSWERS: ReadonlySet<string> = new Set([
  'responded',
  'adjudicated',
  'authorityResponded',
  'investigationReported',
]);
export const isAnswer = (timescale: Timescale): boolean =>
  !timescale.window && timescale.metBy.some(({ event }) => ANSWERS.has(event));

const later = (a: PlainDate, b: PlainDate) => (a > b ? a : b);

function startingPoint(clock: RunningClock, standard: PlainDate): Standing {
  const { timescale, start, calendar } = clock;
  const ceiling = timescale.extension?.maxTotal;
  return {
    standard,
    target: standard,
    lawfulMaximum: ceiling ? countForward(start, ceiling.n, ceiling.unit, calendar) : standard,
    extended: standard,
    binding: standard,
    promised: null,
    extensions: 0,
    allocations: 0,
    movements: [],
    notes: [],
  };
}

/** Why an extension is not lawful, or null where it is. The "old date" is the one in force before it. */
export function extensionFault(
  clock: RunningClock,
  standing: Standing,
  event: ClockEvent,
): TimescaleError | null {
  const { timescale } = clock;
  const rule = timescale.extension;
  if (!rule) {
    return new TimescaleError(
      'extensionNotAllowed',
      `${timescale.label}: this procedure allows no extension (${timescale.rule}). A holding letter can tell the complainant of a delay; the due date stays ${sayFullDate(standing.extended)}.`,
      timescale.citation,
    );
  }
  const refuse = (code: TimescaleError['code'], says: string) =>
    new TimescaleError(code, says, rule.citation);
  const { to, reason, complainantToldOn: toldOn } = event;
  const old = standing.extended;
  const { lawfulMaximum: ceiling } = standing;
  if (clock.metOn !== null && event.on > clock.metOn) {
    return refuse(
      'alreadyAnswered',
      `It was answered on ${sayFullDate(clock.metOn)}: nothing is left to extend.`,
    );
  }
  if (rule.times !== null && standing.extensions >= rule.times) {
    return refuse(
      'extensionNotAllowed',
      `It has been extended already, and may be extended ${rule.times === 1 ? 'once' : `${rule.times} times`} only.`,
    );
  }
  if (!reason || (rule.reasons !== 'any' && !rule.reasons.includes(reason))) {
    const allowed =
      rule.reasons === 'any'
        ? 'a reason must be given and explained to the complainant'
        : `the reasons are ${rule.reasons.join(', ')}`;
    return refuse(
      'reasonNotAllowed',
      `${reason ? `“${reason}” is not a reason for extending` : 'No reason is given'}: ${allowed}.`,
    );
  }
  if (to === undefined || to <= old) {
    return refuse(
      'notLater',
      `An extension needs a date after ${sayFullDate(old)}, the date now due${to ? `; ${sayFullDate(to)} is not` : ''}.`,
    );
  }
  if (ceiling === 'unknown') return beyond(clock.calendar);
  if (to > ceiling) {
    return refuse(
      'pastCeiling',
      `${sayFullDate(to)} is past the ceiling of ${sayLength(rule.maxTotal)} in all: the latest lawful date is ${sayFullDate(ceiling)}.`,
    );
  }
  if (toldOn == null) {
    return refuse(
      'toldTooLate',
      `The complainant has not been told: an extension counts only if they are told of it, and why, before ${sayFullDate(old)}.`,
    );
  }
  if (toldOn >= old) {
    return refuse(
      'toldTooLate',
      `The complainant was told on ${sayFullDate(toldOn)}: it must be before the old date, ${sayFullDate(old)}.`,
    );
  }
  if (event.on > old) {
    return refuse(
      'toldTooLate',
      `It was granted on ${sayFullDate(event.on)}, after the old date, ${sayFullDate(old)}: a date that has passed cannot be extended.`,
    );
  }
  return null;
}

export function beyond(calendar: Calendar): TimescaleError {
  return new TimescaleError(
    'beyondCalendar',
    `Unknown: the bank holidays are known from ${sayFullDate(calendar.firstDay)} to ${sayFullDate(calendar.lastDay)}, and this count goes outside them. Load a newer calendar (https://www.gov.uk/bank-holidays.json).`,
  );
}

/** Why a date may not be allocated, or null where it may. It is a decision made at the start, once. */
export function allocationFault(
  clock: RunningClock,
  standing: Standing,
  event: ClockEvent,
): TimescaleError | null {
  const { timescale, start } = clock;
  const rule = timescale.allocation;
  if (!rule) {
    return new TimescaleError(
      'allocationNotAllowed',
      `${timescale.label}: this procedure does not let another date be allocated (${timescale.rule}).`,
      timescale.citation,
    );
  }
  const refuse = (code: TimescaleError['code'], says: string) =>
    new TimescaleError(code, says, rule.citation);
  if (standing.allocations > 0) {
    return refuse(
      'allocationNotAllowed',
      `A date was allocated already (${sayFullDate(standing.target)}): it is decided once, at the start.`,
    );
  }
  if (event.to === undefined || event.to <= start) {
    return refuse('notLater', `An allocated date must be after the start, ${sayFullDate(start)}.`);
  }
  if (event.on > standing.standard || (clock.metOn !== null && event.on > clock.metOn)) {
    return refuse(
      'allocationNotAllowed',
      `A date is allocated at the start: on ${sayFullDate(event.on)} the standard date, ${sayFullDate(standing.standard)}, had passed or the answer was sent.`,
    );
  }
  return null;
}

/** Why a pause does not stop this clock, or null where it does. */
export function pauseFault(clock: RunningClock, event: ClockEvent): TimescaleError | null {
  const { timescale } = clock;
  const rule = timescale.pauses;
  if (!rule) {
    return new TimescaleError(
      'pauseNotAllowed',
      `${timescale.label}: this procedure lets nothing stop the clock. The pause is recorded for the net days only.`,
      timescale.citation,
    );
  }
  if (event.reason && rule.reasons.includes(event.reason)) return null;
  return new TimescaleError(
    'pauseNotAllowed',
    `The clock stops only for ${rule.reasons.join(', ')}${event.reason ? `, not for “${event.reason}”` : ''}. The pause is recorded for the net days only.`,
    rule.citation,
  );
}

function line(event: ClockEvent, kind: Movement['kind'], counts: boolean, says: string): Movement {
  return { kind, on: event.on, to: event.to ?? null, reason: event.reason ?? null, counts, says };
}

function extend(clock: RunningClock, standing: Standing, event: ClockEvent): void {
  // Told is told: even an extension that counts for nothing has promised the complainant a date.
  if (event.to !== undefined && event.complainantToldOn != null) standing.promised = event.to;
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
      `Extended on ${sayFullDate(event.on)} from ${sayDate(standing.extended)} to ${sayFullDate(event.to)} (${event.reason}); the complainant was told on ${sayFullDate(event.complainantToldOn ?? event.on)}.`,
    ),
  );
  standing.extended = event.to;
  if (standing.binding !== 'unknown') standing.binding = later(standing.binding, event.to);
}

function allocate(clock: RunningClock, standing: Standing, event: ClockEvent): void {
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
      `Allocated at the start, on ${sayFullDate(event.on)}: ${sayFullDate(event.to)} instead of ${sayDate(standing.standard)}.`,
    ),
  );
  standing.target = standing.extended = standing.binding = event.to;
  if (standing.lawfulMaximum !== 'unknown')
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
      to !== undefined && (kind === 'holdingLetterSent' || complainantToldOn != null),
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
  const ceiling = clock.timescale.pauses?.liftsCeiling ? null : lawfulMaximum;
  standing.binding =
    ceiling !== null && ceiling !== 'unknown' && moved !== 'unknown' && moved > ceiling
      ? ceiling
      : moved;
  const held = standing.binding !== moved ? ', the absolute maximum' : '';
  const to = standing.binding === 'unknown' ? null : standing.binding;
  standing.movements.push({
    ...line(
      event,
      'paused',
      true,
      `Paused from ${sayFullDate(event.on)} to ${sayFullDate(resumedOn)} (${event.reason}): due ${to ? sayFullDate(to) : 'on a day that is unknown'}${held}. Reports count without the pause.`,
    ),
    to,
  });
}

function shift(
  { calendar, length }: RunningClock,
  date: PlainDate,
  from: PlainDate,
  until: PlainDate,
): PlainDate | 'unknown' {
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
