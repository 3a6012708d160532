import {
  compareCount,
  dueDates,
  sayExplanation,
  saySkipped,
  whatIf,
} from '../../services/timescale';
import type { ClockEvent, Explanation } from '../../services/timescale';
import { calendar, dueOf, event, extension, procedure, received } from './support';

function explained(
  id: string,
  on: string,
  more: ClockEvent[] = [],
  dueId = 'stage1.response',
): Explanation {
  const { explanation } = dueOf(
    dueDates(procedure(id, on), [received(on), ...more], calendar),
    dueId,
  );
  if (!explanation) throw new Error(`${dueId} has no explanation`);
  return explanation;
}

describe('the sum in words', () => {
  it('stage 1 extended over Easter 2026', () => {
    expect(
      sayExplanation(
        explained('statutory-children', '2026-03-10', [extension('2026-03-20', '2026-04-09')]),
      ),
    ).toEqual([
      'Answer within 10 working days of receipt (Children Act 1989 Representations Procedure (England) Regulations 2006, reg 14).',
      'Day zero: Tue 10 Mar 2026.',
      'Day 1 is Wed 11 Mar; day 20 is Thu 9 Apr 2026.',
      'Skipped: 8 weekend days, Good Friday (Fri 3 Apr) and Easter Monday (Mon 6 Apr).',
      'Extended on Fri 20 Mar 2026 from Tue 24 Mar to Thu 9 Apr 2026 (complex); the complainant was told on Fri 20 Mar 2026.',
    ]);
  });

  it('stage 1 not extended says how far it could be', () => {
    expect(sayExplanation(explained('statutory-children', '2026-03-10')).at(-1)).toBe(
      'An extension could reach Thu 9 Apr 2026 (20 working days in all, also skipping 4 weekend days, Good Friday (Fri 3 Apr) and Easter Monday (Mon 6 Apr)).',
    );
  });

  it('what if it had come on Tue 23 Dec 2025: Fri 9 Jan 2026 over Christmas', () => {
    const due = dueOf(
      whatIf(procedure('statutory-children'), '2025-12-23', calendar),
      'stage1.response',
    );
    expect(due.target).toBe('2026-01-09');
    expect(saySkipped(due.explanation?.skipped ?? [])).toBe(
      '4 weekend days, Christmas Day (Thu 25 Dec), Boxing Day (Fri 26 Dec) and New Year’s Day (Thu 1 Jan)',
    );
  });

  it('Christmas 2026/27 names the substitute: Mon 28 Dec', () => {
    expect(saySkipped(explained('enquiry-mp', '2026-12-23').skipped)).toBe(
      '4 weekend days, Christmas Day (Fri 25 Dec), Boxing Day (substitute day) (Mon 28 Dec) and New Year’s Day (Fri 1 Jan)',
    );
  });

  it('a pause, and an extension that counts for nothing, each say so', () => {
    const { movements } = explained('statutory-children', '2026-03-10', [
      event('paused', '2026-03-12', { reason: 'awaitingAdvocate' }),
      event('resumed', '2026-03-19'),
      extension('2026-03-30', '2026-04-09', { complainantToldOn: null }),
    ]);
    expect(movements.map(({ counts, says }) => [counts, says])).toEqual([
      [
        true,
        'Paused from Thu 12 Mar 2026 to Thu 19 Mar 2026 (awaitingAdvocate): due Tue 31 Mar 2026. Reports count without the pause.',
      ],
      [
        false,
        'The extension does not count. The complainant has not been told: an extension counts only if they are told of it, and why, before Tue 31 Mar 2026.',
      ],
    ]);
  });

  it('a pause that has not ended moves nothing yet, and says so', () => {
    const [movement] = explained('statutory-children', '2026-03-10', [
      event('paused', '2026-03-12', { reason: 'awaitingAdvocate' }),
    ]).movements;
    expect(movement).toMatchObject({
      counts: false,
      says: expect.stringContaining('Paused since Thu 12 Mar 2026'),
    });
  });

  it('past the end of the calendar it gives no date and says why', () => {
    const due = dueOf(
      whatIf(procedure('statutory-children'), '2028-12-20', calendar),
      'stage1.response',
    );
    expect(due).toMatchObject({ state: 'unknown', target: null, binding: null });
    expect(due.explanation?.notes.join(' ')).toMatch(
      /Unknown: the bank holidays are known from Sun 1 Jan 2012 to Sun 31 Dec 2028/,
    );
  });

  it('a target inside the calendar with a ceiling outside it gives the one, and says that the other is unknown', () => {
    const due = dueOf(
      whatIf(procedure('statutory-children'), '2028-12-06', calendar),
      'stage1.response',
    );
    expect(due).toMatchObject({ state: 'running', target: '2028-12-20', lawfulMaximum: null });
    expect(due.explanation?.notes.join(' ')).toContain('Unknown');
  });
});

describe('“I make it the …”', () => {
  const extended = explained('statutory-children', '2026-03-10', [
    extension('2026-03-20', '2026-04-09'),
  ]);
  const plain = explained('statutory-children', '2026-03-10');
  const christmas = explained('statutory-children', '2025-12-23');

  it.each([
    [
      '2026-04-07',
      'Counting Good Friday (Fri 3 Apr) and Easter Monday (Mon 6 Apr) gives Tue 7 Apr. The rule does not count that, so it is Thu 9 Apr 2026.',
    ],
    ['2026-04-09', 'Yes, Thu 9 Apr 2026 is what I make it too.'],
    [
      '2026-03-30',
      'Counting the 6 weekend days gives Mon 30 Mar. The rule does not count that, so it is Thu 9 Apr 2026.',
    ],
    [
      '2026-03-24',
      'Tue 24 Mar is the date by the rule alone. Extended on Fri 20 Mar 2026 from Tue 24 Mar to Thu 9 Apr 2026 (complex); the complainant was told on Fri 20 Mar 2026.',
    ],
    ['2026-04-10', 'Leaving out Wed 11 Mar, which is day 1, gives Fri 10 Apr.'],
    ['2026-04-02', 'By Thu 2 Apr only 17 of the 20 working days have passed.'],
    [
      '2026-04-11',
      'By Sat 11 Apr there are 21 working days, 1 more than 20: the 20th is Thu 9 Apr.',
    ],
    [
      '2026-04-15',
      'By Wed 15 Apr there are 24 working days, 4 more than 20: the 20th is Thu 9 Apr.',
    ],
    ['2026-03-01', 'Sun 1 Mar is before the count starts (Tue 10 Mar).'],
  ])('the extended answer, due Thu 9 Apr, asked as %s', (asked, says) => {
    expect(compareCount(extended, asked, calendar)).toBe(says);
  });

  it.each([
    ['2026-03-23', 'Counting day zero, Tue 10 Mar, itself gives Mon 23 Mar'],
    ['2026-03-20', 'Counting the 2 weekend days gives Fri 20 Mar'],
    [
      '2026-04-09',
      'the latest that an extension could reach (20 working days in all); nothing has extended it yet',
    ],
  ])('the plain answer, due Tue 24 Mar, asked as %s', (asked, says) => {
    expect(compareCount(plain, asked, calendar)).toContain(says);
  });

  it('one of three bank holidays: which, nobody can tell', () => {
    expect(compareCount(christmas, '2026-01-08', calendar)).toBe(
      'Counting 1 of Christmas Day (Thu 25 Dec), Boxing Day (Fri 26 Dec) and New Year’s Day (Thu 1 Jan) gives Thu 8 Jan. The rule does not count that, so it is Fri 9 Jan 2026.',
    );
  });

  it('a Saturday after a Friday: Sat 21 Mar 2026', () => {
    expect(
      compareCount(explained('statutory-children', '2026-03-06'), '2026-03-21', calendar),
    ).toBe(
      'Sat 21 Mar is not a working day (Saturday): the 10 working days are over on Fri 20 Mar.',
    );
  });

  it('calendar days counted as working days', () => {
    expect(compareCount(explained('lgo-28cal', '2026-03-10'), '2026-04-21', calendar)).toBe(
      'Counting 28 working days gives Tue 21 Apr; the rule is 28 calendar days.',
    );
  });

  it('weeks counted with day zero', () => {
    expect(
      compareCount(explained('corporate-2015', '2015-06-01'), '2015-07-12', calendar),
    ).toContain('Counting Mon 1 Jun itself gives Sun 12 Jul');
  });
});
