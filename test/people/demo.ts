/** The fictional directory, as every test of people and privacy uses it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Directory, parseDirectory } from '../../services/people';
import type { Person, Team } from '../../services/people';

const DEMO = path.join(__dirname, '../../services/councils/demo');
export const PEOPLE_FILE = path.join(DEMO, 'people.csv');
export const TEAMS_FILE = path.join(DEMO, 'teams.csv');
export const peopleCsv = readFileSync(PEOPLE_FILE, 'utf8');
export const teamsCsv = readFileSync(TEAMS_FILE, 'utf8');

export function demoDirectory(): Directory {
  const parsed = parseDirectory(peopleCsv, teamsCsv);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return new Directory(1, parsed.people, parsed.teams);
}

export function person(id: string, more: Partial<Person> = {}): Person {
  return {
    id,
    aadObjectId: null,
    name: `Person ${id}`,
    email: `${id}@council.example`.toLowerCase(),
    jobTitle: '',
    teamId: null,
    teamName: null,
    service: null,
    roles: ['staff'],
    managerId: null,
    pattern: '',
    aliases: [],
    ...more,
  };
}

export function team(id: string, more: Partial<Team> = {}): Team {
  return { id, name: `Team ${id}`, service: 'Care', aliases: [], ...more };
}
