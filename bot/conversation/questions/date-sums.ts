/** Date sums: no case is touched, and a day that can't be told from the words is asked, never taken for today. */
import { messageCard, type BuiltCard } from '../../../cards';
import {
  addMonths,
  countForward,
  daysBetween,
  sayDate,
  type PlainDate,
} from '../../../services/timescale';
import type { EnquiryKind } from '../../../services/cases/events';
import type { DateSum, DaySaid, SumUnit } from '../../understand/types';
import { Refused } from '../turn/access';
import { askWhichDay } from '../case/asking';
import type { Asked, Context } from '../turn/feature';
import { showWhatIf } from './what-if';

const BEYOND =
  'That is outside the years whose bank holidays are published, so I can’t count it. Try a nearer day.';

/** "10 working days from today", "how many to 3 April", or every procedure's dates for a day of receipt. */
export function answerSum(context: Context, { reading }: Asked): Promise<BuiltCard> | BuiltCard {
  const { sum } = reading.detail;
  if (!sum) throw new Refused('I couldn’t tell which dates you mean. Type it again with the day.');
  if (sum.asks === 'count') return sayCount(context, sum);
  const { start } = sum;
  const line =
    sum.asks === 'dates'
      ? supposedLine(sum)
      : `${sayLength(sum.n, sum.unit)} ${sum.back ? 'before' : 'from'} {day}`;
  if (start && !('on' in start)) return askDay(context, line, start);
  const from = start?.on ?? context.today;
  return sum.asks === 'dates' ? showWhatIf(context, from, sum) : sayDay(context, from, sum);
}

function supposedLine({ stage, enquiryKind }: DateSum & { asks: 'dates' }): string {
  if (stage > 1) return `due date for stage ${stage} asked for on {day}`;
  return enquiryKind
    ? `what if we got an ${KINDS[enquiryKind]} on {day}`
    : 'what if we got it on {day}';
}

/** As it is typed. */
const KINDS: Record<EnquiryKind, string> = {
  mp: 'MP letter',
  councillor: 'enquiry from a councillor',
  ombudsman: 'enquiry from the Ombudsman',
};

function askDay(context: Context, line: string, said: DaySaid): Promise<BuiltCard> | BuiltCard {
  const days = 'among' in said ? said.among : [];
  if (days.length > 0)
    return askWhichDay(context, 'It could be read as more than one day. Which one?', line, days);
  return messageCard({
    title: 'Which day?',
    sentence: `I couldn’t tell which day to count from. Type it with the day and the month, such as “${line.replace('{day}', '2 April')}”.`,
    asAt: context.now,
  });
}

function sayDay(
  context: Context,
  from: PlainDate,
  { n, unit, back }: DateSum & { asks: 'day' },
): BuiltCard {
  const to = counted(context, from, back ? -n : n, unit);
  if (to === 'unknown') throw new Refused(BEYOND);
  const say = (day: PlainDate) => sayDate(day, context.today);
  return messageCard({
    title: 'A date worked out',
    sentence: `${sayLength(n, unit)} ${back ? 'before' : 'from'} ${say(from)}${calledOn(context, from)} is ${say(to)}${calledOn(context, to)}. The day itself is not counted.`,
    asAt: context.now,
    notes: [...skipped(context, from, to, unit), 'No case was touched.'],
  });
}

function sayCount(
  context: Context,
  { from, to, unit }: DateSum & { asks: 'count' },
): Promise<BuiltCard> | BuiltCard {
  const working = unit === 'workingDays';
  const kind = working ? 'working' : 'calendar';
  if (!('on' in to) || !('on' in from))
    return messageCard({
      title: 'Which days?',
      sentence: `I couldn’t tell between which two days to count. Type both with their months, such as “how many ${kind} days between 2 March and 3 April”.`,
      asAt: context.now,
    });
  const [first, last] = from.on <= to.on ? [from.on, to.on] : [to.on, from.on];
  const n = working
    ? context.deps.calendar().countWorkingDays(first, last)
    : daysBetween(first, last);
  if (n === 'unknown') throw new Refused(BEYOND);
  const say = (day: PlainDate) => `${sayDate(day, context.today)}${calledOn(context, day)}`;
  return messageCard({
    title: 'Days counted',
    sentence: `From ${say(first)} to ${say(last)} it is ${sayLength(n, unit)}. The first day is not counted, the last is.`,
    asAt: context.now,
    notes: [...skipped(context, first, last, unit), 'No case was touched.'],
  });
}

function counted(context: Context, from: PlainDate, n: number, unit: SumUnit) {
  const calendar = context.deps.calendar();
  if (unit === 'workingDays') return calendar.addWorkingDays(from, n);
  return unit === 'years' ? addMonths(from, n * 12) : countForward(from, n, unit, calendar);
}

/** Bank holidays and closures that were left out of the count, by name. */
function skipped(context: Context, a: PlainDate, b: PlainDate, unit: SumUnit): string[] {
  if (unit !== 'workingDays') return [];
  const [from, to] = a <= b ? [a, b] : [b, a];
  const { holidays, closures } = context.deps.calendar();
  const named = [
    ...holidays.map(({ date, name }) => ({ date, name })),
    ...closures.map(({ date, why }) => ({ date, name: `council closure, ${why}` })),
  ]
    .filter(
      ({ date }, i, all) =>
        date > from && date < to && all.findIndex((each) => each.date === date) === i,
    )
    .sort((x, y) => x.date.localeCompare(y.date))
    .map(({ date, name }) => `${name} ${sayDate(date, context.today)}`);
  return [`Skipped: weekends${named.length > 0 ? `; ${named.join('; ')}` : ''}.`];
}

/** " (Good Friday)": why the council is closed on a weekday. A Saturday needs no saying. */
function calledOn(context: Context, day: PlainDate): string {
  const why = context.deps.calendar().whyNot(day);
  return why && !/^(Saturday|Sunday)$/.test(why) ? ` (${why})` : '';
}

const NAMES: Record<SumUnit, string> = {
  workingDays: 'working day',
  calendarDays: 'calendar day',
  weeks: 'week',
  months: 'month',
  years: 'year',
};

const sayLength = (n: number, unit: SumUnit): string =>
  `${n} ${NAMES[unit]}${Math.abs(n) === 1 ? '' : 's'}`;
