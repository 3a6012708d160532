/** To which day more time is asked for or given: a day named, so many more, or "to 20 days" counted from the start. */
import { fullDueDates } from '../../../services/cases';
import type { CaseView } from '../../../services/cases/view';
import type { MaybeDate, PlainDate } from '../../../services/timescale';
import { answerDue } from '../case/form-parts';
import { dayOf } from '../turn/asked-values';
import type { Asked, Context } from '../turn/feature';

const NUMBERS: Readonly<Record<string, number>> = {
  ten: 10,
  fifteen: 15,
  twenty: 20,
  'twenty-five': 25,
  'twenty five': 25,
  'sixty-five': 65,
  'sixty five': 65,
};

/** "To 20 days", "until the full twenty working days": a length of the whole clock, not of what is added. */
const IN_ALL = new RegExp(
  String.raw`\b(?:to|till?|until)\s+(?:the\s+|a\s+|full\s+|total\s+of\s+|maximum\s+(?:of\s+)?|max\s+)*(?<n>\d{1,3}|${Object.keys(NUMBERS).join('|')})\s*(?:working\s+|w\.?\s*|wkg\s+)?days?\b`,
  'i',
);

/** @returns null: the words name no day, or one that the answer is due by already */
export function dayAsked(
  context: Context,
  view: CaseView,
  { slots, text }: Pick<Asked, 'slots' | 'text'>,
): PlainDate | null {
  const named = dayOf(slots.due);
  if (named) return named;
  const due = answerDue(view);
  if (!due?.binding) return null;
  const n = IN_ALL.exec(text)?.groups?.['n']?.toLowerCase();
  if (n !== undefined) {
    const day = dayOfClock(context, view, due.id, NUMBERS[n] ?? Number(n));
    return day !== null && day > due.binding ? day : null;
  }
  return slots.days ? known(context.deps.calendar().addWorkingDays(due.binding, slots.days)) : null;
}

/** The nth working day of a clock, day 1 being the first that its rule counts. */
function dayOfClock(context: Context, view: CaseView, id: string, n: number): PlainDate | null {
  const explained = fullDueDates(view, context.deps.rules()).find((due) => due.id === id);
  const first = explained?.explanation?.days[0];
  return first && n > 0 ? known(context.deps.calendar().addWorkingDays(first, n - 1)) : null;
}

const known = (day: MaybeDate): PlainDate | null => (day === 'unknown' ? null : day);
