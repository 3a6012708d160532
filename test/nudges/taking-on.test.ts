import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nudgeMessage } from '../../bot/rounds/nudge-cards';
import type { CaseView } from '../../services/cases/view';
import { bundle, enqueueDue, NudgeMemory, planNudges } from '../../services/nudges';
import { at, complaint, context, directory, investigation, planned, told } from './desk';
import { openTestStore, putCase, type TestStore } from './store';

const SAM = 'P005';
const PRIYA = 'P006';
const GRACE = 'P008';

/** Received Wed 1 Apr 2026, due Fri 17 Apr; given to Priya Nair by her manager, Grace Mensah, on Wed 1 Apr. */
const given = (over: Partial<CaseView['investigations'][number]> = {}, by = GRACE): CaseView => ({
  ...complaint({
    receivedOn: '2026-04-01',
    investigations: [
      investigation({
        assignedOn: '2026-04-01',
        given: { on: '2026-04-01', by },
        takenOn: null,
        ...over,
      }),
    ],
  }),
});

const said = (view: CaseView, date: string): string[] =>
  told(view, date).map(({ personId, says }) => `${personId}: ${says}`);

describe('given on Wed 1 April 2026, to be taken on within two working days', () => {
  it.each<[string, string, string[]]>([
    ['Wed 1 Apr: told when given, so nothing', '2026-04-01', []],
    ['Thu 2 Apr: the day before', '2026-04-02', ['P006 reminder -1 09:00']],
    ['Good Friday and the weekend: nothing', '2026-04-03', []],
    ['Tue 7 Apr, after Easter Monday: the day itself', '2026-04-07', ['P006 dueToday 0 15:00']],
    ['Wed 8 Apr: whoever gave it hears', '2026-04-08', ['P008 managerAlert 1 09:00']],
    ['Thu 9 Apr: nobody again', '2026-04-09', []],
  ])('%s', (_, date, rows) => {
    expect(planned([given()], at(date), { catchUp: false })).toEqual(rows);
  });

  it('nothing once it is taken on, paused, answered or handed back', () => {
    const over = [
      given({ takenOn: '2026-04-01' }),
      { ...given(), pausedSince: '2026-04-01' },
      given({ respondedOn: '2026-04-01' }),
    ];
    for (const view of over)
      expect(planned([view], at('2026-04-08'), { catchUp: false })).toEqual([]);
    const back = given({ investigatorId: null });
    expect(said(back, '2026-04-08').join()).not.toContain('given');
  });

  it('an old case, folded before it was asked, is asked nothing', () => {
    const old = complaint({ receivedOn: '2026-04-01' });
    expect(planned([old], at('2026-04-08'), { catchUp: false })).toEqual([]);
  });

  it('where whoever gave it may not know of it any more, the complaints officer hears', () => {
    const view = { ...given(), bars: [GRACE] };
    const told = planNudges([view], context(at('2026-04-08'), { catchUp: false }));
    expect(told.map(({ personId }) => personId)).toEqual([SAM]);
  });

  it('a council’s own number: within five working days it is Fri 10 April, and told on Mon 13', () => {
    const slow = {
      workingHours: 'Mon-Fri 09:00-17:00',
      nudges: { before: [], after: [], managerAlertAfter: 9, signOffLead: 9, takeOnWithin: 5 },
    };
    expect(planned([given()], at('2026-04-13'), { council: slow, catchUp: false })).toEqual([
      'P008 managerAlert 1 09:00',
    ]);
  });

  it('asks her, and tells whoever gave it without blame', () => {
    expect([...said(given(), '2026-04-02'), ...said(given(), '2026-04-08')]).toEqual([
      'P006: 0042 – It was given to you on Wed 1 Apr: will you take it on? Please say by Tue 7 Apr. [Take it on] [Hand back] [Declare a conflict] [Open]',
      'P008: 0042 – Priya Nair was given it on Wed 1 Apr and has not taken it on yet. You gave it out. [Open]',
    ]);
  });

  it('a reminder of the answer asks the same, as long as she has not said', () => {
    const line = said(given(), '2026-04-10').find((each) => each.includes('due Fri 17 Apr'));
    expect(line).toContain('will you take it on? [Take it on] [Hand back]');
    const after = said(given({ takenOn: '2026-04-08' }), '2026-04-10')[0];
    expect(after).toContain('[On track]');
  });
});

describe('in a round on a real store', () => {
  let store: TestStore;
  beforeEach(async () => {
    store = await openTestStore();
  });
  afterEach(() => store.close());

  it.each<[string, Partial<CaseView>]>([
    ['whose answer is far off', { nextDue: { id: 'x', label: 'Answer', on: '2026-07-01' } }],
    ['without any date', { nextDue: null, due: [], procedureId: null }],
  ])('finds a case %s', async (_, over) => {
    const view = { ...given(), due: [], ...over };
    await putCase(store.stores, view);
    const memory = new NudgeMemory(store.stores.conversations);
    const stores = { ...store.stores, memory };
    expect(await enqueueDue(stores, context(at('2026-04-02', '10:00')))).toEqual([
      `${PRIYA}|2026-04-02|morning`,
    ]);
  });

  it('the card carries the three answers', async () => {
    const view = given();
    await putCase(store.stores, view);
    const [one] = bundle(planNudges([view], context(at('2026-04-02'))));
    const { card } = await nudgeMessage(one!, {
      cases: store.stores.cases,
      directory,
      now: '2026-04-02T09:00:00Z',
    });
    const words = JSON.stringify(card);
    for (const title of ['Take it on', 'Hand back', 'Declare a conflict'])
      expect(words).toContain(`"title":"${title}"`);
    expect(words).not.toContain('"title":"On track"');
  });

  it('the card says which case it is in a few words; the text that a locked screen shows does not', async () => {
    const view = { ...given(), subject: 'the late taxi' };
    await putCase(store.stores, view);
    const [one] = bundle(planNudges([view], context(at('2026-04-02'))));
    const { card, text } = await nudgeMessage(one!, {
      cases: store.stores.cases,
      directory,
      now: '2026-04-02T09:00:00Z',
    });
    expect(JSON.stringify(card)).toContain('the late taxi');
    expect(text).not.toContain('taxi');
  });
});
