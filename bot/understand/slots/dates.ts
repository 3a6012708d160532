/** Puts the dates and lengths of a line into the slots of its intents. */
import { daysBetween } from '../dates/plain';
import { firstDay, resolve } from '../dates/resolve';
import type { TimeFind } from '../dates/types';
import { addWorkingDays } from '../dates/workdays';
import type { Part } from '../intents/choose';
import type { Line } from '../line';
import type { Intent } from '../types';
import { placeAbsence, placeClosure } from './absence';
import { madeByAsker } from './counted';
import { cueOf } from './cues';
import { placeLength } from './lengths';
import { listPeriod, placePeriod } from './periods';
import { saysTold } from './told';
import { look, OPEN, put } from './work';
import type { DateSlots, Work } from './work';

const BACK_ON: ReadonlySet<Intent> = new Set([
  'case.acknowledge',
  'case.respond',
  'case.withdraw',
  'case.close',
  'case.reopen',
  'case.finding',
  'case.learning',
  'case.note',
  'case.assign',
  'case.retype',
  'case.merge',
  'case.link',
  'case.declare_conflict',
  'signoff.approve',
  'signoff.return',
  'case.progress_to_stage',
  'undo',
]);
const PERIODIC: ReadonlySet<Intent> = new Set([
  'report.figures',
  'report.pack',
  'audit.query',
  'status.team',
  'status.mine',
  'list.overdue',
  'privacy.retention',
]);

export function fillDates(line: Line, parts: readonly Part[]): DateSlots {
  const work: Work = {
    line,
    slots: { values: {}, days: null, open: new Map() },
    seen: new Map(),
    letterDated: false,
  };
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
  if (intent === null || intent.startsWith('log.')) placeLogged(work, find, intent);
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
  return (
    /^(letter|email|form)$/.test(before) &&
    (prefix === 'of' ||
      (line.tokens[find.at - 1]?.w === 'of' &&
        /^(letter)$/.test(line.tokens[find.at - 2]?.w ?? '')))
  );
}

function placeLogged(work: Work, find: TimeFind, intent: Intent | null): void {
  const { line } = work;
  const wanted =
    find.prefix === 'by' ||
    find.prefix === 'before' ||
    (find.prefix === 'for' &&
      /^(reply|response|answer|back)$/.test(line.tokens[find.prefixAt - 1]?.w ?? ''));
  const stated = isStated(line, find);
  const arrived =
    /^(received|came|in|got|arrived|rang|happened|sent|phoned|emailed|complained|written|wrote)$/.test(
      line.tokens[find.prefixAt - 1]?.w ?? '',
    );
  if ((wanted && !arrived && !pastTense(find)) || stated || promised(line, find)) {
    put(work, 'due', look(work, find, 'forward'), find);
    return;
  }
  if (find.prefix === 'since') {
    const from = firstDay(look(work, find, 'back'));
    put(
      work,
      'happened',
      from === null ? OPEN : { kind: 'span', from, to: work.line.today, guessedYear: false },
      find,
    );
    return;
  }
  if (find.prefix === 'until' || line.tokens[find.prefixAt - 1]?.w === 'not') return;
  if (/^(before|after|by)$/.test(find.prefix ?? '')) {
    put(work, cueOf(line, find) === 'happened' ? 'happened' : 'received', OPEN, find);
    return;
  }
  const cue = cueOf(line, find);
  // "respite over Easter" is when the service is wanted.
  if (intent === 'log.service_request' && cue !== 'received') return;
  // "came in Monday, worker upset her a few weeks back": the vague day is the other one's.
  if (cue !== 'received' && find.expr.t === 'open' && find.expr.vague && hasReceived(work, line))
    return;
  const elsewhere =
    cue === null &&
    line.times.some((t) => t !== find && t.at !== find.at && cueOf(line, t) === 'received');
  const happened = cue === 'happened' || (elsewhere && find.expr.t === 'feast');
  put(work, happened ? 'happened' : 'received', look(work, find, 'back'), find);
}

/** Whether another day is plainly the one on which it reached us. */
const hasReceived = (work: Work, line: Line): boolean =>
  typeof work.slots.values.received === 'string' ||
  line.times.some((t) => t.expr.t !== 'open' && cueOf(line, t) === 'received');

/** "deadline Friday", "deadline is 5pm Friday". */
function isStated(line: Line, find: TimeFind): boolean {
  let at = find.prefixAt - 1;
  while (
    line.tokens[at]?.kind === 'time' ||
    /^(is|:|-|noon|midday|of|at)$/.test(line.tokens[at]?.w ?? '')
  )
    at -= 1;
  return /^(deadline|due)$/.test(line.tokens[at]?.w ?? '');
}

/** "promised a reply after new year", "they want a line tomorrow": said of an answer, and not yet past. */
function promised(line: Line, find: TimeFind): boolean {
  const before = line.tokens.slice(Math.max(0, find.prefixAt - 7), find.prefixAt).map((t) => t.w);
  const from = before.findLastIndex((w) => /^[,.;!?]$/.test(w)) + 1;
  const words = before.slice(from).join(' ');
  if (
    !/\b(promised|promise|wants?|wanting|needs?|expects?|expecting|told) (\S+ ){0,5}?(reply|response|answer|answers|line|call back|ring back|update|comment|statement|quote|something|decision|back)$/.test(
      words,
    )
  )
    return false;
  const r = resolve(find.expr, { today: line.today, direction: 'forward', wholeWeeks: false });
  const day = firstDay(r);
  return day !== null && day >= line.today && find.expr.t !== 'weekOf';
}

const pastTense = (find: TimeFind): boolean => find.expr.t === 'day' && find.prefix === null;

function placeOnCase(work: Work, find: TimeFind, intent: Intent): void {
  const before = find.prefix === 'by' || find.prefix === 'before';
  if (work.line.tokens[find.prefixAt - 1]?.w === 'not') return;
  const cue = cueOf(work.line, find);
  switch (intent) {
    case 'case.request_extension':
    case 'case.extend':
    case 'nudge.on_track':
    case 'letter.holding':
    case 'letter.draft':
      // "no way by Friday, can I have until the 20th": the day asked for is the one after "until" or "to".
      if (
        intent.startsWith('case.') &&
        !ASKED_FOR.test(find.prefix ?? '') &&
        work.line.times.some(
          (t) => t !== find && t.at !== find.at && ASKED_FOR.test(t.prefix ?? ''),
        )
      )
        return;
      if (TAKES_TOLD.test(intent) && saysTold(work.line, find)) return;
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
    case 'due.explain':
      // "why so soon" names no day.
      if (madeByAsker(work.line, find) || (find.expr.t === 'open' && find.expr.vague)) return;
      if (
        cue === 'received' &&
        !before &&
        /^(received|got|came|in|arrived)$/.test(work.line.tokens[find.prefixAt - 1]?.w ?? '')
      )
        put(work, 'received', look(work, find, 'back'), find);
      else put(work, 'due', look(work, find, 'forward'), find);
      return;
    case 'due.what_if':
      if (before || /^(due|deadline)$/.test(work.line.tokens[find.prefixAt - 1]?.w ?? ''))
        put(work, 'due', look(work, find, 'forward'), find);
      else put(work, 'received', look(work, find, 'back'), find);
      return;
    case 'case.action':
      if (
        /^(done|completed|complete|finished|sent|happened)$/.test(
          work.line.tokens[find.prefixAt - 1]?.w ?? '',
        )
      )
        put(work, 'on', look(work, find, 'back'), find);
      else put(work, 'due', look(work, find, 'forward'), find);
      return;
    case 'nudge.blocked':
      if (find.prefix === 'since') put(work, 'from', look(work, find, 'back'), find);
      else if (find.prefix !== 'until' && work.line.times.some((t) => t.prefix === 'until')) return;
      else if (!(find.expr.t === 'day' && find.expr.date < work.line.today))
        put(work, 'until', look(work, find, 'forward'), find);
      return;
    case 'nudge.snooze':
      put(work, 'until', look(work, find, 'forward'), find);
      return;
    case 'privacy.sar':
      put(work, before ? 'due' : 'received', look(work, find, before ? 'forward' : 'back'), find);
      return;
    case 'status.case':
      if (cue === 'received' && find.prefix !== 'by')
        put(work, 'received', look(work, find, 'back'), find);
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
      // A year is no day of an action: "the incident in 2023".
      else if (
        !(find.expr.t === 'day' && find.expr.date > work.line.today) &&
        !(find.expr.t === 'span' && daysBetween(find.expr.from, find.expr.to) > 31)
      )
        put(work, 'on', look(work, find, 'back'), find);
  }
}

/** Whoever is told of a later date is told after it was set. */
const TAKES_TOLD = /^(?:case\.extend|letter\.holding)$/;
const ASKED_FOR = /^(until|to)$/;

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
