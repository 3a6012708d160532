import type { CaseView } from '../../services/cases/view';
import { DCT, Desk, PRIYA, SAM, TOM, openTestStores, threeDates } from './support';

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

describe('A statutory complaint, received Tue 10 March 2026', () => {
  let ref: string;

  it('is logged on Wed 11 March under label 26, and sets off the three dates', async () => {
    const view = await desk.log();
    ref = view.ref;
    expect(ref).toMatch(/^CF-26-\d{4}$/);
    expect(view).toMatchObject({
      status: 'open',
      triaged: false,
      procedureId: 'statutory-children',
    });
    expect(threeDates(view, 'acknowledge')).toEqual(['2026-03-13', '2026-03-13', null]);
    // Good Friday 3 April and Easter Monday 6 April are skipped: Thu 9 April.
    expect(threeDates(view, 'stage1.response')).toEqual(['2026-03-24', '2026-04-09', null]);
    expect(view.nextDue).toEqual({ id: 'acknowledge', label: 'Acknowledge', on: '2026-03-13' });
    expect(has(view)).toEqual(['complaintsTeam', null]);
  });

  it('is accepted, acknowledged and assigned; the ball goes to the investigator', async () => {
    await desk.does(SAM, '2026-03-11', ref, { type: 'accept' });
    const acknowledged = await desk.does(SAM, '2026-03-12', ref, {
      type: 'acknowledge',
      on: '2026-03-12',
    });
    expect(acknowledged.acknowledgedOn).toBe('2026-03-12');
    expect(acknowledged.nextDue?.id).toBe('stage1.response');
    const view = await desk.does(SAM, '2026-03-12', ref, {
      type: 'assign',
      ...DCT,
      investigatorId: PRIYA,
    });
    expect(view.investigations).toEqual([
      expect.objectContaining({
        stage: 1,
        ...DCT,
        investigatorId: PRIYA,
        assignedOn: '2026-03-12',
      }),
    ]);
    expect(has(view)).toEqual(['investigator', PRIYA]);
  });

  it('waits for another agency when blocked by one, and the clock does not stop', async () => {
    const view = await desk.does(PRIYA, '2026-03-16', ref, {
      type: 'block',
      reason: 'otherAgency',
      note: 'CAMHS',
    });
    expect(has(view)).toEqual(['otherAgency', null]);
    expect(view.lastWord).toEqual({
      ...{ kind: 'blocked', on: '2026-03-16', reason: 'otherAgency' },
      by: PRIYA,
    });
    expect(threeDates(view, 'stage1.response')?.[0]).toBe('2026-03-24');
    expect(has(await desk.does(PRIYA, '2026-03-18', ref, { type: 'sayOnTrack' }))).toEqual([
      'investigator',
      PRIYA,
    ]);
  });

  it('may be asked more time for, up to the lawful maximum, Thu 9 April', async () => {
    const ask = { type: 'askMoreTime', to: '2026-04-10', reason: 'waiting for CAMHS' } as const;
    expect(await desk.refusal(PRIYA, '2026-03-19', ref, ask)).toEqual({
      code: 'pastCeiling',
      facts: { max: '2026-04-09', to: '2026-04-10' },
    });
    const view = await desk.does(PRIYA, '2026-03-19', ref, { ...ask, to: '2026-04-09' });
    expect(view.lastWord?.kind).toBe('moreTimeAsked');
    expect(view.due.find((one) => one.id === 'stage1.response')?.binding).toBe('2026-03-24');
  });

  it('is extended with a lawful reason: the binding date moves, the target does not', async () => {
    const extend = { type: 'extend', to: '2026-04-09', complainantToldOn: '2026-03-19' } as const;
    const refused = await desk.refusal(SAM, '2026-03-19', ref, { ...extend, reason: 'busy' });
    expect(refused).toMatchObject({
      code: 'timescale',
      facts: { timescaleCode: 'reasonNotAllowed' },
    });
    const view = await desk.does(SAM, '2026-03-19', ref, { ...extend, reason: 'complex' });
    expect(view.due.find((one) => one.id === 'stage1.response')).toMatchObject({
      target: '2026-03-24',
      binding: '2026-04-09',
      promised: '2026-04-09',
    });
  });

  it('goes to sign-off, comes back with reasons, and is approved', async () => {
    await desk.does(PRIYA, '2026-03-20', ref, { type: 'sendToSignOff', to: TOM });
    const reasons = ['Too defensive', 'Her third point is not answered'];
    const back = await desk.does(TOM, '2026-03-23', ref, { type: 'returnFromSignOff', reasons });
    expect(back.signOff).toMatchObject({ state: 'returned', reasons });
    expect(has(back)).toEqual(['investigator', PRIYA]);
    const again = await desk.does(PRIYA, '2026-03-24', ref, { type: 'sendToSignOff', to: TOM });
    expect(has(again)).toEqual(['signOff', TOM]);
    expect((await desk.does(TOM, '2026-03-25', ref, { type: 'approve' })).signOff?.state).toBe(
      'approved',
    );
  });

  it('does not close before answer, outcome and learning', async () => {
    const closing = { type: 'close', on: '2026-03-26' } as const;
    expect((await desk.refusal(PRIYA, '2026-03-26', ref, closing)).code).toBe('needsResponse');
    const answered = await desk.does(PRIYA, '2026-03-26', ref, {
      type: 'respond',
      on: '2026-03-26',
    });
    expect(answered).toMatchObject({ status: 'responded', respondedOn: '2026-03-26' });
    expect((await desk.refusal(PRIYA, '2026-03-26', ref, closing)).code).toBe('needsOutcome');
    await desk.does(PRIYA, '2026-03-26', ref, {
      type: 'recordOutcome',
      points: ['upheld', 'notUpheld'],
    });
    expect((await desk.refusal(PRIYA, '2026-03-26', ref, closing)).code).toBe('needsLearning');
    await desk.does(PRIYA, '2026-03-26', ref, {
      type: 'recordLearning',
      learning: null,
      noneBecause: 'A single slip',
    });
    const closed = await desk.does(PRIYA, '2026-03-26', ref, closing);
    expect(closed).toMatchObject({
      status: 'closed',
      closedOn: '2026-03-26',
      outcome: 'partiallyUpheld',
      nextDue: null,
    });
    expect(has(closed)).toBeNull();
  });

  it('explains its date from the history', async () => {
    const due = await desk.service.explain(ref, 'stage1.response', {
      viewerId: SAM,
      grants: 'all',
    });
    expect(due.explanation?.movements).toEqual([
      expect.objectContaining({ kind: 'extended', counts: true }),
    ]);
  });
});

describe('What is refused, and why', () => {
  it.each([
    ['received tomorrow', { receivedOn: '2026-03-12' }, 'dateInFuture'],
    ['happened after it was received', { happenedOn: '2026-03-11' }, 'datesOutOfOrder'],
    ['an enquiry from nobody in particular', { feedbackType: 'enquiry' }, 'needsEnquiryKind'],
  ] as const)('logging: %s', async (_what, over, code) => {
    await expect(desk.log(over)).rejects.toMatchObject({ code });
  });

  it.each([
    ['acknowledged tomorrow (Thu)', { type: 'acknowledge', on: '2026-03-12' }, 'dateInFuture'],
    [
      'acknowledged the day before it came (Mon)',
      { type: 'acknowledge', on: '2026-03-09' },
      'dateBeforeReceipt',
    ],
    [
      'a promise for a day gone by',
      { type: 'sendHoldingLetter', on: '2026-03-11', promised: '2026-03-10' },
      'datesOutOfOrder',
    ],
    [
      'a procedure that is none of the council’s',
      { type: 'accept', procedureId: 'lgo-5wd' },
      'unknownProcedure',
    ],
    ['a refusal without a reason', { type: 'refuse', reason: ' ' }, 'needsReason'],
    ['sign-off before anything was sent to it', { type: 'approve' }, 'notAllowedNow'],
    [
      'stage 2 before stage 1 is answered',
      { type: 'requestStage', stage: 2, on: '2026-03-11' },
      'needsResponse',
    ],
    [
      'an answer by a team that has no part in it',
      { type: 'respond', on: '2026-03-11', teamId: 'T99' },
      'unknownTeam',
    ],
    [
      'counting a complaint as a compliment',
      { type: 'judgeCompliment', counted: true, reason: null },
      'notAllowedNow',
    ],
    [
      'a remedy that the council does not know',
      { type: 'agreeRemedy', kind: 'holiday', detail: null, amountPence: null, dueOn: null },
      'unknownItem',
    ],
  ] as const)('%s', async (_what, command, code) => {
    const { ref } = await desk.log();
    expect((await desk.refusal(SAM, '2026-03-11', ref, command)).code).toBe(code);
  });

  it('a case that does not exist', async () => {
    expect((await desk.refusal(SAM, '2026-03-11', 'CF-26-9999', { type: 'approve' })).code).toBe(
      'notFound',
    );
  });

  it('a person complained about is not given the case, nor the sign-off', async () => {
    const { ref } = await desk.log({ about: [PRIYA], bars: [PRIYA, TOM] });
    const assign = { type: 'assign', ...DCT, investigatorId: PRIYA } as const;
    expect((await desk.refusal(SAM, '2026-03-11', ref, assign)).code).toBe('notThisPerson');
    expect(
      (await desk.refusal(SAM, '2026-03-11', ref, { type: 'sendToSignOff', to: TOM })).code,
    ).toBe('notThisPerson');
  });
});
