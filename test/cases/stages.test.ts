import { DCT, Desk, NORTH, OWEN, PRIYA, SAM, SHAH, openTestStores, threeDates } from './support';

let desk: Desk;
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await openTestStores();
  desk = new Desk(opened.stores.cases);
  close = opened.close;
});
afterAll(() => close());

async function answeredAtStage1(): Promise<string> {
  const { ref } = await desk.log({ receivedOn: '2026-02-10' }, SHAH, '2026-02-10');
  await desk.does(SAM, '2026-02-11', ref, { type: 'assign', ...DCT, investigatorId: PRIYA });
  await desk.does(PRIYA, '2026-02-20', ref, { type: 'respond', on: '2026-02-20' });
  return ref;
}

describe('The complainant asks for stage 2 (Sat 7 March 2026)', () => {
  it('25 working days from the request are Tue 14 April, 65 are Thu 11 June', async () => {
    const ref = await answeredAtStage1();
    const view = await desk.does(SAM, '2026-03-09', ref, {
      type: 'requestStage',
      stage: 2,
      on: '2026-03-07',
    });
    expect(view).toMatchObject({ stage: 2, status: 'open', respondedOn: null, outcome: null });
    expect(threeDates(view, 'stage2.response')).toEqual(['2026-04-14', '2026-06-11', null]);
  });

  it('counts from the agreed statement once there is one', async () => {
    const ref = await answeredAtStage1();
    await desk.does(SAM, '2026-03-09', ref, { type: 'requestStage', stage: 2, on: '2026-03-07' });
    const view = await desk.does(SAM, '2026-03-16', ref, {
      type: 'agreeStatement',
      on: '2026-03-16',
    });
    expect(threeDates(view, 'stage2.response')?.[0]).toBe('2026-04-22');
  });

  it('gives it to nobody who handled stage 1', async () => {
    const ref = await answeredAtStage1();
    await desk.does(SAM, '2026-03-09', ref, { type: 'requestStage', stage: 2, on: '2026-03-07' });
    const same = { type: 'assign', ...DCT, investigatorId: PRIYA } as const;
    expect(await desk.refusal(SAM, '2026-03-09', ref, same)).toEqual({
      code: 'sameHandlerAsEarlierStage',
      facts: { stage: 2 },
    });
    const view = await desk.does(SAM, '2026-03-09', ref, { ...same, investigatorId: SHAH });
    expect(view.investigations.map((one) => [one.stage, one.investigatorId])).toEqual([
      [1, PRIYA],
      [2, SHAH],
    ]);
  });

  it('is not asked for twice, nor skipped', async () => {
    const ref = await answeredAtStage1();
    const three = { type: 'requestStage', stage: 3, on: '2026-03-09' } as const;
    expect((await desk.refusal(SAM, '2026-03-09', ref, three)).code).toBe('notAllowedNow');
    await desk.does(SAM, '2026-03-09', ref, { ...three, stage: 2 });
    expect((await desk.tries(SAM, '2026-03-09', ref, { ...three, stage: 2 })).already?.code).toBe(
      'alreadyDone',
    );
  });

  it('undone by mistake: back where it was, answered at stage 1', async () => {
    const ref = await answeredAtStage1();
    await desk.does(SAM, '2026-03-09', ref, { type: 'requestStage', stage: 2, on: '2026-03-07' });
    expect(await desk.does(SAM, '2026-03-09', ref, { type: 'undo' })).toMatchObject({
      stage: 1,
      status: 'responded',
    });
  });
});

describe('From stage 2 to the panel and the Ombudsman', () => {
  it('goes through every step with its people and dates', async () => {
    const ref = await answeredAtStage1();
    const day = '2026-04-10';
    await desk.does(SAM, '2026-03-09', ref, { type: 'requestStage', stage: 2, on: '2026-03-09' });
    await desk.does(SAM, '2026-03-10', ref, { type: 'assign', ...NORTH, investigatorId: SHAH });
    const appoint = {
      type: 'appoint',
      part: 'independentPerson',
      personId: null,
      name: 'Agnes Boateng',
      on: '2026-03-10',
    } as const;
    await desk.does(SAM, '2026-03-10', ref, appoint);
    await desk.does(SAM, day, ref, {
      type: 'takeStep',
      step: 'investigationReported',
      on: '2026-04-08',
    });
    const adjudicated = await desk.does(OWEN, day, ref, {
      type: 'takeStep',
      step: 'adjudicated',
      on: day,
    });
    expect(adjudicated.due.find((one) => one.id === 'stage2.response')).toMatchObject({
      state: 'met',
      metOn: day,
    });
    expect(adjudicated.status).toBe('responded');

    // Within the 20 working days in which a panel may be asked for.
    await desk.does(SAM, '2026-04-20', ref, { type: 'requestStage', stage: 3, on: '2026-04-20' });
    const samePerson = { ...appoint, part: 'panelMember', on: '2026-04-21' } as const;
    expect((await desk.refusal(SAM, '2026-04-21', ref, samePerson)).code).toBe(
      'sameHandlerAsEarlierStage',
    );
    const chair = { ...samePerson, part: 'panelChair', name: 'Colette Marsh' } as const;
    expect((await desk.does(SAM, '2026-04-21', ref, chair)).appointments).toHaveLength(2);
    for (const [step, on] of [
      ['panelMet', '2026-05-20'],
      ['panelReported', '2026-05-26'],
    ] as const) {
      await desk.does(SAM, on, ref, { type: 'takeStep', step, on });
    }
    const end = await desk.does(OWEN, '2026-06-10', ref, {
      type: 'takeStep',
      step: 'authorityResponded',
      on: '2026-06-10',
    });
    expect(end).toMatchObject({ stage: 3, status: 'responded', respondedOn: '2026-06-10' });
    await desk.does(SAM, '2026-07-01', ref, { type: 'askOmbudsman', on: '2026-07-01' });
    const decided = await desk.does(SAM, '2026-09-01', ref, {
      type: 'recordOmbudsman',
      on: '2026-09-01',
      outcome: 'premature',
    });
    expect(decided.ombudsman).toMatchObject({
      askedOn: '2026-07-01',
      decidedOn: '2026-09-01',
      outcome: 'premature',
    });
  });

  it('a step of another stage is refused', async () => {
    const ref = await answeredAtStage1();
    const step = { type: 'takeStep', step: 'panelMet', on: '2026-03-02' } as const;
    expect((await desk.refusal(SAM, '2026-03-02', ref, step)).code).toBe('notAllowedNow');
  });
});

describe('Coming back after closure', () => {
  async function closed(): Promise<string> {
    const ref = await answeredAtStage1();
    await desk.does(SAM, '2026-02-23', ref, { type: 'recordOutcome', outcome: 'notUpheld' });
    await desk.does(SAM, '2026-02-23', ref, {
      type: 'recordLearning',
      learning: null,
      noneBecause: 'Followed the policy',
    });
    await desk.does(SAM, '2026-02-23', ref, { type: 'close', on: '2026-02-23' });
    return ref;
  }

  it('a correction opens the same case, with the answer still given', async () => {
    const ref = await closed();
    const view = await desk.does(SAM, '2026-02-25', ref, {
      type: 'reopen',
      choice: 'correction',
      on: '2026-02-25',
      reason: 'Closed the wrong one',
    });
    expect(view).toMatchObject({
      status: 'responded',
      stage: 1,
      closedOn: null,
      outcome: 'notUpheld',
    });
  });

  it('the same points are the next stage, with a clock of its own', async () => {
    const ref = await closed();
    const view = await desk.does(SAM, '2026-03-09', ref, {
      type: 'reopen',
      choice: 'samePoints',
      on: '2026-03-09',
      reason: 'Not satisfied',
    });
    expect(view).toMatchObject({
      status: 'open',
      stage: 2,
      outcome: null,
      learning: { recorded: false },
    });
    expect(view.due.find((one) => one.id === 'stage1.response')).toMatchObject({
      state: 'met',
      metOn: '2026-02-20',
    });
    expect(threeDates(view, 'stage2.response')?.[0]).toBe('2026-04-15');
  });

  it('new points are a complaint of their own, linked both ways; the old one stays closed', async () => {
    const ref = await closed();
    const fresh = await desk.log(
      { from: ref, words: 'now the school transport too' },
      SAM,
      '2026-03-11',
    );
    expect(fresh).toMatchObject({ madeFrom: ref, links: [{ to: ref, why: 'madeFrom' }] });
    const old = (await desk.service.get(ref, { viewerId: SAM, grants: 'all' }))!;
    expect(old).toMatchObject({ status: 'closed', links: [{ to: fresh.ref, why: 'ledTo' }] });
  });

  it('actions outlive the case and are what is next due on it', async () => {
    const ref = await closed();
    const view = await desk.does(SAM, '2026-02-24', ref, {
      type: 'addAction',
      what: 'Ring before cancelling',
      category: null,
      ownerId: OWEN,
      dueOn: '2026-05-01',
    });
    expect(view.nextDue).toEqual({ id: 'action.1', label: 'Improvement action', on: '2026-05-01' });
    const done = await desk.does(OWEN, '2026-04-01', ref, {
      type: 'finishAction',
      id: '1',
      on: '2026-04-01',
    });
    expect(done.nextDue).toBeNull();
  });
});
