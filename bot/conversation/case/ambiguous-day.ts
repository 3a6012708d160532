/** Which day was it received? Where the words leave it open it is asked, with the days that it may have been. */
import { addDays, daysBetween, type PlainDate } from '../../../services/timescale';
import type { Reading } from '../../understand/types';
import type { Context } from '../turn/feature';

/** A week is as far as a span is asked day by day; of a longer one the day is given. */
const LONGEST = 7;

/** Until then, "tonight" is as likely the evening before. */
const NIGHT_ENDS = 5;
const BY_NIGHT = /\b(?:to-?night|this evening)\b/i;
/** Of what is told, not of when it came: "he was out till midnight" is no day of receipt. */
const ABOUT_MIDNIGHT =
  /\b(?:received|rec'?d|recieved|came|arrived|got|emailed?|e-mailed?|rang|called|phoned|texted|sent|reached|asked)\b[^.;:"“”]{0,40}?\bmidnight\b/i;

/** The days past, today included, among which it was received or asked for; none: the words name one, or no day. */
export function daysInDoubt(context: Context, reading: Reading, text: string): PlainDate[] {
  const { today } = context;
  const said = reading.slots.received ?? reading.slots.on;
  const asked = reading.detail.questions.find(({ slot }) => slot === 'received')?.choices ?? [];
  const days = Array.isArray(said) ? between(said[0], said[1]) : asked.map(({ value }) => value);
  return days.length > 0 ? days.filter((day) => day <= today) : nightDays(context, said, text);
}

function between(from: PlainDate, to: PlainDate): PlainDate[] {
  const length = daysBetween(from, to) + 1;
  if (length < 1 || length > LONGEST) return [];
  return Array.from({ length }, (_, n) => addDays(from, n));
}

/** About midnight, and "tonight" typed in the small hours: the day before it or the day after. */
export function nightDays(
  { now, today }: Pick<Context, 'now' | 'today'>,
  said: PlainDate | [PlainDate, PlainDate] | undefined,
  text: string,
): PlainDate[] {
  const small = londonHour(now) < NIGHT_ENDS;
  const last = said === undefined || said === today ? today : null;
  if (ABOUT_MIDNIGHT.test(text)) {
    const later = last ?? addDays(said as PlainDate, 1);
    return later > today || typeof said === 'object' ? [] : [addDays(later, -1), later];
  }
  return small && last !== null && BY_NIGHT.test(text) ? [addDays(today, -1), today] : [];
}

const HOUR = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
});
const londonHour = (now: string): number => Number(HOUR.format(Date.parse(now)));
