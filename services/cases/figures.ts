/**
 * What reports count of a case: one row for the case, one for each investigation (a team's work on a stage), one for
 * each point that is counted by a list of the council's. Stores keep these rows beside the case and group them; nothing
 * in them names anybody.
 */
import type { PlainDate } from '../timescale';
import { overallOutcome } from './outcome';
import type { CaseView, DueSummary } from './view';
import { worksOf } from './works';
import type { WorkFacts } from './works';

export type FigureValue = string | number | null;

/** One a case. Yes and no are 1 and 0; days are plain dates. */
export interface CaseFigures {
  type: string;
  enquiryKind: string | null;
  enquiryCategory: string | null;
  /** What became of a request for a service. */
  request: string | null;
  service: string | null;
  /** The team that it is about, as it was called. */
  team: string | null;
  channel: string | null;
  complainant: string | null;
  /** Pseudonymous, the same for the same person. */
  complainantKey: string | null;
  ageBand: string | null;
  byChild: number;
  withAdvocate: number;
  lookedAfter: number;
  procedure: string | null;
  category: string | null;
  received: PlainDate;
  withdrawn: PlainDate | null;
  refused: PlainDate | null;
  /** By the council's own test of what counts as a compliment. */
  accepted: number;
  ombudsmanAsked: PlainDate | null;
  ombudsmanDecided: PlainDate | null;
  /** Null: none yet, or never asked. */
  ombudsmanDecision: string | null;
  /** Of stage 1, of all its teams together. */
  outcome: string | null;
  /** When that outcome was known: the last answer or closing of the stage. */
  outcomeOn: PlainDate | null;
  /** When the last of its stage 1 investigations that count was answered; null while one is not. */
  answered: PlainDate | null;
  /** Whether each of those was answered by the date that the rule names. */
  metStandard: number;
  metAllocated: number;
  metExtended: number;
  /** Each stage 1 investigation is left out of the timescale figures. */
  excluded: number;
  /** Several investigations at all stages. */
  investigations: number;
}

/** One a team and stage, with what groupings need of its case. */
export interface InvestigationFigures {
  type: string;
  service: string | null;
  procedure: string | null;
  received: PlainDate;
  withdrawn: PlainDate | null;
  complainantKey: string | null;
  stage: number;
  team: string | null;
  started: PlainDate;
  target: PlainDate | null;
  lawful: PlainDate | null;
  answered: PlainDate | null;
  closed: PlainDate | null;
  /** Closed, else answered. */
  ended: PlainDate | null;
  outcome: string | null;
  /** How it stood against its dates when it was answered: 1 within the target, 2 within the lawful maximum, 3 later. */
  compliance: number | null;
  excluded: number;
  outside: number;
  /** Working days from the day its clock started to the answer. */
  days: number | null;
  delay: string | null;
}

/** An entry of one of the council's lists, or an act that moved a date or a count. */
export interface PointFigures {
  type: string;
  service: string | null;
  received: PlainDate;
  stage: number;
  what: 'theme' | 'remedy' | 'learning' | 'action' | 'moved';
  /** The id in the council's list, or the act. */
  category: string;
  /** When its investigation was closed or answered; of an act, when it was done. */
  ended: PlainDate | null;
  /** Of its stage: what was found. */
  outcome: string | null;
}

export interface Figures {
  case: CaseFigures;
  investigations: InvestigationFigures[];
  points: PointFigures[];
}

/** @returns null for what no figure counts: merged with another case, or logged in error */
export function figuresOf(view: CaseView): Figures | null {
  if (view.mergedInto !== null || view.loggedInError) return null;
  const works = worksOf(view);
  const investigations = works.map((work) => investigationOf(view, work));
  const first = investigations.filter(({ stage }) => stage === 1);
  return {
    case: { ...caseOf(view), ...stageOne(view, works, first), investigations: works.length },
    investigations,
    points: [...pointsOf(view, works), ...movedOf(view)],
  };
}

type StageOne =
  | 'outcome'
  | 'outcomeOn'
  | 'answered'
  | 'metStandard'
  | 'metAllocated'
  | 'metExtended'
  | 'excluded'
  | 'investigations';

function caseOf(view: CaseView): Omit<CaseFigures, StageOne> {
  const { circumstances, complainant, ombudsman, status, clock } = view;
  const ended = clock.findLast(({ kind }) => kind === 'closed')?.on ?? null;
  const decision = ombudsman?.outcome ?? null;
  return {
    type: view.feedbackType,
    enquiryKind: view.enquiryKind,
    enquiryCategory: view.enquiryCategory ?? null,
    request: requestOf(view),
    service: view.service,
    team: view.imported ? view.imported.teamName : view.teamName,
    channel: view.channel,
    complainant: complainant.kind,
    complainantKey: complainant.key,
    ageBand: circumstances.ageBand,
    byChild: Number(circumstances.madeByChild ?? complainant.kind === 'child'),
    withAdvocate: Number(circumstances.advocate?.status === 'appointed'),
    lookedAfter: Number(circumstances.lookedAfter === true),
    procedure: view.procedureId,
    category: view.problemCategory,
    received: view.receivedOn,
    withdrawn: status === 'withdrawn' ? view.closedOn : null,
    refused: status === 'notAccepted' ? (view.elsewhere?.on ?? ended ?? view.receivedOn) : null,
    accepted: Number(view.feedbackType !== 'compliment' || view.compliment?.counted === true),
    ombudsmanAsked: ombudsman?.askedOn ?? null,
    // One without a day is taken to be as old as what the council last did.
    ombudsmanDecided:
      ombudsman?.decidedOn ??
      (decision ? (ombudsman?.repliedOn ?? ombudsman?.askedOn ?? null) : null),
    ombudsmanDecision: decision,
  };
}

function requestOf({ feedbackType, serviceRequest, status }: CaseView): string | null {
  if (feedbackType !== 'serviceRequest') return null;
  return serviceRequest?.outcome ?? (status === 'open' ? 'open' : 'provided');
}

function stageOne(
  view: CaseView,
  works: readonly WorkFacts[],
  first: readonly InvestigationFigures[],
): Omit<Pick<CaseFigures, StageOne>, 'investigations'> {
  const counted = works.filter(({ stage, excludedBecause }) => stage === 1 && !excludedBecause);
  const left = works.some(({ stage }) => stage === 1) && counted.length === 0;
  const answers = counted.map(({ respondedOn }) => respondedOn);
  const answered = counted.length > 0 && answers.every((on) => on !== null);
  const met = (rule: 'standard' | 'allocated' | 'extended'): number =>
    Number(
      answered &&
        counted.every((work) => {
          const date = dueOf(view, work)?.reporting?.[rule] ?? null;
          return date !== null && work.respondedOn !== null && work.respondedOn <= date;
        }),
    );
  const found = first.flatMap(({ outcome }) => outcome ?? []) as Parameters<
    typeof overallOutcome
  >[0];
  const ended = first.map((one) => one.ended).filter((on) => on !== null);
  return {
    outcome: overallOutcome(found),
    outcomeOn: ended.sort().at(-1) ?? null,
    answered: answered
      ? (answers
          .filter((on) => on !== null)
          .sort()
          .at(-1) ?? null)
      : null,
    metStandard: met('standard'),
    metAllocated: met('allocated'),
    metExtended: met('extended'),
    excluded: Number(left || view.excludedBecause !== null),
  };
}

/** The due date of one investigation: its team's own where several are at work, else the stage's. */
function dueOf(view: CaseView, { stage, workId }: WorkFacts): DueSummary | null {
  const own = view.teamDues?.find((one) => one.stage === stage && one.workId === workId);
  return own?.due ?? view.due.find(({ id }) => id === `stage${stage}.response`) ?? null;
}

function investigationOf(view: CaseView, work: WorkFacts): InvestigationFigures {
  const due = dueOf(view, work);
  const target = due?.target ?? null;
  const lawful = due?.lawfulMaximum ?? null;
  const answered = work.respondedOn;
  return {
    type: view.feedbackType,
    service: view.service,
    procedure: view.procedureId,
    received: view.receivedOn,
    withdrawn: view.status === 'withdrawn' ? view.closedOn : null,
    complainantKey: view.complainant.key,
    stage: work.stage,
    team: work.teamName,
    started: work.startedOn,
    target,
    lawful,
    answered,
    closed: work.closedOn,
    ended: work.closedOn ?? answered,
    outcome: work.outcome,
    compliance: target === null || answered === null ? null : stands(answered, target, lawful),
    excluded: Number(work.excludedBecause !== null || view.excludedBecause !== null),
    outside: Number(work.outsideService),
    days: answered === null ? null : (due?.days ?? null),
    delay: work.delayReason,
  };
}

const stands = (answered: PlainDate, target: PlainDate, lawful: PlainDate | null): number =>
  answered <= target ? 1 : lawful !== null && answered <= lawful ? 2 : 3;

function pointsOf(view: CaseView, works: readonly WorkFacts[]): PointFigures[] {
  const { feedbackType: type, service, receivedOn: received } = view;
  const own = { type, service, received };
  const themes = view.themes.map(
    (category): PointFigures => ({
      ...{ ...own, stage: 1, what: 'theme', category },
      ...{ ended: received, outcome: null },
    }),
  );
  return [
    ...themes,
    ...works.flatMap((work) => {
      const { stage, outcome } = work;
      const ended = work.closedOn ?? work.respondedOn;
      const each = (what: PointFigures['what'], ids: readonly string[]): PointFigures[] =>
        ids.map((category) => ({ ...own, stage, what, category, ended, outcome }));
      return [
        ...each('remedy', work.remedies),
        ...each('learning', work.learning),
        ...each('action', work.actions),
      ];
    }),
  ];
}

/** Facts of the clock that move a date, by the name that reports call them. */
const MOVES: Readonly<Record<string, string>> = {
  extended: 'extended',
  paused: 'paused',
  allocated: 'allocated',
  holdingLetterSent: 'holdingLetter',
  reopened: 'reopened',
};

function movedOf(view: CaseView): PointFigures[] {
  const { feedbackType: type, service, receivedOn: received, clock } = view;
  const { closedOn, status, adjustments } = view;
  const moved = (category: string, ended: PlainDate | null, stage = 1): PointFigures => ({
    ...{ type, service, received, stage, what: 'moved', category, ended, outcome: null },
  });
  const named = new Set(Object.values(MOVES));
  const acts = new Map(adjustments.map(({ seq, what, on }) => [seq, { what, on }]));
  return [
    ...clock.flatMap(({ kind, on, stage }) => {
      const what = MOVES[kind];
      return what ? [moved(what, on, Math.max(stage, 1))] : [];
    }),
    ...(status === 'withdrawn' ? [moved('withdrawn', closedOn)] : []),
    ...(view.excludedBecause === null ? [] : [moved('excluded', view.respondedOn ?? received)]),
    ...[...acts.values()].flatMap(({ what, on }) =>
      named.has(what) || /^(?:withdrawn|excluded)/.test(what) ? [] : [moved(what, on)],
    ),
  ];
}
