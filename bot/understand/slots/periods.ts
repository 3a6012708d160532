/** The period of a list or report. */
import { addDays, addMonths } from '../dates/plain';
import { firstDay, lastDay } from '../dates/resolve';
import type { Resolved, TimeFind } from '../dates/types';
import type { Line } from '../line';
import type { Intent } from '../types';
import { look, put } from './work';
import type { Work } from './work';

export function placePeriod(work: Work, find: TimeFind, intent: Intent): void {
  if (compared(work.line, find)) return;
  if (/^(status|list)/.test(intent) && find.expr.t === 'day') return;
  const { today } = work.line;
  if (find.prefix === 'since') {
    const from = firstDay(look(work, find, 'back', true));
    if (from !== null)
      put(work, 'period', { kind: 'span', from, to: today, guessedYear: false }, find);
    else put(work, 'period', look(work, find, 'back', true), find);
    return;
  }
  const listed = intent === 'privacy.retention' || intent === 'list.overdue';
  if (listed && (find.prefix === 'by' || find.prefix === 'before')) {
    put(work, 'period', listPeriod(work, find), find);
    return;
  }
  const r = look(work, find, intent === 'privacy.retention' ? 'forward' : 'back', true);
  if (find.soFar && r.kind === 'span' && r.from <= today)
    put(work, 'period', { ...r, to: today }, find);
  else if (find.prefix === 'from' && r.kind === 'day')
    put(work, 'period', { kind: 'span', from: r.date, to: today, guessedYear: false }, find);
  else put(work, 'period', r, find);
}

/** "compared with last year", "vs Q2": what a period is held against is not the period. */
function compared(line: Line, find: TimeFind): boolean {
  const before = line.tokens
    .slice(Math.max(0, find.at - 5), find.at)
    .map((t) => t.w)
    .join(' ');
  return (
    /\b(compared|compare|comparison|versus|vs|against|than|with the same)\b( with| to)?( the)?( same)?( period| time| quarter| months?)?( in| for)?( the)?$/.test(
      before,
    ) &&
    (hasOther(line, find) || /\bthan( the)?$/.test(before))
  );
}
/** A comparison needs something to be compared. */
const hasOther = (line: Line, find: TimeFind): boolean => line.times.some((t) => t.at < find.at);

/** A list "by" or "before X" runs from today through X; a day is itself; a week is Monday to Sunday. */
export function listPeriod(work: Work, find: TimeFind): Resolved {
  const r = look(work, find, 'forward', true);
  const end = lastDay(r);
  const { today } = work.line;
  if (end === null) return r;
  const from = firstDay(r) ?? end;
  // "From 16 March onwards": a year covers whatever has a date.
  if (find.expr.t !== 'range' && /^(?:from|after|since)$/.test(find.prefix ?? ''))
    return {
      kind: 'span',
      from: find.prefix === 'after' ? addDays(end, 1) : from,
      to: addMonths(from, 12),
      guessedYear: false,
    };
  const through =
    find.prefix === 'by' ||
    find.prefix === 'before' ||
    find.prefix === 'until' ||
    find.expr.t === 'endOf';
  if (through) return { kind: 'span', from: today, to: end, guessedYear: false };
  if (restOf(work.line, find)) return { kind: 'span', from: today, to: end, guessedYear: false };
  return { kind: 'span', from, to: end, guessedYear: false };
}

const restOf = (line: Line, find: TimeFind): boolean =>
  /^(rest|remainder)$/.test(line.tokens[find.at - 2]?.w ?? '') ||
  line.tokens[find.at]?.w === 'rest';
