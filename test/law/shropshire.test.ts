/** Shropshire's reports of 2015/16 and 2020/21: 6 weeks, then 30 working days; 28 calendar days for the Ombudsman. */
import { dueDates, procedureOn } from '../../services/timescale';
import { calendar, dueOf, event, procedure, received } from '../timescale/support';
import { leaflet } from './leaflet';

const stage2 = (on: string) => event('stageRequested', on, { stage: 2 });

describe('Shropshire 2015/16, corporate', () => {
  leaflet('corporate-2015', [
    {
      received: '2015-12-24',
      id: 'acknowledge',
      rule: 'report 2015/16, 3 working days',
      target: '2015-12-31',
      because: 'Christmas Day and Mon 28 Dec are skipped',
    },
    {
      received: '2015-06-01',
      id: 'stage1.response',
      rule: 'report 2015/16, 6 weeks',
      target: '2015-07-13',
      lawfulMaximum: '2015-07-13',
      because: 'a Monday, six weeks on',
    },
    {
      received: '2015-12-14',
      id: 'stage1.response',
      rule: 'report 2015/16, 6 weeks',
      target: '2016-01-25',
      because: 'weeks skip nothing; 30 working days would be Thu 28 Jan',
    },
    {
      received: '2015-12-14',
      then: [stage2('2016-02-01')],
      id: 'stage2.response',
      rule: 'report 2015/16, stages 1 and 2 in 12 weeks',
      target: '2016-03-07',
      because: 'the limit runs from receipt, not from the request',
    },
    {
      received: '2015-06-01',
      then: [stage2('2015-07-20')],
      id: 'stage2.response',
      rule: 'report 2015/16, stages 1 and 2 in 12 weeks',
      target: '2015-08-24',
      because: 'twelve weeks from Mon 1 Jun',
    },
    {
      received: '2015-06-01',
      id: 'stage2.response',
      rule: 'report 2015/16',
      target: null,
      because: 'stage 2 has not been asked for',
    },
  ]);

  it('12 weeks that end on a bank holiday end there: a limit in weeks does not move', () => {
    const due = dueOf(
      dueDates(
        procedure('corporate-2015', '2015-06-08'),
        [received('2015-06-08'), stage2('2015-07-21')],
        calendar,
      ),
      'stage2.response',
    );
    expect(due.target).toBe('2015-08-31');
    expect(due.explanation?.notes).toContain(
      'Mon 31 Aug 2015 is not a working day (Summer bank holiday): a limit in weeks does not move for that.',
    );
  });

  it('ended on 31 March 2020, and says what came before 2020/21’s rule', () => {
    expect(() => procedureOn('corporate-2015', '2020-04-01')).toThrow(
      /no longer applied on Wed 1 Apr 2020: it ended on Tue 31 Mar 2020/,
    );
    expect(() => procedureOn('corporate-30wd', '2020-03-31')).toThrow(
      /in force from Wed 1 Apr 2020. Before it: corporate-2015/,
    );
  });
});

describe('Shropshire 2020/21 and 2024/25, corporate', () => {
  leaflet('corporate-30wd', [
    {
      received: '2020-04-09',
      id: 'acknowledge',
      rule: 'report 2020/21, 3 working days',
      target: '2020-04-16',
      because: 'Good Friday and Easter Monday are skipped',
    },
    {
      received: '2020-04-09',
      id: 'stage1.response',
      rule: 'report 2020/21, 30 working days',
      target: '2020-05-27',
      because: 'Easter, VE day on Fri 8 May and Mon 25 May are skipped',
    },
    {
      received: '2024-03-28',
      id: 'stage1.response',
      rule: 'report 2024/25, 30 working days',
      target: '2024-05-14',
      because: 'Good Friday, Easter Monday and Mon 6 May are skipped',
    },
    {
      received: '2020-12-21',
      id: 'stage1.response',
      rule: 'report 2020/21, 30 working days',
      target: '2021-02-04',
      because: 'Christmas Day, Mon 28 Dec and New Year’s Day are skipped',
    },
    {
      received: '2024-03-28',
      then: [stage2('2024-06-03')],
      id: 'stage2.response',
      rule: 'report 2024/25',
      target: null,
      because: 'the report gives no limit for the review',
    },
  ]);

  it('says that stage 2 has no limit, and still keeps what was promised', () => {
    const history = [
      received('2024-03-28'),
      stage2('2024-06-03'),
      event('holdingLetterSent', '2024-06-10', { stage: 2, to: '2024-07-01' }),
    ];
    const due = dueOf(
      dueDates(procedure('corporate-30wd', '2024-03-28'), history, calendar),
      'stage2.response',
    );
    expect(due).toMatchObject({ state: 'running', target: null, promised: '2024-07-01' });
    expect(due.waitingFor).toContain('the policy gives no time for it');
  });
});

describe('Shropshire, statutory', () => {
  leaflet('statutory-children', [
    {
      received: '2015-03-27',
      id: 'stage1.response',
      rule: 'reg 14, 10 working days',
      target: '2015-04-14',
      lawfulMaximum: '2015-04-28',
      because: 'Good Friday and Easter Monday are skipped',
    },
    {
      received: '2024-03-28',
      id: 'acknowledge',
      rule: 'report 2024/25, 3 working days',
      target: '2024-04-04',
      because: 'received the day before Good Friday',
    },
  ]);
});

describe('Shropshire, Ombudsman', () => {
  leaflet('lgo-28cal', [
    {
      received: '2015-12-18',
      id: 'stage1.response',
      rule: 'report 2015/16, 28 calendar days',
      target: '2016-01-15',
      because: 'Christmas is counted: every day is',
    },
    {
      received: '2016-03-11',
      id: 'stage1.response',
      rule: 'report 2015/16, 28 calendar days',
      target: '2016-04-08',
      because: 'Easter is counted too',
    },
  ]);

  it('lists each of the 28 days', () => {
    const due = dueOf(
      dueDates(procedure('lgo-28cal', '2015-12-18'), [received('2015-12-18')], calendar),
      'stage1.response',
    );
    expect(due.explanation?.days).toHaveLength(28);
    expect(due.explanation?.days).toContain('2015-12-25');
    expect(due.explanation?.skipped).toEqual([]);
  });
});
