/** Who complains: whoever speaks or writes, never what it is about. */
import { createReader } from '../../bot/understand';
import { demoDirectory } from './support/sentences';

const reader = createReader(demoDirectory());
const whoIn = (text: string, draft = false) =>
  reader.read({
    now: '2026-03-11T10:00:00Z',
    tz: 'Europe/London',
    role: 'complaints_officer',
    scope: 'personal',
    text,
    context: draft ? { draft: true } : {},
  }).detail.complainant;

describe('in a line of the sender’s own', () => {
  test.each([
    ['complaint about the school, mum rang yesterday', 'parent', 'mum'],
    ['School Transport late again, complaint from grandad', 'relative', 'grandad'],
    ["mum's advocate emailed about the review", 'advocate', 'advocate'],
    ["dad's solicitor wrote in on Monday, complaint", 'solicitor', 'solicitor'],
    ['complaint from the school about our late reply', 'professional', 'school'],
    ['the school rang to complain about the taxi', 'professional', 'school'],
    ['one of the carers says reviews are too long, comment', 'carer', 'carers'],
    [
      'log one: 12 year old lad rang, says nobody listens, wants new social worker',
      'child',
      '12 year old lad',
    ],
    ['a 14yo from Hawthorn House wants to complain about her room', 'child', '14 year old'],
    ['lad says his bike was never mended, wants to complain', 'child', 'lad'],
    ['young person unhappy with her PA, complaint', 'child', 'young person'],
    ['parents of a disabled child wrote to complain about respite', 'parent', 'parents'],
  ])('%s', (text, kind, description) => {
    expect(whoIn(text)).toEqual({ kind, description });
  });

  test.each([
    'complaint: taxi dropped him at the wrong school',
    'complaint about the police visit',
    'complaint about a 12 year old lad being left at the gate',
    'request for a bus pass for a sixteen-year-old',
    'compliment for Priya Nair, she sorted the school place',
  ])('nobody is named by what it is about: %s', (text) => {
    expect(whoIn(text)).toEqual({ kind: null, description: null });
  });

  test('a team that is put right in an open draft is nobody who complains', () => {
    expect(whoIn('it is about School Transport', true)).toEqual({ kind: null, description: null });
  });
});

describe('in a letter whoever wrote it says so', () => {
  test.each([
    [
      'Dear Sir, I am writing to complain about the transport my son gets. On 3 March the taxi came 40 minutes late. He was left outside the school in the rain on his own. I want an apology. Yours, Mrs T Okafor, 14 Elm Road',
      'parent',
      'Mrs T Okafor',
    ],
    [
      'Dear complaints, my son goes to Oak Lodge school and his social worker has not visited since January. I am his mum. Yours Jane Bell',
      'parent',
      'mum',
    ],
    [
      'Dear Madam,\nMy grandson starts at his new school in May and nobody has told us how he will get there. My neighbour, a teacher, says we should write.\nYours,\nEnid',
      'relative',
      'grandparent',
    ],
    [
      'Dear Sirs\nWe act for the aunt of the child in the enclosed order. Our client asks when the school meeting is.\nHobday LLP',
      'solicitor',
      'solicitor',
    ],
    [
      'dear social workers\nI am 9. I have to leave my club early for the meeting with the lady from school. I want to complain please.\nfrom Maisie',
      'child',
      'child',
    ],
    [
      'from nan, came today:\n\nDear team,\nThe school has not answered and nor have you. I have asked three times now and I will not ask a fourth.',
      'relative',
      'nan',
    ],
    [
      'Dear Council,\nI rang the school, I rang the bus people and I rang you. Nobody will say who booked the taxi.\nYours faithfully,\nMr W Asante',
      null,
      'Mr W Asante',
    ],
  ])('%s', (text, kind, description) => {
    expect(whoIn(text)).toEqual({ kind, description });
  });
});

test.each([
  ['he called the teacher a cow', null],
  ['the girl is called Mia, complaint from mum', null],
  ['mum called about the taxi, complaint', 'telephone'],
  ['dad called yesterday to complain', 'telephone'],
])('%s: by telephone only where somebody rang', (text, channel) => {
  const { detail } = reader.read({
    now: '2026-03-11T10:00:00Z',
    tz: 'Europe/London',
    role: 'social_worker',
    scope: 'personal',
    text,
  });
  expect(detail.channel).toBe(channel);
});
