import fc from 'fast-check';
import { parsePattern, PatternError, workingWindow } from '../../services/people';

const OFFICE = 'Mon-Fri 09:00-17:00';
const hours = (fromMinutes: number, toMinutes: number) => ({ fromMinutes, toMinutes });

describe('the hours of a working pattern', () => {
  it('are those of the day: Tue 24 Nov 2026 in Mon,Tue,Thu 09:00-15:00', () => {
    expect(workingWindow('Mon,Tue,Thu 09:00-15:00', OFFICE, '2026-11-24')).toEqual(hours(540, 900));
  });

  it('are none on a day the pattern leaves out: Wed 25 Nov 2026', () => {
    expect(workingWindow('Mon,Tue,Thu 09:00-15:00', OFFICE, '2026-11-25')).toBeNull();
  });

  it('are the council’s where the person has no pattern: Mon 23 Nov 2026', () => {
    expect(workingWindow('', OFFICE, '2026-11-23')).toEqual(hours(540, 1020));
    expect(workingWindow('  ', OFFICE, '2026-11-22')).toBeNull();
  });

  it('may differ by day: Fri 27 Nov 2026 ends at noon', () => {
    const pattern = 'Mon-Thu 08:30-17:00; Fri 08:30-12:00';
    expect(workingWindow(pattern, OFFICE, '2026-11-26')).toEqual(hours(510, 1020));
    expect(workingWindow(pattern, OFFICE, '2026-11-27')).toEqual(hours(510, 720));
  });

  it('may run over the weekend: Sun 29 Nov 2026 in Sat-Mon', () => {
    expect(workingWindow('Sat-Mon 10:00-14:00', OFFICE, '2026-11-29')).toEqual(hours(600, 840));
    expect(workingWindow('Sat-Mon 10:00-14:00', OFFICE, '2026-12-01')).toBeNull();
  });
});

describe('a pattern that cannot be read', () => {
  it.each([
    ['Mon-Fri', 'is not days and hours'],
    ['Mun-Fri 09:00-17:00', '"Mun" is not a day'],
    ['Mo 09:00-17:00', '"Mo" is not a day'],
    ['Mon-Fri 17:00-09:00', 'ends before it begins'],
    ['Mon-Fri 09:00-09:00', 'ends before it begins'],
    ['Mon-Fri 09:00-24:00', '"24:00" is not a time of day'],
    ['Mon-Wed-Fri 09:00-17:00', 'is not a span of days'],
    ['Mon-Wed 09:00-17:00; Wed 09:00-12:00', 'Wednesday is given twice'],
    ['', 'is not days and hours'],
  ])('%s: %s', (pattern, why) => {
    expect(() => parsePattern(pattern)).toThrow(PatternError);
    expect(() => parsePattern(pattern)).toThrow(why);
  });

  it('never fails with anything but a PatternError, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          parsePattern(text);
        } catch (error) {
          expect(error).toBeInstanceOf(PatternError);
        }
      }),
    );
  });
});

it('a pattern written from any week reads back as that week', () => {
  const names = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const window = fc
    .tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 0, max: 1438 }))
    .map(([a, b]) => hours(Math.min(a, b), Math.max(a, b) + 1));
  const week = fc
    .array(fc.option(window), { minLength: 7, maxLength: 7 })
    .filter((days) => days.some((day) => day !== null));
  fc.assert(
    fc.property(week, (days) => {
      const text = days
        .flatMap((day, i) =>
          day ? [`${names[i]} ${clock(day.fromMinutes)}-${clock(day.toMinutes)}`] : [],
        )
        .join('; ');
      expect(parsePattern(text)).toEqual(days);
    }),
  );
});
