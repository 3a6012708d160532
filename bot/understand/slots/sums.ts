/**
 * A date sum as it was asked, for the conversation: from which day, how far, which way. The slots say what
 * the reading rules let them say, where a start looks back; a day supposed may as well lie ahead.
 */
import type { PlainDate } from '../../../services/timescale/types';
import { addDays, daysBetween } from '../dates/plain';
import { enquiryKindIn } from '../detail';
import { lastDay, resolve } from '../dates/resolve';
import type { Direction, LengthFind, Resolved, TimeExpr, TimeFind } from '../dates/types';
import type { Line } from '../line';
import type { DateSum, DaySaid, SumUnit } from '../types';
import { stageOf } from './case';

/** How many days of a span are offered as choices; a longer one is too vague to list. */
const MOST_CHOICES = 7;

/** @param received the day that the reading rules give, if they give one */
export function sumIn(line: Line, received: unknown): DateSum {
  const certain: DaySaid | null = typeof received === 'string' ? { on: received } : null;
  const length = line.lengths.find(({ unit }) => unit !== 'hour');
  if (length) return countedFrom(line, length, certain);
  return (
    howMany(line) ?? {
      asks: 'dates',
      start: supposed(line, certain),
      stage: STAGES[stageOf(line.input.text.toLowerCase()) ?? ''] ?? 1,
      enquiryKind: enquiryKindIn(line),
    }
  );
}

const STAGES: Record<string, number> = { stage2: 2, stage3: 3 };

function countedFrom(line: Line, length: LengthFind, certain: DaySaid | null): DateSum {
  const find = length.from ?? line.times.find((t) => t.at >= length.end) ?? null;
  const gap = wordsFrom(line, length.end, find?.at ?? length.end + 2);
  const after = find ? wordsFrom(line, find.end, find.end + 1) : '';
  const back = BACKWARDS.test(gap) || BACKWARDS.test(after);
  return {
    asks: 'day',
    start: find ? dayNear(line, find, back ? 'first' : 'last') : supposed(line, certain),
    n: length.n,
    unit: unitOf(line, length.unit),
    back,
  };
}

const BACKWARDS = /\b(?:before|prior|back|backwards?|earlier|previous)\b/;

/** "How many working days between 2 and 20 March", "til 3 April", "since 2 March". */
function howMany(line: Line): DateSum | null {
  const asked =
    /\b(?:how many|number of|count(?: the)?)(?: (?:working|business))?(?: (calendar))? days\b|^(?:working|(calendar)) days\b/.exec(
      wordsFrom(line, 0, line.tokens.length),
    );
  if (!asked) return null;
  const unit = unitOf(line, asked[1] || asked[2] ? 'calendar' : 'day');
  const [first, second] = line.times;
  const today: DaySaid = { on: line.today };
  if (!first) return null;
  if (first.expr.t === 'range') {
    const { from, to } = first.expr;
    return {
      asks: 'count',
      from: dayNear(line, { ...first, expr: from }, 'first'),
      to: dayNear(line, { ...first, expr: to }, 'last'),
      unit,
    };
  }
  if (second)
    return {
      asks: 'count',
      from: dayNear(line, first, 'first'),
      to: dayNear(line, second, 'last'),
      unit,
    };
  const said = dayNear(line, first, 'last');
  return /^(since|from|after)$/.test(first.prefix ?? '')
    ? { asks: 'count', from: said, to: today, unit }
    : { asks: 'count', from: today, to: said, unit };
}

/** The day of receipt that is supposed: the only one said, or the one that the rules found among several. */
function supposed(line: Line, certain: DaySaid | null): DaySaid | null {
  const [only, more] = line.times;
  if (!only) return certain;
  return more ? (certain ?? { among: [] }) : dayNear(line, only, 'last');
}

/** The Ombudsman counts calendar days; other days without a word are working days. */
function unitOf(line: Line, unit: LengthFind['unit']): SumUnit {
  if (unit === 'week' || unit === 'month' || unit === 'year' || unit === 'calendar')
    return unit === 'calendar' ? 'calendarDays' : `${unit}s`;
  const calendar = /\b(?:ombudsman|lgo|lgsco)\b/i.test(line.input.text);
  return unit === 'day' && calendar ? 'calendarDays' : 'workingDays';
}

/** @param edge which end of a feast is meant: "before Easter" begins with Good Friday, "after" ends with Monday */
function dayNear(line: Line, find: TimeFind, edge: 'first' | 'last'): DaySaid {
  const expr: TimeExpr = find.expr.t === 'feast' ? { ...find.expr, side: null } : find.expr;
  const at = (direction: Direction): Resolved =>
    resolve(expr, { today: line.today, direction, wholeWeeks: false });
  const back = dayOrDays(at('back'), expr, edge);
  // "If we got it Monday": a bare weekday is the last one, as everywhere; "if it comes Monday" may be either.
  if (expr.t === 'weekday' && !COMING.test(line.input.text)) return back;
  const ahead = dayOrDays(at('forward'), expr, edge);
  if (!('on' in back) || !('on' in ahead)) return 'on' in back ? ahead : back;
  if (expr.t === 'weekday') return { among: [back.on, ahead.on] };
  return nearer(line.today, back.on, ahead.on);
}

const COMING = /\b(?:get|gets|come|comes|arrive|arrives|land|lands|next|coming)\b/i;

/** Of the last such day and the next, the one plainly nearer; else it is asked. */
function nearer(today: PlainDate, back: PlainDate, ahead: PlainDate): DaySaid {
  const behind = daysBetween(back, today);
  const before = daysBetween(today, ahead);
  if (back === ahead || behind * 2 <= before) return { on: back };
  return before * 2 <= behind ? { on: ahead } : { among: [back, ahead] };
}

function dayOrDays(r: Resolved, expr: TimeExpr, edge: 'first' | 'last'): DaySaid {
  if (r.kind === 'day') return { on: r.date };
  if (r.kind === 'open') return { among: r.choices };
  if (expr.t === 'feast') return { on: edge === 'first' ? r.from : (lastDay(r) ?? r.to) };
  const length = daysBetween(r.from, r.to) + 1;
  return {
    among: length > MOST_CHOICES ? [] : Array.from({ length }, (_, n) => addDays(r.from, n)),
  };
}

const wordsFrom = (line: Line, at: number, end: number): string =>
  line.tokens
    .slice(at, Math.max(at, end))
    .map((t) => t.w)
    .join(' ');
