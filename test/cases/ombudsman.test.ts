/** The Ombudsman's enquiry as facts: its date, counted anew when the calendar changes, and old histories of it. */
import { evolve, fold, ombudsmanAsked, moves } from '../../services/cases';
import type { CaseEvent } from '../../services/cases/events';
import { loadCouncil } from '../../services/councils';
import { Desk, PRIYA, SAM, SHAH, openTestStores, rulesWith } from './support';

let desk: Desk;
let close: () => Promise<void>;
beforeEach(async () => {
  const opened = await openTestStores();
  desk = new Desk(opened.stores.cases);
  close = opened.close;
});
afterEach(() => close());

async function answered(): Promise<string> {
  const { ref } = await desk.log({ receivedOn: '2026-02-16' }, SHAH, '2026-02-16');
  await desk.does(SAM, '2026-02-17', ref, { type: 'accept' });
  await desk.does(PRIYA, '2026-02-23', ref, { type: 'respond', on: '2026-02-23' });
  return ref;
}
const reply = ({ due }: { due: { id: string }[] }) =>
  due.find(({ id }) => id === 'ombudsman.reply');

it('is due 28 calendar days after the letter: Wed 11 March and Easter make it Wed 8 April', async () => {
  const ref = await answered();
  const view = await desk.does(SAM, '2026-03-11', ref, { type: 'askOmbudsman', on: '2026-03-11' });
  expect(reply(view)).toMatchObject({ state: 'running', target: '2026-04-08' });
  expect(view.nextDue).toEqual({
    id: 'ombudsman.reply',
    label: 'Reply to the Ombudsman',
    on: '2026-04-08',
  });
});

it('the day that the letter gives binds, sooner or later than the rule’s own', async () => {
  for (const replyBy of ['2026-03-25', '2026-05-06']) {
    const ref = await answered();
    const ask = { type: 'askOmbudsman', on: '2026-03-11', replyBy } as const;
    const view = await desk.does(SAM, '2026-03-11', ref, ask);
    expect(reply(view)).toMatchObject({ target: replyBy, binding: replyBy });
  }
});

it('where the council’s rule is 5 working days (Blackpool), a closure on Fri 13 March moves it to Thu 19', async () => {
  const opened = await openTestStores();
  const theirs = new Desk(opened.stores.cases, rulesWith(), loadCouncil('blackpool-2014-15'));
  const { ref } = await theirs.log({ receivedOn: '2026-02-16' }, SHAH, '2026-02-16');
  const view = await theirs.does(SAM, '2026-03-11', ref, {
    type: 'askOmbudsman',
    on: '2026-03-11',
  });
  expect(reply(view)).toMatchObject({ binding: '2026-03-18' });
  const closed = rulesWith({ closures: [{ date: '2026-03-13', why: 'Storm' }] });
  expect(moves(view, closed)).toContainEqual({
    dueId: 'ombudsman.reply',
    measure: 'binding',
    from: '2026-03-18',
    to: '2026-03-19',
  });
  await opened.close();
});

it('ends with the decision when no reply was sent, and may begin again afterwards', async () => {
  const ref = await answered();
  await desk.does(SAM, '2026-03-11', ref, { type: 'askOmbudsman', on: '2026-03-11' });
  const decided = await desk.does(SAM, '2026-03-12', ref, {
    type: 'recordOmbudsman',
    on: '2026-03-12',
    outcome: 'premature',
  });
  expect(reply(decided)).toMatchObject({ state: 'ended' });
  const again = await desk.does(SAM, '2026-04-20', ref, {
    type: 'askOmbudsman',
    on: '2026-04-20',
  });
  expect([ombudsmanAsked(again), reply(again)]).toMatchObject([true, { state: 'running' }]);
});

it('nothing is replied to that was not asked, and nothing recommended before the decision', async () => {
  const ref = await answered();
  const replied = { type: 'replyOmbudsman', on: '2026-03-11' } as const;
  expect((await desk.refusal(SAM, '2026-03-11', ref, replied)).code).toBe('notAllowedNow');
  const remedy = {
    type: 'agreeRemedy',
    kind: 'apology',
    detail: null,
    amountPence: null,
    dueOn: '2026-04-10',
    recommendedBy: 'ombudsman',
  } as const;
  expect((await desk.refusal(SAM, '2026-03-11', ref, remedy)).code).toBe('notAllowedNow');
});

it('a history from before there were days and decisions of its own still folds', async () => {
  const ref = await answered();
  const before = await desk.history(ref);
  const old = [
    { type: 'ombudsmanAsked', on: '2026-03-11' },
    { type: 'ombudsmanDecided', on: '2026-03-20', outcome: 'No fault found' },
    {
      type: 'appointed',
      stage: 2,
      part: 'independentPerson',
      personId: PRIYA,
      name: null,
      on: '2026-03-20',
    },
  ].map((body, i) => ({
    ...body,
    seq: before.length + 1 + i,
    at: '2026-03-20T10:00:00Z',
    by: SAM,
    commandId: `old-${i}`,
  })) as CaseEvent[];
  const view = fold(ref, [...before, ...old], desk.rules);
  expect(view.ombudsman).toMatchObject({ askedOn: '2026-03-11', outcome: 'No fault found' });
  expect(reply(view)).toBeUndefined();
});

it('a case kept before stages kept their points goes on without them', async () => {
  const ref = await answered();
  const { pastStages: _, ...kept } = (await desk.store.get(ref))!.view;
  const next = {
    type: 'stageRequested',
    stage: 2,
    on: '2026-03-02',
    ...{ seq: 9, at: '2026-03-02T10:00:00Z', by: SAM, commandId: 'next' },
  } as CaseEvent;
  expect(evolve(kept, next, ref, desk.rules).pastStages).toHaveLength(1);
});
