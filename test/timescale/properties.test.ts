/** What must hold for every start, length and history. */
import fc from 'fast-check';
import {
  addDays,
  adjustmentsOver,
  bankHolidaysOf,
  checkMove,
  countForward,
  dayNumber,
  dueBatch,
  dueDates,
  englandAndWales,
  isLate,
  plainDate,
  replay,
  UNITS,
  weekday,
} from '../../services/timescale';
import type {
  ClockEvent,
  DueDate,
  PlainDate,
  Procedure,
  ReportRule,
  Unit,
} from '../../services/timescale';
import { PUBLISHED, calendar, event, procedure, received } from './support';

const FIRST = dayNumber('2012-01-01');
const anyDate = fc.integer({ min: FIRST, max: dayNumber('2028-06-30') }).map(plainDate);
const anyN = fc.integer({ min: 0, max: 100 });
const anyUnit = fc.constantFrom<Unit>(...UNITS);

/** Counting as one would on a wall calendar, from the published list: slow, and nothing of ours in it. */
const published = new Set(PUBLISHED);
const isWorking = (date: PlainDate) => ![0, 6].includes(weekday(date)) && !published.has(date);
function onTheWall(start: PlainDate, n: number): PlainDate {
  let date = start;
  for (let left = n; left > 0; ) {
    date = addDays(date, 1);
    if (isWorking(date)) left -= 1;
  }
  return date;
}

describe('counting', () => {
  it('agrees with a wall calendar', () => {
    fc.assert(
      fc.property(
        anyDate,
        anyN,
        (start, n) => countForward(start, n, 'workingDays', calendar) === onTheWall(start, n),
      ),
      { numRuns: 2000 },
    );
  });

  it('adding n and then counting gives n', () => {
    fc.assert(
      fc.property(
        anyDate,
        anyN,
        (start, n) => calendar.countWorkingDays(start, calendar.addWorkingDays(start, n)) === n,
      ),
    );
  });

  it('n back after n forward from a working day is where one was', () => {
    fc.assert(
      fc.property(anyDate, anyN, (date, n) => {
        fc.pre(isWorking(date));
        expect(calendar.addWorkingDays(calendar.addWorkingDays(date, n), -n)).toBe(date);
      }),
    );
  });

  it('never goes back: a later start or a greater n is never due earlier', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(40), anyN, fc.nat(40), anyUnit, (start, later, n, more, unit) => {
        const due = countForward(start, n, unit, calendar);
        expect(countForward(addDays(start, later), n, unit, calendar) >= due).toBe(true);
        expect(countForward(start, n + more, unit, calendar) >= due).toBe(true);
      }),
    );
  });

  it('never lands on a day that is not a working day', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: 1, max: 100 }),
        (start, n) => calendar.isWorkingDay(calendar.addWorkingDays(start, n)) === true,
      ),
    );
  });

  it('a new holiday never makes a date earlier, whether it bites or not', () => {
    const day = fc.integer({ min: FIRST, max: dayNumber('2028-12-31') }).map(plainDate);
    fc.assert(
      fc.property(day, anyDate, anyN, (date, start, n) => {
        const more = englandAndWales({
          feed: { 'england-and-wales': { events: [{ title: 'One more', date }] } },
        });
        expect(more.addWorkingDays(start, n) >= calendar.addWorkingDays(start, n)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('in bulk gives what one call at a time gives, unknown included', () => {
    const line = fc.record({
      start: fc.integer({ min: FIRST - 40, max: dayNumber('2028-12-31') + 40 }),
      n: anyN,
      unit: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 50 }), (lines) => {
        const out = new Int32Array(lines.length);
        dueBatch(
          Int32Array.from(lines, ({ start }) => start),
          Int32Array.from(lines, ({ n }) => n),
          Uint8Array.from(lines, ({ unit }) => unit),
          out,
          calendar,
        );
        lines.forEach(({ start, n, unit }, i) => {
          const one = countForward(plainDate(start), n, UNITS[unit] as Unit, calendar);
          expect(out[i]).toBe(one === 'unknown' ? -1 : dayNumber(one));
        });
      }),
    );
  });
});

/** Moves in any order, lawful or not: what people and slips of the keyboard do to a case. */
const start = '2026-03-10';
const someDay = fc.integer({ min: 0, max: 80 }).map((n) => addDays(start, n));
const reason = fc.constantFrom('complex', 'advocateRequested', 'awaitingAdvocate', 'tooBusy');
const anyMove: fc.Arbitrary<ClockEvent> = fc.oneof(
  fc
    .record({ on: someDay, to: someDay, reason, told: fc.option(someDay) })
    .map(({ on, to, reason: why, told }) =>
      event('extended', on, { to, reason: why, complainantToldOn: told }),
    ),
  fc
    .record({ on: someDay, to: someDay })
    .map(({ on, to }) => event('holdingLetterSent', on, { to })),
  fc.record({ on: someDay, to: someDay }).map(({ on, to }) => event('allocated', on, { to })),
  fc
    .record({ on: someDay, reason, days: fc.integer({ min: 1, max: 30 }) })
    .map(({ on, reason: why }) => event('paused', on, { reason: why })),
);
const anyProcedure = fc.constantFrom(
  'statutory-children',
  'lgsco-code',
  'complaint-15wd',
  'warwickshire-statutory',
  'enquiry-mp',
  'lgo-28cal',
  'corporate-30wd',
);
const pausesEnd = (moves: ClockEvent[]) =>
  moves.flatMap((move) =>
    move.kind === 'paused' ? [move, event('resumed', addDays(move.on, 4))] : [move],
  );

describe('explanations', () => {
  it('replaying the day list and the movements gives the date that binds', () => {
    fc.assert(
      fc.property(anyProcedure, fc.array(anyMove, { maxLength: 4 }), (id, moves) => {
        for (const due of dueDates(
          procedure(id),
          [received(start), ...pausesEnd(moves)],
          calendar,
        )) {
          if (!due.explanation || due.binding === null) continue;
          expect(replay(due.explanation)).toBe(due.binding);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('counts and skips every day from day one to the date, each once', () => {
    fc.assert(
      fc.property(anyProcedure, anyDate, (id, on) => {
        fc.pre(on >= '2024-02-01' && on < '2028-06-01');
        for (const { explanation, binding } of dueDates(
          procedure(id, on),
          [received(on)],
          calendar,
        )) {
          if (!explanation || binding === null) continue;
          const { days, skipped, start: zero, maximum } = explanation;
          const listed = [
            ...days,
            ...skipped.map(({ date }) => date),
            ...(maximum?.days ?? []),
            ...(maximum?.skipped ?? []).map(({ date }) => date),
          ].sort();
          const last = maximum?.date ?? binding;
          const everyDay = Array.from({ length: dayNumber(last) - dayNumber(zero.date) }, (_, i) =>
            addDays(zero.date, i + 1),
          );
          expect(listed).toEqual(everyDay);
          expect(days.length).toBe(explanation.length.n);
          for (const { date, why } of skipped) expect(calendar.whyNot(date)).toBe(why);
        }
      }),
    );
  });

  it('the binding date never passes the lawful maximum, and a letter never moves it', () => {
    fc.assert(
      fc.property(anyProcedure, fc.array(anyMove, { maxLength: 5 }), (id, moves) => {
        const history = [received(start), ...pausesEnd(moves)];
        const withoutLetters = dueDates(
          procedure(id),
          history.filter(({ kind }) => kind !== 'holdingLetterSent'),
          calendar,
        );
        dueDates(procedure(id), history, calendar).forEach((due, i) => {
          if (due.binding !== null) expect(due.binding <= (due.lawfulMaximum ?? '')).toBe(true);
          expect(due.binding).toBe(withoutLetters[i]?.binding);
        });
      }),
      { numRuns: 600 },
    );
  });

  it('a move that is checked and allowed counts; one that is refused counts for nothing', () => {
    fc.assert(
      fc.property(anyProcedure, anyMove, (id, move) => {
        fc.pre(move.kind === 'extended' || move.kind === 'allocated');
        const check = checkMove(procedure(id), [received(start)], move, calendar);
        const due = dueDates(procedure(id), [received(start), move], calendar).find(
          ({ id: dueId }) => dueId === 'stage1.response',
        );
        expect(due?.explanation?.movements[0]?.counts).toBe(check.ok);
      }),
      { numRuns: 600 },
    );
  });
});

describe('“in time” cannot be flattered', () => {
  const RULES: ReportRule[] = ['standard', 'allocated', 'extended'];
  interface State {
    procedure: Procedure | null;
    clock: ClockEvent[];
    on: PlainDate;
  }
  type Action = (state: State) => Pick<State, 'procedure' | 'clock'>;

  const add =
    (...more: ClockEvent[]): Action =>
    ({ procedure: rules, clock }) => ({ procedure: rules, clock: [...clock, ...more] });
  const anyAction: fc.Arbitrary<Action> = fc.oneof(
    anyMove.map((move) =>
      move.kind === 'paused' ? add(move, event('resumed', addDays(move.on, 9))) : add(move),
    ),
    // Retype: another procedure, or none.
    fc.option(anyProcedure).map(
      (id): Action =>
        ({ clock }) => ({ clock, procedure: id === null ? null : procedure(id) }),
    ),
    // Reopen: the answer is taken back.
    fc.constant<Action>(({ procedure: rules, clock }) => ({
      procedure: rules,
      clock: clock.filter(({ kind }) => kind !== 'responded'),
    })),
    // Backdate: another day of answering, receiving or acknowledging.
    someDay.map(
      (on): Action =>
        ({ procedure: rules, clock }) => ({
          procedure: rules,
          clock: [...clock.filter(({ kind }) => kind !== 'responded'), event('responded', on)],
        }),
    ),
    fc.integer({ min: -30, max: 30 }).map(
      (n): Action =>
        ({ procedure: rules, clock }) => ({
          procedure: rules,
          clock: clock.map((one) =>
            one.kind === 'received' ? { ...one, on: addDays(start, n) } : one,
          ),
        }),
    ),
    someDay.map((on) => add(event('acknowledged', on))),
  );

  const dues = ({ procedure: rules, clock }: State): DueDate[] | null => {
    try {
      return rules ? dueDates(rules, clock, calendar) : [];
    } catch {
      return null; // A history that cannot have happened is refused before it reaches a report.
    }
  };

  it('no four actions in any order turn a late case into one that is not, without a line', () => {
    let flattered = 0;
    fc.assert(
      fc.property(
        fc.constantFrom('statutory-children', 'lgsco-code', 'complaint-15wd', 'enquiry-mp'),
        fc.option(fc.integer({ min: 16, max: 60 })),
        fc.array(anyAction, { minLength: 1, maxLength: 4 }),
        (id, answered, actions) => {
          const answer = answered === null ? [] : [event('responded', addDays(start, answered))];
          const on = addDays(start, 90);
          const history: State[] = [
            { procedure: procedure(id), clock: [received(start), ...answer], on },
          ];
          for (const action of actions) {
            const last = history[history.length - 1] as State;
            const next = { ...action(last), on };
            if (dues(next) !== null) history.push(next);
          }
          const [before, after] = [
            dues(history[0] as State) ?? [],
            dues(history[history.length - 1] as State) ?? [],
          ];
          const lines = adjustmentsOver(history, calendar);
          for (const rule of RULES) {
            for (const old of before) {
              const now = after.find((due) => due.id === old.id);
              const wasLate = isLate(old, rule, on);
              const isLateNow = now !== undefined && isLate(now, rule, on);
              if (!wasLate || isLateNow) continue;
              flattered += 1;
              expect(
                lines.filter((line) => line.dueId === old.id && line.rule === rule),
              ).not.toEqual([]);
            }
          }
        },
      ),
      { numRuns: 3000 },
    );
    // The property would hold of nothing if no sequence ever flattered a case.
    expect(flattered).toBeGreaterThan(500);
  });
});

it('the published table has every bank holiday of the rules', () => {
  const years = Array.from({ length: 17 }, (_, i) => 2012 + i);
  expect(years.flatMap((year) => bankHolidaysOf(year).map(({ date }) => date))).toEqual(PUBLISHED);
});
