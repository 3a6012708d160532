/** What people wish of their messages, and what no wish changes. An answer due Tue 24 March 2026, with Priya Nair. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hoursOn, planNudges, USUAL, type Nudge, type Wishes } from '../../services/nudges';
import { addDays, londonDate, londonMinutes, weekday } from '../../services/timescale';
import { at, calendar, complaint, context, council, directory } from './desk';

const PRIYA = directory.byId('P006')!;
const wishing = (wishes: Partial<Wishes>) => new Map([['P006', { ...USUAL, ...wishes }]]);
const on = (day: string, wishes: Partial<Wishes>): Nudge[] =>
  planNudges(
    [complaint()],
    context(at(day, '12:00'), { catchUp: false, wishes: wishing(wishes) }),
  ).filter(({ personId }) => personId === 'P006');
const said = (nudges: Nudge[]) => nudges.map(({ rung, kind }) => `${kind} ${rung}`);

describe('hours', () => {
  it('moves the morning to the wished hour, Mon 23 March, and the afternoon before its end on Tue 24 March', () => {
    const hours = { from: 10 * 60, to: 14 * 60 };
    expect(on('2026-03-23', { hours })[0]?.sendAt).toBe(at('2026-03-23', '10:00'));
    const [due] = on('2026-03-24', { hours });
    expect(due?.sendAt).toBe(at('2026-03-24', '13:30'));
    expect(due?.notAfter).toBe(at('2026-03-24', '14:00'));
  });

  it('wished hours outside a day’s own pattern are no hours on that day: the pattern stands', () => {
    const quiet = { hours: { from: 20 * 60, to: 21 * 60 }, quietDays: [] };
    expect(hoursOn(PRIYA, council.workingHours, calendar, '2026-03-23', quiet)).toEqual(
      hoursOn(PRIYA, council.workingHours, calendar, '2026-03-23'),
    );
  });
});

describe('days', () => {
  it('what falls on a Friday comes the day before; Thursday 19 March', () => {
    expect(said(on('2026-03-20', { quietDays: [5] }))).toEqual([]);
    expect(said(on('2026-03-19', { quietDays: [5] }))).toEqual(['reminder -2']);
  });

  it('what is due on a quiet Tuesday is said on the Monday; that it is late comes on a quiet Wednesday', () => {
    expect(said(on('2026-03-24', { quietDays: [2] }))).toEqual([]);
    expect(said(on('2026-03-23', { quietDays: [2] }))).toEqual(['reminder 0']);
    expect(said(on('2026-03-25', { quietDays: [3] }))).toEqual(['overdue 1']);
  });
});

it('without daily reminders only what is due on the day and what is late comes', () => {
  const days = Array.from({ length: 20 }, (_, n) => addDays('2026-03-10', n));
  expect(days.flatMap((day) => said(on(day, { daily: false })))).toEqual([
    'dueToday 0',
    'overdue 1',
  ]);
});

it('whatever is wished, nothing comes outside the wished hours or on a quiet day but a breach, and no breach is lost', () => {
  const days = Array.from({ length: 24 }, (_, n) => addDays('2026-03-10', n));
  const late = (wishes: Partial<Wishes>) =>
    days.flatMap((day) => on(day, wishes)).filter(({ kind }) => kind === 'overdue');
  fc.assert(
    fc.property(
      fc.record({
        hours: fc.option(
          fc
            .tuple(fc.integer({ min: 540, max: 900 }), fc.integer({ min: 30, max: 120 }))
            .map(([from, length]) => ({ from, to: from + length })),
        ),
        quietDays: fc.subarray([1, 2, 3, 4, 5]),
        daily: fc.boolean(),
      }),
      (wishes) => {
        for (const nudge of days.flatMap((day) => on(day, wishes))) {
          const when = new Date(nudge.sendAt);
          if (nudge.rung <= 0) expect(wishes.quietDays).not.toContain(weekday(londonDate(when)));
          expect(londonMinutes(when)).toBeGreaterThanOrEqual(wishes.hours?.from ?? 0);
          expect(londonMinutes(when)).toBeLessThan(wishes.hours?.to ?? 24 * 60);
        }
        expect(late(wishes).map(({ key }) => key)).toEqual(late({}).map(({ key }) => key));
      },
    ),
    { numRuns: 60 },
  );
});
