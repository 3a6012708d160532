/** The statutory procedure's third stage: the window for asking, and the panel's three steps (regs 19 and 20). */
import { dueDates, nextDue } from '../../services/timescale';
import { calendar, dueOf, event, procedure, received } from '../timescale/support';
import { leaflet } from './leaflet';

describe('statutory children’s complaints: stage 3', () => {
  const toAdjudication = [
    event('stageRequested', '2022-02-01', { stage: 2 }),
    event('adjudicated', '2022-05-13', { stage: 2 }),
  ];
  const request = (on: string) => event('stageRequested', on, { stage: 3 });
  const met = event('panelMet', '2022-09-16', { stage: 3 });
  leaflet('statutory-children', [
    {
      received: '2022-01-04',
      then: toAdjudication,
      id: 'stage3.request',
      rule: 'guidance, within 20 working days of the adjudication',
      target: '2022-06-14',
      because: 'the Platinum Jubilee, Thu 2 and Fri 3 Jun, is skipped; Mon 30 May counts',
    },
    {
      received: '2022-01-04',
      then: [...toAdjudication, request('2022-06-10')],
      id: 'stage3.panel',
      rule: 'reg 19, within 30 working days of the request',
      target: '2022-07-22',
      because: 'Fri 10 Jun 2022 + 30, no bank holiday between',
    },
    {
      received: '2022-01-04',
      then: [...toAdjudication, request('2022-06-10'), met],
      id: 'stage3.report',
      rule: 'reg 20, within 5 working days of the meeting',
      target: '2022-09-26',
      because: 'Mon 19 Sep 2022 was the State Funeral',
    },
    {
      received: '2022-01-04',
      then: [
        ...toAdjudication,
        request('2022-06-10'),
        event('panelMet', '2022-12-09', { stage: 3 }),
        event('panelReported', '2022-12-16', { stage: 3 }),
      ],
      id: 'stage3.response',
      rule: 'reg 20, within 15 working days of the report',
      target: '2023-01-11',
      because: 'Mon 26 and Tue 27 Dec and Mon 2 Jan are bank holidays',
    },
    {
      received: '2022-01-04',
      then: [
        ...toAdjudication,
        request('2022-06-10'),
        met,
        event('panelReported', '2022-12-16', { stage: 3 }),
      ],
      id: 'stage3.response',
      rule: 'reg 20, within 15 working days of the report, and no later for a late report',
      target: '2022-10-17',
      because: 'the report was due on Mon 26 Sep: coming on Fri 16 Dec, it makes no later date',
    },
    {
      received: '2022-01-04',
      then: [...toAdjudication, request('2022-06-10')],
      id: 'stage3.response',
      rule: 'reg 20',
      target: null,
      because: 'the panel has not reported',
    },
  ]);

  it('sums to 50 working days when each step takes all its time', () => {
    const dates = (...more: ReturnType<typeof event>[]) =>
      dueDates(
        procedure('statutory-children', '2022-01-04'),
        [received('2022-01-04'), ...toAdjudication, request('2022-06-10'), ...more],
        calendar,
      );
    const panel = dueOf(dates(), 'stage3.panel').target ?? '';
    const report =
      dueOf(dates(event('panelMet', panel, { stage: 3 })), 'stage3.report').target ?? '';
    const answer = dueOf(
      dates(event('panelMet', panel, { stage: 3 }), event('panelReported', report, { stage: 3 })),
      'stage3.response',
    ).target;
    expect(calendar.countWorkingDays('2022-06-10', answer ?? '')).toBe(50);
  });

  it('the complainant’s window is nobody’s deadline', () => {
    const dates = dueDates(
      procedure('statutory-children', '2022-01-04'),
      [received('2022-01-04'), ...toAdjudication],
      calendar,
    );
    expect(dueOf(dates, 'stage3.request')).toMatchObject({ state: 'running', window: true });
    expect(nextDue(dates)).toBeNull();
  });
});
