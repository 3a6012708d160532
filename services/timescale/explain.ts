/** The sum in words, and the answer to "I make it the 7th": which days the asker counted, or did not. */
import type { Calendar } from './calendar';
import { countForward, sayLength } from './counting';
import { addDays, sayDate, sayFullDate, weekday } from './dates';
import type { Explanation, PlainDate, SkippedDay } from './types';

const isWeekend = (date: PlainDate) => weekday(date) === 0 || weekday(date) === 6;
const plural = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

function list(parts: string[]): string {
  if (parts.length <= 1) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

const nameDay = ({ date, why }: SkippedDay) => `${why} (${sayDate(date)})`;

/** "8 weekend days, Good Friday (Fri 3 Apr) and Easter Monday (Mon 6 Apr)"; empty where nothing was skipped. */
export function saySkipped(skipped: readonly SkippedDay[]): string {
  const weekends = skipped.filter(({ date }) => isWeekend(date)).length;
  const named = skipped.filter(({ date }) => !isWeekend(date)).map(nameDay);
  return list([...(weekends > 0 ? [plural(weekends, 'weekend day')] : []), ...named]);
}

/** Does the sum again from the explanation alone: the decided date where one counts, else the last day counted. */
export function replay({ movements, days, start }: Explanation): PlainDate {
  let decided = start.date;
  for (const { kind, counts, to } of movements)
    if (counts && to !== null && (kind === 'allocated' || to > decided)) decided = to;
  const counted = days.at(-1) ?? start.date;
  const allocated = movements.some(({ kind, counts }) => counts && kind === 'allocated');
  return allocated || decided > counted ? decided : counted;
}

/** A way of counting differently: which skipped days were counted, and whether day zero was. */
interface Mistake {
  counts: SkippedDay[];
  dayZero: boolean;
}

/** Where someone arrives who makes this mistake. */
function arrive(
  explanation: Explanation,
  n: number,
  mistake: Mistake,
  calendar: Calendar,
): PlainDate | null {
  const counted = new Set(mistake.counts.map(({ date }) => date));
  let day = mistake.dayZero ? addDays(explanation.start.date, -1) : explanation.start.date;
  for (let left = n; left > 0; ) {
    day = addDays(day, 1);
    const working = calendar.isWorkingDay(day);
    if (working === 'unknown') return null;
    if (working || counted.has(day) || (mistake.dayZero && day === explanation.start.date))
      left -= 1;
  }
  return day;
}

/** Counting differently, from the likeliest slip to the least likely: one slip before two. */
function mistakes(skipped: SkippedDay[]): Mistake[] {
  const weekends = skipped.filter(({ date }) => isWeekend(date));
  const named = skipped.filter(({ date }) => !isWeekend(date));
  const someNamed = named.map((_day, i) => named.slice(0, i)).reverse();
  const sets = [named, weekends, skipped, ...someNamed].filter((counts) => counts.length > 0);
  const single = sets.map((counts) => ({ counts, dayZero: false }));
  return [
    ...single,
    { counts: [], dayZero: true },
    ...sets.map((counts) => ({ counts, dayZero: true })),
  ];
}

/** "Good Friday (Fri 3 Apr) and Easter Monday (Mon 6 Apr)"; "1 of …" where only some were counted: which, nobody can tell. */
function sayNamed(counted: number, met: SkippedDay[]): string[] {
  if (counted === 0) return [];
  return counted === met.length ? met.map(nameDay) : [`${counted} of ${list(met.map(nameDay))}`];
}

/** Of the days that a mistake would count, those that lie before where it arrives. */
function sayMistake(
  { counts, dayZero }: Mistake,
  explanation: Explanation,
  asked: PlainDate,
): string {
  const reached = ({ date }: SkippedDay) => date <= asked;
  const weekends = counts.filter((day) => reached(day) && isWeekend(day.date)).length;
  const named = counts.filter((day) => reached(day) && !isWeekend(day.date)).length;
  const met = explanation.skipped.filter((day) => reached(day) && !isWeekend(day.date));
  return list([
    ...(weekends > 0 ? [`the ${plural(weekends, 'weekend day')}`] : []),
    ...sayNamed(named, met),
    ...(dayZero ? [`day zero, ${sayDate(explanation.start.date)}, itself`] : []),
  ]);
}

/** The date by the rule alone, or by the ceiling, when the asker left out or assumed an extension. */
function otherDate(
  explanation: Explanation,
  asked: PlainDate,
  due: PlainDate,
  calendar: Calendar,
): string | null {
  const { start, length, maximum } = explanation;
  const byRule = countForward(start.date, length.n, length.unit, calendar);
  if (asked === byRule && byRule !== due)
    return `${sayDate(asked)} is the date by the rule alone. ${explanation.movements
      .filter(({ counts }) => counts)
      .map(({ says }) => says)
      .join(' ')}`;
  if (maximum && asked === maximum.date)
    return `${sayDate(asked)} is the latest that an extension could reach (${sayLength(maximum.length)} in all); nothing has extended it yet.`;
  return null;
}

/** Where nothing simpler fits: how many counted days lie between the two dates. */
function sayDifference(
  explanation: Explanation,
  asked: PlainDate,
  due: PlainDate,
  calendar: Calendar,
): string {
  const { length, start, days } = explanation;
  if (length.unit !== 'workingDays') {
    return `${sayLength(length)} from ${sayDate(start.date)} end on ${sayDate(due)}: ${length.unit === 'calendarDays' ? 'every day is counted, weekends and bank holidays too' : 'the corresponding day, whatever day of the week it is'}.`;
  }
  const counted = calendar.countWorkingDays(start.date, asked);
  if (counted === 'unknown') return `The bank holidays around ${sayFullDate(asked)} are not known.`;
  const n = days.length;
  if (asked < start.date)
    return `${sayDate(asked)} is before the count starts (${sayDate(start.date)}).`;
  if (counted < n)
    return `By ${sayDate(asked)} only ${counted} of the ${n} working days have passed.`;
  const extra = counted - n;
  const why = calendar.whyNot(asked);
  return extra > 0
    ? `By ${sayDate(asked)} there are ${counted} working days, ${extra} more than ${n}: the ${n}th is ${sayDate(due)}.`
    : `${sayDate(asked)} is not a working day (${why}): the ${n} working days are over on ${sayDate(due)}.`;
}

/** One day late: the count began a day after day 1. */
function startedLate(
  explanation: Explanation,
  asked: PlainDate,
  calendar: Calendar,
): string | null {
  const [dayOne] = explanation.days;
  if (!dayOne || explanation.length.unit !== 'workingDays') return null;
  const arrived = calendar.addWorkingDays(dayOne, explanation.days.length);
  return arrived === asked
    ? `Leaving out ${sayDate(dayOne)}, which is day 1, gives ${sayDate(asked)}.`
    : null;
}

/** Calendar days or weeks counted as working days, or the other way round, is the commonest slip with those units. */
function otherUnit(explanation: Explanation, asked: PlainDate, calendar: Calendar): string | null {
  const { length, start } = explanation;
  if (length.unit === 'workingDays') return null;
  const n = length.unit === 'weeks' ? length.n * 5 : length.n;
  if (calendar.addWorkingDays(start.date, n) === asked)
    return `Counting ${n} working days gives ${sayDate(asked)}; the rule is ${sayLength(length)}.`;
  const inDays = countForward(addDays(start.date, -1), length.n, length.unit, calendar);
  return inDays === asked
    ? `Counting ${sayDate(start.date)} itself gives ${sayDate(asked)}; it is day zero and not counted.`
    : null;
}

/**
 * Answers "I make it the 7th": whether the asker is right, and if not, which days they counted that the rule
 * skips (bank holidays and weekends by name, day zero), or left out.
 */
export function compareCount(
  explanation: Explanation,
  asked: PlainDate,
  calendar: Calendar,
): string {
  const due = replay(explanation);
  if (asked === due) return `Yes, ${sayFullDate(due)} is what I make it too.`;
  const other =
    otherDate(explanation, asked, due, calendar) ?? otherUnit(explanation, asked, calendar);
  if (other) return other;
  if (explanation.length.unit === 'workingDays' && asked < due) {
    for (const mistake of mistakes(explanation.skipped)) {
      if (arrive(explanation, explanation.days.length, mistake, calendar) !== asked) continue;
      const what = sayMistake(mistake, explanation, asked);
      return `Counting ${what} gives ${sayDate(asked)}. The rule does not count that, so it is ${sayFullDate(due)}.`;
    }
  }
  return (
    startedLate(explanation, asked, calendar) ?? sayDifference(explanation, asked, due, calendar)
  );
}

function sayMaximum({ maximum }: Explanation): string[] {
  if (!maximum) return [];
  const skips = saySkipped(maximum.skipped);
  return [
    `An extension could reach ${sayFullDate(maximum.date)} (${sayLength(maximum.length)} in all${skips ? `, also skipping ${skips}` : ''}).`,
  ];
}

/** The whole sum, a line at a time: rule, start, length, days skipped by name, movements, result, notes. */
export function sayExplanation(explanation: Explanation): string[] {
  const { rule, citation, start, length, days, skipped, movements, notes } = explanation;
  const dayOne = days[0];
  const counted =
    length.unit === 'workingDays' && dayOne
      ? [
          `Day 1 is ${sayDate(dayOne)}; day ${days.length} is ${sayFullDate(days.at(-1) ?? dayOne)}.`,
        ]
      : [];
  const skips = saySkipped(skipped);
  return [
    `${rule} (${citation.source}).`,
    `Day zero: ${sayFullDate(start.date)}${start.assumed ? ` (${start.assumed})` : ''}.`,
    ...counted,
    ...(skips ? [`Skipped: ${skips}.`] : []),
    ...movements.map(({ says }) => says),
    ...sayMaximum(explanation),
    ...notes,
  ];
}
