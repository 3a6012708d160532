/** One case: where it stands and what this person can do. */
import type { CaseStatus, Holder, Outcome } from '../../services/cases/events';
import type { PlainDate } from '../../services/timescale/types';
import type { ActionSpec, BuiltCard, CaseHead, Common, DateLine, Line } from '../frame/data';
import { datesPart, dateTwin, linesPart, quotePart } from '../frame/parts';
import { compose, type Limits } from '../frame/render';
import type { Json } from '../frame/templates';
import {
  caseTitle,
  counted,
  distanceWords,
  holderWords,
  kindWords,
  londonDay,
  lowerFirst,
  outcomeWords,
  sayDate,
  statusWords,
  upperFirst,
} from '../frame/words';
import { grouped } from './groups';
import { eventsPart, HISTORY, type EventLine } from './history';

export interface CaseCardData extends Common {
  head: CaseHead;
  /** What has just happened, said first: "Acknowledgement recorded for Wed 11 Mar." */
  note?: string;
  status: CaseStatus;
  stage: number;
  procedure: string | null;
  /** The next date first; all that matter. */
  due: DateLine[];
  holder: {
    kind: Holder;
    name: string | null;
    since: PlainDate;
    workingDays: number | null;
  } | null;
  investigator: string | null;
  /** Whether whoever was given it has taken it on, and when. Absent: nobody was asked. */
  taken?: { on: PlainDate | null } | null;
  /** By when a draft should be with sign-off; null or absent: nothing to plan. */
  draftBy?: PlainDate | null;
  /** Where several teams work on this stage: each with whoever has it and how far they are. */
  teams?: Line[];
  team: string | null;
  /** Of the present stage. */
  points: PointLine[];
  outcome: Outcome | null;
  /** What whoever works on it must know of the complainant: consent, advocate, adjustments. */
  needs: Line[];
  /** Where it stands beyond its dates: sent back and why, signed off, the Ombudsman. */
  standing?: Line[];
  /** For Details: who complains and what they need, who takes part, the stages before. */
  more?: Line[];
  /** Newest last; the card shows the last three. */
  events: EventLine[];
  /** Verbatim, or null where this person doesn't see them. */
  words: string | null;
  actions: ActionSpec[];
}

export interface PointLine {
  n: number;
  /** What the point is, where it has been written down. */
  summary?: string | null;
  outcome: Outcome | null;
}

/** Where it stands: next date, who has it, points, the last three events, what this person can do. */
export function caseCard(data: CaseCardData): BuiltCard {
  const today = londonDay(data.asAt);
  const { head } = data;
  return compose(data, (limits) => ({
    head: caseTitle(head),
    sentence: [data.note, caseSentence(data, today)].filter(Boolean).join(' '),
    ref: head.ref,
    version: head.version,
    refresh: { title: 'Refresh', verb: 'case.open' },
    body: [
      ...datesPart(data.due, today, limits),
      // The needs are not for the plain twin, which is seen on lock screens.
      ...linesPart(
        [...caseLines(data, today), ...data.needs],
        limits,
        data.due.length > 0 ? 'Medium' : 'Small',
      ),
      ...eventsPart('Last events', data.events.slice(-3), today, limits),
    ],
    details: { title: 'Details', body: detailsPart(data, limits) },
    actions: caseActions(data),
    twin: [
      ...data.due.filter((each) => each !== nextOf(data)).map((each) => dateTwin(each, today)),
      ...caseLines(data, today).flatMap((each) => (each ? [`${each.label}: ${each.value}`] : [])),
    ],
  }));
}

/** The date that the sentence is about: still to be kept, and not the complainant's own. */
function nextOf({ due }: CaseCardData): DateLine | undefined {
  return due.find(({ on, status }) => on !== null && !['met', 'metLate', 'none'].includes(status));
}

function caseSentence(data: CaseCardData, today: string): string {
  const { head } = data;
  const kind = kindWords(head.feedbackType, head.enquiryKind);
  const next = nextOf(data);
  const has = data.holder ? ` ${hasWords(data)}` : '';
  if (data.status !== 'open' || !next?.on) {
    const then =
      next?.on && next.distance !== null ? ` ${next.label} by ${sayDate(next.on, today)}.` : '';
    return `${kind} ${head.ref} is ${statusWords(data.status).toLowerCase()}.${data.status === 'open' ? has : then}`;
  }
  const distance = distanceWords(next);
  return `${kind} ${head.ref}: ${lowerFirst(next.label)} by ${sayDate(next.on, today)}${distance ? `, ${distance}` : ''}.${has}`;
}

function hasWords(data: CaseCardData): string {
  return data.holder?.kind === 'investigator' && data.holder.name && data.taken?.on === null
    ? `It is with ${data.holder.name}, not yet taken on.`
    : `${holderSentence(data)} has it.`;
}

/** ", taken on Tue 3 Mar" · ", not yet taken on" · nothing where nobody was asked. */
function takenWords({ taken }: CaseCardData, today: string): string {
  if (!taken) return '';
  return taken.on === null ? ', not yet taken on' : `, taken on ${sayDate(taken.on, today)}`;
}

function holderSentence(data: CaseCardData): string {
  const words = data.holder?.name ?? holderWords(data.holder?.kind ?? 'complaintsTeam');
  return upperFirst(words);
}

function caseLines(data: CaseCardData, today: string): (Line | null)[] {
  const { holder } = data;
  const kind = holder ? holderWords(holder.kind) : '';
  const since = holder
    ? `, since ${sayDate(holder.since, today)}${holder.workingDays === null || holder.workingDays === 0 ? '' : ` (${counted(holder.workingDays, 'working day')})`}`
    : '';
  return [
    holder
      ? {
          label: 'Who has it',
          value: `${holder.name ? `${holder.name}, ${kind}` : kind}${since}${holder.kind === 'investigator' ? takenWords(data, today) : ''}`,
        }
      : null,
    data.investigator && data.investigator !== holder?.name
      ? { label: 'Investigator', value: `${data.investigator}${takenWords(data, today)}` }
      : null,
    ...(data.teams ?? []).slice(0, 4),
    data.draftBy
      ? {
          label: 'Draft to sign-off',
          value: `by ${sayDate(data.draftBy, today)}${data.draftBy < today ? ', which has passed' : ''}`,
        }
      : null,
    data.points.length > 0
      ? { label: counted(data.points.length, 'point'), value: pointWords(data) }
      : null,
    data.outcome ? { label: 'Outcome', value: outcomeWords(data.outcome) } : null,
    ...(data.standing ?? []),
  ];
}

/** What doesn't change from day to day. */
function detailsPart(data: CaseCardData, limits: Limits): Json[] {
  const stage = data.stage > 0 ? `, stage ${data.stage}` : '';
  return [
    ...linesPart(
      [
        data.team ? { label: 'Team', value: data.team } : null,
        data.procedure ? { label: 'Procedure', value: `${data.procedure}${stage}` } : null,
        ...(data.points.length > FEW_POINTS ? data.points.slice(0, 12) : []).map((each) => ({
          label: `Point ${pointName(each)}`,
          value: finding(each),
        })),
        ...(data.more ?? []).slice(0, limits.list * 1.5),
      ],
      limits,
    ),
    ...(data.words === null ? [] : quotePart('Their words', data.words, limits)),
  ];
}

const FEW_POINTS = 3;

/** Few points one by one; many as counts: "3 upheld, 2 not upheld, 7 without a finding". */
function pointWords({ points }: CaseCardData): string {
  if (points.length <= FEW_POINTS)
    return points.map((each) => `${pointName(each)}, ${finding(each)}`).join('; ');
  const findings = new Map<string, number>();
  for (const each of points) findings.set(finding(each), (findings.get(finding(each)) ?? 0) + 1);
  return [...findings].map(([said, n]) => `${n} ${said}`).join(', ');
}

const pointName = (point: PointLine): string =>
  `${point.n}${point.summary ? ` ${point.summary}` : ''}`;

const finding = (point: PointLine): string =>
  point.outcome ? lowerFirst(outcomeWords(point.outcome)) : 'without a finding';

/** The two likeliest, why, then the rest; history and the rest wait under More. */
function caseActions(data: CaseCardData): ActionSpec[] {
  const why: ActionSpec[] = data.due.some((each) => each.on !== null)
    ? [{ title: 'Why this date?', verb: 'case.why', heading: 'Dates' }]
    : [];
  const rest = data.actions.slice(2);
  const ordered = [...data.actions.slice(0, 2), ...why, HISTORY, ...rest];
  return rest.length <= FEW_ACTS ? ordered : grouped(ordered);
}

/** So few need no headings. */
const FEW_ACTS = 6;
