/** Puts the dates and lengths of a line into the slots of its intents. */
import { daysBetween } from '../dates/plain';
import { firstDay, lastDay } from '../dates/resolve';
import type { TimeFind } from '../dates/types';
import { addWorkingDays } from '../dates/workdays';
import type { DayMeaning } from '../acts/row';
import { CATALOGUE } from '../catalogue';
import type { Part } from '../intents/part';
import type { Line } from '../line';
import type { Intent } from '../types';
import { placeAbsence, placeClosure } from './absence';
import { madeByAsker } from './counted';
import { cueOf } from './cues';
import { placeLogged } from './logged';
import { placeLength, startOf } from './lengths';
import { listPeriod, placePeriod } from './periods';
import { saysTold } from './told';
import { isNow, standsOnPaper } from './frames';
import { look, put } from './work';
import type { DateSlots, Work } from './work';

export function fillDates(line: Line, parts: readonly Part[]): DateSlots {
  const work: Work = {
    line,
    slots: { values: {}, days: null, open: new Map() },
    seen: new Map(),
    letterDated: false,
  };
  const owners = line.times.map((find) => ({ find, part: partAt(find.at, parts) }));
  const soFar = /\b(?:so far|to date|ytd|up to now|to now|until now)\b/i.test(line.input.text);
  for (const { find, part } of owners) {
    if (line.lengths.some((l) => l.from === find)) continue;
    if (part?.act === 'handover' && part.mode === 'does' && /^(?:on)?$/.test(find.prefix ?? ''))
      put(work, 'on', look(work, find, 'forward'), find);
    else if (part?.mode === 'plans' && !SAME_PLANNED.has(CATALOGUE[part.intent].day))
      placePlanned(work, find);
    else place(work, { ...find, soFar }, part?.intent ?? null);
  }
  for (const length of line.lengths) placeLength(work, length, ownerOf(length.at, parts));
  finish(work, parts);
  return work.slots;
}

/** The part a token lies in; else the part before it, else the first. */
export const ownerOf = (at: number, parts: readonly Part[]): Intent | null =>
  partAt(at, parts)?.intent ?? null;

function partAt(at: number, parts: readonly Part[]): Part | null {
  const holding = parts.filter((p) => at >= p.at && at < p.end);
  const inside = holding.find((p) => p.intent.startsWith('log.')) ?? holding[0];
  return inside ?? [...parts].reverse().find((p) => p.at <= at) ?? parts[0] ?? null;
}

/** What a day means alike, whether the act is planned or done. */
const SAME_PLANNED: ReadonlySet<DayMeaning | undefined> = new Set([
  'asked',
  'until',
  'blocked',
  'corrected',
]);

/** The day of what is only planned is when it is to be done by (ruling 2). */
function placePlanned(work: Work, find: TimeFind): void {
  const r = look(work, find, 'forward');
  const first = firstDay(r);
  if (find.prefix === 'since' || (first !== null && first < work.line.today)) return;
  put(work, 'due', r, find);
}

function place(work: Work, find: TimeFind, intent: Intent | null): void {
  if (find.prefix === 'dated' || datedLetter(work.line, find) || standsOnPaper(work.line, find)) {
    if (intent === null || intent.startsWith('log.')) work.letterDated = true;
    return;
  }
  if (intent === null) return placeLogged(work, find, intent);
  switch (CATALOGUE[intent].day) {
    case 'reachedUs':
      return placeLogged(work, find, intent);
    case 'absence':
      return placeAbsence(work, find);
    case 'closure':
      return placeClosure(work, find);
    case 'listed':
      return put(work, 'period', listPeriod(work, find), find);
    case 'period':
      return placePeriod(work, find, intent);
    default:
      return placeOnCase(work, find, intent);
  }
}

/** "letter of 3 March", "email from 3rd March": the date on it, not of it. */
function datedLetter(line: Line, find: TimeFind): boolean {
  const before = line.tokens[find.prefixAt - 1]?.w ?? '';
  const prefix = line.tokens[find.prefixAt]?.w ?? '';
  return (
    /^(letter|email|form)$/.test(before) &&
    (prefix === 'of' ||
      (line.tokens[find.at - 1]?.w === 'of' &&
        /^(letter)$/.test(line.tokens[find.at - 2]?.w ?? '')))
  );
}

function placeOnCase(work: Work, find: TimeFind, intent: Intent): void {
  const before = find.prefix === 'by' || find.prefix === 'before';
  if (work.line.tokens[find.prefixAt - 1]?.w === 'not') return;
  const cue = cueOf(work.line, find);
  switch (CATALOGUE[intent].day) {
    case 'asked':
      // "no way by Friday, can I have until the 20th": the day asked for is the one after "until" or "to".
      if (
        intent.startsWith('case.') &&
        !ASKED_FOR.test(find.prefix ?? '') &&
        work.line.times.some(
          (t) => t !== find && t.at !== find.at && ASKED_FOR.test(t.prefix ?? ''),
        )
      )
        return;
      if (CATALOGUE[intent].told && saysTold(work.line, find)) {
        const told = look(work, find, 'back');
        if (
          intent === 'letter.holding' &&
          find.expr.t === 'day' &&
          find.expr.date < work.line.today
        )
          put(work, 'on', told, find);
        return;
      }
      if (intent === 'case.request_extension' && ofTheReason(work.line, find)) return;
      // "5 more days from Friday": where the days begin.
      if (
        find.prefix === 'from' &&
        work.line.lengths.some((l) => /^(working|day|week)$/.test(l.unit))
      )
        return;
      if (
        (find.expr.t === 'feast' || !/^(since|after)$/.test(find.prefix ?? '')) &&
        !(find.expr.t === 'day' && find.expr.date < work.line.today)
      )
        put(work, 'due', look(work, find, 'forward'), find);
      return;
    case 'explained':
      // "why so soon" names no day.
      if (madeByAsker(work.line, find) || (find.expr.t === 'open' && find.expr.vague)) return;
      if (
        cue === 'received' &&
        !before &&
        REACHED.test(work.line.tokens[find.prefixAt - 1]?.w ?? '')
      )
        put(work, 'received', look(work, find, 'back'), find);
      else put(work, 'due', look(work, find, 'forward'), find);
      return;
    case 'supposed':
      if (before || /^(due|deadline)$/.test(work.line.tokens[find.prefixAt - 1]?.w ?? ''))
        put(work, 'due', look(work, find, 'forward'), find);
      else placeStart(work, find);
      return;
    case 'deed':
      if (isDone(work.line, find)) put(work, 'on', look(work, find, 'back'), find);
      else put(work, 'due', look(work, find, 'forward'), find);
      return;
    case 'blocked':
      if (find.prefix === 'since') put(work, 'from', look(work, find, 'back'), find);
      else if (find.prefix !== 'until' && work.line.times.some((t) => t.prefix === 'until')) return;
      else if (!(find.expr.t === 'day' && find.expr.date < work.line.today))
        put(work, 'until', look(work, find, 'forward'), find);
      return;
    case 'corrected':
      put(work, 'received', look(work, find, 'back'), find);
      return;
    case 'until':
      put(work, 'until', look(work, find, 'forward'), find);
      return;
    case 'reached':
      put(work, before ? 'due' : 'received', look(work, find, before ? 'forward' : 'back'), find);
      return;
    case 'looked':
      if (find.prefix === 'by' || find.prefix === 'before' || find.expr.t === 'open') return;
      // "Did 42 go on Friday": the day of what is asked about.
      if (cue === 'received' && REACHED.test(work.line.tokens[find.prefixAt - 1]?.w ?? ''))
        put(work, 'received', look(work, find, 'back'), find);
      else if (/^(?:day|weekday|calendar)$/.test(find.expr.t) && SETTLED.test(work.line.input.text))
        put(work, 'on', look(work, find, 'back'), find);
      return;
    case 'rule':
      if (cue === 'received' && !before) put(work, 'received', look(work, find, 'back'), find);
      else if (cue === 'happened') put(work, 'happened', look(work, find, 'back'), find);
      return;
    case 'done':
      if (before || saidFor(work.line, find)) put(work, 'due', look(work, find, 'forward'), find);
      else if (find.prefix === 'from') placeFrom(work, find);
      // A year is no day of an action: "the incident in 2023".
      else if (
        !(find.expr.t === 'day' && find.expr.date > work.line.today) &&
        !(find.expr.t === 'span' && daysBetween(find.expr.from, find.expr.to) > 31) &&
        !(
          intent === 'case.note' &&
          find.expr.t !== 'day' &&
          firstDay(look(work, find, 'back')) !== lastDay(look(work, find, 'back'))
        )
      )
        put(work, 'on', look(work, find, 'back'), find);
      return;
    default:
  }
}

/** "Another week on REF, mum's away til Monday": so long is asked for, and the day is that of the reason given for it. */
const ofTheReason = ({ lengths, tokens }: Line, find: TimeFind): boolean =>
  lengths.some(
    ({ end, unit, from }) =>
      /^(?:working|day|week)$/.test(unit) &&
      from === null &&
      end <= find.prefixAt &&
      REASON.test(
        tokens
          .slice(end, find.prefixAt)
          .map(({ w }) => w)
          .join(' '),
      ),
  );
const REASON = /(?:^| )(?:[,;:–-]|as|because|cos|cause|since|while|waiting|due) (?:\S+ )*\S+$/;

/** "Paid on Friday", "took the plan round yday": when it was done; "done by 3 June" is when it is to be. */
function isDone(line: Line, find: TimeFind): boolean {
  if (/^(?:by|before|until|after)$/.test(find.prefix ?? '')) return false;
  if (find.expr.t === 'day') return find.expr.date <= line.today;
  const words = line.tokens.map(({ w }) => w);
  return (
    words.some((w) => DEED.test(w)) &&
    !words.some((w) => /^(?:will|shall|going|must|should|due|deadline|wants|promised)$/.test(w))
  );
}
const DEED =
  /^(?:paid|cleared|landed|sent|done|completed|complete|finished|happened|made|went|gone|fitted|replaced|posted|delivered|gave|given|took|held|transferred|refunded|reimbursed)$/;

const REACHED = /^(received|got|came|in|arrived)$/;
/** A question whether a thing was done on a day. */
const SETTLED = /\b(?:did|was|were|has|have|went|swears?|really)\b/i;

/** "with a response date of 24 March" */
const saidFor = (line: Line, find: TimeFind): boolean =>
  / (?:response|reply|due|target|end) date (?:of|is|:) ?(?:the )?$/.test(
    ` ${line.tokens
      .slice(Math.max(0, find.at - 5), find.at)
      .map(({ w }) => w)
      .join(' ')} `,
  );

/** From when a case is another's: a span has its end as well, and from today goes without saying. */
function placeFrom(work: Work, find: TimeFind): void {
  const r = look(work, find, 'forward');
  if (find.expr.t === 'span' || (r.kind === 'day' && r.date === work.line.today)) return;
  if (r.kind !== 'span') return put(work, 'from', r, find);
  work.slots.values.from = r.from;
  work.slots.values.until = r.to;
}

/** The day a supposed sum begins with: the nearest that way or the other; a guess at its end is none. */
function placeStart(work: Work, find: TimeFind): void {
  const { line, slots } = work;
  if (line.lengths.some((l) => l.from !== null) || slots.values.received !== undefined) return;
  const start = find.expr.t === 'weekday' ? null : startOf(work, find);
  if (start !== null && start > line.today) slots.values.received = start;
  else put(work, 'received', look(work, find, 'back'), find);
}
const ASKED_FOR = /^(until|to)$/;

/** Rule 3 and the ends of "since". */
function finish(work: Work, parts: readonly Part[]): void {
  const { values, open } = work.slots;
  const logs = parts.some((p) => p.intent.startsWith('log.'));
  const happened = work.seen.has('happened');
  if ((logs || work.letterDated) && values.received === undefined && !open.has('received')) {
    // What happened today can't have reached us sooner, nor later.
    if (happened && values.happened === work.line.today) values.received = work.line.today;
    else if ((happened && !isNow(work.line)) || work.letterDated) open.set('received', []);
    else if (!work.seen.has('received')) values.received = work.line.today;
  }
  const since = work.seen.get('happened')?.find((s) => s.find.prefix === 'since');
  const received = values.received;
  if (since && Array.isArray(values.happened) && received !== undefined) {
    const to = typeof received === 'string' ? received : received[1];
    values.happened = values.happened[0] <= to ? [values.happened[0], to] : values.happened;
  }
  if (
    parts.some((p) => p.intent === 'due.what_if' || p.intent.startsWith('log.')) &&
    values.due === undefined &&
    work.slots.days !== null &&
    typeof received === 'string'
  ) {
    const due = addWorkingDays(received, work.slots.days);
    if (due !== null) values.due = due;
  }
}
