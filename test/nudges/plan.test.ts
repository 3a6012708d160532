import { describe, expect, it } from '@jest/globals';
import { bundle, hoursOn, londonInstant, planDay, planNudges } from '../../services/nudges';
import {
  at,
  calendar,
  complaint,
  context,
  council,
  demoDirectory,
  directory,
  dueNow,
  investigation,
  planned,
  teamOf,
} from './desk';

describe('the ladder of a complaint due Tue 24 Mar 2026, with Priya Nair, Mon to Fri', () => {
  const days: [string, string, string[]][] = [
    ['Mon 16 Mar: six working days before', '2026-03-16', []],
    ['Tue 17 Mar: five', '2026-03-17', ['P006 reminder -5 09:00']],
    ['Wed 18 Mar: four', '2026-03-18', []],
    ['Thu 19 Mar: three, the sign-off lead, but sign-off has nothing', '2026-03-19', []],
    ['Fri 20 Mar: two', '2026-03-20', ['P006 reminder -2 09:00']],
    ['Sat 21 Mar: a weekend', '2026-03-21', []],
    ['Mon 23 Mar: one', '2026-03-23', ['P006 reminder -1 09:00']],
    ['Tue 24 Mar: the day itself, in the afternoon', '2026-03-24', ['P006 dueToday 0 15:00']],
    [
      'Wed 25 Mar: the day after, her manager too',
      '2026-03-25',
      ['P006 overdue 1 09:00', 'P008 managerAlert 1 09:00'],
    ],
    ['Thu 26 Mar: nothing more', '2026-03-26', []],
  ];
  it.each(days)('%s', (_, date, rows) => {
    expect(planned([complaint()], at(date), { catchUp: false })).toEqual(rows);
  });

  it('names the day by which a draft should be with sign-off: Thu 19 Mar, with Tom Reeve', () => {
    const [nudge] = planNudges([complaint()], context(at('2026-03-17')));
    expect(nudge?.facts).toMatchObject({
      draftBy: '2026-03-19',
      signOffId: 'P003',
      workingDays: 5,
    });
  });

  it('counts back over Good Friday and Easter Monday: due Thu 9 Apr, five before is Tue 31 Mar', () => {
    const view = complaint({ receivedOn: '2026-03-24' });
    expect(view.nextDue?.on).toBe('2026-04-09');
    expect(planned([view], at('2026-03-31'), { catchUp: false })).toEqual([
      'P006 reminder -5 09:00',
    ]);
    expect(planned([view], at('2026-04-01'), { catchUp: false })).toEqual([]);
  });

  it('waits for 15:00 on the day, and is of no use after hours', () => {
    expect(dueNow([complaint()], at('2026-03-24', '14:59'))).toEqual([]);
    expect(dueNow([complaint()], at('2026-03-24', '15:00'))).toHaveLength(1);
    expect(dueNow([complaint()], at('2026-03-24', '17:01'))).toEqual([]);
  });
});

describe('what makes a nudge needless', () => {
  const dDay = at('2026-03-24', '15:00');
  it.each(['closed', 'withdrawn', 'notAccepted', 'responded', 'draft'] as const)(
    'a case that is %s',
    (status) => {
      expect(planned([complaint({ status })], dDay)).toEqual([]);
    },
  );

  it('a pause of the stage that has not ended', () => {
    const paused = {
      kind: 'paused',
      on: '2026-03-16',
      stage: 1,
      reason: 'awaitingConsent',
    } as const;
    const view = complaint();
    expect(planned([{ ...view, clock: [...view.clock, paused] }], dDay)).toEqual([]);
    const resumed = { kind: 'resumed', on: '2026-03-18', stage: 1 } as const;
    expect(planned([{ ...view, clock: [...view.clock, paused, resumed] }], dDay)).toHaveLength(1);
  });

  it('an answer given the same day; one given earlier does not silence the day itself', () => {
    const said = (on: string) => complaint({ lastWord: { kind: 'onTrack', on, reason: null } });
    expect(planned([said('2026-03-24')], dDay)).toEqual([]);
    expect(planned([said('2026-03-20')], dDay)).toHaveLength(1);
  });

  it('but the manager is told the day after, whatever was answered', () => {
    const lastWord = { kind: 'blocked', on: '2026-03-25', reason: 'otherAgency' } as const;
    expect(planned([complaint({ lastWord })], at('2026-03-25'))).toEqual([
      'P008 managerAlert 1 09:00',
    ]);
  });
});

describe('the receiver’s own days and hours', () => {
  const withCarys = complaint({
    investigations: [investigation({ investigatorId: 'P018', teamId: teamOf('P018') })],
  });

  it('Carys works Wed to Fri from 09:30: what falls on Mon 23 Mar and Tue 24 Mar comes on Fri 20 Mar, as one line', () => {
    expect(planned([withCarys], at('2026-03-20', '09:30'), { catchUp: false })).toEqual([
      'P018 reminder 0 09:30',
    ]);
    const [nudge] = planNudges([withCarys], context(at('2026-03-20')));
    expect(nudge!.covers.map((key) => key.split('|').at(-1)).sort()).toEqual(['-1', '-2']);
  });

  it('an overdue nudge can’t move before the date: due Tue 24 Mar, Carys hears Wed 25 Mar', () => {
    expect(planned([withCarys], at('2026-03-25'), { catchUp: false })).toContain(
      'P018 overdue 1 09:30',
    );
  });

  it('Harriet works Mon, Tue and Thu to 15:00: an acknowledgement due Wed is asked for on Tue', () => {
    const ruthless = demoDirectory((p) => (p.id === 'P005' ? { ...p, roles: [] } : p));
    const view = complaint({ receivedOn: '2026-03-13', investigations: [], triaged: false });
    const open = {
      ...view,
      due: view.due.map((d) =>
        d.id === 'acknowledge'
          ? { ...d, state: 'running' as const, binding: '2026-03-18' }
          : { ...d, state: 'met' as const },
      ),
    };
    const rows = planned([open], at('2026-03-17'), { directory: ruthless, catchUp: false });
    expect(rows).toEqual(['P004 reminder 0 09:00']);
    expect(planned([open], at('2026-03-18'), { directory: ruthless, catchUp: false })).toEqual([]);
  });

  it('never before 08:30 nor after 17:30, whatever the pattern says', () => {
    const mohammed = directory.byId('P010')!;
    expect(hoursOn(mohammed, council.workingHours, calendar, '2026-03-24')).toMatchObject({
      morning: at('2026-03-24', '08:30'),
      afternoon: at('2026-03-24', '15:00'),
      end: at('2026-03-24', '16:00'),
    });
    const nights = { ...mohammed, pattern: 'Mon-Fri 18:00-23:00' };
    expect(hoursOn(nights, council.workingHours, calendar, '2026-03-24')).toBeNull();
    expect(hoursOn(mohammed, council.workingHours, calendar, '2026-03-27')).toBeNull(); // a Friday; Mon-Thu
  });

  it('nobody on Good Friday; a home that works Sundays is told on Sunday', () => {
    const always = { ...directory.byId('P036')!, pattern: 'Mon-Sun 08:00-18:00' };
    expect(hoursOn(always, council.workingHours, calendar, '2026-04-03')).toBeNull();
    expect(hoursOn(always, council.workingHours, calendar, '2026-04-05')).not.toBeNull();
  });

  it('a part-timer who ends at 13:00 is reminded on the day at 12:30, not 15:00', () => {
    const mornings = demoDirectory((p) =>
      p.id === 'P006' ? { ...p, pattern: 'Mon-Fri 09:00-13:00' } : p,
    );
    expect(planned([complaint()], at('2026-03-24'), { directory: mornings })).toEqual([
      'P006 dueToday 0 12:30',
    ]);
  });
});

describe('London’s clock', () => {
  it('09:00 is 09:00Z on Fri 27 Mar 2026 and 08:00Z on Mon 30 Mar, after the clocks go forward', () => {
    expect(new Date(londonInstant('2026-03-27', 540)).toISOString()).toBe(
      '2026-03-27T09:00:00.000Z',
    );
    expect(new Date(londonInstant('2026-03-30', 540)).toISOString()).toBe(
      '2026-03-30T08:00:00.000Z',
    );
  });
  it('and back again on Mon 26 Oct 2026', () => {
    expect(new Date(londonInstant('2026-10-23', 540)).toISOString()).toBe(
      '2026-10-23T08:00:00.000Z',
    );
    expect(new Date(londonInstant('2026-10-26', 540)).toISOString()).toBe(
      '2026-10-26T09:00:00.000Z',
    );
  });
  it('an hour that is skipped is the hour after; an hour shown twice is the first', () => {
    expect(new Date(londonInstant('2026-03-29', 90)).toISOString()).toBe(
      '2026-03-29T01:30:00.000Z',
    );
    expect(new Date(londonInstant('2026-10-25', 90)).toISOString()).toBe(
      '2026-10-25T00:30:00.000Z',
    );
  });
});

describe('two dates', () => {
  it('a holding letter to Thu 2 Apr: late all the same on Wed 25 Mar, and reminded again of the promise', () => {
    const view = complaint({}, [
      {
        kind: 'holdingLetterSent',
        on: '2026-03-23',
        stage: 1,
        to: '2026-04-02',
        reason: 'complex',
      },
    ]);
    expect(planned([view], at('2026-03-25'), { catchUp: false })).toEqual([
      'P006 overdue 1 09:00',
      'P008 managerAlert 1 09:00',
    ]);
    const [promise] = planNudges([view], context(at('2026-04-01'), { catchUp: false }));
    expect(promise).toMatchObject({
      basis: 'promised',
      dueOn: '2026-04-02',
      rung: -1,
      kind: 'reminder',
    });
  });
});

describe('a day that was missed', () => {
  it('the bot was down on Tue 17 Mar: sent Wed 18 Mar, and said to be late; not when its successor’s day has come', () => {
    const [late] = planNudges([complaint()], context(at('2026-03-18')));
    expect(late).toMatchObject({ rung: -5, late: true, plannedOn: '2026-03-17' });
    expect(planned([complaint()], at('2026-03-20'))).toEqual(['P006 reminder -2 09:00']);
  });

  it('logged on Tue 31 Mar when already a week late: the manager hears that day', () => {
    const view = complaint({
      loggedAt: '2026-03-31T09:00:00.000Z',
      investigations: [investigation({ investigatorId: null, assignedOn: '2026-03-31' })],
    });
    expect(planned([view], at('2026-03-31', '11:00'))).toEqual(['P008 overdue 1 09:00']);
  });
});

describe('bundles', () => {
  it('one a person a day: what is due today goes in the morning with the rest, else at 15:00', () => {
    const today = complaint();
    const later = complaint({ ref: 'CF-26-0043', receivedOn: '2026-03-17' });
    const [only, ...more] = planDay([today, later], context(at('2026-03-24')), '2026-03-24');
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      key: 'P006|2026-03-24|morning',
      slot: 'morning',
      sendAt: at('2026-03-24'),
    });
    expect(only!.nudges.map((nudge) => nudge.ref)).toEqual(['CF-26-0042', 'CF-26-0043']);
    expect(planDay([today], context(at('2026-03-24')), '2026-03-24')[0]?.key).toBe(
      'P006|2026-03-24|afternoon',
    );
  });

  it('keys say case, due date, day and rung, so that the same nudge is known for ever', () => {
    const keys = (date: string) =>
      planNudges([complaint()], context(at(date))).map((nudge) => nudge.key);
    expect(keys('2026-03-17')).toEqual(['CF-26-0042|stage1.response|2026-03-24|-5']);
    expect(keys('2026-03-25')).toEqual([
      'CF-26-0042|stage1.response|2026-03-24|+1',
      'CF-26-0042|stage1.response|2026-03-24|+1m',
    ]);
    expect(bundle([])).toEqual([]);
  });
});
