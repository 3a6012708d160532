/** Days named by their distance from today: "yesterday", "last Tuesday", "3 weeks ago", "a week on Friday". */
import type { PlainDate } from '../../../services/timescale/types';
import { lengthAt, shift } from './amounts';
import { coming, inWeek, latest, open, OPEN, phraseEnd, seen, weekdayAt, word } from './grammar';
import type { Reader, Seen, Sight } from './grammar';
import { addDays, weekdayOf } from './plain';
import type { TimeExpr } from './types';

const day = (date: PlainDate): TimeExpr => ({ t: 'day', date });

const CASUAL: [string, number][] = [
  ['the day before yesterday', -2],
  ['day before yesterday', -2],
  ['the day after tomorrow', 2],
  ['day after tomorrow', 2],
  ['first thing this morning', 0],
  ['earlier today', 0],
  ['later today', 0],
  ['this morning', 0],
  ['this afternoon', 0],
  ['this evening', 0],
  ['this am', 0],
  ['this pm', 0],
  ['yesterday', -1],
  ['last night', -1],
  ['overnight', -1],
  ['today', 0],
  ['todays', 0],
  ['yesterdays', -1],
  ['tomorrows', 1],
  ['tonight', 0],
  ['tomorrow', 1],
  ['end of play', 0],
  ['close of play', 0],
  ['eod', 0],
  ['cop', 0],
  ['end of the day', 0],
  ['end of day', 0],
];
const CASUAL_WORDS = CASUAL.map(([text, days]): [string[], number] => [text.split(' '), days]);

/** Northern and Scots for today and tomorrow, at the end of what is said (ruling 7). */
function northernDay(s: Sight, i: number): Seen | null {
  if (word(s, i) !== 'the') return null;
  if (/^(?:morra|morrow|morn)$/.test(word(s, i + 1))) return seen(day(addDays(s.today, 1)), i + 2);
  const ends = /^(?:|[.,;!?)-]|is|for|and|wi)$/.test(word(s, i + 2));
  const apart =
    !/^(?:of|in|on|all|during|through|at|for|end|rest|make|made|save|had|about|later|by|to|seize|same)$/.test(
      word(s, i - 1),
    );
  return word(s, i + 1) === 'day' && ends && apart && i > 0 ? seen(day(s.today), i + 2) : null;
}

export const casualDay: Reader = (s, i) => {
  const northern = northernDay(s, i);
  if (northern) return northern;
  for (const [phrase, days] of CASUAL_WORDS) {
    const end = phraseEnd(s, i, phrase);
    if (end > 0) return seen(day(addDays(s.today, days)), end);
  }
  return null;
};

/** "last X", "next X", "this X", "this coming X", "X just gone", "X last week", bare "X". */
export const weekday: Reader = (s, i) => modified(s, i) ?? inNamedWeek(s, i) ?? bare(s, i);

function modified(s: Sight, i: number): Seen | null {
  const first = word(s, i) === 'the' ? i + 1 : i;
  const modifier = word(s, first);
  if (!/^(last|next|this|coming|past)$/.test(modifier)) return null;
  let at = first + 1;
  let how = modifier;
  if (modifier === 'this' && /^(coming|past|last|next)$/.test(word(s, at))) {
    how = word(s, at) === 'next' ? 'coming' : word(s, at) === 'last' ? 'past' : word(s, at);
    at += 1;
  }
  const wd = weekdayAt(s, at);
  if (wd === null) return null;
  const gone = goneEnd(s, at + 1);
  if (gone > 0) return seen(day(latest(s.today, wd)), gone);
  return seen(pick(s.today, how, wd), at + 1);
}

/** Rule 2: "last X" when X has passed this week, and "next X" when it is still to come, have two readings. */
function pick(today: PlainDate, how: string, wd: number): TimeExpr {
  const now = weekdayOf(today);
  const thisWeek = inWeek(today, 0, wd);
  if (how === 'this') return day(thisWeek);
  if (how === 'coming') return day(coming(today, wd));
  if (how === 'past') return day(latest(today, wd));
  if (how === 'last')
    return wd < now ? open(thisWeek, addDays(thisWeek, -7)) : day(latest(today, wd));
  return wd > now ? open(thisWeek, addDays(thisWeek, 7)) : day(coming(today, wd));
}

function goneEnd(s: Sight, i: number): number {
  if (word(s, i) === 'just' && /^(gone|past|passed)$/.test(word(s, i + 1))) return i + 2;
  return /^gone$/.test(word(s, i)) ? i + 1 : -1;
}

const WEEK_SHIFTS: [string[], number][] = [
  [['week', 'before', 'last'], -2],
  [['last', 'week'], -1],
  [['next', 'week'], 1],
  [['this', 'week'], 0],
  [['week', 'after', 'next'], 2],
];

/** "tues last week", "tuesday of next week", "last week tuesday", "next weeks monday"; "X week" → two readings. */
function inNamedWeek(s: Sight, i: number): Seen | null {
  const wd = weekdayAt(s, i);
  if (wd !== null) {
    const at = /^(of|the|in|,)$/.test(word(s, i + 1)) ? i + 2 : i + 1;
    const from = word(s, at) === 'the' ? at + 1 : at;
    for (const [phrase, shift] of WEEK_SHIFTS) {
      const end = phraseEnd(s, from, phrase);
      if (end > 0) return seen(day(inWeek(s.today, shift, wd)), end);
    }
    const gone = goneEnd(s, i + 1);
    if (gone > 0) return seen(day(latest(s.today, wd)), gone);
    if (
      /^(week|fortnight)$/.test(word(s, i + 1)) &&
      !/^(ago|commencing|beginning)$/.test(word(s, i + 2))
    ) {
      const next = coming(s.today, wd);
      return seen(open(next, addDays(next, 7)), i + 2);
    }
    return null;
  }
  const shift =
    /^(last|next|this)$/.test(word(s, i)) && /^weeks?$/.test(word(s, i + 1)) ? word(s, i) : null;
  const on = /^(on|,)$/.test(word(s, i + 2)) ? i + 3 : i + 2;
  const onDay = word(s, on) === 'the' ? on + 1 : on;
  const then = shift === null ? null : weekdayAt(s, onDay);
  if (then === null) return null;
  return seen(
    day(inWeek(s.today, shift === 'last' ? -1 : shift === 'next' ? 1 : 0, then)),
    onDay + 1,
  );
}

function bare(s: Sight, i: number): Seen | null {
  const wd = weekdayAt(s, i);
  return wd === null ? null : seen({ t: 'weekday', weekday: wd }, i + 1);
}

/** "about 3 weeks ago", "a couple of days ago": said to be inexact. */
const ROUGHLY =
  /^(about|around|roughly|approx|approximately|nearly|almost|over|maybe|perhaps|circa|like|say|some|good|least)$/;

/** "3 weeks ago", "a fortnight ago", "3 working days ago", "10 wd ago", "2 weeks back". */
export const ago: Reader = (s, i) => {
  const rough = ROUGHLY.test(word(s, i));
  const at = rough ? i + 1 : i;
  const length = lengthAt(s, at);
  if (
    !length ||
    !/^(ago|back|since|previously|prior)$/.test(word(s, length.end)) ||
    (word(s, length.end) === 'since' && length.value.n !== 0) ||
    (word(s, length.end) === 'back' && word(s, length.end + 1) === 'from') ||
    (word(s, length.end) === 'prior' && word(s, length.end + 1) === 'to')
  ) {
    return null;
  }
  const { n, unit } = length.value;
  let end = length.end + 1;
  if (rough || length.value.rough) return seen(OPEN, end);
  if (unit === 'working') return seen({ t: 'workingDays', n: -n }, end);
  const wd = weekdayAt(s, /^(on|last)$/.test(word(s, end)) ? end + 1 : end);
  if (unit === 'week' && wd !== null) {
    // "two weeks ago on Tuesday" is in that week.
    end += /^(on|last)$/.test(word(s, end)) ? 2 : 1;
    return seen(day(inWeek(s.today, -n, wd)), end);
  }
  // "a week ago yesterday": from then.
  if (word(s, end) === 'yesterday' && unit === 'week')
    return seen(day(shift(addDays(s.today, -1), -n, unit)), end + 1);
  if (word(s, end) === 'today') end += 1;
  return seen(day(shift(s.today, -n, unit)), end);
};

/** "a week on Friday", "a fortnight today", "2 weeks tomorrow", "a week last Thursday", "a week ago Monday". */
export const weekOn: Reader = (s, i) => {
  const length = lengthAt(s, i);
  const unit = length?.value.unit;
  if (length && /^(month|year)$/.test(unit ?? '') && word(s, length.end) === 'today')
    return seen(day(shift(s.today, length.value.n, length.value.unit)), length.end + 1);
  if (!length || unit !== 'week' || length.value.rough) return null;
  const days = length.value.n * 7;
  const at = length.end;
  const casual = casualDay(s, at);
  if (casual?.value.t === 'day' && /^(today|tomorrow|yesterday)$/.test(word(s, at))) {
    const back = word(s, at) === 'yesterday';
    return seen(day(addDays(casual.value.date, back ? -days : days)), casual.end);
  }
  const how = word(s, at);
  // "a week Monday", "3 weeks Friday".
  const straight = weekdayAt(s, at);
  if (
    straight !== null &&
    !/^(for|off|of|away|this|last|next|past|every|each|the)$/.test(word(s, i - 1))
  )
    return seen(day(addDays(coming(s.today, straight), days)), at + 1);
  const wd = weekdayAt(s, how === 'this' && word(s, at + 1) === 'coming' ? at + 2 : at + 1);
  // "away 2 weeks from Monday": how long, and from when.
  if (how === 'from' && /^(for|off|away|leave|holiday|al|out|hols)$/.test(word(s, i - 1)))
    return null;
  if (wd !== null && /^(on|from|next|this)$/.test(how)) {
    return seen(
      day(addDays(coming(s.today, wd), days)),
      at + (word(s, at + 1) === 'coming' ? 3 : 2),
    );
  }
  if (wd !== null && /^(last|past)$/.test(how))
    return seen(day(addDays(latest(s.today, wd), -days)), at + 2);
  return null;
};

/** "today week", "tomorrow week", "week tomorrow". */
export const dayWeek: Reader = (s, i) => {
  const base = { today: 0, tomorrow: 1, yesterday: -1 }[word(s, i)];
  if (base === undefined || !/^(week|fortnight)$/.test(word(s, i + 1))) return null;
  return seen(day(addDays(s.today, base + (word(s, i + 1) === 'week' ? 7 : 14))), i + 2);
};

const IN_OF_A_VERB =
  /^(came|come|comes|coming|got|get|handed|sent|rang|phoned|called|wrote|written|put|dropped|popped|brought|passed|logged|been|is|was|arrived|went|gone|complaint|compliment|letter|email|enquiry|it|one|fed|turned)$/;

/** "in 2 weeks", "in a fortnight", "in 3 weeks time", "2 months from now", "2 weeks time". Days are left to lengths. */
export const inWeeks: Reader = (s, i) => {
  const lead = /^(in|within)$/.test(word(s, i));
  // "came in a fortnight ago", "came in week commencing": the "in" is the verb's.
  if (word(s, i) === 'in' && IN_OF_A_VERB.test(word(s, i - 1))) return null;
  const length = lengthAt(s, lead ? i + 1 : i);
  if (!length || length.value.rough || !/^(week|month|year)$/.test(length.value.unit)) return null;
  let end = length.end;
  const tail =
    word(s, end) === 'time'
      ? 1
      : word(s, end) === 'from' && /^(now|today)$/.test(word(s, end + 1))
        ? 2
        : 0;
  end += tail;
  if (!lead && tail === 0) return null;
  // "in 6 weeks of placement", "in 2 weeks we had no call": only a future when the words end there.
  return seen(day(shift(s.today, length.value.n, length.value.unit)), end);
};

/** Vague words leave the day open. The phrases are filed by first word: there are many, and lines are long. */
export function vague(phrases: readonly string[]): Reader {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  return (s, i) => {
    let end = -1;
    for (const phrase of byFirst.get(word(s, i)) ?? [])
      end = Math.max(end, phraseEnd(s, i, phrase));
    return end > 0 ? seen(OPEN, end) : null;
  };
}
