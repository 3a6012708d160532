/** The Ombudsman's Complaint Handling Code: acknowledge in 5, answer in 10 from the acknowledgement. */
import { dueDates, inTime, procedureOn } from '../../services/timescale';
import { calendar, dueOf, event, extension, procedure, received } from '../timescale/support';
import { leaflet } from './leaflet';

const acknowledged = (on: string, stage = 1) => event('acknowledged', on, { stage });

describe('corporate complaints under the Code', () => {
  leaflet('lgsco-code', [
    {
      received: '2026-04-01',
      id: 'acknowledge',
      rule: 'Code 6.2, 5 working days',
      target: '2026-04-10',
      because: 'Good Friday and Easter Monday are skipped',
    },
    {
      received: '2026-04-01',
      then: [acknowledged('2026-04-02')],
      id: 'stage1.response',
      rule: 'Code 6.3, 10 working days of the acknowledgement',
      target: '2026-04-20',
      lawfulMaximum: '2026-05-05',
      because: 'counted from Thu 2 Apr, not from receipt; Mon 4 May is a bank holiday',
    },
    {
      received: '2026-04-01',
      id: 'stage1.response',
      rule: 'Code 6.3, not acknowledged',
      target: '2026-04-24',
      lawfulMaximum: '2026-05-11',
      because: 'counted from Fri 10 Apr, when the acknowledgement is due',
    },
    {
      received: '2026-03-11',
      id: 'stage1.response',
      rule: 'Code 6.3, not acknowledged',
      target: '2026-04-01',
      because: 'the acknowledgement is due Wed 18 Mar',
    },
    {
      received: '2026-03-10',
      then: [acknowledged('2026-03-11')],
      id: 'stage1.response',
      rule: 'Code 6.3',
      target: '2026-03-25',
      because: 'acknowledged Wed 11 Mar',
    },
    {
      received: '2026-12-18',
      id: 'acknowledge',
      rule: 'Code 6.2',
      target: '2026-12-29',
      because: 'Christmas Day and Mon 28 Dec, for Boxing Day, are skipped',
    },
    {
      received: '2026-12-18',
      then: [acknowledged('2026-12-29')],
      id: 'stage1.response',
      rule: 'Code 6.3',
      target: '2027-01-13',
      lawfulMaximum: '2027-01-27',
      because: 'New Year’s Day is skipped',
    },
    {
      received: '2026-04-01',
      then: [
        acknowledged('2026-04-02'),
        extension('2026-04-15', '2026-05-05', { reason: 'waiting for the school’s records' }),
      ],
      id: 'stage1.response',
      rule: 'Code 6.4, 10 more with a reason',
      target: '2026-04-20',
      binding: '2026-05-05',
      because: 'any reason that is explained; day 20 is Tue 5 May',
    },
    {
      received: '2026-04-01',
      then: [acknowledged('2026-04-02'), extension('2026-04-15', '2026-05-06')],
      id: 'stage1.response',
      rule: 'Code 6.4, no more than 10',
      target: '2026-04-20',
      binding: '2026-04-20',
      because: 'Wed 6 May would be day 21, and no good reason is named',
    },
    {
      received: '2026-04-01',
      then: [acknowledged('2026-04-02'), extension('2026-04-15', '2026-05-12', { beyond: true })],
      id: 'stage1.response',
      rule: 'Code 6.4, no more than 10 without good reason',
      target: '2026-04-20',
      binding: '2026-05-12',
      because: 'with a good reason Tue 12 May binds',
    },
    {
      received: '2026-04-01',
      then: [event('stageRequested', '2026-05-20', { stage: 2 })],
      id: 'stage2.acknowledge',
      rule: 'Code, stage 2, 5 working days',
      target: '2026-05-28',
      because: 'Mon 25 May is the spring bank holiday',
    },
    {
      received: '2026-04-01',
      then: [event('stageRequested', '2026-05-20', { stage: 2 }), acknowledged('2026-05-22', 2)],
      id: 'stage2.response',
      rule: 'Code, stage 2, 20 working days of the acknowledgement, at most 40',
      target: '2026-06-22',
      lawfulMaximum: '2026-07-20',
      because: 'counted from Fri 22 May',
    },
    {
      received: '2026-04-01',
      then: [event('stageRequested', '2026-05-20', { stage: 2 })],
      id: 'stage2.response',
      rule: 'Code, stage 2, not acknowledged',
      target: '2026-06-25',
      lawfulMaximum: '2026-07-23',
      because: 'counted from Thu 28 May, when that acknowledgement is due',
    },
  ]);

  it('counts an extension past the 20th day, Tue 5 May, apart: late in the figures, in time for the family', () => {
    const history = [
      received('2026-04-01'),
      acknowledged('2026-04-02'),
      extension('2026-04-15', '2026-05-12', { beyond: true }),
      event('responded', '2026-05-12'),
    ];
    const due = dueOf(dueDates(procedure('lgsco-code'), history, calendar), 'stage1.response');
    expect(due.reporting?.extended).toBe('2026-05-05');
    expect(inTime(due, 'extended')).toBe(false);
    expect(due.explanation?.notes.join()).toContain('for a good reason: reports count up to');
  });

  it('says that the acknowledgement is assumed', () => {
    const answer = dueOf(
      dueDates(procedure('lgsco-code'), [received('2026-03-11')], calendar),
      'stage1.response',
    );
    expect(answer.explanation?.start).toEqual({
      event: 'acknowledged',
      date: '2026-03-18',
      assumed:
        'the acknowledgement is not recorded: counted from the day it is due, Wed 18 Mar 2026',
    });
  });

  it('counts from the day a late acknowledgement was due, Wed 18 Mar: its own delay makes no later date', () => {
    const history = [received('2026-03-11'), acknowledged('2026-03-20')];
    const dates = dueDates(procedure('lgsco-code'), history, calendar);
    expect(dueOf(dates, 'acknowledge')).toMatchObject({
      metOn: '2026-03-20',
      target: '2026-03-18',
    });
    expect(dueOf(dates, 'stage1.response').target).toBe('2026-04-01');
    expect(dueOf(dates, 'stage1.response').explanation?.notes).toContain(
      'The acknowledgement on Fri 20 Mar 2026 was itself late: counted from the day it was due, Wed 18 Mar 2026.',
    );
  });

  it('is in force from February 2024, and says until when councils chose it for themselves', () => {
    expect(() => procedureOn('lgsco-code', '2024-01-31')).toThrow(
      /did not exist on Wed 31 Jan 2024: it is in force from Thu 1 Feb 2024/,
    );
    const notes = (on: string) =>
      dueDates(procedure('lgsco-code', on), [received(on)], calendar)[0]?.explanation?.notes ?? [];
    expect(notes('2026-03-31').join()).toContain('uses the Code in decisions from 1 April 2026');
    expect(notes('2026-04-01')).toEqual([]);
  });
});
