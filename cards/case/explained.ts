/** Why this date: the rule, day zero, the count, each skipped day by name, and the asker's own sum. */
import type { DueDate, Explanation, PlainDate, SkippedDay } from '../../services/timescale/types';
import type { BuiltCard, CaseHead, Common, DateLine, Line } from '../frame/data';
import { datesPart, dateTwin, linesPart, notesPart, titlePart } from '../frame/parts';
import { compose, type Limits } from '../frame/render';
import type { Json } from '../frame/templates';
import { caseTitle, counted, lengthWords, londonDay, lowerFirst, sayDate } from '../frame/words';
import { HISTORY } from './history';

export interface DateExplainedData extends Common {
  /** Null: a what-if, no case touched. */
  head: CaseHead | null;
  due: DueDate;
  /** From today to the binding date, as the dates table says it. */
  line: DateLine;
  /** The asker's own date and the sentence that explains the difference. */
  asked: { on: PlainDate; says: string } | null;
}

const STARTS: Partial<Record<string, string>> = {
  received: 'received',
  acknowledged: 'acknowledged',
  statementAgreed: 'statement of complaint agreed',
  stageRequested: 'next stage asked for',
  groundsArose: 'happened',
  panelMet: 'panel met',
  panelReported: 'panel reported',
  adjudicated: 'adjudicated',
  responded: 'answered',
  authorityResponded: 'council answered',
};

/** Ends the argument about one date. */
export function dateExplainedCard(data: DateExplainedData): BuiltCard {
  const today = londonDay(data.asAt);
  const { head, due } = data;
  const explanation = due.explanation;
  return compose(data, (limits) => ({
    head: head ? caseTitle(head) : 'Why this date',
    sentence: explainedSentence(data, today),
    ref: head?.ref ?? null,
    version: head?.version ?? null,
    body: [
      ...(data.asked
        ? linesPart(
            [{ label: `You make it ${sayDate(data.asked.on, today)}`, value: data.asked.says }],
            { ...limits, line: limits.line * 3 },
          )
        : []),
      ...(explanation ? explanationPart(explanation, today, limits) : []),
      ...titlePart('The three dates'),
      ...datesPart(threeDates(data), today, limits),
    ],
    ...(explanation
      ? { details: { title: 'Week by week', body: weeksPart(explanation, today, limits) } }
      : {}),
    actions: head ? [{ title: 'Back to case', verb: 'case.open' }, HISTORY] : [],
    twin: [
      ...(data.asked ? [data.asked.says] : []),
      ...(explanation
        ? explanationLines(explanation, today).map((each) => `${each.label}: ${each.value}`)
        : []),
      ...threeDates(data).map((each) => dateTwin(each, today)),
    ],
  }));
}

function explainedSentence(data: DateExplainedData, today: PlainDate): string {
  const { due, head } = data;
  const what = head ? `${head.ref}: ${clause(due.label)}` : due.label;
  if (!due.binding) return `${what} has no date yet${data.line.note ? `: ${data.line.note}` : ''}.`;
  const rule = due.explanation?.rule;
  return `${what} by ${sayDate(due.binding, today)}${rule ? `. The rule: ${clause(rule)}` : ''}.`;
}

function explanationPart(explanation: Explanation, today: PlainDate, limits: Limits): Json[] {
  const wide = { ...limits, line: limits.line * 2 };
  return [
    ...linesPart(explanationLines(explanation, today), wide),
    ...notesPart(explanation.notes.slice(0, limits.list), wide),
  ];
}

function explanationLines(explanation: Explanation, today: PlainDate): Line[] {
  const { start, citation } = explanation;
  const zero = `${sayDate(start.date, today)} (${STARTS[start.event] ?? start.event}${start.assumed ? `; ${start.assumed}` : ''}), itself not counted`;
  return [
    {
      label: 'Source',
      value: citation.note ? `${citation.source}. ${citation.note}` : citation.source,
    },
    { label: 'Day zero', value: zero },
    { label: 'Count', value: countWords(explanation, today) },
    { label: 'Skipped', value: skippedWords(explanation.skipped, today) },
    ...explanation.movements.map((each) => ({ label: sayDate(each.on, today), value: each.says })),
  ];
}

function countWords(explanation: Explanation, today: PlainDate): string {
  const { days, length } = explanation;
  const last = days.at(-1);
  const first = days[0];
  const n = lengthWords(length.n, length.unit);
  if (!last || !first) return n;
  if (days.length === 1) return `${n}, to ${sayDate(last, today)}`;
  return `${n}. Day 1 is ${sayDate(first, today)}, day ${days.length} is ${sayDate(last, today)}`;
}

/** Weekends by number, every other day by name. */
export function skippedWords(skipped: SkippedDay[], today: PlainDate): string {
  const weekend = skipped.filter((day) => day.why === 'Saturday' || day.why === 'Sunday').length;
  const named = skipped.filter((day) => day.why !== 'Saturday' && day.why !== 'Sunday');
  const parts = [
    ...(weekend > 0 ? [counted(weekend, 'weekend day')] : []),
    ...named.map((day) => `${day.why} ${sayDate(day.date, today)}`),
  ];
  return parts.length > 0 ? parts.join(', ') : 'no day';
}

/** Week by week: most people stop at the sum, so it waits behind a button. */
function weeksPart(explanation: Explanation, today: PlainDate, limits: Limits): Json[] {
  const weeks = weekLines(explanation, today);
  if (weeks.length < 2) return [];
  const shown = weeks.slice(0, limits.list * 2);
  const left = weeks.length - shown.length;
  const all =
    left > 0 ? [...shown, { label: 'and', value: `${counted(left, 'more week')}` }] : shown;
  return linesPart(all, limits);
}

/** "Mon 16 Mar to Fri 20 Mar: days 4 to 8; skipped …". */
export function weekLines(explanation: Explanation, today: PlainDate): Line[] {
  const weeks = new Map<PlainDate, { days: number[]; dates: PlainDate[]; skipped: SkippedDay[] }>();
  const week = (date: PlainDate) => {
    const monday = mondayOf(date);
    const found = weeks.get(monday) ?? { days: [], dates: [], skipped: [] };
    weeks.set(monday, found);
    return found;
  };
  explanation.days.forEach((date, index) => {
    const found = week(date);
    found.days.push(index + 1);
    found.dates.push(date);
  });
  for (const day of explanation.skipped)
    if (day.why !== 'Saturday' && day.why !== 'Sunday') week(day.date).skipped.push(day);
  return [...weeks.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([monday, found]) => ({
      label: `Week of ${sayDate(monday, today)}`,
      value: [
        ...(found.days.length > 0 ? [dayRange(found.days)] : []),
        ...found.skipped.map((day) => `${day.why} ${sayDate(day.date, today)} skipped`),
      ].join('; '),
    }));
}

function dayRange(days: number[]): string {
  const [first = 0] = days;
  const last = days.at(-1) ?? first;
  return first === last ? `day ${first}` : `days ${first} to ${last}`;
}

function mondayOf(date: PlainDate): PlainDate {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return at.toISOString().slice(0, 10);
}

/** Target, maximum, promised; the one that binds carries how far it is. */
function threeDates(data: DateExplainedData): DateLine[] {
  const { due } = data;
  const three = [
    { label: 'Original target', on: due.target, none: 'not started' },
    { label: 'Promised', on: due.promised, none: 'nothing was promised' },
    { label: 'Lawful maximum', on: due.lawfulMaximum, none: 'the rule sets none' },
  ];
  const binds = three.find((each) => each.on !== null && each.on === due.binding);
  return three.map((each) => ({
    label: each.label,
    on: each.on,
    distance: each === binds ? data.line.distance : null,
    status: each === binds ? data.line.status : 'none',
    ...(each.on === null ? { note: each.none } : {}),
    ...(each === binds && data.line.unit ? { unit: data.line.unit } : {}),
  }));
}

/** Inside a sentence: a small letter first, no full stop. */
const clause = (text: string): string => lowerFirst(text).replace(/\.$/, '');
