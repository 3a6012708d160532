import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  distance,
  progressOf,
  queryFor,
  STATUS_NUMBERS,
  teamsFor,
  teamStatus,
} from '../../services/status';
import type { StatusScope } from '../../services/status';
import { addDays } from '../../services/timescale';
import { calendar, complaint, directory, investigation, teamOf } from '../nudges/desk';
import { openTestStore, putCase } from '../nudges/store';
import type { TestStore } from '../nudges/store';

const TODAY = '2026-03-24';

describe('distance', () => {
  it.each([
    [
      'Tue 24 Mar itself',
      '2026-03-24',
      { when: 'today', workingDays: 0, calendarDays: 0, next: null },
    ],
    ['Wed 25 Mar: tomorrow', '2026-03-25', { when: 'ahead', workingDays: 1, next: 'tomorrow' }],
    ['Mon 23 Mar: yesterday', '2026-03-23', { when: 'past', workingDays: 1, next: 'yesterday' }],
    [
      'Tue 7 Apr: over Good Friday and Easter Monday',
      '2026-04-07',
      { when: 'ahead', workingDays: 8, calendarDays: 14 },
    ],
    [
      'Sat 28 Mar: no more than Fri 27',
      '2026-03-28',
      { when: 'ahead', workingDays: 3, calendarDays: 4 },
    ],
  ])('%s', (_, date, expected) => {
    expect(distance(TODAY, date, calendar)).toMatchObject(expected);
  });

  it('past the calendar’s end: no working days are claimed, calendar days are', () => {
    const beyond = addDays(calendar.lastDay, 10);
    expect(distance(TODAY, beyond, calendar).workingDays).toBeNull();
    expect(distance(TODAY, beyond, calendar).calendarDays).toBeGreaterThan(300);
  });

  it('is the same number seen from either end, and never negative', () => {
    const dates = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2025-01-01', n));
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        const [there, back] = [distance(a, b, calendar), distance(b, a, calendar)];
        expect(there.workingDays).toBeGreaterThanOrEqual(0);
        expect(there.workingDays).toBe(back.workingDays);
        expect(there.workingDays!).toBeLessThanOrEqual(there.calendarDays);
      }),
    );
  });
});

describe('progress of a complaint due Tue 24 Mar', () => {
  it.each([
    ['Wed 18 Mar: four working days', '2026-03-18', 'onTrack'],
    ['Thu 19 Mar: three', '2026-03-19', 'dueSoon'],
    ['Tue 24 Mar: the day itself is still in time', '2026-03-24', 'dueSoon'],
    ['Wed 25 Mar: the next day', '2026-03-25', 'overdue'],
  ])('%s', (_, today, progress) => {
    expect(progressOf(complaint(), today, calendar)).toBe(progress);
  });
  it('a closed one is on track, whatever its dates', () => {
    expect(progressOf(complaint({ status: 'closed' }), '2026-05-01', calendar)).toBe('onTrack');
  });
});

describe('whose team', () => {
  const teams = (id: string) => teamsFor(directory.byId(id)!, directory);
  it('a manager: the teams they manage; the complaints officer: all; a social worker: none to ask about', () => {
    expect(teams('P008')).toEqual([teamOf('P008')]);
    expect(teams('P005')).toBe('all');
    expect(teams('P007')).toBeNull();
  });
});

describe('the team’s numbers', () => {
  let db: TestStore;
  const north = teamOf('P016');
  const own = teamOf('P008');
  const scope = (teamIds: StatusScope['teamIds'], viewerId = 'P005'): StatusScope => ({
    reach: { viewerId, grants: 'all' },
    teamIds,
  });
  const work = (ref: string, overrides: Parameters<typeof complaint>[0] = {}) =>
    complaint({ ref, teamId: own, ...overrides });

  beforeAll(async () => {
    db = await openTestStore();
    const cases = [
      work('CF-26-0001'), // due today
      work('CF-26-0002', { receivedOn: '2026-03-03' }), // due Tue 17 Mar: late
      work('CF-26-0003', {
        receivedOn: '2026-03-20',
        investigations: [investigation({ investigatorId: null })],
      }),
      work('CF-26-0004', { receivedOn: '2026-03-19', investigations: [], triaged: false }),
      work('CF-26-0005', {
        receivedOn: '2026-03-12',
        holds: [{ holder: 'signOff', personId: 'P003', from: '2026-03-20', until: null }],
      }), // Thu 26 Mar
      work('CF-26-0006', {
        receivedOn: '2026-03-18',
        lastWord: { kind: 'blocked', on: '2026-03-23', reason: 'otherAgency' },
      }),
      complaint({ ref: 'CF-26-0007', teamId: own, status: 'closed', receivedOn: '2026-03-02' }, [
        { kind: 'closed', on: '2026-03-20', stage: 0 },
      ]),
      work('CF-26-0008', {
        teamId: north,
        receivedOn: '2026-03-02',
        investigations: [investigation({ teamId: north, investigatorId: 'P016' })],
      }),
      work('CF-26-0009', { receivedOn: '2026-03-04', bars: ['P008'] }), // due Wed 18 Mar: late, hidden from P008
    ];
    for (const one of cases) await putCase(db.stores, one);
  });
  afterAll(() => db.close());

  it('counts one team, and says which three most need a person', async () => {
    const status = await teamStatus(db.stores.cases, scope([own]), TODAY, calendar);
    expect(status.counts).toEqual({
      open: 7,
      dueThisWeek: 2,
      late: 2,
      unallocated: 1,
      waitingSignOff: 1,
      untriaged: 1,
    });
    expect(status.needsAPerson.map(({ ref, why }) => `${ref} ${why}`)).toEqual([
      'CF-26-0002 late',
      'CF-26-0009 late',
      'CF-26-0006 blocked',
    ]);
    expect(status.week).toEqual({ from: '2026-03-23', to: '2026-03-29' });
  });

  it('never counts nor names what the asker may not see', async () => {
    const status = await teamStatus(db.stores.cases, scope([own], 'P008'), TODAY, calendar);
    expect(status.counts).toMatchObject({ open: 6, late: 1 });
    expect(JSON.stringify(status)).not.toContain('0009');
  });

  it('the bars of the chart add up to the open and the late', async () => {
    const status = await teamStatus(db.stores.cases, scope('all'), TODAY, calendar);
    const sum = (key: 'open' | 'late') => status.holders.reduce((all, bar) => all + bar[key], 0);
    expect(sum('open')).toBe(status.counts.open);
    expect(sum('late')).toBe(status.counts.late);
    expect(status.counts.open).toBe(8);
  });

  it('each number’s list holds exactly as many cases', async () => {
    const status = await teamStatus(db.stores.cases, scope('all'), TODAY, calendar);
    for (const number of STATUS_NUMBERS) {
      const page = await db.stores.cases.find(queryFor(number, scope('all'), TODAY), {
        after: null,
        limit: 100,
      });
      expect([number, page.cases.length]).toEqual([number, status.counts[number]]);
    }
  });
});

describe('a later stage that nobody has', () => {
  it('is among what needs a person: who had stage 1, answered on Tue 17 March, has no part in stage 2', async () => {
    const db = await openTestStore();
    const view = complaint({
      ref: 'CF-26-0021',
      stage: 2,
      teamId: teamOf('P006'),
      investigations: [investigation({ respondedOn: '2026-03-17' })],
    });
    await putCase(db.stores, view);
    const scope = { reach: { viewerId: 'P005', grants: 'all' }, teamIds: 'all' } as const;
    const status = await teamStatus(db.stores.cases, scope, TODAY, calendar);
    await db.close();
    expect(status.counts.unallocated).toBe(1);
    expect(status.needsAPerson).toMatchObject([{ ref: 'CF-26-0021', investigatorId: null }]);
  });
});
