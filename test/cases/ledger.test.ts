import { ledger, presentHold, whyLate } from '../../services/cases';
import { englandAndWales } from '../../services/timescale';
import { DCT, Desk, PRIYA, SAM, SHAH, TOM, openTestStores } from './support';

let desk: Desk;
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await openTestStores();
  desk = new Desk(opened.stores.cases);
  close = opened.close;
});
afterAll(() => close());

const calendar = englandAndWales();

describe('Who had the ball', () => {
  it('adds up: complaints team 1, investigator 6, sign-off 2 make the 9 elapsed on Wed 11 March', async () => {
    const { ref } = await desk.log({ receivedOn: '2026-02-26' }, SHAH, '2026-02-26');
    await desk.does(SAM, '2026-02-27', ref, { type: 'assign', ...DCT, investigatorId: PRIYA });
    const view = await desk.does(PRIYA, '2026-03-09', ref, { type: 'sendToSignOff', to: TOM });
    expect(ledger(view, calendar, '2026-03-11')).toMatchObject({
      totals: [
        { holder: 'complaintsTeam', personId: null, workingDays: 1 },
        { holder: 'investigator', personId: PRIYA, workingDays: 6 },
        { holder: 'signOff', personId: TOM, workingDays: 2 },
      ],
      elapsed: 9,
      restDays: 0,
    });
  });

  it('stops with the case, and leaves out the days that it lay closed', async () => {
    const { ref } = await desk.log({}, SHAH, '2026-03-10');
    await desk.does(SAM, '2026-03-12', ref, { type: 'withdraw', on: '2026-03-12' });
    const reopen = {
      type: 'reopen',
      choice: 'correction',
      on: '2026-03-17',
      reason: 'Wrong family',
    } as const;
    const view = await desk.does(SAM, '2026-03-17', ref, reopen);
    // Tue 10 to Thu 12: two days; closed until Tue 17: three; then Wed 18.
    expect(ledger(view, calendar, '2026-03-18')).toMatchObject({ elapsed: 6, restDays: 3 });
  });

  it('answered on Mon 16 March, recorded on Fri 20 and asked about on Tue 14 April: nobody is charged after the answer', async () => {
    const { ref } = await desk.log({}, SHAH, '2026-03-10');
    await desk.does(SAM, '2026-03-11', ref, { type: 'assign', ...DCT, investigatorId: PRIYA });
    const view = await desk.does(PRIYA, '2026-03-20', ref, { type: 'respond', on: '2026-03-16' });
    expect(presentHold(view)).toBeNull();
    expect(ledger(view, calendar, '2026-04-14')).toMatchObject({
      totals: [
        { holder: 'complaintsTeam', workingDays: 1 },
        { holder: 'investigator', personId: PRIYA, workingDays: 3 },
      ],
      elapsed: 4,
    });
    // Stage 2 asked for on Wed 25 March: the days until then are nobody's, the next ones the complaints team's.
    const on = '2026-03-25';
    const next = await desk.does(SAM, on, ref, { type: 'requestStage', stage: 2, on });
    expect(ledger(next, calendar, '2026-03-26')).toMatchObject({
      totals: [{ workingDays: 2 }, { workingDays: 3 }],
      elapsed: 12,
      restDays: 7,
    });
  });

  it('the answer’s right day, Fri 13 for Mon 16 March, is where the count ends', async () => {
    const { ref } = await desk.log({}, SHAH, '2026-03-10');
    await desk.does(SAM, '2026-03-10', ref, { type: 'assign', ...DCT, investigatorId: PRIYA });
    await desk.does(PRIYA, '2026-03-16', ref, { type: 'respond', on: '2026-03-16' });
    const change = { what: 'date', fact: 'responded', stage: 1, to: '2026-03-13' } as const;
    const reason = 'The letter is dated Friday';
    const view = await desk.does(SAM, '2026-03-17', ref, { type: 'correct', change, reason });
    expect(ledger(view, calendar, '2026-03-17')).toMatchObject({ elapsed: 3 });
  });

  it('says “unknown” where the calendar ends, and invents no days', async () => {
    const view = await desk.log();
    expect(ledger(view, calendar, '2030-01-02')).toBe('unknown');
  });
});

describe('Why were we late?', () => {
  it('an answer on Thu 26 March, due Tue 24: two working days, with hands and reasons', async () => {
    const { ref } = await desk.log({}, SHAH, '2026-03-12');
    await desk.does(SAM, '2026-03-12', ref, { type: 'acknowledge', on: '2026-03-12' });
    await desk.does(SAM, '2026-03-13', ref, { type: 'assign', ...DCT, investigatorId: PRIYA });
    await desk.does(PRIYA, '2026-03-16', ref, { type: 'block', reason: 'complainant', note: null });
    await desk.does(PRIYA, '2026-03-25', ref, { type: 'explainDelay', reason: 'complainant away' });
    const view = await desk.does(PRIYA, '2026-03-26', ref, { type: 'respond', on: '2026-03-26' });
    const why = whyLate(view, calendar, '2026-03-27', '2026-03-12');
    expect(why.missed).toEqual([
      {
        dueId: 'stage1.response',
        label: 'Answer at stage 1',
        stage: 1,
        by: '2026-03-24',
        metOn: '2026-03-26',
        workingDaysLate: 2,
      },
    ]);
    expect(why.loggedAfter).toBe(2);
    expect(why.reasons).toEqual([{ stage: 1, reason: 'complainant away' }]);
    expect(why.ledger).toMatchObject({
      totals: [
        { holder: 'complaintsTeam', workingDays: 3 }, // to Fri 13; Fri 27 is after the answer
        { holder: 'investigator', workingDays: 1 },
        { holder: 'complainant', workingDays: 8 },
      ],
      elapsed: 12,
    });
  });

  it('not late, no reasons', async () => {
    const view = await desk.log();
    expect(whyLate(view, calendar, '2026-03-12', '2026-03-11').missed).toEqual([]);
  });
});
