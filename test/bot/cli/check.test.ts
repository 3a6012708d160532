import { readFileSync } from 'node:fs';
import * as check from '../../../bot/cli/check';
import { peopleCsv, PEOPLE_FILE, teamsCsv } from '../../people/demo';
import { Terminal } from './io';

let terminal: Terminal;
beforeEach(() => (terminal = new Terminal('2026-11-20T09:00:00.000Z')));
afterEach(() => terminal.close());

it.each(['england-2026', 'blackpool-2014-15', 'demo'])('%s has no faults', async (id) => {
  expect(await terminal.run(check, '--council', id)).toBe(0);
  expect(terminal.out).toBe('');
  expect(terminal.err).toMatch(/^No faults \(\d+ procedures; council /);
});

it('the demo with its directory', async () => {
  expect(await terminal.run(check, '--people', PEOPLE_FILE)).toBe(0);
  expect(terminal.err).toContain('directory of 44 people in 16 teams');
});

it('faults of both files come together, one a line, and the exit code is 1', async () => {
  const council = terminal.file('ours.yaml', 'id: ours\nname: Ours\n');
  const people = terminal.file('people.csv', peopleCsv.replace('director', 'boss'));
  terminal.file('teams.csv', teamsCsv);
  expect(await terminal.run(check, '--council', council, '--people', people)).toBe(1);
  const lines = terminal.out.trimEnd().split('\n');
  expect(lines).toContain(`${council}:1: services is missing; it should be a list`);
  expect(lines.at(-1)).toMatch(/people\.csv:2, roles: "boss" is not a role; it should be one of/);
  expect(terminal.err).toContain(`${lines.length} to mend`);
});

it('as JSON: ok, what was checked, every problem with its place', async () => {
  const people = terminal.file('people.csv', peopleCsv.replace('director', 'boss'));
  terminal.file('teams.csv', teamsCsv);
  expect(await terminal.run(check, '--people', people, '--json')).toBe(1);
  expect(terminal.json()).toMatchObject({
    ok: false,
    problems: [{ in: 'directory', line: 2, column: 'roles' }],
    notes: [],
  });
});

it('a team of a service that the council does not have is a fault of the teams file', async () => {
  expect(await terminal.run(check, '--council', 'blackpool-2014-15', '--people', PEOPLE_FILE)).toBe(
    1,
  );
  expect(terminal.out).toMatch(/teams\.csv:2, service: .* is not a service of the council's file/);
});

it('a directory in which nobody could triage is pointed out', async () => {
  const people = terminal.file(
    'people.csv',
    peopleCsv.replace(/complaints(Manager|Officer);?/g, 'staff;'),
  );
  terminal.file('teams.csv', teamsCsv);
  expect(await terminal.run(check, '--people', people)).toBe(0);
  expect(terminal.err).toContain('nobody could triage');
});

it.each([
  [
    'files that are not there',
    ['--people', './nowhere.csv', '--teams', './nowhere.csv'],
    'is not there',
  ],
  ['no teams file beside', ['--people', '/dev/null'], 'name it with --teams'],
])('%s: a sentence, exit code 1', async (_what, argv, says) => {
  expect(await terminal.run(check, ...argv)).toBe(1);
  expect(terminal.out).toContain(says);
});

it.each([
  ['--apply', '--undo'],
  ['--apply'],
  ['--calendar'],
  ['--undo', '--calendar', 'x.json'],
  ['--teams', 'x.csv'],
  ['--calendar', 'x.json', '--people', 'x.csv'],
  ['--nonsense'],
  ['stray'],
])('wrong usage: %s %s', async (...argv) => {
  expect(await terminal.run(check, ...argv.filter(Boolean))).toBe(2);
  expect(terminal.out).toBe('');
  expect(terminal.err).toContain('See candour check --help.');
});

it('names whoever is administrator and of the complaints team at once', async () => {
  expect(await terminal.run(check, '--people', PEOPLE_FILE)).toBe(0);
  expect(terminal.err).toContain('is administrator and of the complaints team at once');
});

it('where the council forbids that, it is a fault', async () => {
  const demo = readFileSync('services/councils/files/demo.yaml', 'utf8');
  const council = terminal.file(
    'ours.yaml',
    `${demo.replace(/^roles:.*\n/m, '')}\nroles: { administratorInComplaintsTeam: false }\n`,
  );
  expect(await terminal.run(check, '--council', council, '--people', PEOPLE_FILE)).toBe(1);
  expect(terminal.out).toContain('P005');
  expect(terminal.out).toContain('roles.administratorInComplaintsTeam forbids');
});

describe('who acts where the complaints team may not', () => {
  const withStandIn = (id: string) =>
    terminal.file(
      'ours.yaml',
      readFileSync('services/councils/files/demo.yaml', 'utf8').replace(
        'firewall: { lineManagement: false }',
        `firewall: { lineManagement: false, standIn: ${id} }`,
      ),
    );

  it('named nowhere, it is said what is refused then', async () => {
    expect(await terminal.run(check, '--people', PEOPLE_FILE)).toBe(0);
    expect(terminal.err).toContain('firewall.standIn names nobody');
  });

  it('the director, it is right', async () => {
    expect(
      await terminal.run(check, '--council', withStandIn('P001'), '--people', PEOPLE_FILE),
    ).toBe(0);
    expect(terminal.err).not.toContain('standIn');
  });

  it.each([
    ['P004', 'is of the complaints team'],
    ['P999', 'nobody in'],
  ])('%s is a fault: %s', async (id, says) => {
    expect(await terminal.run(check, '--council', withStandIn(id), '--people', PEOPLE_FILE)).toBe(
      1,
    );
    expect(terminal.out).toContain(`firewall.standIn is ${id}`);
    expect(terminal.out).toContain(says);
  });
});
