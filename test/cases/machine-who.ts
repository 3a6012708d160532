/**
 * Who may have done what was done, told from the directory and from the case as it stood before: each stage is its own
 * people's, each team's investigation its own team's, what is somebody's from outside the complaints team's, and nothing
 * is decided by anybody who is shut out or stands below whom the case is about. Not asked of the policy: it is on trial.
 */
import { same } from './machine-same';
import type { CaseEvent, CaseEventType } from '../../services/cases/events';
import type { CaseView, Investigation } from '../../services/cases/view';
import type { Role } from '../../services/people';
import { directory } from './machine-doors';

/** What is done of a stage, and by nobody but those who hold it. */
const OF_STAGE: readonly CaseEventType[] = [
  ...(['assigned', 'takenOn', 'handedBack', 'coverArranged', 'coverEnded'] as const),
  ...(['allocated', 'moreTimeAsked', 'moreTimeRefused', 'extended', 'delayExplained'] as const),
  ...(['holdingLetterSent', 'onTrack', 'blocked', 'letterSent', 'responded', 'closed'] as const),
  ...(['sentToSignOff', 'returnedFromSignOff', 'approved', 'outcomeRecorded'] as const),
  ...(['learningRecorded', 'remedyAgreed', 'actionAdded', 'actionGiven'] as const),
];
const SIGNING: readonly CaseEventType[] = ['approved', 'returnedFromSignOff'];
const MANAGING: readonly Role[] = ['teamManager', 'serviceManager', 'director'];

/** Each event was its sender's to cause. */
export function wasTheirs(before: CaseView, events: readonly CaseEvent[]): void {
  for (const event of events.filter(({ type }) => OF_STAGE.includes(type))) {
    const said = `${event.type} by ${event.by} at stage ${before.stage}`;
    same([said, wrong(before, event)], [said, null]);
  }
}

/** What stands against it; null: nothing. */
function wrong(view: CaseView, event: CaseEvent): string | null {
  const { by } = event;
  const below = view.feedbackType === 'complaint' && isBelow(by, view);
  if (view.bars.includes(by)) return 'shut out';
  if (SIGNING.includes(event.type) && below) return 'signs from below';
  if (runsIt(by, view)) return null;
  if (below) return 'decides from below';
  const here = atPresent(view);
  if (here.length > 0 && here.every(({ outside }) => outside) && !has(by, view))
    return 'acts for somebody from outside';
  if (!has(by, view) && !manages(by, view)) return 'holds nothing of the stage';
  if (hadPartBefore(by, view)) return 'had a part in an earlier stage';
  return touched(view, event).every((work) => isOwn(by, work, view))
    ? null
    : 'of another team’s work';
}

/** Those whose work an event changes: of one team or, where it names none, of all. */
function touched(view: CaseView, event: CaseEvent): Investigation[] {
  const here = atPresent(view);
  switch (event.type) {
    case 'responded':
      return here.filter(
        (one) => one.respondedOn === null && (!event.teamId || one.teamId === event.teamId),
      );
    case 'outcomeRecorded':
      return here.filter((one) => !event.teamId || one.teamId === event.teamId);
    case 'handedBack':
      return here.filter((one) => one.teamId === event.teamId);
    case 'assigned':
      return here.filter((one) => [event.teamId, event.replaces].includes(one.teamId));
    default:
      return [];
  }
}

const atPresent = ({ investigations, stage }: CaseView) =>
  investigations.filter((one) => one.stage === stage);

/** Below somebody whom it is about, or whom a case merged into it is about. */
const isBelow = (id: string, { about, mergedFrom }: CaseView) =>
  [...about, ...mergedFrom.flatMap((one) => one.about ?? [])].some((subject) =>
    directory.isAbove(subject, id),
  );

export const runsIt = (id: string, { standIn }: Pick<CaseView, 'standIn'>): boolean =>
  standIn === id || directory.complaintsTeam().some((one) => one.id === id);

/** Investigates it, covers it, or has it to sign. */
const has = (id: string, view: CaseView) =>
  [
    ...atPresent(view).map(({ investigatorId }) => investigatorId),
    view.cover?.personId,
    view.signOff?.personId,
  ].includes(id);

function answersFor(id: string, teamId: string | null): boolean {
  const person = directory.byId(id)!;
  if (teamId === null || !person.roles.some((role) => MANAGING.includes(role))) return false;
  const service = directory.team(teamId)?.service;
  const heads = person.roles.some((role) => role === 'serviceManager' || role === 'director');
  return (
    directory.managedTeams(person).some((one) => one.id === teamId) ||
    (heads && person.service === service)
  );
}

function manages(id: string, view: CaseView): boolean {
  const here = atPresent(view).filter(({ outside }) => !outside);
  if (here.some(({ teamId }) => answersFor(id, teamId))) return true;
  if (view.stage > 1) return false;
  const { roles, service } = directory.byId(id)!;
  const heads = roles.some((role) => role === 'serviceManager' || role === 'director');
  return (
    answersFor(id, here.length === 0 ? view.teamId : null) || (heads && service === view.service)
  );
}

const isOwn = (id: string, work: Investigation, view: CaseView) =>
  work.investigatorId === id ||
  [view.cover?.personId, view.signOff?.personId].includes(id) ||
  (!work.outside && answersFor(id, work.teamId));

const hadPartBefore = (id: string, { handlers = [], stage }: CaseView) =>
  handlers.some((one) => one.personId === id && one.stage < stage);

/** Nobody looks into it, signs or covers it, nor is appointed to it, who stands below whom it is about: what they find could not be free. */
export function nobodyBelowHasIt(view: CaseView): void {
  if (view.feedbackType !== 'complaint' || view.status !== 'open') return;
  const works = atPresent(view).filter(({ respondedOn }) => respondedOn === null);
  const parts = view.appointments.filter(({ stage }) => stage === view.stage);
  const ids = [
    ...works.map(({ investigatorId }) => investigatorId),
    ...parts.map(({ personId }) => personId),
    view.signOff?.personId,
    view.cover?.personId,
  ].filter((id) => typeof id === 'string');
  same(
    ids.filter((id) => isBelow(id, view)),
    [],
  );
}

/** Somebody of the complaints team, or the stand-in of the council's file, can always run it. */
export function somebodyIsLeft({ bars, standIn }: CaseView): void {
  const team = directory.complaintsTeam().map(({ id }) => id);
  const left = [...team, ...(standIn === undefined ? [] : [standIn])];
  expect(left.filter((id) => !bars.includes(id))).not.toEqual([]);
}
