/** What one act did in several places is taken back as one. */
import { partOf } from '../../services/cases';
import { ALL, Desk, NORTH, PRIYA, SAM, SHAH, bare, logged, openTestStores } from './support';

let desk: Desk;
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await openTestStores();
  desk = new Desk(opened.stores.cases);
  close = opened.close;
});
afterAll(() => close());

const undo = { type: 'undo' } as const;
const DAY = '2026-03-12';
const at = async (ref: string) => (await desk.service.get(ref, { ...ALL, viewerId: 'auditor' }))!;

describe('one act is taken back as one', () => {
  it('a form that accepted and assigned: both, to the letter', async () => {
    const { ref } = await desk.log();
    const before = bare(await at(ref));
    const act = desk.context(SAM, DAY);
    await desk.service.execute(ref, { type: 'accept' }, act);
    await desk.service.execute(
      ref,
      { type: 'assign', ...NORTH, investigatorId: PRIYA },
      { ...act, commandId: partOf(act.commandId, 1) },
    );
    expect(bare(await desk.does(SAM, DAY, ref, undo))).toEqual(before);
  });

  it('only the part that nobody has acted between', async () => {
    const { ref } = await desk.log();
    const act = desk.context(SAM, DAY);
    await desk.service.execute(ref, { type: 'accept' }, act);
    await desk.does(SHAH, DAY, ref, { type: 'note', note: 'Rang' });
    await desk.service.execute(
      ref,
      { type: 'assign', ...NORTH, investigatorId: PRIYA },
      { ...act, commandId: partOf(act.commandId, 1) },
    );
    const after = await desk.does(SAM, DAY, ref, undo);
    expect([after.triaged, after.investigations.length]).toEqual([true, 0]);
  });

  async function loggedWithLink(by = SHAH) {
    const other = (await desk.log()).ref;
    const act = desk.context(by, DAY);
    const fresh = await desk.service.log(`draft-${act.commandId}`, logged(), act);
    const { ref } = fresh.view;
    const link = (from: string, to: string, n: number) =>
      desk.service.execute(
        from,
        { type: 'link', to, why: 'related' },
        { ...act, commandId: partOf(act.commandId, `link#${n}`) },
      );
    await link(other, ref, 0);
    await link(ref, other, 1);
    return { ref, other };
  }
  it('logging with a link: withdrawn as logged in error, and no case names the other', async () => {
    const { ref, other } = await loggedWithLink();
    await desk.does(PRIYA, DAY, other, { type: 'note', note: 'Somebody has acted there since' });
    const view = await desk.does(SHAH, DAY, ref, undo);
    expect(view).toMatchObject({ status: 'withdrawn', loggedInError: true, links: [] });
    expect((await at(other)).links).toEqual([]);
    expect((await desk.refusal(SHAH, DAY, ref, undo)).code).toBe('nothingToUndo');
  });

  it('undone on the older case it takes back the link on both, and leaves what was logged', async () => {
    const { ref, other } = await loggedWithLink();
    await desk.does(SHAH, DAY, other, undo);
    expect((await at(other)).links).toEqual([]);
    expect(await at(ref)).toMatchObject({ status: 'open', links: [] });
  });

  it('new points of an ended case: the older one forgets what it led to', async () => {
    const older = await desk.log();
    const act = desk.context(SAM, DAY);
    const { view } = await desk.service.log(
      `draft-${act.commandId}`,
      logged({ from: older.ref }),
      act,
    );
    expect((await at(older.ref)).links).toEqual([{ to: view.ref, why: 'ledTo' }]);
    await desk.does(SAM, DAY, view.ref, undo);
    expect((await at(older.ref)).links).toEqual([]);
  });

  it('removing a link: both name each other again, for the reason that they had', async () => {
    const { ref, other } = await loggedWithLink();
    const act = desk.context(SAM, DAY);
    await desk.service.execute(other, { type: 'unlink', to: ref }, act);
    await desk.service.execute(
      ref,
      { type: 'unlink', to: other },
      { ...act, commandId: partOf(act.commandId, 1) },
    );
    await desk.does(SAM, DAY, ref, undo);
    expect((await at(ref)).links).toEqual([{ to: other, why: 'related' }]);
    expect((await at(other)).links).toEqual([{ to: ref, why: 'related' }]);
  });

  it('a link that stood before the act stays', async () => {
    const [one, two] = [(await desk.log()).ref, (await desk.log()).ref];
    await desk.does(SAM, DAY, two, { type: 'link', to: one, why: 'same family' });
    await desk.does(SAM, DAY, one, { type: 'link', to: two, why: 'related' });
    await desk.does(SAM, DAY, one, undo);
    expect((await at(two)).links).toEqual([{ to: one, why: 'same family' }]);
  });
});
