/** The sum behind a date: the days counted, those skipped, and what a reader must be told about them. */
import type { Calendar } from './calendar';
import { dayNumber, sayFullDate } from './dates';
import { beyond } from './lawful';
import type { RunningClock, Standing } from './lawful';
import type { Timescale } from './procedure';
import type { Context, Start } from './start';
import { timeLimit } from './time-limit';
import type { Ceiling, Explanation, Length, PlainDate } from './types';

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

/** A complaint made too long after its grounds arose: said where the council first has to decide on it. */
function noteTimeLimit({ procedure, events, calendar }: Context, { stage }: Timescale): string[] {
  const found = stage === 1 ? timeLimit(procedure, events, calendar) : null;
  return found && !found.within ? [found.says] : [];
}

export function explain(
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
      ...noteTimeLimit(context, timescale),
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
