import fc from 'fast-check';
import { Directory } from '../../services/people';
import type { Person } from '../../services/people';
import { demoDirectory, person, team } from './demo';

const directory = demoDirectory();
const teamsOf = (id: string) => directory.managedTeams(directory.byId(id)!).map(({ name }) => name);

describe('looking people and teams up', () => {
  it('by identity and by address, whatever the case', () => {
    expect(directory.byAad('F0DFF955-D909-59FC-8408-9F560F52764E')?.name).toBe('Priya Nair');
    expect(directory.byEmail(' Priya.Nair@Council.Example ')?.id).toBe('P006');
    expect([directory.byAad(''), directory.byEmail(''), directory.byId('P999')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('a team by id, name or alias, with or without its apostrophe', () => {
    const same = [
      'T06',
      "Disabled Children's Team",
      'disabled children’s team',
      'dct',
      'DISABLED  CHILDRENS TEAM',
    ];
    expect(same.map((word) => directory.team(word)?.id)).toEqual(same.map(() => 'T06'));
    expect(directory.team('no such team')).toBeNull();
  });

  it('the complaints team by role', () => {
    expect(directory.complaintsTeam().map(({ name }) => name)).toEqual([
      'Harriet Vance',
      'Sam Doyle',
    ]);
  });
});

describe('the teams a person answers for', () => {
  it('a team manager: their own', () =>
    expect(teamsOf('P008')).toEqual(["Disabled Children's Team"]));

  it('and a team without a manager whose members all report to them', () =>
    expect(teamsOf('P018')).toEqual(['Case Management Central', 'Family Time and Contact Centre']));

  it('a service manager: the teams of those who report to him, further down too', () =>
    expect(teamsOf('P003')).toEqual([
      'Case Management North',
      'Case Management South',
      "Disabled Children's Team",
      'Leaving Care Team',
      'Fostering Team',
      'Adoption and Special Guardianship Team',
    ]));

  it('the director: every team below her, and not the complaints team, which she only sits in', () => {
    expect(teamsOf('P001')).toHaveLength(15);
    expect(teamsOf('P001')).not.toContain('Complaints and Customer Relations');
  });

  it('a worker: none', () => expect(teamsOf('P006')).toEqual([]));

  it('one member of another team does not open that team', () => {
    const boss = person('B', { teamId: 'T1', roles: ['teamManager'] });
    const lent = person('L', { teamId: 'T2', managerId: 'B' });
    const other = person('O', { teamId: 'T2' });
    const small = new Directory(1, [boss, lent, other], [team('T1'), team('T2')]);
    expect(small.managedTeams(boss).map(({ id }) => id)).toEqual(['T1']);
  });
});

describe('the line of management', () => {
  it('runs upwards, nearest first', () => {
    expect(directory.lineAbove('P006')).toEqual(['P008', 'P003', 'P002', 'P001']);
    expect(directory.lineAbove('P001')).toEqual([]);
    expect(directory.lineAbove('nobody')).toEqual([]);
  });

  /** Any graph of managers, circles and strangers included. */
  const anyPeople: fc.Arbitrary<Person[]> = fc
    .array(fc.option(fc.integer({ min: 0, max: 14 })), { minLength: 1, maxLength: 12 })
    .map((managers) =>
      managers.map((manager, i) =>
        person(`P${i}`, {
          managerId: manager === null ? null : `P${manager}`,
          teamId: `T${i % 3}`,
          roles: i % 4 === 0 ? ['teamManager'] : ['staff'],
        }),
      ),
    );

  it('ends, never repeats anyone and never holds the person, in any graph', () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        const any = new Directory(1, people, []);
        for (const { id } of people) {
          const line = any.lineAbove(id);
          expect(new Set(line).size).toBe(line.length);
          expect(line).not.toContain(id);
        }
      }),
    );
  });

  it('is the manager followed by the manager’s own, where nobody goes in a circle', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 2, maxLength: 12 }), (picks) => {
        const people = picks.map((pick, i) =>
          person(`P${i}`, { managerId: i === 0 ? null : `P${pick % i}` }),
        );
        const tree = new Directory(1, people, []);
        for (const { id, managerId } of people.slice(1)) {
          expect(tree.lineAbove(id)).toEqual([managerId, ...tree.lineAbove(managerId!)]);
        }
      }),
    );
  });

  it('whoever is above a manager answers for every team that the manager has', () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        const any = new Directory(1, people, [team('T0'), team('T1'), team('T2')]);
        for (const lower of people.filter((one) => one.roles.includes('teamManager'))) {
          for (const upper of any.lineAbove(lower.id)) {
            const boss = any.byId(upper);
            if (boss) expect(any.managedTeams(boss)).toContain(any.team(lower.teamId!));
          }
        }
      }),
    );
  });
});
