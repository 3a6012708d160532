/** Danger inside what is to be noted: the order around it must not make it sound like office work. */
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
    context: { openCases: ['CF-26-0003', 'CF-26-0006'] },
  }).intents;

describe('what is to be noted on a case', () => {
  test.each([
    'note on 6: staff put him in a cupboard',
    'note on 6: they leave her strapped in the chair all day',
    'note on 6: respite worker pulls her hair',
    'note on 3: carer spat at him',
    'note on 3: left in a wet pad all day',
    'note on 3: carer locks her in her room',
    'note on 6: foster carer locks the fridge',
    'note on 3: he says nobody feeds him at weekends',
    'please add a note on 3: mum says she will kill herself tonight',
    'record on 6: dad hit him with a belt last night',
  ])('is heard: %s', (text) => {
    expect(read(text)).toEqual(['safety']);
  });

  test.each([
    'note on 3: rang mum, she will ring back on friday',
    'note on 6: dad is called Ron',
    'note on 6: nobody was hurt, the taxi was late',
    'note on 3: the school is locked on mondays',
    'note on 3: she fed back that the letter was rude',
    'note on 6: spoke to the reviewing officer',
  ])('is a note: %s', (text) => {
    expect(read(text)).toEqual(['case.note']);
  });
});
