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
const QUIET_DAYS = new RegExp(
  String.raw`\b(?:no|not|don['’]?t|do not|never|stop)\b[^,;]*?\bon (?:a )?(${DAY}(?:(?:,| and| or|&| on)+ ?(?:a )?${DAY})*)`,
);
const ALL_DAYS = /\b(?:every|any|all) (?:working )?days?\b|\bon any day\b/;
const SUMMARY = String.raw`(?:summar(?:y|ies)|digest|round[- ]?up|briefing|overview)`;
const STOPS = String.raw`\b(?:stop|no(?: more)?|turn off|switch off|drop|cancel|without|mute|don['’]?t (?:send|want|need)(?: me)?)\b`;
const STOP_SUMMARY = new RegExp(
  String.raw`${STOPS}(?: the| my| that| any)? (?:weekly |daily )?${SUMMARY}`,
);
const STOP_WEEKLY = new RegExp(String.raw`${STOPS}(?: the| my)? weekly\b(?! ${SUMMARY})`);
const STOP_DAILY = new RegExp(String.raw`${STOPS}(?: the| my| any)? daily\b(?! ${SUMMARY})`);
const START_DAILY =
  /\b(?:start|turn on|switch on|resume|bring back|want|give me|send me)\b(?: the| my)? daily\b(?! (?:summar|digest|round|brief|overview))/;
const WANTS_SUMMARY = new RegExp(String.raw`\b(weekly|daily)?\s?${SUMMARY}\b|\bweekly\b`);
const ON_DAY = new RegExp(String.raw`\b(${DAY})\b`);
const USUAL_WORDS =
  /\b(?:usual|normal|default|standard|original)\b|\b(?:reset|forget) (?:my |all )?(?:settings|preferences)\b|\bback to how\b/;

/** What the words change; null: nothing that can be set was made out. */
export function wishesIn(said: string, before: Wishes): Wishes | null {
  const text = said.toLowerCase().replaceAll('’', "'");
  if (USUAL_WORDS.test(text)) return { hours: null, quietDays: [], daily: true, summary: 'usual' };
  const changes = [hoursIn(text, before), daysIn(text), dailyIn(text), summaryIn(text)].filter(
    (each) => each !== null,
  );
  if (changes.length === 0) return null;
  return Object.assign({}, before, ...changes) as Wishes;
}

type Change = Partial<Wishes>;

function hoursIn(text: string, { hours }: Wishes): Change | null {
  // The time of a summary is no time of messages.
  const rest = text.replace(new RegExp(String.raw`\b(?:weekly|daily)?\s?${SUMMARY}\b[^,;]*`), '');
  const both = BETWEEN.exec(rest) ?? RANGE.exec(rest);
  if (both) return range(minutesOf(both[1]), minutesOf(both[2]));
  const early = NOT_BEFORE.exec(rest);
  const late = NOT_AFTER.exec(rest);
  if (!early && !late) return null;
  return range(
    early ? minutesOf(early[1] ?? early[2]) : (hours?.from ?? 0),
    late ? minutesOf(late[1] ?? late[2]) : (hours?.to ?? LAST_MINUTE),
  );
}

const LAST_MINUTE = 24 * 60 - 1;

const range = (from: number | null, to: number | null): Change | null =>
  from !== null && to !== null && from < to ? { hours: { from, to } } : null;

function daysIn(text: string): Change | null {
  const days = QUIET_DAYS.exec(text)?.[1];
  if (days) return { quietDays: [...new Set(days.match(new RegExp(DAY, 'g'))!.map(dayOf))].sort() };
  return ALL_DAYS.test(text) && /\bmessage|nudge|remind/.test(text) ? { quietDays: [] } : null;
}

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
  if (/noon|midday/.test(said)) return 12 * 60;
  const [, hour = '', minute = '0', half] = /^(\d{1,2})(?:[:.](\d\d))? ?(am|pm)?/.exec(said) ?? [];
  const n = Number(hour);
  if (hour === '' || n > 23 || Number(minute) > 59) return null;
  const afternoon = half === 'pm' || (half === undefined && n >= 1 && n <= 6);
  const hours = half === 'am' && n === 12 ? 0 : afternoon && n < 12 ? n + 12 : n;
  return hours * 60 + Number(minute);
}
