import { addDays, bankHolidaysOf, englandAndWales, weekday } from '../../services/timescale';
import { PUBLISHED, calendar } from './support';

/** A feed in the form of https://www.gov.uk/bank-holidays.json. */
const feed = (...events: { title: string; date: string; notes?: string; bunting?: boolean }[]) => ({
  'england-and-wales': { division: 'england-and-wales', events },
  scotland: {
    division: 'scotland',
    events: [{ title: 'St Andrew’s Day', date: '2026-11-30', notes: '', bunting: true }],
  },
});

describe('bank holidays of England and Wales', () => {
  it('are the published ones, each day of 2012 to 2028, no more and no fewer', () => {
    expect(PUBLISHED).toHaveLength(140);
    const published = new Set(PUBLISHED);
    const wrong: string[] = [];
    for (let day = '2012-01-01'; day <= '2028-12-31'; day = addDays(day, 1)) {
      const weekend = weekday(day) === 0 || weekday(day) === 6;
      const expected = !weekend && !published.has(day);
      if (calendar.isWorkingDay(day) !== expected) wrong.push(day);
      if ((calendar.whyNot(day) === null) !== expected) wrong.push(`${day} (why)`);
    }
    expect(wrong).toEqual([]);
  });

  it('are generated in date order: in 2016 and 2022 Boxing Day comes before the Christmas substitute', () => {
    expect(bankHolidaysOf(2022).slice(-2)).toEqual([
      { date: '2022-12-26', name: 'Boxing Day' },
      { date: '2022-12-27', name: 'Christmas Day (substitute day)' },
    ]);
  });

  it.each([
    ['2026-04-03', 'Good Friday'],
    ['2026-04-06', 'Easter Monday'],
    ['2022-09-19', 'Bank Holiday for the State Funeral of Queen Elizabeth II'],
    ['2020-05-08', 'Early May bank holiday (VE day)'],
    ['2026-12-28', 'Boxing Day (substitute day)'],
    ['2028-01-03', 'New Year’s Day (substitute day)'],
    ['2021-12-25', 'Saturday'],
    ['2012-01-01', 'Sunday'],
  ])('%s is skipped as %s', (date, why) => {
    expect(calendar.whyNot(date)).toBe(why);
  });

  it.each([
    ['2012-05-28', 'Mon: the spring holiday was moved to Mon 4 Jun 2012'],
    ['2020-05-04', 'Mon: the early May holiday was moved to Fri 8 May 2020'],
    ['2022-05-30', 'Mon: the spring holiday was moved to Thu 2 Jun 2022'],
  ])('%s is a working day (%s)', (date) => {
    expect(calendar.isWorkingDay(date)).toBe(true);
  });
});

describe('the calendar’s ends', () => {
  it('answers unknown outside 2012 to 2028, never working day', () => {
    for (const day of ['2011-12-30', '2029-01-02', '2029-12-25']) {
      expect(calendar.isWorkingDay(day)).toBe('unknown');
      expect(calendar.whyNot(day)).toMatch(/^Not known: .* from 2012-01-01 to 2028-12-31/);
    }
    expect(calendar.addWorkingDays('2028-12-29', 1)).toBe('unknown');
    expect(calendar.addWorkingDays('2012-01-03', -1)).toBe('unknown');
    expect(calendar.addWorkingDays('2029-01-02', 0)).toBe('unknown');
    expect(calendar.countWorkingDays('2028-12-01', '2029-01-05')).toBe('unknown');
  });

  it('knows Fri 29 Dec 2028 as its last working day', () => {
    expect(calendar.addWorkingDays('2028-12-28', 1)).toBe('2028-12-29');
  });
});

describe('counting back and forth', () => {
  it('goes back over the weekend: 5 working days before Tue 24 Mar 2026 is Tue 17 Mar', () => {
    expect(calendar.addWorkingDays('2026-03-24', -5)).toBe('2026-03-17');
  });

  it('goes back from a weekend: 1 working day before Sun 22 Mar 2026 is Fri 20 Mar', () => {
    expect(calendar.addWorkingDays('2026-03-22', -1)).toBe('2026-03-20');
  });

  it('counts (after, upTo]: the same day is 0, the other way round is negative', () => {
    expect(calendar.countWorkingDays('2026-03-10', '2026-03-10')).toBe(0);
    expect(calendar.countWorkingDays('2026-03-10', '2026-03-24')).toBe(10);
    expect(calendar.countWorkingDays('2026-03-24', '2026-03-10')).toBe(-10);
  });
});

describe('closures of the council', () => {
  const closures = [{ date: '2026-12-29', why: 'Christmas closure' }];
  const closed = englandAndWales({ closures });

  it('are days on which nothing is counted, by name', () => {
    expect(closed.whyNot('2026-12-29')).toBe('Council closure: Christmas closure');
    expect(closed.addWorkingDays('2026-12-24', 1)).toBe('2026-12-30');
    expect(closed.statutory.addWorkingDays('2026-12-24', 1)).toBe('2026-12-29');
  });

  it('give the calendar another version, and no closures the same one', () => {
    expect(closed.version).not.toBe(calendar.version);
    expect(englandAndWales().version).toBe(calendar.version);
    expect(calendar.withClosures([])).toBe(calendar);
    expect(calendar.withClosures(closures)).toBe(calendar.withClosures(closures));
  });

  it('keep the name of a bank holiday that falls on the same day', () => {
    expect(
      calendar.withClosures([{ date: '2026-12-25', why: 'closed' }]).whyNot('2026-12-25'),
    ).toBe('Christmas Day');
  });
});

describe('a published feed', () => {
  const year2029 = [
    ['2029-01-01', 'New Year’s Day'],
    ['2029-03-30', 'Good Friday'],
    ['2029-04-02', 'Easter Monday'],
    ['2029-05-07', 'Early May bank holiday'],
    ['2029-05-28', 'Spring bank holiday'],
    ['2029-08-27', 'Summer bank holiday'],
    ['2029-12-25', 'Christmas Day'],
    ['2029-12-26', 'Boxing Day'],
  ].map(([date = '', title = '']) => ({ date, title, notes: '', bunting: date !== '2029-03-30' }));

  it('makes the calendar longer, whatever its bunting', () => {
    const longer = englandAndWales({ feed: feed(...year2029) });
    expect(longer.lastDay).toBe('2029-12-31');
    expect(longer.whyNot('2029-03-30')).toBe('Good Friday');
    expect(longer.addWorkingDays('2028-12-29', 1)).toBe('2029-01-02');
    expect(longer.isWorkingDay('2030-01-02')).toBe('unknown');
  });

  it('adds one day to a year that is known: Fri 8 May 2026', () => {
    const added = englandAndWales({ feed: feed({ title: 'State Funeral', date: '2026-05-08' }) });
    expect(added.whyNot('2026-05-08')).toBe('State Funeral');
    expect(added.whyNot('2026-05-04')).toBe('Early May bank holiday');
  });

  it('takes the place of a whole year: Mon 4 May 2026 moved to Fri 8 May', () => {
    const moved = bankHolidaysOf(2026).map(({ date, name }) =>
      date === '2026-05-04'
        ? { date: '2026-05-08', title: 'Early May bank holiday' }
        : { date, title: name },
    );
    const changed = englandAndWales({ feed: feed(...moved) });
    expect(changed.isWorkingDay('2026-05-04')).toBe(true);
    expect(changed.isWorkingDay('2026-05-08')).toBe(false);
  });

  it('says a substitute day as GOV.UK notes it, and keeps the days that reg 2 names', () => {
    const partial = englandAndWales({
      feed: feed({ title: 'Boxing Day', date: '2026-12-28', notes: 'Substitute day' }),
    });
    expect(partial.whyNot('2026-12-28')).toBe('Boxing Day (substitute day)');
    expect(partial.whyNot('2026-12-25')).toBe('Christmas Day');
  });

  it.each([
    [
      'an impossible date',
      feed({ title: 'Odd day', date: '2026-02-30' }),
      /events\.0\.date: must be a real date/,
    ],
    ['no England and Wales', { scotland: {} }, /england-and-wales/],
    [
      'half a year beyond the known ones',
      feed({ title: 'New Year’s Day', date: '2029-01-01' }),
      /lists 1 bank holidays for 2029.*must be whole/,
    ],
    [
      'a gap',
      feed(...year2029.map((day) => ({ ...day, date: day.date.replace('2029', '2030') }))),
      /lists 0 bank holidays for 2029/,
    ],
    ['not an object', 'bank holidays', /the file/],
  ])('is refused with %s, and named', (_what, content, message) => {
    expect(() => englandAndWales({ feed: content, feedName: 'bank-holidays.json' })).toThrow(
      message,
    );
    expect(() => englandAndWales({ feed: content, feedName: 'bank-holidays.json' })).toThrow(
      /bank-holidays\.json|must be whole/,
    );
  });
});
