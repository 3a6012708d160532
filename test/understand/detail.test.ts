import { createReader } from '../../bot/understand';
import type { ReadInput, Reading } from '../../bot/understand/types';
import { demoDirectory } from './support/sentences';

const reader = createReader(demoDirectory());
/** Wednesday 11 March 2026, 10:00. */
const read = (text: string, context?: ReadInput['context']): Reading =>
  reader.read({
    now: '2026-03-11T10:00:00Z',
    tz: 'Europe/London',
    role: 'complaints_officer',
    scope: 'personal',
    text,
    ...(context ? { context } : {}),
  });

describe('the words people quote', () => {
  test.each([
    ['mum said "thank you, you’ve been great" about Sunny', 'thank you, you’ve been great'],
    ['“She changed our lives” – adopters, compliment for Ifeoma', 'She changed our lives'],
    ["nan told me 'nobody ever rang back', complaint", 'nobody ever rang back'],
    ['compliment for ‘the best worker we’ve had’, Joe Tanner', 'the best worker we’ve had'],
    ["mum's complaint about dad's taxi", null],
  ])('%s', (text, quote) => {
    expect(read(text).detail.quote).toBe(quote);
  });
});

describe('questions come with choices', () => {
  test('Monday 3 March 2026 was a Tuesday: both days are offered', () => {
    expect(read('complaint received Monday 3rd March').detail.questions).toEqual([
      {
        slot: 'received',
        says: 'Which day did it reach us?',
        choices: [
          { label: 'Mon 2 Mar', value: '2026-03-02' },
          { label: 'Tue 3 Mar', value: '2026-03-03' },
        ],
      },
    ]);
  });

  test('the week of 3 March: its five working days are offered', () => {
    const [question] = read('complaint received w/c 3rd March').detail.questions;
    expect(question?.choices.map((c) => c.value)).toEqual([
      '2026-03-02',
      '2026-03-03',
      '2026-03-04',
      '2026-03-05',
      '2026-03-06',
    ]);
  });

  test('two people called Priya: both are offered with their teams', () => {
    const [question] = read('complaint about Priya received today').detail.questions;
    expect(question?.choices).toEqual([
      { label: "Priya Nair – Disabled Children's Team", value: 'P006' },
      { label: 'Priya Shah – Fostering Team', value: 'P007' },
    ]);
  });

  test('a misspelt name is offered, never taken', () => {
    const reading = read('thank you card for Shivonne in fostering');
    expect(reading.slots.people).toBeUndefined();
    expect(reading.detail.questions[0]?.choices).toEqual([
      { label: "Siobhán O'Donnell – Fostering Team", value: 'P024' },
    ]);
  });

  test('something to log of unknown type: the types are offered', () => {
    expect(read('log it').detail.questions[0]?.choices.map((c) => c.value)).toEqual([
      'compliment',
      'complaint',
      'comment',
      'enquiry',
      'service_request',
    ]);
  });

  test('no case named: the sender’s open cases are offered', () => {
    const { detail } = read('close it please', { openCases: ['CF-26-0042', 'CF-26-0038'] });
    expect(detail.questions[0]?.choices.map((c) => c.value)).toEqual(['CF-26-0042', 'CF-26-0038']);
  });
});

describe('a plan of several lines', () => {
  test('each part keeps its own words and slots, in the order said', () => {
    const { detail } = read(
      '1. ack for 51 went this morning 2. give it to Grace 3. whats overdue in DCT',
    );
    expect(
      detail.parts.map(({ intent, text, reading: { slots } }) => ({ intent, text, slots })),
    ).toEqual([
      {
        intent: 'case.acknowledge',
        text: 'ack for 51 went this morning',
        slots: { on: '2026-03-11', refs: ['CF-26-0051'] },
      },
      {
        intent: 'case.assign',
        text: 'give it to Grace',
        slots: { refs: ['CF-26-0051'], people: [{ name: 'Grace Mensah', role: 'investigator' }] },
      },
      {
        intent: 'list.overdue',
        text: 'whats overdue in DCT',
        slots: { team: "Disabled Children's Team" },
      },
    ]);
  });
});

describe('who complains, and how', () => {
  test.each([
    ['mum emailed to complain about respite', 'parent', 'email'],
    ['complaint by phone from a foster carer', 'fosterCarer', 'telephone'],
    ['nan wrote in, letter arrived today, complaint', 'relative', 'letter'],
    ['complaint on facebook from an advocate', 'advocate', 'socialMedia'],
  ])('%s', (text, kind, channel) => {
    const { detail } = read(text);
    expect([detail.complainant.kind, detail.channel]).toEqual([kind, channel]);
  });

  test.each([
    ['Received by post on Monday: I rang 3 times and spoke to three people', 'letter'],
    ['I rang 3 times and nobody rang me back. this came by post on monday', 'letter'],
    ['Dear Sir, I rang 3 times about my son. Received by post 9 March', 'letter'],
    ['Arrived by Royal Mail today: I rang three times', 'letter'],
    ['received in writing today, dad called us 3 times', 'letter'],
    ['Mum wrote to us, received Monday. Says she telephoned 3 times', 'letter'],
    ['came by email - I rang 3 times', 'email'],
    ['handed in at reception: I emailed four times and no one replied', 'inPerson'],
    ['rang today, mum has emailed 3 times and sent a letter', 'telephone'],
    ['complaint from mum, rang today, the report was sent by post', 'telephone'],
    ['dad phoned this morning about the letter he got', 'telephone'],
    ['mum rang 3 times today to complain about the bus', 'telephone'],
  ])('%s: it came by %s, whatever was tried before', (text, channel) => {
    expect(read(text).detail.channel).toBe(channel);
  });

  test('an MP’s and a councillor’s enquiry are told apart', () => {
    expect(read('MP letter came in today about respite').detail.enquiryKind).toBe('mp');
    expect(read('Cllr Bright emailed asking about respite').detail.enquiryKind).toBe('councillor');
  });
});

describe('what stands in quotation marks is not the sender’s own', () => {
  test('how the feedback came is not read from the quotation', () => {
    const { detail } = read(
      'Compliment for Priya Nair from foster carers - "she rang us back every single time"',
    );
    expect(detail.channel).toBeNull();
    expect(detail.complainant.kind).toBe('fosterCarer');
  });

  test('where it happened is not how it came', () => {
    const { detail } = read(
      'can i log a complaint about myself. Family saying i was rude on the visit',
    );
    expect(detail.channel).toBeNull();
  });

  test.each([
    'dad says Priya Nair was rude on the phone, complaint',
    'complaint from mum, phone manner: she was short with her over the phone',
    'lad in the hostel complaining that staff took his phone',
  ])('%s: a telephone that it is about is not how it came', (text) => {
    expect(read(text).detail.channel).toBeNull();
  });

  test('who rang about a telephone rang', () => {
    expect(read('mum rang, Priya Nair was rude on the phone').detail.channel).toBe('telephone');
  });

  test('an MP is written as one', () => {
    expect(read('MP letter Friday about school transport').detail.complainant.description).toBe(
      'MP',
    );
  });
});

describe('the sender’s own count of a deadline', () => {
  test.each([
    ['why is 0042 due on the 9th of april?? i make it the 7th', '2026-04-07'],
    ['why is 42 due 2 april, i make it the 31st', '2026-03-31'],
    ['i make 42 the 31st of march', '2026-03-31'],
    ['when is 42 due? i get 3 april', '2026-04-03'],
    ['why is 0042 due on the 9th of april', null],
  ])('%s', (text, counted) => {
    const reading = read(text);
    expect(reading.intents).toEqual(['due.explain']);
    expect(reading.detail.counted).toBe(counted);
  });
});

describe('how old somebody is names no case', () => {
  test.each([
    'the child is Ava Marsh, 9',
    "mum rang about her daughter's review, Ava, 9, and it was moved twice",
    'the twins are 3',
    'her brother is 3',
    'his name is Tom and he is 9',
    'she’s 8 and he’s 5',
    'Ella is 5 and she was crying',
    'the girls are 5 and 7',
    'nan rang about Kian, her grandson, 8, and nobody rang back',
    '8 is her age',
    '7 is poorly today',
  ])('%s', (text) => {
    expect(read(text).slots.refs ?? []).toEqual([]);
  });

  test.each([
    ['close 9', [9]],
    ['status 9', [9]],
    ['ack sent 9', [9]],
    ['3 is closed', [3]],
    ['9 is a complaint not a compliment', [9]],
    ['give 5, 6 to Priya', [5, 6]],
    ['status of Ava, 9', [9]],
    ['the child on 9 is Ava Marsh', [9]],
    ['he is on 9', [9]],
    ['6 is late', [6]],
    ['the child is Ava Marsh, case 9', [9]],
    ['the child is Ava Marsh, 42', [42]],
  ])('%s', (text, numbers) => {
    expect((read(text).slots.refs ?? []).map((ref) => Number(ref.slice(-4)))).toEqual(numbers);
  });
});

describe('a day within quotation marks', () => {
  it.each([
    'compliment: "you saved us from a violent man two years ago and we never said thank you"',
    'complaint: “on 3 march the worker shouted at her”',
  ])('is never when it reached us: %s', (text) => {
    expect(read(text).slots.received).toBeUndefined();
  });

  it('a day outside them is', () => {
    expect(
      read('compliment received 9 march: "you saved us two years ago and we never said thanks"')
        .slots.received,
    ).toBe('2026-03-09');
  });
});

it('“social worker” tells one Priya from another no more than her name does', () => {
  const { detail } = read('complaint from mum received today: his social worker Priya is rude');
  expect(detail.questions.map(({ slot }) => slot)).toContain('people');
  expect(detail.personIds.filter((id) => id !== '')).toEqual([]);
});
