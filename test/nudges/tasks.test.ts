import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nudgeMessage } from '../../bot/rounds/nudge-cards';
import { bundle, enqueueDue, NudgeMemory, planNudges } from '../../services/nudges';
import type { CaseView } from '../../services/cases/view';
import { at, complaint, context, directory, planned, told } from './desk';
import { openTestStore, putCase, type TestStore } from './store';

/** Owned by Priya Nair (under P008), due Tue 19 May 2026. */
const action = {
  id: '1',
  what: 'Tell families the same day when a visit is cancelled',
  category: null,
  ownerId: 'P006',
  addedOn: '2026-03-24',
  dueOn: '2026-05-19',
  doneOn: null as string | null,
};

const closed = (overrides: Partial<CaseView> = {}): CaseView => ({
  ...complaint({ actions: [action] }, [
    { kind: 'responded', on: '2026-03-24', stage: 1 },
    { kind: 'closed', on: '2026-03-25', stage: 0 },
  ]),
  status: 'closed',
  closedOn: '2026-03-25',
  holds: [],
  nextDue: { id: 'action.1', label: 'Improvement action', on: action.dueOn },
  ...overrides,
});

const said = (view: CaseView, date: string): string[] => told(view, date).map(({ says }) => says);

describe('an improvement action of a closed case, due Tue 19 May 2026', () => {
  it.each<[string, string, string[]]>([
    ['Mon 11 May: six working days before', '2026-05-11', []],
    ['Tue 12 May: five', '2026-05-12', ['P006 reminder -5 09:00']],
    ['Mon 18 May: one', '2026-05-18', ['P006 reminder -1 09:00']],
    ['Tue 19 May: the day itself', '2026-05-19', ['P006 dueToday 0 15:00']],
    [
      'Wed 20 May: the day after, her manager too',
      '2026-05-20',
      ['P006 overdue 1 09:00', 'P008 managerAlert 1 09:00'],
    ],
    ['Thu 21 May: nothing', '2026-05-21', []],
    [
      'Wed 27 May: five working days after, over the bank holiday of Mon 25',
      '2026-05-27',
      ['P006 overdue 5 09:00', 'P008 managerAlert 5 09:00'],
    ],
  ])('%s', (_, date, rows) => {
    expect(planned([closed()], at(date), { catchUp: false })).toEqual(rows);
  });

  it('is not spoken of once it is done, nor where the case was merged away or logged in error', () => {
    const over = [
      closed({ actions: [{ ...action, doneOn: '2026-05-01' }] }),
      closed({ mergedInto: 'CF-26-0041' }),
      closed({ status: 'withdrawn', loggedInError: true }),
      closed({ status: 'notAccepted' }),
    ];
    for (const view of over) expect(planned([view], at('2026-05-12'))).toEqual([]);
  });

  it('is chased though the clock of an open case is paused, and whatever else happened today', () => {
    const open = complaint({ actions: [action], receivedOn: '2026-05-13' }, [
      { kind: 'paused', on: '2026-05-19', stage: 0 },
    ]);
    expect(planned([open], at('2026-05-19'), { catchUp: false })).toEqual([
      'P006 dueToday 0 15:00',
    ]);
  });

  it('of an owner who may no longer see the case is the complaints team’s to give to somebody else', () => {
    const barred = closed({ bars: ['P006'] });
    const team = directory.complaintsTeam().map(({ id }) => id);
    for (const date of ['2026-05-12', '2026-05-19', '2026-05-20']) {
      const told_ = planNudges([barred], context(at(date)));
      expect(told_.length).toBeGreaterThan(0);
      // Not her manager: she would hear of a case that her own worker was shut out of.
      for (const { personId } of told_) expect(team).toContain(personId);
      expect(told_[0]!.facts.shutOut).toBe(true);
    }
  });

  it('goes past an owner whom the case has since been closed to', () => {
    const told = [12, 18, 19, 20].flatMap((day) =>
      planNudges([closed({ bars: ['P006', 'P008'] })], context(at(`2026-05-${day}`))),
    );
    expect(told.length).toBeGreaterThan(0);
    for (const { personId } of told) expect(['P006', 'P008']).not.toContain(personId);
  });

  it('keeps one key for one rung, whoever the case is with', () => {
    const keys = (view: CaseView) =>
      planNudges([view], context(at('2026-05-12'))).map(({ key }) => key);
    expect(keys(closed())).toEqual(['CF-26-0042|action.1|2026-05-19|-5']);
    expect(keys(closed({ status: 'responded' }))).toEqual(keys(closed()));
  });

  it('says it plainly, without what the action is', () => {
    expect([...said(closed(), '2026-05-12'), ...said(closed(), '2026-05-20')]).toEqual([
      '0042 – An improvement action of yours due Tue 19 May. [Done] [Open]',
      '0042 – 1 working day late: an improvement action of yours was due Tue 19 May. [Done] [Open]',
      '0042 – 1 working day late: an improvement action was due Tue 19 May. It is with Priya Nair. You hear of it as manager of Priya Nair. [Open]',
    ]);
  });
});

describe('a remedy with a date', () => {
  const remedy = (stage: number) => ({
    id: '1',
    stage,
    kind: 'apology',
    detail: null,
    amountPence: null,
    agreedOn: '2026-03-24',
    dueOn: '2026-05-19',
    doneOn: null,
  });

  it('is with whoever investigated that stage; without anybody, with the complaints team', () => {
    const now = at('2026-05-12');
    expect(planned([closed({ actions: [], remedies: [remedy(1)] })], now)).toEqual([
      'P006 reminder -5 09:00',
    ]);
    const theirs = planNudges([closed({ actions: [], remedies: [remedy(2)] })], context(now));
    expect(theirs.map(({ role }) => role)).toContain('complaintsTeam');
    expect(theirs.map(({ personId }) => personId)).not.toContain('P006');
  });
});

describe('against a store', () => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore();
  });
  afterEach(() => test.close());

  it('is found by the round although its case is closed, with Done on the card', async () => {
    await putCase(test.stores, closed());
    const stores = { ...test.stores, memory: new NudgeMemory(test.stores.conversations) };
    const now = at('2026-05-12', '09:05');
    expect(await enqueueDue(stores, context(now))).toEqual(['P006|2026-05-12|morning']);
    const [own] = bundle(planNudges([closed()], context(now)));
    const message = await nudgeMessage(own!, {
      cases: test.stores.cases,
      directory,
      now: new Date(now).toISOString(),
    });
    const json = JSON.stringify(message.card);
    expect(json).toContain('"ref":"CF-26-0042+action.1"');
    expect(json + message.text).not.toContain(action.what);
  });
});

describe('arrangements that are to be looked at again', () => {
  const circumstances = (over: Partial<CaseView['circumstances']>) =>
    complaint({ circumstances: { ...complaint().circumstances, ...over } });
  const marked = circumstances({
    behaviour: {
      step: 'One contact a week',
      reason: 'Daily calls',
      reviewOn: '2026-05-19',
      on: '2026-03-11',
    },
  });

  it('the complaints manager is told of a behaviour policy step, open or closed; who handles the case is not', () => {
    for (const view of [
      { ...marked, due: [] },
      { ...closed({ actions: [] }), circumstances: marked.circumstances },
    ]) {
      expect(planned([view], at('2026-05-12'), { catchUp: false })).toEqual([
        'P004 reminder -5 09:00',
      ]);
      // She is not in on that Wednesday: her officers stand in, and nobody outside the complaints team.
      expect(planned([view], at('2026-05-20'), { catchUp: false })).toEqual([
        'P005 overdue 1 09:00',
      ]);
    }
    expect(said({ ...marked, due: [] }, '2026-05-12')).toEqual([
      expect.stringMatching(/Behaviour policy review.*\[Open\]$/),
    ]);
  });

  it('an adjustment is the investigator’s to look at, while the case lives', () => {
    const adjustments = [{ what: 'Large print', on: '2026-03-11', reviewOn: '2026-05-19' }];
    const view = { ...circumstances({ adjustments }), due: [] };
    expect(planned([view], at('2026-05-12'), { catchUp: false })).toEqual([
      'P006 reminder -5 09:00',
    ]);
    expect(planned([{ ...view, status: 'closed' }], at('2026-05-12'), { catchUp: false })).toEqual(
      [],
    );
  });
});
