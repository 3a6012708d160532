/** Date sums as the conversation takes them, on Wednesday 11 March 2026: Good Friday is 3 April, Easter Monday the 6th. */
import { createReader } from '../../bot/understand';
import type { DateSum } from '../../bot/understand/types';
import { demoDirectory } from './support/sentences';

const reader = createReader(demoDirectory());
const sum = (text: string): DateSum | null | undefined =>
  reader.read({
    now: '2026-03-11T10:00:00Z',
    tz: 'Europe/London',
    role: 'complaints_officer',
    scope: 'personal',
    text,
  }).detail.sum;

describe('a day of receipt that is supposed may lie ahead', () => {
  test.each([
    ['what if we got it tomorrow', '2026-03-12'],
    ['what if we got it on 2 april', '2026-04-02'],
    ['what if we got it next monday', '2026-03-16'],
    ['what if it was received on 30 april', '2026-04-30'],
    ['what if we got it on 20 december 2027', '2027-12-20'],
    ["what if we'd got it on the 23rd dec", '2025-12-23'],
    ['what if received on 2 april', '2026-04-02'],
    ['when would a complaint received on 1 may be due', '2026-05-01'],
  ])('%s', (text, on) => {
    expect(sum(text)).toMatchObject({ asks: 'dates', start: { on }, stage: 1 });
  });

  test('a later stage, and another kind of letter', () => {
    expect(sum('due date for stage 2 asked for today')).toMatchObject({ stage: 2 });
    expect(sum('how long do we have for an MP letter received today')).toMatchObject({
      start: { on: '2026-03-11' },
      enquiryKind: 'mp',
    });
  });

  test.each([
    [
      'five months back or seven ahead',
      'what if we got it on 1 august',
      ['2025-08-01', '2026-08-01'],
    ],
    ['Monday gone or Monday coming', 'what if we get it monday', ['2026-03-09', '2026-03-16']],
    ['Wednesday is today', 'what if we got it wednesday', ['2026-03-11', '2026-03-04']],
    ['too vague for days', 'what if it came in mid-feb', []],
  ])('%s is asked', (_why, text, among) => {
    expect(sum(text)).toMatchObject({ asks: 'dates', start: { among } });
  });
});

describe('so many days from a day, or back from it', () => {
  test.each([
    ['20 working days from 1 april', '2026-04-01', 20, 'workingDays', false],
    ['what is 5 working days before good friday', '2026-04-03', 5, 'workingDays', true],
    ['5 working days prior to good friday', '2026-04-03', 5, 'workingDays', true],
    ['whats 10 working days after good friday', '2026-04-03', 10, 'workingDays', false],
    ['3 working days before easter', '2026-04-03', 3, 'workingDays', true],
    ['3 working days after easter', '2026-04-06', 3, 'workingDays', false],
    ["what's 10 working days backwards from 2 april", '2026-04-02', 10, 'workingDays', true],
    ['what date is 28 days from today for the ombudsman', '2026-03-11', 28, 'calendarDays', false],
    ['28 calendar days from 2 march', '2026-03-02', 28, 'calendarDays', false],
    ['10 working days from monday', '2026-03-09', 10, 'workingDays', false],
    [
      'complaint came in yesterday from a gran, whats 10 working days',
      '2026-03-10',
      10,
      'workingDays',
      false,
    ],
  ])('%s', (text, on, n, unit, back) => {
    expect(sum(text)).toEqual({ asks: 'day', start: { on }, n, unit, back });
  });

  test('an amount with no day at all leaves the start open', () => {
    expect(sum('whats 10 working days')).toMatchObject({ asks: 'day', start: null, n: 10 });
  });
});

describe('how many days', () => {
  test.each([
    [
      'how many working days between 2 march and 20 march',
      '2026-03-02',
      '2026-03-20',
      'workingDays',
    ],
    ['how many working days til 3 april', '2026-03-11', '2026-04-03', 'workingDays'],
    ['how many working days since 2 march', '2026-03-02', '2026-03-11', 'workingDays'],
    ['working days between 1 april and 20 april?', '2026-04-01', '2026-04-20', 'workingDays'],
  ])('%s', (text, from, to, unit) => {
    expect(sum(text)).toEqual({ asks: 'count', from: { on: from }, to: { on: to }, unit });
  });
});
