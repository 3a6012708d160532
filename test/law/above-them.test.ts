/**
 * Nobody finds out, signs or covers what is about somebody above them, whenever and by whatever act that becomes known:
 * regulation 14 of the Children Act 1989 Representations Procedure (England) Regulations 2006 leaves local resolution to
 * the authority, and the Ombudsman's guide to the procedure (March 2021) has it looked into by somebody who is free to
 * find against whom it is about. Everything happens on Thursday 12 March 2026.
 */
import type { Command } from '../../services/cases';
import type { CaseView } from '../../services/cases/view';
import { knownOf } from '../../services/privacy';
import { Desk, openTestStores, SAM } from '../cases/support';
import { directory } from '../privacy/views';

const PRIYA = 'P006'; // investigates, under Grace
const GRACE = 'P008'; // manages the Disabled Children's Team, under Tom
const TOM = 'P003'; // manages Grace and Jas, under Owen
const OWEN = 'P002'; // head of service
const JAS = 'P016'; // manages another team, under Tom
const MOHAMMED = 'P009'; // social worker under Grace
const AMINA = 'P041'; // manages a team of another service
const DCT = { teamId: 'T06', teamName: 'Disabled Children’s Team' };
const NORTH = { teamId: 'T03', teamName: 'Case Management North' };
const DAY = '2026-03-12';

/** The desk of the doors: it knows the lines of the directory. */
class LinedDesk extends Desk {
  override context(by: string, day: string, commandId?: string) {
    return { ...super.context(by, day, commandId), isAbove: knownOf(directory).isAbove };
  }
}

let desk: LinedDesk;
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await openTestStores();
  desk = new LinedDesk(opened.stores.cases);
  close = opened.close;
});
afterAll(() => close());

const does = (ref: string, command: Command, by = SAM) => desk.does(by, DAY, ref, command);
const about = (...ids: string[]): Command => ({
  ...{ type: 'correct', reason: 'She named somebody else' },
  change: { what: 'about', to: ids, bars: ids },
});
const gives = (investigatorId: string, team = DCT, also = false): Command => ({
  ...{ type: 'assign', investigatorId, also },
  ...team,
});
const hands = (view: CaseView) => view.investigations.map((one) => one.investigatorId);
const inList = async (ref: string) => (await desk.store.get(ref))!.index.marks;

async function withPriya(over: Parameters<Desk['log']>[0] = {}): Promise<string> {
  const { ref } = await desk.log({ ...DCT, ...over });
  if (over.feedbackType === undefined)
    await does(ref, { type: 'accept', procedureId: 'statutory-children' });
  await does(ref, gives(PRIYA));
  return ref;
}

/** How it becomes known that it is about Tom Reeve, who stands above Priya Nair and Grace Mensah. */
const KNOWN: Record<string, (ref: string) => Promise<CaseView>> = {
  'it is corrected whom it is about': (ref) => does(ref, about(TOM)),
  'he is one of two named': (ref) => does(ref, about(MOHAMMED, TOM)),
  'one about him is merged into it': async (ref) => {
    const other = await desk.log({ ...DCT, about: [TOM], bars: [TOM] });
    return (await desk.service.merge(other.ref, ref, desk.context(SAM, DAY))).view;
  },
};

describe('Known to be about somebody above her, a complaint is nobody’s until it is given to another', () => {
  it.each(Object.keys(KNOWN))('once %s', async (how) => {
    const ref = await withPriya();
    const view = await KNOWN[how]!(ref);
    expect(hands(view)).toEqual([null]);
    expect(view.holds.at(-1)).toMatchObject({ holder: 'complaintsTeam', personId: null });
    expect(await inList(ref)).toEqual(expect.arrayContaining(['unallocated', 'unallocated:T06']));
    // She is not shut out: she may see what she reported or worked on.
    expect(view.bars).not.toContain(PRIYA);
    const history = await desk.history(ref);
    expect(history.at(-1)).toMatchObject({ type: 'stoodDown', personIds: [PRIYA] });
    expect((await desk.refusal(SAM, DAY, ref, gives(GRACE))).code).toBe('notThisPerson');
    expect(hands(await does(ref, gives(AMINA)))).toEqual([AMINA]);
  });

  it('once a comment about him becomes a complaint', async () => {
    const ref = await withPriya({ feedbackType: 'comment', about: [TOM] });
    const complaint: Command = { type: 'retype', feedbackType: 'complaint', enquiryKind: null };
    expect(hands(await does(ref, complaint))).toEqual([null]);
  });

  it('once it goes on after it was withdrawn and put right meanwhile', async () => {
    const ref = await withPriya();
    await does(ref, { type: 'withdraw', on: DAY });
    // Over, it stays whose it was.
    expect(hands(await does(ref, about(TOM)))).toEqual([PRIYA]);
    const reason = 'Mum had not withdrawn it';
    const again = await does(ref, { type: 'reopen', choice: 'correction', on: DAY, reason });
    expect(hands(again)).toEqual([null]);
  });

  it('once she has come to stand below him in the directory', async () => {
    const ref = await withPriya({ about: [AMINA], bars: [AMINA] });
    const moved = (above: string, below: string) => above === AMINA && below === PRIYA;
    const view = await desk.service.bar(ref, [], {
      ...{ by: 'candour', at: `${DAY}T10:00:00Z` },
      isAbove: moved,
    });
    expect(hands(view)).toEqual([null]);
  });

  it('of two teams only the one below him, and whoever has it to sign or covers it', async () => {
    const ref = await withPriya();
    await does(ref, gives(AMINA, NORTH, true));
    await does(ref, { type: 'sendToSignOff', to: TOM }, AMINA);
    await does(ref, { type: 'arrangeCover', personId: GRACE, from: DAY, until: DAY });
    const view = await does(ref, about(OWEN));
    expect(hands(view)).toEqual([null, AMINA]);
    expect([view.signOff, view.cover]).toEqual([null, null]);
    const refused = async (command: Command) => (await desk.refusal(SAM, DAY, ref, command)).code;
    expect(await refused({ type: 'sendToSignOff', to: TOM })).toBe('notThisPerson');
    expect(await refused({ type: 'arrangeCover', personId: GRACE, from: DAY, until: DAY })).toBe(
      'notThisPerson',
    );
  });

  it('at stage 2 who was appointed to it as well; and none of them is appointed, nor named as granting more time', async () => {
    const ref = await withPriya();
    await does(ref, { type: 'recordOutcome', outcome: 'upheld' }, PRIYA);
    await does(ref, { type: 'respond', on: DAY }, PRIYA);
    await does(ref, { type: 'requestStage', stage: 2, on: DAY });
    const appoints = (personId: string): Command => ({
      ...{ type: 'appoint', part: 'adjudicator', personId, name: null, on: DAY },
    });
    const parts = (view: CaseView) => view.appointments.map(({ personId }) => personId);
    expect(parts(await does(ref, appoints(TOM)))).toEqual([TOM]);
    expect(parts(await does(ref, about(OWEN)))).toEqual([]);
    const refused = async (command: Command) => (await desk.refusal(SAM, DAY, ref, command)).code;
    expect(await refused(appoints(TOM))).toBe('notThisPerson');
    // 25 working days from Thu 12 March end on Mon 20 April.
    const more: Command = {
      ...{ type: 'extend', to: '2026-05-20', reason: 'complex', complainantToldOn: DAY },
    };
    expect(await refused({ ...more, approvedBy: TOM })).toBe('notThisPerson');
    expect(parts(await does(ref, appoints(AMINA)))).toEqual([AMINA]);
    expect((await does(ref, { ...more, approvedBy: AMINA })).status).toBe('open');
  });

  it('and hers again when what made it known is taken back', async () => {
    const ref = await withPriya();
    await does(ref, about(TOM));
    const back = await does(ref, { type: 'undo' });
    expect([hands(back), back.about]).toEqual([[PRIYA], []]);
  });

  it('but not when she has come to stand below its subject meanwhile', async () => {
    const ref = await withPriya({ about: [AMINA], bars: [AMINA] });
    await does(ref, gives(JAS));
    const context = desk.context(SAM, DAY);
    const moved = (above: string, below: string) => above === AMINA && below === PRIYA;
    const { view } = await desk.service.execute(
      ref,
      { type: 'undo' },
      { ...context, isAbove: moved },
    );
    expect(hands(view)).toEqual([null]);
  });
});

describe('She keeps it', () => {
  it.each([
    ['about somebody beside her', JAS],
    ['about somebody below her manager', MOHAMMED],
    ['about somebody of another service', AMINA],
  ])('once it is known to be %s', async (_, id) => {
    const ref = await withPriya();
    expect(hands(await does(ref, about(id)))).toEqual([PRIYA]);
  });

  it('where it is no complaint', async () => {
    const ref = await withPriya({ feedbackType: 'comment' });
    expect(hands(await does(ref, about(TOM)))).toEqual([PRIYA]);
  });

  it('of two cases merged, once they are two again and it is given to her', async () => {
    const ref = await withPriya();
    const other = await desk.log({ ...DCT, about: [TOM], bars: [TOM] });
    await desk.service.merge(other.ref, ref, desk.context(SAM, DAY));
    await desk.service.unmerge(other.ref, ref, desk.context(SAM, DAY));
    expect(hands(await does(ref, gives(PRIYA)))).toEqual([PRIYA]);
  });
});
