/**
 * The one policy function that every door asks. The firewall comes first, then the table of actions.
 * Reasons are for the audit trail; a person who is refused reads the same words as for a case
 * that does not exist.
 */
import { standsBelow } from '../cases/too-near';
import type { Council } from '../councils/types';
import { COMPLAINTS_ROLES, holdsAny } from '../people';
import type { Directory, Person } from '../people';
import type { Action, Grantee, Relation, Rule } from './actions';
import { ruleOf } from './actions';
import { barredToday } from './firewall';
import { whyNotAssignable } from './handlers';
import type { CaseFacts } from './reach';
import {
  assignedTo,
  atPresent,
  holdingStage,
  isOutsiders,
  managedBy,
  ownersOf,
  servicesOf,
  teamsOf,
  teamsOfStage,
} from './reach';

export type Because =
  | 'barred'
  | 'role'
  | 'relation'
  | 'noTarget'
  | 'unknownActor'
  | 'assigneeUnknown'
  | 'assigneeRole'
  | 'assigneeBarred'
  | 'assigneeBelowSubject'
  | 'belowSubject';

export type Verdict = { allowed: true } | { allowed: false; because: Because };

/**
 * A case (`CaseView` fits; with `assigneeId` when someone is to be given it, with `workOf` when the investigations of
 * these teams alone are changed), a team, a person, or nothing.
 */
export type PolicyTarget =
  | CaseTarget
  | { teamId: string; bars?: never }
  | { personId: string; bars?: never }
  | null;

type CaseTarget = CaseFacts & { assigneeId?: string | null; workOf?: string | string[] | null };

/** What a council's file says of who may do what. */
export type Setting = Pick<Council, 'firewall'> & Partial<Pick<Council, 'roles'>>;

/**
 * Whether a person may do something. Pure; asked anew each time, so that a card drawn last month is
 * judged by today's directory and history.
 */
export function may(
  actor: Person,
  action: Action,
  target: PolicyTarget,
  directory: Directory,
  council: Setting,
): Verdict {
  // A person who has left the file is nobody, whatever an old object still says of them.
  const person = directory.byId(actor.id);
  if (!person) return no('unknownActor');
  if (isCase(target) && barsOf(target, council, directory).includes(person.id)) return no('barred');
  const rule = ruleOf(action, council.roles?.headsOfServiceAnswer);
  // Called where nobody of the complaints team is left, a stand-in acts as they would: on that case alone.
  const standsIn = isCase(target) && target.standIn === person.id;
  const own = rolesOf(person, council);
  const acting: Person = {
    ...person,
    roles: standsIn ? [...own, ...COMPLAINTS_ROLES] : own,
  };
  const relations = allowedRelations(acting, rule);
  if (relations.size === 0) return no('role');
  if (!fits(rule, target)) return no('noTarget');
  if (!relations.has('any') && !holds(person, target, relations, directory, rule))
    return no('relation');
  if (isCase(target) && isTooNear(acting, target, rule, directory)) return no('belowSubject');
  return isCase(target) && target.assigneeId
    ? assignable(target, target.assigneeId, council, directory)
    : { allowed: true };
}

/**
 * Whether somebody could sign the answer, were it sent to them: one who signs, is not shut out and does not stand below
 * whom it is about. That they drafted nothing of it is the case's own rule (`maySignOff`).
 */
export function couldSign(
  personId: string,
  view: CaseFacts,
  directory: Directory,
  council: Setting,
): boolean {
  const person = directory.byId(personId);
  const signOff: CaseFacts['signOff'] = { state: 'with', personId, since: '', reasons: [] };
  return (
    person !== null && may(person, 'case.signOff', { ...view, signOff }, directory, council).allowed
  );
}

/**
 * Up to which stage somebody reads the history: the last in which it was theirs. What a stage found is not for those
 * on whose work it looks back, also once it has ended without an answer.
 * @returns 0: none; `all`: nothing of it is kept from them
 */
export function stageRead(
  person: Person,
  view: CaseFacts,
  directory: Directory,
  council: Setting,
): number | 'all' {
  const last = Math.max(view.stage, ...(view.endedStages ?? []).map(({ stage }) => stage));
  const reads = (stage: number) =>
    may(person, 'case.history', { ...view, stage }, directory, council).allowed;
  for (let stage = last; stage > 0; stage -= 1)
    if (reads(stage)) return stage === last ? 'all' : stage;
  return 0;
}

/**
 * Who is barred from a case today: those its history barred, and those whom the directory of today would.
 * A manager who came after the complaint stands in the line all the same.
 */
export function barsOf(
  view: Pick<CaseFacts, 'bars' | 'about' | 'feedbackType' | 'standIn'>,
  council: Pick<Council, 'firewall'>,
  directory: Directory,
): string[] {
  return [...new Set([...view.bars, ...barredToday(view, council, directory)])].sort();
}

/** Where the council forbids it, whoever is of the complaints team is no administrator beside it. */
function rolesOf(person: Person, { roles }: Setting): Person['roles'] {
  const both = roles?.administratorInComplaintsTeam === false && holdsBoth(person);
  return both ? person.roles.filter((role) => role !== 'administrator') : person.roles;
}

/** Whether somebody who runs the system also runs the cases: what they may change checks what they do. */
export const holdsBoth = (person: Pick<Person, 'roles'>): boolean =>
  person.roles.includes('administrator') && holdsAny(person, COMPLAINTS_ROLES);

/** What the table gives a person's roles, taken together. */
export function allowedRelations(person: Pick<Person, 'roles'>, rule: Rule): ReadonlySet<Relation> {
  const known = relationsOf.get(rule) ?? new Map<string, ReadonlySet<Relation>>();
  relationsOf.set(rule, known);
  const roles = person.roles.join();
  const before = known.get(roles);
  if (before) return before;
  const grantees: Grantee[] = ['everyone', ...person.roles];
  const relations = new Set(grantees.flatMap((grantee) => rule.allow[grantee] ?? []));
  known.set(roles, relations);
  return relations;
}

/** By rule and roles: each card asks some fifty rules, of which none changes while the product runs. */
const relationsOf = new WeakMap<Rule, Map<string, ReadonlySet<Relation>>>();

function holds(
  person: Person,
  target: PolicyTarget,
  relations: ReadonlySet<Relation>,
  directory: Directory,
  rule: Rule,
): boolean {
  if (target === null) return false;
  if (isCase(target)) return holdsCase(person, target, relations, directory, rule);
  if ('teamId' in target) {
    return relations.has('team') && answersForTeam(person, target.teamId, directory);
  }
  if (relations.has('self') && target.personId === person.id) return true;
  return relations.has('team') && directory.isAbove(person.id, target.personId);
}

function holdsCase(
  person: Person,
  view: CaseTarget,
  relations: ReadonlySet<Relation>,
  directory: Directory,
  rule: Rule,
): boolean {
  if (relations.has('logged') && view.loggedBy === person.id) return true;
  if (relations.has('reporter') && view.loggedBy === person.id && !view.triaged) return true;
  if (rule.ofStage) return holdsStage(person, view, relations, directory, rule);
  if (relations.has('assigned') && assignedTo(view).includes(person.id)) return true;
  if (relations.has('owner') && ownersOf(view).includes(person.id)) return true;
  if (!relations.has('team')) return false;
  const managed = managedBy(person, directory);
  if (teamsOf(view).some((id) => managed.includes(id))) return true;
  return view.service !== null && servicesOf(person).includes(view.service);
}

/** Of the present stage: its own people's, each team's investigation its own team's. */
function holdsStage(
  person: Person,
  view: CaseTarget,
  relations: ReadonlySet<Relation>,
  directory: Directory,
  { apart }: Rule,
): boolean {
  const acting = apart !== undefined;
  if (acting && hadPartBefore(person, view)) return false;
  const works = acting ? worksNamed(view) : [];
  if (works.length > 0)
    return works.every((work) => isTheirs(person, view, work, relations, directory));
  if (relations.has('assigned') && holdingStage(view).includes(person.id)) return true;
  if (!relations.has('team')) return false;
  const managed = managedBy(person, directory);
  const teams = teamsOfStage(view, acting);
  if (teams.some((id) => managed.includes(id))) return true;
  const services = servicesOf(person);
  // A later stage is its own people's: of what other service the case is gives nobody a part in it.
  if (view.stage > 1)
    return teams.some((id) => services.includes(directory.team(id)?.service ?? ''));
  if (acting && isOutsiders(view)) return false;
  return view.service !== null && services.includes(view.service);
}

/** Whoever ever investigated, drafted, signed or answered an earlier stage has no part in this one. */
const hadPartBefore = ({ id }: Person, { handlers = [], stage }: CaseFacts): boolean =>
  handlers.some((one) => one.personId === id && one.stage < stage);

/** The investigations of the present stage that the act changes, where it changes some teams' alone. */
function worksNamed(view: CaseTarget): CaseFacts['investigations'] {
  const teams = [view.workOf ?? []].flat();
  return atPresent(view).filter(({ teamId }) => teams.includes(teamId));
}

/** Each team's is its investigator's and its own manager's; what somebody from outside looks into is neither's. */
function isTheirs(
  { id, ...person }: Person,
  { cover, signOff }: CaseFacts,
  work: CaseFacts['investigations'][number],
  relations: ReadonlySet<Relation>,
  directory: Directory,
): boolean {
  const hands = [work.investigatorId, cover?.personId, signOff?.personId];
  if (relations.has('assigned') && hands.includes(id)) return true;
  const managers = relations.has('team') && !work.outside;
  return managers && answersForTeam({ id, ...person }, work.teamId, directory);
}

/** Nobody decides on a complaint about somebody above them. */
function isTooNear(
  person: Person,
  view: CaseFacts,
  { apart }: Rule,
  directory: Directory,
): boolean {
  if (!apart) return false;
  if (apart === 'work' && holdsAny(person, COMPLAINTS_ROLES)) return false;
  return standsBelow(person.id, view, (above, below) => directory.isAbove(above, below));
}

function answersForTeam(person: Person, teamId: string, directory: Directory): boolean {
  const team = directory.team(teamId);
  if (!team) return false;
  return (
    managedBy(person, directory).includes(team.id) || servicesOf(person).includes(team.service)
  );
}

function assignable(
  view: CaseFacts,
  assigneeId: string,
  council: Pick<Council, 'firewall'>,
  directory: Directory,
): Verdict {
  const because = whyNotAssignable(assigneeId, view, barsOf(view, council, directory), directory);
  return because === null ? { allowed: true } : no(because);
}

function fits(rule: Rule, target: PolicyTarget): boolean {
  if (rule.about === 'none') return true;
  if (target === null) return false;
  if (isCase(target)) return rule.about === 'case';
  return rule.about === ('personId' in target ? 'person' : 'team');
}

function isCase(target: PolicyTarget): target is CaseTarget {
  return target !== null && 'bars' in target;
}

function no(because: Because): Verdict {
  return { allowed: false, because };
}
