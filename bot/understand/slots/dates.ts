/** Puts the dates and lengths of a line into the slots of its intents. */
import type { PlainDate } from '../../../services/timescale/types';
import { addDays, mondayOf, weekdayOf } from '../dates/plain';
import { firstDay, lastDay, overSixMonthsBack, resolve } from '../dates/resolve';
import type { Direction, LengthFind, Resolved, TimeFind } from '../dates/types';
import { addWorkingDays } from '../dates/workdays';
import type { Part } from '../intents/choose';
import type { Line } from '../line';
import type { AskSlot, DateSlot, Intent } from '../types';
import { cueOf } from './cues';

export type DateName = 'received' | 'happened' | 'due' | 'from' | 'until' | 'on' | 'period';

/** Dates found so far. `open` are the slots whose words leave them open, with the days they might be. */
export interface DateSlots {
  values: Partial<Record<DateName, DateSlot>>;
  days: number | null;
  open: Map<AskSlot, PlainDate[]>;
}

interface Work {
  line: Line;
  slots: DateSlots;
  /** All that was put under a name, to notice several candidate days. */
  seen: Map<DateName, { r: Resolved; find: TimeFind }[]>;
  /** The text gives a date that stands on a letter, which is not when it reached us. */
  letterDated: boolean;
}

const BACK_ON: ReadonlySet<Intent> = new Set([
  'case.acknowledge', 'case.respond', 'case.withdraw', 'case.close', 'case.reopen', 'case.finding', 'case.learning', 'case.note',
  'case.assign', 'case.retype', 'case.merge', 'case.link', 'case.declare_conflict', 'signoff.approve', 'signoff.return', 'case.progress_to_stage', 'undo',
]);
const PERIODIC: ReadonlySet<Intent> = new Set(['report.figures', 'report.pack', 'audit.query', 'status.team', 'status.mine', 'list.overdue', 'privacy.retention']);

export function fillDates(line: Line, parts: readonly Part[]): DateSlots {
  const work: Work = { line, slots: { values: {}, days: null, open: new Map() }, seen: new Map(), letterDated: false };
  const owners = line.times.map((find) => ({ find, intent: ownerOf(find.at, parts) }));
  const soFar = /\b(?:so far|to date|ytd|up to now|to now|until now)\b/i.test(line.input.text);
  for (const { find, intent } of owners) {
    if (line.lengths.some((l) => l.from === find)) continue;
    place(work, { ...find, soFar }, intent);
  }
  for (const length of line.lengths) placeLength(work, length, ownerOf(length.at, parts));
  finish(work, parts);
  return work.slots;
}

/** The part a token lies in; else the part before it, else the first. */
export function ownerOf(at: number, parts: readonly Part[]): Intent | null {
  const holding = parts.filter((p) => at >= p.at && at < p.end);
  const inside = holding.find((p) => p.intent.startsWith('log.')) ?? holding[0];
  return (inside ?? [...parts].reverse().find((p) => p.at <= at) ?? parts[0])?.intent ?? null;
}

function place(work: Work, find: TimeFind, intent: Intent | null): void {
  if (find.prefix === 'dated' || datedLetter(work.line, find)) {
    if (intent === null || intent.startsWith('log.')) work.letterDated = true;
    return;
  }
  if (intent === null || intent.startsWith('log.')) placeLogged(work, find);
  else if (intent === 'absence.set') placeAbsence(work, find);
  else if (intent === 'calendar.add') placeClosure(work, find);
  else if (intent === 'list.due') put(work, 'period', listPeriod(work, find), find);
  else if (PERIODIC.has(intent)) placePeriod(work, find, intent);
  else placeOnCase(work, find, intent);
}

/** "letter of 3 March", "email from 3rd March": the date on it, not of it. */
function datedLetter(line: Line, find: TimeFind): boolean {
  const before = line.tokens[find.prefixAt - 1]?.w ?? '';
  const prefix = line.tokens[find.prefixAt]?.w ?? '';
  return /^(letter|email|form)$/.test(before) && (prefix === 'of' || (line.tokens[find.at - 1]?.w === 'of' && /^(letter)$/.test(line.tokens[find.at - 2]?.w ?? '')));
}

function placeLogged(work: Work, find: TimeFind): void {
  const { line } = work;
  const wanted = find.prefix === 'by' || find.prefix === 'before' || (find.prefix === 'for' && /^(reply|response|answer|back)$/.test(line.tokens[find.prefixAt - 1]?.w ?? ''));
  const arrived = /^(received|came|in|got|arrived|rang|happened|sent|phoned|emailed|complained|written|wrote)$/.test(line.tokens[find.prefixAt - 1]?.w ?? '');
  if (wanted && !arrived && !pastTense(find)) {
    put(work, 'due', look(work, find, 'forward'), find);
    return;
  }
  if (find.prefix === 'since') {
    const from = firstDay(look(work, find, 'back'));
    put(work, 'happened', from === null ? OPEN : { kind: 'span', from, to: work.line.today, guessedYear: false }, find);
    return;
  }
  if (find.prefix === 'until' || line.tokens[find.prefixAt - 1]?.w === 'not') return;
  if (/^(before|after|by)$/.test(find.prefix ?? '')) {
    put(work, cueOf(line, find) === 'happened' ? 'happened' : 'received', OPEN, find);
    return;
  }
  const cue = cueOf(line, find);
  put(work, cue === 'happened' ? 'happened' : 'received', look(work, find, 'back'), find);
}

const OPEN: Resolved = { kind: 'open', choices: [], vague: true };
const pastTense = (find: TimeFind): boolean => find.expr.t === 'day' && find.prefix === null;

function look(work: Work, find: TimeFind, direction: Direction, wholeWeeks = false): Resolved {
  return resolve(find.expr, { today: work.line.today, direction, wholeWeeks });
}

function placeOnCase(work: Work, find: TimeFind, intent: Intent): void {
  const before = find.prefix === 'by' || find.prefix === 'before';
  if (work.line.tokens[find.prefixAt - 1]?.w === 'not') return;
  const cue = cueOf(work.line, find);
  switch (intent) {
    case 'case.request_extension': case 'case.extend': case 'nudge.on_track': case 'letter.holding': case 'letter.draft':
      // "no way by Friday, can I have until the 20th": the day asked for is the one after "until" or "to".
      if (intent.startsWith('case.') && !ASKED_FOR.test(find.prefix ?? '') && work.line.times.some((t) => t !== find && t.at !== find.at && ASKED_FOR.test(t.prefix ?? ''))) return;
      if ((find.expr.t === 'feast' || !/^(since|after)$/.test(find.prefix ?? '')) && !(find.expr.t === 'day' && find.expr.date < work.line.today)) put(work, 'due', look(work, find, 'forward'), find);
      return;
    case 'due.explain':
      if (madeByAsker(work.line, find)) return;
      if (cue === 'received' && !before && /^(received|got|came|in|arrived)$/.test(work.line.tokens[find.prefixAt - 1]?.w ?? '')) put(work, 'received', look(work, find, 'back'), find);
      else put(work, 'due', look(work, find, 'forward'), find);
      return;
    case 'due.what_if':
      if (before || /^(due|deadline)$/.test(work.line.tokens[find.prefixAt - 1]?.w ?? '')) put(work, 'due', look(work, find, 'forward'), find);
      else put(work, 'received', startOf(work, find), find);
      return;
    case 'case.action':
      if (/^(done|completed|complete|finished|sent|happened)$/.test(work.line.tokens[find.prefixAt - 1]?.w ?? '')) put(work, 'on', look(work, find, 'back'), find);
      else put(work, 'due', look(work, find, 'forward'), find);
      return;
    case 'nudge.blocked':
      if (find.prefix === 'since') put(work, 'from', look(work, find, 'back'), find);
      else if (!(find.expr.t === 'day' && find.expr.date < work.line.today)) put(work, 'until', look(work, find, 'forward'), find);
      return;
    case 'nudge.snooze': put(work, 'until', look(work, find, 'forward'), find); return;
    case 'privacy.sar': put(work, before ? 'due' : 'received', look(work, find, before ? 'forward' : 'back'), find); return;
    case 'status.case':
      if (cue === 'received' && find.prefix !== 'by') put(work, 'received', look(work, find, 'back'), find);
      return;
    case 'ask.policy':
      if (cue === 'received' && !before) put(work, 'received', look(work, find, 'back'), find);
      else if (cue === 'happened') put(work, 'happened', look(work, find, 'back'), find);
      return;
    case 'case.progress_to_stage':
      put(work, before ? 'due' : 'received', look(work, find, before ? 'forward' : 'back'), find);
      return;
    default:
      if (!BACK_ON.has(intent)) return;
      if (before) put(work, 'due', look(work, find, 'forward'), find);
      else if (find.prefix === 'from') put(work, 'from', look(work, find, 'forward'), find);
      else if (!(find.expr.t === 'day' && find.expr.date > work.line.today)) put(work, 'on', look(work, find, 'back'), find);
  }
}

const ASKED_FOR = /^(until|to)$/;

/** The start of a sum may lie ahead when the words say so ("from tomorrow", "1 April 2027"). */
function startOf(work: Work, find: TimeFind): Resolved {
  return look(work, find, 'back');
}

/** "i make it the 7th": the asker's own sum, not the case's date. */
function madeByAsker(line: Line, find: TimeFind): boolean {
  const before = line.tokens.slice(Math.max(0, find.at - 5), find.at).map((t) => t.w).join(' ');
  return /(i make|i get|i got|i count|thought it was|i make it|makes it|should be|not)( it| that)?( is| was)?( the)?$/.test(before);
}

function placeAbsence(work: Work, find: TimeFind): void {
  if (find.prefix === 'until') {
    work.slots.open.set('until', untilChoices(work, find));
    return;
  }
  if (find.expr.t === 'range' && /^(until)$/.test(find.expr.joiner)) {
    const from = firstDay(resolve(find.expr.from, { today: work.line.today, direction: 'forward', wholeWeeks: false }));
    if (from !== null) work.slots.values.from = from;
    work.slots.open.set('until', untilChoices(work, find));
    return;
  }
  if (find.prefix === 'back' || backBefore(work.line, find)) {
    const away = work.slots.values.from;
    const r = resolve(find.expr, { today: typeof away === 'string' && away > work.line.today ? away : work.line.today, direction: 'forward', wholeWeeks: false });
    const back = firstDay(r);
    put(work, 'until', back === null ? r : { kind: 'day', date: addDays(back, -1), guessedYear: false }, find);
    return;
  }
  if (find.prefix === 'since') {
    put(work, 'from', asDay(look(work, find, 'back')), find);
    return;
  }
  const r = look(work, find, 'forward');
  if (find.prefix === 'from' && find.expr.t !== 'range') {
    put(work, 'from', asDay(r), find);
    return;
  }
  if (find.prefix === 'to' && work.slots.values.from !== undefined) {
    put(work, 'until', asDay(r), find);
    return;
  }
  spanOf(work, r, find);
}

const asDay = (r: Resolved): Resolved => (r.kind === 'span' ? { kind: 'day', date: r.from, guessedYear: r.guessedYear } : r);

function untilChoices(work: Work, find: TimeFind): PlainDate[] {
  const to = find.expr.t === 'range' ? find.expr.to : find.expr;
  const day = lastDay(resolve(to, { today: work.line.today, direction: 'forward', wholeWeeks: false }));
  return day === null ? [] : [addDays(day, -1), day];
}

function backBefore(line: Line, find: TimeFind): boolean {
  const words = line.tokens.slice(Math.max(0, find.at - 5), find.at).map((t) => t.w).join(' ');
  return /\b(back|returning|returns|return|in again|in work)( to work| at work| in the office| in| on| at work on| to the office)?( on)?( the)?( again)?$/.test(words);
}

/** A day fills both ends; two days in one absence are its first and last. */
function spanOf(work: Work, r: Resolved, find: TimeFind): void {
  const from = firstDay(r);
  const to = lastDay(r);
  if (from === null || to === null) {
    put(work, 'from', r, find);
    return;
  }
  const { values } = work.slots;
  if (values.from === undefined) values.from = from;
  if (typeof values.from === 'string' && values.from > from) values.from = from;
  if (typeof values.until !== 'string' || values.until < to) values.until = to;
}

function placeClosure(work: Work, find: TimeFind): void {
  const r = look(work, find, 'forward');
  if (r.kind === 'span') {
    work.slots.values.from = r.from;
    work.slots.values.until = r.to;
  } else if (find.prefix === 'from') put(work, 'from', r, find);
  else if (find.prefix === 'until' || (find.prefix === 'to' && work.slots.values.from !== undefined)) put(work, 'until', r, find);
  else if (find.prefix === 'back') put(work, 'until', r.kind === 'day' ? { ...r, date: addDays(r.date, -1) } : r, find);
  else if (typeof work.slots.values.on === 'string' && r.kind === 'day') {
    // "Good Friday and Easter Monday": from the first to the last.
    const days = [work.slots.values.on, r.date].sort();
    delete work.slots.values.on;
    work.slots.values.from = days[0] ?? r.date;
    work.slots.values.until = days[1] ?? r.date;
  } else put(work, 'on', r, find);
}

function placePeriod(work: Work, find: TimeFind, intent: Intent): void {
  if (compared(work.line, find)) return;
  if (/^(status|list)/.test(intent) && find.expr.t === 'day') return;
  const { today } = work.line;
  if (find.prefix === 'since') {
    const from = firstDay(look(work, find, 'back', true));
    if (from !== null) put(work, 'period', { kind: 'span', from, to: today, guessedYear: false }, find);
    else put(work, 'period', look(work, find, 'back', true), find);
    return;
  }
  const listed = intent === 'privacy.retention' || intent === 'list.overdue';
  if (listed && (find.prefix === 'by' || find.prefix === 'before')) {
    put(work, 'period', listPeriod(work, find), find);
    return;
  }
  const r = look(work, find, intent === 'privacy.retention' ? 'forward' : 'back', true);
  if (find.soFar && r.kind === 'span' && r.from <= today) put(work, 'period', { ...r, to: r.to > today ? today : r.to }, find);
  else if (find.prefix === 'from' && r.kind === 'day') put(work, 'period', { kind: 'span', from: r.date, to: today, guessedYear: false }, find);
  else put(work, 'period', r, find);
}

/** "compared with last year", "vs Q2": what a period is held against is not the period. */
function compared(line: Line, find: TimeFind): boolean {
  const before = line.tokens.slice(Math.max(0, find.at - 5), find.at).map((t) => t.w).join(' ');
  return /\b(compared|compare|comparison|versus|vs|against|than|with the same)\b( with| to)?( the)?( same)?( period| time| quarter| months?)?( in| for)?( the)?$/.test(before) && work0(line, find);
}
/** A comparison needs something to be compared. */
const work0 = (line: Line, find: TimeFind): boolean => line.times.some((t) => t.at < find.at);

/** A list "by" or "before X" runs from today through X; a day is itself; a week is Monday to Sunday. */
function listPeriod(work: Work, find: TimeFind): Resolved {
  const r = look(work, find, 'forward', true);
  const end = lastDay(r);
  const { today } = work.line;
  if (end === null) return r;
  const through = find.prefix === 'by' || find.prefix === 'before' || find.prefix === 'until' || find.expr.t === 'endOf';
  if (through) return { kind: 'span', from: today, to: end, guessedYear: false };
  if (restOf(work.line, find)) return { kind: 'span', from: today, to: end, guessedYear: false };
  return { kind: 'span', from: firstDay(r) ?? end, to: end, guessedYear: false };
}

const restOf = (line: Line, find: TimeFind): boolean => /^(rest|remainder)$/.test(line.tokens[find.at - 2]?.w ?? '') || line.tokens[find.at]?.w === 'rest';

function placeLength(work: Work, length: LengthFind, intent: Intent | null): void {
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
    if (working) slots.days ??= length.n;
    else if (length.unit === 'week') slots.days ??= length.n * 5;
    if (length.from) sum(work, length);
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
    const until = length.unit === 'working' ? addWorkingDays(line.today, length.n) : addDays(line.today, length.n * (length.unit === 'week' ? 7 : length.unit === 'month' ? 30 : 1));
    if (until !== null) slots.values.until ??= until;
    return;
  }
  if (intent === 'absence.set') absenceFor(work, length);
  if (intent === 'list.due' && length.within) slots.values.period ??= [line.today, addDays(line.today, length.n * (length.unit === 'week' ? 7 : 1))];
  if (intent === 'due.explain' && working && length.unit === 'working') slots.days ??= length.n;
}

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
  else if (length.n > 0) values.until = (length.n === 1 ? from : addWorkingDays(from, length.n - 1)) ?? from;
}

/** A date sum: start, working days, and the day they lead to. Calendar lengths give no `days`. */
function sum(work: Work, length: LengthFind): void {
  const { slots, line } = work;
  const calendar = length.unit === 'calendar' || /\b(?:ombudsman|lgo|lgsco)\b/i.test(line.input.text);
  const working = !calendar && (length.unit === 'working' || length.unit === 'day');
  if (working) slots.days = length.n;
  if (length.from) put(work, 'received', startOf(work, length.from), length.from);
  const start = slots.values.received;
  if (typeof start !== 'string') return;
  const due = working ? addWorkingDays(start, length.n) : addDays(start, length.n * (length.unit === 'week' ? 7 : 1));
  if (due !== null) slots.values.due ??= due;
}

function put(work: Work, name: DateName, r: Resolved, find: TimeFind): void {
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
  const asSlot: DateSlot = name === 'period'
    ? [firstDay(value) ?? '', lastDay(value) ?? '']
    : value.kind === 'day' ? value.date : [value.from, value.to];
  if (list.length === 1) {
    if (!open.has(name)) values[name] = asSlot;
    if (name === 'received' && value.kind === 'span') open.set('received', daysOf(value.from, value.to));
    return;
  }
  several(work, name, asSlot);
}

/** Several candidate days for one slot: two readings, unless they say the same or the first came first by right. */
function several(work: Work, name: DateName, value: DateSlot): void {
  const { values, open } = work.slots;
  const before = values[name];
  if (before !== undefined && JSON.stringify(before) === JSON.stringify(value)) return;
  if (name === 'received' || name === 'happened' || name === 'on') {
    if (before === undefined && open.has(name) && name === 'received') return;
    delete values[name];
    open.set(name, [before, value].flat().filter((d): d is string => d !== undefined));
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
  if (name === 'received' && (start > today || (r.guessedYear && overSixMonthsBack(start, today)))) {
    return { kind: 'open', choices: [start], vague: false };
  }
  if (name === 'happened' && start > today) return { kind: 'open', choices: [], vague: true };
  return r;
}

/** Rule 3 and the ends of "since". */
function finish(work: Work, parts: readonly Part[]): void {
  const { values, open } = work.slots;
  const logs = parts.some((p) => p.intent.startsWith('log.'));
  const happened = work.seen.has('happened');
  if ((logs || work.letterDated) && values.received === undefined && !open.has('received')) {
    if (happened || work.letterDated) open.set('received', []);
    else if (!work.seen.has('received')) values.received = work.line.today;
  }
  const since = work.seen.get('happened')?.find((s) => s.find.prefix === 'since');
  const received = values.received;
  if (since && Array.isArray(values.happened) && received !== undefined) {
    const to = typeof received === 'string' ? received : received[1];
    values.happened = values.happened[0] <= to ? [values.happened[0], to] : values.happened;
  }
  if (parts.some((p) => p.intent === 'due.what_if') && values.due === undefined && work.slots.days !== null && typeof received === 'string') {
    const due = addWorkingDays(received, work.slots.days);
    if (due !== null) values.due = due;
  }
}
