import * as people from '../../../bot/cli/people';
import { Terminal } from './io';
import { peopleCsv, PEOPLE_FILE, teamsCsv, TEAMS_FILE } from '../../people/demo';

let terminal: Terminal;
beforeEach(() => (terminal = new Terminal('2026-11-20T09:00:00.000Z')));
afterEach(() => terminal.close());

describe('candour people import', () => {
  it('brings in people and the teams beside them, and says who is new', async () => {
    expect(await terminal.run(people, 'import', PEOPLE_FILE)).toBe(0);
    expect(terminal.out).toMatch(/^added: P001, P002/);
    expect(terminal.err).toBe(
      'The directory holds 44 people in 16 teams: 44 added, 0 changed, 0 left out.\n',
    );
    await terminal.run(people, 'list', '--json');
    expect(terminal.json()).toMatchObject({
      version: 1,
      people: expect.any(Array),
      teams: expect.any(Array),
    });
  });

  it('--dry-run changes nothing', async () => {
    expect(await terminal.run(people, 'import', PEOPLE_FILE, '--dry-run')).toBe(0);
    await terminal.run(people, 'list');
    expect(terminal.err).toBe('0 people in 0 teams.\n');
  });

  it('a faulty file changes nothing and names every fault', async () => {
    await terminal.run(people, 'import', PEOPLE_FILE);
    const faulty = terminal.file(
      'faulty.csv',
      peopleCsv.replace('director', 'boss').replace(',P001,', ',P999,'),
    );
    expect(await terminal.run(people, 'import', faulty, '--teams', TEAMS_FILE)).toBe(1);
    expect(terminal.out.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/faulty\.csv:2, roles: "boss" is not a role/),
      expect.stringMatching(/faulty\.csv:3, manager: "P999" is not an id of this file/),
    ]);
    expect(terminal.err).toBe('2 to mend; nothing was changed.\n');
    await terminal.run(people, 'list', '--json');
    expect(terminal.json()).toMatchObject({ version: 1 });
  });

  it('says who is left out, so that it is seen before somebody has lost their cases', async () => {
    await terminal.run(people, 'import', PEOPLE_FILE);
    const shorter = terminal.file('people.csv', peopleCsv.replace(/^P044.*\n?/m, ''));
    terminal.file('teams.csv', teamsCsv);
    await terminal.run(people, 'import', shorter, '--json');
    expect(terminal.json()).toMatchObject({ ok: true, people: 43, added: [], removed: ['P044'] });
  });

  it('a file that is not there: a sentence, exit code 1', async () => {
    expect(await terminal.run(people, 'import', './nowhere.csv')).toBe(1);
    expect(terminal.err).toBe('candour people: ./nowhere.csv is not there.\n');
  });
});

it.each([
  [[]],
  [['import']],
  [['export']],
  [['import', 'a', 'b']],
  [['list', 'x']],
  [['list', '--dry-run']],
  [['--what']],
])('wrong usage: %j', async (argv) => {
  expect(await terminal.run(people, ...argv)).toBe(2);
  expect([terminal.out, terminal.err.includes('See candour people --help.')]).toEqual(['', true]);
});
