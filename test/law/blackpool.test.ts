/** Blackpool 2014/15: 15 working days, longer only where allocated at the start; a holding letter extends nothing. */
import { dueDates, inTime } from '../../services/timescale';
import { calendar, dueOf, event, extension, procedure, received } from '../timescale/support';
import { leaflet } from './leaflet';

const allocated = (on: string, to: string) => event('allocated', on, { to });

describe('Blackpool 2014/15, complaints', () => {
  leaflet('complaint-15wd', [
    {
      received: '2014-04-11',
      id: 'stage1.response',
      rule: 'report 2014/15, 15 working days',
      target: '2014-05-07',
      lawfulMaximum: '2014-05-07',
      because: 'Good Friday, Easter Monday and Mon 5 May are skipped',
    },
    {
      received: '2014-12-19',
      id: 'stage1.response',
      rule: 'report 2014/15, 15 working days',
      target: '2015-01-14',
      because: 'Christmas and New Year are skipped',
    },
    {
      received: '2015-03-27',
      id: 'stage1.response',
      rule: 'report 2014/15, 15 working days',
      target: '2015-04-21',
      because: 'Easter is skipped',
    },
    {
      received: '2014-04-11',
      then: [allocated('2014-04-14', '2014-06-06')],
      id: 'stage1.response',
      rule: 'report 2014/15, allocated at the start',
      target: '2014-06-06',
      lawfulMaximum: '2014-06-06',
      because: 'a complex case, decided on Mon 14 Apr',
    },
    {
      received: '2014-04-11',
      then: [allocated('2014-04-17', '2014-06-06')],
      id: 'stage1.response',
      rule: 'report 2014/15, allocated “at the very start” (line 183)',
      target: '2014-05-07',
      because: 'Thu 17 Apr is working day 4: the start was over on Wed 16 Apr',
    },
    {
      received: '2014-04-11',
      then: [allocated('2014-04-16', '2014-06-06')],
      id: 'stage1.response',
      rule: 'report 2014/15, allocated “at the very start” (line 183)',
      target: '2014-06-06',
      because: 'Wed 16 Apr is working day 3',
    },
    {
      received: '2014-04-11',
      then: [allocated('2014-04-14', '2014-05-02')],
      id: 'stage1.response',
      rule: 'report 2014/15, a longer timeframe (line 67)',
      target: '2014-05-07',
      because: 'Fri 2 May is shorter than the standard: it counts for nothing',
    },
    {
      received: '2014-04-11',
      then: [allocated('2014-04-14', '2014-06-06'), allocated('2014-04-30', '2014-07-31')],
      id: 'stage1.response',
      rule: 'report 2014/15, allocated once',
      target: '2014-06-06',
      because: 'the second allocation counts for nothing',
    },
    {
      received: '2014-04-11',
      then: [event('holdingLetterSent', '2014-04-24', { to: '2014-05-21' })],
      id: 'stage1.response',
      rule: 'report 2014/15, holding letter',
      target: '2014-05-07',
      binding: '2014-05-07',
      promised: '2014-05-21',
      because: 'the letter does not extend the timescale for reporting',
    },
    {
      received: '2014-04-11',
      then: [extension('2014-04-24', '2014-05-21')],
      id: 'stage1.response',
      rule: 'report 2014/15, no extensions',
      target: '2014-05-07',
      binding: '2014-05-07',
      promised: '2014-05-21',
      because: 'the complainant was told, so it is promised, but it is no lawful extension',
    },
  ]);

  const history = [
    received('2014-04-11'),
    event('holdingLetterSent', '2014-04-24', { to: '2014-05-21' }),
    event('responded', '2014-05-20'),
  ];
  it('answered on Tue 20 May, within the letter’s date: late stays late under every rule', () => {
    const due = dueOf(
      dueDates(procedure('complaint-15wd', '2014-04-11'), history, calendar),
      'stage1.response',
    );
    for (const rule of ['standard', 'allocated', 'extended'] as const)
      expect(inTime(due, rule)).toBe(false);
  });

  it('answered on Fri 6 Jun, the allocated day: in time as allocated, not as standard', () => {
    const dates = dueDates(
      procedure('complaint-15wd', '2014-04-11'),
      [
        received('2014-04-11'),
        allocated('2014-04-14', '2014-06-06'),
        event('responded', '2014-06-06'),
      ],
      calendar,
    );
    expect(inTime(dueOf(dates, 'stage1.response'), 'allocated')).toBe(true);
    expect(inTime(dueOf(dates, 'stage1.response'), 'standard')).toBe(false);
  });

  it('past six months an allocated date is noted, not refused: that limit is adult social care’s', () => {
    const dates = dueDates(
      procedure('complaint-15wd', '2014-04-11'),
      [received('2014-04-11'), allocated('2014-04-14', '2014-10-13')],
      calendar,
    );
    const due = dueOf(dates, 'stage1.response');
    expect(due.target).toBe('2014-10-13');
    expect(due.explanation?.notes.join(' ')).toContain(
      'past 6 months from the start (Sat 11 Oct 2014)',
    );
  });
});

describe('Blackpool 2014/15, comments and enquiries', () => {
  leaflet('comment-15wd', [
    {
      received: '2014-08-15',
      id: 'stage1.response',
      rule: 'report 2014/15, 15 working days where a reply is needed',
      target: '2014-09-08',
      because: 'Mon 25 Aug is the summer bank holiday',
    },
  ]);
  leaflet('enquiry-mp', [
    {
      received: '2014-04-17',
      id: 'stage1.response',
      rule: 'report 2014/15, 5 working days',
      target: '2014-04-28',
      because: 'received on Maundy Thursday',
    },
    {
      received: '2026-03-06',
      id: 'stage1.response',
      rule: 'report 2014/15, 5 working days',
      target: '2026-03-13',
      because: 'Friday to Friday',
    },
  ]);
  leaflet('enquiry-councillor', [
    {
      received: '2014-12-19',
      id: 'stage1.response',
      rule: 'report 2014/15, 5 working days',
      target: '2014-12-30',
      because: 'Christmas Day and Boxing Day are skipped',
    },
  ]);
  leaflet('lgo-5wd', [
    {
      received: '2015-03-27',
      id: 'stage1.response',
      rule: 'report 2014/15, 5 working days',
      target: '2015-04-07',
      because: 'Good Friday and Easter Monday are skipped',
    },
  ]);
});
