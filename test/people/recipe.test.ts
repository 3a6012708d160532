/** docs/recipes/import-people.md promises things; this runs them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  Directory,
  parseDirectory,
  PEOPLE_COLUMNS,
  sayDirectoryFault,
  TEAM_COLUMNS,
} from '../../services/people';

const page = readFileSync(path.join(__dirname, '../../docs/recipes/import-people.md'), 'utf8');
const block = (name: string) => new RegExp(`\`\`\`csv ${name}\n([\\s\\S]*?)\`\`\``).exec(page)![1]!;
const people = block('people.csv');
const teams = block('teams.csv');

it('the example is a directory', () => {
  const parsed = parseDirectory(people, teams);
  if (!parsed.ok) throw new Error(parsed.faults.map(sayDirectoryFault).join('\n'));
  const directory = new Directory(1, parsed.people, parsed.teams);
  expect(directory.managedTeams(directory.byId('P008')!).map(({ id }) => id)).toEqual(['T06']);
  expect(directory.complaintsTeam().map(({ id }) => id)).toEqual(['P005']);
});

it('the fault that it promises is the one that is found', () => {
  const parsed = parseDirectory(people.replace('investigator,P008', 'investigator,P080'), teams);
  const promised = /the check says:\n\n```\n(.*)\n```/.exec(page)![1]!;
  expect(parsed.ok ? [] : parsed.faults.map(sayDirectoryFault)).toEqual([promised]);
});

it('every column is explained', () => {
  const explained = [...page.matchAll(/^\| `(\w+)`/gm)].map((match) => match[1]);
  expect(explained).toEqual([...PEOPLE_COLUMNS, ...TEAM_COLUMNS]);
});
