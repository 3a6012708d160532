/** The golden table: 11 starts by 9 limits, each start next to the holidays that catch a wrong count out. */
import { countForward, englandAndWales, sayFullDate, whatIf } from '../../services/timescale';
import type { Unit } from '../../services/timescale';
import { calendar, dueOf, procedure } from './support';

const LIMITS: [n: number, unit: Unit][] = [
  [3, 'workingDays'],
  [5, 'workingDays'],
  [10, 'workingDays'],
  [15, 'workingDays'],
  [20, 'workingDays'],
  [25, 'workingDays'],
  [30, 'workingDays'],
  [65, 'workingDays'],
  [28, 'calendarDays'],
];

const TABLE = `
2014-12-19 Christmas and New Year | 2014-12-24 2014-12-30 2015-01-07 2015-01-14 2015-01-21 2015-01-28 2015-02-04 2015-03-25 2015-01-16
2015-03-27 Easter | 2015-04-01 2015-04-07 2015-04-14 2015-04-21 2015-04-28 2015-05-06 2015-05-13 2015-07-02 2015-04-24
2020-04-09 Easter, and VE day on a Friday | 2020-04-16 2020-04-20 2020-04-27 2020-05-04 2020-05-12 2020-05-19 2020-05-27 2020-07-15 2020-05-07
2020-05-07 VE day, Mon 4 May not a holiday | 2020-05-13 2020-05-15 2020-05-22 2020-06-01 2020-06-08 2020-06-15 2020-06-22 2020-08-10 2020-06-04
2022-05-27 Platinum Jubilee, Mon 30 May not a holiday | 2022-06-01 2022-06-07 2022-06-14 2022-06-21 2022-06-28 2022-07-05 2022-07-12 2022-08-31 2022-06-24
2022-09-16 State Funeral on Mon 19 Sep | 2022-09-22 2022-09-26 2022-10-03 2022-10-10 2022-10-17 2022-10-24 2022-10-31 2022-12-19 2022-10-14
2022-12-16 Christmas substitute on Tue 27 Dec | 2022-12-21 2022-12-23 2023-01-04 2023-01-11 2023-01-18 2023-01-25 2023-02-01 2023-03-22 2023-01-13
2023-04-28 coronation on Mon 8 May | 2023-05-04 2023-05-09 2023-05-16 2023-05-23 2023-05-31 2023-06-07 2023-06-14 2023-08-02 2023-05-26
2024-03-28 Good Friday is day zero plus one | 2024-04-04 2024-04-08 2024-04-15 2024-04-22 2024-04-29 2024-05-07 2024-05-14 2024-07-03 2024-04-25
2025-12-24 Christmas Eve | 2025-12-31 2026-01-05 2026-01-12 2026-01-19 2026-01-26 2026-02-02 2026-02-09 2026-03-30 2026-01-21
2026-04-01 Easter and early May | 2026-04-08 2026-04-10 2026-04-17 2026-04-24 2026-05-01 2026-05-11 2026-05-18 2026-07-07 2026-04-29
`
  .trim()
  .split('\n')
  .flatMap((row) => {
    const [head = '', dues = ''] = row.split(' | ');
    const start = head.slice(0, 10);
    return dues.split(' ').map((due, i) => {
      const [n, unit] = LIMITS[i] ?? [0, 'workingDays'];
      return {
        from: sayFullDate(start),
        start,
        why: head.slice(11),
        n,
        unit,
        due,
        on: sayFullDate(due),
      };
    });
  });

describe('golden due dates', () => {
  it('is a whole table', () => expect(TABLE).toHaveLength(99));

  it.each(TABLE)('$from + $n $unit is $on ($why)', ({ start, n, unit, due }) => {
    expect(countForward(start, n, unit, calendar)).toBe(due);
  });
});

describe('received on a Saturday', () => {
  const answer = (receiptRollsForward: boolean) =>
    dueOf(
      whatIf(procedure('statutory-children'), '2024-06-01', calendar, {
        receiptRollsForward,
        closures: [],
      }),
      'stage1.response',
    );

  it('Sat 1 Jun 2024 + 10 working days is Fri 14 Jun: the Saturday is day zero', () => {
    expect(answer(false).target).toBe('2024-06-14');
    expect(answer(false).explanation?.start.date).toBe('2024-06-01');
  });

  it('is Mon 17 Jun where the council counts it as received on Mon 3 Jun, and the sum says so', () => {
    const due = answer(true);
    expect(due.target).toBe('2024-06-17');
    expect(due.explanation?.start.date).toBe('2024-06-03');
    expect(due.explanation?.notes.join(' ')).toContain(
      'arrived on Sat 1 Jun 2024 (Saturday); this council counts it as received on Mon 3 Jun 2024',
    );
  });

  it('Good Friday 3 Apr 2026 rolls over Easter to Tue 7 Apr', () => {
    const [acknowledge] = whatIf(procedure('statutory-children'), '2026-04-03', calendar, {
      receiptRollsForward: true,
      closures: [],
    });
    expect(acknowledge?.explanation?.start.date).toBe('2026-04-07');
    expect(acknowledge?.target).toBe('2026-04-10');
  });
});

describe('6 weeks and 30 working days', () => {
  it.each([
    [
      '2015-06-01',
      '2015-07-13',
      '2015-07-13',
      'Mon 1 Jun 2015: no bank holiday between, so they agree',
    ],
    [
      '2015-12-14',
      '2016-01-25',
      '2016-01-28',
      'Mon 14 Dec 2015: Christmas Day, the Boxing Day substitute and New Year’s Day make 3 days of difference',
    ],
  ])('%s: %s and %s (%s)', (start, weeks, days) => {
    expect(countForward(start, 6, 'weeks', calendar)).toBe(weeks);
    expect(countForward(start, 30, 'workingDays', calendar)).toBe(days);
  });

  it('a count past the last known year is unknown in working days, and known in weeks', () => {
    expect(countForward('2028-12-15', 30, 'workingDays', englandAndWales())).toBe('unknown');
    expect(countForward('2028-12-15', 6, 'weeks', englandAndWales())).toBe('2029-01-26');
  });
});
