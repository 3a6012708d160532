/** The directory as one snapshot: who people are, their teams, and who manages whom. Pure look-ups. */
import type { Person, Role, Team } from './ports';

/** How a person is offered beside others of the same name. */
export const withTeam = ({ name, teamName }: Pick<Person, 'name' | 'teamName'>): string =>
  teamName === null ? name : `${name} – ${teamName}`;

/** How names are compared when a person types them: case, accents and apostrophes don't matter. */
export function plainName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

export const COMPLAINTS_ROLES: readonly Role[] = ['complaintsOfficer', 'complaintsManager'];

/** Whether a person holds any of these roles. */
export function holdsAny(person: Pick<Person, 'roles'>, roles: readonly Role[]): boolean {
  return person.roles.some((role) => roles.includes(role));
}

/** One version of the people and teams file, indexed. Immutable: a change makes a new one. */
export class Directory {
  readonly #byId: ReadonlyMap<string, Person>;
  readonly #byAad: ReadonlyMap<string, Person>;
  readonly #byEmail: ReadonlyMap<string, Person>;
  readonly #teamById: ReadonlyMap<string, Team>;
  readonly #teamByName: ReadonlyMap<string, Team>;
  readonly #membersByTeam: ReadonlyMap<string, Person[]>;
  /** Asked for every row of a list; the answer cannot change within a snapshot. */
  readonly #managed = new Map<string, readonly Team[]>();
  #complaints: readonly Person[] | null = null;

  constructor(
    readonly version: number,
    readonly people: readonly Person[],
    readonly teams: readonly Team[],
  ) {
    this.#byId = new Map(people.map((person) => [person.id, person]));
    this.#byAad = new Map(
      people.flatMap((p) => (p.aadObjectId ? [[p.aadObjectId.toLowerCase(), p] as const] : [])),
    );
    this.#byEmail = new Map(
      people.flatMap((p) => (p.email ? [[p.email.toLowerCase(), p] as const] : [])),
    );
    this.#teamById = new Map(teams.map((team) => [team.id, team]));
    this.#teamByName = indexTeams(teams);
    this.#membersByTeam = groupByTeam(people);
  }

  byId(id: string): Person | null {
    return this.#byId.get(id) ?? null;
  }

  /** By the identity that Teams vouches for. */
  byAad(aadObjectId: string): Person | null {
    return this.#byAad.get(aadObjectId.toLowerCase()) ?? null;
  }

  byEmail(email: string): Person | null {
    return this.#byEmail.get(email.trim().toLowerCase()) ?? null;
  }

  /** By id, name or alias; case, accents and apostrophes don't matter. */
  team(idNameOrAlias: string): Team | null {
    return (
      this.#teamById.get(idNameOrAlias) ?? this.#teamByName.get(plainName(idNameOrAlias)) ?? null
    );
  }

  /** Everyone whose own team this is. */
  members(teamId: string): readonly Person[] {
    return this.#membersByTeam.get(teamId) ?? [];
  }

  /** Directory ids of a person's managers, nearest first. Ends where a chain would bite its own tail. */
  lineAbove(personId: string): string[] {
    const line: string[] = [];
    const seen = new Set([personId]);
    let next = this.byId(personId)?.managerId ?? null;
    while (next !== null && !seen.has(next)) {
      seen.add(next);
      line.push(next);
      next = this.byId(next)?.managerId ?? null;
    }
    return line;
  }

  /** Whether `managerId` stands anywhere above `personId`. */
  isAbove(managerId: string, personId: string): boolean {
    return managerId !== personId && this.lineAbove(personId).includes(managerId);
  }

  /**
   * The teams that a person answers for: their own when they are its team manager, and every team
   * whose manager reports to them, directly or further down. A team without a manager of its own
   * belongs to whoever stands above all its members: one member alone must not open a team's cases.
   */
  managedTeams(person: Person): readonly Team[] {
    const known = this.#managed.get(person.id);
    if (known) return known;
    const managed = this.teams.filter((team) => this.#manages(person.id, team.id));
    this.#managed.set(person.id, managed);
    return managed;
  }

  #manages(personId: string, teamId: string): boolean {
    const members = this.members(teamId);
    const managers = members.filter((member) => member.roles.includes('teamManager'));
    if (managers.some((manager) => manager.id === personId)) return true;
    if (managers.length > 0) return managers.some((m) => this.isAbove(personId, m.id));
    return members.length > 0 && members.every((m) => this.isAbove(personId, m.id));
  }

  /** Those who triage and oversee every case. */
  complaintsTeam(): readonly Person[] {
    this.#complaints ??= this.people.filter((person) => holdsAny(person, COMPLAINTS_ROLES));
    return this.#complaints;
  }
}

function groupByTeam(people: readonly Person[]): Map<string, Person[]> {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    if (person.teamId === null) continue;
    const group = groups.get(person.teamId);
    if (group) group.push(person);
    else groups.set(person.teamId, [person]);
  }
  return groups;
}

/** Names win over aliases, so that an alias can never hide a team. */
function indexTeams(teams: readonly Team[]): Map<string, Team> {
  const index = new Map<string, Team>();
  const add = (word: string, team: Team) => {
    const key = plainName(word);
    if (key && !index.has(key)) index.set(key, team);
  };
  for (const team of teams) add(team.name, team);
  for (const team of teams) team.aliases.forEach((alias) => add(alias, team));
  return index;
}
