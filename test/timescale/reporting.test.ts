import { adjustments, daysTaken, dueDates, inTime, reportDate } from '../../services/timescale';
import type { ClockEvent, ReportRule } from '../../services/timescale';
import { calendar, dueOf, event, extension, procedure, received } from './support';

const answer = (id: string, ...more: ClockEvent[]) =>
  dueOf(dueDates(procedure(id), [received('2026-03-10'), ...more], calendar), 'stage1.response');

describe('in time', () => {
  const cases: [what: string, id: string, more: ClockEvent[], met: Record<ReportRule, boolean>][] =
    [
      [
        'on the day itself, Tue 24 Mar',
        'statutory-children',
        [event('responded', '2026-03-24')],
        { standard: true, allocated: true, extended: true },
      ],
      [
        'the day after, Wed 25 Mar',
        'statutory-children',
        [event('responded', '2026-03-25')],
        { standard: false, allocated: false, extended: false },
      ],
      [
        'within a lawful extension, Thu 9 Apr',
        'statutory-children',
        [extension('2026-03-20', '2026-04-09'), event('responded', '2026-04-09')],
        { standard: false, allocated: false, extended: true },
      ],
      [
        'within an extension told too late',
        'statutory-children',
        [
          extension('2026-03-20', '2026-04-09', { complainantToldOn: '2026-03-26' }),
          event('responded', '2026-04-02'),
        ],
        { standard: false, allocated: false, extended: false },
      ],
      [
        'after a permitted pause: reports count without it',
        'statutory-children',
        [
          event('paused', '2026-03-12', { reason: 'awaitingAdvocate' }),
          event('resumed', '2026-03-19'),
          event('responded', '2026-03-31'),
        ],
        { standard: false, allocated: false, extended: false },
      ],
      [
        'on the allocated day',
        'complaint-15wd',
        [event('allocated', '2026-03-11', { to: '2026-04-30' }), event('responded', '2026-04-30')],
        { standard: false, allocated: true, extended: true },
      ],
      [
        'not answered',
        'complaint-15wd',
        [],
        { standard: false, allocated: false, extended: false },
      ],
      [
        'withdrawn before its day',
        'complaint-15wd',
        [event('withdrawn', '2026-03-16', { stage: 0 })],
        { standard: false, allocated: false, extended: false },
      ],
    ];

  it.each(cases)('%s', (_what, id, more, met) => {
    const due = answer(id, ...more);
    for (const rule of ['standard', 'allocated', 'extended'] as const) {
      expect([rule, inTime(due, rule)]).toEqual([rule, met[rule]]);
    }
  });

  it('measures against nothing where nothing is timed', () => {
    const due = dueOf(
      dueDates(
        procedure('corporate-30wd'),
        [received('2026-03-10'), event('stageRequested', '2026-04-01', { stage: 2 })],
        calendar,
      ),
      'stage2.response',
    );
    expect(reportDate(due, 'standard')).toBeNull();
    expect(inTime({ ...due, metOn: '2026-04-02' }, 'standard')).toBe(false);
  });
});

describe('days taken', () => {
  it('gross and net of a pause of 5 working days, Thu 12 to Wed 18 Mar', () => {
    const clock = [
      received('2026-03-10'),
      event('paused', '2026-03-12', { reason: 'awaitingConsent' }),
      event('resumed', '2026-03-19'),
      event('responded', '2026-03-26'),
    ];
    const due = dueOf(
      dueDates(procedure('statutory-children'), clock, calendar),
      'stage1.response',
    );
    expect(daysTaken(due, clock, calendar)).toEqual({ gross: 12, net: 7 });
  });

  it('so far, while there is no answer, and none before the clock starts', () => {
    const clock = [received('2026-03-10')];
    expect(daysTaken(answer('statutory-children'), clock, calendar, '2026-03-13')).toEqual({
      gross: 3,
      net: 3,
    });
    const notYet = dueOf(
      dueDates(procedure('statutory-children'), clock, calendar),
      'stage2.response',
    );
    expect(daysTaken(notYet, clock, calendar, '2026-03-13')).toBeNull();
  });
});

describe('adjustments', () => {
  const before = {
    procedure: procedure('statutory-children'),
    clock: [received('2026-03-10'), event('responded', '2026-03-27')],
  };
  const lines = (clock: ClockEvent[], id: string | null = 'statutory-children') =>
    adjustments(
      before,
      { procedure: id === null ? null : procedure(id), clock },
      '2026-04-20',
      calendar,
    )
      .filter(({ dueId, rule }) => dueId === 'stage1.response' && rule === 'extended')
      .map(({ says }) => says);

  it('lists an extension granted after the fact of lateness', () => {
    expect(
      lines([
        received('2026-03-10'),
        extension('2026-03-20', '2026-04-09'),
        event('responded', '2026-03-27'),
      ]),
    ).toEqual([
      'Answer at stage 1: the date with extensions was moved (Tue 24 Mar 2026 → Thu 9 Apr 2026).',
    ]);
  });

  it('lists a receipt put later, an answer put earlier, and a case retyped to nothing', () => {
    expect(lines([received('2026-03-13'), event('responded', '2026-03-27')])).toEqual([
      'Answer at stage 1: the date with extensions was moved (Tue 24 Mar 2026 → Fri 27 Mar 2026).',
    ]);
    expect(lines([received('2026-03-10'), event('responded', '2026-03-24')])).toEqual([
      'Answer at stage 1: the day of the answer was changed (Fri 27 Mar 2026 → Tue 24 Mar 2026).',
    ]);
    expect(lines([received('2026-03-10')], null)).toEqual([
      'Answer at stage 1: the date with extensions no longer counts (Tue 24 Mar 2026 → none).',
    ]);
  });

  it('lists a late case that is answered on a day long past', () => {
    const open = { ...before, clock: [received('2026-03-10')] };
    const [line] = adjustments(
      open,
      { ...before, clock: [received('2026-03-10'), event('responded', '2026-03-20')] },
      '2026-04-20',
      calendar,
    ).filter(({ dueId }) => dueId === 'stage1.response');
    expect(line?.says).toBe(
      'Answer at stage 1: it was late, and an earlier answer was recorded (Tue 24 Mar 2026 → Fri 20 Mar 2026).',
    );
  });

  it('lists nothing for a letter, or for an answer on its day', () => {
    expect(
      lines([...before.clock, event('holdingLetterSent', '2026-03-20', { to: '2026-04-20' })]),
    ).toEqual([]);
    const open = { ...before, clock: [received('2026-03-10')] };
    expect(
      adjustments(
        open,
        { ...before, clock: [received('2026-03-10'), event('responded', '2026-03-20')] },
        '2026-03-20',
        calendar,
      ),
    ).toEqual([]);
  });
});
