import type { CaseView } from '../../services/cases/view';
import { DCT, Desk, NORTH, PRIYA, SAM, SHAH, openTestStores } from './support';

let desk: Desk;
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await openTestStores();
  desk = new Desk(opened.stores.cases);
  close = opened.close;
});
afterAll(() => close());

const has = (view: CaseView) => {
  const last = view.holds.at(-1)!;
  return last.until === null ? [last.holder, last.personId] : null;
};

describe('Other kinds of feedback', () => {
  it('a compliment is timed by nothing, is judged, passed on, and closes as it is', async () => {
    const { ref } = await desk.log({ feedbackType: 'compliment', about: [PRIYA] });
    const judged = await desk.does(SAM, '2026-03-11', ref, {
      type: 'judgeCompliment',
      counted: true,
      reason: null,
    });
    expect(judged).toMatchObject({ due: [], compliment: { counted: true } });
    await desk.does(SAM, '2026-03-11', ref, { type: 'thankWorker', personIds: [PRIYA] });
    const view = await desk.does(SAM, '2026-03-11', ref, { type: 'close', on: '2026-03-11' });
    expect(view).toMatchObject({
      status: 'closed',
      thanked: [{ personIds: [PRIYA], on: '2026-03-11' }],
    });
  });

  it('an MP’s letter of Fri 6 March is answered by Fri 13 March, and needs no outcome to close', async () => {
    const { ref, due } = await desk.log({
      feedbackType: 'enquiry',
      enquiryKind: 'mp',
      receivedOn: '2026-03-06',
    });
    expect(due.some((one) => one.target === '2026-03-13')).toBe(true);
    await desk.does(SAM, '2026-03-12', ref, { type: 'respond', on: '2026-03-12' });
    expect(
      (await desk.does(SAM, '2026-03-12', ref, { type: 'close', on: '2026-03-12' })).status,
    ).toBe('closed');
  });

  it('“not a complaint after all”: receipt and history stay, the dates go', async () => {
    const { ref } = await desk.log();
    const view = await desk.does(SAM, '2026-03-11', ref, {
      type: 'retype',
      feedbackType: 'comment',
      enquiryKind: null,
      procedureId: null,
    });
    expect(view).toMatchObject({
      feedbackType: 'comment',
      receivedOn: '2026-03-10',
      due: [],
      nextDue: null,
    });
    expect((await desk.history(ref)).map((event) => event.type)).toEqual(['received', 'retyped']);
  });

  it('a comment that becomes a complaint shuts out those it is about', async () => {
    const { ref, bars } = await desk.log({ feedbackType: 'comment', about: [PRIYA] });
    expect(bars).toEqual([]);
    const retype = { type: 'retype', feedbackType: 'complaint', enquiryKind: null } as const;
    expect((await desk.does(SAM, '2026-03-11', ref, retype)).bars).toEqual([PRIYA]);
  });

  it('refused with a reason: out of the queue, nothing due', async () => {
    const { ref } = await desk.log();
    const view = await desk.does(SAM, '2026-03-11', ref, {
      type: 'refuse',
      reason: 'More than a year old',
    });
    expect(view).toMatchObject({
      status: 'notAccepted',
      triaged: true,
      nextDue: null,
      refusedBecause: 'More than a year old',
    });
  });

  it('withdrawn by the complainant: over, with nothing due', async () => {
    const { ref } = await desk.log();
    const view = await desk.does(SAM, '2026-03-12', ref, { type: 'withdraw', on: '2026-03-12' });
    expect(view).toMatchObject({
      status: 'withdrawn',
      closedOn: '2026-03-12',
      nextDue: null,
      loggedInError: false,
    });
  });
});

describe('Work passing from hand to hand', () => {
  it('to another team: one investigation, the other team’s; the team complained about stays', async () => {
    const { ref, teamId } = await desk.log();
    await desk.does(SAM, '2026-03-11', ref, { type: 'assign', ...DCT, investigatorId: PRIYA });
    const view = await desk.does(SAM, '2026-03-12', ref, {
      type: 'assign',
      ...NORTH,
      investigatorId: SHAH,
    });
    expect(view.investigations.map((one) => one.teamId)).toEqual([NORTH.teamId]);
    expect(view.teamId).toBe(teamId);
  });

  it('to a second team beside the first: answered when both have', async () => {
    const { ref } = await desk.log();
    await desk.does(SAM, '2026-03-11', ref, { type: 'assign', ...DCT, investigatorId: PRIYA });
    await desk.does(SAM, '2026-03-11', ref, {
      type: 'assign',
      ...NORTH,
      investigatorId: SHAH,
      also: true,
    });
    const half = await desk.does(PRIYA, '2026-03-12', ref, {
      type: 'respond',
      on: '2026-03-12',
      teamId: DCT.teamId,
    });
    expect(half.status).toBe('open');
    const whole = await desk.does(SHAH, '2026-03-13', ref, {
      type: 'respond',
      on: '2026-03-13',
      teamId: NORTH.teamId,
    });
    expect(whole).toMatchObject({ status: 'responded', respondedOn: '2026-03-13' });
  });

  it('back to the complaints team, with a reason', async () => {
    const { ref } = await desk.log();
    await desk.does(SAM, '2026-03-11', ref, { type: 'assign', ...DCT, investigatorId: PRIYA });
    const view = await desk.does(PRIYA, '2026-03-12', ref, {
      type: 'handBack',
      reason: 'I know the family',
    });
    expect(has(view)).toEqual(['complaintsTeam', null]);
    expect(view.investigations[0]?.investigatorId).toBeNull();
  });

  it('a declared conflict takes the case away from the one who declares it, for good', async () => {
    const { ref } = await desk.log();
    await desk.does(SAM, '2026-03-11', ref, { type: 'assign', ...DCT, investigatorId: PRIYA });
    const view = await desk.does(PRIYA, '2026-03-12', ref, {
      type: 'declareConflict',
      personId: PRIYA,
      bars: [],
    });
    expect(view).toMatchObject({ bars: [PRIYA], investigations: [{ investigatorId: null }] });
    const reach = { viewerId: PRIYA, grants: [`person:${PRIYA}`, `team:${DCT.teamId}`] };
    expect(await desk.service.get(ref, reach)).toBeNull();
    expect((await desk.refusal(PRIYA, '2026-03-12', ref, { type: 'undo' })).code).toBe(
      'cannotBeUndone',
    );
  });
});
