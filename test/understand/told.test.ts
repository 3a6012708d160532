/** Harm told in so many words inside a complaint is heard whatever else the line is about; what only sounds like it is not. */
import { createReader } from '../../bot/understand';
import { demoDirectory } from './support/sentences';

const reader = createReader(demoDirectory());

/** Whether the words, typed in the sender's own chat on Wed 11 March 2026, are met with the duty route. */
const isSafety = (text: string): boolean =>
  reader.read({
    now: '2026-03-11T10:00:00Z',
    tz: 'Europe/London',
    role: 'social_worker',
    scope: 'personal',
    text,
  }).intents[0] === 'safety';

describe('told inside a complaint', () => {
  test.each([
    'complaint from a teenager: "i cut myself again after you moved my placement, nobody came"',
    'young person emailed to complain, “I’ve burnt my arms again and nobody asks”',
    'escort filmed her getting changed, mum complaining',
    'dad wants to complain, the assistant took photos of his lad in the shower',
    'mum says the taxi driver touched her daughters leg, wants a complaint in',
    'complaint: tutor keeps stroking the girls thigh in lessons and school did nothing',
    'she’s pregnant and 13, dad complaining nobody told him',
    'formal complaint from nan, her granddaughter is 14 and pregnant and the worker never rang',
    '16 yr old complains: i can’t cope any more, nobody listens',
    'complaint from a 15 year old, “i just cant go on like this any more”',
    'dad said he’ll be waiting for Priya in the car park, she better watch out. he’s also complaining about contact',
    'mum unhappy with the minutes and says the manager had better watch his back',
  ])('%s', (text) => expect(isSafety(text)).toBe(true));
});

describe('what only sounds like it', () => {
  test.each([
    'the worker filmed the contact session without asking, mum complaining',
    'photographed her work for the display without asking',
    'my worker touched his leg brace and broke it, mum complaining',
    'driver touched the brakes late, mum complaining about the taxi',
    'she is 14 weeks pregnant and wants a housing letter',
    'mum cant cope with the paperwork any more and wants to complain',
    'dad will be waiting in the car park for contact at 3',
    'better watch it, the form closes at 5',
    '11 looks fine but i want to read it tonight',
    'i’ll read 14 tonight',
    'i want to check it tomorrow',
    'what changed since yesterday',
    'child says he hates the new school and it’s killing his football',
  ])('%s', (text) => expect(isSafety(text)).toBe(false));
});
