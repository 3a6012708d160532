/**
 * Two teams at one stage, each answering for itself: the answer, the ball and the days are each team's own (annual report
 * of Shropshire 2020/21, which measures investigations). Received Mon 2 March 2026, given out on Tue 3 March.
 */
import { ledger, presentHold, teamLedgers, type Command } from '../../services/cases';
import type { CaseView } from '../../services/cases/view';
import { DCT, Desk, NORTH, openTestStores, PRIYA, rulesWith, SAM, SHAH } from '../cases/support';

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

describe('Two teams, each answering for itself', () => {
  const team = (view: CaseView, id: string) =>
    view.investigations.find((one) => one.teamId === id)!;

  it('the first on Fri 13 March, the second on Fri 10 April: the days between are the second’s', async () => {
    const ref = await underWay();
    const second: Command = { type: 'assign', ...NORTH, investigatorId: SHAH, also: true };
    await desk.does(SAM, '2026-03-03', ref, second);
    // Written down on Mon 16 March, it is dated when it went.
    const first = respond('2026-03-13', { teamId: DCT.teamId });
    const between = await desk.does(SAM, '2026-03-16', ref, first);
    expect(between.status).toBe('open');
    expect(presentHold(between)).toMatchObject({ personId: SHAH, from: '2026-03-13' });
    const last = respond('2026-04-10', { teamId: NORTH.teamId });
    const view = await desk.does(SAM, '2026-04-10', ref, last);
    expect(view.respondedOn).toBe('2026-04-10');
    expect([team(view, DCT.teamId).respondedOn, team(view, NORTH.teamId).respondedOn]).toEqual([
      '2026-03-13',
      '2026-04-10',
    ]);
    const book = ledger(view, rulesWith().calendar, '2026-04-10');
    if (book === 'unknown') throw new Error('The calendar reaches over 2026.');
    const days = (id: string) => book.totals.find(({ personId }) => personId === id)?.workingDays;
    // Tue 3 to Fri 13 March; from there to Fri 10 April less Good Friday and Easter Monday.
    expect([days(PRIYA), days(SHAH)]).toEqual([8, 18]);
  });

  it('the second first: each team’s own days run beside the other’s', async () => {
    const ref = await underWay();
    const second: Command = { type: 'assign', ...NORTH, investigatorId: SHAH, also: true };
    await desk.does(SAM, '2026-03-03', ref, second);
    await desk.does(SAM, '2026-03-16', ref, respond('2026-03-13', { teamId: NORTH.teamId }));
    const view = await desk.does(SAM, '2026-04-10', ref, respond('2026-04-10'));
    const books = teamLedgers(view, rulesWith().calendar, '2026-04-13');
    if (books === 'unknown') throw new Error('The calendar reaches over 2026.');
    const days = books.map(({ teamId, totals }) => [
      teamId,
      ...totals.map(({ personId, workingDays }) => [personId, workingDays]),
    ]);
    // Tue 3 March to Fri 10 April less Good Friday and Easter Monday; Tue 3 to Fri 13 March, written down on Mon 16.
    expect(days).toEqual([
      [DCT.teamId, [PRIYA, 26]],
      [NORTH.teamId, [SHAH, 8]],
    ]);
  });

  it('what a team answered on Fri 13 March is handed back by nobody: the rest is the second’s', async () => {
    const ref = await underWay();
    const second: Command = { type: 'assign', ...NORTH, investigatorId: SHAH, also: true };
    await desk.does(SAM, '2026-03-03', ref, second);
    await desk.does(SAM, '2026-03-13', ref, respond('2026-03-13', { teamId: DCT.teamId }));
    const own: Command = { type: 'handBack', reason: 'Too many', teamId: DCT.teamId };
    expect((await desk.tries(PRIYA, '2026-03-13', ref, own)).already?.code).toBe('alreadyDone');
    const view = await desk.does(SHAH, '2026-03-13', ref, { type: 'handBack', reason: 'Too many' });
    expect(view.investigations.map(({ investigatorId }) => investigatorId)).toEqual([PRIYA, null]);
  });

  it('one team’s “on track” takes the ball from no other', async () => {
    const ref = await underWay();
    const second: Command = { type: 'assign', ...NORTH, investigatorId: SHAH, also: true };
    await desk.does(SAM, '2026-03-03', ref, second);
    const view = await desk.does(SHAH, '2026-03-04', ref, { type: 'sayOnTrack' });
    expect(presentHold(view)?.personId).toBe(PRIYA);
  });

  it('a third is added or takes a place by name, an answered one’s never', async () => {
    const ref = await underWay();
    const second: Command = { type: 'assign', ...NORTH, investigatorId: SHAH, also: true };
    await desk.does(SAM, '2026-03-03', ref, second);
    const third: Command = {
      type: 'assign',
      teamId: 'T02',
      teamName: 'East',
      investigatorId: null,
    };
    expect((await desk.refusal(SAM, '2026-03-04', ref, third)).code).toBe('whichTeam');
    await desk.does(SAM, '2026-03-04', ref, respond('2026-03-04', { teamId: DCT.teamId }));
    const over: Command = { ...third, replaces: DCT.teamId };
    expect((await desk.refusal(SAM, '2026-03-05', ref, over)).code).toBe('unknownTeam');
    const view = await desk.does(SAM, '2026-03-05', ref, { ...third, replaces: NORTH.teamId });
    expect(view.investigations.map(({ teamId }) => teamId)).toEqual([DCT.teamId, 'T02']);
  });
});
