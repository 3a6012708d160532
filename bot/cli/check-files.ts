/** Checks a council's file, the procedures and a directory, and gathers every fault. */
import { CouncilFileError, loadCouncil, sayCouncilFault } from '../../services/councils';
import type { Council, CouncilFault } from '../../services/councils';
import {
  COMPLAINTS_ROLES,
  decodeUtf8,
  holdsAny,
  parseDirectory,
  sayDirectoryFault,
} from '../../services/people';
import type { DirectoryFault, ParsedDirectory, Person } from '../../services/people';
import { holdsBoth } from '../../services/privacy';
import { loadProcedures, TimescaleError } from '../../services/timescale';
import { faultsOfLetters } from '../host/council';
import { FileProblem, readNamed, teamsFileFor } from './directory-files';

/** A fault of a council's file, of the directory, or (as a sentence) of anything else. */
export type Problem =
  | ({ in: 'council' } & CouncilFault)
  | ({ in: 'directory' } & DirectoryFault)
  | { in: 'procedures' | 'file'; says: string };

export interface CheckResult {
  problems: Problem[];
  /** Worth knowing, no fault. */
  notes: string[];
  /** What was looked at, in words. */
  checked: string[];
}

export function sayProblem(problem: Problem): string {
  if (problem.in === 'council') return sayCouncilFault(problem);
  return problem.in === 'directory' ? sayDirectoryFault(problem) : problem.says;
}

/** Looks at everything there is to look at, however faulty the parts. */
export function checkFiles(files: {
  council: string;
  people: string | null;
  teams: string | null;
}): CheckResult {
  const result: CheckResult = { problems: [], notes: [], checked: [] };
  const procedures = checkProcedures(result);
  const council = procedures ? checkCouncil(files.council, result) : null;
  if (files.people !== null) checkDirectory(files.people, files.teams, council, result);
  return result;
}

function checkProcedures({ problems, checked }: CheckResult): boolean {
  try {
    checked.push(`${loadProcedures().size} procedures`);
    return true;
  } catch (error) {
    if (!(error instanceof TimescaleError)) throw error;
    problems.push(
      ...error.message.split('\n').map((says) => ({ in: 'procedures' as const, says })),
    );
    return false;
  }
}

function checkCouncil(file: string, { problems, checked }: CheckResult): Council | null {
  checked.push(`council ${file}`);
  try {
    const council = loadCouncil(file);
    problems.push(
      ...faultsOfLetters(council, file).map((fault) => ({ in: 'council' as const, ...fault })),
    );
    return council;
  } catch (error) {
    if (!(error instanceof CouncilFileError)) throw error;
    problems.push(...error.faults.map((fault) => ({ in: 'council' as const, ...fault })));
    return null;
  }
}

function checkDirectory(
  peopleFile: string,
  givenTeams: string | null,
  council: Council | null,
  { problems, notes, checked }: CheckResult,
): void {
  const parsed = readDirectory(peopleFile, givenTeams, council);
  if ('says' in parsed) {
    problems.push({ in: 'file', says: parsed.says });
    return;
  }
  if (!parsed.ok) {
    checked.push(`directory ${peopleFile}`);
    problems.push(...parsed.faults.map((fault) => ({ in: 'directory' as const, ...fault })));
    return;
  }
  checked.push(`directory of ${parsed.people.length} people in ${parsed.teams.length} teams`);
  if (!parsed.people.some((person) => holdsAny(person, COMPLAINTS_ROLES))) {
    notes.push(
      `nobody in ${peopleFile} is complaintsOfficer or complaintsManager: nobody could triage.`,
    );
  }
  if (council) checkPlaces(parsed.people, peopleFile, council, { problems, notes });
}

/** Whom the council's file names, and who runs the system and the cases at once. */
function checkPlaces(
  people: readonly Person[],
  file: string,
  { firewall, roles }: Council,
  { problems, notes }: Pick<CheckResult, 'problems' | 'notes'>,
): void {
  const { problem, note } = placeOfStandIn(people, file, firewall.standIn);
  if (problem) problems.push({ in: 'file', says: problem });
  if (note) notes.push(note);
  for (const person of people.filter(holdsBoth)) {
    const both = `${person.id} in ${file} is administrator and of the complaints team at once`;
    if (roles?.administratorInComplaintsTeam === false) {
      problems.push({
        in: 'file',
        says: `${both}, which roles.administratorInComplaintsTeam forbids: what an administrator does is refused them until one of the roles is taken away.`,
      });
    } else notes.push(`${both}: one person then runs the system and the cases it keeps.`);
  }
}

/** Who acts where the complaints team may not: somebody of the directory, and not of that team. */
function placeOfStandIn(
  people: readonly Person[],
  file: string,
  standIn: string | undefined,
): { problem?: string; note?: string } {
  if (standIn === undefined)
    return {
      note: 'firewall.standIn names nobody: a complaint about the whole complaints team, or a conflict of interest of the last of them, is refused until somebody is named who acts in their place.',
    };
  const person = people.find(({ id }) => id === standIn);
  if (!person)
    return {
      problem: `firewall.standIn is ${standIn}, and nobody in ${file} has that id: nobody could act where the complaints team may not.`,
    };
  return holdsAny(person, COMPLAINTS_ROLES)
    ? {
        problem: `firewall.standIn is ${standIn}, who is of the complaints team in ${file}: shut out with the others, nobody would stand in for them.`,
      }
    : {};
}

function readDirectory(
  peopleFile: string,
  givenTeams: string | null,
  council: Council | null,
): ParsedDirectory | { says: string } {
  const teamsFile = teamsFileFor(peopleFile, givenTeams);
  if (teamsFile === null) {
    return { says: `There is no teams.csv beside ${peopleFile}; name it with --teams.` };
  }
  try {
    const [people, teams] = [decodeUtf8(readNamed(peopleFile)), decodeUtf8(readNamed(teamsFile))];
    if (!people.ok || !teams.ok) {
      return {
        ok: false,
        faults: [people, teams].flatMap((file) => (file.ok ? [] : [file.fault])),
      };
    }
    const names = { people: peopleFile, teams: teamsFile };
    return parseDirectory(people.text, teams.text, names, council?.services ?? null);
  } catch (error) {
    if (error instanceof FileProblem) return { says: `${error.message}.` };
    throw error;
  }
}
