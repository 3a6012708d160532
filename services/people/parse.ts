/** Reads people.csv and teams.csv: every fault at once, and nothing half-read. */
import type { DirectoryFault, Report, CsvRow } from './csv';
import { checkRowId, checkLengths, list, required, unique } from './checks';
import { readRows } from './csv';
import { plainName } from './directory';
import { nearest } from './nearest';
import { parsePattern, PATTERN_EXAMPLE, PatternError } from './patterns';
import { ROLES } from './ports';
import type { Person, Role, Team } from './ports';

export const PEOPLE_COLUMNS = [
  'id',
  'aadObjectId',
  'name',
  'email',
  'jobTitle',
  'team',
  'service',
  'roles',
  'manager',
  'pattern',
  'aliases',
] as const;
export const TEAM_COLUMNS = ['id', 'name', 'service', 'aliases'] as const;
type PersonRow = CsvRow<(typeof PEOPLE_COLUMNS)[number]>;
type TeamRow = CsvRow<(typeof TEAM_COLUMNS)[number]>;

export interface DirectoryFiles {
  people: Person[];
  teams: Team[];
}

export type ParsedDirectory =
  | ({ ok: true } & DirectoryFiles)
  | { ok: false; faults: DirectoryFault[] };

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;

/**
 * Reads the two files of the directory (columns in docs/recipes/import-people.md).
 * @param files how to name the files in faults
 * @param services the council's, to hold the teams' against; null: any
 * @returns people and teams, or every fault with file, line, column, what is wrong and what would be right
 */
export function parseDirectory(
  peopleCsv: string,
  teamsCsv: string,
  files: { people: string; teams: string } = { people: 'people.csv', teams: 'teams.csv' },
  services: readonly string[] | null = null,
): ParsedDirectory {
  const { teams, faults } = parseTeams(teamsCsv, files.teams, services);
  const parsed = parsePeople(peopleCsv, teams, files.people);
  const all = [...faults, ...parsed.faults];
  return all.length > 0 ? { ok: false, faults: all } : { ok: true, people: parsed.people, teams };
}

/** Reads teams.csv alone. `services`: the council's, where the teams must belong to them. */
export function parseTeams(
  csv: string,
  file = 'teams.csv',
  services: readonly string[] | null = null,
): { teams: Team[]; faults: DirectoryFault[] } {
  const [faults, report] = collect(file);
  const rows = readRows(csv, TEAM_COLUMNS, report);
  rows.forEach((row) => checkLengths(row, report));
  unique(rows, 'id', (v) => v, report);
  for (const row of rows) {
    checkRowId(row, report);
    required(row, ['name', 'service'], report);
    checkService(row, services, report);
  }
  uniqueTeamWords(rows, report);
  return { teams: rows.map(toTeam), faults };
}

/** Reads people.csv against known teams. */
export function parsePeople(
  csv: string,
  teams: readonly Team[],
  file = 'people.csv',
): { people: Person[]; faults: DirectoryFault[] } {
  const [faults, report] = collect(file);
  const rows = readRows(csv, PEOPLE_COLUMNS, report);
  unique(rows, 'id', (v) => v, report);
  unique(rows, 'aadObjectId', (v) => v.toLowerCase(), report);
  unique(rows, 'email', (v) => v.toLowerCase(), report);
  checkManagers(rows, report);
  const people = rows.map((row) => {
    checkPerson(row, report);
    return toPerson(row, findTeam(row, teams, report), report);
  });
  return { people, faults: faults.sort((a, b) => a.line - b.line) };
}

function collect(file: string): [DirectoryFault[], Report] {
  const faults: DirectoryFault[] = [];
  return [
    faults,
    (line, column, wrong, right) => faults.push({ file, line, column, wrong, right }),
  ];
}

function toTeam({ values }: TeamRow): Team {
  return {
    id: values.id,
    name: values.name,
    service: values.service,
    aliases: list(values.aliases),
  };
}

function toPerson({ line, values }: PersonRow, team: Team | null, report: Report): Person {
  return {
    id: values.id,
    aadObjectId: values.aadObjectId.toLowerCase() || null,
    name: values.name,
    email: values.email,
    jobTitle: values.jobTitle,
    teamId: team?.id ?? null,
    teamName: team?.name ?? null,
    service: values.service || (team?.service ?? null),
    roles: readRoles(line, values.roles, report),
    managerId: values.manager || null,
    pattern: values.pattern,
    aliases: list(values.aliases),
  };
}

function checkPerson(row: PersonRow, report: Report): void {
  const { line, values } = row;
  checkLengths(row, report);
  checkRowId(row, report);
  required(row, ['name'], report);
  if (values.email === '' && values.aadObjectId === '') {
    report(
      line,
      'email',
      'neither aadObjectId nor email is given',
      'at least one: without either this person can never be recognised in Teams',
    );
  }
  if (values.email && !EMAIL.test(values.email)) {
    report(
      line,
      'email',
      `"${values.email}" is not an e-mail address`,
      'one address, such as priya.nair@council.example',
    );
  }
  if (values.aadObjectId && !GUID.test(values.aadObjectId)) {
    report(
      line,
      'aadObjectId',
      `"${values.aadObjectId}" is not an object id`,
      'the Entra object id (8-4-4-4-12 hexadecimal digits), or nothing to link at first contact',
    );
  }
  checkPattern(line, values.pattern, report);
}

function checkPattern(line: number, pattern: string, report: Report): void {
  if (pattern === '') return;
  try {
    parsePattern(pattern);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    report(
      line,
      'pattern',
      error.message,
      `${PATTERN_EXAMPLE}, or nothing for the council's hours`,
    );
  }
}

function readRoles(line: number, text: string, report: Report): Role[] {
  const given = [...new Set(list(text))];
  if (given.length === 0)
    report(line, 'roles', 'no role is given', `at least staff; roles are ${ROLES.join(', ')}`);
  return given.filter((role): role is Role => {
    if ((ROLES as readonly string[]).includes(role)) return true;
    report(
      line,
      'roles',
      `"${role}" is not a role`,
      nearest(role, ROLES) ?? `one of ${ROLES.join(', ')}`,
    );
    return false;
  });
}

function findTeam(
  { line, values }: PersonRow,
  teams: readonly Team[],
  report: Report,
): Team | null {
  if (values.team === '') return null;
  const given = plainName(values.team);
  const team =
    teams.find((t) => t.id === values.team) ?? teams.find((t) => plainName(t.name) === given);
  if (team) return team;
  const names = teams.map((t) => t.name);
  report(
    line,
    'team',
    `"${values.team}" is not a team of the teams file`,
    nearest(values.team, names) ?? 'a name or id of the teams file, or nothing',
  );
  return null;
}

/** A team of another service would drop out of every table by service. */
function checkService(
  { line, values }: TeamRow,
  services: readonly string[] | null,
  report: Report,
): void {
  if (services === null || values.service === '' || services.includes(values.service)) return;
  const right = nearest(values.service, services) ?? `one of ${services.join(', ')}`;
  report(line, 'service', `"${values.service}" is not a service of the council's file`, right);
}

/** Each manager exists, and no chain of managers leads back to its start. One fault for each circle. */
function checkManagers(rows: PersonRow[], report: Report): void {
  const managerOf = new Map(rows.map(({ values }) => [values.id, values.manager]));
  const reported = new Set<string>();
  for (const { line, values } of rows) {
    if (values.manager === '') continue;
    if (!managerOf.has(values.manager)) {
      report(
        line,
        'manager',
        `"${values.manager}" is not an id of this file`,
        'the id of another person in it, or nothing',
      );
      continue;
    }
    const circle = circleFrom(values.id, managerOf);
    if (!circle || circle.some((id) => reported.has(id))) continue;
    circle.forEach((id) => reported.add(id));
    report(
      line,
      'manager',
      `managers go round in a circle: ${[...circle, values.id].join(' → ')}`,
      'nobody above themselves: the topmost person has no manager',
    );
  }
}

/** The ids from `id` up and back to `id`, or null when its chain ends elsewhere. */
function circleFrom(id: string, managerOf: ReadonlyMap<string, string>): string[] | null {
  const chain = new Set<string>();
  let next: string | undefined = id;
  while (next && !chain.has(next)) {
    chain.add(next);
    next = managerOf.get(next);
  }
  return next === id ? [...chain] : null;
}

/** A team's names and aliases must each mean one team, or "the north team" would be a coin toss. */
function uniqueTeamWords(rows: TeamRow[], report: Report): void {
  const owner = new Map<string, TeamRow>();
  for (const row of rows) {
    const words = [
      ['name', row.values.name],
      ...list(row.values.aliases).map((a) => ['aliases', a]),
    ];
    for (const [column, word] of words as [string, string][]) {
      const key = plainName(word);
      const other = owner.get(key);
      if (other && other !== row) {
        report(
          row.line,
          column,
          `"${word}" also means ${other.values.name} (line ${other.line})`,
          'a name or alias that means one team only',
        );
      } else if (key) owner.set(key, row);
    }
  }
}
