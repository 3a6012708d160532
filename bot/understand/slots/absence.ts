/** The first and last day of an absence or a closure. */
import type { PlainDate } from '../../../services/timescale/types';
import { addDays } from '../dates/plain';
import { firstDay, lastDay, resolve } from '../dates/resolve';
import type { Resolved, TimeFind } from '../dates/types';
import type { Line } from '../line';
import { look, put } from './work';
import type { Work } from './work';

export function placeAbsence(work: Work, find: TimeFind): void {
  if (find.prefix === 'until') {
    work.slots.open.set('until', untilChoices(work, find));
    return;
  }
  if (find.expr.t === 'range' && /^(until)$/.test(find.expr.joiner)) {
    const from = firstDay(
      resolve(find.expr.from, { today: work.line.today, direction: 'forward', wholeWeeks: false }),
    );
    if (from !== null) work.slots.values.from = from;
    work.slots.open.set('until', untilChoices(work, find));
    return;
  }
  if (find.prefix === 'back' || backBefore(work.line, find)) {
    const away = work.slots.values.from;
    const r = resolve(find.expr, {
      today: typeof away === 'string' && away > work.line.today ? away : work.line.today,
      direction: 'forward',
      wholeWeeks: false,
    });
    const back = firstDay(r);
    put(
      work,
      'until',
      back === null ? r : { kind: 'day', date: addDays(back, -1), guessedYear: false },
      find,
    );
    return;
  }
  const end = changedEnd(work.line, find);
  if (end !== null && find.expr.t !== 'range') {
    put(work, end, asDay(look(work, find, 'forward')), find);
    return;
  }
  if (find.prefix === 'since') {
    put(work, 'from', asDay(look(work, find, 'back')), find);
    return;
  }
  const r = look(work, find, wasAway(work.line) ? 'back' : 'forward');
  if (find.prefix === 'from' && find.expr.t !== 'range') {
    put(work, 'from', asDay(r), find);
    return;
  }
  if (find.prefix === 'to' && work.slots.values.from !== undefined) {
    put(work, 'until', asDay(r), find);
    return;
  }
  if (find.prefix === 'to' && find.expr.t !== 'range') {
    // "on leave to the 27th": the last day; when it begins goes without saying.
    put(
      work,
      'until',
      r.kind === 'span' ? { kind: 'day', date: r.to, guessedYear: false } : r,
      find,
    );
    return;
  }
  spanOf(work, r, find);
}

/** "my leave now ends on 14 April", "so that it starts on the 31st": one end of an absence that is known. */
function changedEnd(line: Line, find: TimeFind): 'from' | 'until' | null {
  const words = line.tokens
    .slice(Math.max(0, find.at - 5), find.at)
    .map((t) => t.w)
    .join(' ');
  if (
    /\b(?:ends?|ending|finish(?:es)?|last day(?: away| off)?(?: is| now| will be)?)(?: now)?(?: on| is)?(?: the)?$/.test(
      words,
    )
  )
    return 'until';
  return /\b(?:starts?|begins?)(?: now)?(?: on)?(?: the)?$/.test(words) ? 'from' : null;
}

/** "I was off 16th to 27th Feb": an absence that is over. */
const wasAway = (line: Line): boolean =>
  /\b(?:was|were|wasnt|took|had been) (?:\S+ )?(?:off|away|out|on leave|on al|on holiday|leave|sick|ill)\b/.test(
    line.tokens.map((t) => t.w).join(' '),
  );

const asDay = (r: Resolved): Resolved =>
  r.kind === 'span' ? { kind: 'day', date: r.from, guessedYear: r.guessedYear } : r;

function untilChoices(work: Work, find: TimeFind): PlainDate[] {
  const to = find.expr.t === 'range' ? find.expr.to : find.expr;
  const day = lastDay(
    resolve(to, { today: work.line.today, direction: 'forward', wholeWeeks: false }),
  );
  return day === null ? [] : [addDays(day, -1), day];
}

function backBefore(line: Line, find: TimeFind): boolean {
  const words = line.tokens
    .slice(Math.max(0, find.at - 5), find.at)
    .map((t) => t.w)
    .join(' ');
  return /\b(back|returning|returns|return|in again|in work)( to work| at work| in the office| in| on| at work on| to the office)?( on)?( the)?( again)?$/.test(
    words,
  );
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

export function placeClosure(work: Work, find: TimeFind): void {
  const r = look(work, find, 'forward');
  if (r.kind === 'span') {
    work.slots.values.from = r.from;
    work.slots.values.until = r.to;
  } else if (find.prefix === 'from') put(work, 'from', r, find);
  else if (
    find.prefix === 'until' ||
    (find.prefix === 'to' && work.slots.values.from !== undefined)
  )
    put(work, 'until', r, find);
  else if (find.prefix === 'back')
    put(work, 'until', r.kind === 'day' ? { ...r, date: addDays(r.date, -1) } : r, find);
  else if (typeof work.slots.values.on === 'string' && r.kind === 'day') {
    // "Good Friday and Easter Monday": from the first to the last.
    const days = [work.slots.values.on, r.date].sort();
    delete work.slots.values.on;
    work.slots.values.from = days[0] ?? r.date;
    work.slots.values.until = days[1] ?? r.date;
  } else put(work, 'on', r, find);
}
