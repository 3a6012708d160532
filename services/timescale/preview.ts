/** A new bank holiday is a reviewed change: what each open case's dates would become, before anything is applied. */
import type { Calendar } from './calendar';
import { dueDates } from './engine';
import type { Procedure } from './procedure';
import { DEFAULT_COUNTING } from './start';
import type { ClockEvent, CountingOptions, DueDate, PlainDate } from './types';

/** An open case, as the preview needs it. */
export interface OpenCase {
  ref: string;
  procedure: Procedure;
  events: readonly ClockEvent[];
  /** The date that the complainant was told; a calendar never changes what has been promised. */
  promised: PlainDate | null;
}

/** One due date that moves; null: unknown under that calendar. */
export interface MovedDate {
  ref: string;
  dueId: string;
  label: string;
  from: PlainDate | null;
  to: PlainDate | null;
  lawfulMaximum: { from: PlainDate | null; to: PlainDate | null };
  promised: PlainDate | null;
}

export interface CalendarPreview {
  /** Dates of cases in which nobody has been promised anything. */
  moved: MovedDate[];
  /** Dates of cases with a promised date, which stays: somebody has to look at each. */
  promised: MovedDate[];
  /** Cases in which no date moves. */
  unchanged: number;
}

const isOpen = ({ state }: DueDate) => state === 'running' || state === 'unknown';

function movedDates(
  open: OpenCase,
  before: Calendar,
  after: Calendar,
  options: CountingOptions,
): MovedDate[] {
  const now = dueDates(open.procedure, open.events, after, options);
  return dueDates(open.procedure, open.events, before, options)
    .filter(isOpen)
    .flatMap((old): MovedDate[] => {
      const same = now.find(({ id }) => id === old.id);
      if (!same || (same.binding === old.binding && same.lawfulMaximum === old.lawfulMaximum))
        return [];
      return [
        {
          ref: open.ref,
          dueId: old.id,
          label: old.label,
          from: old.binding,
          to: same.binding,
          lawfulMaximum: { from: old.lawfulMaximum, to: same.lawfulMaximum },
          promised: open.promised,
        },
      ];
    });
}

/**
 * Old and new date of every due date that a change of calendar moves, cases with a promised date apart.
 * Pure: the same preview with the calendars exchanged shows what taking the change back does.
 *
 * @throws TimescaleError as `dueDates`
 */
export function previewCalendarChange(
  cases: readonly OpenCase[],
  before: Calendar,
  after: Calendar,
  options: CountingOptions = DEFAULT_COUNTING,
): CalendarPreview {
  const preview: CalendarPreview = { moved: [], promised: [], unchanged: 0 };
  for (const open of cases) {
    const dates = movedDates(open, before, after, options);
    if (dates.length === 0) preview.unchanged += 1;
    else (open.promised === null ? preview.moved : preview.promised).push(...dates);
  }
  return preview;
}
