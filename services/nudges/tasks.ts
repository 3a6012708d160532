/**
 * What has a date but no clock of a procedure: remedies and improvement actions, which outlive the case, and
 * arrangements that are to be looked at again. They are chased by a ladder of their own.
 */
import { OWING, remedyLabel, reviewsOf } from '../cases/dues';
import type { CaseView, DueSummary, Remedy } from '../cases/view';
import type { Directory } from '../people/directory';
import { londonDate } from '../timescale';
import { notTakenOn } from '../cases/investigations';
import type { NudgeLadder } from '../councils/types';
import type { Calendar, PlainDate } from '../timescale';
import { stepWorkingDays } from './hours';
import type { Rung } from './ladder';
import { askedGroups, groupsFor, type Track } from './receivers';

/** Working days before and after the date on which the owner is told, and from which their manager is. */
export const TASK_LADDER = {
  before: [5, 1, 0],
  after: [1, 5, 20],
  managerAlertAfter: 1,
  signOffLead: 0,
  // A working month: nothing else ends what outlives its case but its being done.
  thenEvery: 20,
};

/** An answered case is nobody's alarm: the complaints team is asked what becomes of it, until something does. */
const CLOSING_LADDER: NudgeLadder = {
  before: [0],
  after: [5],
  managerAlertAfter: 10,
  signOffLead: 0,
  thenEvery: 10,
};

const CLOSING = 'close';
/** Answered and not closed: that it is to be closed, or taken further. */
export const isClosing = (dueId: string): boolean => dueId === CLOSING;

/** The dueId of being asked to take something on: a question to one person, not a date of the procedure. */
export const isTakingOn = (dueId: string): boolean => dueId.startsWith('takeOn.');

/** Whoever was given it is asked again the day before and on the day; after it, whoever gave it hears. */
export const takingOnLadder = ({
  takeOnWithin,
  thenEvery,
}: NudgeLadder & { takeOnWithin: number }): NudgeLadder => ({
  before: takeOnWithin > 1 ? [1, 0] : [0],
  after: [],
  managerAlertAfter: 1,
  signOffLead: 0,
  thenEvery,
});

/** A task as a running date, so that it is placed and sent as any other. */
export interface Task {
  due: DueSummary;
  /** Null: nobody in particular, so the complaints team. */
  ownerId: string | null;
  since: PlainDate;
  /** Who hears when it isn't done, before anybody's manager: whoever gave the work out. */
  givenBy?: string;
}

/** A date of the case's procedure (no task), or of something still to be done, with the ladder that chases it. */
export interface Dated {
  due: DueSummary;
  task: Task | null;
  ladder: NudgeLadder;
}

export const isTask = (dueId: string): boolean =>
  /^(action|remedy|adjustment|behaviour)\./.test(dueId) || isClosing(dueId);

/** Looked at again on the form that it was recorded with: a tap alone doesn't settle it. */
export const isReview = (dueId: string): boolean => /^(adjustment|behaviour)\./.test(dueId);
const isBehaviour = (dueId: string): boolean => dueId.startsWith('behaviour.');

export const owes = (view: CaseView): boolean =>
  OWING.includes(view.status) && view.mergedInto === null && !view.loggedInError;

/** What is still to be done, with its date. A case merged away or logged in error owes nothing of its own. */
export function tasksOf(view: CaseView): Task[] {
  if (!owes(view)) return [];
  const loggedOn = londonDate(view.loggedAt);
  const actions = view.actions
    .filter((one) => one.doneOn === null)
    .map(({ id, dueOn, ownerId, addedOn }) => ({
      due: running(`action.${id}`, 'Improvement action', dueOn),
      ownerId,
      since: addedOn ?? loggedOn,
    }));
  const remedies = view.remedies.flatMap((remedy) => remedyTask(view, remedy) ?? []);
  const reviews = reviewsOf(view).map(({ id, on }) => ({
    due: running(id, isBehaviour(id) ? 'Behaviour policy review' : 'Adjustment review', on),
    ownerId: isBehaviour(id)
      ? null
      : (view.investigations.findLast((one) => one.respondedOn === null)?.investigatorId ?? null),
    since: (isBehaviour(id) ? view.circumstances.behaviour?.on : undefined) ?? loggedOn,
  }));
  return [...actions, ...remedies, ...reviews];
}

/** An answered case, by the day on which it is to be closed or taken further. @param within working days */
export function closingOf(view: CaseView, within: number, calendar: Calendar): Dated[] {
  const { status, respondedOn, mergedInto } = view;
  if (status !== 'responded' || respondedOn === null || mergedInto !== null) return [];
  const due = running(CLOSING, 'Closing it', stepWorkingDays(calendar, respondedOn, within));
  return [{ due, task: { due, ownerId: null, since: respondedOn }, ladder: CLOSING_LADDER }];
}

/**
 * What was given out and not yet taken on, each with the day by which it is to be.
 * @param within working days
 */
export function takingOnOf(view: CaseView, within: number, calendar: Calendar): Task[] {
  if (view.pausedSince !== null) return [];
  return notTakenOn(view).flatMap(({ stage, teamId, investigatorId, given }) =>
    given === undefined
      ? []
      : [
          {
            due: {
              ...running(
                `takeOn.${stage}.${teamId}`,
                'Taking it on',
                stepWorkingDays(calendar, given.on, within),
              ),
              stage,
            },
            ownerId: investigatorId,
            since: given.on,
            givenBy: given.by,
          },
        ],
  );
}

/** What the Ombudsman recommended is the complaints team's, who tell them that it was complied with. */
function remedyTask(view: CaseView, remedy: Remedy): Task | null {
  const { id, stage, agreedOn, dueOn, doneOn, recommendedBy } = remedy;
  if (dueOn === null || doneOn !== null) return null;
  const work = view.investigations.findLast((one) => one.stage === stage);
  return {
    due: running(`remedy.${id}`, remedyLabel(remedy), dueOn),
    ownerId: recommendedBy ? null : (work?.investigatorId ?? null),
    since: agreedOn,
  };
}

/** The owner, then who manages them; an alert goes to the manager. Without an owner both are the complaints team's. */
export function taskTracks(view: CaseView, task: Task, rung: Rung, directory: Directory): Track[] {
  const { since, givenBy } = task;
  const ownerId = toldOwner(view, task);
  // The behaviour policy is the complaints manager's alone.
  const alert = rung.audience === 'alert' || isBehaviour(task.due.id);
  const groups =
    givenBy !== undefined
      ? askedGroups(view, directory, { to: ownerId, by: givenBy }, alert)
      : groupsFor(view, directory, ownerId, alert);
  return rung.audience === 'signOff' ? [] : [{ groups, since, answerable: false }];
}

/** What a person owns who has since been shut out is the complaints team's to give to somebody else. */
const toldOwner = ({ bars }: CaseView, { ownerId }: Task): string | null =>
  ownerId !== null && bars.includes(ownerId) ? null : ownerId;

const running = (id: string, label: string, on: PlainDate): DueSummary => ({
  id,
  label,
  stage: 0,
  state: 'running',
  target: on,
  lawfulMaximum: null,
  promised: null,
  binding: on,
  metOn: null,
});
