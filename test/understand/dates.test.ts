import { createReader } from '../../bot/understand';
import type { Reading } from '../../bot/understand/types';
import { demoDirectory } from './support/sentences';

const reader = createReader(demoDirectory());
/** Wednesday 11 March 2026, 10:00. */
const read = (text: string): Reading =>
  reader.read({
    now: '2026-03-11T10:00:00Z',
    tz: 'Europe/London',
    role: 'complaints_officer',
    scope: 'personal',
    text,
  });

describe('absolute dates that chrono finds and our own grammar does not', () => {
  test.each([
    ['complaint received 3-Mar-26', '2026-03-03'],
    ['complaint came in 3/Mar/2026', '2026-03-03'],
    ['complaint rcvd 03MAR26', '2026-03-03'],
    ['complaint landed on the twenty-third of February', '2026-02-23'],
  ])('%s', (text, received) => {
    expect(read(text).slots.received).toBe(received);
  });

  test('an unsaid year still looks the way of the slot: 20 December has passed, a deadline of 20-Apr is to come', () => {
    expect(read('complaint received 20-Dec').slots.received).toBe('2025-12-20');
    expect(read('extend 42 to 20-Apr').slots.due).toBe('2026-04-20');
  });

  test('more than six months back by a guessed year is asked, as with any other date', () => {
    expect(read('complaint received 20-Jun').slots.ask).toEqual(['received']);
  });

  test('a name that is also a month stays a name (rule 7), whatever number stands near', () => {
    expect(
      read('complaint about June Adeyemi, 42 may need linking').slots.happened,
    ).toBeUndefined();
    expect(read('compliment for April on 42').slots.received).toBe('2026-03-11');
  });
});
