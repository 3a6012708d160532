import { bundledCouncils, loadCouncil } from '../../services/councils';
import { parseDirectory, parsePattern } from '../../services/people';
import { loadProcedures } from '../../services/timescale';
import { peopleCsv, teamsCsv } from '../people/demo';

const IDS = [
  'blackpool-2014-15',
  'demo',
  'england-2026',
  'shropshire-2015-16',
  'shropshire-2020-21',
  'shropshire-2024-25',
  'warwickshire-2023-24',
];

it('seven councils come with the product', () => {
  expect(bundledCouncils()).toEqual(IDS);
});

describe.each(IDS)('%s', (id) => {
  const council = loadCouncil(id);

  it('is called what its file is called', () => expect(council.id).toBe(id));

  it('only the demo is a demo, and says so in its name', () => {
    expect(council.demo).toBe(id === 'demo');
    if (council.demo) expect(council.name).toContain('fictional');
  });

  it('chooses among procedures that there are', () => {
    const { enquiry, ...types } = council.procedures;
    const chosen = [...Object.values(types), ...Object.values(enquiry)].flat();
    const known = loadProcedures();
    expect(chosen.filter(({ procedureId }) => !known.has(procedureId))).toEqual([]);
  });

  it('works hours that can be read', () => {
    expect(parsePattern(council.workingHours).filter(Boolean)).toHaveLength(5);
  });
});

const proposed = (id: string) => loadCouncil(id).procedures.complaint.map((one) => one.procedureId);

it.each([
  ['shropshire-2015-16', ['statutory-children', 'corporate-2015']],
  ['shropshire-2020-21', ['statutory-children', 'corporate-30wd']],
  ['shropshire-2024-25', ['statutory-children', 'corporate-30wd']],
  ['blackpool-2014-15', ['complaint-15wd', 'statutory-children']],
  ['warwickshire-2023-24', ['warwickshire-statutory', 'warwickshire-corporate']],
  ['england-2026', ['statutory-children', 'lgsco-code']],
])('%s handles complaints under %j', (id, procedures) => {
  expect(proposed(id)).toEqual(procedures);
});

it.each([
  [
    'shropshire-2015-16',
    'extended',
    'up to 20 working days where the customer is told why (line 112)',
  ],
  ['blackpool-2014-15', 'allocated', 'a holding letter does not extend the timescale (line 187)'],
  [
    'warwickshire-2023-24',
    'standard',
    'the guidance’s further 10 days are not in the figure (line 308)',
  ],
])('%s counts "in time" by the %s date: %s', (id, rule) => {
  expect(loadCouncil(id).report.timescalesMetRule).toBe(rule);
});

it.each([
  ['shropshire-2015-16', 'lgo-28cal', '28 calendar days (line 123)'],
  ['blackpool-2014-15', 'lgo-5wd', '5 working days (line 174)'],
])('%s answers the Ombudsman under %s: %s', (id, procedure) => {
  expect(loadCouncil(id).procedures.enquiry.ombudsman[0]?.procedureId).toBe(procedure);
});

it('Blackpool prints its thirteen themes in the order of its report', () => {
  expect(loadCouncil('blackpool-2014-15').problemCategories.map(({ label }) => label)).toEqual([
    'Assessment Undertaken',
    'Bully/Racist Incident',
    'Safeguarding',
    'Confidentiality',
    'Council Cuts',
    'Custody of Child',
    'Financial/Funding',
    'Lack of Action',
    'Lack of Communication',
    'Policies & Procedures',
    'Quality of Service',
    'Staff Attitude/ Treatment of Customer',
    'Request for Service',
  ]);
});

it('Warwickshire has its eleven categories', () => {
  expect(loadCouncil('warwickshire-2023-24').problemCategories).toHaveLength(11);
});

it('the demo’s teams and services are those of its fictional directory', () => {
  const demo = loadCouncil('demo');
  const directory = parseDirectory(peopleCsv, teamsCsv, undefined, demo.services);
  expect(directory.ok && directory.teams.map(({ name }) => name)).toEqual(demo.teams);
});

it('the demo keeps the rules of the default', () => {
  const [demo, england] = [loadCouncil('demo'), loadCouncil('england-2026')];
  expect(demo.procedures).toEqual(england.procedures);
  expect(demo.nudges).toEqual(england.nudges);
});
