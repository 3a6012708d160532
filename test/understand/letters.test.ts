/** Letters and chains of mail: when they came, and that thanks and a grievance in one message are both kept. */
import { createReader } from '../../bot/understand';
import type { Reading } from '../../bot/understand/types';
import { demoDirectory } from './support/sentences';
import { onThatDay } from './support/expressions';

const reader = createReader(demoDirectory());
/** Wednesday 11 March 2026. */
const read = (text: string): Reading => reader.read(onThatDay(text));

describe('the day on which a letter came', () => {
  test.each([
    [
      'one mail: its head says so, whatever its subject and its story name',
      'From: Nora Vale\nSent: Monday 9 March 2026 07:20\nTo: Complaints\nSubject: last night\n\nI wish to complain. I was told that someone would come on Friday and no one came. I had taken the day off work.\n\nNora',
      { received: '2026-03-09' },
    ],
    [
      'a mail that one of our inboxes only passed on: the day of the one below',
      'FW please log\n\nFrom: Fostering Inbox\nSent: 10 March 2026 16:40\nTo: Complaints\n\nOne for you.\n\nFrom: Ann Petts\nSent: 6 March 2026 22:18\nTo: Fostering Inbox\nSubject: mileage\n\nI have had no mileage for months and I want this treated as a complaint. I send the form and the form gets lost.\n\nAnn',
      { received: '2026-03-06' },
    ],
    [
      'two complaints of one writer: it is asked',
      'two from the same dad\n\nFrom: G March\nSent: 6 March 2026 07:02\nTo: Complaints\nSubject: Re: complaint\n\nEleven days and no answer. So now I am complaining about that as well.\n\nOn 23 February 2026 at 20:11, G March wrote:\n> Please take this as a formal complaint about the assessment of my daughter. Nobody spoke to me.',
      { received: undefined },
    ],
    [
      'the frame’s own day, and none of the letter below it',
      'came in yesterday by post\n\nI am writing to complain about the taxi. On Monday it was late and on Tuesday it did not come at all. My daughter missed her test and nobody rang us.\n\nJ. Marsh',
      { received: '2026-03-10' },
    ],
  ])('%s', (_, text, { received }) => {
    const { intents, slots } = read(text);
    expect(intents).toEqual(['log.complaint']);
    expect(slots.received).toBe(received);
    expect(slots.ask?.includes('received') ?? false).toBe(received === undefined);
  });

  test('an answer wanted by a day in a mail is wanted then', () => {
    const { slots } = read(
      'From: Office of Hilary Stan MP\nSent: Monday 9 March 2026 11:02\nTo: MP Enquiries\n\nDear Sir,\nMy constituent asks how her allowance was worked out. A reply by 23 March would be appreciated.\nHilary Stan MP',
    );
    expect(slots).toEqual({ received: '2026-03-09', due: '2026-03-23' });
  });
});

describe('thanks and a grievance in one message', () => {
  test.each([
    'mum says thanks but also says the transport is always late',
    'thank you for Mohammed Rahman and a complaint about the wait, both please',
    'one of each from dad today: complaint about the taxi, thanks for the night staff',
    'nan sent her thanks to June, but says nobody answers the phone at weekends',
    'Two things in one email from Mrs Rodriguez. One, she is complaining that the sessions stopped. Two, she wishes to thank the worker.',
    'carer is grateful for the respite, though the money was late again',
  ])('are both kept: %s', (text) => {
    const { intents, detail } = read(text);
    expect([...intents].sort()).toEqual(['log.complaint', 'log.compliment']);
    for (const part of detail.parts) expect(text).toContain(part.text);
  });

  test.each([
    ['happy with Lena herself, it’s the taxi he wants to complain about', 'log.complaint'],
    ['thank you card from dad, no complaint at all, the boys are settled', 'log.compliment'],
    ['complaint from mum, nobody said thank you to her for waiting', 'log.complaint'],
  ])('where one is denied there is one: %s', (text, intent) => {
    expect(read(text).intents).toEqual([intent]);
  });
});
