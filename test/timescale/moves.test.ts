/** What may be recorded, and what it moves. */
import { checkMove, timeLimit } from '../../services/timescale';
import type { ClockEvent } from '../../services/timescale';
import { calendar, event, extension, procedure, received } from './support';

const start = received('2026-03-10');
const asked2 = event('stageRequested', '2026-05-01', { stage: 2 });

describe('what is allowed', () => {
  const allowed: [
    what: string,
    id: string,
    history: ClockEvent[],
    move: ClockEvent,
    dueId: string,
    binding: string,
  ][] = [
    [
      'an extension to day 20',
      'statutory-children',
      [],
      extension('2026-03-20', '2026-04-09'),
      'stage1.response',
      '2026-04-09',
    ],
    [
      'an extension told the day before the old date',
      'statutory-children',
      [],
      extension('2026-03-23', '2026-04-09'),
      'stage1.response',
      '2026-04-09',
    ],
    [
      'an acknowledgement that starts the clock, Thu 12 Mar',
      'lgsco-code',
      [],
      event('acknowledged', '2026-03-12'),
      'stage1.response',
      '2026-03-26',
    ],
    [
      'a date allocated at the start',
      'complaint-15wd',
      [],
      event('allocated', '2026-03-11', { to: '2026-04-30' }),
      'stage1.response',
      '2026-04-30',
    ],
    [
      'a holding letter, which moves nothing',
      'complaint-15wd',
      [],
      event('holdingLetterSent', '2026-03-20', { to: '2026-04-20' }),
      'stage1.response',
      '2026-03-31',
    ],
    [
      'an answer',
      'statutory-children',
      [],
      event('responded', '2026-03-20'),
      'stage1.response',
      '2026-03-24',
    ],
    [
      'a request on the last day of its window, Mon 29 Jun',
      'statutory-children',
      [asked2, event('adjudicated', '2026-06-01', { stage: 2 })],
      event('stageRequested', '2026-06-29', { stage: 3 }),
      'stage3.panel',
      '2026-08-10',
    ],
    [
      'the panel’s meeting',
      'statutory-children',
      [
        asked2,
        event('adjudicated', '2026-06-01', { stage: 2 }),
        event('stageRequested', '2026-06-29', { stage: 3 }),
      ],
      event('panelMet', '2026-07-20', { stage: 3 }),
      'stage3.panel',
      '2026-08-10',
    ],
  ];

  it.each(allowed)('%s', (_what, id, history, move, dueId, binding) => {
    const check = checkMove(procedure(id), [start, ...history], move, calendar);
    if (!check.ok) throw check.error;
    if (move.kind === 'stageRequested') return expect(check.due?.stage).toBe(3);
    expect(check.due).toMatchObject({ id: dueId, binding });
  });

  it('an answer where nothing is timed', () => {
    expect(
      checkMove(procedure('compliment'), [start], event('responded', '2026-03-11'), calendar),
    ).toEqual({ ok: true, due: null });
  });

  it('a complaint on the last day of the year since its grounds, Mon 9 Mar 2026', () => {
    const events = [received('2026-03-09'), event('groundsArose', '2025-03-09', { stage: 0 })];
    expect(timeLimit(procedure('statutory-children'), events, calendar)).toMatchObject({
      within: true,
      limit: '2026-03-09',
    });
    expect(
      timeLimit(procedure('statutory-children'), [received('2026-03-09')], calendar),
    ).toBeNull();
  });
});
