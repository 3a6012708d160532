/** How a directory changes, apart from any store: both adapters use these, so they agree. */
import { StoreError } from '../cases/ports';
import type { Person, Team } from '../people/ports';
import { checkId, compareBytes, refuse } from './check';
import { asPerson, asTeam } from './envelope';

export interface StaffList {
  /** 0: never filled. Rises by one with each change. */
  version: number;
  people: Person[];
  teams: Team[];
}

/**
 * The directory after a new list has come in, in order of id. A link that was already made is kept where
 * the new row has none; where the new list gives an identity to somebody, nobody else keeps it.
 * @throws StoreError `invalid`: an id or an identity stands in the list twice
 */
export function replaced(current: StaffList, people: Person[], teams: Team[]): StaffList {
  people.forEach((person) => checkId(asPerson(person).id, "A person's id"));
  teams.forEach((team) => checkId(asTeam(team).id, "A team's id"));
  refuseTwice(
    people.map((person) => person.id),
    'The person',
  );
  refuseTwice(
    teams.map((team) => team.id),
    'The team',
  );
  const given = people.flatMap((person) => person.aadObjectId ?? []);
  refuseTwice(given, 'The Teams identity');
  const taken = new Set(given);
  const linkOf = new Map(current.people.map((person) => [person.id, person.aadObjectId]));
  const keptLink = (id: string) => {
    const link = linkOf.get(id) ?? null;
    return link === null || taken.has(link) ? null : link;
  };
  return {
    version: current.version + 1,
    people: people
      .map((person) => ({ ...person, aadObjectId: person.aadObjectId ?? keptLink(person.id) }))
      .sort(byId),
    teams: [...teams].sort(byId),
  };
}

/**
 * Where in the directory the person stands who is to be linked; null: linked to just this already.
 * @throws StoreError `notFound`, or `conflict` when the person or the identity is linked otherwise
 */
export function placeToLink(
  directory: StaffList,
  personId: string,
  aadObjectId: string,
): number | null {
  const place = directory.people.findIndex((person) => person.id === personId);
  const person = directory.people[place];
  if (person === undefined) {
    throw new StoreError('notFound', 'That person is not in the directory; import it again.');
  }
  if (person.aadObjectId === aadObjectId) return null;
  if (person.aadObjectId !== null) {
    throw new StoreError('conflict', 'That person is linked to another Teams identity already.');
  }
  if (directory.people.some((other) => other.aadObjectId === aadObjectId)) {
    throw new StoreError('conflict', 'That Teams identity belongs to another person already.');
  }
  return place;
}

function byId(left: { id: string }, right: { id: string }): number {
  return compareBytes(left.id, right.id);
}

function refuseTwice(ids: string[], what: string): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) refuse(`${what} ${id} stands in the list twice.`);
    seen.add(id);
  }
}
