/**
 * From one stage to the next, in the order in which things can happen. Regulations 14 to 20 of the 2006 Regulations,
 * the Ombudsman's decisions named in each test, and Shropshire's annual report for 2020/21.
 */
import type { Command } from '../../services/cases';
import {
  DCT,
  Desk,
  NORTH,
  openTestStores,
  PRIYA,
  SAM,
  SHAH,
  threeDates,
  TOM,
} from '../cases/support';

let desk: Desk;
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await openTestStores();
  desk = new Desk(opened.stores.cases);
  close = opened.close;
});
afterAll(() => close());

/** Received Mon 2 Feb 2026 under the statutory procedure, acknowledged, with Priya. */
async function underWay(): Promise<string> {
  const { ref } = await desk.log({ receivedOn: '2026-02-02' }, SHAH, '2026-02-02');
  await desk.does(SAM, '2026-02-03', ref, { type: 'accept', procedureId: 'statutory-children' });
  await desk.does(SAM, '2026-02-03', ref, { type: 'acknowledge', on: '2026-02-03' });
  await desk.does(SAM, '2026-02-03', ref, { type: 'assign', ...DCT, investigatorId: PRIYA });
  return ref;
}

async function answered(on = '2026-02-16'): Promise<string> {
  const ref = await underWay();
  await desk.does(SAM, on, ref, { type: 'respond', on });
  await desk.does(PRIYA, on, ref, { type: 'recordOutcome', outcome: 'notUpheld' });
  return ref;
}

const stage2 = (on: string): Command => ({ type: 'requestStage', stage: 2, on });

describe('Stage 1 not answered in time (Shropshire 2020/21, recommendation 2)', () => {
  it('lets stage 2 begin on Wed 11 March: the answer was due on Mon 16 February', async () => {
    const ref = await underWay();
    const view = await desk.does(SAM, '2026-03-11', ref, stage2('2026-03-11'));
    expect(view).toMatchObject({ stage: 2, status: 'open' });
    // 25 working days: Fri 17 April (Good Friday and Easter Monday skipped); 65: Tue 16 June.
    expect(threeDates(view, 'stage2.response')).toEqual(['2026-04-17', '2026-06-16', null]);
    // Stage 1 stays what it was: never answered, due on 16 February, at the latest on 2 March.
    const stage1 = view.due.find((one) => one.id === 'stage1.response');
    expect(stage1).toMatchObject({ state: 'ended', metOn: null, target: '2026-02-16' });
    expect(stage1?.lawfulMaximum).toBe('2026-03-02');
    expect((await desk.history(ref)).at(-1)).toMatchObject({ accepted: { as: 'unanswered' } });
  });

  it('is refused on Mon 16 February, the day the answer is due, unless both agree and say why', async () => {
    const ref = await underWay();
    const early = await desk.refusal(SAM, '2026-02-16', ref, stage2('2026-02-16'));
    expect(early.code).toBe('needsResponse');
    const accept = { as: 'agreed', reason: 'Both want an investigator from outside' } as const;
    const agreed = { ...stage2('2026-02-16'), accept } as Command;
    expect((await desk.does(SAM, '2026-02-16', ref, agreed)).stage).toBe(2);
  });
});

describe('Stage 3 asked for after its 20 working days', () => {
  /** Adjudicated on Mon 2 March 2026: the window closes on Mon 30 March. */
  async function adjudicated(): Promise<string> {
    const ref = await answered();
    await desk.does(SAM, '2026-02-17', ref, stage2('2026-02-17'));
    for (const step of ['investigationReported', 'adjudicated'] as const)
      await desk.does(SAM, '2026-03-02', ref, { type: 'takeStep', step, on: '2026-03-02' });
    return ref;
  }
  const late: Command = { type: 'requestStage', stage: 3, on: '2026-03-31' };

  it('waits for a decision on Tue 31 March, one working day late', async () => {
    const ref = await adjudicated();
    const { code, facts } = await desk.refusal(SAM, '2026-03-31', ref, late);
    expect([code, facts['timescaleCode']]).toEqual(['timescale', 'outsideWindow']);
  });

  it('can be accepted all the same, with a reason (LGSCO 20 003 273)', async () => {
    const ref = await adjudicated();
    const accept = { as: 'discretion', reason: 'She was in hospital' } as const;
    const view = await desk.does(SAM, '2026-03-31', ref, { ...late, accept });
    expect([view.stage, view.status]).toEqual([3, 'open']);
    expect((await desk.history(ref)).at(-1)).toMatchObject({ accepted: accept });
  });

  it('can be refused with a reason, and the stage 2 answer stands (LGSCO 23 002 843)', async () => {
    const ref = await adjudicated();
    const reason = 'Nothing kept her from asking';
    const refuse = { type: 'refuseStage', stage: 3, on: '2026-03-31', reason } as const;
    const view = await desk.does(SAM, '2026-03-31', ref, refuse);
    expect(view).toMatchObject({ stage: 2, status: 'responded', respondedOn: '2026-03-02' });
    expect(view.refusedStages).toEqual([{ stage: 3, on: '2026-03-31', reason }]);
    const empty = await desk.refusal(SAM, '2026-04-01', ref, {
      ...refuse,
      on: '2026-04-01',
      reason: '',
    });
    expect(empty.code).toBe('needsReason');
  });
});

describe('Stage 2 withdrawn or refused (Shropshire 2015/16 counts “withdrawn” among stage 2 outcomes)', () => {
  it('ends stage 2 on Fri 20 February, and leaves the stage 1 answer in every figure', async () => {
    const ref = await answered();
    const before = await desk.does(SAM, '2026-02-17', ref, { type: 'note', note: 'Rang' });
    await desk.does(SAM, '2026-02-17', ref, stage2('2026-02-17'));
    await desk.does(SAM, '2026-02-18', ref, { type: 'assign', ...NORTH, investigatorId: SAM });
    const view = await desk.does(SAM, '2026-02-20', ref, { type: 'withdraw', on: '2026-02-20' });
    expect(view).toMatchObject({
      stage: 1,
      status: 'responded',
      respondedOn: before.respondedOn,
      outcome: 'notUpheld',
      endedStages: [{ stage: 2, how: 'withdrawn', on: '2026-02-20' }],
    });
    expect(view.investigations.find((one) => one.stage === 2)?.outcome).toBe('withdrawn');
    expect(view.due.find((one) => one.id === 'stage2.response')?.state).toBe('ended');
    expect(view.due.find((one) => one.id === 'stage1.response')?.metOn).toBe('2026-02-16');
  });

  it('refused, it says why, and is not begun a second time', async () => {
    const ref = await answered();
    await desk.does(SAM, '2026-02-17', ref, stage2('2026-02-17'));
    const reason = 'The same matter was before a court';
    const view = await desk.does(SAM, '2026-02-18', ref, { type: 'refuse', reason });
    expect(view).toMatchObject({ status: 'responded', endedStages: [{ how: 'refused', reason }] });
    expect((await desk.refusal(SAM, '2026-02-19', ref, stage2('2026-02-19'))).code).toBe(
      'stageEnded',
    );
  });

  it('begins again on Mon 2 March with a reason, counted from the new request (LGSCO 20 003 273)', async () => {
    const ref = await answered();
    await desk.does(SAM, '2026-02-17', ref, stage2('2026-02-17'));
    await desk.does(SAM, '2026-02-18', ref, { type: 'agreeStatement', on: '2026-02-18' });
    await desk.does(SAM, '2026-02-18', ref, { type: 'assign', ...NORTH, investigatorId: SAM });
    await desk.does(SAM, '2026-02-20', ref, { type: 'withdraw', on: '2026-02-20' });
    const accept = { as: 'discretion', reason: 'She withdrew it under pressure' } as const;
    const again = (on: string): Command => ({ ...stage2(on), accept }) as Command;
    // Not before Fri 20 February, when it ended.
    const early = await desk.refusal(SAM, '2026-03-02', ref, again('2026-02-19'));
    expect(early.code).toBe('datesOutOfOrder');
    const view = await desk.does(SAM, '2026-03-02', ref, again('2026-03-02'));
    expect(view).toMatchObject({ stage: 2, status: 'open', respondedOn: null, endedStages: [] });
    // 25 working days from Mon 2 March: Wed 8 April (Good Friday and Easter Monday skipped); 65: Fri 5 June.
    expect(threeDates(view, 'stage2.response')).toEqual(['2026-04-08', '2026-06-05', null]);
    expect(view.investigations.filter((one) => one.stage === 2)).toEqual([]);
    expect(view.due.find((one) => one.id === 'stage1.response')?.metOn).toBe('2026-02-16');
  });

  it('is not closed before Fri 20 February, when stage 2 was withdrawn', async () => {
    const ref = await answered();
    await desk.does(SAM, '2026-02-17', ref, stage2('2026-02-17'));
    await desk.does(SAM, '2026-02-20', ref, { type: 'withdraw', on: '2026-02-20' });
    await desk.does(SAM, '2026-02-20', ref, {
      type: 'recordLearning',
      learning: null,
      noneBecause: 'A single slip',
    });
    const close = (on: string): Command => ({ type: 'close', on });
    expect((await desk.refusal(SAM, '2026-02-23', ref, close('2026-02-19'))).code).toBe(
      'datesOutOfOrder',
    );
    expect((await desk.does(SAM, '2026-02-23', ref, close('2026-02-20'))).closedOn).toBe(
      '2026-02-20',
    );
  });

  it('of a case answered on Mon 16 February nothing is withdrawn the Friday before', async () => {
    const ref = await answered();
    const { code } = await desk.refusal(SAM, '2026-02-17', ref, {
      type: 'withdraw',
      on: '2026-02-13',
    });
    expect(code).toBe('datesOutOfOrder');
  });
});

describe('The order of things', () => {
  it('no acknowledgement on Tue 17 February of what was answered on Mon 16 February', async () => {
    const { ref } = await desk.log({ receivedOn: '2026-02-02' }, SHAH, '2026-02-02');
    await desk.does(SAM, '2026-02-16', ref, { type: 'respond', on: '2026-02-16' });
    const late = await desk.refusal(SAM, '2026-02-17', ref, {
      type: 'acknowledge',
      on: '2026-02-17',
    });
    expect(late.code).toBe('datesOutOfOrder');
    // Written down late, it is dated when it went.
    const view = await desk.does(SAM, '2026-02-17', ref, { type: 'acknowledge', on: '2026-02-03' });
    expect([view.acknowledgedOn, view.respondedOn]).toEqual(['2026-02-03', '2026-02-16']);
  });

  it('no adjudication before the investigation report, nor on a day before it (regulation 17)', async () => {
    const ref = await answered();
    await desk.does(SAM, '2026-02-17', ref, stage2('2026-02-17'));
    const step = (name: 'adjudicated' | 'investigationReported', on: string): Command => ({
      type: 'takeStep',
      step: name,
      on,
    });
    expect(
      (await desk.refusal(SAM, '2026-03-02', ref, step('adjudicated', '2026-03-02'))).facts,
    ).toMatchObject({
      missing: 'investigationReported',
    });
    await desk.does(SAM, '2026-03-03', ref, step('investigationReported', '2026-03-03'));
    expect(
      (await desk.refusal(SAM, '2026-03-03', ref, step('adjudicated', '2026-03-02'))).code,
    ).toBe('datesOutOfOrder');
    expect(
      (await desk.does(SAM, '2026-03-03', ref, step('adjudicated', '2026-03-03'))).status,
    ).toBe('responded');
  });

  it('no answer at stage 3 while the panel is still to report (regulation 20)', async () => {
    const ref = await answered();
    await desk.does(SAM, '2026-02-17', ref, stage2('2026-02-17'));
    await desk.does(SAM, '2026-02-18', ref, { type: 'respond', on: '2026-02-18' });
    await desk.does(SAM, '2026-02-19', ref, { type: 'requestStage', stage: 3, on: '2026-02-19' });
    const answer: Command = { type: 'respond', on: '2026-03-09' };
    expect((await desk.refusal(SAM, '2026-03-09', ref, answer)).facts).toMatchObject({
      missing: 'panelMet',
    });
  });

  it('nothing of stage 2 before Tue 17 February, when it was asked for', async () => {
    const ref = await answered();
    await desk.does(SAM, '2026-02-17', ref, stage2('2026-02-17'));
    for (const command of [
      { type: 'agreeStatement', on: '2026-02-16' },
      { type: 'withdraw', on: '2026-02-16' },
      {
        type: 'appoint',
        part: 'independentPerson',
        personId: null,
        name: 'Ada Poe',
        on: '2026-02-16',
      },
    ] as Command[])
      expect((await desk.refusal(SAM, '2026-02-18', ref, command)).code).toBe('beforeStage');
  });

  it('a step recorded after the answer rewrites nothing of it', async () => {
    const ref = await answered();
    await desk.does(SAM, '2026-02-17', ref, stage2('2026-02-17'));
    await desk.does(SAM, '2026-02-20', ref, {
      type: 'takeStep',
      step: 'investigationReported',
      on: '2026-02-20',
    });
    await desk.does(SAM, '2026-03-02', ref, { type: 'respond', on: '2026-03-02' });
    const early: Command = { type: 'takeStep', step: 'adjudicated', on: '2026-02-26' };
    expect((await desk.refusal(SAM, '2026-03-03', ref, early)).code).toBe('datesOutOfOrder');
    const view = await desk.does(SAM, '2026-03-03', ref, { ...early, on: '2026-03-03' });
    expect(view.respondedOn).toBe('2026-03-02');
  });
});

describe('Independent people (regulations 17 and 19)', () => {
  it('one person takes one part in a stage, however the name is written', async () => {
    const ref = await answered();
    await desk.does(SAM, '2026-02-17', ref, stage2('2026-02-17'));
    const named = (part: 'independentPerson' | 'adjudicator', name: string): Command => ({
      type: 'appoint',
      part,
      personId: null,
      name,
      on: '2026-02-18',
    });
    await desk.does(SAM, '2026-02-18', ref, named('independentPerson', 'Mrs Ada  O’Poe'));
    expect(
      (await desk.refusal(SAM, '2026-02-18', ref, named('adjudicator', "ada O'POE"))).code,
    ).toBe('onePartEach');
    expect(
      (await desk.does(SAM, '2026-02-18', ref, named('adjudicator', 'Ida Poe'))).appointments,
    ).toHaveLength(2);
  });
});

describe('Who had a part in stage 1 has none in stage 2', () => {
  it('everybody who ever investigated or signed, not the last name only', async () => {
    const ref = await underWay();
    await desk.does(SAM, '2026-02-04', ref, { type: 'assign', ...DCT, investigatorId: SHAH });
    await desk.does(SHAH, '2026-02-10', ref, { type: 'sendToSignOff', to: TOM });
    await desk.does(TOM, '2026-02-11', ref, { type: 'approve' });
    await desk.does(SAM, '2026-02-12', ref, { type: 'respond', on: '2026-02-12' });
    await desk.does(SAM, '2026-02-17', ref, stage2('2026-02-17'));
    for (const investigatorId of [PRIYA, SHAH, TOM]) {
      const given: Command = { type: 'assign', ...NORTH, investigatorId };
      expect((await desk.refusal(SAM, '2026-02-18', ref, given)).code).toBe(
        'sameHandlerAsEarlierStage',
      );
    }
  });

  it('nobody signs what they drafted, whoever sends it', async () => {
    const ref = await underWay();
    await desk.does(SAM, '2026-02-04', ref, { type: 'assign', ...DCT, investigatorId: SHAH });
    const toPriya: Command = { type: 'sendToSignOff', to: PRIYA };
    expect((await desk.refusal(SAM, '2026-02-10', ref, toPriya)).code).toBe('ownAnswer');
  });
});
