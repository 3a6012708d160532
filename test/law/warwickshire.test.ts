/** Warwickshire 2023/24: the statutory 10 working days, the extension recorded and left out of the figure. */
import { dueDates, inTime } from '../../services/timescale';
import { calendar, dueOf, event, extension, procedure, received } from '../timescale/support';
import { leaflet } from './leaflet';

describe('Warwickshire 2023/24, statutory', () => {
  leaflet('warwickshire-statutory', [
    {
      received: '2023-04-28',
      id: 'stage1.response',
      rule: 'reg 14 and report 2023/24, 10 working days',
      target: '2023-05-16',
      lawfulMaximum: '2023-05-31',
      because: 'Mon 1 and Mon 8 May, the coronation, are skipped; the maximum skips Mon 29 May too',
    },
    {
      received: '2023-12-18',
      id: 'stage1.response',
      rule: 'reg 14 and report 2023/24',
      target: '2024-01-04',
      lawfulMaximum: '2024-01-18',
      because: 'Christmas Day, Boxing Day and New Year’s Day are skipped',
    },
    {
      received: '2024-03-28',
      id: 'stage1.response',
      rule: 'reg 14 and report 2023/24',
      target: '2024-04-15',
      because: 'Easter is skipped',
    },
    {
      received: '2023-04-28',
      then: [extension('2023-05-10', '2023-05-31')],
      id: 'stage1.response',
      rule: 'guidance, 10 more',
      target: '2023-05-16',
      binding: '2023-05-31',
      because: 'the extension is lawful and recorded',
    },
  ]);

  it('an answer on Wed 31 May, within the extension, is late in this council’s figure and lawful all the same', () => {
    const rules = procedure('warwickshire-statutory', '2023-04-28');
    const history = [
      received('2023-04-28'),
      extension('2023-05-10', '2023-05-31'),
      event('responded', '2023-05-31'),
    ];
    const due = dueOf(dueDates(rules, history, calendar), 'stage1.response');
    expect(rules.reportRule).toBe('standard');
    expect(inTime(due, 'standard')).toBe(false);
    expect(inTime(due, 'extended')).toBe(true);
  });
});

it('at stage 1 the service area answers, where the national procedure has the team manager (report, line 160)', () => {
  const actor = (id: string) => procedure(id, '2023-04-28').stages.map((one) => one.actor);
  const [national, own] = [actor('statutory-children'), actor('warwickshire-statutory')];
  expect(national[0]).toBe('team manager');
  expect(own).toEqual(['the service area', ...national.slice(1)]);
});

describe('Warwickshire, corporate', () => {
  leaflet('warwickshire-corporate', [
    {
      received: '2023-12-18',
      id: 'stage1.response',
      rule: 'council page, 10 working days',
      target: '2024-01-04',
      because: 'the report gives no limit; the page’s is the council’s practice',
    },
  ]);

  it('has no date at stage 2: the report gives none, the page’s 25 days are for another kind of investigation', () => {
    const history = [received('2023-04-28'), event('stageRequested', '2023-12-18', { stage: 2 })];
    const due = dueOf(
      dueDates(procedure('warwickshire-corporate'), history, calendar),
      'stage2.response',
    );
    expect([due.target, due.binding]).toEqual([null, null]);
    expect(due.waitingFor).toContain('the report gives no time for it');
  });

  it('claims no rule for the report', () =>
    expect(procedure('warwickshire-corporate').reportRule).toBeNull());

  it('another length may be set, because it is practice', () => {
    const lengths = { 'stage1.response': { n: 20, unit: 'workingDays' as const } };
    const options = { receiptRollsForward: false, closures: [], lengths };
    const due = dueOf(
      dueDates(procedure('warwickshire-corporate'), [received('2023-12-18')], calendar, options),
      'stage1.response',
    );
    expect(due).toMatchObject({ target: '2024-01-18' });
    expect(due.explanation?.rule).toBe('Answer within 20 working days of receipt');
  });
});
