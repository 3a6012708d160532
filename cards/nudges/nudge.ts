/** Reminders: one case, or a day's worth of them. */
import type { ActionSpec, BuiltCard, CaseHead, Common, DateLine, Paging } from '../frame/data';
import { datesPart, linesPart, notesPart, rowsPart, rowTwin, type CaseRow } from '../frame/parts';
import { compose, type Limits, type Shape } from '../frame/render';
import { caseTitle, counted, distanceWords, londonDay, lowerFirst, sayDate } from '../frame/words';

export interface NudgeData extends Common {
  head: CaseHead;
  due: DateLine;
  /** Which case it is, in a few words; on the card alone. */
  handle?: string | null;
  /** What is missing: "Nothing is with sign-off yet." */
  missing: string | null;
  /** "Draft to Tom Reeve by Thu 19 Mar." */
  first?: string | null;
  /** What was last said: "Waiting on the school, said Mon 9 Mar." */
  lastSaid?: string | null;
  /** Set once answered: the card says so and offers no second answer. */
  answered?: string | null;
  /** Something to be put right, by its id in the case (`action.1`): it is answered by saying that it is done. */
  task?: string;
  /** Given to them and not yet taken on: that is what is asked. */
  asked?: boolean;
  /** Whoever was to see to it is shut out: that it is given to somebody else is what is asked. */
  giveOn?: boolean;
  /** For a manager: reads, opens, but does not answer for the investigator. */
  forManager?: boolean;
}

/** Gets one tap: what, when, what is missing, four answers. */
export function nudgeCard(data: NudgeData): BuiltCard {
  const today = londonDay(data.asAt);
  const { head } = data;
  return compose(data, (limits) => ({
    head: caseTitle(head),
    sentence: data.answered ?? nudgeSentence(data, today),
    ref: head.ref,
    version: head.version,
    body: [
      ...datesPart([data.due], today, limits),
      ...linesPart(
        [
          data.handle ? { label: 'Case', value: data.handle } : null,
          data.missing ? { label: 'Still missing', value: data.missing } : null,
          data.first ? { label: 'First', value: data.first } : null,
          data.lastSaid ? { label: 'Last said', value: data.lastSaid } : null,
        ],
        limits,
        'Medium',
      ),
    ],
    actions: nudgeActions(data),
    twin: [data.missing ?? '', data.first ?? '', data.lastSaid ?? ''].filter((each) => each !== ''),
  }));
}

function nudgeSentence(data: NudgeData, today: string): string {
  const { due, head } = data;
  if (!due.on) return `${head.ref}: ${due.label.toLowerCase()} has no date yet.`;
  const distance = distanceWords(due);
  return `${head.ref}: ${lowerFirst(due.label)} by ${sayDate(due.on, today)}${distance ? `, ${distance}` : ''}.`;
}

/** The answers to being given a case, here and in the message that says so. */
export const TAKING_ON: ActionSpec[] = [
  { title: 'Take it on', verb: 'case.takeOn', style: 'positive' },
  { title: 'Hand back', verb: 'form.handBack' },
  { title: 'Declare a conflict', verb: 'form.conflict' },
];

export const GIVE_ON: ActionSpec = { title: 'Give it to somebody else', verb: 'form.giveAction' };

function nudgeActions(data: NudgeData): ActionSpec[] {
  const open: ActionSpec = { title: 'Open', verb: 'case.open' };
  if (data.answered || data.forManager) return [open];
  if (data.asked) return [...TAKING_ON, open];
  if (data.giveOn) return [{ ...GIVE_ON, style: 'positive' }, open];
  if (data.task)
    return [
      {
        title: 'Done',
        verb: 'case.taskDone',
        ref: `${data.head.ref}+${data.task}`,
        style: 'positive',
      },
      open,
    ];
  return [
    { title: 'Response sent', verb: 'form.respond', style: 'positive' },
    { title: 'On track', verb: 'case.onTrack' },
    { title: 'Blocked…', verb: 'form.blocked' },
    { title: 'Ask for more time', verb: 'form.moreTime' },
    open,
  ];
}

export interface BundleData extends Common {
  /** First name to greet, or null. */
  name: string | null;
  /** `act`: what can be said of it with one tap, without leaving the list. */
  rows: (CaseRow & { missing?: string | null; act?: ActionSpec | null })[];
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
  const rows = data.rows.slice(0, Math.min(10, limits.list));
  const more = data.total - rows.length;
  return {
    head: 'What needs you',
    sentence: bundleSentence(data),
    ref: data.paging?.ref ?? null,
    version: data.paging?.page ?? null,
    body: [
      ...rowsPart(rows, today, limits),
      ...(more > 0 ? notesPart([`And ${counted(more, 'more case')}.`], limits) : []),
    ],
    actions: data.paging
      ? [{ title: 'See all', verb: 'list.open', ref: data.paging.ref, version: 1 }]
      : [],
    twin: data.rows.slice(0, 10).map((row) => rowTwin(row, today)),
  };
}

function bundleSentence({ name, rows, total }: BundleData): string {
  const late = rows.filter((row) => row.due?.status === 'overdue').length;
  const cases = `${counted(total, 'case')} ${total === 1 ? 'has' : 'have'} a date near`;
  const lateness = late > 0 ? `; ${late} ${late === 1 ? 'is' : 'are'} late` : '';
  return `${name ? `${name}, ` : ''}${cases}${lateness}. Choose one to answer it.`;
}
