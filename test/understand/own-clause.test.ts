/** In a line with several orders each has only what its own clause says: its case, its person, its day, its outcome. */
import { createReader } from '../../bot/understand';
import { demoDirectory } from './support/sentences';

const reader = createReader(demoDirectory());
const openCases = [2, 3, 4, 5, 6, 7, 8, 9].map((n) => `CF-26-000${n}`);

/** Wed 11 March 2026; case 3 was the last on show. */
function partsOf(text: string): string[] {
  const { detail, intents, slots } = reader.read({
    now: '2026-03-11T10:00:00Z',
    tz: 'Europe/London',
    role: 'complaints_officer',
    scope: 'personal',
    text,
    context: { openCases, lastCard: 'CF-26-0003' },
  });
  const parts =
    detail.parts.length > 0 ? detail.parts : [{ intent: intents[0]!, reading: { slots } }];
  return parts.map(({ intent, reading: { slots: own } }) =>
    [
      intent,
      (own.refs ?? []).map((ref) => Number(ref.slice(-4))).join('+'),
      (own.people ?? []).map(({ name }) => name).join('+'),
      own.type ?? '',
      ...[own.on, own.received, own.due, own.from].flat().filter((day) => day !== undefined),
      own.outcome?.join('+') ?? '',
      own.ask?.includes('people') ? 'who?' : '',
    ]
      .filter((each) => each !== '')
      .join(' '),
  );
}

describe('each clause of a line with several orders', () => {
  test.each([
    [
      'give 2 and 3 to Priya Nair and 5 to Sean Gallagher',
      ['case.assign 2+3 Priya Nair', 'case.assign 5 Sean Gallagher'],
    ],
    [
      'give 5 to Priya Nair, and 2 to Sean Gallagher, tom is off friday',
      [
        'case.assign 5 Priya Nair',
        'case.assign 2 Sean Gallagher',
        'absence.set Tom Reeve 2026-03-13',
      ],
    ],
    [
      'make 6 a comment, 5 received 4 march, 3 withdrawn',
      ['case.retype 6 comment', 'case.correct 5 2026-03-04', 'case.withdraw 3'],
    ],
    ['make 6 a comment, 8 is a compliment', ['case.retype 6 comment', 'case.retype 8 compliment']],
    [
      'mum rang re 8, chasing, and ack sent 7 yesterday',
      ['case.note 8', 'case.acknowledge 7 2026-03-10'],
    ],
    ['response sent 11 10 March, upheld', ['case.respond 11 2026-03-10', 'case.finding 11 upheld']],
    [
      'close 4 and 9, extend 3 to 20 march told mum today complex',
      ['case.close 4+9', 'case.extend 3 2026-03-20'],
    ],
    [
      'ack sent 7 yesterday and 8 today',
      ['case.acknowledge 7 2026-03-10', 'case.acknowledge 8 2026-03-11'],
    ],
    ['ack sent 4, 7 and 8 today', ['case.acknowledge 4+7+8 2026-03-11']],
  ])('%s', (text, wanted) => {
    expect(partsOf(text)).toEqual(wanted);
  });

  test('a person and a day beside a case named once are theirs alone, whatever else is said of it', () => {
    expect(partsOf('8 is statutory, stage 1, give it to Mohammed Rahman, ack went today')).toEqual(
      expect.arrayContaining([
        'case.assign 8 Mohammed Rahman',
        'case.acknowledge 8 2026-03-11',
        'case.progress_to_stage 8',
      ]),
    );
  });

  // Whoever the cases are and however the clauses are joined, nobody is given another one's case.
  const people = ['Priya Nair', 'Sean Gallagher', 'Grace Mensah', 'Mohammed Rahman'];
  const joins = [' and ', ', ', ', and ', '; ', ' then ', '. '];
  const verbs = ['', 'give ', 'assign ', 'pass ', 'please move '];
  const lines = joins.flatMap((join, j) =>
    verbs.map((verb, v) => {
      const who = [people[(j + v) % 4]!, people[(j + v + 1) % 4]!, people[(j + 2 * v + 2) % 4]!];
      const refs = [2 + ((j + v) % 3), 5 + (v % 2), 7 + (j % 3)];
      return { text: verb + refs.map((ref, i) => `${ref} to ${who[i]}`).join(join), refs, who };
    }),
  );
  test.each(lines)('gives each case to its own person: $text', ({ text, refs, who }) => {
    expect(partsOf(text)).toEqual(refs.map((ref, i) => `case.assign ${ref} ${who[i]}`));
  });
});
