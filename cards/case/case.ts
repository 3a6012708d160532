/** One case: where it stands, its history, and why a date is what it is. */
import type {
  ActionSpec,
  BuiltCard,
  CaseCardData,
  DateLine,
  EventLine,
  HistoryData,
  Line,
  PointLine,
  WhatIfData,
} from '../frame/data';
import { pagingActions } from '../questions/lists';
import { dateTwin, datesPart, linesPart, notesPart, quotePart, titlePart } from '../frame/parts';
import { compose, type Json, type Limits } from '../frame/render';
import type { Verb } from '../frame/verbs';
import {
  counted,
  distanceWords,
  holderWords,
  kindWords,
  londonDay,
  outcomeWords,
  sayDate,
  statusWords,
} from '../frame/words';

/** Its version is the page that is wanted: the first. */
export const HISTORY: ActionSpec = { title: 'History', verb: 'case.history', version: 1 };

/** Where it stands: next date, who has it, points, the last three events, what this person can do. */
export function caseCard(data: CaseCardData): BuiltCard {
  const today = londonDay(data.asAt);
  const { head } = data;
  return compose(data, (limits) => ({
    head: `${kindWords(head.feedbackType, head.enquiryKind)} · ${head.ref}`,
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
  return `${kind} ${head.ref}: ${lower(next.label)} by ${sayDate(next.on, today)}${distance ? `, ${distance}` : ''}.${has}`;
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
  return words.charAt(0).toUpperCase() + words.slice(1);
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
  point.outcome ? lower(outcomeWords(point.outcome)) : 'without a finding';

/** The two likeliest, why, then the rest; history and the rest wait under More. */
function caseActions(data: CaseCardData): ActionSpec[] {
  const why: ActionSpec[] = data.due.some((each) => each.on !== null)
    ? [{ title: 'Why this date?', verb: 'case.why' }]
    : [];
  const rest = data.actions.slice(2);
  const ordered = [...data.actions.slice(0, 2), ...why, HISTORY, ...rest];
  return rest.length <= FEW_ACTS ? ordered : grouped(ordered);
}

/** So few need no headings. */
const FEW_ACTS = 6;

/** In the order in which they are shown; whatever is in none of them is about the case itself. */
const GROUPS: readonly [string, readonly Verb[]][] = [
  [
    'Answering',
    [
      'form.acknowledge',
      'form.letter',
      'form.toSignOff',
      'form.signOff',
      'form.sendBack',
      'form.points',
      'form.respond',
      'form.rights',
      'form.outcome',
      'form.blocked',
    ],
  ],
  [
    'Dates',
    [
      'case.why',
      'form.moreTime',
      'form.extend',
      'form.holdingLetter',
      'form.allocate',
      'form.pause',
      'form.resume',
      'form.delay',
      'form.noMoreTime',
      'case.whyLate',
      'form.statement',
      'form.step',
      'form.ombudsman',
      'form.ombudsmanReply',
      'form.ombudsmanDecision',
    ],
  ],
  [
    'People',
    [
      'form.assign',
      'case.takeOn',
      'form.handBack',
      'form.conflict',
      'form.needs',
      'form.appoint',
      'form.behaviour',
      'form.thank',
      'case.ledger',
      'case.viewers',
    ],
  ],
  [
    'Putting right',
    ['form.remedy', 'form.remedyDone', 'form.action', 'form.actionDone', 'form.learning'],
  ],
];
const OTHERS = 'This case';
const FIRST = 3;

function grouped(actions: ActionSpec[]): ActionSpec[] {
  const headings = [...GROUPS.map(([name]) => name), OTHERS];
  const named = actions.map((spec) => ({ ...spec, group: headingOf(spec) }));
  // These stand in sight, in their own order, beside Details and More.
  const first = named.slice(0, FIRST);
  const rest = named.slice(FIRST);
  return [...first, ...headings.flatMap((name) => rest.filter((spec) => spec.group === name))];
}

const headingOf = ({ verb }: ActionSpec): string =>
  GROUPS.find(([, verbs]) => verbs.includes(verb))?.[0] ?? OTHERS;

/** Whoever did it stands apart from those whom it speaks of. */
const eventWords = ({ what, by }: EventLine): string => (by ? `${what} (${by})` : what);

export function eventsPart(
  title: string,
  events: EventLine[],
  today: string,
  limits: Limits,
): Json[] {
  if (events.length === 0) return [];
  return [
    ...titlePart(title),
    ...linesPart(
      events.map((event) => ({
        label: sayDate(event.on, today),
        value: eventWords(event),
      })),
      limits,
    ),
  ];
}

/** One page of what happened, oldest first. */
export function historyCard(data: HistoryData): BuiltCard {
  const today = londonDay(data.asAt);
  const { head, paging } = data;
  const where = paging.pages > 1 ? `, page ${paging.page} of ${paging.pages}` : '';
  return compose(data, (limits) => ({
    head: `${kindWords(head.feedbackType, head.enquiryKind)} · ${head.ref}`,
    sentence: `History of ${head.ref}: ${counted(data.total, 'event')}${where}.`,
    ref: head.ref,
    version: head.version,
    body: eventsPart('What happened', data.events.slice(0, 15), today, limits),
    actions: [
      ...pagingActions(paging, 'case.history'),
      { title: 'Back to case', verb: 'case.open' },
    ],
    twin: data.events
      .slice(0, 15)
      .map((event) => `${sayDate(event.on, today)}: ${eventWords(event)}`),
  }));
}

/** What dates would follow, with no case touched. */
export function whatIfCard(data: WhatIfData): BuiltCard {
  const today = londonDay(data.asAt);
  const when = sayDate(data.ifReceivedOn, today);
  const past = data.ifReceivedOn < today;
  const later = data.stage !== undefined && data.stage > 1;
  const supposed = `${later ? `stage ${data.stage}` : 'it'} ${past ? 'had been' : 'were'} ${later ? 'asked for' : 'received'}`;
  return compose(data, (limits) => ({
    head: 'What if',
    sentence: `If ${supposed} on ${when}, these would be the dates. Nothing is saved.`,
    ref: null,
    version: null,
    body: data.procedures
      .slice(0, 6)
      .flatMap((each) => [
        ...titlePart(each.name),
        ...datesPart(each.dates, today, limits),
        ...(each.skipped.length > 0
          ? notesPart([`Skipped: ${each.skipped.join('; ')}`], limits)
          : []),
        ...notesPart((each.assumed ?? []).slice(0, 2), { ...limits, line: limits.line * 2 }),
      ]),
    twin: data.procedures.flatMap((each) =>
      each.dates.map((one) => `${each.name}: ${dateTwin(one, today)}`),
    ),
  }));
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
