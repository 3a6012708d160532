/** The days in something to log. */
import { daysBetween } from '../dates/plain';
import { firstDay, lastDay, resolve } from '../dates/resolve';
import type { TimeFind } from '../dates/types';
import type { Line } from '../line';
import type { Intent } from '../types';
import { cueOf } from './cues';
import type { Cue } from './cues';
import { frames, inBody, inQuotation, isNow } from './frames';
import { inHead, inMail } from './mails';
import { look, OPEN, put } from './work';
import type { Work } from './work';

/** A day in something to log: when it reached us, when it happened, or when an answer is due. */
export function placeLogged(work: Work, find: TimeFind, intent: Intent | null): void {
  const { line } = work;
  const head = inHead(line, find);
  if (head === 'said by nobody') return;
  if (head === 'sent') {
    put(work, 'received', look(work, find, 'back'), find);
    return;
  }
  const wanted =
    find.prefix === 'by' ||
    find.prefix === 'before' ||
    (find.prefix === 'for' &&
      /^(reply|response|answer|back)$/.test(line.tokens[find.prefixAt - 1]?.w ?? ''));
  const stated = isStated(line, find);
  const arrived =
    /^(received|came|in|got|arrived|rang|happened|sent|phoned|emailed|complained|written|wrote)$/.test(
      line.tokens[find.prefixAt - 1]?.w ?? '',
    ) || /^(?:got|had|received) (?:it|this|one|that)$/.test(twoBefore(line, find));
  if (standsBack(line, find) || isOfOurLetter(line, find) || asksForThen(line, find)) return;
  if (isToCome(line, find) || isHabit(line, find)) return;
  if (
    (wanted && !arrived && !pastTense(find) && !inBody(line, find)) ||
    stated ||
    promised(line, find)
  ) {
    put(work, 'due', look(work, find, 'forward'), find);
    return;
  }
  if (find.prefix === 'since') {
    // "since Christmas": how long it has gone on, and no day of it.
    if (find.expr.t === 'feast' || find.expr.t === 'open') return;
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
  if (neverSince(line, find)) return;
  const told0 = inQuotation(line, find) || inBody(line, find) || inMail(line, find);
  if (told0 && /^(before|after|by)$/.test(find.prefix ?? '')) {
    if (wantsAnswer(line, find)) put(work, 'due', look(work, find, 'forward'), find);
    return;
  }
  if (/^(before|after|by)$/.test(find.prefix ?? '')) {
    put(work, cueOf(line, find) === 'happened' ? 'happened' : 'received', OPEN, find);
    return;
  }
  const framed = frames(line, find);
  const cue = framed
    ? 'received'
    : told0 && !framed
      ? 'happened'
      : toldThen(work, find, intent)
        ? 'received'
        : cueOf(line, find);
  if (!framed && passesBy(line, find, cue)) return;
  // "respite over Easter" is when the service is wanted.
  const wide = /^(?:feast|month|open|span|weekend|named|range)$/.test(find.expr.t);
  if (intent === 'log.service_request' && cue !== 'received' && wide) return;
  // "came in Monday, worker upset her a few weeks back": the vague day is the other one's.
  if (cue !== 'received' && find.expr.t === 'open' && find.expr.vague && hasReceived(work, line))
    return;
  const elsewhere =
    cue === null &&
    line.times.some((t) => t !== find && t.at !== find.at && cueOf(line, t) === 'received');
  const told = !framed && (isNow(line) || line.times.some((t) => t !== find && frames(line, t)));
  const happened =
    cue === 'happened' ||
    (!framed && isTheStorys(line, find)) ||
    (elsewhere && find.expr.t === 'feast') ||
    (told && cue !== 'received') ||
    (told && line.times.length > 1 && isNow(line) && find.expr.t !== 'day');
  put(work, happened ? 'happened' : 'received', look(work, find, 'back'), find);
}

/**
 * "Judge praised her statement on Friday", "dad suggested on Monday that …": thanks, ideas, questions and requests are said
 * on the one day that is named, unless that is an occasion's ("the visit on Friday").
 */
function toldThen(work: Work, find: TimeFind, intent: Intent | null): boolean {
  const { line } = work;
  if (!/^log\.(?:compliment|comment|enquiry|service_request)$/.test(intent ?? '')) return false;
  if (line.times.length !== 1 || !/^(?:day|weekday|calendar)$/.test(find.expr.t)) return false;
  const near = [
    ...line.tokens.slice(Math.max(0, find.prefixAt - 2), find.prefixAt),
    ...line.tokens.slice(find.end, find.end + 2),
  ];
  const day = dayOf(line, find, 'first');
  return day !== null && day <= line.today && !near.some(({ w }) => OCCASIONS.test(w));
}
const OCCASIONS =
  /^(?:visit|visits|meeting|review|contact|session|assessment|appointment|conference|hearing|court|party|panel|event|trip|outing|training|course|day|since|christmas|for)$/;

/**
 * "rang on Friday, it's about 17 Feb", "just off the phone, on Monday he was late": what reached us later, or just now,
 * happened before that, though words of telling stand beside it. Two days of telling side by side stay two.
 */
function isTheStorys(line: Line, find: TimeFind): boolean {
  const day = dayOf(line, find, 'last');
  if (day === null || day >= line.today || WRITTEN_OR_AGAIN.test(twoBefore(line, find)))
    return false;
  const others = line.times.filter((t) => t.at !== find.at && !inQuotation(line, t));
  if (others.length === 0) return isNow(line) && !find.expr.t.startsWith('open');
  const [other] = others;
  if (!other || others.length > 1 || beside(line, find, other)) return false;
  const told = dayOf(line, other, 'first');
  return (
    told !== null &&
    told > day &&
    told <= line.today &&
    (frames(line, other) || cueOf(line, other) === 'received')
  );
}
const WRITTEN_OR_AGAIN = /\b(?:dated|chased|again|also|first)\b/;

function dayOf(line: Line, find: TimeFind, end: 'first' | 'last'): string | null {
  if (find.expr.t === 'open') return null;
  const r = resolve(find.expr, { today: line.today, direction: 'back', wholeWeeks: false });
  return end === 'first' ? firstDay(r) : lastDay(r);
}

/** "Monday or Tuesday", "Monday, no, Tuesday": one is said in place of the other. */
function beside(line: Line, a: TimeFind, b: TimeFind): boolean {
  const [first, second] = a.at < b.at ? [a, b] : [b, a];
  return line.tokens
    .slice(first.end, second.at)
    .every((t) =>
      /^(?:,|and|or|again|then|&|-|–|\/|no|not|sorry|actually|it|was|i|mean|on|maybe|\()$/.test(
        t.w,
      ),
    );
}

/** "Further to your letter of 9 March": the day of what was written to them, and none of theirs. */
const isOfOurLetter = (line: Line, { prefixAt, at }: TimeFind): boolean =>
  /\byour (?:\S+ )?(?:letter|e ?mail|reply|response|answer|decision|message|report|acknowledgement)(?: (?:of|dated|from|on|sent))*$/.test(
    line.tokens
      .slice(Math.max(0, Math.min(prefixAt, at) - 6), Math.max(prefixAt, at))
      .map(({ w }) => w)
      .join(' '),
  );

/** "Ring me on Thursday please": a day to come, and none on which anything was. */
const asksForThen = (line: Line, { prefixAt }: TimeFind): boolean =>
  /(?:^|[.,;!?] |\b(?:please|pls|can you|could you|you can|to) )(?:ring|call|phone|e ?mail|text|see|visit|meet|contact|write to|message) (?:me|us|her|him|them|mum|dad)(?: back| again)?$/.test(
    line.tokens
      .slice(Math.max(0, prefixAt - 6), prefixAt)
      .map(({ w }) => w)
      .join(' '),
  );

/** "To be reduced from April", "will stop on Monday": what they say is still to come, and no day of it. */
const isToCome = (line: Line, { prefix, prefixAt, expr }: TimeFind): boolean =>
  prefix === 'from' &&
  expr.t === 'month' &&
  line.tokens
    .slice(Math.max(0, prefixAt - 4), prefixAt)
    .some(({ w }, k, all) => /^(?:be|will)$/.test(w) && all[k - 1]?.w !== 'have');

/** "On Tuesday every week", "it is still Tuesday": how it always is. */
function isHabit(line: Line, { prefixAt, end, expr }: TimeFind): boolean {
  if (expr.t !== 'weekday') return false;
  const before = line.tokens[prefixAt - 1]?.w ?? '';
  const after = `${line.tokens[end]?.w ?? ''} ${line.tokens[end + 1]?.w ?? ''}`;
  return (
    /^(?:every|each|still|always)$/.test(before) || /^(?:every|each) (?:week|time)$/.test(after)
  );
}

/** "asking since before Christmas", "was told before Easter": no day of this matter, and no deadline. */
const standsBack = (line: Line, find: TimeFind): boolean =>
  find.prefix === 'before' && line.tokens[find.prefixAt - 1]?.w === 'since';

/** What names no day of this matter: a whole year, a feast or a season in passing, how long something took. */
function passesBy(line: Line, find: TimeFind, cue: Cue): boolean {
  const { expr } = find;
  if (expr.t === 'span' && daysBetween(expr.from, expr.to) > 31)
    return cue !== 'received' || daysBetween(expr.from, expr.to) > 92;
  if (/^(?:feast|month)$/.test(expr.t) && cue === null && find.prefix !== 'from') return true;
  if (isCount(line, find)) return true;
  const length = find.prefix === null && /^(?:in|within)$/.test(line.tokens[find.at]?.w ?? '');
  return length && expr.t === 'day' && expr.date > line.today;
}

/** "third time this month", "2nd one this year": how often, and no day. */
const isCount = (line: Line, { at }: TimeFind): boolean => {
  const [often, what] = [line.tokens[at - 2], line.tokens[at - 1]?.w ?? ''];
  if (!/^(?:time|times|one|complaint|call|calls|email|emails|visit|go)$/.test(what)) return false;
  return often?.kind === 'ordinal' || often?.kind === 'number' || HOW_OFTEN.test(often?.w ?? '');
};
const HOW_OFTEN =
  /^(?:first|second|third|fourth|fifth|sixth|another|two|three|four|five|six|many|several)$/;

/** "no one rang her back in three weeks": how long nothing was done, and no day. */
const neverSince = (line: Line, find: TimeFind): boolean =>
  line.tokens[find.at]?.w === 'in' &&
  /^(week|weeks|days|day|months|month|fortnight)$/.test(line.tokens[find.end - 1]?.w ?? '') &&
  line.tokens
    .slice(Math.max(0, find.prefixAt - 8), find.prefixAt)
    .some(({ w }) => /^(no|not|never|nobody|noone|nothing|without)$/.test(w));

/** "A reply by 23 March would be appreciated", "let me know by Friday". */
const wantsAnswer = (line: Line, { prefixAt, prefix }: TimeFind): boolean =>
  prefix === 'by' &&
  /\b(?:reply|response|answer|hear|know|confirm|details|letter|decision|respond|write|back)\b/.test(
    line.tokens
      .slice(Math.max(0, prefixAt - 8), prefixAt)
      .map(({ w }) => w)
      .join(' '),
  );

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
  // "answer till Friday", "reply within a week so 18th March".
  const untilThen = find.prefix === 'until' || find.prefix === 'to' || before.at(-1) === 'so';
  if (
    !(untilThen && ANSWER.test(words)) &&
    !/\b(promised|promise|wants?|wanting|needs?|expects?|expecting|told) (\S+ ){0,5}?(reply|response|answer|answers|line|call back|ring back|update|comment|statement|quote|something|decision|back)$/.test(
      words,
    )
  )
    return false;
  const r = resolve(find.expr, { today: line.today, direction: 'forward', wholeWeeks: false });
  const day = firstDay(r);
  return day !== null && day >= line.today && find.expr.t !== 'weekOf';
}

const twoBefore = (line: Line, { prefixAt }: TimeFind): string =>
  line.tokens
    .slice(Math.max(0, prefixAt - 2), prefixAt)
    .map(({ w }) => w)
    .join(' ');
const ANSWER =
  /\b(?:answer|reply|response|respond|letter|decision|wants?|needs?|promised|deadline)\b/;
const pastTense = (find: TimeFind): boolean => find.expr.t === 'day' && find.prefix === null;
