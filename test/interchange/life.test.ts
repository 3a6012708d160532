/** What was brought in is an ordinary case from then on: it is answered, found, explained, and goes out as it then stands. */
import type { Command } from '../../services/cases';
import { CaseService } from '../../services/cases';
import type { CaseView } from '../../services/cases/view';
import { Desk, TODAY, bringIn, faultsOf, linesIn, takeOut, worldOf } from './support';
import type { World } from './support';

type Loose = Record<string, unknown>;

const WORK: Loose = {
  ...{ stage: 1, team: null, started: '2026-11-16', allocatedDue: null, extension: null },
  ...{
    holdingLetters: [],
    responded: null,
    closed: null,
    outcome: null,
    remedies: [],
    learning: [],
  },
  ...{ actions: [], delayReason: null, excludedFromTimescales: null, outsideService: false },
};
const LINE: Loose = {
  ...{ ref: 'SH/26-117', feedbackType: 'complaint', service: 'Children’s Social Care', team: null },
  ...{ channel: 'email', received: '2026-11-16', acknowledged: '2026-11-17' },
  complainant: {
    ...{ kind: 'parent', key: 'k-9', ageBand: null, madeByChild: false, advocate: false },
    consent: 'notNeeded',
  },
  ...{ lookedAfterChild: true, procedure: 'statutory-children', problemCategory: null, themes: [] },
  investigations: [WORK],
  ...{ withdrawn: null, accepted: true, enquiry: null, serviceRequest: null, ombudsman: null },
};
const ALL = { viewerId: 'P001', grants: 'all' } as const;

const world: World = worldOf('demo', { 'Leaving Care Team': 'T05' });
let desk: Desk;
beforeEach(() => (desk = new Desk()));
afterEach(() => desk.close());

async function brought(line: Loose): Promise<CaseView> {
  const store = await desk.store();
  const file = desk.file('cases.jsonl', JSON.stringify(line));
  expect(await faultsOf(file, world)).toEqual([]);
  const done = await bringIn(file, world, store);
  expect(done).toMatchObject({ added: 1, bad: 0 });
  return (await store.get(line['ref'] as string))!.view;
}

const works = (...changes: Loose[]): Loose => ({
  ...LINE,
  investigations: changes.map((change) => ({ ...WORK, ...change })),
});

async function then(...commands: Command[]): Promise<CaseService> {
  const { council, rules } = world;
  const cases = new CaseService({ store: await desk.store(), council, rules: () => rules });
  for (const [at, command] of commands.entries())
    await cases.execute(LINE['ref'] as string, command, {
      ...{ commandId: `later-${at}`, by: 'P005', at: `${TODAY}T10:0${at}:00.000Z` },
    });
  return cases;
}

const out = async (): Promise<Loose> => linesIn(await takeOut(await desk.store(), world))[0]!;

it('counts from its receipt by the rule of its time, and can explain it', async () => {
  await brought(LINE);
  const due = await (await then()).explain('SH/26-117', 'stage1.response', ALL);
  // Received on a Monday; ten working days on, no bank holiday between.
  expect([due.target, due.explanation?.start.date]).toEqual(['2026-11-30', '2026-11-16']);
  expect(due.explanation?.days).toHaveLength(10);
});

it('is found by whoever sees all, by its service and its day', async () => {
  await brought(LINE);
  const store = await desk.store();
  const query = { reach: ALL, order: 'due', statuses: ['open'] } as const;
  const page = await store.find(
    { ...query, statuses: ['open'], receivedFrom: '2026-11-16', receivedTo: '2026-11-16' },
    { after: null, limit: 5 },
  );
  expect(page.cases.map(({ ref }) => ref)).toEqual(['SH/26-117']);
  const service = { viewerId: 'P002', grants: ["service:Children's Social Care"] };
  expect(await store.count({ reach: service, order: 'due' })).toBe(1);
  expect(
    await store.count({ reach: { ...service, grants: ['service:Other'] }, order: 'due' }),
  ).toBe(0);
});

it('waits on the agenda to be looked at', async () => {
  await brought(LINE);
  const { agenda } = await desk.open();
  expect(
    (await agenda.due(Date.parse(`${TODAY}T09:00:00Z`), null, 10)).map(({ ref }) => ref),
  ).toEqual(['SH/26-117']);
});

it('goes out as it stands once it has been answered and closed here', async () => {
  await brought(LINE);
  await then(
    { type: 'assign', teamId: 'T05', teamName: 'Leaving Care Team', investigatorId: 'P008' },
    { type: 'respond', on: TODAY },
    { type: 'recordOutcome', outcome: 'upheld' },
    { type: 'recordLearning', learning: null, noneBecause: 'A single slip' },
    { type: 'agreeRemedy', kind: 'apology', detail: null, amountPence: null, dueOn: null },
  );
  expect((await out())['investigations']).toEqual([
    {
      ...WORK,
      team: 'Leaving Care Team',
      responded: TODAY,
      outcome: 'upheld',
      remedies: ['apology'],
    },
  ]);
});

it('has the next stage after it, counted from the request', async () => {
  const view = await brought(
    works({ responded: '2026-11-24', closed: '2026-11-24', outcome: 'notUpheld' }),
  );
  expect(view.status).toBe('closed');
  await then({ type: 'requestStage', stage: 2, on: TODAY });
  const [first, second] = (await out())['investigations'] as Loose[];
  expect(first).toEqual({
    ...WORK,
    responded: '2026-11-24',
    closed: '2026-11-24',
    outcome: 'notUpheld',
  });
  expect(second).toMatchObject({ stage: 2, started: TODAY, responded: null, closed: null });
});

it('keeps a day that was put right since, and forgets how the file spelt it', async () => {
  const line = works({ responded: '2026-11-24', outcome: 'notUpheld' });
  delete line['themes'];
  await brought(line);
  expect(await out()).toEqual(line);
  await then({
    type: 'correct',
    change: { what: 'date', fact: 'responded', stage: 1, to: '2026-11-25' },
    reason: 'Sent a day later',
  });
  expect(await out()).toMatchObject({ themes: [], investigations: [{ responded: '2026-11-25' }] });
});

describe('more time', () => {
  const extension = (over: Loose) => ({
    ...{ grantedOn: '2026-11-20', to: '2026-12-11', reason: 'complex' },
    ...{ complainantToldOn: '2026-11-20', ...over },
  });
  const dates = (view: CaseView) => view.due.find(({ id }) => id === 'stage1.response');

  it('that the rule gives counts', async () => {
    const view = await brought(works({ extension: extension({}) }));
    expect([dates(view)?.binding, view.imported?.flags]).toEqual(['2026-12-11', []]);
  });

  it.each([
    ['past the ceiling', { to: '2026-12-23' }, 'past the ceiling of 20 working days'],
    ['told of too late', { complainantToldOn: '2026-11-30' }, 'must be before the old date'],
    ['never told of', { complainantToldOn: null }, 'has not been told'],
  ])('%s is kept, flagged, and counts for nothing', async (_name, over, says) => {
    const line = works({ extension: extension(over) });
    const view = await brought(line);
    expect([dates(view)?.binding, dates(view)?.reporting?.extended]).toEqual([
      '2026-11-30',
      '2026-11-30',
    ]);
    expect(view.imported?.flags).toMatchObject([{ stage: 1, what: 'extended', on: '2026-11-20' }]);
    expect(view.imported?.flags[0]?.says).toContain(says);
    expect(
      await (
        await desk.store()
      ).count({ reach: ALL, order: 'due', facts: { tags: [['is:extended']] } }),
    ).toBe(0);
    expect(await out()).toEqual(line);
  });
});

it('counts each of several teams by its own dates, and the case by the last answer', async () => {
  const line = works(
    { team: 'Leaving Care Team', responded: '2026-11-26' },
    {
      ...{ team: 'A team of former times', responded: TODAY, started: '2026-11-18' },
      extension: {
        ...{ grantedOn: '2026-11-20', to: '2026-12-11', reason: 'complex' },
        complainantToldOn: '2026-11-20',
      },
    },
    { team: null, responded: '2026-11-27' },
  );
  const view = await brought(line);
  const names = view.investigations.map(({ teamId, teamName }) => [teamId, teamName]);
  expect(names.sort()).toEqual([
    ['T05', 'Leaving Care Team'],
    ['unnamed', 'No team named'],
    ['was:A team of former times', 'A team of former times'],
  ]);
  const dues = view.teamDues?.map(({ workId, due: { metOn, reporting, days } }) => [
    ...[workId, metOn, reporting?.extended, days],
  ]);
  // From Monday 16 November, ten working days are Monday 30 November; the extension is one team's alone.
  expect(dues).toEqual([
    ['T05', '2026-11-26', '2026-11-30', 8],
    ['was:A team of former times', TODAY, '2026-12-11', 11],
    ['unnamed', '2026-11-27', '2026-11-30', 9],
  ]);
  expect([view.status, view.respondedOn, view.teamName]).toEqual([
    'responded',
    TODAY,
    'Leaving Care Team',
  ]);
  expect(await out()).toEqual(line);
});

it('holds several investigations of one team at one stage apart', async () => {
  const line = works(
    { team: 'Leaving Care Team', responded: '2026-11-26', outcome: 'upheld' },
    { team: 'Leaving Care Team', responded: '2026-11-27', outcome: 'notUpheld' },
  );
  await brought(line);
  expect(await out()).toEqual(line);
});

it('gives the next case that is logged here another number than one that came in', async () => {
  await brought({ ...LINE, ref: 'CF-27-0310' });
  expect(await (await desk.store()).nextNumber('27')).toBeGreaterThan(310);
});

it('leaves a case that is there already as it is, and says so where the file has other facts', async () => {
  await brought(LINE);
  const differs: string[] = [];
  const file = desk.file('other.jsonl', JSON.stringify({ ...LINE, channel: 'letter' }));
  const done = await bringIn(file, world, await desk.store(), {
    differs: (ref) => void differs.push(ref),
  });
  expect([done, differs]).toEqual([
    { added: 0, known: 1, differing: 1, flagged: 0, bad: 0 },
    ['SH/26-117'],
  ]);
  expect((await out())['channel']).toBe('email');
});

it('is nobody’s to take back', async () => {
  await brought(LINE);
  await expect(then({ type: 'undo' })).rejects.toMatchObject({
    code: expect.any(String) as string,
  });
});
