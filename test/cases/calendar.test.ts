import { moves, recalculate } from '../../services/cases';
import type { CaseView } from '../../services/cases/view';
import { ALL, Desk, PRIYA, SAM, SHAH, openTestStores, rulesWith, threeDates } from './support';

let desk: Desk;
let close: () => Promise<void>;
beforeEach(async () => {
  const opened = await openTestStores();
  desk = new Desk(opened.stores.cases);
  close = opened.close;
});
afterEach(() => close());

// The Ombudsman's Code counts the council's own closures out; the statutory procedure does not.
const funeral = rulesWith({ closures: [{ date: '2026-05-08', why: 'State funeral' }] });
const by = { by: SAM, at: '2026-05-01T10:00:00.000Z', commandId: 'closure' };

async function corporate(): Promise<CaseView> {
  const { ref } = await desk.log(
    { receivedOn: '2026-04-27', procedureId: 'lgsco-code' },
    SHAH,
    '2026-04-27',
  );
  return desk.does(SAM, '2026-04-28', ref, { type: 'acknowledge', on: '2026-04-28' });
}

const stored = async (view: CaseView) => (await desk.store.get(view.ref))!;

describe('A new closure, Fri 8 May 2026', () => {
  it('moves a corporate answer from Wed 13 to Thu 14 May: May Day was skipped already', async () => {
    const view = await corporate();
    expect(threeDates(view, 'stage1.response')?.[0]).toBe('2026-05-13');
    expect(moves(view, funeral)).toContainEqual({
      dueId: 'stage1.response',
      measure: 'target',
      from: '2026-05-13',
      to: '2026-05-14',
    });
  });

  it('leaves a statutory case alone, and a promise made in a letter', async () => {
    const statutory = await desk.log({ receivedOn: '2026-04-27' }, SHAH, '2026-04-27');
    expect(moves(statutory, funeral)).toEqual([]);
    const { ref } = await corporate();
    const letter = { type: 'sendHoldingLetter', on: '2026-05-01', promised: '2026-05-20' } as const;
    const promised = await desk.does(PRIYA, '2026-05-01', ref, letter);
    expect(moves(promised, funeral).map((one) => one.measure)).not.toContain('promised');
  });

  it('applied as an event: the history says old → new, and folding it again gives the same', async () => {
    const before = await stored(await corporate());
    const applied = recalculate(before, funeral, by)!;
    await desk.store.append(before.version, applied.stored, applied.events);
    desk.rules = funeral;
    const view = (await desk.service.get(before.ref, ALL))!;
    expect(view.nextDue?.on).toBe('2026-05-14');
    expect((await desk.history(before.ref)).at(-1)).toMatchObject({
      type: 'recalculated',
      by: SAM,
    });
    expect(recalculate(await stored(view), funeral, by)).toBeNull();
  });

  it('taken back: every date is what it was', async () => {
    const before = await stored(await corporate());
    const there = recalculate(before, funeral, by)!;
    const back = recalculate(there.stored, rulesWith(), { ...by, commandId: 'reopened' })!;
    expect(back.stored.view.due).toEqual(before.view.due);
  });

  it('met by the next command on a case not yet recounted: never silently', async () => {
    const { ref } = await corporate();
    desk.rules = funeral;
    const done = await desk.tries(PRIYA, '2026-05-01', ref, { type: 'note', note: 'Rang' });
    expect(done.events.map((event) => event.type)).toEqual(['recalculated', 'noted']);
    expect(done.view.nextDue?.on).toBe('2026-05-14');
    const after = await desk.does(PRIYA, '2026-05-01', ref, { type: 'undo' });
    expect(after.nextDue?.on).toBe('2026-05-14');
  });

  it('that puts a missed date back in time leaves a line in the adjustments', async () => {
    const { ref } = await corporate();
    const late = await desk.does(PRIYA, '2026-05-14', ref, { type: 'respond', on: '2026-05-14' });
    expect(late.adjustments).toEqual([]);
    const { view } = recalculate(await stored(late), funeral, by)!.stored;
    expect(view.adjustments).toContainEqual(
      expect.objectContaining({
        what: 'recalculated',
        dueId: 'stage1.response',
        from: '2026-05-13',
        to: '2026-05-14',
      }),
    );
  });
});
