/** Whether an extension, an allocated date or a pause is lawful; a refusal says what is allowed and where it is written. */
import type { Calendar } from './calendar';
import { sayLength } from './counting';
import { sayFullDate } from './dates';
import { TimescaleError } from './errors';
import type { Timescale } from './procedure';
import type { ClockEvent, Length, MaybeDate, Movement, PlainDate } from './types';

/** A timescale whose clock has started, and whose own date is known. */
export interface RunningClock {
  timescale: Timescale;
  length: Length;
  start: PlainDate;
  calendar: Calendar;
  metOn: PlainDate | null;
  /** Working days from the start within which another date may be allocated: the council's own. */
  allocateWithin?: number | undefined;
  /** Day zero of the latest date, where it is another. */
  ceilingFrom?: {
    date: PlainDate;
    rule: NonNullable<NonNullable<Timescale['extension']>['ceilingFrom']>;
  };
}

/** Where the dates stand after a number of movements. */
export interface Standing {
  standard: PlainDate;
  target: PlainDate;
  lawfulMaximum: MaybeDate;
  /** After lawful extensions; what a report counts by when it counts extensions. */
  extended: PlainDate;
  binding: MaybeDate;
  promised: PlainDate | null;
  extensions: number;
  allocations: number;
  movements: Movement[];
  notes: string[];
}

/** Extensions, allocations, letters and pauses bear on the answer of a stage, not on its acknowledgement or window. */
const ANSWERS: ReadonlySet<string> = new Set([
  'responded',
  'adjudicated',
  'authorityResponded',
  'investigationReported',
]);

export const isAnswer = (timescale: Timescale): boolean =>
  !timescale.window && timescale.metBy.some(({ event }) => ANSWERS.has(event));

/** The date now due: after lawful extensions and, where it is later, after what a pause has moved. */
export const dueNow = ({ extended, binding }: Standing): PlainDate =>
  binding !== 'unknown' && binding > extended ? binding : extended;

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
  const old = dueNow(standing);
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
  if (to > ceiling && !(rule.beyond && event.beyond)) {
    const unless = rule.beyond ? ' without a good reason, which is then said to be one' : '';
    return refuse(
      'pastCeiling',
      `${sayFullDate(to)} is past the ceiling of ${sayLength(rule.maxTotal)} in all: the latest lawful date is ${sayFullDate(ceiling)}${unless}.`,
    );
  }
  if (!toldOn) {
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

/** Without a setting of the council: the days in which a complaint is acknowledged and given out. */
export const ALLOCATE_WITHIN = 3;

/**
 * Why a date may not be allocated, or null where it may. It is a decision made once, at the start, before work has
 * begun, for a longer time than the standard and within the procedure's ceiling. A date that a letter from outside
 * gives is nobody's decision: it binds as it stands.
 */
export function allocationFault(
  clock: RunningClock,
  standing: Standing,
  event: ClockEvent,
): TimescaleError | null {
  const { timescale } = clock;
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
  if (rule.byLetter) return letterFault(clock, event, refuse);
  if (standing.allocations > 0) {
    return refuse(
      'allocationNotAllowed',
      `A date was allocated already (${sayFullDate(standing.target)}): it is decided once, at the start.`,
    );
  }
  if (event.to === undefined || event.to <= standing.standard) {
    return refuse(
      'notLater',
      `Allocating gives longer than the standard: a date after ${sayFullDate(standing.standard)}.`,
    );
  }
  if (clock.metOn !== null && event.on > clock.metOn) {
    return refuse(
      'allocationNotAllowed',
      `It was answered on ${sayFullDate(clock.metOn)}: nothing is left to allocate.`,
    );
  }
  return (
    notAtTheStart(clock, standing, event, refuse) ?? pastItsCeiling(clock, standing, event, refuse)
  );
}

type Refuse = (code: TimescaleError['code'], says: string) => TimescaleError;

function notAtTheStart(
  { start, calendar, allocateWithin = ALLOCATE_WITHIN }: RunningClock,
  { standard }: Standing,
  { on }: ClockEvent,
  refuse: Refuse,
): TimescaleError | null {
  const days = calendar.addWorkingDays(start, allocateWithin);
  // Of a very short time the start is the whole.
  const last = days === 'unknown' || days > standard ? standard : days;
  if (on <= last) return null;
  return refuse(
    'allocationNotAllowed',
    `A date is allocated at the start, before work has begun: until ${sayFullDate(last)}, ${sayLength({ n: allocateWithin, unit: 'workingDays' })} from ${sayFullDate(start)}. On ${sayFullDate(on)} the standard date stays, ${sayFullDate(standard)}; a holding letter can tell of a delay.`,
  );
}

function pastItsCeiling(
  { timescale }: RunningClock,
  { lawfulMaximum: ceiling }: Standing,
  { to }: ClockEvent,
  refuse: Refuse,
): TimescaleError | null {
  if (!timescale.extension || to === undefined || ceiling === 'unknown' || to <= ceiling)
    return null;
  return refuse(
    'pastCeiling',
    `${sayFullDate(to)} is past the ceiling of ${sayLength(timescale.extension.maxTotal)} in all: the latest lawful date is ${sayFullDate(ceiling)}.`,
  );
}

/** The letter that asks gives the date: sooner or later, and a second letter another. */
function letterFault(
  { start, metOn }: RunningClock,
  { on, to }: ClockEvent,
  refuse: Refuse,
): TimescaleError | null {
  if (to === undefined || to <= start)
    return refuse(
      'notLater',
      `The date that a letter gives is after the letter, ${sayFullDate(start)}.`,
    );
  return metOn !== null && on > metOn
    ? refuse('allocationNotAllowed', `It was answered on ${sayFullDate(metOn)}.`)
    : null;
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
