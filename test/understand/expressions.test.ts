import { createReader } from '../../bot/understand';
import { weekdayOf } from '../../bot/understand/dates/plain';
import { demoDirectory } from './support/sentences';
import { dayIn, expressions, onThatDay, verdict } from './support/expressions';

const reader = createReader(demoDirectory());
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Who is off says so to their own chat; an officer, who keeps the calendar as well, may mean a closure. */
const spokenBy = (part: string): 'social_worker' | 'complaints_officer' =>
  part === 'from and until' || part.startsWith('absence') ? 'social_worker' : 'complaints_officer';

const judged = expressions().map((each) => {
  const reading = reader.read({ ...onThatDay(each.text), role: spokenBy(each.part) });
  return { ...each, reading, verdict: verdict(each, reading) };
});
const missed = (how: string): string[] =>
  judged
    .filter((each) => each.verdict === how)
    .map(
      ({ text, days, reading }) =>
        `${text}: ${days.join(' – ')}, read ${JSON.stringify(reading.slots)}`,
    );

describe('what English says of days, on Wednesday 11 March 2026', () => {
  test('the set is large, and each of its days bears its own weekday', () => {
    expect(judged.length).toBeGreaterThanOrEqual(300);
    const torn = judged
      .flatMap(({ days }) => days)
      .filter((dated) => WEEKDAYS[weekdayOf(dayIn(dated))] !== dated.slice(0, 3));
    expect(torn).toEqual([]);
  });

  test('at most 2 in 100 are silently wrong', () => {
    const wrong = missed('silently wrong');
    expect({ wrong, few: wrong.length <= judged.length * 0.02 }).toMatchObject({ few: true });
  });

  test('at most 3 in 100 are left unread', () => {
    const unread = missed('unread');
    expect({ unread, few: unread.length <= judged.length * 0.03 }).toMatchObject({ few: true });
  });

  test('a day that is not understood never costs the intent', () => {
    const kinds: [string, RegExp][] = [
      ['received', /^log\.complaint$/],
      ['due', /^case\.(?:request_extension|extend)$/],
      ['from and until', /^absence\.set$/],
      ['snooze', /^nudge\.snooze$/],
    ];
    const lost = kinds.flatMap(([part, intent]) =>
      judged.filter((e) => e.part === part && !e.reading.intents.some((i) => intent.test(i))),
    );
    expect(lost.map((e) => e.text)).toEqual([]);
  });
});
