/** What questions about many cases narrow by and count by, derived in this one place. */
import { OMBUDSMAN_DECISIONS } from '../terms';
import { londonDate } from '../timescale';
import { handleWords } from './handle';
import { lackingInvestigator, notTakenOn } from './investigations';
import { ombudsmanAsked } from './ombudsman';
import type { CaseFacts } from './ports';
import type { CaseView } from './view';

/** The tags of `CaseFacts.tags`. With another of them, or another rule for one, `INDEX_VERSION` rises. */
export const tag = {
  /** Investigates it, or did at an earlier stage. */
  investigates: (personId: string) => `investigates:${personId}`,
  /** Has it for sign-off, or signed it off. */
  signs: (personId: string) => `signs:${personId}`,
  reported: (personId: string) => `reported:${personId}`,
  covers: (personId: string) => `covers:${personId}`,
  /** Whose answer went: who had it when it was answered, or answered it where nobody had it. */
  answered: (personId: string) => `answered:${personId}`,
  /** Closed it. */
  closed: (personId: string) => `closed:${personId}`,
  aboutTeam: (teamId: string) => `aboutTeam:${teamId}`,
  /** At work on it, at this stage or before. */
  workTeam: (teamId: string) => `workTeam:${teamId}`,
  reached: (stage: number) => `reached:${stage}`,
  theme: (theme: string) => `theme:${theme}`,
  blockedBy: (reason: string) => `blockedBy:${reason}`,
  /** Whose it was found to be, where it is not the council's. */
  elsewhere: (to: string) => `elsewhere:${to}`,
  /** Answered at stage 1 by the date of a report rule. */
  inTime: (rule: string) => `inTime:${rule}`,
  enquiryCategory: (id: string) => `enquiryCategory:${id}`,
  delay: (id: string) => `delay:${id}`,
  learning: (id: string) => `learning:${id}`,
  action: (id: string) => `action:${id}`,
  remedy: (id: string) => `remedy:${id}`,
  decision: (id: string) => `decision:${id}`,
  /** A word of its handle, as `wordKey` has it. */
  word: (key: string) => `word:${key}`,
  is: (trait: string) => `is:${trait}`,
};

export function factsOf(view: CaseView): CaseFacts {
  const first = view.due.find(({ id }) => id === FIRST_ANSWER) ?? null;
  return {
    enquiryKind: view.enquiryKind,
    procedureId: view.procedureId,
    service: view.service,
    channel: view.channel,
    complainant: view.complainant.kind,
    complainantKey: view.complainant.key,
    category: view.problemCategory,
    outcome: view.outcome,
    loggedOn: londonDate(view.loggedAt),
    answeredOn: view.respondedOn,
    closedOn: view.closedOn,
    days: first?.days ?? null,
    tags: [
      ...new Set([
        ...peopleOf(view),
        ...teamsOf(view),
        ...stagesOf(view),
        ...traitsOf(view),
        ...listedOf(view),
        ...handleWords(view).map(tag.word),
      ]),
    ].sort(),
  };
}

const FIRST_ANSWER = 'stage1.response';

function peopleOf(view: CaseView): string[] {
  const { investigations, signOff, cover, loggedBy, closedBy, handlers = [] } = view;
  const once = (as: string) => handlers.flatMap((one) => (one.as === as ? one.personId : []));
  const investigators = investigations.flatMap((one) => one.investigatorId ?? []);
  const answerers = investigations.flatMap((one) =>
    one.respondedOn === null ? [] : (one.investigatorId ?? []),
  );
  return [
    ...[...investigators, ...once('investigated')].map(tag.investigates),
    ...[...(signOff ? [signOff.personId] : []), ...once('signed')].map(tag.signs),
    tag.reported(loggedBy),
    ...(cover ? [tag.covers(cover.personId)] : []),
    ...[...answerers, ...once('answered')].map(tag.answered),
    ...(closedBy ? [tag.closed(closedBy)] : []),
  ];
}

function teamsOf({ teamId, investigations }: CaseView): string[] {
  const works = investigations.map((one) => one.teamId);
  const about = teamId === null ? [] : [teamId];
  return [...about.map(tag.aboutTeam), ...(works.length > 0 ? works : about).map(tag.workTeam)];
}

function stagesOf(view: CaseView): string[] {
  const past = [...(view.pastStages ?? []), ...(view.endedStages ?? [])].map(({ stage }) => stage);
  const furthest = Math.max(view.stage, ...past);
  return [2, 3].filter((stage) => stage <= furthest).map(tag.reached);
}

function traitsOf(view: CaseView): string[] {
  const traits = Object.entries(TRAIT).filter(([, holds]) => holds(view));
  const first = view.due.find(({ id }) => id === FIRST_ANSWER);
  const met = first?.metOn ?? null;
  const rules = Object.entries(first?.reporting ?? {}).filter(
    ([, date]) => met !== null && typeof date === 'string' && met <= date,
  );
  const { block, lastWord } = view;
  return [
    ...traits.map(([trait]) => tag.is(trait)),
    ...rules.map(([rule]) => tag.inTime(rule)),
    ...(block && lastWord?.kind === 'blocked' ? [tag.blockedBy(block.reason)] : []),
    ...view.themes.map(tag.theme),
    ...(view.elsewhere ? [tag.elsewhere(view.elsewhere.to)] : []),
  ];
}

const DECISIONS: readonly string[] = OMBUDSMAN_DECISIONS;

/** What stands in the council's lists: never anybody's own words. */
function listedOf(view: CaseView): string[] {
  const { enquiryCategory, delayReasons, learningPoints, actions, remedies, ombudsman } = view;
  const { records = [] } = view;
  const brought = (key: 'remedies' | 'actions') => records.flatMap((one) => one[key]);
  const ids = (list: readonly { category?: string | null }[]) =>
    list.flatMap(({ category }) => category ?? []);
  const decided = ombudsman?.outcome;
  return [
    ...(enquiryCategory ? [tag.enquiryCategory(enquiryCategory)] : []),
    ...ids(delayReasons).map(tag.delay),
    ...ids(learningPoints).map(tag.learning),
    ...[...ids(actions), ...brought('actions')].map(tag.action),
    ...[...remedies.map(({ kind }) => kind), ...brought('remedies')].map(tag.remedy),
    ...records.flatMap(({ delayReason }) => delayReason ?? []).map(tag.delay),
    ...(decided && DECISIONS.includes(decided) ? [tag.decision(decided)] : []),
  ];
}

const isComplaint = ({ feedbackType }: CaseView) => feedbackType === 'complaint';
const isOpen = ({ status }: CaseView) => status === 'open';
/** Answered or closed with an answer: from here on something is missing where it is not recorded. */
const isAnswered = (view: CaseView) =>
  isComplaint(view) && view.respondedOn !== null && view.status !== 'withdrawn';
const isCounted = (view: CaseView) =>
  isComplaint(view) && view.status !== 'withdrawn' && view.status !== 'notAccepted';

/** Null: not acknowledged, or no date bound it. */
function acknowledged({ due }: CaseView): 'inTime' | 'late' | null {
  const { metOn = null, binding = null } = due.find(({ id }) => id === 'acknowledge') ?? {};
  if (metOn === null || binding === null) return null;
  return metOn <= binding ? 'inTime' : 'late';
}

/** Each is so of a case by what is recorded of it; what depends on the day is asked of its dates. */
const TRAIT: Record<string, (view: CaseView) => boolean> = {
  wasLate: ({ due }) =>
    due.some(
      ({ id, metOn, binding, window }) =>
        id.endsWith('.response') &&
        !window &&
        metOn !== null &&
        binding !== null &&
        metOn > binding,
    ),
  extended: ({ clock, imported }) =>
    clock.some(
      ({ kind, on, stage }) =>
        kind === 'extended' &&
        !imported?.flags.some(
          (flag) => flag.what === 'extended' && flag.on === on && flag.stage === stage,
        ),
    ),
  blocked: ({ lastWord }) => lastWord?.kind === 'blocked',
  moreTimeAsked: ({ lastWord }) => lastWord?.kind === 'moreTimeAsked',
  paused: ({ pausedSince }) => pausedSince !== null,
  withSignOff: ({ signOff }) => signOff?.state === 'with',
  sentBack: ({ signOff }) => signOff?.state === 'returned',
  untriaged: (view) => isOpen(view) && !view.triaged,
  unallocated: (view) => isOpen(view) && view.triaged && lackingInvestigator(view).length > 0,
  notTakenOn: (view) => notTakenOn(view).length > 0,
  unacknowledged: ({ status, due }) =>
    status === 'open' && due.some(({ id, state }) => id === 'acknowledge' && state === 'running'),
  acknowledgedInTime: (view) => acknowledged(view) === 'inTime',
  acknowledgedLate: (view) => acknowledged(view) === 'late',
  withoutOutcome: (view) => isAnswered(view) && view.outcome === null,
  withoutLearning: (view) =>
    isAnswered(view) && !view.learning.recorded && view.learning.noneBecause === null,
  withoutCategory: (view) => isCounted(view) && view.problemCategory === null,
  withoutTheme: (view) => isCounted(view) && view.themes.length === 0,
  ombudsman: ({ ombudsman, enquiryKind }) => ombudsman !== null || enquiryKind === 'ombudsman',
  ombudsmanOwed: (view) =>
    (ombudsmanAsked(view) && !view.ombudsman?.repliedOn) ||
    (view.enquiryKind === 'ombudsman' && isOpen(view)),
  withRemedy: ({ remedies }) => remedies.length > 0,
  remedyOwed: ({ remedies }) => remedies.some(({ doneOn }) => doneOn === null),
  withAction: ({ actions, records = [] }) =>
    actions.length > 0 || records.some((one) => one.actions.length > 0),
  actionOwed: ({ actions }) => actions.some(({ doneOn }) => doneOn === null),
  byChild: ({ circumstances, complainant }) =>
    circumstances.madeByChild === true || complainant.kind === 'child',
  adjusted: ({ circumstances }) => circumstances.adjustments.length > 0,
  withProvider: ({ circumstances }) => circumstances.provider !== null,
  lookedAfter: ({ circumstances }) => circumstances.lookedAfter === true,
  withAdvocate: ({ circumstances }) => circumstances.advocate?.status === 'appointed',
  notOurs: ({ elsewhere }) => elsewhere !== undefined,
  acceptedLate: ({ acceptedLate }) => acceptedLate !== undefined,
  excludedFromTimescales: ({ excludedBecause }) => excludedBecause !== null,
  loggedInError: (view) => view.loggedInError,
  // Counted once, with the case that it went into.
  merged: ({ mergedInto }) => mergedInto !== null,
};
