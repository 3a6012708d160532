import type { Command } from '../../services/cases';
import { ALL, DCT, Desk, NORTH, PRIYA, SAM, SHAH, TOM, bare, openTestStores } from './support';

let desk: Desk;
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await openTestStores();
  desk = new Desk(opened.stores.cases);
  close = opened.close;
});
afterAll(() => close());

const undo = { type: 'undo' } as const;

/** A complaint with something in every corner, so that a careless undoing would show. */
async function busyCase(): Promise<string> {
  const { ref } = await desk.log();
  const day = '2026-03-12';
  await desk.does(SAM, day, ref, { type: 'accept' });
  await desk.does(SAM, day, ref, { type: 'assign', ...DCT, investigatorId: PRIYA });
  await desk.does(SAM, day, ref, {
    type: 'agreePoints',
    points: ['Contact cancelled', 'Nobody rang'],
  });
  await desk.does(PRIYA, day, ref, { type: 'block', reason: 'otherAgency', note: null });
  return ref;
}

const REVERSIBLE: Command[] = [
  { type: 'acknowledge', on: '2026-03-13' },
  { type: 'assign', ...NORTH, investigatorId: SHAH },
  { type: 'retype', feedbackType: 'comment', enquiryKind: null },
  { type: 'extend', to: '2026-04-01', reason: 'complex', complainantToldOn: '2026-03-13' },
  { type: 'sendHoldingLetter', on: '2026-03-13', promised: '2026-04-20' },
  { type: 'sayOnTrack' },
  { type: 'sendToSignOff', to: TOM },
  { type: 'respond', on: '2026-03-13' },
  { type: 'recordOutcome', points: ['upheld', 'notUpheld'] },
  { type: 'recordLearning', learning: 'Ring before cancelling', noneBecause: null },
  {
    type: 'addAction',
    what: 'A rota for contact',
    category: null,
    ownerId: TOM,
    dueOn: '2026-06-01',
  },
  { type: 'withdraw', on: '2026-03-13' },
  { type: 'refuse', reason: 'Not ours' },
  { type: 'handBack', reason: 'Too many' },
  { type: 'link', to: 'CF-26-0001', why: 'same family' },
  { type: 'recordConsent', status: 'given', on: '2026-03-13' },
  { type: 'markBehaviour', step: 'warned', reason: 'Shouting', reviewOn: '2026-06-13' },
];

describe('undo', () => {
  it.each(REVERSIBLE.map((command) => [command.type, command] as const))(
    'of %s leaves the case exactly as it was',
    async (_type, command) => {
      const ref = await busyCase();
      const before = (await desk.service.get(ref, ALL))!;
      const done = await desk.does(SAM, '2026-03-13', ref, command);
      expect(bare(done)).not.toEqual(bare(before));
      const after = await desk.does(SAM, '2026-03-16', ref, undo);
      expect(bare(after)).toEqual(bare(before));
      expect(after.adjustments).toEqual(before.adjustments);
      expect(after.version).toBe(before.version + 2);
    },
  );

  it('of closing: the case is answered and open to correction again', async () => {
    const ref = await busyCase();
    const toTheEnd: Command[] = [
      { type: 'respond', on: '2026-03-13' },
      { type: 'recordOutcome', points: ['upheld', 'upheld'] },
      { type: 'recordLearning', learning: null, noneBecause: 'Nothing new' },
      { type: 'close', on: '2026-03-13' },
    ];
    for (const command of toTheEnd) {
      await desk.does(SAM, '2026-03-13', ref, command);
    }
    expect((await desk.does(SAM, '2026-03-13', ref, undo)).status).toBe('responded');
  });

  it('goes back one action at a time', async () => {
    const ref = await busyCase();
    const before = bare((await desk.service.get(ref, ALL))!);
    await desk.does(SAM, '2026-03-13', ref, { type: 'acknowledge', on: '2026-03-13' });
    await desk.does(SAM, '2026-03-13', ref, { type: 'sayOnTrack' });
    await desk.does(SAM, '2026-03-13', ref, undo);
    expect(bare(await desk.does(SAM, '2026-03-13', ref, undo))).toEqual(before);
  });

  it('keeps everything in the history, the undoing too', async () => {
    const ref = await busyCase();
    await desk.does(SAM, '2026-03-13', ref, { type: 'sayOnTrack' });
    await desk.does(SAM, '2026-03-13', ref, undo);
    const [onTrack, undone] = (await desk.history(ref)).slice(-2);
    expect(undone).toMatchObject({
      type: 'undone',
      what: 'onTrack',
      undoes: onTrack?.commandId,
      by: SAM,
    });
  });

  it('is refused once somebody else has acted, and says who', async () => {
    const ref = await busyCase();
    await desk.does(SAM, '2026-03-13', ref, { type: 'acknowledge', on: '2026-03-13' });
    await desk.does(PRIYA, '2026-03-13', ref, { type: 'sayOnTrack' });
    expect(await desk.refusal(SAM, '2026-03-13', ref, undo)).toMatchObject({
      code: 'someoneElseActed',
      facts: { by: PRIYA, what: 'onTrack' },
    });
  });

  it('is possible again once somebody else has undone their own', async () => {
    const ref = await busyCase();
    await desk.does(SAM, '2026-03-13', ref, { type: 'acknowledge', on: '2026-03-13' });
    await desk.does(PRIYA, '2026-03-13', ref, { type: 'sayOnTrack' });
    await desk.does(PRIYA, '2026-03-13', ref, undo);
    expect((await desk.does(SAM, '2026-03-13', ref, undo)).acknowledgedOn).toBeNull();
  });

  it('finds nothing for a person who did nothing', async () => {
    const { ref } = await desk.log();
    expect((await desk.refusal(TOM, '2026-03-11', ref, undo)).code).toBe('nothingToUndo');
  });

  it('of the logging: the case stays, withdrawn as logged in error, and is not undone twice', async () => {
    const { ref } = await desk.log();
    const view = await desk.does(SHAH, '2026-03-11', ref, undo);
    expect(view).toMatchObject({ status: 'withdrawn', loggedInError: true, nextDue: null });
    expect((await desk.refusal(SHAH, '2026-03-11', ref, undo)).code).toBe('nothingToUndo');
    const reopen = {
      type: 'reopen',
      choice: 'correction',
      on: '2026-03-12',
      reason: 'It was real',
    } as const;
    expect(await desk.does(SAM, '2026-03-12', ref, reopen)).toMatchObject({
      status: 'open',
      loggedInError: false,
    });
  });
});

describe('merging', () => {
  async function pair() {
    const stays = await desk.log({ receivedOn: '2026-03-10', bars: [TOM] });
    const goes = await desk.log({ receivedOn: '2026-03-06', bars: [PRIYA] });
    return { stays: stays.ref, goes: goes.ref };
  }
  const merge = async (goes: string, stays: string, by = SAM, day = '2026-03-12') =>
    (await desk.service.merge(goes, stays, desk.context(by, day))).view;

  it('keeps the earliest receipt (Fri 6 March), and unites those who may not see', async () => {
    const { stays, goes } = await pair();
    const view = await merge(goes, stays);
    expect(view.receivedOn).toBe('2026-03-06');
    expect(view.due.find((one) => one.id === 'stage1.response')?.target).toBe('2026-03-20');
    expect([...view.bars].sort()).toEqual([TOM, PRIYA].sort());
    const gone = (await desk.service.get(goes, ALL))!;
    expect(gone).toMatchObject({ status: 'closed', mergedInto: stays, nextDue: null });
    expect([...gone.bars].sort()).toEqual([TOM, PRIYA].sort());
  });

  it('takes the case from an investigator whom the other one shuts out', async () => {
    const { stays, goes } = await pair();
    await desk.does(SAM, '2026-03-11', stays, { type: 'assign', ...DCT, investigatorId: PRIYA });
    const view = await merge(goes, stays);
    expect(view.investigations[0]?.investigatorId).toBeNull();
    expect(view.holds.at(-1)).toMatchObject({ holder: 'complaintsTeam', until: null });
  });

  it('is undone by typing undo on either: both cases are exactly what they were', async () => {
    const { stays, goes } = await pair();
    const before = await Promise.all([stays, goes].map((ref) => desk.service.get(ref, ALL)));
    for (const on of [stays, goes]) {
      await merge(goes, stays);
      await desk.does(SAM, '2026-03-12', on, undo);
      const after = await Promise.all([stays, goes].map((ref) => desk.service.get(ref, ALL)));
      expect(after.map((view) => bare(view!))).toEqual(before.map((view) => bare(view!)));
    }
  });

  it('is undone on neither when somebody has acted on one of them since', async () => {
    const { stays, goes } = await pair();
    await merge(goes, stays);
    await desk.does(PRIYA, '2026-03-12', goes, { type: 'note', note: 'Seen' });
    expect((await desk.refusal(SAM, '2026-03-12', stays, undo)).code).toBe('someoneElseActed');
    expect((await desk.service.get(stays, ALL))?.mergedFrom).toHaveLength(1);
  });

  it('can be taken apart for good, later and by another: what was done since stays', async () => {
    const { stays, goes } = await pair();
    await merge(goes, stays);
    await desk.does(SHAH, '2026-03-13', stays, { type: 'note', note: 'Rang mum' });
    const { view } = await desk.service.unmerge(goes, stays, desk.context(TOM, '2026-03-16'));
    expect(view).toMatchObject({ receivedOn: '2026-03-10', bars: [TOM], mergedFrom: [] });
    expect(await desk.service.get(goes, ALL)).toMatchObject({
      status: 'open',
      mergedInto: null,
      bars: [PRIYA],
    });
  });

  it('three into one, taken apart in another order: each gets its own receipt back', async () => {
    const { stays, goes } = await pair();
    const third = await desk.log({ receivedOn: '2026-03-04' });
    await merge(goes, stays);
    await merge(third.ref, stays);
    await desk.service.unmerge(goes, stays, desk.context(SAM, '2026-03-12'));
    expect((await desk.service.get(stays, ALL))?.receivedOn).toBe('2026-03-04');
    await desk.service.unmerge(third.ref, stays, desk.context(SAM, '2026-03-12'));
    expect((await desk.service.get(stays, ALL))?.receivedOn).toBe('2026-03-10');
  });

  it('sent twice merges once; into itself or into a closed case not at all', async () => {
    const { stays, goes } = await pair();
    const context = desk.context(SAM, '2026-03-12');
    await desk.service.merge(goes, stays, context);
    expect((await desk.service.merge(goes, stays, context)).repeated).toBe(true);
    expect((await desk.history(stays)).filter((event) => event.type === 'mergedFrom')).toHaveLength(
      1,
    );
    await expect(merge(stays, stays)).rejects.toMatchObject({ code: 'unknownItem' });
    const other = await desk.log();
    await desk.does(SAM, '2026-03-12', other.ref, { type: 'withdraw', on: '2026-03-12' });
    await expect(merge(stays, other.ref)).rejects.toMatchObject({ code: 'notAllowedNow' });
  });
});
