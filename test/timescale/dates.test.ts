import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  financialYear,
  isPlainDate,
  londonDate,
  londonMinutes,
  plainDate,
  sayDate,
  weekday,
} from '../../services/timescale';

const FIRST = dayNumber('1900-01-01');
const LAST = dayNumber('2199-12-31');
const anyDay = fc.integer({ min: FIRST, max: LAST });

describe('plain dates', () => {
  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('%s is a real date', (text) => {
    expect(isPlainDate(text)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '2200-01-01',
    '2026-1-1',
    '10/03/2026',
    '2026-03-10T09:00:00Z',
    '',
    '２０２６-03-10',
    '2026-03-1a',
  ])('“%s” is not', (text) => {
    expect(isPlainDate(text)).toBe(false);
  });

  it('agrees with the platform on every day of 1900 to 2199', () => {
    for (let day = FIRST; day <= LAST; day += 1) {
      const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
      if (
        plainDate(day) !== iso ||
        dayNumber(iso) !== day ||
        weekday(iso) !== new Date(day * 86_400_000).getUTCDay()
      ) {
        throw new Error(`${iso} is day ${day}, but reads as ${plainDate(day)}`);
      }
    }
  });

  it('says what is allowed when a date is impossible', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(
      /“2026-02-30” is not a date: write a real day from 1900 to 2199 as YYYY-MM-DD/,
    );
  });

  it('adds days and counts them back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (day, n) => {
        fc.pre(day + n >= FIRST && day + n <= LAST);
        expect(daysBetween(plainDate(day), addDays(plainDate(day), n))).toBe(n);
      }),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-11-15', 2, '2027-01-15'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s + %i months is the corresponding day, or the month’s last: %s', (start, n, due) => {
    expect(addMonths(start, n)).toBe(due);
  });

  it.each([
    ['2026-03-31', '2025/26', '2025-04-01', '2026-03-31', 2026],
    ['2026-04-01', '2026/27', '2026-04-01', '2027-03-31', 2027],
    ['2000-03-31', '1999/00', '1999-04-01', '2000-03-31', 2000],
  ])('%s is in financial year %s', (date, label, from, to, endsIn) => {
    expect(financialYear(date)).toEqual({ label, from, to, endsIn });
  });

  it('says a weekday, and the year only where it is not today’s', () => {
    expect(sayDate('2026-03-24')).toBe('Tue 24 Mar');
    expect(sayDate('2026-03-24', '2026-11-20')).toBe('Tue 24 Mar');
    expect(sayDate('2027-01-04', '2026-11-20')).toBe('Mon 4 Jan 2027');
  });
});

describe('London time', () => {
  it.each([
    ['2026-03-10T23:30:00Z', '2026-03-10', 'winter: London is on UTC'],
    ['2026-03-29T00:30:00Z', '2026-03-29', 'Sun 29 Mar 2026: the clocks go forward at 01:00'],
    ['2026-06-30T23:30:00Z', '2026-07-01', 'summer: half past midnight in London'],
    ['2026-07-01T00:30:00+01:00', '2026-07-01', 'the same, written with its offset'],
    ['2026-10-25T00:30:00Z', '2026-10-25', 'Sun 25 Oct 2026: the clocks go back at 02:00'],
    ['2026-03-10', '2026-03-10', 'a date is a date, not an instant'],
  ])('%s is %s (%s)', (instant, day) => {
    expect(londonDate(instant)).toBe(day);
  });

  it('counts the minutes of the London day', () => {
    expect(londonMinutes('2026-06-30T23:30:00Z')).toBe(30);
    expect(londonMinutes(new Date('2026-03-10T09:05:00Z'))).toBe(545);
    expect(londonMinutes('2026-03-10T00:00:00Z')).toBe(0);
  });

  it('refuses what is not an instant', () => {
    expect(() => londonDate('soon')).toThrow(/“soon” is not an instant/);
  });
});
