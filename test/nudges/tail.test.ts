/** Nothing late goes silent: what is said every so many working days, and to whom, until it is done. */
import { describe, expect, it } from '@jest/globals';
import type { CaseView } from '../../services/cases/view';
import { at, complaint, council, investigation, planned, told } from './desk';

/** Due Tue 24 March 2026; after five working days (Tue 31 March) again and again, every five. */
const chasing = {
  ...council,
  nudges: { ...council.nudges, after: [1, 3, 5], thenEvery: 5, closeWithin: 20 },
};
const rows = (view: CaseView, day: string) =>
  planned([view], at(day), { catchUp: false, council: chasing });

describe('a case that was due Tue 24 March 2026', () => {
  const both = (rung: number) => [`P006 overdue ${rung} 09:00`, `P008 managerAlert ${rung} 09:00`];
  it.each<[string, string, string[]]>([
    ['Thu 9 April, ten working days over Good Friday and Easter Monday', '2026-04-09', both(10)],
    ['Fri 10 April: nothing', '2026-04-10', []],
    ['Thu 16 April, fifteen', '2026-04-16', both(15)],
    ['Tue 14 July, a season late: Monday 13th is its 75th day', '2026-07-14', []],
    ['Monday 13 July', '2026-07-13', both(75)],
  ])('%s', (_, day, expected) => {
    expect(rows(complaint(), day)).toEqual(expected);
  });

  it('nobody has it: the team’s manager is told each time', () => {
    const view = complaint({ investigations: [investigation({ investigatorId: null })] });
    // The manager's alert and this are one line for one person.
    expect(rows(view, '2026-04-16')).toEqual(['P008 overdue 15 09:00']);
  });

  it('it is with sign-off: so are they', () => {
    const holds: CaseView['holds'] = [
      { holder: 'signOff', personId: 'P003', from: '2026-03-20', until: null },
    ];
    expect(rows(complaint({ holds }), '2026-04-16')).toEqual([
      'P003 overdue 15 09:00',
      'P006 overdue 15 09:00',
      'P008 managerAlert 15 09:00',
    ]);
  });

  it('answered on Tue 24 March and not closed: the complaints officer, from Thu 23 April until it is', () => {
    const answered = (over: Partial<CaseView> = {}) =>
      complaint({ status: 'responded', respondedOn: '2026-03-24', ...over }, [
        { kind: 'responded', on: '2026-03-24', stage: 1 },
      ]);
    expect(rows(answered(), '2026-04-22')).toEqual([]);
    expect(rows(answered(), '2026-04-23')).toEqual(['P005 dueToday 0 15:00']);
    expect(rows(answered(), '2026-04-30')).toEqual(['P005 overdue 5 09:00']);
    expect(rows(answered(), '2026-06-08')).toEqual([
      'P004 managerAlert 30 09:00',
      'P005 overdue 30 09:00',
    ]);
    expect(rows(answered({ status: 'closed' }), '2026-04-23')).toEqual([]);
    expect(told(answered(), '2026-04-23', chasing)).toEqual([
      {
        personId: 'P005',
        says: '0042 – Closing it due today. It is answered and not closed: close it, or record what comes next. [Open]',
      },
    ]);
  });
});
