/** Why a day of receipt is asked, in words: a day that doesn't exist, isn't that weekday, is to come, or is a whole week. */
import { addDays, isPlainDate, sayDate, type PlainDate } from '../../../services/timescale';
import type { DateSlot } from '../../understand/types';

export interface DayChoice {
  label: string;
  value: string;
}

export interface DayDoubt {
  says: string | null;
  choices: DayChoice[];
}

/**
 * @param choices days that the words may mean
 * @param span the week or weekend that they were read as
 */
export function dayDoubt(
  text: string,
  choices: readonly DayChoice[],
  span: DateSlot | undefined,
  today: PlainDate,
): DayDoubt {
  const past = choices.filter((choice) => !(choice.value > today));
  const ahead = choices.find((choice) => choice.value > today)?.value ?? dayAhead(text, today);
  const says = ahead
    ? `${sayDate(ahead, today)} is in the future.`
    : (noSuchDay(text) ?? whichWeek(text, span, today) ?? notThatWeekday(text, past, today));
  return { says, choices: ahead ? withSwapped(text, past, today) : past };
}

const NUMERIC = /(?<![\d/.-])(\d{1,2})[/.](\d{1,2})(?![\d/.])/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAMED =
  /(?<![\d/.-])(\d{1,2})(?:st|nd|rd|th)?(?: of)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/gi;

const dated = (year: string, month: number | string, day: number | string): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** "03/04" typed in March: this year's third of April is yet to come. */
function dayAhead(text: string, today: PlainDate): PlainDate | null {
  const [, day = '', month = ''] = NUMERIC.exec(text) ?? [];
  const date = dated(today.slice(0, 4), month, day);
  return isPlainDate(date) && date > today ? date : null;
}

/** The other way round is offered, never taken: people do write the month first. */
function withSwapped(text: string, past: readonly DayChoice[], today: PlainDate): DayChoice[] {
  const [, day = '', month = ''] = NUMERIC.exec(text) ?? [];
  const date = dated(today.slice(0, 4), day, month);
  const fits = isPlainDate(date) && date <= today && past.every(({ value }) => value !== date);
  return fits ? [{ label: sayDate(date, today), value: date }, ...past] : [...past];
}

/** "31/02 isn’t a day in the calendar." Null when every day typed exists. */
export function noSuchDay(text: string): string | null {
  const figures = [...text.matchAll(new RegExp(NUMERIC, 'g'))].map(([typed, day, month]) => ({
    typed,
    day: Number(day),
    month: Number(month),
  }));
  const words = [...text.matchAll(NAMED)].map(([typed, day, name]) => ({
    typed,
    day: Number(day),
    month: MONTHS.indexOf(name!.toLowerCase()) + 1,
  }));
  const wrong = [...figures, ...words].find(
    ({ day, month }) =>
      month >= 1 &&
      month <= 12 &&
      day >= 1 &&
      // A leap year: 29/02 is left to the reader, which knows the year.
      !isPlainDate(dated('2024', month, day)),
  );
  return wrong ? `${wrong.typed} isn’t a day in the calendar.` : null;
}

const WEEK = /\b(?:w\/?c|wk|week (?:commencing|beginning|of|starting))\b\D{0,12}(\d{1,2})?/i;

/** "3 March was a Tuesday, so I read that as the week Mon 2 Mar to Fri 6 Mar." */
function whichWeek(text: string, span: DateSlot | undefined, today: PlainDate): string | null {
  const week = WEEK.exec(text);
  if (!week || !Array.isArray(span)) return null;
  const [from, to] = span;
  const typed = [0, 1, 2, 3, 4, 5, 6]
    .map((days) => addDays(from, days))
    .find((day) => Number(day.slice(8)) === Number(week[1]));
  const read = `I read that as the week ${sayDate(from, today)} to ${sayDate(to, today)}.`;
  return typed && typed !== from ? `${sayDate(typed, today)} isn’t a Monday. ${read}` : read;
}

const WEEKDAYS: Record<string, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};
const WEEKDAY =
  /\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|urs|ur)?(?:day)?\b\D{0,8}(\d{1,2})(?:st|nd|rd|th)?\b/i;

function notThatWeekday(text: string, past: readonly DayChoice[], today: PlainDate): string | null {
  const [, name = '', day] = WEEKDAY.exec(text) ?? [];
  const said = WEEKDAYS[name.toLowerCase()];
  const meant = past.find(({ value }) => Number(value.slice(8)) === Number(day))?.value;
  if (!said || !meant || sayDate(meant, today).startsWith(said.slice(0, 3))) return null;
  return `${sayDate(meant, today)} isn’t a ${said}.`;
}
