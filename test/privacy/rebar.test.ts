/** A change of who manages whom reaches the cases that are there already: in lists and counts, not in single reads only. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CaseStore } from '../../services/cases/ports';
import type { CaseView } from '../../services/cases/view';
import { linesOf, rebar, rebarOf } from '../../services/privacy';
import { rebarAll } from '../../services/privacy/keep-bars';
import { reachOf } from '../../services/privacy';
import { OFFICER, HIDDEN, LATER, NOW, type Scenario, type World } from '../redteam/world';
import { world } from '../redteam/worlds';

const DEMO = path.join(__dirname, '../../services/councils/demo');
const SCENARIO: Scenario = {
  name: 'a complaint about Mohammed Rahman, whom Grace Mensah manages',
  lineManagement: true,
  subject: 'P009',
  excluded: 'P009',
  teamId: 'T01',
  investigator: 'P013',
};
/** Chris Okoro-Bell: manages Assessment East, which has the case; not Mohammed Rahman, yet. */
const NEW_MANAGER = 'P013';

let here: World;
beforeEach(async () => (here = await world(SCENARIO, true)));
afterEach(() => here.close());

/** The directory in which Mohammed Rahman reports to somebody else. */
async function moveUnder(managerId: string): Promise<void> {
  const people = readFileSync(path.join(DEMO, 'people.csv'), 'utf8')
    .split('\n')
    .map((row) => (row.startsWith('P009,') ? row.replace(',P008,', `,${managerId},`) : row))
    .join('\n');
  const outcome = await here.parts.people.importFiles(
    { name: 'people.csv', content: people },
    { name: 'teams.csv', content: readFileSync(path.join(DEMO, 'teams.csv')) },
  );
  expect(outcome.ok).toBe(true);
}

async function countFor(personId: string): Promise<number> {
  const directory = await here.parts.people.current();
  const reach = reachOf(directory.byId(personId)!, directory);
  return here.stores.cases.count({ reach, order: 'due' });
}

const stored = async (ref = HIDDEN) => (await here.stores.cases.get(ref))!;

it('whoever comes to stand above the subject loses the case from every list, and the work on it', async () => {
  const before = await countFor(NEW_MANAGER);
  expect((await stored()).index.investigatorId).toBe(NEW_MANAGER);
  await moveUnder(NEW_MANAGER);
  await here.parts.refreshBars();
  expect(await countFor(NEW_MANAGER)).toBe(before - 1);
  const { index, view } = await stored();
  expect(index.bars).toEqual(expect.arrayContaining(['P008', NEW_MANAGER]));
  expect(index.investigatorId).toBeNull();
  expect(view.bars).toContain(NEW_MANAGER);
});

it('the history says so to those who may read it, in the name of nobody', async () => {
  await moveUnder(NEW_MANAGER);
  await here.parts.refreshBars();
  const history = await here.press(OFFICER, 'case.history', HIDDEN, null, { page: '2' });
  expect(history).toContain('Closed to Chris Okoro-Bell');
  expect(history).toContain('Candour itself');
});

it('the former manager stays barred: a change of the directory only ever adds bars', async () => {
  await moveUnder(NEW_MANAGER);
  await here.parts.refreshBars();
  expect((await stored()).index.bars).toContain('P008');
});

it('a second sweep finds nothing to do and appends nothing', async () => {
  await moveUnder(NEW_MANAGER);
  const directory = await here.parts.people.current();
  const parts = { stores: here.stores, cases: here.parts.cases, council: here.parts.council };
  expect(await rebarAll(parts, directory, NOW)).toEqual({ changed: 1, nobodys: 0 });
  const { version } = await stored();
  expect(await rebarAll(parts, directory, NOW)).toEqual({ changed: 0, nobodys: 0 });
  expect((await stored()).version).toBe(version);
});

it('a case that it was merged into is closed as well, and it stays closed when they come apart', async () => {
  const done = await here.parts.cases.merge(LATER, HIDDEN, {
    commandId: 'm',
    by: OFFICER,
    at: NOW,
  });
  expect(done.view.ref).toBe(HIDDEN);
  await moveUnder(NEW_MANAGER);
  await here.parts.refreshBars();
  expect((await stored(LATER)).index.bars).toContain(NEW_MANAGER);
  await here.parts.cases.unmerge(LATER, HIDDEN, { commandId: 'u', by: OFFICER, at: NOW });
  expect((await stored(HIDDEN)).index.bars).toContain(NEW_MANAGER);
});

it('nobody can undo it, and undoing what came before does not lift it', async () => {
  const act = { commandId: 'note', by: OFFICER, at: NOW };
  await here.parts.cases.execute(HIDDEN, { type: 'note', note: 'Rang.' }, act);
  await moveUnder(NEW_MANAGER);
  await here.parts.refreshBars();
  await here.parts.cases.execute(HIDDEN, { type: 'undo' }, { ...act, commandId: 'undo' });
  expect((await stored()).index.bars).toContain(NEW_MANAGER);
});

it('where the council’s file does not bar the line, only what is not over is read', async () => {
  const asked: unknown[] = [];
  const find: CaseStore<CaseView>['find'] = ({ statuses }) => {
    asked.push(statuses);
    return Promise.resolve({ cases: [], next: null });
  };
  const directory = await here.parts.people.current();
  const council = { firewall: { lineManagement: false } };
  const none = () => Promise.reject(new Error('There is nothing to bar.'));
  expect((await rebar({ find }, council, directory, none)).changed).toBe(0);
  expect(asked).toEqual([['open', 'responded']]);
});

it('only managers and roles make the lines: a new e-mail address sets off no sweep', async () => {
  const { people } = await here.parts.people.current();
  const renamed = people.map((person) => ({ ...person, email: `new.${person.email}` }));
  expect(linesOf({ people: renamed })).toBe(linesOf({ people }));
  const moved = people.map((p) => (p.id === 'P009' ? { ...p, managerId: 'P013' } : p));
  expect(linesOf({ people: moved })).not.toBe(linesOf({ people }));
});

it('the plan names those who are missing only', async () => {
  await moveUnder(NEW_MANAGER);
  const { view } = await stored();
  const directory = await here.parts.people.current();
  expect(rebarOf(view, here.parts.council, directory)).toEqual({
    ref: HIDDEN,
    ids: [NEW_MANAGER],
  });
});
