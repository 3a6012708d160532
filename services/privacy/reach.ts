/** Which cases a person may reach: the same rule as `case.read`, in the form that a store's queries enforce. */
import { grantsOf } from '../cases/index-of';
import type { GrantFacts } from '../cases/index-of';
import type { Reach } from '../cases/ports';
import type { CaseView } from '../cases/view';
import type { Directory, Person } from '../people';
import { COMPLAINTS_ROLES, holdsAny } from '../people';
import type { Role } from '../people';

/** What the policy needs to know of a case. A `CaseView` is one. */
export type CaseFacts = GrantFacts &
  Pick<CaseView, 'feedbackType' | 'about' | 'stage' | 'triaged'> &
  Partial<Pick<CaseView, 'endedStages' | 'handlers' | 'mergedFrom'>>;

const TEAM_ROLES: readonly Role[] = ['teamManager', 'serviceManager', 'director'];
const SERVICE_ROLES: readonly Role[] = ['serviceManager', 'director'];

/**
 * The grants a person holds. A store gives them the cases that carry one of these and do not bar them.
 * An administrator runs the system and, by that role, sees no case.
 */
export function reachOf(actor: Person, directory: Directory): Reach {
  if (holdsAny(actor, COMPLAINTS_ROLES)) return { viewerId: actor.id, grants: 'all' };
  return {
    viewerId: actor.id,
    grants: [
      `person:${actor.id}`,
      ...managedBy(actor, directory).map((teamId) => `team:${teamId}`),
      ...servicesOf(actor).map((service) => `service:${service}`),
    ],
  };
}

/** The grants that a case gives, for the index that queries use: the counterpart of `reachOf`. */
export const grantsFor = grantsOf;

/** Those who work the case: investigators of any stage, whoever covers it, and whoever has it for sign-off. */
export function assignedTo(view: CaseFacts): string[] {
  const investigators = view.investigations.map((work) => work.investigatorId);
  const others = [view.cover?.personId ?? null, view.signOff?.personId ?? null];
  return [...new Set([...investigators, ...others])].filter((id) => id !== null);
}

/** Those who hold the present stage: its investigators, whoever covers it or has it for sign-off, and a stand-in. */
export function holdingStage(view: CaseFacts): string[] {
  const investigators = atPresent(view).map((work) => work.investigatorId);
  const others = [view.cover?.personId ?? null, view.signOff?.personId ?? null];
  return [...new Set([...investigators, ...others])].filter((id) => id !== null);
}

/**
 * The teams of the present stage. At the first, before anybody was given it, the case's own team.
 * @param acting only those whose people do the work: where somebody from outside does, the complaints team acts for them
 */
export function teamsOfStage(view: CaseFacts, acting = false): string[] {
  const here = atPresent(view);
  const teams = here.filter((work) => !acting || !work.outside).map((work) => work.teamId);
  return here.length === 0 && view.stage <= 1 && view.teamId !== null
    ? [view.teamId]
    : [...new Set(teams)];
}

/** Whether the present stage is looked into from outside alone. */
export function isOutsiders(view: CaseFacts): boolean {
  const here = atPresent(view);
  return here.length > 0 && here.every((work) => work.outside);
}

export const atPresent = ({ investigations, stage }: CaseFacts) =>
  investigations.filter((work) => work.stage === stage);

/** Those who are to see to one of its improvement actions; it stays theirs to look up once it is done. */
export function ownersOf({ actions = [] }: CaseFacts): string[] {
  return actions.map((action) => action.ownerId);
}

/** The case's own team and every team that works on it. */
export function teamsOf(view: CaseFacts): string[] {
  const teams = [view.teamId, ...view.investigations.map((work) => work.teamId)];
  return [...new Set(teams)].filter((id) => id !== null);
}

/** Team ids that a person answers for; none without a managing role. */
export function managedBy(actor: Person, directory: Directory): string[] {
  return holdsAny(actor, TEAM_ROLES) ? directory.managedTeams(actor).map((team) => team.id) : [];
}

/** Whole services that a person answers for. */
export function servicesOf(actor: Person): string[] {
  return holdsAny(actor, SERVICE_ROLES) && actor.service !== null ? [actor.service] : [];
}
