/**
 * Who answers and signs, under which procedure, and what several teams owe. The Ombudsman's decisions 23 009 734 and
 * 24 010 962 (the wrong procedure), section 26(3) of the Children Act 1989 (whose complaint it can be), and the
 * council's own rules of sign-off.
 */
import type { Command } from '../../services/cases';
import {
  DCT,
  Desk,
  NORTH,
  openTestStores,
  OWEN,
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

/** Received Mon 2 Mar 2026 under the statutory procedure, acknowledged the day after, with Priya. */
async function underWay(): Promise<string> {
  const { ref } = await desk.log({ receivedOn: '2026-03-02' }, SHAH, '2026-03-02');
  await desk.does(SAM, '2026-03-03', ref, { type: 'accept', procedureId: 'statutory-children' });
  await desk.does(SAM, '2026-03-03', ref, { type: 'acknowledge', on: '2026-03-03' });
  await desk.does(SAM, '2026-03-03', ref, { type: 'assign', ...DCT, investigatorId: PRIYA });
  return ref;
}

const respond = (on: string, more: object = {}): Command => ({ type: 'respond', on, ...more });

describe('An answer that waits for a signature', () => {
  it('is not sent by the way on Thu 12 March; said to have gone unsigned, the history keeps that', async () => {
    const ref = await underWay();
    await desk.does(PRIYA, '2026-03-11', ref, { type: 'sendToSignOff', to: TOM });
    const { code, facts } = await desk.refusal(PRIYA, '2026-03-12', ref, respond('2026-03-12'));
    expect([code, facts['with']]).toEqual(['signOffPending', TOM]);
    const sent = respond('2026-03-12', { unsigned: true });
    expect((await desk.does(PRIYA, '2026-03-12', ref, sent)).status).toBe('responded');
    expect((await desk.history(ref)).at(-1)).toMatchObject({ type: 'responded', unsigned: true });
  });

  it('is nobody’s to sign who recorded the findings in it', async () => {
    const ref = await underWay();
    await desk.does(SAM, '2026-03-11', ref, { type: 'recordOutcome', outcome: 'upheld' });
    const toSam: Command = { type: 'sendToSignOff', to: SAM };
    expect((await desk.refusal(PRIYA, '2026-03-11', ref, toSam)).code).toBe('ownAnswer');
  });
});

describe('Consent that is asked for', () => {
  it('on Mon 16 March calls no answer back that went on Fri 13 March; what goes from then on waits for it', async () => {
    const ref = await underWay();
    await desk.does(SAM, '2026-03-16', ref, {
      ...{ type: 'recordConsent', status: 'asked', on: '2026-03-16' },
    });
    const later = await desk.refusal(PRIYA, '2026-03-16', ref, respond('2026-03-16'));
    expect(later.code).toBe('needsConsent');
    const view = await desk.does(PRIYA, '2026-03-16', ref, respond('2026-03-13'));
    expect([view.status, view.respondedOn]).toEqual(['responded', '2026-03-13']);
  });
});

describe('The wrong procedure (LGSCO 23 009 734, 24 010 962)', () => {
  it('corporate for statutory: counted anew from Mon 2 March, Mon 16 March and at most Mon 30 March', async () => {
    const { ref } = await desk.log({ receivedOn: '2026-03-02' }, SHAH, '2026-03-02');
    await desk.does(SAM, '2026-03-03', ref, { type: 'accept', procedureId: 'lgsco-code' });
    const view = await desk.does(SAM, '2026-03-10', ref, {
      type: 'changeProcedure',
      procedureId: 'statutory-children',
      reason: 'Part of it is about social care',
    });
    expect(threeDates(view, 'stage1.response')).toEqual(['2026-03-16', '2026-03-30', null]);
    const changed = (await desk.history(ref)).at(-1);
    expect(changed).toMatchObject({ type: 'procedureChanged', from: 'lgsco-code' });
  });

  it('changed at stage 2, the adjudication of Thu 2 April stays an answer', async () => {
    const ref = await underWay();
    await desk.does(PRIYA, '2026-03-13', ref, respond('2026-03-13'));
    await desk.does(SAM, '2026-03-16', ref, { type: 'requestStage', stage: 2, on: '2026-03-16' });
    for (const step of ['investigationReported', 'adjudicated'] as const)
      await desk.does(SAM, '2026-04-02', ref, { type: 'takeStep', step, on: '2026-04-02' });
    const view = await desk.does(SAM, '2026-04-07', ref, {
      type: 'changeProcedure',
      procedureId: 'lgsco-code',
      reason: 'No part of it is about social care',
    });
    expect([view.status, view.respondedOn]).toEqual(['responded', '2026-04-02']);
    const metOn = (id: string) => view.due.find((one) => one.id === id)?.metOn;
    expect([metOn('stage1.response'), metOn('stage2.response')]).toEqual([
      '2026-03-13',
      '2026-04-02',
    ]);
  });

  it('at stage 2 it stays a complaint: its stage 1 is in the figures', async () => {
    const ref = await underWay();
    await desk.does(PRIYA, '2026-03-13', ref, respond('2026-03-13'));
    await desk.does(SAM, '2026-03-16', ref, { type: 'requestStage', stage: 2, on: '2026-03-16' });
    const comment: Command = { type: 'retype', feedbackType: 'comment', enquiryKind: null };
    expect((await desk.refusal(SAM, '2026-03-17', ref, comment)).code).toBe('notAllowedNow');
  });
});

describe('No sufficient interest in the child (Children Act 1989, section 26(3)(e))', () => {
  const decided = (goesOnUnder?: string): Command => ({
    type: 'decideSufficientInterest',
    accepted: false,
    reason: 'A neighbour, with no part in the child’s care',
    on: '2026-03-04',
    goesOnUnder,
  });

  it('ends the statutory route with its reason', async () => {
    const ref = await underWay();
    const view = await desk.does(SAM, '2026-03-04', ref, decided());
    expect([view.status, view.refusedBecause]).toEqual([
      'notAccepted',
      'A neighbour, with no part in the child’s care',
    ]);
  });

  it('or goes on under the Code: 10 working days from Tue 3 March are Tue 17 March', async () => {
    const ref = await underWay();
    const view = await desk.does(SAM, '2026-03-04', ref, decided('lgsco-code'));
    expect([view.status, view.procedureId]).toEqual(['open', 'lgsco-code']);
    expect(threeDates(view, 'stage1.response')?.[0]).toBe('2026-03-17');
  });

  it('never under another statutory one', async () => {
    const ref = await underWay();
    const { code } = await desk.refusal(SAM, '2026-03-04', ref, decided('statutory-children'));
    expect(code).toBe('unknownProcedure');
  });
});

describe('Merging (one complaint, logged twice)', () => {
  it('keeps the earliest receipt, Mon 23 February, and the statutory procedure, whichever stays', async () => {
    const stays = (await desk.log({ receivedOn: '2026-03-02' }, SHAH, '2026-03-02')).ref;
    const goes = (await desk.log({ receivedOn: '2026-02-23' }, SHAH, '2026-03-02')).ref;
    await desk.does(SAM, '2026-03-03', stays, { type: 'accept', procedureId: 'lgsco-code' });
    const statutory: Command = { type: 'accept', procedureId: 'statutory-children' };
    await desk.does(SAM, '2026-03-03', goes, statutory);
    const { view } = await desk.service.merge(goes, stays, desk.context(SAM, '2026-03-04'));
    expect([view.receivedOn, view.procedureId]).toEqual(['2026-02-23', 'statutory-children']);
    // 10 working days from Mon 23 February: Mon 9 March.
    expect(threeDates(view, 'stage1.response')?.[0]).toBe('2026-03-09');
    expect((await desk.history(stays)).at(-1)).toMatchObject({ type: 'mergedFrom', ref: goes });
  });

  it('never joins a compliment to a complaint', async () => {
    const stays = (await desk.log()).ref;
    const goes = (await desk.log({ feedbackType: 'compliment' })).ref;
    await expect(
      desk.service.merge(goes, stays, desk.context(SAM, '2026-03-12')),
    ).rejects.toMatchObject({ code: 'notTheSameKind' });
  });
});

describe('A correction', () => {
  it('of the receipt, Wed 25 February for Mon 2 March: acknowledge Mon 2, answer Wed 11, latest Wed 25 March', async () => {
    const ref = await underWay();
    const view = await desk.does(SAM, '2026-03-04', ref, {
      type: 'correct',
      change: { what: 'receivedOn', to: '2026-02-25' },
      reason: 'The letter is stamped',
    });
    expect(threeDates(view, 'acknowledge')?.[0]).toBe('2026-03-02');
    expect(threeDates(view, 'stage1.response')).toEqual(['2026-03-11', '2026-03-25', null]);
  });

  it('puts no receipt after the day on which it was logged, nor after a team’s answer: a later one never was', async () => {
    const to = (day: string): Command => ({
      type: 'correct',
      change: { what: 'receivedOn', to: day },
      reason: 'The stamp was misread',
    });
    // Logged on Mon 2 March, so it did not come in on Tue 3.
    const ref = await underWay();
    const { code, facts } = await desk.refusal(SAM, '2026-03-04', ref, to('2026-03-03'));
    expect([code, facts['notAfter']]).toEqual(['datesOutOfOrder', '2026-03-02']);
    // Received Mon 2 March and logged on Mon 9; the first of two teams answered on Thu 5.
    const late = (await desk.log({ receivedOn: '2026-03-02' }, SHAH, '2026-03-09')).ref;
    await desk.does(SAM, '2026-03-09', late, { type: 'assign', ...DCT, investigatorId: PRIYA });
    const second: Command = { type: 'assign', ...NORTH, investigatorId: SHAH, also: true };
    await desk.does(SAM, '2026-03-09', late, second);
    await desk.does(SAM, '2026-03-09', late, respond('2026-03-05', { teamId: DCT.teamId }));
    expect((await desk.refusal(SAM, '2026-03-09', late, to('2026-03-06'))).facts).toMatchObject({
      notAfter: '2026-03-05',
      what: 'responded',
    });
    expect((await desk.does(SAM, '2026-03-09', late, to('2026-03-05'))).receivedOn).toBe(
      '2026-03-05',
    );
  });

  it('puts no answer after the end: withdrawn on Fri 13 March, it was not answered on Mon 16', async () => {
    const ref = await underWay();
    await desk.does(PRIYA, '2026-03-12', ref, respond('2026-03-12'));
    await desk.does(SAM, '2026-03-13', ref, { type: 'withdraw', on: '2026-03-13' });
    const to = (day: string): Command => ({
      type: 'correct',
      change: { what: 'date', fact: 'responded', stage: 1, to: day },
      reason: 'The letter says so',
    });
    expect((await desk.refusal(SAM, '2026-03-17', ref, to('2026-03-16'))).code).toBe(
      'datesOutOfOrder',
    );
    expect((await desk.does(SAM, '2026-03-17', ref, to('2026-03-13'))).respondedOn).toBe(
      '2026-03-13',
    );
  });

  it('that makes a missed date a kept one leaves a line', async () => {
    const ref = await underWay();
    await desk.does(PRIYA, '2026-03-18', ref, respond('2026-03-18'));
    const view = await desk.does(SAM, '2026-03-19', ref, {
      type: 'correct',
      change: { what: 'date', fact: 'responded', stage: 1, to: '2026-03-16' },
      reason: 'It went on Mon 16 March',
    });
    expect(view.respondedOn).toBe('2026-03-16');
    expect(view.adjustments).toMatchObject([
      { what: 'corrected', dueId: 'stage1.response', measure: 'target' },
      { what: 'corrected', dueId: 'stage1.response', measure: 'binding' },
    ]);
  });
});

describe('Findings', () => {
  it('stay with their points when these are put in another order; a new point has none, and the case stays open', async () => {
    const ref = await underWay();
    await desk.does(SAM, '2026-03-04', ref, { type: 'agreePoints', points: ['Late', 'Rude'] });
    const found: Command = { type: 'recordOutcome', points: ['upheld', 'notUpheld'] };
    await desk.does(PRIYA, '2026-03-10', ref, found);
    await desk.does(PRIYA, '2026-03-13', ref, respond('2026-03-13'));
    const three: Command = { type: 'agreePoints', points: ['Rude', 'Late', 'No reply'] };
    const view = await desk.does(SAM, '2026-03-13', ref, three);
    expect(view.investigations[0]?.points).toEqual(['notUpheld', 'upheld', 'notRecorded']);
    const none: Command = { type: 'recordLearning', learning: null, noneBecause: 'A single slip' };
    await desk.does(SAM, '2026-03-13', ref, none);
    const closing: Command = { type: 'close', on: '2026-03-16' };
    expect((await desk.refusal(SAM, '2026-03-16', ref, closing)).code).toBe('needsOutcome');
  });
});

describe('An investigator from outside', () => {
  it('is named with their body, at any stage, and the complaints team acts for them', async () => {
    const { ref } = await desk.log({ about: [OWEN], bars: [OWEN] }, SHAH, '2026-03-11');
    const outside = { name: 'Ada Poe', body: 'Poe & Partners' };
    const given: Command = { type: 'assign', ...DCT, investigatorId: null, outside };
    const view = await desk.does(SAM, '2026-03-12', ref, given);
    expect(view.investigations[0]).toMatchObject({ investigatorId: null, outside });
    expect((await desk.does(SAM, '2026-03-20', ref, respond('2026-03-20'))).status).toBe(
      'responded',
    );
    await desk.does(SAM, '2026-03-23', ref, { type: 'requestStage', stage: 2, on: '2026-03-23' });
    const again: Command = {
      ...{ type: 'assign', ...NORTH, investigatorId: null },
      outside: { name: 'Mrs  ada POE', body: null },
    };
    expect((await desk.refusal(SAM, '2026-03-24', ref, again)).code).toBe(
      'sameHandlerAsEarlierStage',
    );
  });
});
