/** The days of a question: which day it narrows, in which period, and beside which other. */
import { periodBefore, type DayOf, type Period, type Trait } from '../../../services/queries';
import type { LengthFind, TimeFind } from '../dates/types';
import { addDays, financialYearOf } from '../dates/plain';
import { narrow, wordsOf } from './assemble';
import type { Mark } from './effects';
import {
  comparedPeriod,
  currentBeside,
  joinedPeriods,
  olderThan,
  periodOf,
  within,
} from './periods';
import type { State } from './state';
import { EARLIEST, LATEST } from './types';

/** "Going over", with no day said: within so many days from today. */
const SOON = 7;

interface TimeHit {
  /** The unit it stands at. */
  at: number;
  find: TimeFind;
  compared: boolean;
}

export function readTimes(state: State): void {
  const times = timeHits(state);
  const own = times.filter(({ compared }) => !compared);
  const length = lengthWith(state, 'older');
  if (length) put(state, 'received', olderThan(length.length, state.line.today), length.hit);
  const aheadOf = lengthWith(state, 'ahead');
  if (aheadOf && dayOf(state, aheadOf.at) === 'due')
    put(state, 'due', within(aheadOf.length, state.line.today), aheadOf.hit);
  else if (aheadOf) for (let at = aheadOf.from; at < aheadOf.end; at += 1) state.unread.add(at);
  for (const time of own) readTime(state, time);
  if (!state.filters.within) withoutTime(state);
  if (!state.filters.within) whenever(state);
  if (!state.filters.within) inThePast(state);
  if (!state.filters.within) missedNow(state);
  for (const time of times.filter(({ compared }) => compared)) compare(state, time);
  if (state.hits.some((h) => h.says?.marks.has('compareBefore') === true)) compareBefore(state);
  looseLengths(state);
}

function timeHits(state: State): TimeHit[] {
  const { hits, units } = state;
  return hits.flatMap((hit, k) =>
    units
      .slice(hit.at, hit.end)
      .flatMap((unit, j) =>
        unit.time ? [{ at: hit.at + j, find: unit.time, compared: isCompared(state, k) }] : [],
      ),
  );
}

/** After "compared with", "than": what the period is held against. */
function isCompared(state: State, k: number): boolean {
  const { hits } = state;
  for (let back = k; back >= 0 && k - back <= 2; back -= 1) {
    const says = hits[back]?.says;
    if (says?.marks.has('compare')) return true;
    if (back < k && isWith(state, back) && startsComparing(state)) return true;
    if (back < k && says?.marks.has('fill') !== true) return false;
  }
  return false;
}

/** "Compare this year *with* last year". */
const isWith = ({ hits, units }: State, k: number): boolean =>
  /^(?:with|to|and|against)$/.test(units[hits[k]?.at ?? -1]?.word ?? '');
const startsComparing = ({ units }: State): boolean =>
  units.slice(0, 4).some(({ word }) => word === 'compare');

function readTime(state: State, { at, find: said }: TimeHit): void {
  // "before I go on leave Friday"
  const leaves = state.hits.some((h) => h.says?.marks.has('beforeLeave') === true);
  const find: TimeFind = leaves ? { ...said, prefix: 'before' } : said;
  const day = dayOf(state, at);
  if (day === null) state.unsaid.add('day');
  const period = periodOf(find, day ?? 'received', state.line.today, isSoFar(state, at));
  const before = state.filters.within;
  if (day === null && period && stoodThen(state, at, period)) {
    state.unread.add(at);
    return;
  }
  if (!period) {
    state.leftOpen.push({ slot: 'period', words: wordsOf(state, at) });
    return;
  }
  if (!before) {
    put(state, day ?? 'received', period, at);
    return;
  }
  const both = before.day === (day ?? before.day) ? joinedPeriods(before.period, period) : null;
  if (both) state.filters.within = { day: before.day, period: both };
  // Only one kind of day can narrow.
  else state.unread.add(at);
}

/** "Were open on 1 March", "late on 10 March": how things stood on a past day is not kept. */
function stoodThen({ filters, hits, line }: State, at: number, { from, to }: Period): boolean {
  const { statuses, is = [] } = filters;
  const standing = statuses?.join() === 'open' || is.some((one) => STANDS.includes(one));
  const own = hits.findIndex((h) => h.at <= at && at < h.end);
  const beside = hits.slice(Math.max(0, own - 3), own).some(({ says }) => {
    const { statuses: said, is: traits = [] } = says?.filters ?? {};
    return said !== undefined || traits.some((one) => STANDS.includes(one));
  });
  return standing && beside && from === to && to < line.today;
}
const STANDS: readonly Trait[] = ['late', 'blocked', 'unallocated', 'untriaged', 'withSignOff'];

function put(state: State, day: DayOf, period: Period, unit: number): void {
  const hit = state.hits.findIndex((h) => h.at <= unit && unit < h.end);
  narrow(state, hit, { within: { day, period } });
}

/** "So far", "to date". */
function isSoFar(state: State, at: number): boolean {
  const around = state.units
    .slice(Math.max(0, at - 3), at + 4)
    .map(({ word }) => word)
    .join(' ');
  return /\b(?:so far|to date|up to now|until now|to now)\b/.test(around);
}

/**
 * The day that the words nearest to a time name; else the one they suggest. Null: none.
 * "Complaints in Q3 that were upheld" were received then; "upheld in Q3" was answered then.
 */
function dayOf(state: State, at: number): DayOf | null {
  const { hits } = state;
  const own = hits.findIndex((h) => h.at <= at && at < h.end);
  const said = hits.flatMap((h, k) =>
    h.says?.day ? [{ day: h.says.day, away: away(own, k) }] : [],
  );
  const nearest = said.sort((a, b) => a.away - b.away)[0];
  if (nearest) return nearest.day;
  if (state.measure === 'days') return 'answered';
  const before = hits.slice(0, own + 1).some((h) => h.says?.near);
  if (!before && followsNoun(state, own)) return 'received';
  const near = hits.flatMap((h, k) =>
    h.says?.near ? [{ day: h.says.near, away: away(own, k) }] : [],
  );
  return near.sort((a, b) => a.away - b.away)[0]?.day ?? null;
}

/** What stands before is nearer than what stands after. */
const away = (own: number, k: number): number => (k <= own ? own - k : k - own + 1.5);

/** "Complaints in Q3 …": the kind of case right before it. */
function followsNoun({ hits }: State, own: number): boolean {
  for (let back = own - 1; back >= 0; back -= 1) {
    const says = hits[back]?.says;
    if (says?.filters.types && says.marks.has('noun'))
      return Object.keys(says.filters).every((key) => key === 'types' || key === 'enquiryKinds');
    if (says?.marks.has('fill') !== true) return false;
  }
  return false;
}

/** Words about days that name none: "due", "going over", "answered". */
function withoutTime(state: State): void {
  const { today } = state.line;
  const hit = (mark: Mark): number => state.hits.findIndex((h) => h.says?.marks.has(mark) === true);
  const leave = Math.max(hit('beforeLeave'), hit('whileAway'));
  if (leave >= 0) {
    const { at, end } = state.hits[leave] ?? { at: 0, end: 1 };
    state.leftOpen.push({ slot: 'period', words: wordsOf(state, at, end) });
    return;
  }
  if (state.leftOpen.some(({ slot }) => slot === 'period')) return;
  if (hit('soon') >= 0)
    narrow(state, hit('soon'), {
      within: { day: 'due', period: { from: today, to: addDays(today, SOON) } },
    });
  else {
    const due = state.hits.findIndex((h) => h.says?.day === 'due');
    if (due >= 0)
      narrow(state, due, { within: { day: 'due', period: { from: today, to: LATEST } } });
  }
  if (eachMonth(state)) return;
  // "Closed or answered": the closed ones are among them.
  if (hit('answered') >= 0 && (!state.filters.statuses || closedOrAnswered(state)))
    narrow(state, hit('answered'), { statuses: ['responded', 'closed'] });
}

const closedOrAnswered = ({ filters, units }: State): boolean =>
  filters.statuses?.join() === 'closed' && units.some(({ word }) => word === 'or');

/** "Have we had", "came by email": this financial year so far. */
function inThePast(state: State): void {
  const { today } = state.line;
  const past = state.hits.findIndex((h) => h.says?.marks.has('past') === true);
  if (past < 0 || state.leftOpen.some(({ slot }) => slot === 'period')) return;
  if (!saysNothingOfNow(state)) return;
  narrow(state, past, {
    within: { day: 'received', period: { from: `${financialYearOf(today)}-04-01`, to: today } },
  });
}

/** Of what is late or open now no other time is meant. */
const saysNothingOfNow = ({
  filters: { statuses, is = [], isAny, isNot, lateBy },
  measure,
}: State): boolean =>
  measure !== 'days' &&
  measure !== 'share' &&
  statuses === undefined &&
  is.length === 0 &&
  !isAny &&
  !isNot &&
  lateBy === undefined;

/** "Have we missed any deadlines": those that are late now, or the answer would be a false all-clear. */
function missedNow({ hits, filters, said }: State): void {
  const missed = hits.findIndex((h) => h.says?.marks.has('missed') === true);
  if (missed < 0) return;
  const late = (is: Trait[] | undefined) => is?.map((one) => (one === 'wasLate' ? 'late' : one));
  filters.is = late(filters.is);
  for (const each of said)
    if (each.hit === missed) each.filters = { ...each.filters, is: late(each.filters.is) };
}

/** "Closed by month", "answered each quarter": along the days of that, this financial year so far where no time is said. */
function eachMonth(state: State): boolean {
  // Of days and shares it is assumed anyway, and said to be.
  if (state.measure === 'days' || state.measure === 'share') return false;
  const at = state.hits.findIndex((h) =>
    /^(?:answered|closed)$/.test(h.says?.day ?? h.says?.near ?? ''),
  );
  const says = state.hits[at]?.says;
  const day = says?.day ?? says?.near;
  if (!day || !state.by.some((one) => one === 'month' || one === 'quarter')) return false;
  const { today } = state.line;
  narrow(state, at, {
    within: { day, period: { from: `${financialYearOf(today)}-04-01`, to: today } },
  });
  return true;
}

/** "In total", "ever": of every time, and not only what is open now. */
function whenever(state: State): void {
  const { statuses, lateBy, is = [] } = state.filters;
  const ever = state.hits.findIndex(
    (h) => h.says?.marks.has('ever') === true || h.says?.drop?.includes('within') === true,
  );
  if (ever < 0 || statuses || lateBy !== undefined || is.includes('late')) return;
  narrow(state, ever, {
    within: { day: 'received', period: { from: EARLIEST, to: state.line.today } },
  });
}

function compare(state: State, { find, at }: TimeHit): void {
  const { today } = state.line;
  const main = state.filters.within;
  const sameTime = state.hits.some((h) => h.says?.marks.has('sameTime') === true);
  if (sameTime && main && main.period.to > today)
    state.filters.within = { ...main, period: { ...main.period, to: today } };
  const current = state.filters.within ? null : currentBeside(find, today);
  if (current)
    narrow(state, -1, { within: { day: dayOf(state, at) ?? 'received', period: current } });
  const compared = comparedPeriod(find, state.filters.within?.period ?? null, today);
  if (!compared) {
    state.leftOpen.push({ slot: 'period', words: wordsOf(state, at) });
    return;
  }
  state.comparedSaid = compared.said;
  state.comparedWith = compared.period;
  state.comparedMonthsBack = compared.monthsBack;
}

/** "Last month compared with the month before": the one of the same length right before it. */
function compareBefore(state: State): void {
  const period = state.filters.within?.period;
  if (period) state.comparedWith = periodBefore(period);
  else state.leftOpen.push({ slot: 'period', words: state.line.input.text.trim() });
}

function lengthWith(
  state: State,
  mark: Mark,
): { length: LengthFind; at: number; from: number; end: number; hit: number } | null {
  const hit = state.hits.find((h) => h.says?.marks.has(mark) === true);
  const length = hit && state.units.slice(hit.at, hit.end).find((u) => u.length)?.length;
  return length ? { length, at: hit.at, from: hit.at, end: hit.end, hit: hit.at } : null;
}

/** Lengths that nothing took: "within 10 days" of what has been answered can't be filtered. */
function looseLengths({ hits, units, unread }: State): void {
  for (const { says, at, end } of hits)
    if (!says) for (let k = at; k < end; k += 1) if (units[k]?.length) unread.add(k);
}
