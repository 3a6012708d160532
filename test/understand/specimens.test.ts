import { createReader } from '../../bot/understand';
import type { Reading, Slots } from '../../bot/understand/types';
import { demoDirectory } from './support/sentences';
import { onThatDay } from './support/expressions';

const reader = createReader(demoDirectory());
/** Wednesday 11 March 2026, 10:00. */
const read = (text: string): Reading => reader.read(onThatDay(text));

describe('days that were read wrongly, and others of their kind', () => {
  test.each<[string, Slots, string]>([
    [
      'compliment from mum, got it before christmas but forgot to log it',
      { ask: ['received'] },
      'vague: never today',
    ],
    ['complaint from dad, we had it before half term', { ask: ['received'] }, 'vague: never today'],
    [
      'complaint from nan, received before the weekend',
      { ask: ['received'] },
      'vague: Friday or earlier',
    ],
    [
      'complaint from mum, she rang the night before last',
      { received: '2026-03-09' },
      'Mon: two nights ago',
    ],
    [
      'complaint from mum, received the Tuesday before last',
      { received: '2026-03-03' },
      'Tue 10 is the last',
    ],
    [
      'complaint from mum, received last Friday but one',
      { received: '2026-02-27' },
      'Fri 6 is the last',
    ],
    [
      'complaint from mum received four Mondays ago',
      { received: '2026-02-16' },
      'Mon 9, 2, 23 Feb, 16',
    ],
    ['compliment received on Mothering Sunday', { ask: ['received'] }, 'Sun 15 March is to come'],
    ['compliment received on Fathers Day', { ask: ['received'] }, 'Sun 15 June 2025 is long ago'],
    ['complaint received 3 March 1999', { received: '1999-03-03' }, 'Wed: the year is said'],
    ['complaint received 4 / 3 / 26', { received: '2026-03-04' }, 'Wed: figures with spaces'],
    ['2nd one this yr from mum, complaint', { received: '2026-03-11' }, 'a count, and no day'],
    [
      'third time this month, mum phoned yesterday to complain',
      { received: '2026-03-10' },
      'Tue: a count, then a day',
    ],
    [
      'i was off 16th to 27th feb',
      { from: '2026-02-16', until: '2026-02-27' },
      'Mon to Fri: it is over',
    ],
    [
      'i was on leave 2 to 6 March',
      { from: '2026-03-02', until: '2026-03-06' },
      'Mon to Fri: it is over',
    ],
    [
      'off from Monday until the 27th',
      { from: '2026-03-16', ask: ['until'] },
      'back on it, or off up to it',
    ],
    [
      'away from Monday while the 23rd',
      { from: '2026-03-16', ask: ['until'] },
      'Northern “while” is until',
    ],
    ['my leave now ends on 14 April', { until: '2026-04-14' }, 'Tue: its beginning is known'],
    [
      'off Tuesday, next week',
      { from: '2026-03-17', until: '2026-03-17' },
      'Tue alone, not the week',
    ],
    ['off the rest of this week', { from: '2026-03-11', until: '2026-03-13' }, 'Wed to Fri'],
    [
      'leave from the 30th to 10 April',
      { from: '2026-03-30', until: '2026-04-10' },
      'Mon of the month before',
    ],
    [
      'what falls due from 16 march onwards',
      { period: ['2026-03-16', '2027-03-16'] },
      'a year covers all',
    ],
    [
      'what falls due after 1 April',
      { period: ['2026-04-02', '2027-04-01'] },
      'from Thu, the day after',
    ],
    [
      'compliments, May to date',
      { period: ['2025-05-01', '2026-03-11'] },
      'a month, not May Okafor',
    ],
    [
      'complaints between February and May',
      { period: ['2026-02-01', '2026-05-31'] },
      'begun, not over',
    ],
    ["October's complaints by team", { period: ['2025-10-01', '2025-10-31'] }, 'the latest begun'],
  ])('%s', (text, slots) => {
    expect(read(text).slots).toEqual(slots);
  });

  test.each<[string, Slots, string]>([
    ['need until COP Monday on 42', { due: '2026-03-16' }, 'Mon'],
    ['need until close of business on the 20th on 42', { due: '2026-03-20' }, 'Fri'],
    [
      'need until 15 working days from 2 April on 42',
      { days: 15, due: '2026-04-27' },
      'Fri 3 and Mon 6 April are holidays',
    ],
    ['need until 2 weeks after 1 April on 42', { due: '2026-04-15' }, 'Wed'],
    ['need until a month before 1 May on 42', { due: '2026-04-01' }, 'Wed'],
    ['need until a week Thursday on 42', { due: '2026-03-19' }, 'Thu 12 and seven'],
    ['need until this Monday 23/3 on 42', { ask: ['due'] }, 'Mon of this week is the 9th'],
    ['need until Thurs. 26 March on 42', { due: '2026-03-26' }, 'Thu'],
    ['need until the 19th or 20th on 42', { ask: ['due'] }, 'one of two'],
    ['need until Monday, sorry, Tuesday on 42', { due: '2026-03-17' }, 'put right'],
    ['extend 42 to the day after Good Friday', { due: '2026-04-04' }, 'Sat'],
    ['snooze 42 until Thursday or Friday', { ask: ['until'] }, 'one of two, in every slot'],
    ['action on 42: hoist fitted, done by 3 june', { due: '2026-06-03' }, 'Wed, to be done'],
    ['action on 42: training done on 3 March', { on: '2026-03-03' }, 'Tue, is done'],
    ['£150 on 42 was paid on Friday', { on: '2026-03-06' }, 'Fri, paid'],
    ['the apology on 42 will be paid for by Friday', { due: '2026-03-13' }, 'Fri, to come'],
  ])('%s', (text, slots) => {
    const { refs, ...rest } = read(text).slots;
    expect(refs).toEqual(['CF-26-0042']);
    expect(rest).toEqual(slots);
  });

  test.each<[string, string[]]>([
    [
      'mum says shes emailed 3 times. 12th feb, 19th and again monday just gone',
      ['2026-02-12', '2026-02-19', '2026-03-09'],
    ],
    [
      'FW: complaint\n\nSent: 10 March 2026\n\nSent: 9 March 2026\n\nSent: 27 February 2026\n\nI want to complain',
      ['2026-02-27', '2026-03-09', '2026-03-10'],
    ],
  ])('each day that it may be is offered: %s', (text, days) => {
    const asked = read(text).detail.questions.find(({ slot }) => slot === 'received');
    expect(asked?.choices.map(({ value }) => value)).toEqual(days);
  });
});

describe('who complains, and how it came', () => {
  test.each<[string, string | null, string | null]>([
    ['complaint from Ms Jones by email: contact was cancelled', 'Ms Jones', 'email'],
    ['Ms Jones rang to complain that contact was cancelled', 'Ms Jones', 'telephone'],
    ['complaint from Mrs Hill about her foster carer', 'Mrs Hill', null],
    ['complaint from Mr Lee about the police visit', 'Mr Lee', null],
    ['complaint from Mr Grant: the school bus policy', 'Mr Grant', null],
    ['complaint from Mrs Jones: nobody phoned me back', 'Mrs Jones', null],
    ['complaint from mum: we never got a letter', 'mum', null],
    ['complaint from dad, no one rang him', 'dad', null],
    ['complaint from Ms Ó Briain about contact', 'Ms Ó Briain', null],
    ['complaint from Mrs Siân Ó Briain', 'Mrs Siân Ó Briain', null],
    ['complaint from Mr van der Berg about transport', 'Mr van der Berg', null],
    ['complaint from Mr de la Cruz about transport', 'Mr de la Cruz', null],
  ])('%s', (text, description, channel) => {
    const { intents, slots, detail } = read(text);
    expect({ intents, people: slots.people, ask: slots.ask }).toEqual({
      intents: ['log.complaint'],
      people: undefined,
      ask: undefined,
    });
    expect([detail.complainant.description, detail.channel]).toEqual([description, channel]);
  });

  test.each(['Grandad Joe', 'Auntie Priya', 'Councillor Swann', 'Nana Grace'])(
    '%s is nobody of the staff',
    (who) => {
      expect(read(`${who} complained about contact`).slots.people).toBeUndefined();
    },
  );
});

describe('numbers that are a case, and numbers that are none', () => {
  test.each<[string, string[]]>([
    ['status CF\u201126\u20110042', ['CF-26-0042']],
    ['why is 64 late', ['CF-26-0064']],
    ['points on 87: 1 the late visit, 2 the letter', ['CF-26-0087']],
    ['leave 127 open', ['CF-26-0127']],
    ["forty two's ready to sign", ['CF-26-0042']],
  ])('%s', (text, refs) => {
    expect(read(text).slots.refs).toEqual(refs);
  });
});

test('the words kept of each thing to log stand in the message, letter for letter', () => {
  const lines = [
    'compliment from mum today for Sunny - "she\u2019s  lovely"\u00a0and complaint from dad yesterday re the taxi',
    'Complaint: caf\u00e9 closed\r\nand compliment for Priya Nair; \ud83d\ude00 thanks',
    'complaint from mum today, she was off sick and nobody covered',
  ];
  for (const text of lines) {
    const { detail } = read(text);
    for (const part of detail.parts) expect(text).toContain(part.text);
    if (detail.quote !== null) expect(text).toContain(detail.quote);
  }
});
