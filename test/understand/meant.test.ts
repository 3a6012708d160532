/** Lines whose reading must not hang on how the last fit fell out. */
import { createReader } from '../../bot/understand';
import type { ReadInput, Reading } from '../../bot/understand/types';
import { demoDirectory } from './support/sentences';

const reader = createReader(demoDirectory());
/** Wednesday 11 March 2026. */
const read = (text: string, context: ReadInput['context'] = {}): Reading =>
  reader.read({
    now: '2026-03-11T10:00:00Z',
    tz: 'Europe/London',
    role: 'social_worker',
    scope: 'personal',
    text,
    context,
  });

describe('an open draft', () => {
  test('takes what is added to it', () => {
    expect(read('add: she also hung up on him', { draft: true }).intents).toEqual([]);
  });

  test('takes no grievance that names its own team', () => {
    expect(read('sgo team rude to grandma on monday', { draft: true }).intents).toEqual([
      'log.complaint',
    ]);
  });
});

test('somebody who popped by brings something to log, whose kind is asked: no note to no case', () => {
  const { intents, slots } = read('the grandmother popped by on thursday and had a word');
  expect(intents).toEqual([]);
  expect(slots).toEqual({ received: '2026-03-05', ask: ['type'] });
});

test.each([
  ['mum isnt answering her phone', {}],
  ['dad isn’t picking up, I’ve tried him three times', {}],
  ['I cant do this one hes my cousins partner', {}],
  ['I cant do this one hes my cousins partner', { lastCard: 'CF-26-0042' }],
  ['one of the neighbours came in to complain about kids playing football in the street', {}],
  ['one of the neighbours came in to complain about the noise from the children’s home', {}],
])('%s: no alarm', (text, context) => {
  expect(read(text, context).intents).not.toContain('safety');
});

test.each([
  ['I cant do this one hes my cousins partner', { lastCard: 'CF-26-0042' }],
  ['cant do 42, the dad’s my cousin', {}],
])('%s: a conflict', (text, context) => {
  expect(read(text, context).intents).toEqual(['case.declare_conflict']);
});

test.each([
  ['call 42 the taxi one', { refs: ['CF-26-0042'] }],
  ['42 was actually received on 25 Feb', { refs: ['CF-26-0042'], received: '2026-02-25' }],
])('%s: a correction', (text, slots) => {
  const reading = read(text);
  expect(reading.intents).toEqual(['case.correct']);
  expect(reading.modes).toEqual(['does']);
  expect(reading.slots).toEqual(slots);
});

/** One of a kind in these people: a first name that only one of them has. */
describe('a person’s whole caseload to another', () => {
  test.each([
    ['Toms off long term from monday move all his to Sean', 'from', '2026-03-16'],
    ['Tom is off long term from monday, move all his cases to Sean', 'from', '2026-03-16'],
    ['move all of Toms cases to Sean from monday', 'from', '2026-03-16'],
    ['Tom leaves friday, his cases go to Sean', 'on', '2026-03-13'],
    ['Tom Reeve finishes on friday so give all his work to Sean', 'on', '2026-03-13'],
    ['transfer everything of Tom’s over to Sean', 'on', undefined],
  ])('%s: the hand-over, from a day to come', (text, slot, day) => {
    const { intents, modes, acts, slots, sure } = read(text);
    expect({ intents, modes, acts }).toEqual({
      intents: ['case.assign'],
      modes: ['does'],
      acts: ['handover.preview'],
    });
    expect(sure[0]).toBeGreaterThan(0.5);
    expect(slots).toMatchObject({
      people: [
        { name: 'Tom Reeve', role: 'from' },
        { name: 'Sean Gallagher', role: 'investigator' },
      ],
    });
    expect(slots[slot === 'from' ? 'from' : 'on']).toBe(day);
  });

  test.each(['should we move all Tom’s cases to Sean?', 'if Tom leaves his cases go to Sean'])(
    '%s: no order',
    (text) => {
      expect(read(text).modes).not.toContain('does');
    },
  );
});

/** “Yes” is offered to an order alone: not to what waits for something, nor to what somebody else is said to have done. */
test.each([
  ['if Sean cant do 3 by friday i’ll take it', 'plans'],
  ['unless Sean objects give 3 to Tom', 'plans'],
  ['once tom is back give 3 to him', 'plans'],
  ['give 3 to Sean unless Tom wants it', 'plans'],
  ['close 4 once mum signs', 'plans'],
  ['Sean says he handed 3 to Tom last week', 'asks'],
  ['Tom told me he closed 4 yesterday', 'asks'],
  ['apparently Sean gave 3 to Tom', 'asks'],
  ['Tom says he’s sent the answer on 3', 'asks'],
  ['if that’s ok close 4', 'does'],
  ['close 4 if you can', 'does'],
  ['close 4 if poss', 'does'],
  ['if you dont mind give 3 to Sean', 'does'],
  ['Sean says he needed another week on 3', 'does'],
  ['Tom said give 3 to Sean', 'does'],
  ['mum says she’s withdrawn 3', 'does'],
])('%s: %s', (text, mode) => {
  const { modes, sure } = read(text);
  expect(modes).toEqual([mode]);
  expect(sure[0]).toBeGreaterThan(0.6);
});

test.each(['i cant have 3', 'I shouldn’t have 3, she’s my neighbour'])(
  '%s: a conflict of one’s own',
  (text) => {
    expect(read(text)).toMatchObject({ intents: ['case.declare_conflict'], modes: ['does'] });
  },
);

/** The reason for more time may have a day of its own; a holding letter has the day it went and the day it promises. */
test.each([
  ['need another week on 3, mums on holiday til monday', { days: 5 }],
  ['need 5 more days on 3 as the school is shut until friday', { days: 5 }],
  ['need 5 more days on 3, til the 20th', { days: 5, due: '2026-03-20' }],
  ['need until the 20th on 3, mum away', { due: '2026-03-20' }],
])('%s: so long, or to that day', (text, slots) => {
  const { refs, ...rest } = read(text).slots;
  expect(refs).toEqual(['CF-26-0003']);
  expect(rest).toEqual(slots);
});

test.each([
  '2 - sent holding letter friday, new date 23rd',
  'sent a holding letter on 2 on friday, new date 23 March',
  'posted the holding letter for 2 on Fri, promised the 23rd',
])('%s: gone on Fri 6 March, promising Mon 23 March', (text) => {
  const { intents, slots, detail } = read(text);
  expect(intents).toEqual(['letter.holding']);
  expect(slots.due).toBe('2026-03-23');
  expect(detail.toldOn).toBe('2026-03-06');
});
