/** "Only message me between 9 and 4", "no nudges on fridays", "weekly summary monday 8am, stop the daily". */
import type { Wishes } from '../../../services/nudges';

const DAY_NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const DAY = String.raw`(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?s?`;
const TIME = String.raw`(?:\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)?|noon|midday)(?: ?o['’]?clock)?`;
const MESSAGES = String.raw`(?:nudges?|messages?|reminders?|notifications?|pings?|alerts?|anything|chasers?)`;

const BETWEEN = new RegExp(
  String.raw`\b(?:between|from) (${TIME}) ?(?:and|to|till?|until|-|–) ?(${TIME})(?!\w)`,
);
const RANGE = new RegExp(String.raw`(?<!\w)(${TIME}) ?[-–] ?(${TIME})(?!\w)`);
const NOT_BEFORE = new RegExp(
  String.raw`\b(?:not|no ${MESSAGES}|nothing|never|don['’]?t \w+(?: me)?) before (${TIME})(?!\w)|\bonly (?:\w+ ){0,3}after (${TIME})(?!\w)`,
);
const NOT_AFTER = new RegExp(
  String.raw`\b(?:not|no ${MESSAGES}|nothing|never|don['’]?t \w+(?: me)?) after (${TIME})(?!\w)|\bonly (?:\w+ ){0,3}before (${TIME})(?!\w)`,
);
const NEITHER = new RegExp(String.raw`\bbefore ${TIME},? (?:or|nor|and) after (${TIME})(?!\w)`);
/** "Not during 12-1", "don't message me between 12 and 1". */
const QUIET_SPAN = new RegExp(
  String.raw`\b(?:not|nothing|never|don't|do not|avoid|except|stop|no (?:more )?${MESSAGES})\b(?:(?!\bonly\b|\bbut\b|\boutside\b|[,;]).)*?(?<!\w)(${TIME}) ?(?:and|to|till?|until|-|–) ?(${TIME})(?!\w)`,
);
const NEGATED = /\b(?:no|not|don't|do not|never|stop)\b/;
const HALF = String.raw`(?:in the |of a |in |the )?(morning|afternoon)s?\b`;
const HALF_DAY = new RegExp(
  String.raw`\b(?:only|just)\b[^,;]*?\b${HALF}|\b(?:message|nudge|remind|contact|ping|email) me ${HALF}|\b(morning|afternoon)s(?: please)? only\b`,
);
const NOT_HALF = new RegExp(String.raw`${NEGATED.source}[^,;]*?\b${HALF}`);
const DAYS = String.raw`(${DAY}(?:(?:,| and| or|&| on)+ ?(?:a )?${DAY})*)`;
const QUIET_DAYS = new RegExp(String.raw`${NEGATED.source}[^,;]*?\bon (?:a )?${DAYS}[^,;]*`);
const ONLY_DAYS = new RegExp(
  String.raw`\b(?:only|just)\b(?:(?!${NEGATED.source})[^,;])*?\b${DAYS}|\b${DAYS} only\b`,
);
const AGAIN_DAYS = new RegExp(
  String.raw`\b${DAYS} (?:(?:is|are|too|now) )*(?:again|fine|ok(?:ay)?|after all)\b`,
);
const ALL_DAYS = /\b(?:every|any|all) (?:working )?days?\b|\bon any day\b/;
const SUMMARY = String.raw`(?:summar(?:y|ies)|digest|round[- ]?up|briefing|overview)`;
const STOPS = String.raw`\b(?:stop|no(?: more)?|turn off|switch off|drop|cancel|without|mute|(?:don['’]?t|do not) (?:send|want|need)(?: me)?)\b(?: sending| giving)?(?: me)?`;
const STOP_SUMMARY = new RegExp(
  String.raw`${STOPS}(?: the| my| that| any| an?)? (?:weekly |daily )?${SUMMARY}|\b${SUMMARY} (?:is |to be |turned )?off\b`,
);
const STOP_WEEKLY = new RegExp(String.raw`${STOPS}(?: the| my)? weekly\b(?! ${SUMMARY})`);
const STOP_DAILY = new RegExp(
  String.raw`${STOPS}(?: the| my| any)? daily\b(?! ${SUMMARY})|\bdaily off\b`,
);
const START_DAILY =
  /\b(?:start|turn on|switch on|resume|bring back|want|give me|send me)\b(?: the| my)? daily\b(?! (?:summar|digest|round|brief|overview))/;
const WANTS_SUMMARY = new RegExp(
  String.raw`\b(weekly|daily)?\s?${SUMMARY}\b|\bweekly\b|(?<!\bthe )\b(?:daily|(?:every|each) (?:day|morning)) at ${TIME}`,
);
const ON_DAY = new RegExp(String.raw`\b(${DAY})\b`);
/** Oftener than once a day, or a summary rarer than weekly: there is no such setting. */
const TOO_OFTEN =
  /\b(?:twice|thrice|(?:two|three|four|several|many|\d+) times) (?:a|per|each|every) (?:day|hour|week)\b|\bhourly\b|\bevery (?:\d+ |few |couple of |half )?(?:hours?|minutes?)\b|\bmore (?:often|frequently)\b/;
const TOO_RARE =
  /\b(?:monthly|fortnightly|quarterly|every (?:other|second) (?:day|week)|(?:once )?(?:a|every|each|per) (?:month|fortnight|quarter)|less often)\b/;
const LUNCH = new RegExp(String.raw`${NEGATED.source}[^,;]*\blunch`);
const USUAL_WORDS =
  /\b(?:usual|normal|default|standard|original)\b|\b(?:reset|forget) (?:my |all )?(?:settings|preferences)\b|\bback to how\b/;

/** What the words change; null: nothing that can be set was made out. */
export function wishesIn(said: string, before: Wishes): Wishes | null {
  const text = said.toLowerCase().replaceAll('’', "'");
  if (USUAL_WORDS.test(text)) return { hours: null, quietDays: [], daily: true, summary: 'usual' };
  const changes = [
    hoursIn(text, before),
    daysIn(text, before),
    dailyIn(text),
    summaryIn(text),
  ].filter((each) => each !== null);
  if (changes.length === 0) return null;
  return Object.assign({}, before, ...changes) as Wishes;
}

type Change = Partial<Wishes>;

/** Why what was asked for can't be kept, as a sentence; null: nothing of that kind was asked for. */
export function cantKeep(said: string, before: Wishes): string | null {
  const text = said.toLowerCase().replaceAll('’', "'");
  const often = TOO_OFTEN.exec(text);
  if (often) return `Reminders come once a day at most, so “${often[0]}” can’t be kept.`;
  const rare = TOO_RARE.exec(text);
  if (rare)
    return `A summary comes each working day or once a week, and reminders as they fall due, so “${rare[0]}” can’t be kept.`;
  const inside = LUNCH.test(text) || spansIn(text, before).inside;
  return inside
    ? 'Messages keep to one span of the day, such as “only before 12” or “only after 1pm”: a break inside it can’t be kept.'
    : null;
}

const hoursIn = (text: string, before: Wishes): Change | null => spansIn(text, before).change;

/** The hours that are wished for; `inside`: hours to be left out lie within them, which can't be kept. */
function spansIn(text: string, before: Wishes): { change: Change | null; inside: boolean } {
  // The time of a summary is no time of messages.
  const all = text.replace(new RegExp(String.raw`\b(?:weekly|daily)?\s?${SUMMARY}\b[^,;]*`), '');
  const quiet = QUIET_SPAN.exec(all);
  const wished = wishedIn(quiet ? all.replace(quiet[0], '') : all, before);
  if (!quiet) return { change: wished, inside: false };
  const from = minutesOf(quiet[1]);
  const to = minutesOf(quiet[2]);
  if (from === null || to === null || from === to) return { change: wished, inside: false };
  // Through the night: what is left is the day between.
  if (from > to) return { change: range(to, from), inside: false };
  const hours = (wished ?? before).hours ?? { from: 0, to: LAST_MINUTE };
  if (to <= hours.from || from >= hours.to)
    return { change: wished ?? { hours: before.hours }, inside: false };
  if (from <= hours.from && to < hours.to) return { change: range(to, hours.to), inside: false };
  if (from > hours.from && to >= hours.to)
    return { change: range(hours.from, from), inside: false };
  return { change: null, inside: true };
}

/** The hours said to be those of messages. */
function wishedIn(rest: string, { hours }: Wishes): Change | null {
  const both = BETWEEN.exec(rest) ?? RANGE.exec(rest);
  if (both) return range(minutesOf(both[1]), minutesOf(both[2]));
  const early = NOT_BEFORE.exec(rest);
  const late = NOT_AFTER.exec(rest);
  const neither = early ? NEITHER.exec(rest) : null;
  if (!early && !late) return halfIn(rest);
  return range(
    early ? minutesOf(early[1] ?? early[2]) : (hours?.from ?? 0),
    late || neither
      ? minutesOf(late?.[1] ?? late?.[2] ?? neither?.[1])
      : (hours?.to ?? LAST_MINUTE),
  );
}

/** "Only mornings" is until noon, "not in the morning" is from then on. */
function halfIn(rest: string): Change | null {
  const not = NOT_HALF.exec(rest);
  const only = not ? null : HALF_DAY.exec(rest);
  const half = not?.[1] ?? only?.slice(1).find((each) => each !== undefined);
  if (half === undefined) return null;
  const early = (half === 'morning') === (not === null);
  return early ? range(0, NOON) : range(NOON, LAST_MINUTE);
}

const NOON = 12 * 60;
const LAST_MINUTE = 24 * 60 - 1;

const range = (from: number | null, to: number | null): Change | null =>
  from !== null && to !== null && from < to ? { hours: { from, to } } : null;

const WORKING_WEEK = [1, 2, 3, 4, 5];

/** Quiet days add up, unless the words say "only" or "instead". */
function daysIn(all: string, { quietDays }: Wishes): Change | null {
  // The day of a summary is no day of messages.
  const text = all.replace(new RegExp(String.raw`\b(?:weekly|daily)?\s?${SUMMARY}\b[^,;]*`), '');
  const quiet = QUIET_DAYS.exec(text);
  if (quiet?.[1]) {
    const instead = /\binstead\b/.test(text) || /\bonly\b(?! \w+ \d| \d)/.test(quiet[0]);
    return { quietDays: sorted([...(instead ? [] : quietDays), ...daysOf(quiet[1])]) };
  }
  const only = ONLY_DAYS.exec(text);
  if (only) {
    const wanted = daysOf(only[1] ?? only[2] ?? '');
    return { quietDays: WORKING_WEEK.filter((day) => !wanted.includes(day)) };
  }
  const again = AGAIN_DAYS.exec(text)?.[1];
  if (again) return { quietDays: quietDays.filter((day) => !daysOf(again).includes(day)) };
  return ALL_DAYS.test(text) && /\bmessage|nudge|remind/.test(text) ? { quietDays: [] } : null;
}

const daysOf = (names: string): number[] => (names.match(new RegExp(DAY, 'g')) ?? []).map(dayOf);
const sorted = (days: number[]): number[] => [...new Set(days)].sort();

function dailyIn(text: string): Change | null {
  if (STOP_DAILY.test(text)) return { daily: false };
  return START_DAILY.test(text) ? { daily: true } : null;
}

function summaryIn(text: string): Change | null {
  if (STOP_SUMMARY.test(text) || STOP_WEEKLY.test(text)) return { summary: null };
  const part = text
    .split(/[,;]|\band (?=stop|no|turn|drop|don't)/)
    .find((each) => WANTS_SUMMARY.test(each));
  if (!part) return null;
  const every =
    /\b(?:daily|every|each) ?(?:day|morning|working day)?\b/.test(part) && !/\bweekly\b/.test(part);
  const day = ON_DAY.exec(part)?.[1];
  const time = new RegExp(String.raw`(?<!\w)(${TIME})(?!\w)`).exec(part)?.[1];
  const weekday = day ? dayOf(day) : every ? null : MONDAY;
  return { summary: { weekday, at: minutesOf(time) } };
}

const MONDAY = 1;
const dayOf = (name: string): number => DAY_NAMES.indexOf(name.slice(0, 3));

/** "4" is in the afternoon: nobody means the night. Null: no time. */
function minutesOf(said: string | undefined): number | null {
  if (said === undefined) return null;
  if (/noon|midday/.test(said)) return NOON;
  const [, hour = '', minute = '0', half] = /^(\d{1,2})(?:[:.](\d\d))? ?(am|pm)?/.exec(said) ?? [];
  const n = Number(hour);
  if (hour === '' || n > 23 || Number(minute) > 59) return null;
  const afternoon = half === 'pm' || (half === undefined && n >= 1 && n <= 6);
  const hours = half === 'am' && n === 12 ? 0 : afternoon && n < 12 ? n + 12 : n;
  return hours * 60 + Number(minute);
}
