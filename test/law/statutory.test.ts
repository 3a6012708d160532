/** The statutory procedure: SI 2006/1738 and Getting the Best from Complaints. */
import { DEFAULT_COUNTING, dueDates, nextDue } from '../../services/timescale';
import { calendar, dueOf, event, extension, procedure, received } from '../timescale/support';
import { leaflet } from './leaflet';

describe('statutory children’s complaints: stage 1', () => {
  leaflet('statutory-children', [
    {
      received: '2026-03-10',
      id: 'acknowledge',
      rule: 'council practice, 3 working days',
      target: '2026-03-13',
      because: 'no weekend between Tuesday and Friday',
    },
    {
      received: '2026-03-10',
      id: 'stage1.response',
      rule: 'reg 14, 10 working days, at most 20',
      target: '2026-03-24',
      lawfulMaximum: '2026-04-09',
      because: 'Good Friday 3 Apr and Easter Monday 6 Apr fall only in the extension',
    },
    {
      received: '2025-12-23',
      id: 'stage1.response',
      rule: 'reg 14',
      target: '2026-01-09',
      lawfulMaximum: '2026-01-23',
      because: 'Christmas Day, Boxing Day and New Year’s Day are skipped',
    },
    {
      received: '2014-12-19',
      id: 'stage1.response',
      rule: 'reg 14',
      target: '2015-01-07',
      lawfulMaximum: '2015-01-21',
      because: 'three bank holidays, Thu, Fri and Thu',
    },
    {
      received: '2026-03-10',
      then: [extension('2026-03-20', '2026-04-09')],
      id: 'stage1.response',
      rule: 'reg 14 and guidance, extended',
      target: '2026-03-24',
      binding: '2026-04-09',
      promised: '2026-04-09',
      because: 'complex, told on Fri 20 Mar, before the old date',
    },
    {
      received: '2026-03-10',
      then: [extension('2026-03-20', '2026-04-09', { reason: 'advocateRequested' })],
      id: 'stage1.response',
      rule: 'reg 14 and guidance, extended',
      target: '2026-03-24',
      binding: '2026-04-09',
      because: 'an advocate is being sought',
    },
    {
      received: '2026-03-10',
      then: [extension('2026-03-20', '2026-04-10')],
      id: 'stage1.response',
      rule: 'reg 14 and guidance, 20 is the absolute maximum',
      target: '2026-03-24',
      binding: '2026-03-24',
      promised: '2026-04-10',
      because: 'Fri 10 Apr would be day 21: only the promise moves',
    },
    {
      received: '2026-03-10',
      then: [event('holdingLetterSent', '2026-03-23', { to: '2026-04-02' })],
      id: 'stage1.response',
      rule: 'a holding letter',
      target: '2026-03-24',
      binding: '2026-03-24',
      promised: '2026-04-02',
      because: 'a letter moves only the promise',
    },
    {
      received: '2026-03-10',
      then: [
        event('paused', '2026-03-12', { reason: 'awaitingAdvocate' }),
        event('resumed', '2026-03-19'),
      ],
      id: 'stage1.response',
      rule: 'guidance, suspended for an advocate',
      target: '2026-03-24',
      binding: '2026-03-31',
      because: '5 working days, Thu 12 to Wed 18 Mar, do not count',
    },
    {
      received: '2026-03-10',
      then: [
        event('paused', '2026-03-12', { reason: 'awaitingAdvocate' }),
        event('resumed', '2026-04-20'),
      ],
      id: 'stage1.response',
      rule: 'guidance, suspended for an advocate',
      target: '2026-03-24',
      binding: '2026-04-09',
      because: '20 working days are still the absolute maximum',
    },
  ]);
});

describe('a statement of complaint that is agreed late', () => {
  const history = [
    received('2025-12-01'),
    event('stageRequested', '2026-02-02', { stage: 2 }),
    event('statementAgreed', '2026-05-11', { stage: 2 }),
  ];

  it('shows both counts, each by its name', () => {
    const due = dueOf(
      dueDates(procedure('statutory-children'), history, calendar),
      'stage2.response',
    );
    expect(due.explanation?.notes.join(' ')).toContain(
      'From the request on Mon 2 Feb 2026: 25 working days Mon 9 Mar 2026, 65 working days Thu 7 May 2026. From Mon 11 May 2026: 25 working days Tue 16 Jun 2026.',
    );
  });

  it('moves the latest date only where the council’s file says so', () => {
    const options = { ...DEFAULT_COUNTING, statementMovesMaximum: true };
    const all = dueDates(procedure('statutory-children'), history, calendar, options);
    expect(dueOf(all, 'stage2.response')).toMatchObject({
      target: '2026-06-16',
      lawfulMaximum: '2026-08-11',
    });
  });
});

describe('statutory children’s complaints: stage 2', () => {
  const asked = event('stageRequested', '2023-03-27', { stage: 2 });
  const agreed = event('statementAgreed', '2023-04-03', { stage: 2 });
  leaflet('statutory-children', [
    {
      received: '2023-03-01',
      then: [asked, agreed],
      id: 'stage2.response',
      rule: 'reg 17, 25 working days, at most 65',
      target: '2023-05-12',
      lawfulMaximum: '2023-07-03',
      because:
        'counted from the agreed statement, Mon 3 Apr 2023; Easter, early May, the coronation and spring are skipped; the 65 run from the request, Mon 27 Mar',
    },
    {
      received: '2025-12-01',
      then: [event('stageRequested', '2026-02-02', { stage: 2 })],
      id: 'stage2.response',
      rule: 'reg 17, no statement agreed yet',
      target: '2026-03-09',
      lawfulMaximum: '2026-05-07',
      because:
        'counted from the request, Mon 2 Feb 2026; Good Friday, Easter Monday and Mon 4 May are skipped',
    },
    {
      received: '2025-12-01',
      then: [
        event('stageRequested', '2026-02-02', { stage: 2 }),
        event('statementAgreed', '2026-05-11', { stage: 2 }),
      ],
      id: 'stage2.response',
      rule: 'LGSCO 25 010 090, the latest date runs from the request',
      target: '2026-05-07',
      lawfulMaximum: '2026-05-07',
      binding: '2026-05-07',
      because:
        'a statement agreed on Mon 11 May, after all 65 days from Mon 2 Feb, does not make it young again (Tue 16 Jun, Tue 11 Aug)',
    },
    {
      received: '2026-02-02',
      then: [event('stageRequested', '2026-03-07', { stage: 2 })],
      id: 'stage2.response',
      rule: 'reg 17',
      target: '2026-04-14',
      lawfulMaximum: '2026-06-11',
      because: 'no statement agreed yet: counted from the request, Sat 7 Mar',
    },
    {
      received: '2026-02-02',
      then: [event('stageRequested', '2026-03-08', { stage: 2 })],
      id: 'stage2.response',
      rule: 'reg 17',
      target: '2026-04-14',
      lawfulMaximum: '2026-06-11',
      because: 'Sun 8 Mar gives the same: day 1 is Mon 9 Mar',
    },
    {
      received: '2023-03-01',
      then: [asked, agreed, extension('2023-05-02', '2023-07-03', { stage: 2 })],
      id: 'stage2.response',
      rule: 'reg 17, extended',
      target: '2023-05-12',
      binding: '2023-07-03',
      because: 'day 65 from the request, Mon 27 Mar, is the last lawful day',
    },
    {
      received: '2023-03-01',
      then: [
        asked,
        agreed,
        extension('2023-05-02', '2023-05-31', { stage: 2 }),
        extension('2023-05-24', '2023-06-30', { stage: 2 }),
      ],
      id: 'stage2.response',
      rule: 'reg 17, extended twice',
      target: '2023-05-12',
      binding: '2023-06-30',
      because: 'the Regulations set a ceiling, not a number of times',
    },
    {
      received: '2023-03-01',
      id: 'stage2.response',
      rule: 'reg 17',
      target: null,
      because: 'nobody has asked for stage 2',
    },
  ]);

  it('starts with the agreed statement even where nobody noted the request', () => {
    const dates = dueDates(
      procedure('statutory-children', '2023-03-01'),
      [received('2023-03-01'), agreed],
      calendar,
    );
    expect(dueOf(dates, 'stage2.response')).toMatchObject({
      state: 'running',
      target: '2023-05-12',
    });
  });

  it('says that the request stands in until the statement is agreed', () => {
    const dates = dueDates(
      procedure('statutory-children', '2023-03-01'),
      [received('2023-03-01'), asked],
      calendar,
    );
    expect(dueOf(dates, 'stage2.response').explanation?.start).toEqual({
      event: 'stageRequested',
      date: '2023-03-27',
      assumed:
        'the agreed statement of complaint at stage 2 is not recorded: counted from the request for stage 2',
    });
  });

  it('measures the investigation report too, once there is one: sources differ on what the 65 days end with', () => {
    const history = [received('2023-03-01'), asked, agreed];
    const rules = procedure('statutory-children', '2023-03-01');
    expect(dueDates(rules, history, calendar).some(({ id }) => id === 'stage2.report')).toBe(false);
    const reported = [...history, event('investigationReported', '2023-05-10', { stage: 2 })];
    const dates = dueDates(rules, reported, calendar);
    expect(dueOf(dates, 'stage2.report')).toMatchObject({
      state: 'met',
      target: '2023-05-12',
      metOn: '2023-05-10',
    });
    expect(dueOf(dates, 'stage2.response').state).toBe('running');
  });

  it('ends stage 1 where stage 2 is asked for before an answer: it was never in time', () => {
    const dates = dueDates(
      procedure('statutory-children', '2023-03-01'),
      [received('2023-03-01'), asked],
      calendar,
    );
    expect(dueOf(dates, 'stage1.response')).toMatchObject({ state: 'ended', metOn: null });
    expect(nextDue(dates)?.id).toBe('stage2.response');
  });
});

describe('the one-year limit of reg 9', () => {
  const notes = (groundsArose: string) =>
    dueDates(
      procedure('statutory-children'),
      [received('2026-03-10'), event('groundsArose', groundsArose, { stage: 0 })],
      calendar,
    )[0]?.explanation?.notes.join(' ');

  it('is said where it has passed: Sun 9 Mar 2025 to Tue 10 Mar 2026 is a day too long', () => {
    expect(notes('2025-03-09')).toContain(
      'the limit was Mon 9 Mar 2026. The council may accept it later',
    );
  });

  it('is not said on its last day', () => expect(notes('2025-03-10')).toBe(''));
});

describe('working days by reg 2', () => {
  const closures = [
    { date: '2026-12-29', why: 'Christmas closure' },
    { date: '2026-12-30', why: 'Christmas closure' },
  ];
  const options = { receiptRollsForward: false, closures };

  leaflet(
    'statutory-children',
    [
      {
        received: '2026-12-18',
        id: 'stage1.response',
        rule: 'reg 2, a council’s own closure is not in the list',
        target: '2027-01-06',
        because: 'Tue 29 and Wed 30 Dec count although the council is closed',
      },
    ],
    options,
  );

  it('says so beside the date', () => {
    const [, answer] = dueDates(
      procedure('statutory-children'),
      [received('2026-12-18')],
      calendar,
      options,
    );
    expect(answer?.explanation?.notes[0]).toMatch(
      /^Tue 29 Dec 2026 counts although the council is closed \(Christmas closure\)/,
    );
  });
});
