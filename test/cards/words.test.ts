/** Dates and distances in words; text made safe. */
import fc from 'fast-check';
import { clip, line, paragraphs, plain, SHORTENED, unmarked } from '../../cards/frame/text';
import {
  aKind,
  asAtWords,
  distanceWords,
  kindWords,
  londonDay,
  sayDate,
} from '../../cards/frame/words';
import * as timescale from '../../services/timescale';

const day = fc
  .date({ min: new Date('2012-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

describe('dates', () => {
  it.each([
    ['2026-03-24', '2026-03-11', 'Tue 24 Mar'],
    ['2025-12-23', '2026-03-11', 'Tue 23 Dec 2025'],
    ['2027-01-04', '2026-12-30', 'Mon 4 Jan 2027'],
  ])('says %s on %s as %s', (date, today, said) => expect(sayDate(date, today)).toBe(said));

  it('says every date as the timescales say it', () => {
    fc.assert(
      fc.property(day, day, (date, today) =>
        expect(sayDate(date, today)).toBe(timescale.sayDate(date, today)),
      ),
    );
  });

  it('takes the London day: 23:30 UTC on Mon 30 Mar 2026 is Tue 31 Mar in summer time', () => {
    expect(londonDay('2026-03-30T23:30:00Z')).toBe('2026-03-31');
    expect(asAtWords('2026-03-30T23:30:00Z')).toBe('As at 00:30 on Tue 31 Mar');
  });

  it.each([
    [5, 'onTrack', 'in 5 working days'],
    [1, 'dueSoon', 'in 1 working day'],
    [0, 'dueSoon', 'today'],
    [-2, 'overdue', '2 working days late'],
    [0, 'overdue', 'less than 1 working day late'],
    [3, 'met', ''],
  ] as const)('says a distance of %d that is %s as “%s”', (distance, status, said) => {
    expect(distanceWords({ label: '', on: '2026-03-13', distance, status })).toBe(said);
  });
});

describe('kinds', () => {
  it('names enquiries by who enquires', () => {
    expect(kindWords('enquiry', 'mp')).toBe('MP enquiry');
    expect(aKind('enquiry', 'mp')).toBe('an MP enquiry');
    expect(aKind('enquiry', 'ombudsman')).toBe('an ombudsman enquiry');
    expect(aKind('complaint', null)).toBe('a complaint');
  });
});

describe('other people’s words', () => {
  const text = fc.string({ unit: 'binary', maxLength: 400 });

  it('never hold a placeholder, a direction mark or half a character', () => {
    fc.assert(
      fc.property(text, (words) => {
        const shown = plain(`${words}\${x}`);
        expect(shown).not.toContain('${');
        expect(shown).not.toMatch(/[\u0000\u202A-\u202E\u2066-\u2069]/);
        expect(Buffer.from(shown, 'utf8').toString('utf8')).toBe(shown);
      }),
    );
  });

  it('are cut within the limit, at a character, and say so', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 60, max: 300 }), (words, limit) => {
        const cut = clip(plain(words), limit, SHORTENED);
        expect(cut.length).toBeLessThanOrEqual(limit);
        expect(cut === plain(words) || cut.endsWith(SHORTENED)).toBe(true);
        expect(Buffer.from(cut, 'utf8').toString('utf8')).toBe(cut);
      }),
    );
  });

  it('keep every word when they fit', () => {
    expect(paragraphs('One.\n\nTwo  words.\r\nThree', 200)).toEqual([
      'One.',
      'Two words.',
      'Three',
    ]);
  });

  it('keep the end of many short lines: the last paragraph takes the rest', () => {
    const many = Array.from({ length: 30 }, (_, at) => `line ${at}`).join('\n');
    const shown = paragraphs(many, 1000);
    expect(shown).toHaveLength(12);
    expect(shown.at(-1)).toMatch(/line 29$/);
  });

  it('lose their Markdown where a client may read it', () => {
    expect(unmarked('[click](http://evil.example) **now**', 80)).toBe(
      '(click)(http://evil.example) now',
    );
    expect(unmarked('# 1. heading', 80)).toBe('1 heading');
    expect(line('a\n\nb\tc', 80)).toBe('a b c');
  });
});
