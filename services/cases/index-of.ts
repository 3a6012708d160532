/** The flat facts that queries use, derived in this one place. */
import type { PlainDate } from '../timescale';
import {
  atStage,
  atWork,
  lackingInvestigator,
  leading,
  notTakenOn,
  workOf,
} from './investigations';
import { factsOf } from './facts';
import { presentHold } from './holds';
import type { CaseIndex } from './ports';
import type { CaseView } from './view';

/**
 * The viewer that stands for everybody who reads a shared chat: barred wherever anybody is. No directory id
 * can be the same, they are words without an asterisk.
 */
export const EVERYBODY = '*';

export function indexOf(view: CaseView): CaseIndex {
  const lead = leading(view);
  return {
    status: view.status,
    feedbackType: view.feedbackType,
    triaged: view.triaged,
    stage: view.stage,
    holder: presentHold(view)?.holder ?? null,
    teamId: lead?.teamId ?? view.teamId,
    investigatorId: lead?.investigatorId ?? null,
    receivedOn: view.receivedOn,
    nextDueOn: view.nextDue?.on ?? null,
    grants: grantsOf(view),
    bars: view.bars.length === 0 ? [] : [...view.bars, EVERYBODY].sort(),
    marks: marksOf(view),
    facts: factsOf(view),
  };
}

/** The lists of `CaseIndex.marks`. With another of them, or another rule for one, `INDEX_VERSION` rises. */
export const mark = {
  work: (personId: string) => `work:${personId}`,
  /** Of those the ones whom it still waits for: another team's answer may be all that is missing. */
  owes: (personId: string) => `owes:${personId}`,
  /** A team's own: at work on the present stage, until it has answered; without any, the case's team. */
  team: (teamId: string) => `team:${teamId}`,
  /** Nobody looks into it: in any team, or in one. */
  unallocated: (teamId: string | null = null) =>
    teamId === null ? 'unallocated' : `unallocated:${teamId}`,
  cover: (personId: string) => `cover:${personId}`,
  asked: (on: PlainDate) => `asked:${on}`,
};

function marksOf(view: CaseView): string[] {
  const workers = atStage(view, view.stage).flatMap((one) => one.investigatorId ?? []);
  const owing = workers.filter((id) => workOf(view, id).length > 0);
  const works = atWork(view).map(({ teamId }) => teamId);
  const teams = works.length > 0 ? works : view.teamId === null ? [] : [view.teamId];
  const lacking = lackingInvestigator(view);
  const cover = view.cover ? [mark.cover(view.cover.personId)] : [];
  const asked = notTakenOn(view).flatMap(({ given }) => (given ? mark.asked(given.on) : []));
  return [
    ...new Set([
      ...workers.map(mark.work),
      ...owing.map(mark.owes),
      ...teams.map(mark.team),
      ...(lacking.length > 0 ? [mark.unallocated(), ...lacking.map(mark.unallocated)] : []),
      ...cover,
      ...asked,
    ]),
  ].sort();
}

/** What the grants of a case are made from. */
export type GrantFacts = Pick<
  CaseView,
  'loggedBy' | 'teamId' | 'service' | 'investigations' | 'cover' | 'signOff' | 'bars'
> &
  Partial<Pick<CaseView, 'actions' | 'standIn'>>;

/**
 * Who may see it, beside the complaints team: the teams and services at work on it, whoever logged it,
 * investigates it, covers it, has it for sign-off or owns one of its improvement actions. A bar takes a person's own grant away as well.
 */
export function grantsOf(view: GrantFacts): string[] {
  const { investigations, cover, signOff, actions = [] } = view;
  const people = [
    view.loggedBy,
    ...investigations.map((one) => one.investigatorId),
    cover?.personId,
    signOff?.personId,
    view.standIn,
    ...actions.map((one) => one.ownerId),
  ].filter((id): id is string => Boolean(id) && !view.bars.includes(id as string));
  const teams = [view.teamId, ...investigations.map((one) => one.teamId)].filter(
    (id) => id !== null,
  );
  const services = view.service === null ? [] : [`service:${view.service}`];
  return [
    ...new Set([
      ...teams.map((id) => `team:${id}`),
      ...people.map((id) => `person:${id}`),
      ...services,
    ]),
  ].sort();
}
