/** Lengths: working days of a deadline, an extension or a sum; how long an absence or a snooze lasts. */
import type { PlainDate } from '../../../services/timescale/types';
import { shift } from '../dates/amounts';
import { addDays, daysBetween, mondayOf, weekdayOf } from '../dates/plain';
import { firstDay } from '../dates/resolve';
import type { LengthFind, TimeFind } from '../dates/types';
import { addWorkingDays } from '../dates/workdays';
import { CATALOGUE } from '../catalogue';
import type { Intent } from '../types';
import { look, put } from './work';
import type { Work } from './work';

export function placeLength(work: Work, length: LengthFind, intent: Intent | null): void {
  const { slots, line } = work;
  if (intent === null || length.unit === 'hour') return;
  const working = length.unit === 'working' || length.unit === 'day';
  if (intent === 'due.what_if') {
    sum(work, length);
    return;
  }
  if (intent === 'case.request_extension' || intent === 'case.extend') {
    if (slots.values.due !== undefined && !working) return;
    if (/ago|already/.test(line.tokens[length.end]?.w ?? '')) return;
    const sum = length.from !== null && (!working || length.back);
    if (working && !sum) slots.days ??= length.n;
    else if (length.unit === 'week' && !sum) slots.days ??= length.n * 5;
    extended(work, length);
    return;
  }
  const end = CATALOGUE[intent].doneBy ? counted(work, length) : null;
  if (end !== null) {
    slots.values[intent === 'nudge.snooze' ? 'until' : 'due'] ??= end;
    return;
  }
  if (CATALOGUE[intent].takesDeadline && (length.within || toAnswer(work, length))) {
    sum(work, length);
    return;
  }
  if (intent === 'case.action' || (intent === 'nudge.on_track' && length.within)) {
    if (working) {
      slots.days ??= length.n;
      const due = addWorkingDays(line.today, length.n);
      if (due !== null) slots.values.due ??= due;
    } else slots.values.due ??= addDays(line.today, length.n * (length.unit === 'week' ? 7 : 1));
    return;
  }
  if (intent === 'nudge.snooze') {
    const until =
      length.unit === 'working'
        ? addWorkingDays(line.today, length.n)
        : addDays(
            line.today,
            length.n * (length.unit === 'week' ? 7 : length.unit === 'month' ? 30 : 1),
          );
    if (until !== null) slots.values.until ??= until;
    return;
  }
  if (intent === 'absence.set') absenceFor(work, length);
  if (intent === 'list.due' && length.within)
    slots.values.period ??= [
      line.today,
      addDays(line.today, length.n * (length.unit === 'week' ? 7 : 1)),
    ];
  if (intent === 'due.explain' && working && length.unit === 'working') slots.days ??= length.n;
}

/** What reaches us and may bring its own deadline: "28 days to reply", "wants it within 5 days". */

const toAnswer = (work: Work, length: LengthFind): boolean =>
  /^(?:to|for) (?:a |the |us to |them to |our |we |in which )?(?:reply|respond|answer|response|get|deal|comply)\b|^(?:deadline|turnaround|limit|target)\b/.test(
    work.line.tokens
      .slice(length.end, length.end + 4)
      .map((t) => t.w)
      .join(' '),
  );

/** "off for two weeks from Monday": to the last working day of it. */
function absenceFor(work: Work, length: LengthFind): void {
  const { values } = work.slots;
  const given = length.from ? firstDay(look(work, length.from, 'forward')) : null;
  const from = given ?? (typeof values.from === 'string' ? values.from : null);
  if (from === null) return;
  values.from = from;
  if (length.unit === 'week') {
    const end = addDays(from, length.n * 7 - 1);
    values.until = weekdayOf(end) > 4 ? addDays(mondayOf(end), 4) : end;
  } else if (length.unit === 'calendar') values.until = addDays(from, length.n - 1);
  else if (length.n > 0)
    values.until = (length.n === 1 ? from : addWorkingDays(from, length.n - 1)) ?? from;
}

/** "5 working days from today": the start of an extension is no day on which anything was received. */
function extended(work: Work, length: LengthFind): void {
  const end = counted(work, length);
  if (end !== null) {
    work.slots.values.due ??= end;
    return;
  }
  const from = work.line.times.find((t) => t.prefix === 'from');
  const start = from && firstDay(look(work, from, 'forward'));
  if (!start || length.unit === 'calendar' || length.from) return;
  const due = addWorkingDays(start, length.unit === 'week' ? length.n * 5 : length.n);
  if (due !== null) work.slots.values.due ??= due;
}

/** "10 working days from the 16th", "a week before 1 April": the day it leads to; null: from no certain day. */
function counted(work: Work, length: LengthFind): PlainDate | null {
  const start = length.from && startOf(work, length.from);
  if (!start || length.unit === 'hour') return null;
  const n = length.back ? -length.n : length.n;
  return length.unit === 'working' || length.unit === 'day'
    ? addWorkingDays(start, n)
    : shift(start, n, length.unit);
}

/** A sum's start may lie either way: of a day and month without a year, the nearer. */
export function startOf(work: Work, from: TimeFind): PlainDate | null {
  const [back, ahead] = [firstDay(look(work, from, 'back')), firstDay(look(work, from, 'forward'))];
  const { today } = work.line;
  if (back === null || ahead === null) return back ?? ahead;
  return daysBetween(back, today) <= daysBetween(today, ahead) ? back : ahead;
}

/** A date sum: start, working days, and the day they lead to. Calendar lengths give no `days`. */
function sum(work: Work, length: LengthFind): void {
  const { slots, line } = work;
  const calendar =
    length.unit === 'calendar' || /\b(?:ombudsman|lgo|lgsco)\b/i.test(line.input.text);
  const working = !calendar && (length.unit === 'working' || length.unit === 'day');
  if (working) slots.days = length.n;
  const from = length.from && startOf(work, length.from);
  if (length.from && from !== null && from > line.today && length.from.expr.t !== 'weekday')
    slots.values.received = from;
  else if (length.from) put(work, 'received', look(work, length.from, 'back'), length.from);
  const start = slots.values.received;
  if (typeof start !== 'string') return;
  const n = length.back ? -length.n : length.n;
  const due = working
    ? addWorkingDays(start, n)
    : shift(start, n, length.unit === 'hour' ? 'day' : length.unit);
  if (due !== null) slots.values.due ??= due;
}
