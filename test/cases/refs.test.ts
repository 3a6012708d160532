import { formatRef, labelOn, overallOutcome, parseRef } from '../../services/cases';

describe('A reference, however it is typed', () => {
  it.each([
    ['42', { number: 42 }],
    ['#42', { number: 42 }],
    ['0042', { number: 42 }],
    ['CF-26-0042', { label: '26', number: 42 }],
    ['cf26-42', { label: '26', number: 42 }],
    ['cf 26 0042', { label: '26', number: 42 }],
    ['CF-26-O042', { label: '26', number: 42 }],
    ['CF–26–0042', { label: '26', number: 42 }],
    ['cf/27/10001', { label: '27', number: 10001 }],
    ['CF-42', { number: 42 }],
    ['CF-26-0000', null],
    ['42 is late', null],
    ['', null],
    ['CF-26-', null],
    ['x'.repeat(100_000), null],
  ])('%j', (typed, read) => {
    expect(parseRef(typed)).toEqual(read);
  });

  it.each([
    ['2026-03-31', '26', 'Tue 31 March 2026, the last day of 2025/26'],
    ['2026-04-01', '27', 'Wed 1 April 2026, the first day of 2026/27'],
  ])('%s is labelled %s: %s', (day, label) => {
    expect(labelOn(day)).toBe(label);
  });

  it('grows past 9999, and reads back what it wrote', () => {
    for (const number of [1, 42, 9999, 10000, 123456]) {
      expect(parseRef(formatRef('27', number))).toEqual({ label: '27', number });
    }
  });
});

describe('The overall outcome', () => {
  it.each([
    [['upheld', 'upheld'], 'upheld'],
    [['upheld', 'notUpheld'], 'partiallyUpheld'],
    [['notUpheld', 'partiallyUpheld', 'notUpheld'], 'partiallyUpheld'],
    [['upheld', 'partiallyUpheld', 'notUpheld', 'noFinding'], 'partiallyUpheld'],
    [['notUpheld', 'noFinding'], 'notUpheld'],
    [['upheld', 'withdrawn'], 'upheld'],
    [['noFinding', 'noFinding'], 'noFinding'],
    [['withdrawn', 'noFinding'], 'noFinding'],
    [['withdrawn'], 'withdrawn'],
    [[], null],
  ] as const)('of %j is %s', (points, overall) => {
    expect(overallOutcome(points)).toBe(overall);
  });
});
