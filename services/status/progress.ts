/** How a case stands against its dates. Derived each time, never stored. */
import type { CaseView, DueSummary } from '../cases/view';
import { addDays, daysBetween } from '../timescale';
import type { Calendar, PlainDate } from '../timescale';

export type Progress = 'onTrack' | 'dueSoon' | 'overdue';

/** Working days before a date from which it is "due soon": the usual lead for sign-off. */
export const SOON = 3;

/** How far off a date is, as data; the words are the door's. */
export interface Distance {
  date: PlainDate;
  when: 'today' | 'ahead' | 'past';
  /** Working days between, never negative: 0 for a date with only closed days between; null past the calendar's end. */
  workingDays: number | null;
  calendarDays: number;
  /** The day next to today, which has a name of its own. */
  next: 'tomorrow' | 'yesterday' | null;
}

/** Working and calendar days from `today` to a date; how late it is, when that lies behind. */
export function distance(today: PlainDate, date: PlainDate, calendar: Calendar): Distance {
  const past = date < today;
  const counted = past
    ? calendar.countWorkingDays(date, today)
    : calendar.countWorkingDays(today, date);
  return {
    date,
    when: date === today ? 'today' : past ? 'past' : 'ahead',
    workingDays: counted === 'unknown' ? null : counted,
    calendarDays: Math.abs(daysBetween(today, date)),
    next:
      date === addDays(today, 1) ? 'tomorrow' : date === addDays(today, -1) ? 'yesterday' : null,
  };
}

/**
 * Overdue from the day after the case's next date; due soon within `soon` working days of it. A case with
 * nothing due, or that has ended, is on track. Beyond the calendar's end the days compared are calendar days.
 */
export function progressOf(
  view: Pick<CaseView, 'nextDue' | 'status'>,
  today: PlainDate,
  calendar: Calendar,
  soon: number = SOON,
): Progress {
  const live = view.status === 'open' || view.status === 'responded';
  if (!live || view.nextDue === null) return 'onTrack';
  const { when, workingDays, calendarDays } = distance(today, view.nextDue.on, calendar);
  if (when === 'past') return 'overdue';
  return (workingDays ?? calendarDays) <= soon ? 'dueSoon' : 'onTrack';
}

/** The due date of an open case's procedure that binds first; a complainant's window binds nobody. */
export function nextRunning(view: Pick<CaseView, 'due' | 'status'>): DueSummary | null {
  if (view.status !== 'open') return null;
  const running = view.due.filter(
    (due) => due.state === 'running' && due.binding !== null && !due.window,
  );
  return running.sort((a, b) => (a.binding! < b.binding! ? -1 : 1))[0] ?? null;
}
