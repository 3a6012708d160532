/** Who is barred from a case, has declined it or has it taken from them is never the one to whom it is given. */
import { createReader } from '../../bot/understand';
import { demoDirectory } from './support/sentences';

const reader = createReader(demoDirectory());
const read = (text: string) =>
  reader.read({
    now: '2026-03-11T10:00:00Z',
    tz: 'Europe/London',
    role: 'complaints_officer',
    scope: 'personal',
    text,
    context: { openCases: ['CF-26-0002', 'CF-26-0005'], lastCard: 'CF-26-0002' },
  });

const BARRING = [
  'hide 5 from WHO',
  'keep 5 away from WHO',
  'WHO must not see 5',
  "WHO shouldn't be able to look at 5",
  "don't let WHO see 5",
  'lock WHO out of 5',
];
const DECLINING = [
  'Sean Gallagher offered to take 5 but WHO said no',
  'give 5 to Sean Gallagher, WHO declined',
  "give 5 to Sean Gallagher, WHO can't take it",
  'give 5 to anyone but WHO',
  "5 can't go to WHO",
  'take 5 off WHO',
  'reassign 5 away from WHO',
  'reassign 5 from WHO to Sean Gallagher',
  'give 5 to Sean Gallagher not WHO',
  'reassign 5 to Sean Gallagher, WHO is swamped',
  "give 5 to Sean Gallagher as WHO's on leave",
  'give 5 to Sean Gallagher because WHO has too many',
  'reassign 5 to Sean Gallagher, WHO is snowed under',
];
const PEOPLE = ['Grace Mensah', 'Priya Nair', 'Tom Reeve'];
const each = (lines: string[]) =>
  lines.flatMap((line) => PEOPLE.map((who) => [line.replace('WHO', who), who] as const));

describe('people who are to have no part in a case', () => {
  test.each(each(BARRING))('a conflict is declared: %s', (text, who) => {
    const { intents, slots } = read(text);
    expect(intents).toEqual(['case.declare_conflict']);
    expect(slots.refs).toEqual(['CF-26-0005']);
    expect(slots.people?.map(({ name }) => name)).toEqual([who]);
  });

  test.each(each(DECLINING))('the case is not given to them: %s', (text, who) => {
    const { slots, detail } = read(text);
    for (const { people = [] } of [slots, ...detail.parts.map((part) => part.reading.slots)])
      expect(people.filter((p) => p.name === who && p.role === 'investigator')).toEqual([]);
  });

  test.each(each(['give 5 to WHO', 'WHO can take 5', 'why not give it to WHO', 'let WHO have 5']))(
    'who is meant still is: %s',
    (text, who) => {
      expect(read(text).slots.people).toEqual([{ name: who, role: 'investigator' }]);
    },
  );
});
