/** What the filling of date slots works on: the line, the slots so far, and how a resolved date enters one. */
import type { PlainDate } from '../../../services/timescale/types';
import { addDays } from '../dates/plain';
import { firstDay, lastDay, overSixMonthsBack, resolve } from '../dates/resolve';
import type { Direction, Resolved, TimeFind } from '../dates/types';
import type { Line } from '../line';
import type { AskSlot, DateSlot } from '../types';

export type DateName = 'received' | 'happened' | 'due' | 'from' | 'until' | 'on' | 'period';

/** Dates found so far. `open` are the slots whose words leave them open, with the days they might be. */
export interface DateSlots {
  values: Partial<Record<DateName, DateSlot>>;
  days: number | null;
  open: Map<AskSlot, PlainDate[]>;
}

export interface Work {
  line: Line;
  slots: DateSlots;
  /** All that was put under a name, to notice several candidate days. */
  seen: Map<DateName, { r: Resolved; find: TimeFind }[]>;
  /** The text gives a date that stands on a letter, which is not when it reached us. */
  letterDated: boolean;
}

export const OPEN: Resolved = { kind: 'open', choices: [], vague: true };

export function look(
  work: Work,
  find: TimeFind,
  direction: Direction,
  wholeWeeks = false,
): Resolved {
  return resolve(find.expr, { today: work.line.today, direction, wholeWeeks });
}

export function put(work: Work, name: DateName, r: Resolved, find: TimeFind): void {
  const list = work.seen.get(name) ?? [];
  list.push({ r, find });
  work.seen.set(name, list);
  const { values, open } = work.slots;
  const value = checked(work, name, r);
  if (value.kind === 'open') {
    delete values[name];
    if (!(name === 'happened' && value.vague)) open.set(name, value.choices);
    return;
  }
  const asSlot: DateSlot =
    name === 'period'
      ? [firstDay(value) ?? '', lastDay(value) ?? '']
      : value.kind === 'day'
        ? value.date
        : [value.from, value.to];
  if (list.length === 1) {
    if (!open.has(name)) values[name] = asSlot;
    if (name === 'received' && value.kind === 'span')
      open.set('received', daysOf(value.from, value.to));
    return;
  }
  several(work, name, asSlot);
}

/** Several candidate days for one slot: two readings, unless they say the same or the first came first by right. */
function several(work: Work, name: DateName, value: DateSlot): void {
  const { values, open } = work.slots;
  const before = values[name];
  if (before !== undefined && JSON.stringify(before) === JSON.stringify(value)) return;
  // Several days of what happened, that are no span, are left out (ruling 4).
  if (name === 'happened') delete values[name];
  else if (name === 'received' || name === 'on') {
    // Each further day is one more that it may be.
    const known = before === undefined ? (open.get(name) ?? []) : [before].flat();
    delete values[name];
    open.set(name, [...new Set([...known, ...[value].flat()])]);
  }
}

function daysOf(from: PlainDate, to: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  for (let d = from; d <= to && days.length < 7; d = addDays(d, 1)) days.push(d);
  return days;
}

/** Rule 2 for `received`: not in the future, nor over six months back by a guessed year. */
function checked(work: Work, name: DateName, r: Resolved): Resolved {
  if (r.kind === 'open') return r;
  const { today } = work.line;
  const start = firstDay(r) ?? today;
  if (
    name === 'received' &&
    (start > today || (r.guessedYear && overSixMonthsBack(start, today)))
  ) {
    return { kind: 'open', choices: [start], vague: false };
  }
  if (name === 'happened' && start > today) return { kind: 'open', choices: [], vague: true };
  return r;
}
