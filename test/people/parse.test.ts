import fc from 'fast-check';
import { parseDirectory, parsePeople, parseTeams, sayDirectoryFault } from '../../services/people';
import type { ParsedDirectory } from '../../services/people';
import { peopleCsv, teamsCsv } from './demo';

const HEADER = 'id,aadObjectId,name,email,jobTitle,team,service,roles,manager,pattern,aliases';
const TEAMS =
  "id,name,service,aliases\nT06,Disabled Children's Team,Care,DCT;CWD\nT08,Fostering Team,Care,\n";
const row = (more: Partial<Record<string, string>> = {}) => {
  const values: Record<string, string> = {
    id: 'P006',
    aadObjectId: '',
    name: 'Priya Nair',
    email: 'priya.nair@council.example',
    jobTitle: '',
    team: 'T06',
    service: '',
    roles: 'investigator',
    manager: '',
    pattern: '',
    aliases: '',
    ...more,
  };
  return HEADER.split(',')
    .map((column) => values[column])
    .join(',');
};
const read = (...rows: string[]) => parseDirectory([HEADER, ...rows].join('\n'), TEAMS);
const faults = (result: ParsedDirectory) => (result.ok ? [] : result.faults.map(sayDirectoryFault));

describe('the fictional directory', () => {
  const parsed = parseDirectory(peopleCsv, teamsCsv);
  if (!parsed.ok) throw new Error(faults(parsed).join('\n'));

  it('has 44 people in 16 teams', () => {
    expect([parsed.people.length, parsed.teams.length]).toEqual([44, 16]);
  });

  it('gives each their team, service, roles, manager and hours', () => {
    expect(parsed.people.find(({ id }) => id === 'P004')).toMatchObject({
      name: 'Harriet Vance',
      teamId: 'T16',
      teamName: 'Complaints and Customer Relations',
      service: 'Customer Services',
      roles: ['complaintsManager', 'complaintsOfficer'],
      managerId: 'P001',
      pattern: 'Mon,Tue,Thu 09:00-15:00',
    });
  });

  it('keeps names as people write them', () => {
    const names = parsed.people.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["Siobhán O'Donnell", 'Aoife Ní Bhriain', 'Mary-Jane Oduya']),
    );
  });
});

describe('what spreadsheets do to a file', () => {
  it.each([
    ['a byte order mark', (csv: string) => `\uFEFF${csv}`],
    ['Windows line ends', (csv: string) => csv.replace(/\n/g, '\r\n')],
    ['empty lines', (csv: string) => csv.replace(/\n/g, '\n\n')],
    ['rows of nothing but commas', (csv: string) => `${csv},,,,,,,,,,\n`],
    ['no line end at the end', (csv: string) => csv.trimEnd()],
  ])('%s changes nothing', (_what, spoil) => {
    const plain = parseDirectory(peopleCsv, teamsCsv);
    const spoilt = parsePeople(spoil(peopleCsv), parseTeams(teamsCsv).teams);
    expect(spoilt.faults).toEqual([]);
    expect(plain.ok && plain.people).toEqual(spoilt.people);
  });

  it('columns in another order are the same file', () => {
    const swapped = 'name,id,service,aliases\nFostering Team,T08,Care,foster team;fostering\n';
    expect(parseTeams(swapped)).toEqual({
      teams: [
        {
          id: 'T08',
          name: 'Fostering Team',
          service: 'Care',
          aliases: ['foster team', 'fostering'],
        },
      ],
      faults: [],
    });
  });

  it('a quoted comma belongs to the value', () => {
    const parsed = read(row({ jobTitle: '"Manager, Families"' }));
    expect(parsed.ok && parsed.people[0]!.jobTitle).toBe('Manager, Families');
  });
});

describe('a fault names line, column and what would be right', () => {
  const only = (result: ParsedDirectory) => {
    expect(faults(result)).toHaveLength(1);
    return faults(result)[0]!;
  };

  it.each<[string, Partial<Record<string, string>>, string]>([
    [
      'an unknown role',
      { roles: 'investigater' },
      'people.csv:2, roles: "investigater" is not a role; it should be investigator',
    ],
    [
      'no role',
      { roles: '' },
      'people.csv:2, roles: no role is given; it should be at least staff; roles are',
    ],
    [
      'an unknown team',
      { team: 'Fostering Teem' },
      'people.csv:2, team: "Fostering Teem" is not a team of the teams file; it should be Fostering Team',
    ],
    [
      'a manager who is not there',
      { manager: 'P0O6' },
      'people.csv:2, manager: "P0O6" is not an id of this file; it should be the id of another person in it',
    ],
    [
      'a manager of oneself',
      { manager: 'P006' },
      'people.csv:2, manager: managers go round in a circle: P006 → P006',
    ],
    [
      'a bad pattern',
      { pattern: 'Mon-Fri 9-5' },
      'people.csv:2, pattern: "Mon-Fri 9-5" is not days and hours',
    ],
    ['a bad id', { id: 'person:6' }, 'people.csv:2, id: "person:6" is not an id'],
    ['no name', { name: '' }, 'people.csv:2, name: no name is given'],
    [
      'no way to be recognised',
      { email: '' },
      'people.csv:2, email: neither aadObjectId nor email is given',
    ],
    [
      'a bad address',
      { email: 'priya.nair' },
      'people.csv:2, email: "priya.nair" is not an e-mail address',
    ],
    [
      'a bad object id',
      { aadObjectId: '123' },
      'people.csv:2, aadObjectId: "123" is not an object id',
    ],
    [
      'a line break in a value',
      { name: '"Priya\nNair"' },
      'people.csv:2, name: there is a line break or control character',
    ],
    [
      'a value without end',
      { jobTitle: 'x'.repeat(201) },
      'people.csv:2, jobTitle: the value is 201 characters long; it should be at most 200',
    ],
  ])('%s', (_what, spoilt, says) => {
    expect(only(read(row(spoilt)))).toContain(says);
  });

  it('the same id, address or identity twice, with the line of the first', () => {
    const aadObjectId = 'f0dff955-d909-59fc-8408-9f560f52764e';
    const twice = read(
      row({ aadObjectId }),
      row({ aadObjectId: aadObjectId.toUpperCase(), email: 'PRIYA.NAIR@council.example' }),
    );
    expect(faults(twice)).toEqual([
      expect.stringContaining('people.csv:3, id: "P006" is already on line 2'),
      expect.stringContaining('people.csv:3, aadObjectId: '),
      expect.stringContaining('people.csv:3, email: '),
    ]);
  });

  it('a circle of managers once, with all who are in it', () => {
    const circle = read(
      row({ id: 'P001', email: 'a@council.example', manager: 'P002' }),
      row({ id: 'P002', email: 'b@council.example', manager: 'P003' }),
      row({ id: 'P003', email: 'c@council.example', manager: 'P001' }),
      row({ id: 'P004', email: 'd@council.example', manager: 'P003' }),
    );
    expect(only(circle)).toContain(
      'people.csv:2, manager: managers go round in a circle: P001 → P002 → P003 → P001',
    );
  });

  it('a line with a comma too many, and the line after a value that runs over two', () => {
    const parsed = read(
      row({ jobTitle: '"two\nlines"' }),
      `${row({ id: 'P007', email: 'x@council.example' })},more`,
    );
    expect(faults(parsed)).toEqual([
      expect.stringContaining('people.csv:2, jobTitle: there is a line break'),
      expect.stringContaining('people.csv:4: this line has 12 values, the first line names 11'),
    ]);
  });

  it('a quote that is never closed', () => {
    expect(faults(read(row({ name: '"Priya' })))[0]).toMatch(
      /^people\.csv:\d+: a double quote opens a value and is never closed/,
    );
  });

  it('columns missing, unknown and doubled', () => {
    const parsed = parseTeams('id,title,id\nT1,x,y\n');
    expect(parsed.faults.map(sayDirectoryFault)).toEqual([
      expect.stringContaining('teams.csv:1, name: the column name is missing'),
      expect.stringContaining('teams.csv:1, service: the column service is missing'),
      expect.stringContaining('teams.csv:1, aliases: the column aliases is missing'),
      expect.stringContaining('teams.csv:1, title: "title" is not a column of this file'),
      expect.stringContaining('teams.csv:1, id: the column id is there twice'),
    ]);
  });

  it('an empty file', () => {
    expect(parseTeams('').faults.map(sayDirectoryFault)).toEqual([
      expect.stringContaining('teams.csv:1: the file is empty'),
    ]);
  });

  it('an alias that would mean two teams', () => {
    const { faults: found } = parseTeams(
      'id,name,service,aliases\nT03,North,Care,\nT04,South,Care,north\n',
    );
    expect(found.map(sayDirectoryFault)).toEqual([
      'teams.csv:3, aliases: "north" also means North (line 2); it should be a name or alias that means one team only',
    ]);
  });

  it('a team of a service that the council does not have', () => {
    const { faults: found } = parseTeams(TEAMS, 'teams.csv', ['Car', 'Schools']);
    expect(found[0]).toMatchObject({ line: 2, column: 'service', right: 'Car' });
  });
});

it('any bytes of text give people and teams or faults with a line, never a crash', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(HEADER, row(), ',', '"', '\n', '\r\n', '\uFEFF'),
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (csv) => {
        const parsed = parseDirectory(csv, TEAMS);
        if (!parsed.ok) expect(parsed.faults.every((fault) => fault.line >= 1)).toBe(true);
      },
    ),
  );
});
