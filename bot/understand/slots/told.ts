/** "Told today", "sent 3 today": the day on which somebody was told or something went, which is no deadline. */
import { firstDay, resolve } from '../dates/resolve';
import type { TimeFind } from '../dates/types';
import type { Line } from '../line';

const TOLD =
  /\b(?:told|informed|notified|sent|posted|emailed|went|gone|wrote|written|rang|phoned)(?: (?:REF|out|off|it|them|her|him|mum|dad|family|to|the|on|for|complainant|parent|parents|carer|a|holding|update|letter|email|note)){0,6}$/;

/** Whether a time says when somebody was told of it. */
export function saysTold(line: Line, find: TimeFind): boolean {
  const before = line.tokens
    .slice(Math.max(0, find.at - 8), find.at)
    .map((t, i) => (isRef(line, Math.max(0, find.at - 8) + i) ? 'REF' : t.w))
    .join(' ');
  return TOLD.test(before);
}

const isRef = (line: Line, at: number): boolean => line.refs.some((r) => at >= r.at && at < r.end);

/** That day, looking back; null: none is said. */
export function toldIn(line: Line): string | null {
  const find = line.times.find((each) => saysTold(line, each));
  if (!find) return null;
  return firstDay(resolve(find.expr, { today: line.today, direction: 'back', wholeWeeks: false }));
}
