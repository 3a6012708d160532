/** "i make it the 7th": the day that somebody counted to for themselves, when they ask why a date is what it is. */
import { addDays, type PlainDate } from '../../../services/timescale';

/** A day of a month; without a month, the one nearest to the date in question. */
export interface OwnCount {
  day: number;
  /** 1 to 12. */
  month: number | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const I_MAKE_IT =
  /\b(?:i|we|she|he|they)(?:'ve|’ve)? (?:make|made|makes|get|got|gets|count|counted|think|thought|reckon|have|had|say|said|worked)(?: it| that| this)?(?: out)?(?:'s|’s| is| was| to be| as| to| at| should be)?(?: on)?(?: the)?(?: (?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)?(?: the)? (\d{1,2})(?:st|nd|rd|th)?(?: of)?(?: ([a-z]{3,9}))?(?![\d/:]| (?:working )?days?\b)/i;

export function ownCount(text: string): OwnCount | null {
  const [, day, word = ''] = I_MAKE_IT.exec(text.slice(0, 2000)) ?? [];
  if (day === undefined || Number(day) < 1 || Number(day) > 31) return null;
  const month = MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
  return { day: Number(day), month: month === 0 ? null : month };
}

/** The day meant, nearest to `near`; null for one that no month around it has. */
export function nearest({ day, month }: OwnCount, near: PlainDate): PlainDate | null {
  const span = month === null ? 31 : 190;
  for (let away = 0; away <= span; away += 1) {
    for (const on of [addDays(near, away), addDays(near, -away)]) {
      if (Number(on.slice(8)) === day && (month === null || Number(on.slice(5, 7)) === month))
        return on;
    }
  }
  return null;
}
