/** Reminders: one case, or a day's worth of them. */
import type { ActionSpec, BuiltCard, CaseHead, Common, DateLine, Paging } from '../frame/data';
import { datesPart, dateTwin, linesPart, notesPart, rowsPart } from '../frame/parts';
import { compose, type Limits, type Shape } from '../frame/render';
import { caseTitle, counted, distanceWords, londonDay, lowerFirst, sayDate } from '../frame/words';

/** One case in a reminder: card, row, plain twin and summary are all made of this. */
export interface NudgeLine {
  head: CaseHead;
  /** Which case it is, in a few words; on the card alone. */
  handle: string | null;
  /** Its dates that the reminder is about, the most pressing first. */
  dates: DateLine[];
  /** Who has it. */
  whom: string | null;
  /** Why it comes to this person: whom they stand in for, whom they manage. */
  why: string | null;
  /** What is missing: "Nothing is with sign-off yet." */
  missing: string | null;
  /** "Draft to Tom Reeve by Thu 19 Mar." */
  first: string | null;
  /** What was last said, with its reason: "Waiting on the school, said Mon 9 Mar." */
  lastSaid: string | null;
  /** What became of it since the reminder: said first, before anything is asked. */
  since: string | null;
  /** What can be answered, the likeliest first; without `since` at least "Open". */
  answers: ActionSpec[];
  /** What can be answered in a list of several, without leaving it. */
  taps: ActionSpec[];
}

interface OfDay extends Common {
  /** The day and slot of the message, by which it is brought up to date; null: it is not. */
  day: string | null;
}

export interface NudgeData extends OfDay {
  line: NudgeLine;
}

/** Brings a reminder up to date. */
const refreshing = (day: string | null): { refresh?: ActionSpec } =>
  day === null
    ? {}
    : { refresh: { title: 'Refresh', verb: 'nudge.open', ref: day, version: null } };

/** Gets one tap: what, when, why you, what is missing, the answers that fit. */
export function nudgeCard(data: NudgeData): BuiltCard {
  const today = londonDay(data.asAt);
  const { line } = data;
  const { head } = line;
  return compose(data, (limits) => ({
    head: caseTitle(head),
    sentence: nudgeSentence(line, today),
    ref: head.ref,
    version: head.version,
    body: [
      ...datesPart(line.dates, today, limits),
      ...linesPart(
        [
          labelled('Case', line.handle),
          labelled('With', line.whom),
          labelled('Why you', line.why),
          labelled('Still missing', line.missing),
          labelled('First', line.first),
          labelled('Last said', line.lastSaid),
        ],
        limits,
        'Medium',
      ),
    ],
    actions: line.answers,
    ...refreshing(data.day),
    twin: [...line.dates.slice(1).map((each) => dateTwin(each, today)), ...saidOf(line)],
  }));
}

const labelled = (label: string, value: string | null) => (value ? { label, value } : null);

/** The words of a line besides its dates; never the handle, for a twin lights up locked screens. */
const saidOf = ({ whom, missing, first, lastSaid, why }: NudgeLine): string[] =>
  [whom ? `It is with ${whom}.` : null, missing, first, lastSaid, why].filter(
    (each) => each !== null,
  );

function nudgeSentence({ head, dates, since }: NudgeLine, today: string): string {
  if (since) return `${head.ref}: ${since}`;
  const [due] = dates;
  if (!due?.on) return `${head.ref}: ${lowerFirst(due?.label ?? 'its next step')} has no date yet.`;
  const distance = distanceWords(due);
  const by = due.status === 'overdue' ? 'was due' : 'by';
  return `${head.ref}: ${lowerFirst(due.label)} ${by} ${sayDate(due.on, today)}${distance ? `, ${distance}` : ''}.`;
}

/** The answers to being given a case, here and in the message that says so. */
export const TAKING_ON: ActionSpec[] = [
  { title: 'Take it on', verb: 'case.takeOn', style: 'positive' },
  { title: 'Hand back', verb: 'form.handBack' },
  { title: 'Declare a conflict', verb: 'form.conflict' },
];

export const GIVE_ON: ActionSpec = { title: 'Give it to somebody else', verb: 'form.giveAction' };

export interface BundleData extends OfDay {
  /** First name to greet, or null. */
  name: string | null;
  lines: NudgeLine[];
  total: number;
  /** Opens the whole list when there is more than a card holds. */
  paging: Paging | null;
}

/** One message a day: the same rows as a list, each with its tap. */
export function bundleCard(data: BundleData): BuiltCard {
  const today = londonDay(data.asAt);
  return compose(data, (limits) => bundleShape(data, today, limits));
}

/** Rows that can't all stand on one card are counted instead. */
function bundleShape(data: BundleData, today: string, limits: Limits): Shape {
  const lines = data.lines.slice(0, Math.min(10, limits.list));
  const more = data.total - lines.length;
  return {
    head: 'What needs you',
    sentence: bundleSentence(data),
    ref: data.paging?.ref ?? null,
    version: data.paging?.page ?? null,
    body: [
      ...rowsPart(
        lines.map((line) => rowOf(line, today)),
        today,
        limits,
      ),
      ...(more > 0 ? notesPart([`And ${counted(more, 'more case')}.`], limits) : []),
    ],
    actions: data.paging
      ? [{ title: 'See all', verb: 'list.open', ref: data.paging.ref, version: 1 }]
      : [],
    ...refreshing(data.day),
    twin: data.lines.slice(0, 10).map((line) => lineTwin(line, today)),
  };
}

/** A line as a row of the list: its first date beside it, everything else below. */
function rowOf(line: NudgeLine, today: string) {
  const { head, handle, dates, whom, why, missing, first, lastSaid, since, taps } = line;
  const [due, ...others] = dates;
  const also = others.map((each) => `also ${lowerFirst(dateTwin(each, today))}`);
  const under = since ? [since] : [missing, first, lastSaid, why];
  return {
    ...head,
    due: due ?? null,
    handle,
    holder: whom,
    note: [...also, ...under].filter(Boolean).join(' · '),
    acts: taps,
  };
}

function lineTwin(line: NudgeLine, today: string): string {
  const { ref } = line.head;
  if (line.since) return `${ref}: ${line.since}`;
  const dates = line.dates.map((each) => dateTwin(each, today)).join('; ');
  return [`${ref} ${dates}.`, ...saidOf(line)].join(' ');
}

function bundleSentence({ name, lines, total }: BundleData): string {
  const open = lines.filter(({ since }) => !since);
  const late = open.filter(({ dates }) => dates[0]?.status === 'overdue').length;
  const done = lines.length - open.length;
  const left = total - done;
  const cases = `${counted(left, 'case')} ${left === 1 ? 'has' : 'have'} a date near`;
  const lateness = late > 0 ? `; ${late} ${late === 1 ? 'is' : 'are'} late` : '';
  const settled =
    done > 0
      ? `; ${counted(done, 'case')} ${done === 1 ? 'needs' : 'need'} nothing more from you`
      : '';
  return `${name ? `${name}, ` : ''}${cases}${lateness}${settled}. Choose one to answer it.`;
}
